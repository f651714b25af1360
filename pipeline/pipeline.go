// Package pipeline leads documents through the stages: it reads inputs, finds
// what is said in them, resolves who said it and what it rests on, and sums up the sources.
package pipeline

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
)

// A Pipeline makes analyses. It is safe for concurrent use.
type Pipeline struct {
	engine  hearsay.Engine
	extract func(*hearsay.Document) ([]hearsay.Attribution, []hearsay.LeftOut)
	resolve func(*hearsay.Document, []hearsay.Attribution) []hearsay.Entity
	cite    func(*hearsay.Document, []hearsay.Attribution, []hearsay.Entity) ([]hearsay.Citation, []hearsay.LeftOut)
	date    func(*hearsay.Document, []hearsay.Attribution, []hearsay.Entity) date.Found
}

// Engine returns the versions that stand in every analysis.
func (p *Pipeline) Engine() hearsay.Engine { return p.engine }

// Analyze finds what doc says on whose word.
func (p *Pipeline) Analyze(doc *hearsay.Document) *hearsay.Analysis {
	a := &hearsay.Analysis{Engine: p.engine, Document: doc}
	a.Attributions, a.LeftOut = p.extract(doc)
	a.Entities = p.resolve(doc, a.Attributions)
	citations, unsupported := p.cite(doc, a.Attributions, a.Entities)
	a.Citations, a.LeftOut = citations, inOrder(a.LeftOut, unsupported)
	found := p.date(doc, a.Attributions, a.Entities)
	a.Dates, a.Events, a.Entities = found.Dates, found.Events, found.Entities
	a.Profile = Profile(a)
	return a
}

// inOrder merges what two stages left out, in the order of the text.
func inOrder(a, b []hearsay.LeftOut) []hearsay.LeftOut {
	if len(b) == 0 {
		return a
	}
	out := slices.Concat(a, b)
	slices.SortStableFunc(out, func(x, y hearsay.LeftOut) int { return cmp.Compare(x.Start, y.Start) })
	return out
}

// analyzed analyzes a document that may or may not have been read, and checks
// the analysis, so that what leaves a batch keeps every invariant.
func (p *Pipeline) analyzed(name string, doc *hearsay.Document, err error) (*hearsay.Analysis, error) {
	if err != nil {
		return nil, err
	}
	a := p.Analyze(doc)
	if err := a.Validate(); err != nil {
		return nil, internalError(name, err)
	}
	return a, nil
}
