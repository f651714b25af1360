package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
)

// at returns the place of words in text, of which there is one.
func at(t *testing.T, text, words string) hearsay.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 || strings.Count(text, words) > 1 {
		t.Fatalf("%q stands in the text %d times", words, strings.Count(text, words))
	}
	return hearsay.Span{Start: i, End: i + len(words)}
}

const boats = `Boats sink
“The boats, Ada Moor told me, sank at noon [1],” said Carl Roe on 3 May 2019.

The Harbour Board banned boats in 1997. Nobody asked why.`

// boatsAnalysis has a statement inside another one, a citation, dates and a
// listing.
func boatsAnalysis(t *testing.T) *hearsay.Analysis {
	t.Helper()
	sp := func(words string) hearsay.Span { return at(t, boats, words) }
	one := func(words string) []hearsay.Span { return []hearsay.Span{sp(words)} }
	a := &hearsay.Analysis{
		Engine: hearsay.Engine{Version: "1", Model: "m", Rules: "r"},
		Document: &hearsay.Document{
			ID: "boats", URI: "https://news.example/boats?a=1&b=2", Title: "Boats sink", Authors: []string{"Per Lund"}, Publisher: "Tern Courier",
			Published: "2019-05-04", Language: "en", Text: boats,
			Blocks: []hearsay.Block{
				{Kind: hearsay.Title, Span: sp("Boats sink")},
				{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: strings.Index(boats, "“"), End: strings.Index(boats, "\n\n")}},
				{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: strings.Index(boats, "The Harbour"), End: len(boats)}},
			},
		},
		Attributions: []hearsay.Attribution{
			{
				ID: "a1", Kind: hearsay.Direct, Content: one("“The boats, Ada Moor told me, sank at noon [1],”"), Cue: one("said"), Source: one("Carl Roe"),
				Speaker: "e1", Chain: []string{"e1"}, Citations: []string{"c1"}, Confidence: .9, FoundBy: "m",
			},
			{
				ID: "a2", Kind: hearsay.Indirect, Content: []hearsay.Span{sp("The boats"), sp("sank at noon")}, Cue: one("told"), Source: one("Ada Moor"),
				Speaker: "e2", Chain: []string{"e1", "e2"}, Parent: "a1", Confidence: .8, FoundBy: "m",
			},
			{ID: "a3", Kind: hearsay.Indirect, Content: one("why"), Cue: one("asked"), Confidence: .5, FoundBy: "m"},
		},
		Entities: []hearsay.Entity{
			{ID: "e1", Name: "Carl Roe", Kind: hearsay.Person, Named: true, Role: "warden"},
			{ID: "e2", Name: "Ada Moor", Kind: hearsay.Person, UnnamedKind: hearsay.Witness, Condition: sp("at noon")},
			{ID: "e3", Name: "Harbour Board", Kind: hearsay.Organization, Named: true},
		},
		Citations: []hearsay.Citation{{ID: "c1", Kind: hearsay.Reference, Label: "[1]", Span: sp("Nobody"), Marks: one("[1]"), URL: "https://a.example/x", Supports: []string{"a1"}}},
		Dates:     []hearsay.Date{{ID: "d1", Span: sp("3 May 2019"), EDTF: "2019-05-03"}, {ID: "d2", Span: sp("1997"), EDTF: "1997"}},
		Events: []hearsay.Event{
			{ID: "v1", Date: "d1", Statement: one("sank at noon"), Type: hearsay.OtherEvent, Attribution: "a1"},
			{ID: "v2", Date: "d2", Statement: one("The Harbour Board banned boats in 1997"), Type: hearsay.Listing, Actor: "e3"},
		},
		LeftOut: []hearsay.LeftOut{{Span: sp("banned"), Reason: hearsay.ScareQuotes}},
	}
	a.Profile = pipeline.Profile(a)
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	return a
}

// collectionOf returns a collection of analyses, whose keys are 1, 2, …
func collectionOf(t *testing.T, analyses ...*hearsay.Analysis) *store.Collection {
	t.Helper()
	col, err := store.Open(t.Context(), store.InMemory, store.Options{Range: date.Range})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := col.Close(); err != nil {
			t.Error(err)
		}
	})
	writer, err := col.Writer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range analyses {
		if err := writer.Add(store.Entry{Address: "in/" + a.Document.ID + ".txt", Analysis: a}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return col
}

// readerOf returns a reader that has met failures.
func readerOf(t *testing.T, col *store.Collection, failures ...error) *intake.Reader {
	t.Helper()
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	reader := intake.New(t.Context(), col, pipe, intake.Options{})
	t.Cleanup(reader.Close)
	err = reader.Add(intake.Batch{Inputs: func(yield func(*read.Input, error) bool) {
		for _, err := range failures {
			if !yield(nil, err) {
				return
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	untilRead(t, reader)
	return reader
}

// untilRead waits until a reader has nothing to do.
func untilRead(t *testing.T, reader *intake.Reader) {
	t.Helper()
	for reader.Status().Reading {
		if t.Context().Err() != nil {
			t.Fatal("reading does not end")
		}
		time.Sleep(time.Millisecond)
	}
}

func handlerOf(t *testing.T, col *store.Collection, opts Options) http.Handler {
	t.Helper()
	if opts.Complain == nil {
		opts.Complain = func(err error) { t.Error(err) }
	}
	h, err := Handler(col, opts)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// get asks h for an address; edit may change the request.
func get(h http.Handler, address string, edit ...func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, address, nil)
	r.Host = "127.0.0.1:7450"
	for _, f := range edit {
		f(r)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}
