package correct

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// citations makes them support what has come in the place of attributions.
func (e *editor) citations() {
	for i := range e.a.Citations {
		cit := &e.a.Citations[i]
		if !slices.ContainsFunc(cit.Supports, e.moved) {
			continue
		}
		var supports []string
		var ties []hearsay.Tie
		for n, id := range cit.Supports {
			if now, ok := e.became[id]; ok {
				id = now
			}
			if id == "" || slices.Contains(supports, id) {
				continue
			}
			supports = append(supports, id)
			if len(cit.Ties) == len(cit.Supports) {
				ties = append(ties, cit.Ties[n])
			}
		}
		cit.Supports, cit.Ties = supports, ties
	}
}

func (e *editor) moved(id string) bool {
	_, ok := e.became[id]
	return ok
}

// events gives those that a person has touched their attribution: the smallest
// statement made by hand around them, or nobody's but the author's.
func (e *editor) events(attrs []edited) {
	for i := range e.a.Events {
		ev := &e.a.Events[i]
		if len(ev.Statement) == 0 {
			continue
		}
		if e.moved(ev.Attribution) {
			ev.Attribution = ""
		}
		if ev.Attribution != "" {
			continue
		}
		place := hearsay.Span{Start: ev.Statement[0].Start, End: ev.Statement[len(ev.Statement)-1].End}
		smallest := 0
		for n := range attrs {
			attr := &attrs[n]
			if content := whole(&attr.Attribution); attr.hand && content.Contains(place) && (smallest == 0 || content.Len() < smallest) {
				ev.Attribution, smallest = attr.ID, content.Len()
			}
		}
	}
}

// leftOut adds what was rejected, and takes out what is a statement now.
func (e *editor) leftOut() {
	out := slices.Clone(e.left)
	for _, left := range e.a.LeftOut {
		taken := left.Reason != hearsay.NoReference && slices.ContainsFunc(e.shadowed, func(sp hearsay.Span) bool { return sp.Contains(left.Span) })
		if !taken {
			out = append(out, left)
		}
	}
	slices.SortStableFunc(out, func(x, y hearsay.LeftOut) int { return x.Compare(y.Span) })
	e.a.LeftOut = out
}
