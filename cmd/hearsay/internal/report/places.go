package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// places knows the line and column of the offsets that a report names. Both
// start at 1; columns count characters.
type places map[int]string

// placesOf finds all of them in one pass over the text.
func placesOf(a *hearsay.Analysis) places {
	var offsets []int
	for i := range a.Attributions {
		offsets = append(offsets, a.Attributions[i].Content[0].Start)
	}
	for _, left := range a.LeftOut {
		offsets = append(offsets, left.Start)
	}
	slices.Sort(offsets)
	out := make(places, len(offsets))
	text, at, line, column := a.Document.Text, 0, 1, 1
	for _, offset := range slices.Compact(offsets) {
		passed := text[at:offset]
		if n := strings.Count(passed, "\n"); n > 0 {
			line, column = line+n, 1
			passed = passed[strings.LastIndexByte(passed, '\n')+1:]
		}
		column += utf8.RuneCountInString(passed)
		out[offset] = fmt.Sprintf("%d:%d", line, column)
		at = offset
	}
	return out
}

func (ps places) at(offset int) string { return ps[offset] }
