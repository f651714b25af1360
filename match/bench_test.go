package match

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/planted"
)

// BenchmarkCheck holds 304 quotations against a thousand documents, of which
// forty are those they come from.
func BenchmarkCheck(b *testing.B) {
	d := planted.NewDraft(5, planted.Seen, 304)
	var sources []*hearsay.Analysis
	size := 0
	planted.Each(planted.Options{Seed: 9, Documents: 960}, func(a *hearsay.Analysis, _ []planted.Statement) { sources = append(sources, a) })
	sources = append(sources, d.Sources...)
	for _, a := range sources {
		size += len(a.Document.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		c := NewChecker(d.Analysis)
		for _, a := range sources {
			c.Add(a)
		}
		if c.Check().Failed() == 0 {
			b.Fatal("nothing fails")
		}
	}
}
