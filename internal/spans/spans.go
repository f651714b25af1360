// Package spans works on sets of places of one text.
package spans

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// Union returns the places that are in any of the spans as spans in order and
// apart: those that overlap or touch become one. It reorders its argument.
func Union(in []hearsay.Span) []hearsay.Span {
	slices.SortFunc(in, hearsay.Span.Compare)
	var out []hearsay.Span
	for _, sp := range in {
		if n := len(out) - 1; n >= 0 && sp.Start <= out[n].End {
			out[n].End = max(out[n].End, sp.End)
		} else {
			out = append(out, sp)
		}
	}
	return out
}
