package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A quotation may lack its closing mark by mistake: `"We stay, said Olof
// Brandt.` Or it goes on in the next paragraph, which opens it anew. What the
// next paragraph does decides, and whether the first one has said already who
// speaks.

// mistaken reports whether the quotation, open at the end of its paragraph,
// lacks its mark by mistake although paragraph next opens with such a mark:
// there another quotation stands, closed and with a source of its own.
func (q *quotation) mistaken(doc *hearsay.Document, paras []model.Paragraph, next *text.Quote) bool {
	para, after := &paras[q.lastPara], &paras[q.lastPara+1]
	return next.Closed && q.cutAt(doc, para) > 0 && saysBehind(doc, after, next.Close)
}

// cutAt returns the index of the mark where the words of an open quotation end
// before a clause that says who speaks; 0 when there is no such clause in its
// first sentence. Where another mark follows, that one is the stray one.
func (q *quotation) cutAt(doc *hearsay.Document, para *model.Paragraph) int {
	word := func(i int) string { return tokenOf(doc, para, i) }
	end := len(para.Toks)
	if k, _ := slices.BinarySearch(para.Sents, q.first+1); k < len(para.Sents) {
		end = para.Sents[k]
	}
	for i := q.first + 2; i+2 < end; i++ {
		switch w := word(i); {
		case isQuoteMark(w), w == "'", w == "’":
			return 0 // closed, if with another mark
		case w != "," && w != "?" && w != "!":
			continue
		}
		if speechWord(word(i+1)) && opensSource(word(i+2)) {
			return i
		}
		if opensSource(word(i + 1)) {
			for j := i + 2; j < min(i+6, len(para.Toks)-1) && isWord(para.Toks[j]); j++ {
				if speechWord(word(j)) {
					if next := word(j + 1); next == "." || next == "," || word(j) == "told" {
						return i
					}
					break
				}
			}
		}
	}
	return 0
}

// saysBehind reports whether a reporting verb stands behind the closing mark,
// in the same sentence.
func saysBehind(doc *hearsay.Document, para *model.Paragraph, mark int) bool {
	for i := mark + 1; i < min(len(para.Toks), mark+1+maxSource); i++ {
		w := tokenOf(doc, para, i)
		if endsSentence(w) || isQuoteMark(w) {
			return false
		}
		if speechWord(w) {
			return true
		}
	}
	return false
}

// speechWord reports whether a word is one of the commonest reporting verbs,
// which are hardly anything else.
func speechWord(w string) bool {
	switch w {
	case "said", "says", "told", "asked", "added", "wrote", "writes", "explained", "replied", "answered", "recalled",
		"insisted", "warned", "argued", "admitted", "complained", "promised", "remarked", "noted", "claimed", "declared":
		return true
	}
	return false
}

func opensSource(w string) bool {
	switch w {
	case "the", "a", "an", "he", "she", "they", "his", "her", "their", "one", "another":
		return true
	}
	return capital(w) && w != "I"
}

func tokenOf(doc *hearsay.Document, para *model.Paragraph, i int) string {
	if i >= len(para.Toks) {
		return ""
	}
	return para.Toks[i].Of(doc.Text)
}

// cutUnclosed ends quotations that lack their closing mark before the clause
// that says who speaks.
func cutUnclosed(doc *hearsay.Document, paras []model.Paragraph, all []quotation) {
	for i := range all {
		q := &all[i]
		if q.closed || q.setOff || len(q.parts) > 1 {
			continue
		}
		para := &paras[q.para]
		if cut := q.cutAt(doc, para); cut > 0 {
			q.parts[0].End = para.Toks[cut].End
			q.last, q.closed, q.cut = cut, true, true
			q.words = countWords(para, q.first, cut)
		}
	}
}

// unclosed lays quotations that were cut on whoever the clause behind them
// names, and takes what the tagger laid on others from them.
func unclosed(p *page) {
	held, cues := p.holders(), p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.cut {
			continue
		}
		c := p.clauses(q.para)
		framed := framedQuotation{q, c, 0, len(c.para.Toks)}
		fr, ok := framed.clauseAt(q.last + 1)
		if !ok {
			continue
		}
		source, cue := c.span(fr.source, fr.sourceEnd), c.span(fr.cue, fr.cueEnd)
		clause := around(source, cue)
		f := cues.last(clause)
		q.take(held[i])
		if f == nil {
			p.laid(q, []hearsay.Span{source}, []hearsay.Span{cue}, "unclosed")
			continue
		}
		f.Source, f.Content, f.FoundBy = []hearsay.Span{source}, nil, "unclosed"
		f.give(q)
	}
}
