package extract

import (
	"slices"
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
		if owner := withSource(held[i]); q.words < 2 || owner != nil && !p.mislaid(q, owner) {
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
		from := c.labelStart(colon)
		if from < colon && (c.word(from) == "•" || isDash(c.word(from)) || c.word(from) == "*") {
			from++
		}
		if f := cues.last(c.span(from, colon+1)); f != nil && len(f.Source) > 0 && !slices.Contains(held[i], f) {
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

// labelStart returns where the words of a label that ends with word colon
// start: with its sentence or line, behind another colon, or behind a quotation
// of whole sentences.
func (c *clause) labelStart(colon int) int {
	from, _ := c.sentence(colon)
	for i := from + 1; i < colon; i++ {
		if c.word(i) == ":" || isQuoteMark(c.word(i)) && endsSentence(c.word(i-1)) {
			from = i + 1
		} else if c.startsLine(i) {
			from = i
		}
	}
	return from
}

// mislaid reports whether a quotation is laid on somebody else than the label
// before it names, which stands at the start of its line: on somebody in
// another paragraph, or on a part of the label only.
func (p *page) mislaid(q *quotation, owner *finding) bool {
	if q.first < 2 {
		return false
	}
	c := p.clauses(q.para)
	colon := q.first - 1
	from := c.labelStart(colon)
	if c.word(colon) != ":" || !c.startsLine(from) || owner.Source[0].Start >= c.para.Toks[q.first].Start {
		return false
	}
	source, _, ok := c.label(from, colon)
	if !ok {
		return false
	}
	bare := len(owner.Cue) == 0 || owner.Cue[0] == c.para.Toks[colon].Span
	return owner.Source[0].End <= c.para.Toks[from].Start || bare &&
		(c.at(owner.Source[0].Start) > c.core(from, colon) || source[0].Contains(owner.Source[0]) && source[0] != owner.Source[0])
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
	if turnLabels[c.phrase(from, colon)] && c.alternates(from, colon) {
		return []hearsay.Span{c.span(from, colon)}, []hearsay.Span{mark}, true
	}
	st := c.standing(from, colon)
	if st == nobody || c.tells(from, colon) {
		return c.narrated(from, colon)
	}
	if st == capitals && c.core(from, colon)-from < 2 && !c.alternates(from, colon) {
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

// narrated reads a clause that tells what somebody does before a colon: "She
// shrugged:", "Roe would not be drawn on the whistle:".
func (c *clause) narrated(from, colon int) (source, cue []hearsay.Span, ok bool) {
	verb := from
	for verb < colon && !c.finite(verb) {
		verb++
	}
	start := from
	for i := from; i < verb; i++ {
		if c.word(i) == "," && (c.parts[from] == "IN" || c.parts[from] == "VBN" || c.parts[from] == "VBG") {
			start = i + 1
		}
	}
	end := verb
	for end > start && c.parts[end-1] == "RB" {
		end--
	}
	if verb == colon || start >= end || !c.nominal(start, end) {
		return nil, nil, false
	}
	switch w := c.lower(start); {
	case end == start+1 && (w == "he" || w == "she" || w == "i"):
	case c.parts[start] == "PRP" || c.standing(start, end) == nobody:
		return nil, nil, false
	}
	return []hearsay.Span{c.span(start, end)}, []hearsay.Span{c.span(end, colon+1)}, true
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

// answer returns where the cue starts in "Her answer", "Roe's verdict" and "The
// workers' demand in May was simple", up to the end of words [from, to); from
// when they are nothing like it.
func (c *clause) answer(from, to int) int {
	noun := from + 1
	for noun < to && !answerNouns[c.lower(noun)] {
		if c.finite(noun) || c.mark(noun) {
			return from
		}
		noun++
	}
	if noun >= to || noun+1 < to && !c.be(noun+1, to) {
		return from
	}
	for noun-1 > from && c.parts[noun-1] == "JJ" {
		noun--
	}
	owner := noun - 1
	switch {
	case owner == from && possessives[c.lower(owner)]:
		return noun
	case owner > from && c.genitive(owner) && c.standing(from, owner) > nobody:
		return noun
	}
	return from
}

// genitive reports whether word i is the ending of a possessive.
func (c *clause) genitive(i int) bool {
	switch c.lower(i) {
	case "'s", "’s", "'", "’":
		return true
	}
	return c.parts[i] == "POS"
}

// be reports whether the first finite verb of words [from, to) is a form of
// "be", or stands behind an aside.
func (c *clause) be(from, to int) bool {
	if w := c.word(from); w == "," || w == "(" {
		return true
	}
	for i := from; i < to; i++ {
		switch w := c.lower(i); {
		case w == "is" || w == "was" || w == "'s" || w == "’s":
			return true
		case c.finite(i):
			return false
		}
	}
	return false
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
		retort motto request demand plea appeal question complaint argument excuse apology promise prediction diagnosis assessment`)
	possessives = wordSet(`my his her its our your their`)
)
