package profile

import (
	"sort"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// words holds the places of the words of a document's body, in order: its
// tokens that are words or numbers. A contraction ("won't") is one word.
type words []hearsay.Span

// bodyWords finds the words of the blocks that are part of the body.
func bodyWords(doc *hearsay.Document) words {
	var out words
	var toks []text.Token
	for _, b := range doc.Blocks {
		if !b.Kind.Body() {
			continue
		}
		toks = text.WordsAround(toks[:0], doc, b.Span)
		for _, tok := range toks {
			if tok.Class == text.Word || tok.Class == text.Number {
				out = append(out, tok.Span)
			}
		}
	}
	return out
}

// in returns the indices of the words that lie wholly inside sp, as a
// half-open range.
func (w words) in(sp hearsay.Span) (first, end int) {
	first = sort.Search(len(w), func(i int) bool { return w[i].Start >= sp.Start })
	end = sort.Search(len(w), func(i int) bool { return w[i].End > sp.End })
	return first, max(first, end)
}

// count returns how many words lie inside any of the spans. The spans must be
// in order and apart.
func (w words) count(spans []hearsay.Span) int {
	n := 0
	for _, sp := range spans {
		first, end := w.in(sp)
		n += end - first
	}
	return n
}
