package resolve

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// giveConditions lays each condition on the one who spoke on it. Everybody has one at
// most, the first.
func (s *settler) giveConditions() {
	if len(s.scan.conditions) == 0 {
		return
	}
	sources := s.sourcesInOrder()
	for i := range s.scan.conditions {
		c := &s.scan.conditions[i]
		ent := s.whoseCondition(c, sources)
		if ent == nil || ent.condition.Len() > 0 {
			continue
		}
		ent.condition = c.span
		if c.renamed && ent.named && ent.kind == hearsay.Person {
			ent.named, ent.unnamed = false, cmp.Or(ent.unnamed, hearsay.Witness)
		}
	}
}

// A placedSource is a source of a statement with whom it means.
type placedSource struct {
	hearsay.Span
	ent *entity
}

func (s *settler) sourcesInOrder() []placedSource {
	var out []placedSource
	for i := range s.phrases {
		if ent := s.speakers[i]; ent != nil && s.phrases[i].what != nothing {
			out = append(out, placedSource{s.phrases[i].span, ent})
		}
	}
	slices.SortStableFunc(out, func(a, b placedSource) int { return a.Compare(b.Span) })
	return out
}

// whoseCondition returns who gave the condition c: the source before it in its
// sentence, the one after it, the one of the sentence before where the
// condition's own clause takes that up, or the one of the next.
func (s *settler) whoseCondition(c *condition, sources []placedSource) *entity {
	fits := func(ent *entity) bool {
		return ent.kind != hearsay.Author && ent.kind != hearsay.Outlet && (!ent.named || c.renamed && ent.kind == hearsay.Person)
	}
	if ent := s.renamedAt(c); ent != nil {
		return ent
	}
	i, _ := slices.BinarySearchFunc(sources, c.span.Start, func(src placedSource, at int) int { return cmp.Compare(src.Start, at) })
	const near = 8 // sources
	var before, after *entity
	beforeIn, afterIn := -1, -1
	for j := i - 1; j >= max(0, i-near); j-- {
		if fits(sources[j].ent) {
			before, beforeIn = sources[j].ent, s.scan.sentenceAt(sources[j].Start)
			break
		}
	}
	for j := i; j < min(len(sources), i+near); j++ {
		if fits(sources[j].ent) {
			after, afterIn = sources[j].ent, s.scan.sentenceAt(sources[j].Start)
			break
		}
	}
	switch {
	case before != nil && beforeIn == c.sentence:
		return before
	case after != nil && afterIn == c.sentence:
		return after
	case before != nil && c.sentence-beforeIn <= 2 && s.takesUp(c):
		return before
	case after != nil && afterIn-c.sentence == 1 && !s.takesUp(c):
		return after
	case before != nil && c.sentence-beforeIn == 1:
		return before
	}
	return nil
}

// renamedAt returns the person whose name stands just before words that say it
// is not the real one.
func (s *settler) renamedAt(c *condition) *entity {
	const farthest = 3 // bytes: ", ", " ("
	i := s.nextName(c.span.Start) - 1
	if !c.renamed || i < 0 {
		return nil
	}
	n := &s.scan.names[i]
	if gap := c.span.Start - n.span.End; gap < 0 || gap > farthest || n.ent == nil || n.ent.kind != hearsay.Person {
		return nil
	}
	return n.ent
}

// takesUp reports whether the sentence of a condition starts with words for
// somebody just spoken of: "The two", "He", "Both".
func (s *settler) takesUp(c *condition) bool {
	start := s.scan.starts[c.sentence]
	ws := appendWords(nil, s.doc.Text, text.WordsAround(nil, s.doc, hearsay.Span{Start: start, End: min(c.span.Start, wordEnd(s.doc.Text, start+80))}))
	for i, w := range ws {
		if f, _ := pronounForm(w.lower); f == singular || f == plural {
			return true
		}
		if i == 0 && (w.lower == "the" || w.lower == "both" || w.lower == "neither" || w.lower == "all") {
			return true
		}
	}
	return false
}
