package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/read"
)

// TestGoldenChains holds the speakers and chains of the whole pipeline against
// the texts whose statements were followed by hand. "make golden" rewrites
// what it compares with.
func TestGoldenChains(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	golden.RunChains(t, "../testdata/chains", func(in golden.Input) (*hearsay.Analysis, error) {
		if in.Publisher != "" {
			return p.Analyze(read.FromText(string(in.Data), read.Meta{Publisher: in.Publisher})), nil
		}
		doc, err := read.Bytes(read.Raw{Name: in.Name, Data: in.Data})
		if err != nil {
			return nil, err
		}
		return p.Analyze(doc), nil
	})
}
