package hearsay

import (
	"sort"
	"strings"
	"unicode"
)

// Passages returns the blocks of the body in order. Blocks that only an aside
// parts, because a page ends in the middle of a paragraph, are one passage; it
// has to be read around the asides in it.
func (doc *Document) Passages() []Block {
	out := make([]Block, 0, len(doc.Blocks))
	for _, b := range doc.Blocks {
		if !b.Kind.Body() {
			continue
		}
		if n := len(out) - 1; n >= 0 && doc.isAside(Span{out[n].End, b.Start}) {
			out[n].End = b.End
			continue
		}
		out = append(out, b)
	}
	return out
}

func (doc *Document) isAside(sp Span) bool {
	i := doc.asideAfter(sp.Start)
	return i < len(doc.Asides) && doc.Asides[i] == sp
}

// asideAfter returns the index of the first aside that ends after offset.
func (doc *Document) asideAfter(offset int) int {
	return sort.Search(len(doc.Asides), func(i int) bool { return doc.Asides[i].End > offset })
}

// Around returns the parts of sp that are no aside, in order: sp itself where
// there is none in it, nothing where it lies in one.
func (doc *Document) Around(sp Span) []Span {
	i := doc.asideAfter(sp.Start)
	if i == len(doc.Asides) || doc.Asides[i].Start >= sp.End {
		return []Span{sp}
	}
	var out []Span
	for ; i < len(doc.Asides) && doc.Asides[i].Start < sp.End; i++ {
		if end := doc.Asides[i].Start; end > sp.Start {
			out = append(out, Span{sp.Start, end})
		}
		sp.Start = doc.Asides[i].End
	}
	if sp.Start < sp.End {
		out = append(out, sp)
	}
	return out
}

// AllAround returns the parts of spans that are no aside and have more than
// white space, without the white space around them.
func (doc *Document) AllAround(spans []Span) []Span {
	if len(doc.Asides) == 0 {
		return spans
	}
	var out []Span
	for _, sp := range spans {
		for _, part := range doc.Around(sp) {
			if part == sp {
				out = append(out, sp)
				continue
			}
			s := part.Of(doc.Text)
			left := strings.TrimSpace(s)
			if left != "" {
				part.Start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
				out = append(out, Span{part.Start, part.Start + len(left)})
			}
		}
	}
	return out
}
