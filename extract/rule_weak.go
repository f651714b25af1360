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
		if len(f.Content) == 0 || len(f.Content) == 1 && askingWords[strings.ToLower(f.Content[0].Of(p.doc.Text))] {
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

// weak reports whether dropWeak would drop a finding.
func (f *finding) weak() bool { return len(f.Content) == 0 || f.Confidence < f.least() }

// sureIndex indexes the contents of the findings that are sure enough.
func (p *page) sureIndex() spanIndex {
	var all []hearsay.Span
	for _, f := range p.found {
		if !f.weak() {
			all = append(all, f.Content...)
		}
	}
	return newSpanIndex(all)
}

// instead adds findings in the place of those that are too unsure and have the
// same words.
func (p *page) instead(found []*finding) {
	if len(found) == 0 {
		return
	}
	var all []hearsay.Span
	for _, f := range found {
		all = append(all, f.Content...)
	}
	laid := newSpanIndex(all)
	p.drop(func(f *finding) bool { return f.weak() && laid.overlaps(f.Content) })
	p.found = append(p.found, found...)
}

// sureCues lists the findings that have a cue and are sure enough.
func (p *page) sureCues() cueList {
	return slices.DeleteFunc(p.cueList(), (*finding).weak)
}

// objectPronouns say nothing by themselves: whom somebody asked or saw.
var objectPronouns = wordSet(`me you him her us them`)

// askingWords say nothing where they are all of a content: "who said what".
var askingWords = wordSet(`what who whom`)

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
