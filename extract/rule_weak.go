package extract

import "github.com/hearsay-project/hearsay"

// leastAlone is the least confidence of a content that stands in no quotation
// marks and has neither cue nor source.
const leastAlone = 0.5

// dropWeak removes what never found a content, and lists contents that nothing
// in the text lays on anyone.
func dropWeak(p *page) {
	quoted := p.quoteIndex()
	p.drop(func(f *finding) bool {
		if len(f.Content) == 0 {
			return true
		}
		if len(f.Cue) > 0 || len(f.Source) > 0 || f.Confidence >= leastAlone || quoted.overlaps(f.Content) {
			return false
		}
		for _, sp := range f.Content {
			p.leave(sp, hearsay.LowConfidence)
		}
		return true
	})
}
