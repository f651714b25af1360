package api

import (
	"encoding/json"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
)

const story = "The quay was dry, said the warden, Ada Moor, on 3 May 2019. “Nobody saw water,” Moor said."

func TestRead(t *testing.T) {
	a := newAPI(t)
	record, err := json.Marshal(Record{ID: "7", Title: "The quay", Text: story, Publisher: "Tern Courier"})
	if err != nil {
		t.Fatal(err)
	}
	form := "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"quay.md\"\r\nContent-Type: application/octet-stream\r\n\r\n# The quay\n\n" + story + "\r\n--x--\r\n"
	tests := []struct{ what, query, kind, body, title string }{
		{"a record", "", "application/json", string(record), "The quay"},
		{"plain text", "", "text/plain; charset=utf-8", story, ""},
		{"Markdown by its type", "", "text/markdown", "# The quay\n\n" + story, "The quay"},
		{"Markdown by its name", "?name=quay.md", "application/x-www-form-urlencoded", "# The quay\n\n" + story, "The quay"},
		{"Markdown by the format", "?format=markdown", "", "# The quay\n\n" + story, "The quay"},
		{"HTML by its content", "", "application/octet-stream", "<html><title>The quay</title><h1>The quay</h1><p>" + story + "</p>", "The quay"},
		{"a form", "", "multipart/form-data; boundary=x", form, "The quay"},
		{"one line of JSONL", "", "application/x-ndjson", string(record) + "\n", "The quay"},
	}
	for _, tt := range tests {
		var got hearsay.Analysis
		into(t, ask(a, "POST", "/read"+tt.query, tt.kind, []byte(tt.body)), &got)
		if got.Document.Title != tt.title || len(got.Attributions) < 2 {
			t.Errorf("%s: title %q, %d statements", tt.what, got.Document.Title, len(got.Attributions))
		}
	}
	if n, err := a.opts.Collection.Count(t.Context()); n != 0 || err != nil {
		t.Errorf("reading kept %d documents, %v", n, err)
	}
}

// TestAdd adds several documents of which one cannot be read, and then again.
func TestAdd(t *testing.T) {
	a := newAPI(t)
	lines := `{"id": "1", "text": "The quay was dry, said Ada Moor."}` + "\n\n" + `{"text": ""}` + "\n" + `{"uri": "https://tern.example/2", "text": "Nobody asked, Carl Roe said."}`
	var added Added
	into(t, ask(a, "POST", "/documents", "application/x-ndjson", []byte(lines)), &added)
	if added.New != 2 || len(added.Documents) != 3 {
		t.Fatalf("%+v", added)
	}
	first, second, third := added.Documents[0], added.Documents[1], added.Documents[2]
	if first.Address != "line 1#1" || first.ID != 1 || first.Error != "" || !strings.Contains(second.Error, "line 3: its \"text\" is empty") || second.ID != 0 || third.Address != "https://tern.example/2" {
		t.Errorf("%+v", added.Documents)
	}
	into(t, ask(a, "POST", "/documents", "application/x-ndjson", []byte(lines)), &added)
	if added.New != 0 || added.Same != 2 {
		t.Errorf("again: %+v", added)
	}
	if p := wrong(t, ask(a, "POST", "/documents", "application/json", []byte(`{"text": " "}`))); p.Code != hearsay.CodeEmpty {
		t.Errorf("one that is empty: %+v", p)
	}
}

// TestAsking asks for something at each address and checks that the answer has
// the form that the description gives it.
func TestAsking(t *testing.T) {
	a := exampleAPI(t)
	var found struct {
		More       bool
		Statements []struct {
			ID, Text string
			Speaker  *struct{ Name string }
			Marks    []struct{ Start, End int }
		}
	}
	w := ask(a, "GET", "/search?q=contract&limit=2", "", nil)
	conforms(t, a, "/search", w.Body.Bytes())
	into(t, w, &found)
	if len(found.Statements) != 2 || !found.More || len(found.Statements[0].Marks) == 0 {
		t.Fatalf("%+v", found)
	}
	speaker, id := "", found.Statements[0].ID
	for _, s := range found.Statements {
		if s.Speaker != nil {
			speaker = s.Speaker.Name
		}
	}
	none := ask(a, "GET", "/search?q=contract&speaker=nobody+at+all", "", nil)
	if into(t, none, &found); len(found.Statements) != 0 {
		t.Errorf("of nobody: %+v", found)
	}
	for address, path := range map[string]string{
		"/documents": "/documents", "/documents?limit=1&order=hands": "/documents", "/documents/1": "/documents/{id}",
		"/documents/1/analysis": "/documents/{id}/analysis", "/documents/1/versions": "/documents/{id}/versions",
		"/statements/" + id: "/statements/{id}",
		"/statements?speaker=" + url.QueryEscape(speaker): "/statements", "/statements?limit=2&offset=3": "/statements", "/texts?q=harbour": "/texts", "/names/" + url.PathEscape(speaker): "/names/{name}",
		"/names/nobody%20at%20all": "/names/{name}", "/sources": "/sources", "/sources?by=outlet": "/sources", "/sources?by=name": "/sources",
		"/events": "/events", "/events?since=1990&listings=true": "/events",
		"/echoes?q=" + url.QueryEscape(id): "/echoes", "/echoes?q=contract+that+nobody+may+read": "/echoes", "/echoes?q=zyzzyva": "/echoes", "/echoes": "/echoes", "/echoes?limit=1&offset=1": "/echoes",
	} {
		w := ask(a, "GET", address, "", nil)
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d %s", address, w.Code, w.Body)
			continue
		}
		conforms(t, a, path, w.Body.Bytes())
	}
}

func TestCheck(t *testing.T) {
	a := exampleAPI(t)
	var found struct{ Statements []struct{ Text string } }
	into(t, ask(a, "GET", "/search?q=contract&kind=direct&limit=1", "", nil), &found)
	if len(found.Statements) == 0 {
		t.Fatal("nothing to quote")
	}
	draft := "“" + strings.Trim(found.Statements[0].Text, "“”\" ,.") + ",” said Nobody Inparticular. “We never ate any of the seven green herons,” he said."
	w := ask(a, "POST", "/check", "text/plain", []byte(draft))
	var check struct {
		Failed     int
		Quotations []struct{ Words match.Words }
	}
	into(t, w, &check)
	if len(check.Quotations) != 2 || check.Quotations[0].Words != match.Verbatim || check.Quotations[1].Words != match.NotFound || check.Failed == 0 {
		t.Errorf("%s", w.Body)
	}
	conforms(t, a, "/check", w.Body.Bytes())
	w = ask(a, "POST", "/read", "text/plain", []byte(draft))
	conforms(t, a, "/read", w.Body.Bytes())
}

// conforms holds an answer against what the description says of a path.
func conforms(t *testing.T, a *API, path string, body []byte) {
	t.Helper()
	item := a.OpenAPI().Paths[path]
	if item == nil {
		t.Fatalf("%s is not described", path)
	}
	op := item.Get
	if op == nil {
		op = item.Post
	}
	var v any
	if err := json.Unmarshal(body, &v); err != nil {
		t.Fatal(err)
	}
	schema := op.Responses["200"].Content["application/json"].Schema
	var res huma.ValidateResult
	huma.Validate(a.OpenAPI().Components.Schemas, schema, huma.NewPathBuffer(nil, 0), huma.ModeReadFromServer, v, &res)
	for _, err := range res.Errors {
		t.Errorf("%s: %v", path, err)
	}
}

func TestProblems(t *testing.T) {
	a := newAPI(t)
	tests := []struct {
		method, path, kind, body string
		status                   int
		code                     hearsay.Code
		said                     string
	}{
		{"GET", "/nowhere", "", "", 404, hearsay.CodeNotFound, "/api"},
		{"DELETE", "/search", "", "", 405, hearsay.CodeUsage, "GET"},
		{"GET", "/read", "", "", 405, hearsay.CodeUsage, "POST"},
		{"GET", "/search?q=quay&limit=0", "", "", 400, hearsay.CodeUsage, "limit"},
		{"GET", "/search?q=quay&limit=9999", "", "", 400, hearsay.CodeUsage, "limit"},
		{"GET", "/search?q=quay&limit=x", "", "", 400, hearsay.CodeUsage, "limit"},
		{"GET", "/search?q=quay&offset=-1", "", "", 400, hearsay.CodeUsage, "offset"},
		{"GET", "/search?q=quay&kind=odd", "", "", 400, hearsay.CodeUsage, "kind"},
		{"GET", "/search?q=quay&from=May", "", "", 400, hearsay.CodeUsage, "from"},
		{"GET", "/search?q=quay&colour=red", "", "", 400, hearsay.CodeUsage, "colour"},
		{"GET", "/search", "", "", 400, hearsay.CodeUsage, "q"},
		{"GET", "/texts", "", "", 400, hearsay.CodeUsage, "q"},
		{"GET", "/echoes?limit=0", "", "", 400, hearsay.CodeUsage, "limit"},
		{"GET", "/names/%20", "", "", 400, hearsay.CodeUsage, "whose"},
		{"GET", "/documents/7", "", "", 404, hearsay.CodeNotFound, "7"},
		{"GET", "/documents/x", "", "", 400, hearsay.CodeUsage, "id"},
		{"GET", "/documents/7/analysis", "", "", 404, hearsay.CodeNotFound, "7"},
		{"GET", "/statements/7:a1", "", "", 404, hearsay.CodeNotFound, ""},
		{"GET", "/statements/a1", "", "", 400, hearsay.CodeUsage, "12:a3"},
		{"POST", "/read", "application/json", `{"text"`, 422, hearsay.CodeFormat, "record"},
		{"POST", "/read", "application/json", `{"text": " "}`, 422, hearsay.CodeEmpty, "empty"},
		{"POST", "/read", "text/plain", "…", 422, hearsay.CodeEmpty, "no text"},
		{"POST", "/read", "", "", 400, hearsay.CodeUsage, "body"},
		{"POST", "/read", "application/x-ndjson", `{"text":"a"}` + "\n" + `{"text":"b"}`, 400, hearsay.CodeUsage, "not 2"},
		{"POST", "/read", "multipart/form-data", "x", 422, hearsay.CodeFormat, "form"},
		{"POST", "/read", "multipart/form-data; boundary=x", "--x--\r\n", 400, hearsay.CodeUsage, "no file"},
		{"POST", "/documents", "application/x-ndjson", "\n\n", 422, hearsay.CodeEmpty, "no record"},
		{"POST", "/read", "text/plain", strings.Repeat("x", maxBody+1), 413, hearsay.CodeTooLarge, "32 MB"},
	}
	for _, tt := range tests {
		w := ask(a, tt.method, tt.path, tt.kind, []byte(tt.body))
		if p := wrong(t, w); p.Status != tt.status || p.Code != tt.code || !strings.Contains(p.Detail, tt.said) {
			t.Errorf("%s %s: %+v", tt.method, tt.path, p)
		}
	}
}

// TestDescription checks that the description is complete: every operation and
// parameter says what it is for, and every $ref leads somewhere.
func TestDescription(t *testing.T) {
	a := newAPI(t)
	w := ask(a, "GET", "/openapi.json", "", nil)
	var spec struct {
		OpenAPI    string
		Paths      map[string]map[string]struct{ Summary, Description, OperationID string }
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &spec); err != nil || !strings.HasPrefix(spec.OpenAPI, "3.1") {
		t.Fatalf("%v, version %q", err, spec.OpenAPI)
	}
	if len(spec.Paths) < 14 {
		t.Errorf("%d paths", len(spec.Paths))
	}
	for path, ops := range spec.Paths {
		for method, op := range ops {
			if op.Summary == "" || op.Description == "" || op.OperationID == "" {
				t.Errorf("%s %s: %+v", method, path, op)
			}
		}
	}
	for part := range strings.SplitSeq(w.Body.String(), `"$ref":"#/components/schemas/`) {
		name, _, _ := strings.Cut(part, `"`)
		if name != "{" && spec.Components.Schemas[name] == nil {
			t.Errorf("no schema %s", name)
		}
	}
	if yaml := ask(a, "GET", "/openapi.yaml", "", nil); yaml.Code != http.StatusOK || !strings.Contains(yaml.Body.String(), "openapi: 3.1") {
		t.Errorf("yaml: %d %.200s", yaml.Code, yaml.Body)
	}
	other := ask(newAPI(t), "GET", "/openapi.json", "", nil)
	if !reflect.DeepEqual(w.Body.Bytes(), other.Body.Bytes()) {
		t.Error("two descriptions differ")
	}
}

// BenchmarkNew measures what the API adds to the start of hearsay serve.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New(Options{})
	}
}
