package inquiry_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/planted"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
)

// opened returns a collection with the documents in it, in their order.
func opened(t testing.TB, opts store.Options, documents []*hearsay.Analysis) *store.Collection {
	t.Helper()
	opts.Write, opts.Range = true, date.Range
	col, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "hearsay.db"), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = col.Close() })
	add(t, col, documents)
	return col
}

func add(t testing.TB, col *store.Collection, documents []*hearsay.Analysis) {
	t.Helper()
	w, err := col.Writer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range documents {
		if err := w.Add(store.Entry{Address: a.Document.ID, Analysis: a}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// examples returns the analyses of the folder of examples.
func examples(t testing.TB) []*hearsay.Analysis {
	t.Helper()
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	var out []*hearsay.Analysis
	for r := range pipe.Run(t.Context(), read.Inputs(t.Context(), []string{"../examples"}, read.Options{}), pipeline.Options{}) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		out = append(out, r.Analysis)
	}
	return out
}

// wordsOf returns the words of a statement, or those from an index on.
func wordsOf(a *hearsay.Analysis, attr int) string {
	sp := a.Attributions[attr].Content[0]
	return sp.Of(a.Document.Text)
}

// TestTrace checks that a statement is traced through a collection as through
// the documents themselves, by its words and by its id.
func TestTrace(t *testing.T) {
	sets := map[string][]*hearsay.Analysis{
		"examples": examples(t),
		"planted":  planted.New(planted.Options{Seed: 21, Set: planted.Unseen, Documents: 40}).Documents,
	}
	for name, docs := range sets {
		col := opened(t, store.Options{Echoes: inquiry.Echoes()}, docs)
		if kept, err := col.EchoesKept(t.Context(), match.RulesVersion); err != nil || !kept {
			t.Fatalf("%s: the index is not used: %v", name, err)
		}
		carriers, all := 0, inMemory(docs)
		for d, a := range docs {
			for i := range a.Attributions {
				for query, named := range map[string]string{
					wordsOf(a, i): wordsOf(a, i), fmt.Sprintf("%d:%s", d+1, a.Attributions[i].ID): a.Document.ID + "#" + a.Attributions[i].ID,
				} {
					carriers += compare(t, col, all, docs, query, named)
				}
			}
			if t.Failed() {
				t.FailNow()
			}
		}
		if carriers < 100 {
			t.Errorf("%s: only %d carriers were compared", name, carriers)
		}
	}
}

// compare traces query in the collection and named in the documents, and
// returns the number of carriers.
func compare(t *testing.T, col *store.Collection, all *match.Collection, docs []*hearsay.Analysis, query, named string) int {
	t.Helper()
	got, _, err := inquiry.TracePage(t.Context(), col, query, store.Page{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	want, err := all.Trace(named, func(i int) (*hearsay.Analysis, error) { return docs[i], nil })
	if err != nil {
		t.Fatal(err)
	}
	got.Query, want.Query = "", ""
	x, err := got.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	y, err := want.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if string(x) != string(y) {
		t.Errorf("%q\nin the collection: %s\nin the documents:  %s", query, x, y)
	}
	n := 0
	for _, e := range got.Echoes {
		n += len(e.Carriers)
	}
	return n
}

func inMemory(docs []*hearsay.Analysis) *match.Collection {
	c := match.NewCollection()
	for _, a := range docs {
		c.Add(a)
	}
	return c
}

// TestTraceFollows checks that the index follows the collection: changed pages,
// documents that were read again, and what was added without an index.
func TestTraceFollows(t *testing.T) {
	ctx := context.Background()
	docs := planted.New(planted.Options{Seed: 4, Set: planted.Seen, Documents: 30}).Documents
	col := opened(t, store.Options{}, docs[:25]) // without an index
	query := wordsOf(docs[0], 0)
	slow, err := inquiry.Trace(ctx, col, query)
	if err != nil {
		t.Fatal(err)
	}
	if len(slow.Echoes) == 0 {
		t.Error("without an index nothing is found")
	}
	col = opened(t, store.Options{Echoes: inquiry.Echoes()}, docs)
	// The documents go round: each comes again at the address of its neighbour.
	w, err := col.Writer(ctx)
	if err != nil {
		t.Fatal(err)
	}
	moved := make([]*hearsay.Analysis, len(docs))
	for i, a := range docs {
		changed := *a
		doc := *a.Document
		doc.Title = "moved"
		changed.Document = &doc
		moved[i] = &changed
		if err := w.Add(store.Entry{Address: docs[(i+1)%len(docs)].Document.ID, Analysis: &changed}); err != nil {
			t.Fatal(err)
		}
	}
	if tally, err := w.Close(); err != nil || tally.Changed != len(docs) {
		t.Fatal(tally, err)
	}
	all := inMemory(moved)
	for i := range moved {
		compare(t, col, all, moved, wordsOf(moved[i], 0), wordsOf(moved[i], 0))
	}
}
