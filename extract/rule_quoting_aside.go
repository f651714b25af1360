package extract

import "github.com/hearsay-project/hearsay"

// quotingAsides finds what somebody makes of another's words: "The blog Drift,
// quoting the Herald, moved the date to May". All that follows is the blog's.
func quotingAsides(p *page) {
	cues, held := p.sureCues(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 2; i+3 < len(para.Toks); i++ {
			if w := p.word(para, i); w != "quoting" && w != "citing" || p.word(para, i-1) != "," {
				continue
			}
			c := p.clauses(k)
			f := c.quotingAside(i)
			if f == nil || cues.last(f.Content[0]) != nil {
				continue
			}
			if known := cues.at(para.Toks[i].Span); known != nil {
				known.Source, known.Content = f.Source, f.Content // of whom it quotes alone nothing is said
			} else if held.fits(f) {
				found = append(found, f)
			}
		}
	}
	p.instead(found)
}

// quotingAside reads the sentence around the participle at word i; nil when no
// other verb than one of speech follows whom it cites.
func (c *clause) quotingAside(i int) *finding {
	lo, hi := c.sentence(i)
	end := c.firstMark(i+1, hi)
	if end+2 >= hi || c.word(end) != "," || end-i > maxName || !c.finite(end+1) || reports(c.word(end+1)) || hi-lo > maxLaid || c.quoted(i) {
		return nil
	}
	from := c.phraseStart(lo, i-1)
	to := c.innerEnd(end+1, hi)
	if from >= i-1 || !c.nominal(from, i-1) || to-end < 3 {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(from, i-1)}, Cue: []hearsay.Span{c.span(i, i+1)}, Content: []hearsay.Span{c.span(end+1, to)},
		Confidence: ruleConfidence, FoundBy: "quoting aside",
	}}
}
