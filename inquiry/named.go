package inquiry

import (
	"context"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// statementNamed returns the statement that a query names by its id in the
// collection, as "12:a3", or with the id, the address or the page of its
// document, "#" and its id there. The document is 0 when it names none.
func statementNamed(ctx context.Context, col *store.Collection, query string) (document int64, statement int, err error) {
	var ids []int64
	name, attribution, ok := strings.Cut(query, ":")
	if id, err := strconv.ParseInt(name, 10, 64); ok && err == nil {
		ids = []int64{id}
	} else if at := strings.LastIndexByte(query, '#'); at > 0 {
		attribution = query[at+1:]
		if ids, err = col.Called(ctx, query[:at]); err != nil {
			return 0, 0, err
		}
	}
	for _, id := range ids {
		a, err := col.Analysis(ctx, id)
		if hearsay.CodeOf(err) == hearsay.CodeNotFound {
			continue
		}
		if err != nil {
			return 0, 0, err
		}
		for i := range a.Attributions {
			if a.Attributions[i].ID == attribution {
				return id, i, nil
			}
		}
	}
	return 0, 0, nil
}
