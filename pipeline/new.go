package pipeline

import (
	"github.com/hearsay-project/hearsay"
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
	}, nil
}
