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
	p := newPage(doc, nil)
	quoted := p.quoteIndex()
	out := make([]hearsay.Kind, len(contents))
	for i, content := range contents {
		out[i] = p.kind(content, quoted)
	}
	return out
}

// markKinds gives every finding its kind. Inside somebody else's quotation only
// quotation marks inside that one count.
func markKinds(p *page) {
	quoted, inner := p.quoteIndex(), p.innerIndex()
	for _, f := range p.found {
		switch {
		case f.setOff:
			f.Kind = hearsay.Direct
		case quoted.overlaps(f.Cue) || quoted.overlaps(f.Source):
			f.Kind = p.kind(f.Content, inner)
		default:
			f.Kind = p.kind(f.Content, quoted)
		}
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
