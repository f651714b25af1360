package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// reported lays a quotation that has no source yet on the one whom the clause
// right behind it names: `"…," Roe said`, `"…," said Roe`.
func reported(p *page) {
	held, cues := p.holders(), p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.closed || q.setOff || q.words < leastReported || withSource(held[i]) != nil {
			continue
		}
		c := p.clauses(q.lastPara)
		switch c.word(q.last - 1) {
		case ",", "?", "!":
		default:
			if c.word(q.last+1) != "," {
				continue
			}
		}
		m := q.last
		if c.word(m+1) == "," {
			m++
		}
		r, ok := c.reportAt(m, len(c.para.Toks))
		if base := baseForm(c.word(r.verb)); !ok || namingVerbs[base] {
			continue
		}
		if f := cues.last(c.span(r.verb, r.verb+1)); f != nil {
			source := c.span(r.source, r.sourceEnd)
			switch {
			case len(f.Source) == 0:
				f.name(source)
			case len(f.Content) > 0:
				continue
			}
			q.take(held[i])
			f.give(q)
			continue
		}
		q.take(held[i])
		p.laid(q, []hearsay.Span{c.span(r.source, r.sourceEnd)}, []hearsay.Span{c.para.Toks[r.verb].Span}, "report clause")
	}
}

// name gives a finding its source, which is no part of its content then.
func (f *finding) name(source hearsay.Span) {
	f.Source = []hearsay.Span{source}
	f.Content = slices.DeleteFunc(f.Content, source.Overlaps)
}

// leastReported is the number of words from which a quotation is looked at.
const leastReported = 3
