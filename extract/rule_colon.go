package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// colonLabels finds who a colon right before a quotation names: `Ana Roe: "…"`,
// `From Commissioner Roe: "…"`, `Her answer: "…"`. At the start of a line a
// dash does for the colon where the quotation is all that follows.
func colonLabels(p *page) {
	held, cues := p.holders(), p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.words < 2 || withSource(held[i]) != nil {
			continue
		}
		k, colon := q.para, q.first-1
		if q.first == 0 && k > 0 && p.introduces(k-1) {
			k, colon = k-1, len(p.paras[k-1].Toks)-1
		}
		if colon < 1 {
			continue
		}
		c := p.clauses(k)
		if w := c.word(colon); w != ":" && !(isDash(w) && p.dashed(q, c, colon)) {
			continue
		}
		from, _ := c.sentence(colon)
		if from < colon && (c.word(from) == "•" || isDash(c.word(from)) || c.word(from) == "*") {
			from++
		}
		if f := cues.last(c.span(from, colon+1)); f != nil && len(f.Source) > 0 {
			q.take(held[i])
			p.announce(q, f)
			continue
		}
		source, cue, ok := c.label(from, colon)
		if !ok {
			continue
		}
		q.take(held[i])
		p.laid(q, source, cue, "colon")
	}
}

// dashed reports whether a dash before a quotation stands for a colon: a name
// is all of its line before it, and the quotation is the rest.
func (p *page) dashed(q *quotation, c *clause, dash int) bool {
	from := dash
	for from > 0 && dash-from < maxSignature && !c.startsLine(from) {
		from--
	}
	last := p.clauses(q.lastPara)
	return c.startsLine(from) && q.words >= leastAnnounced && c.standing(from, dash) >= office &&
		q.closed && last.lineEnd(q.last) == q.last+1
}

// announce gives a quotation to the finding whose cue stands before the colon:
// beside its content, or instead of a few words that are none.
func (p *page) announce(q *quotation, f *finding) {
	words := 0
	for _, sp := range f.Content {
		words += len(strings.Fields(sp.Of(p.doc.Text)))
	}
	if words < leastAnnounced {
		f.Content = nil
	}
	f.give(q)
}

// leastAnnounced is the number of words before a colon from which they are a
// statement beside the quotation behind it.
const leastAnnounced = 4

// label reads words [from, colon) and the colon as a source and its cue.
func (c *clause) label(from, colon int) (source, cue []hearsay.Span, ok bool) {
	if colon-from < 1 || colon-from > maxSignature {
		return nil, nil, false
	}
	mark := c.para.Toks[colon].Span
	if start := c.afterFrom(from, colon); start > from {
		if c.standing(start, colon) == nobody {
			return nil, nil, false
		}
		return []hearsay.Span{c.span(start, colon)}, []hearsay.Span{c.span(from, start), mark}, true
	}
	if n := c.answer(from, colon); n > from {
		return []hearsay.Span{c.span(from, n)}, []hearsay.Span{c.span(n, colon+1)}, true
	}
	if c.finite(from) && reports(c.word(from)) && c.standing(from+1, colon) > nobody {
		return []hearsay.Span{c.span(from+1, colon)}, []hearsay.Span{c.span(from, from+1), mark}, true
	}
	if first, verb, ok := c.introduction(from, colon); ok {
		return []hearsay.Span{c.span(first, verb)}, []hearsay.Span{c.span(verb, colon+1)}, true
	}
	st := c.standing(from, colon)
	if st == nobody || st == capitals && c.core(from, colon)-from < 2 || c.tells(from, colon) {
		return nil, nil, false
	}
	if end := c.bearer(from, colon); end < colon { // the medium belongs to the cue: "Ana Roe, by letter:"
		source := c.span(from, end)
		if c.word(end) == "," {
			end++
		}
		return []hearsay.Span{source}, []hearsay.Span{c.span(end, colon+1)}, true
	}
	return []hearsay.Span{c.span(from, colon)}, []hearsay.Span{mark}, true
}

// afterFrom returns where the name starts in "From …" and "Statement by …";
// from when words [from, to) do not start so.
func (c *clause) afterFrom(from, to int) int {
	i := from
	if isArticle(c.lower(i)) {
		i++
	}
	if i < to && statementNouns[c.lower(i)] {
		i++
	} else if i > from {
		return from
	}
	if i+1 < to && (c.lower(i) == "from" || i > from && c.lower(i) == "by") {
		return i + 1
	}
	return from
}

// answer returns where the cue starts in "Her answer" and "Roe's verdict", up
// to the end of words [from, to); from when they are nothing like it.
func (c *clause) answer(from, to int) int {
	noun := to - 1
	if !answerNouns[c.lower(noun)] {
		return from
	}
	for i := noun - 1; i > from && c.parts[i] == "JJ"; i-- {
		noun = i
	}
	owner := noun - 1
	switch {
	case owner < from:
		return from
	case owner == from && possessives[c.lower(owner)]:
		return noun
	case owner > from && (c.parts[owner] == "POS" || c.lower(owner) == "'s" || c.lower(owner) == "’s") && c.standing(from, owner) > nobody:
		return noun
	}
	return from
}

// tells reports whether a word of [from, to) is a finite verb behind the name:
// the words are a clause of their own.
func (c *clause) tells(from, to int) bool {
	relative := false
	for i := c.core(from, to); i < to; i++ {
		relative = relative || c.lower(i) == "who" || c.lower(i) == "which" || c.lower(i) == "whose"
		if !relative && (c.finite(i) || c.parts[i] == "VBN" && reports(c.word(i))) {
			return true
		}
	}
	return false
}

var (
	statementNouns = wordSet(`statement comment message letter response reply reaction quote`)
	answerNouns    = wordSet(`answer reply response verdict comment message explanation conclusion words advice warning reaction
		retort motto request plea appeal question complaint argument excuse apology promise prediction diagnosis assessment`)
	possessives = wordSet(`my his her its our your their`)
)
