package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A role is the part that a place plays in a statement.
type role uint8

const (
	content role = iota
	cue
	source
	mark // of a citation, whose id stands for that of a statement
	cut  // nothing but a place where a segment starts
)

// deepest is how many statements a segment names for each role; those that
// begin last, the innermost, are named.
const deepest = 16

// A cover is a place together with what it is part of.
type cover struct {
	hearsay.Span
	role role
	id   string
	attr int // index of the attribution; -1 for none
}

// A segment is a piece of text that the same statements cover from end to
// end. Segments of a text are in order and leave no gap.
type segment struct {
	hearsay.Span
	// Content, Cue and Source are the ids of the statements that the segment
	// is part of, the innermost last.
	Content, Cue, Source []string
	// Mark is the id of the citation that the segment refers to.
	Mark string
	// Kind is that of the innermost statement whose content this is.
	Kind hearsay.Kind
	// Lead is the id of the statement to show of all those: the one that
	// begins last.
	Lead string
	// Depth counts the statements whose content this is.
	Depth int
}

// segments splits the text of within at every end of a cover. Covers may
// nest, cross and come in any order; an empty one only splits.
func segments(within hearsay.Span, covers []cover, kinds []hearsay.Attribution) []segment {
	if within.Len() <= 0 {
		return nil
	}
	var live []cover
	cuts := []int{within.Start, within.End}
	for _, c := range covers {
		if c.Start > within.End || c.End < within.Start {
			continue
		}
		c.Start, c.End = max(c.Start, within.Start), min(c.End, within.End)
		cuts = append(cuts, c.Start, c.End)
		if c.role != cut && c.Len() > 0 {
			live = append(live, c)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	// Of two that begin together the longer one is outside.
	slices.SortStableFunc(live, func(a, b cover) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := make([]segment, 0, len(cuts)-1)
	var open []cover
	for i, start := range cuts[:len(cuts)-1] {
		open = slices.DeleteFunc(open, func(c cover) bool { return c.End <= start })
		for len(live) > 0 && live[0].Start == start {
			open, live = append(open, live[0]), live[1:]
		}
		out = append(out, covered(hearsay.Span{Start: start, End: cuts[i+1]}, open, kinds))
	}
	return out
}

// covered makes the segment of sp, which lies inside all of open.
func covered(sp hearsay.Span, open []cover, kinds []hearsay.Attribution) segment {
	out := segment{Span: sp}
	for _, c := range slices.Backward(open) {
		switch c.role {
		case content:
			if out.Depth++; out.Depth == 1 {
				out.Kind = kinds[c.attr].Kind
			}
			out.Content = withInner(out.Content, c.id)
		case cue:
			out.Cue = withInner(out.Cue, c.id)
		case source:
			out.Source = withInner(out.Source, c.id)
		case mark:
			out.Mark = cmp.Or(out.Mark, c.id)
			continue
		}
		out.Lead = cmp.Or(out.Lead, c.id)
	}
	slices.Reverse(out.Content)
	slices.Reverse(out.Cue)
	slices.Reverse(out.Source)
	return out
}

// withInner adds an id to those of statements further inside, if there is room.
func withInner(ids []string, id string) []string {
	if len(ids) == deepest {
		return ids
	}
	return append(ids, id)
}

// String tells a segment in one word for each statement, for golden files:
// "a1.content a2.cue".
func (s *segment) String() string {
	var words []string
	for _, r := range []struct {
		name string
		ids  []string
	}{{"content", s.Content}, {"cue", s.Cue}, {"source", s.Source}} {
		for _, id := range r.ids {
			words = append(words, id+"."+r.name)
		}
	}
	if s.Mark != "" {
		words = append(words, s.Mark+".mark")
	}
	if s.Lead != "" {
		words = append(words, "lead "+s.Lead)
	}
	if s.Kind != "" {
		words = append(words, string(s.Kind))
	}
	return strings.Join(words, " ")
}
