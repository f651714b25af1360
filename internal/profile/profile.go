// Package profile sums up the sources of an analysis.
package profile

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/spans"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Of sums up the sources of an analysis whose document, attributions and
// entities are known.
func Of(a *hearsay.Analysis) hearsay.Profile {
	w := bodyWords(a.Document)
	out := hearsay.Profile{
		Words:           len(w),
		AttributedWords: w.count(spans.Union(contents(a, every))),
		DirectWords:     w.count(direct(a)),
		Sources:         shares(a, w),
	}
	named := namedEntities(a)
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		out.LongestChain = max(out.LongestChain, len(attr.Chain))
		switch {
		case attr.Parent != "":
		case named[attr.Speaker]:
			out.Named++
		default:
			out.Unnamed++
		}
	}
	return out
}

// A Basis is the part of a document's statements that rests on one kind of
// source.
type Basis struct {
	Statements int // outermost ones
	Words      int // of their contents, each counted once
}

// Bases splits the outermost statements of an analysis by what is known of
// their speakers: named, not named, and not known at all.
func Bases(a *hearsay.Analysis) (named, unnamed, unknown Basis) {
	names := namedEntities(a)
	w := bodyWords(a.Document)
	basis := func(keep func(*hearsay.Attribution) bool) Basis {
		outer := func(attr *hearsay.Attribution) bool { return attr.Parent == "" && keep(attr) }
		n := 0
		for i := range a.Attributions {
			if outer(&a.Attributions[i]) {
				n++
			}
		}
		return Basis{n, w.count(spans.Union(contents(a, outer)))}
	}
	named = basis(func(attr *hearsay.Attribution) bool { return names[attr.Speaker] })
	unnamed = basis(func(attr *hearsay.Attribution) bool { return attr.Speaker != "" && !names[attr.Speaker] })
	unknown = basis(func(attr *hearsay.Attribution) bool { return attr.Speaker == "" })
	return named, unnamed, unknown
}

func namedEntities(a *hearsay.Analysis) map[string]bool {
	named := make(map[string]bool, len(a.Entities))
	for i := range a.Entities {
		named[a.Entities[i].ID] = a.Entities[i].Named
	}
	return named
}

// shares returns the part of each speaker, most words first; of equals, the
// one first in a.Entities.
func shares(a *hearsay.Analysis, w words) []hearsay.SourceShare {
	order := make(map[string]int, len(a.Entities))
	for i := range a.Entities {
		order[a.Entities[i].ID] = i
	}
	said := make(map[string][]hearsay.Span)
	var out []hearsay.SourceShare
	at := make(map[string]int)
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		if attr.Parent != "" || attr.Speaker == "" {
			continue
		}
		if _, known := at[attr.Speaker]; !known {
			at[attr.Speaker] = len(out)
			out = append(out, hearsay.SourceShare{Entity: attr.Speaker})
		}
		out[at[attr.Speaker]].Attributions++
		said[attr.Speaker] = append(said[attr.Speaker], attr.Content...)
	}
	for i := range out {
		out[i].Words = w.count(spans.Union(said[out[i].Entity]))
	}
	slices.SortFunc(out, func(x, y hearsay.SourceShare) int {
		return cmp.Or(cmp.Compare(y.Words, x.Words), cmp.Compare(order[x.Entity], order[y.Entity]))
	})
	return out
}

func every(*hearsay.Attribution) bool { return true }

// contents gathers the contents of the attributions that keep accepts.
func contents(a *hearsay.Analysis, keep func(*hearsay.Attribution) bool) []hearsay.Span {
	var out []hearsay.Span
	for i := range a.Attributions {
		if keep(&a.Attributions[i]) {
			out = append(out, a.Attributions[i].Content...)
		}
	}
	return out
}

// direct returns what stands in quotation marks: the contents of direct
// attributions, and of mixed ones what is quoted of them.
func direct(a *hearsay.Analysis) []hearsay.Span {
	whole := contents(a, func(attr *hearsay.Attribution) bool { return attr.Kind == hearsay.Direct })
	mixed := spans.Union(contents(a, func(attr *hearsay.Attribution) bool { return attr.Kind == hearsay.Mixed }))
	if len(mixed) == 0 {
		return spans.Union(whole)
	}
	return spans.Union(append(whole, intersect(mixed, quoted(a.Document))...))
}

// quoted returns the passages of the body between quotation marks, in order
// and apart. A mark that is never closed counts to the end of its block.
func quoted(doc *hearsay.Document) []hearsay.Span {
	var (
		out  []hearsay.Span
		toks []text.Token
		in   []text.Quote
	)
	for _, b := range doc.Blocks {
		if !b.Kind.Body() {
			continue
		}
		toks = text.WordsAround(toks[:0], doc, b.Span)
		in = text.Quotes(in[:0], doc.Text, toks)
		for _, q := range in {
			end := b.End
			if q.Close < len(toks) {
				end = toks[q.Close].End
			}
			out = append(out, hearsay.Span{Start: toks[q.Open].Start, End: end})
		}
	}
	return spans.Union(out)
}

// intersect returns the places that are in both lists, each of which is in
// order and apart.
func intersect(xs, ys []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for i, j := 0, 0; i < len(xs) && j < len(ys); {
		sp := hearsay.Span{Start: max(xs[i].Start, ys[j].Start), End: min(xs[i].End, ys[j].End)}
		if sp.Start < sp.End {
			out = append(out, sp)
		}
		if xs[i].End < ys[j].End {
			i++
		} else {
			j++
		}
	}
	return out
}
