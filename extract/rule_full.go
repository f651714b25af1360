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
	held, covered := p.holders(), p.contentIndex()
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.words == 0 || len(held[i]) > 0 {
			continue
		}
		switch reason, statement := p.judge(q); {
		case statement:
			p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
				Content: slices.Clone(q.parts), Confidence: unattributed, FoundBy: "quotation",
			}})
		case !covered.overlaps(q.parts):
			p.leave(q.span(), reason)
		}
	}
}
