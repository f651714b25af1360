package match

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A quoted is one quotation of a draft.
type quoted struct {
	spans []hearsay.Span // of its words, without what interrupts them
	attr  int            // the attribution it belongs to; -1 for none
}

// extent is the span from the first to the last word.
func (q quoted) extent() hearsay.Span {
	return hearsay.Span{Start: q.spans[0].Start, End: q.spans[len(q.spans)-1].End}
}

// quotations returns all that a document sets off as quoted, in the order of
// the text, nothing twice.
func quotations(a *hearsay.Analysis) []quoted {
	var out []quoted
	for i := range a.Attributions {
		out = append(out, quotedIn(a, i)...)
	}
	for _, left := range a.LeftOut {
		if left.Reason == hearsay.NoAttribution || left.Reason == hearsay.UnclosedQuote {
			out = append(out, quoted{[]hearsay.Span{left.Span}, -1})
		}
	}
	for _, b := range a.Document.Blocks {
		if b.Kind == hearsay.Quotation {
			out = append(out, quoted{[]hearsay.Span{b.Span}, -1})
		}
	}
	return apart(out)
}

// quotedIn returns the quotations inside one attribution: all of a direct one,
// and of a mixed one each passage in quotation marks.
func quotedIn(a *hearsay.Analysis, i int) []quoted {
	attr := &a.Attributions[i]
	switch attr.Kind {
	case hearsay.Direct:
		return []quoted{{attr.Content, i}}
	case hearsay.Mixed:
		var out []quoted
		for _, sp := range passages(a.Document.Text, attr.Content) {
			out = append(out, quoted{[]hearsay.Span{sp}, i})
		}
		if len(out) == 0 { // the marks stand outside, as those of a block
			for _, sp := range attr.Content {
				if b, ok := a.Document.BlockAt(sp.Start); ok && b.Kind == hearsay.Quotation {
					out = append(out, quoted{[]hearsay.Span{sp}, i})
				}
			}
		}
		return out
	default:
		return nil
	}
}

// passages returns the outermost passages in quotation marks in the spans of a
// text, with their marks.
func passages(full string, spans []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	var toks []text.Token
	for _, sp := range spans {
		toks = text.Words(toks[:0], full, sp)
		end := -1
		for _, q := range text.Quotes(nil, full, toks) {
			if q.Open < end {
				continue
			}
			passage := hearsay.Span{Start: toks[q.Open].Start, End: sp.End}
			end = len(toks)
			if q.Close < len(toks) {
				passage.End, end = toks[q.Close].End, q.Close
			}
			out = append(out, passage)
		}
	}
	return out
}

// apart orders quotations and drops those that stand inside others, as what
// somebody who is quoted quotes himself.
func apart(in []quoted) []quoted {
	slices.SortStableFunc(in, func(a, b quoted) int {
		if c := a.extent().Start - b.extent().Start; c != 0 {
			return c
		}
		return b.extent().End - a.extent().End
	})
	var out []quoted
	end := -1
	for _, q := range in {
		if n := len(out) - 1; n >= 0 && q.extent() == out[n].extent() && q.attr > out[n].attr {
			out[n] = q // a statement inside the other one
			continue
		}
		if q.extent().End <= end {
			continue
		}
		out = append(out, q)
		end = q.extent().End
	}
	return out
}
