package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// joinParagraphs makes one statement of a quotation that runs over several
// paragraphs: whoever says a part of it says all of it.
func joinParagraphs(p *page) {
	holders := p.holders()
	gone := map[*finding]bool{}
	for i := range p.quotations {
		q := &p.quotations[i]
		if owner := ownerOf(holders[i]); owner != nil && len(q.parts) > 1 {
			owner.Content = united(slices.Concat(owner.Content, q.parts))
			for _, f := range holders[i] {
				if f != owner {
					q.take([]*finding{f})
					gone[f] = len(f.Content) == 0 && len(f.Cue) == 0
				}
			}
		}
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

// ownerOf returns the finding that a quotation belongs to: the first of its
// holders, with a source if any has one; nil when there is none.
func ownerOf(holders []*finding) *finding {
	if f := withSource(holders); f != nil || len(holders) == 0 {
		return f
	}
	return holders[0]
}

// within reports whether a list of spans is not empty and inside the parts,
// which are in order.
func within(spans, parts []hearsay.Span) bool {
	for _, sp := range spans {
		if !spanIndex(parts).covers(sp) {
			return false
		}
	}
	return len(spans) > 0
}

// united returns spans in order, those that overlap joined. It may reorder its
// argument.
func united(spans []hearsay.Span) []hearsay.Span {
	slices.SortFunc(spans, hearsay.Span.Compare)
	out := spans[:0]
	for _, sp := range spans {
		if n := len(out) - 1; n >= 0 && out[n].Overlaps(sp) {
			out[n].End = max(out[n].End, sp.End)
		} else {
			out = append(out, sp)
		}
	}
	return out
}
