package extract

import (
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// leading are the words that may stand before the quotation marks of a direct
// statement.
var leading = wordSet(`that whether if to`)

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

// kind tells direct, indirect and mixed apart. All of a direct statement stands
// in quotation marks, but for the word that joins it to its cue.
func (p *page) kind(content []hearsay.Span, quoted spanIndex) hearsay.Kind {
	plain, inside := 0, 0
	for i, sp := range content {
		out, in := p.countQuoted(sp, quoted, i == 0)
		plain, inside = plain+out, inside+in
	}
	switch {
	case inside == 0:
		return hearsay.Indirect
	case plain == 0:
		return hearsay.Direct
	}
	return hearsay.Mixed
}

// countQuoted counts the words of sp outside and inside quotation marks. The
// first word outside does not count where it joins a statement to its cue.
func (p *page) countQuoted(sp hearsay.Span, quoted spanIndex, first bool) (plain, inside int) {
	for k := p.paraAt(sp.Start); k < len(p.paras); k++ {
		para := &p.paras[k]
		i := sort.Search(len(para.Toks), func(i int) bool { return para.Toks[i].Start >= sp.Start })
		for ; i < len(para.Toks); i++ {
			tok := para.Toks[i]
			switch {
			case tok.End > sp.End:
				return plain, inside
			case !isWord(tok):
			case quoted.covers(tok.Span):
				inside++
			case !first || tok.Start > sp.Start || !leading[strings.ToLower(p.word(para, i))]:
				plain++
			}
		}
	}
	return plain, inside
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
