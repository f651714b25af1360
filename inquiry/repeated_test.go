package inquiry_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/planted"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// TestRepeated checks the list of the most repeated statements: in order, in
// pages that do not overlap, each as a trace shows it, with and without an index.
func TestRepeated(t *testing.T) {
	docs := planted.New(planted.Options{Seed: 8, Set: planted.Seen, Documents: 40}).Documents
	for name, opts := range map[string]store.Options{"with an index": {Echoes: inquiry.Echoes()}, "without": {}} {
		col := opened(t, opts, docs)
		all := map[string]bool{}
		last := 1 << 30
		for offset, more := 0, true; more; offset += 5 {
			var echoes []*match.Echo
			var err error
			if echoes, more, err = inquiry.Repeated(t.Context(), col, store.Page{Limit: 5, Offset: offset}); err != nil {
				t.Fatal(err)
			}
			for _, e := range echoes {
				n := len(e.Carriers)
				if n < 2 || opts.Echoes.Index == nil && n > last {
					t.Errorf("%s: %d carriers behind %d", name, n, last)
				}
				last = n
				if all[e.Carriers[0].ID] {
					t.Errorf("%s: twice: %s", name, e.Carriers[0].ID)
				}
				all[e.Carriers[0].ID] = true
				compare(t, col, inMemory(docs), docs, e.Carriers[0].ID, e.Carriers[0].ID)
			}
		}
		if len(all) < 10 {
			t.Errorf("%s: only %d echoes", name, len(all))
		}
	}
}

func TestRepeatedNothing(t *testing.T) {
	echoes, more, err := inquiry.Repeated(t.Context(), opened(t, store.Options{Echoes: inquiry.Echoes()}, nil), store.Page{})
	if err != nil || more || len(echoes) != 0 {
		t.Error(echoes, more, err)
	}
}
