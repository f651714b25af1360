package correct

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// nest gives attributions their parents anew where corrections have touched
// them or their parents: the innermost attribution in whose content another
// one stands is its parent. All others keep theirs. attrs are in the order of
// their extents.
func nest(attrs []edited, became map[string]string) {
	around := holders(attrs)
	at := make(map[string]int, len(attrs))
	for i := range attrs {
		at[attrs[i].ID] = i
	}
	var hands []hearsay.Span // the contents of what is made by hand, as wholes
	for i := range attrs {
		if attrs[i].hand {
			hands = append(hands, whole(&attrs[i].Attribution))
		}
	}
	slices.SortFunc(hands, hearsay.Span.Compare)
	reach := reaches(hands)
	touched := make([]bool, len(attrs))
	for i := range attrs {
		attr := &attrs[i]
		_, gone := became[attr.Parent]
		parent, known := at[attr.Parent]
		touched[i] = attr.hand || gone || known && attrs[parent].hand || inside(whole(&attr.Attribution), hands, reach)
		if !touched[i] {
			continue
		}
		attr.Parent = ""
		if around[i] >= 0 {
			attr.Parent = attrs[around[i]].ID
		}
	}
	open(attrs, at, touched)
}

// whole returns the span from the first to the last word of the content.
func whole(attr *hearsay.Attribution) hearsay.Span {
	return hearsay.Span{Start: attr.Content[0].Start, End: attr.Content[len(attr.Content)-1].End}
}

// holders returns for each attribution the one with the smallest content around
// its own; -1 for none. Of two with the same content the first one is around
// the other.
func holders(attrs []edited) []int {
	order := make([]int, len(attrs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := whole(&attrs[x].Attribution), whole(&attrs[y].Attribution)
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	out := make([]int, len(attrs))
	var stack []int
	for _, i := range order {
		content := whole(&attrs[i].Attribution)
		// What ends before this one begins holds nothing that comes later.
		for len(stack) > 0 && whole(&attrs[stack[len(stack)-1]].Attribution).End <= content.Start {
			stack = stack[:len(stack)-1]
		}
		out[i] = -1
		for n := len(stack) - 1; n >= 0 && n >= len(stack)-maxDepth; n-- {
			if whole(&attrs[stack[n]].Attribution).Contains(content) {
				out[i] = stack[n]
				break
			}
		}
		stack = append(stack, i)
	}
	return out
}

// maxDepth bounds how many overlapping attributions are looked at.
const maxDepth = 64

// reaches returns how far spans, which are ordered by their start, reach up to
// each of them.
func reaches(list []hearsay.Span) []int {
	out := make([]int, len(list))
	far := 0
	for i, sp := range list {
		far = max(far, sp.End)
		out[i] = far
	}
	return out
}

// inside reports whether sp may stand inside one of the spans.
func inside(sp hearsay.Span, list []hearsay.Span, reach []int) bool {
	n, _ := slices.BinarySearchFunc(list, sp.Start+1, func(x hearsay.Span, start int) int { return x.Start - start })
	return n > 0 && reach[n-1] >= sp.End
}

// open opens rings of parents, which geometry and an engine together may make:
// what was touched in one stands alone. Each attribution is passed a few times
// at most.
func open(attrs []edited, at map[string]int, touched []bool) {
	walk := make([]int, len(attrs))
	for first := range attrs {
		i, ok := first, true
		for ok && walk[i] == 0 {
			walk[i] = first + 1
			i, ok = at[attrs[i].Parent]
		}
		if !ok || walk[i] != first+1 {
			continue
		}
		for start, next := i, i; ; {
			if touched[next] {
				attrs[next].Parent = ""
				break
			}
			if next = at[attrs[next].Parent]; next == start {
				break
			}
		}
	}
}
