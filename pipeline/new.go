package pipeline

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/resolve"
)

// New loads the trained tagger and returns the pipeline that hearsay runs.
func New() (*Pipeline, error) {
	x, err := extract.New()
	if err != nil {
		return nil, err
	}
	return &Pipeline{
		engine:  hearsay.Engine{Version: Version(), Model: x.ModelName(), Rules: extract.RulesVersion},
		extract: x.Extract,
		resolve: resolve.Resolve,
		cite:    cite.Cite,
		date:    date.Find,
	}, nil
}

// WithNames returns a pipeline like p that follows what a user has laid down
// about names: which are one, which are not, and which are those of outlets.
// data is the content of a file in the form that docs/names.md describes; file
// names it in errors, which are of type *hearsay.Error and give the line.
func (p *Pipeline) WithNames(file string, data []byte) (*Pipeline, error) {
	rules, err := resolve.ParseRules(file, data)
	if err != nil {
		return nil, err
	}
	with := *p
	with.resolve = func(doc *hearsay.Document, attrs []hearsay.Attribution) []hearsay.Entity {
		return resolve.By(rules, doc, attrs)
	}
	return &with, nil
}
