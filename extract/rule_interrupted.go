package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// interrupted gives a quotation that goes on behind its cue to the statement
// of its first part: `"A," Roe said with a smile, "b."` and `"A," Roe said.
// She lit a lamp. "B."` It does so only in one paragraph, when nobody else
// speaks between the parts and the second names no source of its own.
func interrupted(p *page) {
	held := p.holders()
	cues, ends := p.cuesByEnd(), p.byEnd()
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.setOff || q.first == 0 || !q.closed && len(q.parts) == 1 {
			continue
		}
		c := p.clauses(q.para)
		if f := cues[c.beforeComma(q)]; f != nil && withSource(held[i]) == nil && len(f.Source) > 0 && before(f.Content, f.Cue) {
			q.take(held[i])
			f.give(q)
			held[i] = []*finding{f}
			continue
		}
		if f := c.goesOnQuoted(q, ends); f != nil && withSource(held[i]) == nil {
			q.take(held[i])
			f.give(q)
			held[i] = []*finding{f}
			continue
		}
		if i == 0 || p.quotations[i-1].lastPara != q.para || p.quotations[i-1].setOff {
			continue
		}
		prev := &p.quotations[i-1]
		g := gap{c, prev, q, held[i-1], held[i]}
		g.splitAsides()
		f := g.continued(cues)
		if f != nil {
			if o := c.claimed(q, cues); o != nil {
				f = o
			}
			if slices.Contains(held[i], f) && len(held[i]) == 1 && !g.swallowed(f) {
				continue
			}
			q.take(held[i])
			f.give(q)
			held[i] = []*finding{f}
		}
	}
}

// comma reports whether a quotation ends with a comma, so that its sentence
// goes on behind it.
func (c *clause) comma(q *quotation) bool {
	return q.lastPara == c.k && (c.word(q.last-1) == "," || c.word(q.last+1) == ",")
}

// claimed returns the finding whose source and cue stand right behind a
// quotation that ends with a comma; nil for none.
func (c *clause) claimed(q *quotation, cues map[int]*finding) *finding {
	if !c.comma(q) {
		return nil
	}
	for i := q.last + 2; i < min(len(c.para.Toks), q.last+maxName) && !c.mark(i-1); i++ {
		o := cues[c.para.Toks[i-1].End]
		if o != nil && len(o.Source) > 0 && o.anchor().Start >= c.para.Toks[q.last].End {
			return o
		}
	}
	return nil
}

// give adds the quotation to the content of a finding.
func (f *finding) give(q *quotation) {
	f.Content = united(slices.Concat(f.Content, q.parts))
}

// cuesByEnd finds the finding whose cue ends at a place.
func (p *page) cuesByEnd() map[int]*finding {
	out := make(map[int]*finding, len(p.found))
	for _, f := range p.found {
		if n := len(f.Cue); n > 0 {
			out[f.Cue[n-1].End] = f
		}
	}
	return out
}

// beforeComma returns where the word ends that stands before the comma before
// a quotation; -1 without such a comma.
func (c *clause) beforeComma(q *quotation) int {
	if q.first < 2 || c.word(q.first-1) != "," {
		return -1
	}
	return c.para.Toks[q.first-2].End
}

// before reports whether all of the content stands before the cue.
func before(content, cue []hearsay.Span) bool {
	return len(content) > 0 && content[len(content)-1].End <= cue[0].Start
}

// A gap is what stands between two quotations of one paragraph.
type gap struct {
	c            *clause
	prev, next   *quotation
	heldA, heldB []*finding
}

// from and to bound the words of the gap.
func (g *gap) from() int { return g.prev.last + 1 }
func (g *gap) to() int   { return g.next.first }

// maxGap bounds the words between two parts of one statement.
const maxGap = 60

// continued returns the finding that the second quotation goes on with; nil
// when it is a statement of its own, or none.
func (g *gap) continued(cues map[int]*finding) *finding {
	if g.to()-g.from() > maxGap || g.to() <= g.from() {
		return nil
	}
	f := withSource(g.heldA)
	if f == nil || slices.Contains(g.heldB, f) && !g.swallowed(f) && !g.c.comma(g.next) {
		return nil
	}
	other := withSource(g.heldB)
	if other == f {
		other = nil
	}
	if other != nil && !g.falseOwner(f, other) {
		return nil
	}
	stops := g.stops()
	switch {
	case stops == 0 && !g.pauses():
		return nil
	case stops > 0 && !g.opensSentence(f, stops):
		return nil
	case g.speaksBetween(f, other, cues):
		return nil
	}
	return f
}

// swallowed reports whether a content of f reaches from between the two
// quotations into the second although that one goes on with the sentence of
// the first: what stands between is no content then.
func (g *gap) swallowed(f *finding) bool {
	between := g.c.span(g.from(), g.to())
	second := g.next.parts[0]
	return g.stops() == 0 && g.pauses() && slices.ContainsFunc(f.Content, func(sp hearsay.Span) bool {
		return sp.Start >= between.Start && sp.Start < between.End && sp.Overlaps(second)
	}) && f.cueIn(between)
}

// cueIn reports whether a part of the cue stands in sp.
func (f *finding) cueIn(sp hearsay.Span) bool { return slices.ContainsFunc(f.Cue, sp.Contains) }

// stops counts the ends of sentences in the gap.
func (g *gap) stops() int {
	n := 0
	for i := g.from(); i < g.to(); i++ {
		if endsSentence(g.c.word(i)) {
			n++
		}
	}
	return n
}

// pauses reports whether a comma, dash or semicolon stands right before the
// second part, so that it goes on with a sentence.
func (g *gap) pauses() bool {
	w := g.c.word(g.to() - 1)
	if g.to()-g.from() > 1 && g.c.parts[g.to()-2] == "VBG" {
		return false // "including", "adding": what follows is something else
	}
	return w == "," || w == ";" || isDash(w)
}

// opensSentence reports whether the second part is whole sentences of the same
// speaker: it follows a full stop, starts with a capital, nothing goes on
// behind it, and no other name stands in the sentences between.
func (g *gap) opensSentence(f *finding, stops int) bool {
	c := g.c
	if stops > 2 || !endsSentence(c.word(g.to()-1)) || !capital(c.word(g.next.first+1)) {
		return false
	}
	end := c.word(g.next.last - 1)
	if g.next.lastPara == c.k && !endsSentence(end) && !endsSentence(c.word(g.next.last+1)) {
		return false
	}
	sources := ""
	for _, sp := range f.Source {
		sources += sp.Of(c.p.doc.Text) + " "
	}
	first := g.from()
	for first < g.to() && !endsSentence(c.word(first)) {
		first++
	}
	for i := first; i < g.to(); i++ {
		if w := c.word(i); c.parts[i] == "NNP" && !strings.Contains(sources, w) || questionWords[c.lower(i)] && i == g.to()-2 {
			return false
		}
	}
	return true
}

// speaksBetween reports whether another cue than that of f stands in the gap,
// the false one apart.
func (g *gap) speaksBetween(f, but *finding, cues map[int]*finding) bool {
	for i := g.from(); i < g.to(); i++ {
		if o := cues[g.c.para.Toks[i].End]; o != nil && o != f && o != but && len(o.Content) > 0 {
			return true
		}
	}
	return false
}

// falseOwner reports whether the finding that holds the second part is only an
// action beside the speech: "She paused.", "pointing to the wall".
func (g *gap) falseOwner(f, other *finding) bool {
	between := g.c.span(g.from(), g.to())
	if len(other.Cue) == 0 || !between.Contains(other.Cue[0]) {
		return false
	}
	said, aside, far := false, false, false
	for i := g.from(); i < g.to(); i++ {
		sp := g.c.para.Toks[i].Span
		switch {
		case slices.ContainsFunc(other.Cue, func(cue hearsay.Span) bool { return cue.Contains(sp) }):
			said = said || g.c.verb(i) && reports(g.c.word(i)) || g.c.word(i) == ":" || g.c.lower(i) == "to"
			aside = aside || g.c.parts[i] == "VBG"
			far = false
		case strings.HasPrefix(g.c.parts[i], "NN"):
			far = true
		}
	}
	same := len(other.Source) == 0 || slices.ContainsFunc(f.Source, other.Source[0].Overlaps)
	return !said || aside && same && far && g.stops() == 0
}

// splitAsides cuts an aside of the author between dashes out of a content that
// holds both quotations: `"If you ask me" – and nobody had – "it was late"`.
func (g *gap) splitAsides() {
	if g.to()-g.from() < 2 || g.to()-g.from() > maxName*2 || !isDash(g.c.word(g.from())) || !isDash(g.c.word(g.to()-1)) {
		return
	}
	first, second := g.prev.parts[len(g.prev.parts)-1], g.next.parts[0]
	for _, f := range g.heldB {
		for i, sp := range f.Content {
			if sp.Start <= first.Start && sp.End >= second.End {
				f.Content = slices.Replace(f.Content, i, i+1, hearsay.Span{Start: sp.Start, End: first.End}, hearsay.Span{Start: second.Start, End: sp.End})
				break
			}
		}
	}
}
