package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Quote is a passage between two quotation marks of one paragraph, given by
// the indices of the tokens that are the marks.
type Quote struct {
	Open int
	// Close is the index of the closing mark; the number of tokens when the
	// mark is never closed.
	Close  int
	Closed bool
	// Depth is the number of quotations around this one.
	Depth int
}

// maxDepth bounds how deep quotations are followed into each other.
const maxDepth = 8

// Quotes appends the quotations of one paragraph to dst, in the order of
// their opening marks. It knows curly, straight, single, angled, low and
// corner marks, backticks, and marks that are used the other way round;
// apostrophes and inches are no marks. A single mark that is never closed is
// taken for an apostrophe and left out.
func Quotes(dst []Quote, text string, toks []Token) []Quote {
	m := matcher{text: text, toks: toks, out: dst, base: len(dst)}
	m.findSureClosings()
	for i, tok := range toks {
		if tok.Class == Punct {
			m.mark(i)
		}
	}
	return m.finish()
}

// style tells which marks belong together.
type style uint8

const (
	none style = iota
	curly
	straight
	single
	angle
	angleSingle
	low // „ … “
	corner
	backtick
)

// use is how a mark can be used by its form alone.
type use uint8

const (
	opens use = 1 << iota
	closes
)

// form returns what the token is by its form. For marks that open one style
// and close another the style is that of the opening use.
func form(tok string) (style, use) {
	switch tok {
	case "“", "‟":
		return curly, opens | closes
	case "”":
		return curly, opens | closes
	case "\"", "＂":
		return straight, opens | closes
	case "''":
		return backtick, opens | closes
	case "``":
		return backtick, opens
	case "‘", "‛":
		return single, opens
	case "’":
		return single, closes
	case "'", "`":
		return single, opens | closes
	case "«", "»":
		return angle, opens | closes
	case "‹", "›":
		return angleSingle, opens | closes
	case "„", "‚":
		return low, opens
	case "「", "『":
		return corner, opens
	case "」", "』":
		return corner, closes
	}
	return none, 0
}

type openMark struct {
	style style
	mark  string
	quote int // index into matcher.out
}

type matcher struct {
	text  string
	toks  []Token
	out   []Quote
	base  int
	stack []openMark
	// sure[i] is whether a single mark that can only be a closing one stands
	// at or after token i; next[i] is whether it stands before any that can
	// only open. Both are nil when the paragraph has no such mark.
	sure, next []bool
	// doubled is the index of the last pair of apostrophes that can close.
	doubled int
}

func (m *matcher) mark(i int) {
	tok := m.toks[i].Of(m.text)
	st, use := form(tok)
	if st == none {
		return
	}
	canOpen := use&opens != 0 && m.openContext(i)
	canClose := use&closes != 0 && m.closeContext(i)
	if n := m.matching(st, tok); n >= 0 && m.closesHere(i, st, tok, canOpen, canClose) {
		m.close(i, n)
		return
	}
	switch {
	case st == single && !(canOpen && m.singleOpens(i, tok) && !m.insideSingle(i, tok)):
	case tok == "''" && m.doubled <= i:
		if canOpen && m.surelyClosed(i) {
			m.open(i, single, tok) // a mark and the apostrophe of the first word
		}
	case tok == "“" || tok == "„" || tok == "‚" || tok == "``" || tok == "「" || tok == "『":
		m.open(i, st, tok)
	case canOpen && !canClose, canOpen && st == straight && i == 0:
		m.open(i, st, tok)
	}
}

// closesHere decides whether the mark ends the quotation that is open.
func (m *matcher) closesHere(i int, st style, tok string, canOpen, canClose bool) bool {
	switch {
	case tok == "“" || tok == "‟":
		return !canOpen || canClose // closes „…“
	case st == single:
		return canClose && !((m.plural(i) || m.elided(i)) && m.next[i+1])
	case canOpen && !canClose:
		return false
	}
	return true
}

// matching returns the index in the stack of the quotation that the mark can
// close; -1 when there is none.
func (m *matcher) matching(st style, tok string) int {
	for n := len(m.stack) - 1; n >= 0; n-- {
		o := m.stack[n]
		switch {
		case o.style == low:
			if tok == "“" || tok == "”" || tok == "‘" || tok == "’" || tok == "\"" {
				return n
			}
		case tok == "“":
		case o.style == st && (st != angle && st != angleSingle || o.mark != tok):
			return n
		case o.style == straight && tok == "”", o.style == curly && tok == "\"", o.style == backtick && tok == "\"":
			return n
		}
	}
	return -1
}

func (m *matcher) open(i int, st style, tok string) {
	if n := len(m.stack); n > 0 && m.stack[n-1].style == st && st == straight {
		m.stack = m.stack[:n-1] // the one before was never closed
	}
	if len(m.stack) >= maxDepth {
		return
	}
	m.stack = append(m.stack, openMark{st, tok, len(m.out)})
	m.out = append(m.out, Quote{Open: i, Close: len(m.toks), Depth: len(m.stack) - 1})
}

func (m *matcher) close(i, n int) {
	q := &m.out[m.stack[n].quote]
	q.Close, q.Closed = i, true
	m.stack = m.stack[:n]
}

// finish drops single marks that were never closed and gives the others their
// final depth. A quotation that is never closed has those of another style
// behind it inside; one of its own style shows that it had ended before.
func (m *matcher) finish() []Quote {
	kept := m.out[:m.base]
	var ends []int
	unclosed := none
	for _, q := range m.out[m.base:] {
		st, _ := form(m.toks[q.Open].Of(m.text))
		if !q.Closed && st == single {
			continue
		}
		for len(ends) > 0 && ends[len(ends)-1] < q.Open {
			ends = ends[:len(ends)-1]
		}
		q.Depth = len(ends)
		switch {
		case !q.Closed:
			unclosed = st
		case unclosed == st:
			unclosed = none
		case unclosed != none:
			q.Depth++
		}
		if q.Closed && len(ends) < maxDepth {
			ends = append(ends, q.Close)
		}
		kept = append(kept, q)
	}
	return kept
}

// openContext reports whether the surroundings let a quotation start at i:
// nothing, space or a bracket before, and something right after.
func (m *matcher) openContext(i int) bool {
	if i+1 >= len(m.toks) || m.toks[i+1].Start > m.toks[i].End && !m.opener(i) {
		return false
	}
	if i == 0 || m.toks[i-1].End < m.toks[i].Start {
		return true
	}
	before := m.toks[i-1]
	if before.Class != Punct {
		return false
	}
	r, _ := utf8.DecodeRuneInString(before.Of(m.text))
	st, _ := form(before.Of(m.text))
	return st != none && m.isOpen(i-1) || unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pd, r) || r == '/' || r == ':' || r == '='
}

// opener reports whether the mark can only open, and so may have space after it.
func (m *matcher) opener(i int) bool {
	_, use := form(m.toks[i].Of(m.text))
	return use == opens || m.toks[i].Of(m.text) == "«"
}

// isOpen reports whether token i has just opened a quotation.
func (m *matcher) isOpen(i int) bool {
	n := len(m.stack)
	return n > 0 && m.out[m.stack[n-1].quote].Open == i
}

// closeContext reports whether the surroundings let a quotation end at i:
// something right before it and no letter right after.
func (m *matcher) closeContext(i int) bool {
	if i == 0 || m.toks[i-1].End < m.toks[i].Start && m.toks[i].Of(m.text) != "»" {
		return false
	}
	return i+1 >= len(m.toks) || m.toks[i+1].Start > m.toks[i].End || m.toks[i+1].Class == Punct ||
		m.toks[i+1].Class == Clitic || m.toks[i].Of(m.text) == "”"
}

// singleOpens reports whether a single mark at i can open a quotation rather
// than stand for left-out letters.
func (m *matcher) singleOpens(i int, tok string) bool {
	if !m.surelyClosed(i) {
		return false
	}
	return tok == "‘" || !m.shortened(i)
}

// surelyClosed reports whether a mark follows token i that can only close a
// quotation in single marks.
func (m *matcher) surelyClosed(i int) bool { return i+1 < len(m.sure) && m.sure[i+1] }

// shortened reports whether the word behind the mark at i is one that is
// often written without its first letters.
func (m *matcher) shortened(i int) bool {
	next := m.toks[i+1].Of(m.text)
	switch next {
	case "em", "til", "cause", "tis", "twas", "twere", "twill", "n", "bout", "neath", "gainst":
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsDigit(r)
}

// insideSingle reports whether an apostrophe at i stands inside a quotation in
// single marks, which holds no other of the kind: it is that of "'ere", unless
// what opens it shows that the first one was none.
func (m *matcher) insideSingle(i int, tok string) bool {
	n := len(m.stack)
	if tok == "‘" || n == 0 || m.stack[n-1].style != single {
		return false
	}
	next, _ := utf8.DecodeRuneInString(m.toks[i+1].Of(m.text))
	return !unicode.IsUpper(next)
}

// findSureClosings marks from the right where a single mark still follows
// that can close a quotation.
func (m *matcher) findSureClosings() {
	m.doubled = -1
	for i := len(m.toks) - 1; i >= 0; i-- {
		if m.toks[i].Class != Punct && m.sure == nil {
			continue
		}
		tok := m.toks[i].Of(m.text)
		if tok == "''" && m.doubled < 0 && m.closeContext(i) {
			m.doubled = i
		}
		st, use := form(tok)
		single := st == single && m.toks[i].Class == Punct
		closing := single && use&closes != 0 && m.closeContext(i) && !m.plural(i) && !m.elided(i)
		if closing && m.sure == nil {
			m.sure, m.next = make([]bool, len(m.toks)+1), make([]bool, len(m.toks)+1)
		}
		if m.sure != nil {
			opening := single && use&opens != 0 && m.openContext(i) && !m.shortened(i) && m.opensAnew(i)
			m.sure[i] = m.sure[i+1] || closing
			m.next[i] = closing || m.next[i+1] && !opening
		}
	}
}

// opensAnew reports whether a word with a capital follows the mark at i, as at
// the start of what somebody says.
func (m *matcher) opensAnew(i int) bool {
	r, _ := utf8.DecodeRuneInString(m.toks[i+1].Of(m.text))
	return unicode.IsUpper(r)
}

// elided reports whether the mark at i stands for the last letters of the word
// before it, in the middle of a sentence: "an' the rest", "talkin' about it".
func (m *matcher) elided(i int) bool {
	if i == 0 || i+1 >= len(m.toks) || m.toks[i-1].Class != Word || m.toks[i-1].End < m.toks[i].Start {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(m.text[m.toks[i+1].Start:]); m.toks[i+1].Class != Word || !unicode.IsLower(next) {
		return false
	}
	switch w := strings.ToLower(m.toks[i-1].Of(m.text)); w {
	case "an", "o", "i", "th", "wi", "ol", "t", "fo", "ha", "lil", "d", "n", "yo", "de", "po", "mo", "bes", "las", "jus", "tha", "aroun":
		return true
	default:
		return len(w) > 4 && strings.HasSuffix(w, "in")
	}
}

// plural reports whether the mark follows an s and a lower-case word that a
// noun phrase can go on with follows the mark, as in a possessive plural.
func (m *matcher) plural(i int) bool {
	if i == 0 || i+1 >= len(m.toks) {
		return false
	}
	end := m.toks[i-1].End
	next, _ := utf8.DecodeRuneInString(m.text[m.toks[i+1].Start:])
	return m.toks[i-1].Class == Word && m.text[end-1]|0x20 == 's' && m.toks[i+1].Class == Word && unicode.IsLower(next) &&
		!followsNoun(m.toks[i+1].Of(m.text))
}

// followsNoun reports whether a word stands behind a noun phrase and hardly
// ever in one.
func followsNoun(word string) bool {
	switch word {
	case "and", "but", "or", "said", "says", "he", "she", "it", "they", "we", "is", "was", "are", "were", "has", "had",
		"in", "on", "at", "to", "of", "for", "with", "from", "by", "that", "who", "which", "as", "when", "while":
		return true
	}
	return false
}
