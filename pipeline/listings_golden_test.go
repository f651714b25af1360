package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/read"
)

// TestGoldenListings holds the listings that the whole pipeline finds against
// the texts marked by hand. "make golden" rewrites what it compares with.
func TestGoldenListings(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	golden.RunListings(t, "../testdata/listings", func(in golden.Input) (*hearsay.Analysis, error) {
		return p.Analyze(read.FromText(string(in.Data), read.Meta{Published: in.Published})), nil
	})
}
