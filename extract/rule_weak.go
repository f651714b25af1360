package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// What stands in no quotation marks has to be this sure to be a statement:
// with a source, without one, and without source and cue. On articles that the
// model has not seen, about a third of what falls under these is right.
const (
	leastIndirect = 0.4
	leastNoSource = 0.5
	leastUnlaid   = 0.6
)

// dropWeak removes what never found a content, and lists what looks like a
// statement but is too unsure.
func dropWeak(p *page) {
	quoted := p.quoteIndex()
	p.drop(func(f *finding) bool {
		f.Content = slices.DeleteFunc(f.Content, p.wordless)
		if len(f.Content) == 0 {
			return true
		}
		if f.Confidence >= f.least() || quoted.overlaps(f.Content) {
			return false
		}
		for _, sp := range f.Content {
			p.leave(sp, hearsay.LowConfidence)
		}
		return true
	})
}

// objectPronouns say nothing by themselves: whom somebody asked or saw.
var objectPronouns = wordSet(`me you him her us them`)

// wordless reports whether sp holds marks only, or says nothing.
func (p *page) wordless(sp hearsay.Span) bool {
	s := sp.Of(p.doc.Text)
	return objectPronouns[s] || strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
}

func (f *finding) least() float64 {
	switch {
	case len(f.Source) > 0:
		return leastIndirect
	case len(f.Cue) > 0:
		return leastNoSource
	}
	return leastUnlaid
}
