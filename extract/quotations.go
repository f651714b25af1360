package extract

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// A quotation is an outermost passage in quotation marks, or set off as one by
// the mark-up: one part, with its marks, for each paragraph it runs over.
type quotation struct {
	parts  []hearsay.Span
	words  int
	closed bool
	setOff bool // by mark-up rather than by marks
	cut    bool // its closing mark is missing, and it ends where the speaker is named
	// mention is why nobody says it; empty for a quotation that somebody may.
	mention hearsay.Reason
	// signature is who signs it inside the same mark-up; nil for most.
	signature *signature
	// Where it stands: the index of its first paragraph and, there, of its
	// first word; then those of its last.
	para, first int
	lastPara    int
	last        int // index of its last word in its last paragraph
}

func (q *quotation) span() hearsay.Span {
	return hearsay.Span{Start: q.parts[0].Start, End: q.parts[len(q.parts)-1].End}
}

// quotations lists the outermost quotations of a document in the order of the
// text. One that is left open at the end of a paragraph and taken up by a mark
// at the start of the next is one quotation; so are neighbouring blocks of
// quotation.
func quotations(doc *hearsay.Document, paras []model.Paragraph) []quotation {
	var out []quotation
	for k := range paras {
		p := &paras[k]
		if len(p.Toks) == 0 {
			continue
		}
		if p.Kind == hearsay.Quotation {
			out = appendSetOff(doc.Text, out, paras, k)
			continue
		}
		for _, tq := range p.Quotes {
			if tq.Depth > 0 {
				continue
			}
			last := min(tq.Close, len(p.Toks)-1)
			q := quotation{
				parts: []hearsay.Span{{Start: p.Toks[tq.Open].Start, End: p.Toks[last].End}},
				words: countWords(p, tq.Open, last+1), closed: tq.Closed,
				para: k, first: tq.Open, lastPara: k, last: last,
			}
			if n := len(out) - 1; n >= 0 && tq.Open == 0 && out[n].runsInto(k) && sameMark(doc.Text, &out[n], &q) &&
				!out[n].mistaken(doc, paras, &tq) {
				out[n].extend(&q)
				continue
			}
			out = append(out, q)
		}
	}
	cutUnclosed(doc, paras, out)
	return out
}

// runsInto reports whether the quotation is still open where paragraph k
// starts.
func (q *quotation) runsInto(k int) bool { return !q.closed && !q.setOff && q.lastPara == k-1 }

// sameMark reports whether two quotations open with the same mark.
func sameMark(s string, a, b *quotation) bool {
	return s[a.parts[0].Start] == s[b.parts[0].Start]
}

func (q *quotation) extend(more *quotation) {
	q.parts = append(q.parts, more.parts...)
	q.words += more.words
	q.closed, q.lastPara, q.last = more.closed, more.lastPara, more.last
}

// appendSetOff adds paragraph k, which is set off as a quotation. It belongs to
// the one before when that is its neighbour and is quoted as often.
func appendSetOff(s string, out []quotation, paras []model.Paragraph, k int) []quotation {
	p := &paras[k]
	n := len(p.Toks)
	q := quotation{
		parts: []hearsay.Span{{Start: p.Toks[0].Start, End: p.Toks[n-1].End}},
		words: countWords(p, 0, n), closed: true, setOff: true, para: k, lastPara: k, last: n - 1,
	}
	if m := len(out) - 1; m >= 0 && out[m].setOff && out[m].lastPara == k-1 &&
		lineDepth(s, out[m].parts[0].Start) == lineDepth(s, q.parts[0].Start) {
		out[m].extend(&q)
		return out
	}
	return append(out, q)
}

// countWords counts the tokens of [start, end) that are no punctuation.
func countWords(p *model.Paragraph, start, end int) int {
	n := 0
	for _, tok := range p.Toks[start:end] {
		if isWord(tok) {
			n++
		}
	}
	return n
}
