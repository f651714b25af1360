package extract

import (
	"sort"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/spans"
)

// A spanIndex answers what a set of ordered, disjoint spans covers.
type spanIndex []hearsay.Span

// quoteIndex indexes the parts of all quotations that are really quoted.
func (p *page) quoteIndex() spanIndex {
	var ix spanIndex
	for i := range p.quotations {
		if q := &p.quotations[i]; q.mention == "" && (q.closed || len(q.parts) > 1 || q.first == 0) {
			ix = append(ix, q.parts...)
		}
	}
	return ix
}

// innerIndex indexes the quotations inside quotations.
func (p *page) innerIndex() spanIndex {
	var all []hearsay.Span
	for k := range p.paras {
		para := &p.paras[k]
		for _, q := range para.Quotes {
			whole := q.Open == 0 && q.Close == len(para.Toks)-1 // the marks of the block itself
			if q.Closed && (q.Depth > 0 || para.Kind == hearsay.Quotation && !whole) {
				all = append(all, hearsay.Span{Start: para.Toks[q.Open].Start, End: para.Toks[q.Close].End})
			}
		}
	}
	return newSpanIndex(all)
}

// spoken indexes what stands in quotation marks or is set off as speech.
func (p *page) spoken() spanIndex {
	var own []hearsay.Span
	for i := range p.quotations {
		if q := &p.quotations[i]; q.closed || len(q.parts) > 1 || q.first == 0 {
			own = append(own, q.parts...)
		}
	}
	for _, f := range p.found {
		if f.setOff {
			own = append(own, f.Content...)
		}
	}
	return newSpanIndex(own)
}

// contentIndex indexes the contents of all findings.
func (p *page) contentIndex() spanIndex {
	var all []hearsay.Span
	for _, f := range p.found {
		all = append(all, f.Content...)
	}
	return newSpanIndex(all)
}

// cueIndex indexes the cues of findings.
func cueIndex(found []*finding) spanIndex {
	var all []hearsay.Span
	for _, f := range found {
		all = append(all, f.Cue...)
	}
	return newSpanIndex(all)
}

func newSpanIndex(all []hearsay.Span) spanIndex { return spans.Union(all) }

func (ix spanIndex) at(offset int) int {
	return sort.Search(len(ix), func(i int) bool { return ix[i].End > offset })
}

func (ix spanIndex) covers(sp hearsay.Span) bool {
	i := ix.at(sp.Start)
	return i < len(ix) && ix[i].Contains(sp)
}

func (ix spanIndex) overlaps(spans []hearsay.Span) bool {
	for _, sp := range spans {
		if i := ix.at(sp.Start); i < len(ix) && ix[i].Overlaps(sp) {
			return true
		}
	}
	return false
}
