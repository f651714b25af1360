package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/read"
)

// TestGoldenCitations holds what the whole pipeline ties to citations against
// the texts whose citations were followed by hand. "make golden" rewrites what
// it compares with.
func TestGoldenCitations(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	golden.RunCitations(t, "../testdata/citations", func(in golden.Input) (*hearsay.Analysis, error) {
		doc, err := read.Bytes(read.Raw{Name: in.Name, Data: in.Data})
		if err != nil {
			return nil, err
		}
		return p.Analyze(doc), nil
	})
}
