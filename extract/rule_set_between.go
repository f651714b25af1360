package extract

import "github.com/hearsay-project/hearsay"

// setBetween gives a verb behind a clause set between commas the subject that
// stands before that clause: in "The printer, Renn added, claimed to have made
// six" the printer claims, and Renn adds. A finder that reads from left to right
// takes the nearer of the two.
func setBetween(p *page) {
	cues := p.cueList()
	for _, f := range p.found {
		if len(f.Cue) == 0 || len(f.Source) != 1 || f.setOff || f.Source[0].End > f.Cue[0].Start {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || f.Source[0].Start < p.paras[k].Toks[0].Start {
			continue
		}
		c := p.clauses(k)
		verb, source := c.at(f.Cue[0].Start), c.at(f.Source[0].Start)
		if verb-2 <= source || verb >= len(c.para.Toks) || c.word(verb-1) != "," || source < 2 || c.word(source-1) != "," {
			continue
		}
		lo, _ := c.sentence(verb)
		around := cues.at(c.para.Toks[verb-2].Span)
		if around == nil || around == f || len(around.Source) != 1 || !around.Source[0].Overlaps(f.Source[0]) {
			continue
		}
		if from := c.phraseStart(lo, source-1); from == lo && c.nominal(from, source-1) {
			f.Source = []hearsay.Span{c.span(from, source-1)}
		}
	}
}
