package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// joinParagraphs makes one statement of a quotation that runs over several
// paragraphs: whoever says a part of it says all of it.
func joinParagraphs(p *page) {
	for i := range p.quotations {
		q := &p.quotations[i]
		if len(q.parts) < 2 {
			continue
		}
		if owner := p.owner(q); owner != nil {
			p.giveAll(q, owner)
		}
	}
}

// owner returns the finding that a quotation belongs to: the first one that
// touches it from outside, with a source if any has one.
func (p *page) owner(q *quotation) *finding {
	var best *finding
	for _, f := range p.touching(q.span()) {
		if within(f.Cue, q.parts) || within(f.Source, q.parts) {
			continue // a statement inside the quotation
		}
		if best == nil || len(best.Source) == 0 && len(f.Source) > 0 {
			best = f
		}
	}
	return best
}

// within reports whether a list of spans is not empty and inside the parts.
func within(spans, parts []hearsay.Span) bool {
	for _, sp := range spans {
		if !slices.ContainsFunc(parts, func(part hearsay.Span) bool { return part.Contains(sp) }) {
			return false
		}
	}
	return len(spans) > 0
}

// giveAll makes the whole quotation content of its owner, and of nobody else
// outside it.
func (p *page) giveAll(q *quotation, owner *finding) {
	p.drop(func(f *finding) bool {
		return f != owner && len(f.Cue) == 0 && len(f.Source) == 0 && within(f.Content, q.parts)
	})
	owner.Content = united(slices.Concat(owner.Content, q.parts))
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
