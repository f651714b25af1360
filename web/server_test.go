package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/web/problem"
)

// boatsServer serves the boats and a failure; key is that of the boats.
func boatsServer(t *testing.T) (h http.Handler, key string) {
	t.Helper()
	col := collectionOf(t, boatsAnalysis(t))
	reader := readerOf(t, col, &hearsay.Error{Code: hearsay.CodeFormat, Input: "old.pdf", Message: "it is not text"})
	return handlerOf(t, col, Options{Reader: reader}), "1"
}

func TestPages(t *testing.T) {
	h, key := boatsServer(t)
	tests := []struct {
		address string
		wants   []string
	}{
		{"/documents", []string{
			"<h1>Documents</h1>", `<a href="/documents/` + key + `"><bdi>Boats sink</bdi></a>`, "<bdi>Tern Courier</bdi> · <bdi>4 May 2019</bdi>", "3 statements",
			`role="img" aria-label="`, "in quotation marks", "up to 2 hands", "https://news.example/boats?a=1&amp;b=2", "old.pdf", "it is not text", `href="/documents.json"`,
		}},
		{"/documents/" + key, []string{
			`<h1 dir="auto">Boats sink</h1>`, "By <bdi>Per Lund</bdi>", `href="https://news.example/boats?a=1&amp;b=2" rel="noreferrer noopener nofollow"`,
			`lang="en"`, `id="a1" href="#n-a1"`, `aria-label="Statement 2, Ada Moor, indirect"`, `id="n-a2"`, "(unnamed: witness)", "condition: at noon",
			"2 hands: Carl Roe, citing Ada Moor", `inside <a href="/documents/` + key + `#a1">statement 1</a>`, `rests on <a href="#c1">[1]</a>`,
			`dates <a href="#v1">3 May 2019</a>`, "Speaker not known", `data-content="a1 a2"`, `data-source="a1"`, `data-cue="a3"`,
			`<a class="mark seg direct" href="#c1"`, `<li id="c1">`, `supports <a href="/documents/` + key + `#a1">statement 1</a>`, "listed by Harbour Board",
			`id="d2"`, "<h2>Left out</h2>", "scare quotes", "Made by hearsay 1, model m, rules r", `<table>`,
		}},
		{"/timeline", []string{"<h1>Timeline</h1>", "<h2>1997</h2>", "listed by Harbour Board", `href="/documents/` + key + `#v2"`, "Carl Roe, in "}},
	}
	for _, tt := range tests {
		w := get(h, tt.address)
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s: %d %s", tt.address, w.Code, w.Header().Get("Content-Type"))
		}
		for _, want := range tt.wants {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s lacks %s", tt.address, want)
			}
		}
		if t.Failed() {
			t.Log(w.Body.String())
		}
	}
}

// TestTwins checks that each page names its twin, and what stands there.
func TestTwins(t *testing.T) {
	h, key := boatsServer(t)
	var coll collectionTwin
	var when timelineTwin
	var a hearsay.Analysis
	for address, into := range map[string]any{"/documents": &coll, "/documents/" + key: &a, "/timeline": &when} {
		if page := get(h, address).Body.String(); !strings.Contains(page, `<link rel="alternate" type="application/json" href="`+address+`.json">`) {
			t.Errorf("%s does not name its twin", address)
		}
		w := get(h, address+".json")
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json" {
			t.Fatalf("%s.json: %d %s", address, w.Code, w.Header().Get("Content-Type"))
		}
		if err := json.Unmarshal(w.Body.Bytes(), into); err != nil {
			t.Errorf("%s.json: %v", address, err)
		}
	}
	if len(coll.Documents) != 1 || coll.Documents[0].HearsayID != "boats" || coll.Documents[0].Statements != 3 || len(coll.Failures) != 1 || coll.Failed != 1 {
		t.Errorf("collection: %+v", coll)
	}
	if a.Document == nil || a.Document.Text != boats || len(a.Attributions) != 3 {
		t.Errorf("document: %+v", a.Document)
	}
	if len(when.Events) != 2 || when.Events[0].Date != "1997" || when.Events[1].SaidBy != "Carl Roe" || when.Events[0].Key != key || when.Events[0].ID != "v2" {
		t.Errorf("timeline: %+v", when)
	}
}

func TestProblems(t *testing.T) {
	h, key := boatsServer(t)
	tests := []struct {
		address string
		status  int
		code    hearsay.Code
	}{
		{"/nowhere", 404, hearsay.CodeNotFound},
		{"/documents/none", 404, hearsay.CodeNotFound},
		{"/documents/none.json", 404, hearsay.CodeNotFound},
		{"/documents/" + key + "?part=2", 404, hearsay.CodeNotFound},
		{"/documents/" + key + "?part=x", 400, hearsay.CodeUsage},
		{"/documents?page=9999999999999999999999", 400, hearsay.CodeUsage},
		{"/documents?page=2", 404, hearsay.CodeNotFound},
		{"/documents?page=9223372036854775807", 400, hearsay.CodeUsage},
		{"/timeline?page=0", 400, hearsay.CodeUsage},
		{"/static/none.css", 404, hearsay.CodeNotFound},
		{"/static/..%2fdoc.go", 404, hearsay.CodeNotFound},
	}
	for _, tt := range tests {
		w := get(h, tt.address, func(r *http.Request) { r.Header.Set("Accept", "application/json") })
		var p problem.Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %v, %s", tt.address, err, w.Header().Get("Content-Type"))
			continue
		}
		if w.Code != tt.status || p.Status != tt.status || p.Code != tt.code || p.Type != "about:blank" || p.Title == "" || p.Detail == "" {
			t.Errorf("%s: status %d, %+v", tt.address, w.Code, p)
		}
		if strings.HasSuffix(tt.address, ".json") {
			continue
		}
		w = get(h, tt.address)
		if body := w.Body.String(); w.Code != tt.status || !strings.Contains(body, "<h1>"+http.StatusText(tt.status)+"</h1>") {
			t.Errorf("%s as a page: status %d, %s", tt.address, w.Code, body)
		}
	}
}

func TestRootLeadsToDocuments(t *testing.T) {
	h, _ := boatsServer(t)
	if w := get(h, "/"); w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/documents" {
		t.Errorf("%d %s", w.Code, w.Header().Get("Location"))
	}
}

// TestFaultsAreSaidAndKept checks that a fault is told to the log and not to
// the visitor.
func TestFaultsAreSaidAndKept(t *testing.T) {
	var said []error
	col := collectionOf(t)
	if err := col.Close(); err != nil { // so that every question to it fails
		t.Fatal(err)
	}
	h := handlerOf(t, col, Options{Complain: func(err error) { said = append(said, err) }})
	w := get(h, "/documents/1")
	if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "database") || len(said) != 1 {
		t.Errorf("status %d, said %v, page %s", w.Code, errors.Join(said...), w.Body.String())
	}
}

func TestStaticFiles(t *testing.T) {
	h, _ := boatsServer(t)
	for name, kind := range map[string]string{"style.css": "text/css; charset=utf-8", "page.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"} {
		w := get(h, "/static/"+name)
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != kind || w.Body.Len() == 0 {
			t.Errorf("%s: %d %s", name, w.Code, w.Header().Get("Content-Type"))
		}
		again := get(h, "/static/"+name, func(r *http.Request) { r.Header.Set("If-None-Match", w.Header().Get("Etag")) })
		if again.Code != http.StatusNotModified {
			t.Errorf("%s again: %d", name, again.Code)
		}
	}
}

func TestReading(t *testing.T) {
	col := collectionOf(t)
	reader := readerOf(t, col)
	h := handlerOf(t, col, Options{Reader: reader})
	if body := get(h, "/documents").Body.String(); !strings.Contains(body, "There is nothing to show") {
		t.Errorf("an empty collection does not say what to do: %s", body)
	}
	begun, goOn := make(chan struct{}), make(chan struct{})
	inputs := func(yield func(*read.Input, error) bool) {
		close(begun)
		<-goOn
		for range 2 {
			for in, err := range read.Content(t.Context(), "one.txt", []byte("“Nobody slept,” said Ada Moor."), read.Options{}) {
				if !yield(in, err) {
					return
				}
			}
		}
	}
	if err := reader.Add(intake.Batch{Inputs: inputs, HandedOver: true}); err != nil {
		t.Fatal(err)
	}
	<-begun
	if body := get(h, "/documents").Body.String(); !strings.Contains(body, "data-reading") || strings.Contains(body, "There is nothing to show") {
		t.Errorf("reading is not shown: %s", body)
	}
	close(goOn)
	untilRead(t, reader)
	if status := reader.Status(); status.Read != 2 || status.Known != 1 || status.Failed != 0 {
		t.Errorf("the same twice: %+v", status)
	}
	if body := get(h, "/documents").Body.String(); !strings.Contains(body, "one.txt") || strings.Contains(body, "data-reading") {
		t.Errorf("after reading: %s", body)
	}
}
