package extract

import "strings"

// dropSelf removes statements that a speaker lays on himself by "I think", "we
// know" or "I wanted to ask" inside his own quotation: the speaker is no source
// beside the one who is quoted. "I told him that …" reports another occasion
// and stays. What a question asks ("Who wants that?") is no statement either.
func dropSelf(p *page) {
	inside := p.spoken()
	p.drop(func(f *finding) bool {
		if len(f.Source) == 0 || len(f.Cue) == 0 || !inside.covers(f.Source[0]) {
			return false
		}
		source := f.Source[0].Of(p.doc.Text)
		if source == "Who" {
			return true // a question names nobody
		}
		switch strings.ToLower(source) {
		case "i", "we", "i myself", "we all":
			return !p.reportsPast(f)
		}
		return false
	})
}

// reportsPast reports whether the cue of a finding tells of words spoken on
// another occasion: "said", "had told", "asked whether", or "tell him".
func (p *page) reportsPast(f *finding) bool {
	k := p.paraAt(f.Cue[0].Start)
	if k == len(p.paras) {
		return false
	}
	c := p.clauses(k)
	end := f.Cue[len(f.Cue)-1].End
	past, passive := false, false
	for i := c.at(f.Cue[0].Start); i < len(c.para.Toks) && c.para.Toks[i].End <= end; i++ {
		switch w := c.lower(i); {
		case c.parts[i] == "MD", w == "to", w == "for", w == "not", w == "n't", w == "n’t":
			return false
		case w == "was" || w == "were" || w == "been" || w == "am" || w == "are":
			passive = true
		case (c.parts[i] == "VBD" || c.parts[i] == "VBN") && inflected(w, speaking):
			past = true
		case w == "tell" || w == "tells":
			past = others[c.lower(i+1)]
		}
	}
	return past && !passive
}

var (
	speaking = wordSet(`say tell ask warn write promise answer reply insist argue suggest admit announce swear shout explain
		complain object propose declare report state remind assure`)
	others = wordSet(`him her them people everyone everybody my his their`)
)
