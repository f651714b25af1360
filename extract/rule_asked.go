package extract

import "github.com/hearsay-project/hearsay"

// asked names who answers where the tagger took who asks for the source: "Asked
// by the Courier whether it leaks, Ana Roe replied: “Look up.”"
func asked(p *page) {
	for _, f := range p.found {
		if len(f.Cue) == 0 || len(f.Source) != 1 || f.Source[0].End > f.Cue[0].Start {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || lastEnd(&p.paras[k]) < f.Cue[0].End {
			continue
		}
		c := p.clauses(k)
		verb := c.at(f.Cue[0].Start)
		if verb == len(c.para.Toks) || !c.finite(verb) {
			continue
		}
		from, _ := c.sentence(verb)
		if source, ok := c.answerer(from, verb); ok && f.Source[0].Start >= c.para.Toks[from].Start && f.Source[0].End < source.Start {
			f.Source[0] = source
		}
	}
}

// askedForms open a clause on who was asked what.
var askedForms = wordSet(`asked questioned pressed quizzed challenged prompted approached interviewed reached told`)

// dropAsked removes what the one who answers was asked about, nobody knows by whom: "Asked about the leak, Ana Roe said it was small."
func dropAsked(p *page) {
	p.drop(func(f *finding) bool {
		if len(f.Cue) != 1 || len(f.Content) != 1 || f.Content[0].Start < f.Cue[0].End || len(f.Source) > 0 && f.Source[0].Start < f.Content[0].End {
			return false
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || lastEnd(&p.paras[k]) < f.Content[0].End {
			return false
		}
		c := p.clauses(k)
		cue, end := c.at(f.Cue[0].Start), c.at(f.Content[0].End)
		from, _ := c.sentence(cue)
		return cue-from < 2 && askedForms[c.lower(cue)] && c.lower(c.at(f.Content[0].Start)-1) == "about" && end < len(c.para.Toks) && c.word(end) == "," && (cue == from || askedAfter[c.lower(from)])
	})
}

// askedAfter are words in front of a participle that tells when somebody answered.
var askedAfter = wordSet(`when if once after while`)

// answerer returns the subject right before the verb at word verb, in a sentence
// that opens with who was asked by whom.
func (c *clause) answerer(from, verb int) (hearsay.Span, bool) {
	open := from
	if w := c.lower(open); w == "when" || w == "after" || w == "being" {
		open++
	}
	if !askedForms[c.lower(open)] {
		return hearsay.Span{}, false
	}
	comma := verb - 1
	for comma > open && c.word(comma) != "," {
		comma--
	}
	lo, hi, ok := c.subject(comma+1, verb)
	if comma == open || !ok || !c.nominal(lo, hi) {
		return hearsay.Span{}, false
	}
	return c.span(lo, hi), true
}
