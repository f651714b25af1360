package inquiry

import (
	"context"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Trace follows the statements that have the words of a query through the
// collection, or the one statement that it names by its id, as "12:a3".
func Trace(ctx context.Context, col *store.Collection, query string) (*match.Trace, error) {
	all, ids := match.NewCollection(), []int64{}
	named, _ := col.Statement(ctx, query) // or else it is words
	var found []match.Member
	for doc, err := range col.Analyses(ctx, store.Filter{}) {
		if err != nil {
			return nil, err
		}
		n := all.Add(doc.Analysis)
		ids = append(ids, doc.ID)
		if named == nil || named.Document.ID != doc.ID {
			continue
		}
		for i := range doc.Analysis.Attributions {
			if doc.Analysis.Attributions[i].ID == named.Attribution() {
				found = []match.Member{{Document: n, Attribution: i}}
			}
		}
	}
	load := func(document int) (*hearsay.Analysis, error) { return col.Analysis(ctx, ids[document]) }
	if found != nil {
		return all.Follow(query, found, load)
	}
	return all.Trace(query, load)
}

// Check holds every quotation of a draft against all documents of the
// collection.
func Check(ctx context.Context, col *store.Collection, draft *hearsay.Analysis) (*match.Check, error) {
	checker := match.NewChecker(draft)
	err := Feed(ctx, col, checker)
	return checker.Check(), err
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
