package extract

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay"
)

// A contentList is the contents of the findings that are sure enough, in the
// order of the text.
type contentList []hearsay.Span

func (p *page) contentList() contentList {
	var all contentList
	for _, f := range p.found {
		if !f.weak() {
			all = append(all, f.Content...)
		}
	}
	slices.SortFunc(all, hearsay.Span.Compare)
	return all
}

// fits reports whether a new finding stands inside the contents there are, or
// they in its own, and none is the same or cut by an edge of it.
func (all contentList) fits(f *finding) bool {
	ext := f.Extent()
	for _, sp := range f.Content {
		n := sort.Search(len(all), func(n int) bool { return all[n].Start >= sp.Start })
		for i := n; i < len(all) && all[i].Start < sp.End; i++ {
			if all[i] == sp || all[i].End > sp.End {
				return false
			}
		}
		for i := n - 1; i >= max(0, n-maxNesting); i-- {
			if all[i].Overlaps(sp) && !all[i].Contains(ext) {
				return false
			}
		}
	}
	return true
}

// innermost returns the content that starts last of those around a place.
func (all contentList) innermost(at hearsay.Span) (hearsay.Span, bool) {
	n := sort.Search(len(all), func(n int) bool { return all[n].Start > at.Start })
	for i := n - 1; i >= max(0, n-maxNesting); i-- {
		if all[i].Contains(at) {
			return all[i], true
		}
	}
	return hearsay.Span{}, false
}
