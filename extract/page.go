package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// A page is one document under extraction. The rules work on it in turn.
type page struct {
	doc        *hearsay.Document
	paras      []model.Paragraph
	quotations []quotation
	found      []*finding
	leftOut    []hearsay.LeftOut
}

// A finding is an attribution in the making. Its Content may still be empty.
type finding struct {
	hearsay.Attribution
	parent *finding
}

// rules are applied in this order, after the model.
var rules = []func(*page){
	joinParagraphs,
	fillFromNextParagraph,
	closeMarks,
	addFullQuotations,
	dropWeak,
	markKinds,
}

func newPage(doc *hearsay.Document) *page {
	p := &page{doc: doc, paras: model.Paragraphs(doc)}
	p.quotations = quotations(doc, p.paras)
	return p
}

// leave lists a place that is no statement.
func (p *page) leave(sp hearsay.Span, reason hearsay.Reason) {
	p.leftOut = append(p.leftOut, hearsay.LeftOut{Span: sp, Reason: reason})
}

// touching returns the findings with a content that overlaps sp.
func (p *page) touching(sp hearsay.Span) []*finding {
	var out []*finding
	for _, f := range p.found {
		if slices.ContainsFunc(f.Content, sp.Overlaps) {
			out = append(out, f)
		}
	}
	return out
}

// drop removes findings.
func (p *page) drop(gone func(*finding) bool) {
	p.found = slices.DeleteFunc(p.found, gone)
}
