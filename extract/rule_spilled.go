package extract

import "github.com/hearsay-project/hearsay"

// spilled takes the quotation that is the next sentence out of what a clause without
// marks says: "A glazier told the Courier he had prayed for hail. “And my wife against
// it.”" The tagger makes one statement of both, or leaves out the first. The quotation
// becomes a statement of its own, with the same source.
func spilled(p *page) {
	cues, gone := p.cueList(), map[*finding]bool{}
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.setOff || q.first < 4 || q.lastPara != q.para {
			continue
		}
		c := p.clauses(q.para)
		framed := framedQuotation{q, c, 0, len(c.para.Toks)}
		if c.word(q.first-1) != "." || c.quoted(q.first-1) || !framed.complete() || c.word(q.last-1) == "," {
			continue
		}
		from, to := c.sentence(q.first - 1)
		before := hearsay.Span{Start: c.para.Toks[from].Start, End: c.para.Toks[to-1].End}
		for n, f := range cues.within(before) {
			if len(f.Cue) == 1 && len(f.Source) == 1 && len(f.Content) == 1 && before.Contains(f.Source[0]) && f.Content[0].End >= q.parts[0].End {
				c.unspill(f, q, to)
				gone[f] = n > 0 && f.Content[0].Start >= q.parts[0].Start
			}
		}
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

// unspill leaves a finding what it says before the quotation q, in the sentence that
// ends before word to.
func (c *clause) unspill(f *finding, q *quotation, to int) {
	cue, sp := c.at(f.Cue[0].End)-1, &f.Content[0]
	if cue < 0 || to < 2 {
		return
	}
	end := c.para.Toks[to-2].End
	switch {
	case sp.End > q.parts[0].End:
	case sp.Start < end && sp.Start >= f.Cue[0].End:
		sp.End = end
	case sp.Start >= q.parts[0].Start && f.Source[0].Start < f.Cue[0].Start && (statingForms[c.lower(cue)] || tellingForms[c.lower(cue)]):
		if n, ok := c.statedContent(cue, to-1); ok {
			*sp = hearsay.Span{Start: c.para.Toks[n].Start, End: end}
		}
	}
}
