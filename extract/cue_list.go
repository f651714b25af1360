package extract

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay"
)

// A cueList is the findings that have a cue, in the order of the cues.
type cueList []*finding

// cueList lists the findings that have a cue now.
func (p *page) cueList() cueList {
	var list cueList
	for _, f := range p.found {
		if len(f.Cue) > 0 {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b *finding) int { return a.Cue[0].Compare(b.Cue[0]) })
	return list
}

// at returns a finding whose cue overlaps sp; nil for none.
func (list cueList) at(sp hearsay.Span) *finding {
	i := sort.Search(len(list), func(i int) bool { return list[i].Cue[0].End > sp.Start })
	if i < len(list) && list[i].Cue[0].Overlaps(sp) {
		return list[i]
	}
	return nil
}

// last returns the last finding whose cue starts in sp; nil for none.
func (list cueList) last(sp hearsay.Span) *finding {
	i := sort.Search(len(list), func(i int) bool { return list[i].Cue[0].Start >= sp.End })
	if i == 0 || list[i-1].Cue[0].Start < sp.Start {
		return nil
	}
	return list[i-1]
}

// within returns the findings whose cues start in sp.
func (list cueList) within(sp hearsay.Span) cueList {
	from := sort.Search(len(list), func(i int) bool { return list[i].Cue[0].Start >= sp.Start })
	to := sort.Search(len(list), func(i int) bool { return list[i].Cue[0].Start >= sp.End })
	return list[from:to]
}
