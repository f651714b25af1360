package extract

// dropInnerActions removes what the tagger finds inside quotations and turns
// when its cue is no verb of speech or belief: what people in a story do and
// know is no statement of theirs.
func dropInnerActions(p *page) {
	inside := p.spoken()
	p.drop(func(f *finding) bool {
		return !f.setOff && f.FoundBy == p.tagger.Name() && len(f.Cue) > 0 && inside.covers(f.Cue[0]) &&
			(len(f.Source) == 0 || inside.covers(f.Source[0])) && !p.laysOn(f)
	})
}

// laysOn reports whether a word of the cue lays words or a belief on somebody.
func (p *page) laysOn(f *finding) bool {
	k := p.paraAt(f.Cue[0].Start)
	if k == len(p.paras) {
		return true
	}
	c := p.clauses(k)
	end := f.Cue[len(f.Cue)-1].End
	for i := c.at(f.Cue[0].Start); i < len(c.para.Toks) && c.para.Toks[i].End <= end; i++ {
		w := c.lower(i)
		if w == ":" || w == "according" || reports(w) || answerNouns[w] || saidNouns[w] || inflected(w, believing) {
			return true
		}
		if _, ok := utterance(w); ok {
			return true
		}
	}
	return false
}

// believing verbs lay no words but a belief, a wish or a refusal on somebody.
var believing = wordSet(`think believe pledge prove hope fear doubt expect agree disagree refuse decline feel suspect guess worry assume accuse
	blame criticise criticize condemn praise dispute reject threaten offer propose recommend invite thank forbid allow accept`)
