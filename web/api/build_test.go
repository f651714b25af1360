package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/problem"
)

// newAPI returns the API of an empty collection. A fault of hearsay fails the
// test.
func newAPI(t *testing.T) *API {
	t.Helper()
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	col, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "api.db"), store.Options{Write: true, Range: date.Range})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = col.Close() })
	return New(Options{Collection: col, Pipeline: pipe, Complain: func(err error) { t.Error(err) }})
}

// exampleAPI returns the API of a collection with the examples.
func exampleAPI(t *testing.T) *API {
	t.Helper()
	a := newAPI(t)
	files, err := filepath.Glob("../../examples/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var added Added
		into(t, ask(a, "POST", "/documents?name="+filepath.Base(name), "", data), &added)
		if added.New != 1 || added.Documents[0].ID == 0 {
			t.Fatalf("%s: %+v", name, added)
		}
	}
	return a
}

// ask sends a request with a body of a type.
func ask(a *API, method, path, kind string, body []byte) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, Prefix+path, bytes.NewReader(body))
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	w := httptest.NewRecorder()
	a.ServeHTTP(w, r)
	return w
}

// into decodes an answer that must be a good one.
func into(t *testing.T, w *httptest.ResponseRecorder, v any) {
	t.Helper()
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json" {
		t.Fatalf("%d %s %s", w.Code, w.Header().Get("Content-Type"), w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), v); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
}

// wrong decodes an answer that must be a problem.
func wrong(t *testing.T, w *httptest.ResponseRecorder) problem.Problem {
	t.Helper()
	var p problem.Problem
	dec := json.NewDecoder(io.TeeReader(w.Body, io.Discard))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil || w.Header().Get("Content-Type") != problem.ContentType || p.Status != w.Code || p.Detail == "" || p.Title == "" {
		t.Fatalf("%d %s: %+v %v", w.Code, w.Header().Get("Content-Type"), p, err)
	}
	return p
}
