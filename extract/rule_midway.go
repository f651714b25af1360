package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// midway finds the statements whose source and cue stand between commas behind the
// subject: "The bridge, two officials said on Monday, was painted twice". The tagger
// often takes one side of them for the content, or none.
func midway(p *page) {
	cues, held := p.sureCues(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for v := 4; v+3 < len(para.Toks); v++ {
			if !trailingVerbs[p.word(para, v)] {
				continue
			}
			c := p.clauses(k)
			g := c.midwayAt(v)
			if g == nil {
				continue
			}
			f := cues.at(g.Cue[0])
			switch {
			case f == nil && held.fits(g):
				found = append(found, g)
			case f != nil && !slices.ContainsFunc(f.Content, func(sp hearsay.Span) bool { return !overlaps(g.Content, sp) }):
				f.Source, f.Cue, f.Content = g.Source, g.Cue, g.Content
			}
		}
	}
	p.instead(found)
}

// midwayAt reads the clause around the verb at word v; nil where it does not stand
// between a subject and its verb.
func (c *clause) midwayAt(v int) *finding {
	from, to := c.sentence(v)
	for to > v && (endsSentence(c.word(to-1)) || isQuoteMark(c.word(to-1))) {
		to--
	}
	end := c.firstMark(v, to)
	if to-from > maxLaid || c.quoteBetween(from, to) || c.quoted(v) || end+1 >= to || c.word(end) != "," || !c.finite(v) && (c.parts[v] != "NNS" || v+1 < end) || !c.closes(v+1, end) {
		return nil
	}
	cue := c.groupStart(v)
	comma := cue - 1
	for comma > from && !c.mark(comma) {
		comma--
	}
	if comma <= from || c.word(comma) != "," || !c.nominal(comma+1, cue) && !c.briefed(comma+1, cue) || relativeWords[c.lower(comma+1)] || clauseWords[c.lower(comma+1)] {
		return nil
	}
	next := end + 1
	for next+1 < to && c.parts[next] == "RB" {
		next++
	}
	if !c.finite(next) || c.parts[from] == "CC" || relativeWords[c.lower(comma-1)] || !c.nominal(from, comma) || c.firstMark(from, comma) < comma {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(comma+1, cue)}, Cue: []hearsay.Span{c.span(cue, v+1)},
		Content: []hearsay.Span{c.span(from, comma), c.trim(end+1, to)}, Confidence: ruleConfidence, FoundBy: "midway",
	}}
}
