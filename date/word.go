package date

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A word is a token, or a part of one, with what it can do in an expression
// of time.
type word struct {
	hearsay.Span
	kind    kind
	n       int
	digits  int    // how many it is written in; 0 for letters
	lower   string // of a word of the vocabulary
	capital bool
	value   value // of a numeric date or a clock time
	either  bool  // day and month of the value may be the other way round
}

func (w *word) is(k kind, n int) bool { return w.kind == k && w.n == n }

// signals reports whether an expression of time can have w for its core.
func (w *word) signals() bool {
	switch w.kind {
	case ordinal:
		return w.digits > 0
	case plain, small, pointer, vague, offset, holiday:
		return false
	case number:
		return w.digits == 4 || w.digits == 0 && (w.n == 19 || w.n == 1000)
	case unit:
		return true
	}
	return true
}

// A cutter makes words of tokens.
type cutter struct {
	src   string
	vocab map[string]lexeme
	out   []word
	// signal tells that one of the words can be the core of an expression.
	signal bool
}

// cut appends the words of toks.
func (c *cutter) cut(toks []text.Token) {
	for _, tok := range toks {
		c.token(tok)
	}
}

func (c *cutter) add(w word) {
	c.signal = c.signal || w.signals()
	c.out = append(c.out, w)
}

func (c *cutter) token(tok text.Token) {
	const longest = 48 // of a token that can be a date, in bytes
	raw := tok.Of(c.src)
	if len(raw) > longest {
		c.add(word{Span: tok.Span})
		return
	}
	switch tok.Class {
	case text.Word:
		c.letters(tok.Span, raw)
	case text.Number:
		c.number(tok.Span, raw)
	case text.Clitic:
		c.add(word{Span: tok.Span, kind: small, n: wClitic})
	default:
		c.add(mark(tok.Span, raw))
	}
}

func mark(sp hearsay.Span, raw string) word {
	w := word{Span: sp, kind: small}
	switch raw {
	case ",":
		w.n = wComma
	case "-", "–", "—", "--", "‐", "‑":
		w.n = wDash
	case "(", "[":
		w.n = wOpen
	case "'", "’", "‘":
		w.n = wQuote
	default:
		w.kind = plain
	}
	return w
}

// letters adds a word that starts with a letter. One with a hyphen is cut
// when its first part is in the vocabulary, and one that goes on in digits
// when that is a month: "mid-1998", "July16".
func (c *cutter) letters(sp hearsay.Span, raw string) {
	w := word{Span: sp, capital: raw[0] >= 'A' && raw[0] <= 'Z'}
	if len(raw) <= longestWord+1 {
		if lex := lookup(c.vocab, raw); lex.kind != plain {
			w.kind, w.n, w.lower = lex.kind, lex.n, lex.word
			c.add(w)
			return
		}
	}
	at := strings.IndexAny(raw, "-0123456789")
	if at <= 0 {
		c.add(w)
		return
	}
	lex := lookup(c.vocab, raw[:at])
	if lex.kind == plain || raw[at] != '-' && lex.kind != month {
		c.add(w)
		return
	}
	w.End, w.kind, w.n, w.lower = sp.Start+at, lex.kind, lex.n, lex.word
	c.add(w)
	c.rest(hearsay.Span{Start: w.End, End: sp.End})
}

// rest adds what follows the first part of a compound.
func (c *cutter) rest(sp hearsay.Span) {
	if c.src[sp.Start] == '-' {
		c.add(word{Span: hearsay.Span{Start: sp.Start, End: sp.Start + 1}, kind: small, n: wDash})
		sp.Start++
	}
	if sp.Start >= sp.End {
		return
	}
	if first := c.src[sp.Start]; first >= '0' && first <= '9' {
		c.number(sp, sp.Of(c.src))
	} else {
		c.letters(sp, sp.Of(c.src))
	}
}

// number adds a word that starts with a digit.
func (c *cutter) number(sp hearsay.Span, raw string) {
	n, end := 0, 0
	for end < len(raw) && end < 9 && raw[end] >= '0' && raw[end] <= '9' {
		n, end = 10*n+int(raw[end]-'0'), end+1
	}
	if end == 0 { // a digit of another script
		c.add(word{Span: sp})
		return
	}
	w := word{Span: sp, kind: number, n: n, digits: end}
	if end == len(raw) {
		c.add(w)
		return
	}
	if v, either, ok := wholeDate(raw); ok {
		w.kind, w.value, w.either = numeric, v, either
		c.add(w)
		return
	}
	if cl, ok := clockOf(raw); ok {
		w.kind, w.value.clock = clockTime, cl
		c.add(w)
		return
	}
	c.suffixed(sp, raw, w, end)
}

// suffixed adds a number that goes on after its digits: "1990s", "16th",
// "9am", "1997-98", "16July".
func (c *cutter) suffixed(sp hearsay.Span, raw string, w word, end int) {
	suffix := raw[end:]
	switch {
	case suffix == "s" && (w.digits == 4 || w.digits == 2) && w.n%10 == 0:
		w.kind = decade
	case strings.EqualFold(suffix, "st"), strings.EqualFold(suffix, "nd"), strings.EqualFold(suffix, "rd"), strings.EqualFold(suffix, "th"):
		w.kind = ordinal
	case lookup(c.vocab, suffix).kind == meridiem, lookup(c.vocab, suffix).kind == month, suffix[0] == '-':
		w.End = sp.Start + end
		c.add(w)
		c.rest(hearsay.Span{Start: w.End, End: sp.End})
		return
	case len(suffix) == 5 && suffix[0] == '/' && w.digits == 4, len(suffix) == 3 && suffix[0] == '/' && w.digits == 4:
		if v, ok := yearSpan(w.n, suffix[1:]); ok {
			w.kind, w.value = numeric, v
			break
		}
		w.kind = plain
	default:
		w.kind = plain
	}
	c.add(w)
}
