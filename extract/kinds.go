package extract

import (
	"sort"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// mostlyQuoted is the share of the words from which a statement is direct:
// a "that" or a name in brackets may stand outside the marks.
const mostlyQuoted = 0.9

// Kinds tells the kind of each of several contents of a document by how many
// of its words stand in quotation marks.
func Kinds(doc *hearsay.Document, contents [][]hearsay.Span) []hearsay.Kind {
	p := newPage(doc)
	quoted := p.quoteIndex()
	out := make([]hearsay.Kind, len(contents))
	for i, content := range contents {
		out[i] = p.kind(content, quoted)
	}
	return out
}

// markKinds gives every finding its kind.
func markKinds(p *page) {
	quoted := p.quoteIndex()
	for _, f := range p.found {
		f.Kind = p.kind(f.Content, quoted)
	}
}

func (p *page) kind(content []hearsay.Span, quoted spanIndex) hearsay.Kind {
	words, inside := 0, 0
	for _, sp := range content {
		w, in := p.countQuoted(sp, quoted)
		words, inside = words+w, inside+in
	}
	switch {
	case inside == 0:
		return hearsay.Indirect
	case float64(inside) >= mostlyQuoted*float64(words) || words-inside <= 1 && inside > 3:
		return hearsay.Direct
	}
	return hearsay.Mixed
}

// countQuoted counts the words of sp, and those of them in quotation marks.
func (p *page) countQuoted(sp hearsay.Span, quoted spanIndex) (words, inside int) {
	for k := p.paraAt(sp.Start); k < len(p.paras); k++ {
		toks := p.paras[k].Toks
		i := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= sp.Start })
		for ; i < len(toks); i++ {
			if toks[i].End > sp.End {
				return words, inside
			}
			if isWord(toks[i]) {
				words++
				if quoted.covers(toks[i].Span) {
					inside++
				}
			}
		}
	}
	return words, inside
}

// paraAt returns the index of the first paragraph that ends after offset.
func (p *page) paraAt(offset int) int {
	return sort.Search(len(p.paras), func(k int) bool { return lastEnd(&p.paras[k]) > offset })
}

func lastEnd(para *model.Paragraph) int {
	if n := len(para.Toks); n > 0 {
		return para.Toks[n-1].End
	}
	return 0
}

// A spanIndex answers what a set of ordered, disjoint spans covers.
type spanIndex []hearsay.Span

// quoteIndex indexes the parts of all quotations that are really quoted.
func (p *page) quoteIndex() spanIndex {
	var ix spanIndex
	for i := range p.quotations {
		if q := &p.quotations[i]; q.closed || len(q.parts) > 1 || q.first == 0 {
			ix = append(ix, q.parts...)
		}
	}
	return ix
}

// contentIndex indexes the contents of all findings.
func (p *page) contentIndex() spanIndex {
	var all []hearsay.Span
	for _, f := range p.found {
		all = append(all, f.Content...)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Compare(all[j]) < 0 })
	var ix spanIndex
	for _, sp := range all {
		if n := len(ix) - 1; n >= 0 && sp.Start <= ix[n].End {
			ix[n].End = max(ix[n].End, sp.End)
		} else {
			ix = append(ix, sp)
		}
	}
	return ix
}

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
