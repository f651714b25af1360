package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/read"
)

// TestGolden holds the whole pipeline, as hearsay runs it, against the texts
// marked by hand. "make golden" rewrites what it compares with.
func TestGolden(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	golden.Run(t, "../testdata/corpus", func(name string, data []byte) (*hearsay.Analysis, error) {
		doc, err := read.Bytes(read.Raw{Name: name, Data: data})
		if err != nil {
			return nil, err
		}
		return p.Analyze(doc), nil
	})
}
