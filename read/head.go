package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// headBlocks is how many blocks the head of a document may have.
const headBlocks = 12

// noteLine is the kind, for as long as blocks are told apart, of lines of the
// head that are neither title nor by-line: a date, an agency, an outlet. They
// become datelines, as no statements are looked for in either.
const noteLine hearsay.BlockKind = "note"

// readHead reads the lines before the first paragraph of prose: title, deck,
// by-line, date and outlet, in any order.
func (d *draft) readHead() {
	titled := d.titled()
	var last hearsay.BlockKind // of the line before, for lines that go on with a by-line
	for i := range d.blocks {
		b := &d.blocks[i]
		if i == headBlocks || b.Kind == hearsay.References || b.Kind == hearsay.Related {
			return
		}
		if b.Kind == hearsay.Byline {
			d.takeMarked(d.of(i))
			last = hearsay.Byline
			continue
		}
		if b.Kind != hearsay.Paragraph && b.Kind != hearsay.Heading && b.Kind != hearsay.Title {
			continue
		}
		s := d.of(i)
		if b.Kind != hearsay.Title && d.metaLine(b, s, last, i) {
			last = b.Kind
			continue
		}
		switch {
		case b.Kind == hearsay.Title:
			titled = true
		case !titled && d.titleAt(i):
			b.Kind, titled = hearsay.Title, true
			if d.Title == "" {
				d.Title = oneLine(s)
			}
		case b.Kind == hearsay.Heading:
		case titled && i+1 < len(d.blocks) && (deckLike(s) || d.marked && len(s) < 100 && !endsSentence(s)):
			if !d.marked {
				b.Kind = hearsay.Heading
			}
		default:
			return
		}
		last = b.Kind
	}
}

// titled reports whether the mark-up says which block is the title.
func (d *draft) titled() bool {
	return slices.ContainsFunc(d.blocks, func(b hearsay.Block) bool { return b.Kind == hearsay.Title })
}

// metaLine reads a line of the head that is a by-line, a date or an outlet.
func (d *draft) metaLine(b *hearsay.Block, s string, last hearsay.BlockKind, i int) bool {
	if len(s) > 300 || i+1 == len(d.blocks) {
		return false
	}
	if by, ok := parseByline(s, i > 0); ok {
		d.take(by)
		b.Kind = hearsay.Byline
		return true
	}
	if date, ok := dateLine(s); ok {
		d.take(byline{published: date})
		b.Kind = noteLine
		return true
	}
	if i == 0 && !d.marked && d.publisherAbove(s) {
		b.Kind = noteLine
		return true
	}
	if i == 0 && imprint(d.text, d.heads, s) {
		d.take(byline{outlet: oneLine(s)})
		b.Kind = noteLine
		return true
	}
	if outlet, ok := outletLine(s); ok {
		d.take(byline{outlet: outlet})
		b.Kind = noteLine
		return true
	}
	if rubric(s) {
		b.Kind = noteLine
		return true
	}
	if i > 0 && d.nameBesideNote(s, last, i) {
		d.take(byline{authors: []string{s}})
		b.Kind = hearsay.Byline
		return true
	}
	if last == hearsay.Byline && roleLine(s) {
		b.Kind = hearsay.Byline
		return true
	}
	return false
}

// publisherAbove reports whether s, the first line of a text, is the name of
// who published it and not the title: in capitals, above a title that is not,
// and named again in the text in the ordinary way.
func (d *draft) publisherAbove(s string) bool {
	next := d.of(1)
	words := strings.Fields(s)
	if !loud(s) || len(words) < 2 || len(words) > 6 || loud(next) || endsSentence(next) || !titleLike(next, s) {
		return false
	}
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(r) + strings.ToLower(w[n:])
	}
	return strings.Count(d.text, strings.Join(words, " ")) > 1
}

// rubric reports whether s says what kind of text follows, and nothing about it.
func rubric(s string) bool {
	if len(s) > 40 {
		return false
	}
	switch strings.ToLower(strings.Trim(s, " *:|-–—!")) {
	case "for immediate release", "for release", "press release", "news release", "media release", "press statement", "statement", "media statement",
		"opinion", "news", "breaking news", "breaking", "exclusive", "analysis", "comment", "editorial", "feature", "features", "world", "world news", "politics",
		"top stories", "update", "live", "letters", "interview", "investigation", "home", "advertisement", "print", "share":
		return true
	}
	return false
}

// nameBesideNote reports whether s is nothing but a name that stands next to
// a date or an outlet, as in heads that leave out "By".
func (d *draft) nameBesideNote(s string, last hearsay.BlockKind, i int) bool {
	if !isPersonName(s, 2) || len(d.Authors) > 0 || !d.titled() {
		return false
	}
	if last == noteLine {
		return true
	}
	next := d.of(i + 1)
	if len(next) > 100 {
		return false
	}
	_, date := dateLine(next)
	_, outlet := outletLine(next)
	return date || outlet || roleLine(next)
}

// takeMarked reads a by-line that the mark-up says is one, with or without "By".
func (d *draft) takeMarked(s string) {
	if lead, _ := cutLead(s); lead == "" {
		s = "By " + s
	}
	if by, ok := parseByline(s, true); ok {
		d.take(by)
	}
}

// take fills in what is not known yet.
func (d *draft) take(by byline) {
	if len(d.Authors) == 0 {
		d.Authors = by.authors
	}
	if d.Publisher == "" {
		d.Publisher = by.outlet
	}
	if d.Published == "" {
		d.Published = by.published
	}
}

// titleAt reports whether the block at i is the title of the document.
func (d *draft) titleAt(i int) bool {
	s := d.of(i)
	if d.Title != "" {
		return sameTitle(s, d.Title)
	}
	if d.marked && d.blocks[i].Kind != hearsay.Heading || i+1 == len(d.blocks) {
		return false
	}
	if _, ok := findDateline(s, true); ok {
		return false
	}
	return titleLike(s, d.of(i+1)) && d.proseSoon(i+1)
}

// proseSoon reports whether one of the next blocks is a sentence, which tells
// a title from the first line of a table.
func (d *draft) proseSoon(from int) bool {
	for i := from; i < min(from+5, len(d.blocks)); i++ {
		if s := d.of(i); len(s) >= 30 && (endsSentence(s) || d.runsOn(i)) {
			return true
		}
	}
	return false
}

// deckLike reports whether s, found right after the title, is a line below it.
func deckLike(s string) bool {
	return len(s) <= 250 && !endsSentence(s) && !strings.HasSuffix(s, ":") && !strings.ContainsAny(s, "\n\r")
}

// titleLike reports whether s, the first line of a text, is its title. A line
// without a full stop is one when it is short; one with a full stop must be
// written like a headline.
func titleLike(s, next string) bool {
	if len(s) > 300 || utf8.RuneCountInString(s) > 180 || startsLower(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(":;,-–—", last) {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 26 || strings.Count(s, "\n") > 2 {
		return false
	}
	stop := endsSentence(s)
	if !stop || last == '?' || last == '!' {
		return len(next) > 0 && !severalSentences(words)
	}
	return headlineCase(words) || !proseWords(words) && len(words) <= 16 && len(next) > len(s)
}

// severalSentences reports whether a word that is written small ends with a
// full stop, and another one follows.
func severalSentences(words []string) bool {
	for _, w := range words[:max(len(words)-1, 0)] {
		if len(w) > 4 && strings.HasSuffix(w, ".") && startsLower(w) {
			return true
		}
	}
	return false
}

// headlineCase reports whether the longer words begin with capitals.
func headlineCase(words []string) bool {
	long, capital := 0, 0
	for _, w := range words {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capital++
		}
	}
	return long >= 3 && capital*4 >= long*3
}

// proseWords reports whether words has what headlines leave out: articles,
// past auxiliaries, possessives and "said".
func proseWords(words []string) bool {
	for _, w := range words {
		switch strings.ToLower(strings.Trim(w, ",.;:'\"“”‘’()")) {
		case "the", "a", "an", "was", "were", "had", "has", "have", "said", "it", "its", "his", "her", "their", "been", "that", "which":
			return true
		}
	}
	return false
}

// sameTitle reports whether s is title but for white space, case and the marks
// at the end.
func sameTitle(s, title string) bool {
	return s == title || titleKey(s) == titleKey(title) && titleKey(s) != ""
}

func titleKey(s string) string {
	if len(s) > 1000 {
		return ""
	}
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " "))
}

// oneLine folds white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
