package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

const (
	// leastStatement is the number of words from which a quotation without
	// source or cue is kept as a statement.
	leastStatement = 6
	// unattributed is the confidence of such a statement.
	unattributed = 0.5
)

// addFullQuotations looks at every quotation that is no part of a statement
// yet. Whole sentences in quotation marks are statements, even if nobody is
// named for them; the others are listed as left out, with the reason. What is
// reported inside a quotation does not make it a part of a statement.
func addFullQuotations(p *page) {
	held, covered, ends, cues := p.holders(), p.contentIndex(), p.reportedEnds(), p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.setOff && isQuoteMark(p.word(&p.paras[q.para], q.first)) && slices.ContainsFunc(cues.within(q.span()), q.opensWith) {
			continue
		}
		if q.words == 0 || len(held[i]) > 0 {
			if len(held[i]) == 1 && len(held[i][0].Source) == 0 && len(held[i][0].Cue) == 0 && q.words >= leastStatement {
				held[i][0].Source = p.goesOnFrom(q, ends)
			}
			continue
		}
		switch reason, statement := p.judge(q); {
		case statement:
			p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
				Source: p.goesOnFrom(q, ends), Content: slices.Clone(q.parts), Confidence: unattributed, FoundBy: "quotation",
			}})
		case !covered.overlaps(q.parts):
			p.leave(q.span(), reason)
		}
	}
}

// opensWith reports whether a quotation that is set off starts with the quoted words of a
// finding that names who says them there: a block with `"We get one a year," she said.`
func (q *quotation) opensWith(f *finding) bool {
	return len(f.Source) > 0 && len(f.Content) > 0 && f.Content[0].Start == q.parts[0].Start && q.span().Contains(f.Source[0])
}

// reportedEnds finds the source of a statement without marks by where its words
// end.
func (p *page) reportedEnds() map[int][]hearsay.Span {
	out := map[int][]hearsay.Span{}
	for _, f := range p.found {
		if n := len(f.Content); n > 0 && len(f.Source) > 0 && len(f.Cue) > 0 && !f.weak() && f.Source[0].Start < f.Content[0].Start {
			if end := f.Content[n-1].End; len(out[end]) == 0 || f.Source[0].Start < out[end][0].Start {
				out[end] = f.Source
			}
		}
	}
	return out
}

// goesOnFrom returns the source of the sentence right before a quotation that
// nobody is named for: "A glazier said he had prayed for hail. “And my wife
// against it.”"
func (p *page) goesOnFrom(q *quotation, ends map[int][]hearsay.Span) []hearsay.Span {
	para := &p.paras[q.para]
	if q.first < 3 || q.setOff || p.word(para, q.first-1) != "." {
		return nil
	}
	return slices.Clone(ends[para.Toks[q.first-2].End])
}
