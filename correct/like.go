package correct

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/spans"
)

// like tells how far an attribution is the same statement: 0 when it is
// another one. The second result is true when there is no doubt.
func (s *found) like(attr *hearsay.Attribution) (float64, bool) {
	if first, end := attr.Content[0].Start, attr.Content[len(attr.Content)-1].End; end <= s.Content[0].Start || first >= s.Content[len(s.Content)-1].End {
		return 0, false
	}
	content := spans.Union(slices.Clone(attr.Content))
	cues := s.cues(attr)
	if slices.Equal(content, s.Content) {
		return 1, cues
	}
	both := common(content, s.Content)
	all := length(content) + length(s.Content) - both
	share := float64(both) / float64(all)
	switch {
	case both == 0:
		return 0, false
	case cues && len(attr.Cue) > 0:
		return share, false
	case share >= 0.5 && common(content, s.Cue) == 0 && common(s.Content, spans.Union(slices.Clone(attr.Cue))) == 0:
		return share, false // neither stands inside the other
	}
	return 0, false
}

// cues reports whether the cues of both have words in common, or both have
// none.
func (s *found) cues(attr *hearsay.Attribution) bool {
	if len(s.Cue) == 0 || len(attr.Cue) == 0 {
		return len(s.Cue) == len(attr.Cue)
	}
	return common(spans.Union(slices.Clone(attr.Cue)), s.Cue) > 0
}

// common returns how many bytes are in both lists, each of which is in order
// and apart.
func common(xs, ys []hearsay.Span) int {
	n := 0
	for i, j := 0, 0; i < len(xs) && j < len(ys); {
		n += max(0, min(xs[i].End, ys[j].End)-max(xs[i].Start, ys[j].Start))
		if xs[i].End < ys[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

func length(list []hearsay.Span) int {
	n := 0
	for _, sp := range list {
		n += sp.Len()
	}
	return n
}
