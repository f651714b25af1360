package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/web/api"
)

// post asks h as a program does.
func post(h http.Handler, address, body string, edit ...func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, address, strings.NewReader(body))
	r.Host = "127.0.0.1:7450"
	r.Header.Set("Content-Type", "text/plain")
	for _, f := range edit {
		f(r)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// TestAPI checks that the API stands behind the guard of the pages, and that
// its page describes all of it and loads nothing.
func TestAPI(t *testing.T) {
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{Pipeline: pipe})
	const said = "The quay was dry, said Ada Moor."
	if w := post(h, api.Prefix+"/read", said); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"schema":"hearsay/1"`) {
		t.Errorf("read: %d %s", w.Code, w.Body)
	}
	if w := post(h, api.Prefix+"/read", strings.Repeat(said+"\n", maxBody/len(said)+1)); w.Code != http.StatusOK {
		t.Errorf("a long text: %d %.200s", w.Code, w.Body)
	}
	foreign := func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }
	for what, w := range map[string]*httptest.ResponseRecorder{
		"a foreign page":       post(h, api.Prefix+"/read", said, foreign),
		"a foreign page, null": post(h, api.Prefix+"/read", said, func(r *http.Request) { r.Header.Set("Origin", "null") }),
		"a foreign name":       post(h, api.Prefix+"/read", said, func(r *http.Request) { r.Host = "evil.example" }),
	} {
		if w.Code != http.StatusForbidden || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", what, w.Code, w.Header().Get("Content-Type"))
		}
	}
	if w := post(handlerOf(t, collectionOf(t), Options{Pipeline: pipe, Token: "open"}), api.Prefix+"/read", said); w.Code != http.StatusUnauthorized {
		t.Errorf("without the token: %d", w.Code)
	}
	w := get(h, "/api")
	page := w.Body.String()
	for _, want := range []string{`<link rel="alternate" type="application/json" href="/api/v1/openapi.json">`, `<b>POST</b> /api/v1/read`, `id="search"`, `id="shape-Analysis"`, "application/x-ndjson", "integer from 1 to 1000; else 20"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	for part := range strings.SplitSeq(page, `href="#`) {
		if id, _, ok := strings.Cut(part, `"`); ok && !strings.HasPrefix(part, "<!DOCTYPE") && !strings.Contains(page, `id="`+id+`"`) {
			t.Errorf("#%s leads nowhere", id)
		}
	}
	if w := get(handlerOf(t, collectionOf(t), Options{}), "/api"); w.Code != http.StatusNotFound {
		t.Errorf("without a pipeline: %d", w.Code)
	}
}
