package inquiry_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/planted"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// TestCheck checks that a draft held against a collection comes out as held
// against the documents themselves.
func TestCheck(t *testing.T) {
	for _, set := range []planted.Set{planted.Seen, planted.Unseen} {
		draft := planted.NewDraft(5, set, 304)
		docs := slices.Concat(planted.New(planted.Options{Seed: 9, Set: planted.Second, Documents: 200}).Documents, draft.Sources)
		for i, a := range docs { // no two with one id
			doc := *a.Document
			doc.ID = fmt.Sprint("source ", i)
			docs[i] = &hearsay.Analysis{Document: &doc, Attributions: a.Attributions, Entities: a.Entities, Profile: a.Profile}
		}
		col := opened(t, store.Options{Echoes: inquiry.Echoes()}, docs)
		got, err := inquiry.Check(t.Context(), col, draft.Analysis)
		if err != nil {
			t.Fatal(err)
		}
		checker := match.NewChecker(draft.Analysis)
		for _, a := range docs {
			checker.Add(a)
		}
		want := checker.Check()
		if got.Sources != want.Sources {
			t.Errorf("looked through %d documents, want %d", got.Sources, want.Sources)
		}
		different := 0
		for i := range want.Quotations {
			x, y := &got.Quotations[i], &want.Quotations[i]
			if x.Words != y.Words || x.SpeakerVerdict != y.SpeakerVerdict || (x.Match == nil) != (y.Match == nil) ||
				x.Match != nil && (x.Match.Source.ID != y.Match.Source.ID || x.Match.Spans[0] != y.Match.Spans[0]) {
				different++
				t.Logf("%q: %s, %s; in the documents %s, %s", x.Span.Of(draft.Analysis.Document.Text), x.Words, x.SpeakerVerdict, y.Words, y.SpeakerVerdict)
			}
		}
		if different > 0 {
			t.Errorf("set %d: %d of %d quotations come out different", set, different, len(want.Quotations))
		}
	}
}

// TestCheckNothing checks a draft without quotations and one against an empty
// collection.
func TestCheckNothing(t *testing.T) {
	draft := planted.NewDraft(5, planted.Seen, 20)
	col := opened(t, store.Options{}, nil)
	got, err := inquiry.Check(t.Context(), col, draft.Analysis)
	if err != nil || got.Sources != 0 || got.Failed() != len(got.Quotations) {
		t.Errorf("%+v, %v", got, err)
	}
	empty := &hearsay.Analysis{Document: &hearsay.Document{ID: "empty"}}
	if got, err = inquiry.Check(t.Context(), col, empty); err != nil || len(got.Quotations) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
