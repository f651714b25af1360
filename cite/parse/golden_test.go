package parse

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
)

// TestGoldenItems holds the parser against entries in the styles of the press
// that were marked by hand. "make golden" rewrites what it compares with.
func TestGoldenItems(t *testing.T) {
	p, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	golden.RunItems(t, "../../testdata/references", p.Parse)
}
