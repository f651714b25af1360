package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// fillFromNextParagraph gives a source and cue that wait for a content at the
// end of a paragraph ("As the envoy puts it:") the quotation with which the
// next paragraph starts.
func fillFromNextParagraph(p *page) {
	holders, lastCues := p.holders(), p.lastCues()
	gone := map[*finding]bool{}
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.first > 0 || q.para == 0 || !p.introduces(q.para-1) || q.words < 3 {
			continue
		}
		intro, owner := lastCues[q.para-1], ownerOf(holders[i])
		if intro == nil || !p.waits(intro, owner, q) {
			continue
		}
		if owner != nil && owner != intro {
			gone[owner] = true
		}
		intro.Content = united(slices.Concat(intro.Content, q.parts))
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

// innerNext finds what a paragraph that is set off as a quotation announces at
// its end and the next one says: "My father always told us:".
func innerNext(p *page) {
	cues := p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		for n := 1; q.setOff && n < len(q.parts); n++ {
			k := q.para + n - 1
			if !p.introduces(k) || k+1 > q.lastPara {
				continue
			}
			c := p.clauses(k)
			colon := len(c.para.Toks) - 1
			from := c.labelStart(colon)
			source, cue, ok := c.introduction(from, colon)
			if !ok || c.standing(source, cue) == nobody && c.parts[source] != "PRP" && c.parts[source] != "PRP$" {
				continue
			}
			f := cues.last(c.span(from, colon+1))
			if f == nil {
				f = &finding{Attribution: hearsay.Attribution{Confidence: layConfidence, FoundBy: "colon"}}
				p.found = append(p.found, f)
			}
			f.Source, f.Cue = []hearsay.Span{c.span(source, cue)}, []hearsay.Span{c.span(cue, colon+1)}
			f.Content, f.setOff = []hearsay.Span{q.parts[n]}, true
		}
	}
}

// waits reports whether an introduction takes the quotation after it, which
// owner holds so far.
func (p *page) waits(intro, owner *finding, q *quotation) bool {
	switch {
	case owner == intro:
		return true
	case owner != nil && len(owner.Source) > 0:
		return false // the quotation names its source itself
	case len(intro.Content) > 0:
		return p.endsWith(q.para-1, intro.Cue) // else the cue has its content
	}
	return true
}

// introduces reports whether a paragraph ends with a colon.
func (p *page) introduces(k int) bool {
	para := &p.paras[k]
	return p.word(para, len(para.Toks)-1) == ":"
}

// lastCues returns for each paragraph the finding whose cue is its last one.
func (p *page) lastCues() map[int]*finding {
	out := map[int]*finding{}
	for _, f := range p.found {
		if len(f.Cue) == 0 {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if last := out[k]; last == nil || f.Cue[0].Start > last.Cue[0].Start {
			out[k] = f
		}
	}
	return out
}

// endsWith reports whether no other word than a cue stands before the colon
// that ends paragraph k, give or take two.
func (p *page) endsWith(k int, cue []hearsay.Span) bool {
	para := &p.paras[k]
	n := len(para.Toks)
	return n >= 4 && cue[len(cue)-1].End >= para.Toks[n-4].Start
}

// useFallbacks gives findings that found no quotation what stands before
// their cue.
func useFallbacks(p *page) {
	for _, f := range p.found {
		if len(f.Content) == 0 {
			f.Content = f.fallback
		}
	}
}
