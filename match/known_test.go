package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
)

// TestSketchKept checks that a sketch comes back from what is kept of it, that
// little is kept of texts that are too short to be copies, and that nothing else
// is taken for one.
func TestSketchKept(t *testing.T) {
	var long strings.Builder
	for i := range 500 {
		fmt.Fprintf(&long, "word%d of the harbour ", i)
	}
	x := match.NewIndexer()
	for text, most := range map[string]int{"": 1, "Six words are not a copy.": 1, long.String(): 2 + 64*4} {
		kept := x.Sketch(&hearsay.Document{Text: text}).Bytes()
		if len(kept) > most {
			t.Errorf("%d bytes are kept of %.20q", len(kept), text)
		}
		back, ok := match.SketchOf(kept)
		if !ok || string(back.Bytes()) != string(kept) {
			t.Errorf("%x comes back as %x, %v", kept, back.Bytes(), ok)
		}
		for _, damaged := range [][]byte{nil, {0x80}, append([]byte{7}, kept...), kept[:len(kept)/2]} {
			if _, ok := match.SketchOf(damaged); ok && len(damaged) != 1 && len(kept) > 1 {
				t.Errorf("%x counts as a sketch", damaged)
			}
		}
	}
}
