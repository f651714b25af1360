package extract

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay"
)

// holders lists for each quotation the findings with a content that touches
// it from outside: cue and source do not stand in it.
func (p *page) holders() [][]*finding { return p.holdersOf(p.quotations) }

// holdersOf lists the holders of quotations that stand one behind the other.
func (p *page) holdersOf(all []quotation) [][]*finding {
	out := make([][]*finding, len(all))
	for _, f := range p.found {
		for _, sp := range f.Content {
			i := sort.Search(len(all), func(i int) bool { return all[i].span().End > sp.Start })
			for ; i < len(all) && all[i].parts[0].Start < sp.End; i++ {
				q := &all[i]
				last := len(out[i]) - 1
				if (last < 0 || out[i][last] != f) && spanIndex(q.parts).overlaps([]hearsay.Span{sp}) &&
					!within(f.Cue, q.parts) && !within(f.Source, q.parts) {
					out[i] = append(out[i], f)
				}
			}
		}
	}
	return out
}

// quotationAt returns the quotation around a place; nil for none.
func (p *page) quotationAt(offset int) *quotation {
	i := sort.Search(len(p.quotations), func(i int) bool { return p.quotations[i].span().End > offset })
	if i == len(p.quotations) || p.quotations[i].parts[0].Start > offset {
		return nil
	}
	return &p.quotations[i]
}

// withSource returns the first finding that has a source; nil for none.
func withSource(found []*finding) *finding {
	for _, f := range found {
		if len(f.Source) > 0 {
			return f
		}
	}
	return nil
}

// take removes the quotation from the contents of findings, which become
// empty when they have nothing else.
func (q *quotation) take(from []*finding) {
	for _, f := range from {
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
			return spanIndex(q.parts).overlaps([]hearsay.Span{sp})
		})
	}
}

// laid adds the finding of a rule that lays a quotation on a source.
func (p *page) laid(q *quotation, source, cue []hearsay.Span, by string) {
	p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
		Content: slices.Clone(q.parts), Source: source, Cue: cue, Confidence: layConfidence, FoundBy: by,
	}})
}

// layConfidence is the confidence of a quotation whose source a rule has read
// off a fixed form: a signature, a label with a colon.
const layConfidence = 0.85
