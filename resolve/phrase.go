package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A phrase is what the words of a source say about who it is.
type phrase struct {
	what phraseKind
	// span is the place of the name, of the description or of the pronoun.
	span hearsay.Span
	// words are those of the name in the lexicon's form.
	words  []string
	role   string
	kind   hearsay.EntityKind
	gender lexicon.Gender
	titled bool
	// courtesy tells that the title stands before given names.
	courtesy bool
	first    bool // the name owes its capital to the sentence, perhaps
	form     form // of a pronoun
	voice    bool // it labels a turn of a conversation

	// What follows is for descriptions only.

	unnamed  hearsay.UnnamedKind // empty for what carries a proper name of its own
	single   hearsay.UnnamedKind // of one of several; empty when that is unnamed
	weak     bool                // the noun alone told the kind, and tells little
	part     bool                // it is an amount: "two of the people"
	apposed  bool                // an apposition told the kind
	also     string              // the noun of an apposition: "one of them, a welder"
	owner    hearsay.Span        // the proper name of whom or what someone belongs to; empty without one
	name     string              // the words used, or the name they make
	head     string              // its noun, in the singular
	definite bool
	plural   bool
	// proper are the proper names among the modifiers, in lower case.
	proper []string
}

type phraseKind uint8

const (
	nothing phraseKind = iota
	isPronoun
	isName
	isDescription
	isSeveral // names joined by "and"
)

// maxPhrase bounds the bytes of a source that are read.
const maxPhrase = 600

// parse reads the words of one source. initial tells whether they start a
// sentence.
func (nr *namer) parse(sp hearsay.Span, initial bool) phrase {
	sp.End = min(sp.End, wordEnd(nr.src, sp.Start+maxPhrase))
	ws := trim(appendWords(nil, nr.src, text.Words(nil, nr.src, sp)))
	if len(ws) == 0 {
		return phrase{}
	}
	if p, ok := asPronoun(ws); ok {
		return p
	}
	ws = ws[friendly(ws):]
	if n := relativeAhead(ws); n > 0 {
		return phrase{what: isPronoun, span: spanOf(ws[:n]), form: relative}
	}
	segs := segments(ws)
	if len(segs) == 0 {
		return phrase{}
	}
	if p, ok := nr.list(segs, initial); ok {
		return p
	}
	if len(segs) > 1 && firmName(segs[0]) && (segs[1][0].lower == "a" || segs[1][0].lower == "an") {
		if kind, _ := thingHead(segs[1]); kind != "" { // "Harbour Rights Monitor, an advocacy group"
			return phrase{what: isName, span: spanOf(segs[0]), words: found{hi: len(segs[0])}.wordsOf(segs[0]), kind: kind}
		}
	}
	p := nr.core(segs[0], initial)
	if p.weak {
		p.tell(nr.clauseAfter(sp))
	}
	if p.what == isDescription {
		if named, ok := nr.namedInClause(p, ws); ok {
			return named
		}
		if clause := nr.clauseOf(sp); clause != nil && !relativeIn(ws) {
			if named, ok := nr.namedInClause(p, append(ws, clause...)); ok {
				return named
			}
		}
	}
	for _, seg := range segs[1:] {
		switch {
		case relativeWord(seg[0].lower):
			return p
		case p.what == isName && headOf(p.role) == "" && p.kind != hearsay.Outlet:
			p = nr.apposed(p, seg)
		case p.what == isDescription && (!p.plural || runs(p.head)) && p.kind != hearsay.DocumentOrStudy:
			p = nr.revealed(p, seg)
		}
	}
	return p
}

// friendly returns the number of words in front of an office that are a form of
// address only: "My right hon. Friend | the Minister".
func friendly(ws []word) int {
	if len(ws) < 4 || ws[0].lower != "my" && ws[0].lower != "the" {
		return 0
	}
	honour := false
	for i := 1; i+2 < min(len(ws), 6); i++ {
		switch strings.TrimSuffix(ws[i].lower, ".") {
		case "hon", "honourable", "noble", "learned":
			honour = true
		case "right", "and", "gallant", "":
		case "friend", "gentleman", "lady", "lord":
			if honour && (ws[i+1].lower == "the" || ws[i+1].lower == ",") {
				return i + 1
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// relativeAhead returns the number of words at the head of a source that is but
// a relative clause: "who cannot be named", "all of whom asked for anonymity".
func relativeAhead(ws []word) int {
	switch {
	case len(ws) > 2 && ws[0].lower == "who" && !ws[0].upper:
		return 1
	case len(ws) > 2 && ws[1].lower == "of" && ws[2].lower == "whom":
		return 3
	}
	return 0
}

// apposed gives the name p the role that seg tells, if it tells one.
func (nr *namer) apposed(p phrase, seg []word) phrase {
	if thing, _ := thingHead(seg); p.kind == "" && thing != "" && !roleHead(seg) {
		p.kind = thing
		return p
	}
	seg = beforeClause(seg)
	if len(seg) > maxApposition || !roleHead(seg) || p.kind != hearsay.Person && p.kind != "" {
		return p
	}
	if other := nr.core(seg, false); other.what == isName && !other.titled {
		return p
	}
	p.role, p.kind = textOf(nr.src, spanOf(withoutArticle(seg))), hearsay.Person
	return p
}

func relativeWord(w string) bool { return w == "who" || w == "whose" || w == "whom" || w == "which" }

// beforeClause cuts a relative clause off the end of a phrase.
func beforeClause(ws []word) []word {
	for i, w := range ws {
		if i > 0 && (relativeWord(w.lower) || w.lower == "that") {
			return ws[:i]
		}
	}
	return ws
}

// revealed returns the name that follows a description between commas, "his
// lawyer, Ann Roe", with the description as its role; else p.
func (nr *namer) revealed(p phrase, seg []word) phrase {
	other := nr.core(seg, false)
	if first := seg[0].lower; other.what == isDescription && !other.plural && (first == "a" || first == "an" || first == "the") {
		p.also = other.head
	}
	if other.what == isDescription && p.part && !other.plural && !other.weak && other.kind == hearsay.Person && other.unnamed != "" && other.unnamed != hearsay.Insider {
		p.unnamed, p.single, p.role, p.apposed = other.unnamed, other.single, other.role, true // "one of them, a bus driver"
		return p
	}
	if other.what != isName && runs(p.head) && firmName(seg) {
		return phrase{what: isName, span: spanOf(seg), words: found{hi: len(seg)}.wordsOf(seg), kind: hearsay.Organization}
	}
	if other.what != isName || other.kind == hearsay.Place || other.kind == hearsay.Organization && p.kind == hearsay.Person && !runs(p.head) {
		return p
	}
	if len(other.words) > 5 || !p.part && other.role != "" && !other.titled && !strings.HasPrefix(other.role, "of ") {
		return p
	}
	if other.kind == hearsay.Organization {
		return other
	}
	if other.kind == "" || p.kind == hearsay.Person {
		other.kind = p.kind
	}
	if other.gender == lexicon.Unknown {
		other.gender = p.gender
	}
	other.role = strings.TrimSpace(withoutDeterminer(p.name))
	return other
}

// firmName reports whether ws, behind "the owner", are the name of a firm that ends
// like an office: "Halcyon Marine".
func firmName(ws []word) bool {
	if len(ws) < 2 || len(ws) > 4 {
		return false
	}
	for i, w := range ws {
		if _, polite := lexicon.Honorific(w.lower); !w.capital || polite || i == 0 && titleWord(ws, 0) {
			return false
		}
	}
	return true
}

// runs reports whether a noun for persons is as often one for firms: "the
// operator, Severn Lines".
func runs(noun string) bool {
	switch noun {
	case "operator", "owner", "maker", "publisher", "employer", "regulator", "lender", "developer", "sponsor", "manufacturer", "supplier",
		"provider", "producer", "contractor", "landlord", "organiser", "organizer", "competitor", "rival", "partner", "backer", "builder":
		return true
	}
	return false
}

// wordEnd returns offset, moved back to the end of a word, or the end of src.
func wordEnd(src string, offset int) int {
	if offset >= len(src) {
		return len(src)
	}
	for i := offset; i > offset-100 && i > 0; i-- {
		if src[i] == ' ' || src[i] == '\n' {
			return i
		}
	}
	for offset > 0 && src[offset]&0xC0 == 0x80 {
		offset--
	}
	return offset
}

func asPronoun(ws []word) (phrase, bool) {
	w := ws[0]
	f, gender := pronounForm(w.lower)
	if f == noPronoun || w.upper {
		return phrase{}, false
	}
	rest := ws[1:]
	for len(rest) > 0 && (rest[0].Class != text.Word || emphasis(rest[0].lower)) {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		return phrase{}, false
	}
	return phrase{what: isPronoun, span: w.Span, form: f, gender: gender, plural: f == plural}, true
}

func emphasis(w string) bool {
	switch w {
	case "himself", "herself", "itself", "themselves", "all", "both", "alone", "also", "then", "later", "too", "once", "myself", "ourselves":
		return true
	}
	return false
}

func withoutDeterminer(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "a", "an", "the", "one", "another", "this", "that":
		if ok && !strings.HasPrefix(rest, "of ") {
			return rest
		}
	}
	return s
}
