package extract

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay"
)

// A laidOut is a statement whose parts the layout of the text tells: labels
// are the words that belong to its form, content is what is said.
type laidOut struct {
	labels, content []hearsay.Span
}

// clear drops the findings that take the form of a statement for a part of
// one, and cuts off what they have in other statements than their own. What is
// left stands inside one of them, or outside all. The statements are in the
// order of the text.
func (p *page) clear(all []laidOut) {
	var labels, parts []hearsay.Span
	var owner []int
	for i := range all {
		labels = append(labels, all[i].labels...)
		parts = append(parts, all[i].content...)
		for range all[i].content {
			owner = append(owner, i)
		}
	}
	marks := newSpanIndex(labels)
	at := func(offset int) int {
		n := sort.Search(len(parts), func(n int) bool { return parts[n].End > offset })
		if n == len(parts) || parts[n].Start > offset {
			return -1
		}
		return owner[n]
	}
	p.drop(func(f *finding) bool {
		if marks.overlaps(f.Cue) || marks.overlaps(f.Source) {
			return true
		}
		home := at(f.anchor().Start)
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
			return at(sp.Start) != home || at(sp.End-1) != home || marks.overlaps([]hearsay.Span{sp})
		})
		return home >= 0 && (len(f.Content) == 0 && len(f.fallback) == 0 || len(f.Cue) == 0)
	})
}

// anchor returns the place that tells where a finding stands.
func (f *finding) anchor() hearsay.Span {
	for _, spans := range [][]hearsay.Span{f.Cue, f.Content, f.Source} {
		if len(spans) > 0 {
			return spans[0]
		}
	}
	return hearsay.Span{}
}
