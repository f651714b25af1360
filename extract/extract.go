// Package extract finds the attributions of a document: what is said, the
// words that lay it on someone, and the words that name who.
//
// A trained tagger (package model) marks and links the spans. Rules that look
// at quotation marks then join quotations that run over several paragraphs,
// tell direct, indirect and mixed apart, add full quotations that the tagger
// missed, and list what stands in quotation marks without being a statement.
package extract

import (
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// RulesVersion changes with every change of the rules that can change a
// result. History: 1, the first; 5, clauses without "who", denials, voices on tapes;
// 6, nouns that lay words on somebody, subjects behind asides, agents behind a manner.
const RulesVersion = "6"

// An Extractor finds attributions. It may be used by many goroutines at once.
type Extractor struct {
	model   *model.Model
	taggers sync.Pool
}

// New returns an extractor with the embedded model.
func New() (*Extractor, error) {
	m, err := model.Embedded()
	if err != nil {
		return nil, err
	}
	return With(m), nil
}

// With returns an extractor with another model.
func With(m *model.Model) *Extractor {
	x := &Extractor{model: m}
	x.taggers.New = func() any { return m.NewTagger() }
	return x
}

// ModelName names the model, for Engine.Model.
func (x *Extractor) ModelName() string { return x.model.Name }

// Extract returns the attributions of a document, with ids in the order of
// their extents, and what looks like a statement and was left out, in the
// order of the text. Speakers and chains are left to package resolve.
func (x *Extractor) Extract(doc *hearsay.Document) ([]hearsay.Attribution, []hearsay.LeftOut) {
	tagger := x.taggers.Get().(*model.Tagger)
	defer x.taggers.Put(tagger)
	p := newPage(doc, tagger)
	if foreign(doc) {
		p.foreign()
		return p.attributions(), p.leftOut
	}
	p.found = p.fromModel()
	for _, rule := range rules {
		rule(p)
	}
	return p.attributions(), p.leftOut
}
