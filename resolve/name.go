package resolve

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A name is one place of the text where something is called by a proper name.
type name struct {
	span  hearsay.Span
	words []string // of the name alone, in the lexicon's form
	// role is the office before the name or the apposition after it, as it is
	// written; empty when there is none.
	role   string
	kind   hearsay.EntityKind // empty when the name does not tell
	gender lexicon.Gender
	// titled tells that a title or form of address stands before it.
	titled bool
	// courtesy tells that it is one that stands before given names: "Sir".
	courtesy bool
	// source tells that it is the name of an attribution's source.
	source bool
	// told is the kind that an apposition gives a name of which kind is
	// empty.
	told hearsay.EntityKind
	// noun is the head of an apposition, by which it can be meant later.
	noun string
	// initial tells that its capital may be that of a sentence.
	initial bool
	// bare tells that no article stands before it.
	bare bool
	// articled tells that "the" stands before it.
	articled bool
	// same is the index of the name that this one is tied to, or -1.
	same     int
	alias    bool // the text says that the two are one
	sentence int
	seat     seat
	// odds are those that it is a person's name, as a logarithm.
	odds  float64
	heads bool    // it is the first name of its sentence
	group string  // in the rules of the user; empty when they do not speak of it
	ent   *entity // nil until identified
}

// surname returns the last word that is no suffix.
func (n *name) surname() string { return n.words[len(core(n.words))-1] }

// core returns the words of a person's name without a suffix.
func core(words []string) []string {
	if len(words) > 1 && suffix(words[len(words)-1]) {
		return words[:len(words)-1]
	}
	return words
}

func suffix(w string) bool {
	switch w {
	case "jr", "sr", "ii", "iii", "iv", "esq", "phd", "ph.d", "md", "m.d":
		return true
	}
	return false
}

func particle(w string) bool {
	switch w {
	case "de", "la", "del", "della", "di", "da", "dos", "das", "du", "le", "van", "von", "der", "den", "ter", "ten", "zu",
		"bin", "ibn", "bint", "abu", "al", "el", "ul", "ben", "af", "av", "y":
		return true
	}
	return false
}

// A namer finds the names in one stretch of words. Its fields are what it
// knows of the whole text.
type namer struct {
	src string
	// lower has every word that the text also writes without a capital.
	lower map[string]struct{}
	rules *Rules // of the user; nil for none
}

// maxNameWords bounds the words of one name.
const maxNameWords = 12

// names appends the names in ws to dst. initial tells whether ws[0] owes its
// capital to the start of a sentence.
func (nr *namer) names(dst []found, ws []word, initial bool) []found {
	for i := 0; i < len(ws); {
		if handle(ws[i]) {
			dst = append(dst, found{lo: i, hi: i + 1, title: i, kind: hearsay.Person, person: true})
			i++
			continue
		}
		if !nr.starts(ws, i) {
			i++
			continue
		}
		end := nr.extend(ws, i)
		first := i == 0 && initial || i > 0 && opensSentence(ws[i-1])
		if f, ok := nr.split(ws, i, end, first); ok && !lettered(ws, f) {
			dst = append(dst, f)
		}
		i = end
	}
	return dst
}

// lettered reports whether a name is the letter that stands for one: "Witness C".
func lettered(ws []word, f found) bool {
	if f.hi-f.lo != 1 || len(ws[f.lo].lower) != 1 || f.lo == 0 {
		return false
	}
	_, _, person := roleAt(ws, f.lo-1)
	return person
}

// A found is a name in a stretch of words, given by indices.
type found struct {
	lo, hi int // of the name
	title  int // where the title before it starts; lo without one
	kind   hearsay.EntityKind
	gender lexicon.Gender
	titled bool
	person bool // told by a noun before it or by its form
	first  bool // its capital may be that of a sentence
}

func opensSentence(w word) bool {
	switch w.lower {
	case "“", "\"", "``", "‘", "'", ":", "(", "—", "–", "«", "„", "…", "...":
		return true
	}
	return false
}

func (nr *namer) starts(ws []word, i int) bool {
	w := ws[i]
	if w.Class != text.Word || !w.capital || w.lower[0] == '@' || w.lower[0] == '#' || partyTag(ws, i) {
		return false
	}
	if ofMany(ws, i) {
		return true
	}
	return !lexicon.Common(w.lower) || shortName(ws, i) || w.lower == "new" && i+1 < len(ws) && ws[i+1].capital && !lexicon.Common(ws[i+1].lower)
}

// shortName reports whether ws[i] is an acronym that is spelt like a common
// word, "US" or "WHO", and does not stand among other words in capitals.
func shortName(ws []word, i int) bool {
	w := ws[i]
	if !w.upper || len(w.lower) < 2 || w.lower != "who" && !lexicon.Place(w.lower) {
		return false
	}
	loud := func(k int) bool {
		return k >= 0 && k < len(ws) && ws[k].upper && lexicon.Common(ws[k].lower) && len(ws[k].lower) > 1
	}
	return !loud(i-1) && !loud(i+1)
}

// partyTag reports whether ws[i] tells a politician's party and state in
// brackets: "(R-Ky.)".
func partyTag(ws []word, i int) bool {
	w := ws[i].lower
	return i > 0 && ws[i-1].lower == "(" && (len(w) == 1 || w[1] == '-') && strings.ContainsRune("rdi", rune(w[0]))
}

// fixed returns the end of the longest name that the lexicon knows at i, of
// two words or more; i when there is none.
func (nr *namer) fixed(ws []word, i int) int {
	longest := max(5, min(nr.rules.LongestOutlet(), maxNameWords))
	for end := min(len(ws), i+longest); end > i+1; end-- {
		if ws[end-1].capital && nr.knownName(phraseOf(ws, i, end)) {
			return end
		}
	}
	return i
}

func (nr *namer) knownName(whole string) bool {
	return nr.outlet(whole) || lexicon.KnownOrganization(whole) || lexicon.Place(whole)
}

// extend returns the end of the run of name words that starts at i.
func (nr *namer) extend(ws []word, i int) int {
	end, joined := max(i+1, nr.fixed(ws, i)), -1
	for end < len(ws) && end-i < maxNameWords {
		w := ws[end]
		switch {
		case nr.nextName(ws, i, end):
			return end
		case w.Class == text.Word && w.capital && (!lexicon.Common(w.lower) || end == i+1 && givenBefore(ws, end) || lexicon.NameNoun(w.lower) != ""):
			end++
		case suffixAfterComma(ws, end), ofMany(ws, end-1):
			end += 2
		case particle(w.lower) && nr.capitalAt(ws, end+1):
			end += 2
		case particle(w.lower) && end+1 < len(ws) && particle(ws[end+1].lower) && nr.capitalAt(ws, end+2):
			end += 3
		case w.upper && suffix(w.lower) && lexicon.NameNoun(ws[end-1].lower) == hearsay.Organization:
			return end + 1 // "Harbour Fund II"
		case (w.lower == "plc" || w.lower == "ltd" || w.lower == "llp") && !w.capital:
			return end + 1
		case w.lower == "&" && nr.capitalAt(ws, end+1):
			end += 2
		default:
			next := nr.connect(ws, i, end, joined)
			if next == end {
				return end
			}
			if w.lower != "and" {
				joined = end
			}
			end = next
		}
	}
	return end
}

// nextName reports whether another name starts at end, inside the run that
// started at i: after "Jr.", and with "Mrs." after anything but a title. The
// stop of such words need not end a sentence, so that two can run together.
func (nr *namer) nextName(ws []word, i, end int) bool {
	if suffix(ws[end-1].lower) && end-i > 1 {
		return true
	}
	_, polite := lexicon.Honorific(ws[end].lower)
	return polite && nr.src[ws[end].End-1] == '.' && !titleWord(ws, end-1)
}

// ofMany reports whether ws[i] is the first word of a name like "People's
// Party" or "Teachers' Union".
func ofMany(ws []word, i int) bool {
	if i+2 >= len(ws) || !ws[i].capital || !possessive(ws, i+1) || !ws[i+2].capital {
		return false
	}
	switch ws[i].lower {
	case "people", "women", "workers", "teachers", "children", "farmers", "doctors", "mothers", "students", "lawyers", "writers", "artists", "dockers",
		"peoples", "seamen", "fishermen", "miners", "nurses", "tenants", "citizens", "veterans", "employers", "consumers", "peasants", "soldiers":
		return true
	}
	return false
}

func givenBefore(ws []word, i int) bool {
	_, ok := lexicon.GivenName(ws[i-1].lower)
	return ok
}

func suffixAfterComma(ws []word, i int) bool {
	return ws[i].lower == "," && i+1 < len(ws) && ws[i+1].capital && (ws[i+1].lower == "jr" || ws[i+1].lower == "sr")
}

func (nr *namer) capitalAt(ws []word, i int) bool { return i < len(ws) && nr.starts(ws, i) }

// connect returns the index after the first word that follows "of", "for",
// "on" or "and" at end inside the name of an organisation, or end itself.
// joined is the index of an earlier such word of the run, or -1.
func (nr *namer) connect(ws []word, start, end, joined int) int {
	next := end + 1
	if next < len(ws) && ws[next].lower == "the" && ws[end].lower != "and" {
		next++
	}
	if !nr.capitalAt(ws, next) {
		return end
	}
	last := ws[end-1].lower
	ok := false
	switch ws[end].lower {
	case "of":
		kind := lexicon.NameNoun(last)
		ok = kind == hearsay.Organization || kind == hearsay.Outlet || last == "states" || last == "republic"
		if _, role := lexicon.RoleNoun(last + " of " + ws[next].lower); role {
			ok = true
		}
	case "for", "on", "against":
		ok = purposeful(last) || ws[end].lower == "for" && lexicon.NameNoun(last) == hearsay.Organization && last != "house"
	case "and":
		ok = joined > 0 && end-joined <= 3 && purposeful(ws[joined-1].lower) && !nr.ownName(ws, next) &&
			!lexicon.Place(last) && !ws[end-1].upper
	}
	if ok {
		return next + 1
	}
	return end
}

// purposeful reports whether organisations with this noun are often named
// after what they are for.
func purposeful(noun string) bool {
	switch noun {
	case "agency", "association", "bureau", "center", "centre", "coalition", "commission", "committee", "conference", "council",
		"department", "directorate", "foundation", "institute", "ministry", "office", "organisation", "organization", "school", "society":
		return true
	}
	return false
}

// ownName reports whether the words at i look like another name than the one
// before.
func (nr *namer) ownName(ws []word, i int) bool {
	w := ws[i]
	_, given := lexicon.GivenName(w.lower)
	_, honorific := lexicon.Honorific(w.lower)
	return given || honorific || w.upper || lexicon.Place(w.lower) || lexicon.KnownOrganization(w.lower) ||
		lexicon.NameNoun(w.lower) != ""
}

// wordsOf returns the words of f in the lexicon's form.
func (f found) wordsOf(ws []word) []string {
	out := make([]string, 0, f.hi-f.lo)
	for _, w := range ws[f.lo:f.hi] {
		if w.lower != "," {
			out = append(out, w.lower)
		}
	}
	return out
}

// phraseOf joins the words from lo to hi in the lexicon's form.
func phraseOf(ws []word, lo, hi int) string {
	if hi-lo == 1 {
		return ws[lo].lower
	}
	var b strings.Builder
	for i := lo; i < hi; i++ {
		if i > lo {
			b.WriteByte(' ')
		}
		b.WriteString(ws[i].lower)
	}
	return b.String()
}

// initialLetter reports whether w is a single letter, as "J".
func initialLetter(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return utf8.RuneCountInString(w) == 1 || len(w) == 3 && w[1] == '.'
}
