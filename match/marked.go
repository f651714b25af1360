package match

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A Segment is a stretch of a text in which changes are marked.
type Segment struct {
	Mark Mark
	Text string
}

// Mark says what a segment is.
type Mark uint8

// The marks of segments.
const (
	Kept    Mark = iota // as in the source
	Missing             // words of the source that the text lacks
	Added               // words of the text that the source lacks
	LeftOut             // words of the source that the text leaves out and says so
)

// Marked returns the text in spans, which are in order, with the changes
// against a source marked in it. What stands between two spans is " … ".
func Marked(text string, spans []hearsay.Span, source string, changes []Change) []Segment {
	changes = slices.SortedStableFunc(slices.Values(changes), func(a, b Change) int { return a.At - b.At })
	var out []Segment
	add := func(mark Mark, s string) {
		if s != "" {
			out = append(out, Segment{mark, s})
		}
	}
	for i, sp := range spans {
		at := sp.Start
		if i > 0 {
			add(Kept, " … ")
		}
		for len(changes) > 0 && (changes[0].At < sp.End || i == len(spans)-1) {
			c := changes[0]
			changes = changes[1:]
			place := min(max(c.At, at), sp.End)
			add(Kept, text[at:place])
			at = place
			if c.Source.Len() > 0 {
				mark := Missing
				if c.Fair {
					mark = LeftOut
				}
				add(mark, c.Source.Of(source))
				if c.Here.Len() == 0 {
					add(Kept, " ")
				}
			}
			if c.Here.Len() > 0 && c.Here.End > at {
				add(Added, text[at:c.Here.End])
				at = c.Here.End
			}
		}
		if at < sp.End {
			add(Kept, text[at:sp.End])
		}
	}
	return out
}
