package extract

import "github.com/hearsay-project/hearsay"

// apart ends what somebody says where the sentence goes on with what somebody else
// says: "The agency said it was looking at a doctor, | and police confirmed that a
// surgery had been searched." A finder takes the second for a part of the first.
func apart(p *page) {
	whose := map[hearsay.Span]*finding{}
	for _, f := range p.found {
		if len(f.Content) == 1 && len(f.Source) == 1 && len(f.Cue) == 1 && f.Cue[0].End <= f.Content[0].Start && !f.setOff {
			whose[f.Content[0]] = f
		}
	}
	held := p.contentList()
	for _, g := range p.found {
		if len(g.Cue) == 0 || len(g.Source) != 1 || len(g.Content) == 0 || g.Source[0].Start >= g.Cue[0].Start {
			continue
		}
		around, ok := held.innermost(g.Source[0])
		f := whose[around]
		if !ok || f == nil || f == g || p.quotationAt(g.Source[0].Start) != nil {
			continue
		}
		k := p.paraAt(g.Source[0].Start)
		if k == len(p.paras) || around.Start < p.paras[k].Toks[0].Start {
			continue
		}
		if end := p.clauses(k).beforeOther(g, around); end > 0 {
			f.Content[0].End = end
		}
	}
}

// beforeOther returns where the words around end that stand in front of the coordinate
// clause of g; 0 where g is no such clause, or its verb goes further back in time,
// as what somebody tells of another does.
func (c *clause) beforeOther(g *finding, around hearsay.Span) int {
	from, verb := c.at(g.Source[0].Start), c.at(g.Cue[0].Start)
	first := c.at(around.Start)
	if from < first+4 || verb >= len(c.para.Toks) || c.word(from-2) != "," || c.lower(from-1) != "and" && c.lower(from-1) != "but" && c.lower(from-1) != "while" {
		return 0
	}
	if subjectPronouns[c.lower(from)] || c.parts[verb] != "VBD" || c.lower(verb) == "had" || !c.verbIn(c.span(first, from-2)) {
		return 0
	}
	return c.para.Toks[from-3].End
}
