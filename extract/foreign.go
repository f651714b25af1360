package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// foreign reports whether a document is in a language that the tagger does not
// know.
func foreign(doc *hearsay.Document) bool {
	return doc.Language != "" && doc.Language != "en" && !strings.HasPrefix(doc.Language, "en-")
}

// foreign keeps what quotation marks show in any language, whole sentences in
// them, and lists the body as left out.
func (p *page) foreign() {
	if n := len(p.paras); n > 0 {
		first, last := p.paras[0].Toks, p.paras[n-1].Toks
		p.leave(hearsay.Span{Start: first[0].Start, End: last[len(last)-1].End}, hearsay.ForeignText)
	}
	addFullQuotations(p)
	markKinds(p)
}
