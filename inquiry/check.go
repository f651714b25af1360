package inquiry

import (
	"context"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Check holds every quotation of a draft against all documents of the
// collection.
func Check(ctx context.Context, col *store.Collection, draft *hearsay.Analysis) (*match.Check, error) {
	checker := match.NewChecker(draft)
	if err := Feed(ctx, col, checker); err != nil {
		return nil, err
	}
	return checker.Check(), nil
}

// Feed shows a checker all documents of the collection in which it may find
// something.
func Feed(ctx context.Context, col *store.Collection, checker *match.Checker) error {
	for doc, err := range col.Analyses(ctx, store.Filter{}) {
		if err != nil {
			return err
		}
		checker.Add(doc.Analysis)
	}
	return nil
}
