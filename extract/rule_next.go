package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// fillFromNextParagraph gives a source and cue that wait for a content at the
// end of a paragraph ("As the envoy puts it:") the quotation with which the
// next paragraph starts.
func fillFromNextParagraph(p *page) {
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.first > 0 || q.para == 0 || !p.introduces(q.para-1) || q.words < 3 {
			continue
		}
		intro := p.lastCueOf(q.para - 1)
		if intro == nil {
			continue
		}
		owner := p.owner(q)
		if owner != nil && len(owner.Source) > 0 && owner != intro {
			continue // the quotation names its source itself
		}
		if len(intro.Content) > 0 && owner != intro && !p.endsWith(q.para-1, intro.Cue) {
			continue // the cue has its content, and does not end the paragraph
		}
		if owner != nil && owner != intro {
			p.drop(func(f *finding) bool { return f == owner })
		}
		intro.Content = united(slices.Concat(intro.Content, q.parts))
	}
}

// introduces reports whether a paragraph ends with a colon.
func (p *page) introduces(k int) bool {
	para := &p.paras[k]
	return p.word(para, len(para.Toks)-1) == ":"
}

// lastCueOf returns the finding whose cue is the last one in paragraph k.
func (p *page) lastCueOf(k int) *finding {
	para := &p.paras[k]
	if len(para.Toks) == 0 {
		return nil
	}
	sp := hearsay.Span{Start: para.Toks[0].Start, End: para.Toks[len(para.Toks)-1].End}
	var last *finding
	for _, f := range p.found {
		if len(f.Cue) > 0 && sp.Contains(f.Cue[0]) && (last == nil || f.Cue[0].Start > last.Cue[0].Start) {
			last = f
		}
	}
	return last
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
