package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A scan is what one reading of the body found, in the order of the text.
type scan struct {
	namer
	names    []name
	pronouns []pronoun // he and she in all their forms
	// headlines are the words of sentences in which everything has a capital;
	// they are searched when the names of the text are known.
	headlines []headlineWords
	starts    []int // of the sentences
}

type headlineWords struct {
	ws       []word
	sentence int
}

// A pronoun is one place of the text where he or she stands.
type pronoun struct {
	span     hearsay.Span
	gender   lexicon.Gender
	sentence int
}

// body returns the blocks in which names are looked for: all of the text when
// it has no blocks.
func body(doc *hearsay.Document) []hearsay.Block {
	if len(doc.Blocks) == 0 {
		return []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(doc.Text)}}}
	}
	out := make([]hearsay.Block, 0, len(doc.Blocks))
	for _, b := range doc.Blocks {
		if b.Kind.Body() {
			out = append(out, b)
		}
	}
	return out
}

func scanBody(doc *hearsay.Document) *scan {
	s := &scan{namer: namer{src: doc.Text, lower: map[string]struct{}{}}}
	blocks := body(doc)
	var toks []text.Token
	for _, b := range blocks {
		toks = text.Words(toks[:0], doc.Text, b.Span)
		for _, tok := range toks {
			if raw := tok.Of(doc.Text); tok.Class == text.Word && isPlainLower(raw) {
				s.lower[raw] = struct{}{}
			}
		}
	}
	var ws []word
	var ends []int
	for _, b := range blocks {
		toks = text.Words(toks[:0], doc.Text, b.Span)
		ends = text.Sentences(ends[:0], doc.Text, toks)
		start := 0
		for _, end := range ends {
			ws = appendWords(ws[:0], doc.Text, toks[start:end])
			s.sentence(ws, b.Kind)
			start = end
		}
	}
	return s
}

func (s *scan) sentence(ws []word, kind hearsay.BlockKind) {
	index := len(s.starts)
	s.starts = append(s.starts, ws[0].Start)
	for _, w := range ws {
		if gender := personal(w.lower); gender != lexicon.Unknown {
			s.pronouns = append(s.pronouns, pronoun{w.Span, gender, index})
		}
	}
	if headline(ws) {
		s.headlines = append(s.headlines, headlineWords{slices.Clone(ws), index})
		return
	}
	before := len(s.names)
	for _, f := range s.namer.names(nil, ws, true) {
		s.names = append(s.names, s.name(ws, f, index))
	}
	found := s.names[before:]
	if len(found) > 0 && kind != hearsay.Title {
		found[0].subject = true
	}
	s.brackets(found, before)
}

// name makes a name of f, with what stands around it.
func (s *scan) name(ws []word, f found, sentence int) name {
	n := name{
		span: spanOf(ws[f.lo:f.hi]), words: f.wordsOf(ws), kind: f.kind, gender: f.gender,
		titled: f.titled, initial: f.first, same: -1, sentence: sentence,
	}
	n.bare = f.lo == 0 || !determiner(ws[f.lo-1].lower)
	if f.hi < len(ws) && n.bare {
		n.subject = verb(ws[f.hi].lower)
		n.acts = n.subject || possessive(ws, f.hi)
	}
	if f.titled {
		n.role = office(s.src, ws[f.title:f.lo])
	}
	if n.kind == hearsay.Person || n.kind == "" {
		role, kind := apposition(s.src, ws[f.hi:])
		if n.kind == "" {
			n.told = kind
		}
		if n.role == "" {
			n.role = role
		}
	}
	return n
}

// verb reports whether a word that follows a name is likely to be its verb.
func verb(w string) bool {
	switch w {
	case "is", "was", "has", "had", "did", "does", "will", "would", "could", "says", "said", "told", "went", "took", "made", "became",
		"began", "left", "won", "lost", "met", "gave", "came", "got", "saw", "wrote", "spoke", "knew", "felt", "held", "led", "ran",
		"sang", "taught", "fought", "found", "grew", "who", "also", "then", "later", "never", "himself", "herself", "wants", "thinks":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed")
}

// office returns the words of a title without forms of address.
func office(src string, title []word) string {
	for len(title) > 0 {
		last := title[len(title)-1].lower
		if role, ok := lexicon.RoleNoun(last); ok && role.Plural {
			return "" // "Senators Corvel and Halloran"
		}
		if _, polite := lexicon.Honorific(last); !polite {
			return textOf(src, spanOf(title))
		}
		title = title[:len(title)-1]
	}
	return ""
}

// maxApposition bounds the words of an apposition.
const maxApposition = 30

// apposition reads what follows a name: ", 43, a teacher from Orrin," is a
// role. kind is what that makes of the name; empty when it tells nothing.
func apposition(src string, ws []word) (role string, kind hearsay.EntityKind) {
	if len(ws) < 2 || ws[0].lower != "," {
		if len(ws) > 0 && ws[0].lower == "who" {
			kind = hearsay.Person
		}
		return "", kind
	}
	ws = ws[1:]
	if ws[0].Class == text.Number {
		if len(ws) < 3 || ws[1].lower != "," || ws[0].Len() != 2 {
			return "", ""
		}
		kind, ws = hearsay.Person, ws[2:]
	}
	if ws[0].lower == "who" || ws[0].lower == "whose" {
		return "", hearsay.Person
	}
	end := appositionEnd(ws)
	if end == 0 {
		return "", kind
	}
	if roleHead(ws[:end]) {
		return textOf(src, spanOf(withoutArticle(ws[:end]))), hearsay.Person
	}
	if thing := thingHead(ws[:end]); kind == "" && thing != "" {
		kind = thing
	}
	return "", kind
}

// thingHead returns the kind of organisation that the head of an apposition
// with an article tells; empty when it tells none.
func thingHead(ws []word) hearsay.EntityKind {
	if !determiner(ws[0].lower) {
		return ""
	}
	for i := 1; i < len(ws); i++ {
		if i+1 < len(ws) && !preposition(ws[i+1].lower) && !participle(ws[i+1].lower) {
			continue
		}
		kind, _ := lexicon.OrganizationNoun(ws[i].lower)
		return kind
	}
	return ""
}

// appositionEnd returns the end of an apposition at ws[0]; 0 when none starts
// there or none ends in time.
func appositionEnd(ws []word) int {
	if !determiner(ws[0].lower) && ws[0].lower != "former" && ws[0].lower != "then" {
		_, at, ok := headNoun(ws[:min(len(ws), 5)])
		if !ok || ws[0].capital || at > 0 && participle(ws[0].lower) || slices.ContainsFunc(ws[:at], func(w word) bool { return determiner(w.lower) }) {
			return 0
		}
	}
	for i, w := range ws[:min(len(ws), maxApposition)] {
		switch w.lower {
		case ",", ";", ":", ".", "!", "?", "—", "–", "-", "--", "who", "whose", "”", "\"", "(":
			return i
		}
	}
	return 0
}

// roleHead reports whether the head of a phrase is a singular noun for
// persons.
func roleHead(ws []word) bool {
	role, at, ok := headNoun(ws)
	if !ok || role.Plural {
		return false
	}
	return at+1 == len(ws) || !possessive(ws, at+1) && (!ws[at+1].capital || preposition(ws[at+1].lower))
}

// headNoun returns the last noun for persons before the first preposition.
func headNoun(ws []word) (role lexicon.Role, at int, ok bool) {
	for i, w := range ws {
		if i > 0 && preposition(w.lower) {
			break
		}
		if r, _, is := roleAt(ws[:i+1], i); is {
			role, at, ok = r, i, true
		}
	}
	return role, at, ok
}

func withoutArticle(ws []word) []word {
	if len(ws) > 1 && (ws[0].lower == "a" || ws[0].lower == "an" || ws[0].lower == "the") {
		return ws[1:]
	}
	return ws
}

// brackets ties a name to the short form or the full form that follows it in
// brackets. base is the index of found[0].
func (s *scan) brackets(found []name, base int) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		gap := s.src[a.span.End:b.span.Start]
		if gap != " (" && gap != " (the " || b.span.End >= len(s.src) || s.src[b.span.End] != ')' {
			continue
		}
		if a.kind == hearsay.Person || b.kind == hearsay.Person || !abbreviates(a.words, b.words) && !abbreviates(b.words, a.words) {
			continue
		}
		a.same, b.same = base+i, base+i-1
		for _, n := range []*name{a, b} {
			if n.kind == "" || n.kind == hearsay.Place {
				n.kind = hearsay.Organization
			}
		}
	}
}

// abbreviates reports whether short is one word whose letters occur in full
// in their order, the first one at its start.
func abbreviates(full, short []string) bool {
	if len(short) != 1 || len(full) < 2 {
		return false
	}
	letters := strings.ReplaceAll(short[0], ".", "")
	rest := letters
	for _, w := range full {
		for j, r := range w {
			if strings.HasPrefix(rest, string(r)) {
				rest = rest[utf8.RuneLen(r):]
			} else if j == 0 && len(rest) == len(letters) && !function(w) {
				return false
			}
		}
	}
	return rest == ""
}

// sentenceAt returns the index of the sentence that the offset lies in.
func (s *scan) sentenceAt(offset int) int {
	i, found := slices.BinarySearch(s.starts, offset)
	if found {
		return i
	}
	return max(0, i-1)
}
