package mcp

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/door"
)

// examples returns options over a collection with the examples.
func examples(t *testing.T) Options {
	t.Helper()
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	col, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "mcp.db"), store.Options{Write: true, Range: date.Range})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = col.Close() })
	writer, err := col.Writer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for r := range pipe.Run(t.Context(), read.Inputs(t.Context(), []string{"../../examples"}, read.Options{}), pipeline.Options{}) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		if err := writer.Add(store.Entry{Address: r.Name, Analysis: r.Analysis}); err != nil {
			t.Fatal(err)
		}
	}
	if tally, err := writer.Close(); err != nil || tally.New < 4 {
		t.Fatal(tally, err)
	}
	return Options{
		Open:     func(context.Context) (*store.Collection, error) { return col, nil },
		Pipeline: pipe,
		Complain: func(err error) { t.Error(err) },
	}
}

// session connects a client to a server in memory.
func session(t *testing.T, opts Options) *sdk.ClientSession {
	t.Helper()
	here, there := sdk.NewInMemoryTransports()
	if _, err := New(opts).Connect(t.Context(), there, nil); err != nil {
		t.Fatal(err)
	}
	return connect(t, here)
}

func connect(t *testing.T, transport sdk.Transport) *sdk.ClientSession {
	t.Helper()
	client := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil)
	s, err := client.Connect(t.Context(), transport, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// call calls a tool and decodes what it gives; the error is what the tool says
// is wrong.
func call(t *testing.T, s *sdk.ClientSession, tool string, args, into any) string {
	t.Helper()
	result, err := s.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: args})
	if err != nil {
		t.Fatalf("%s: %v", tool, err)
	}
	text := ""
	for _, c := range result.Content {
		if c, ok := c.(*sdk.TextContent); ok {
			text += c.Text
		}
	}
	if result.IsError {
		return text
	}
	data, err := json.Marshal(result.StructuredContent)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v in %s", tool, err, data)
	}
	return ""
}

type object = map[string]any

func TestTools(t *testing.T) {
	s := session(t, examples(t))
	list, err := s.ListTools(t.Context(), nil)
	if err != nil || len(list.Tools) != 5 {
		t.Fatal(len(list.Tools), err)
	}
	for _, tool := range list.Tools {
		if len(tool.Description) < 100 || tool.OutputSchema == nil || !tool.Annotations.ReadOnlyHint {
			t.Errorf("%s: %+v", tool.Name, tool)
		}
		input, _ := json.Marshal(tool.InputSchema)
		if !strings.Contains(string(input), `"description"`) || tool.Name == "search" && !strings.Contains(string(input), `"enum":["direct","indirect","mixed"]`) {
			t.Errorf("%s takes %s", tool.Name, input)
		}
	}
}

func TestRead(t *testing.T) {
	s := session(t, examples(t))
	text := "The quay was dry, the warden, Ada Moor, told the Tern Courier on 3 May 2019. “Nobody saw water,” said Moor."
	var got Reading
	if said := call(t, s, "read", object{"text": text, "title": "The quay", "published": "2019-05-04"}, &got); said != "" {
		t.Fatal(said)
	}
	if got.Title != "The quay" || got.Total != 2 || len(got.Statements) != 2 || got.Words == 0 || got.More {
		t.Fatalf("%+v", got)
	}
	if last := got.Statements[1]; last.Kind != "direct" || last.Text != "“Nobody saw water,”" || last.Cue != "said" || !strings.HasSuffix(last.Speaker, "Moor") || len(last.Hands) != 1 {
		t.Errorf("%+v", last)
	}
	if call(t, s, "read", object{"text": text, "limit": 1}, &got); len(got.Statements) != 1 || !got.More || got.Total != 2 {
		t.Errorf("one: %+v", got)
	}
	if call(t, s, "read", object{"text": text, "offset": 9}, &got); len(got.Statements) != 0 || got.More {
		t.Errorf("behind the end: %+v", got)
	}
}

// TestFiles checks which files may be read.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	inside, outside := write("open/deep/quay.txt", "It was dry, said Ada Moor."), write("closed.txt", "It was wet, said Carl Roe.")
	if err := os.Symlink(outside, filepath.Join(dir, "open", "link.txt")); err != nil {
		t.Fatal(err)
	}
	opts := examples(t)
	opts.Folders = []string{filepath.Join(dir, "missing"), filepath.Join(dir, "open")}
	s := session(t, opts)
	for path, allowed := range map[string]bool{
		inside: true, "deep/quay.txt": true, "deep/../deep/quay.txt": true,
		outside: false, "../closed.txt": false, "deep/../../closed.txt": false, "link.txt": false, "deep": false, "/etc/hosts": false,
		"https://tern.example/quay.txt": false, "nothing.txt": false,
	} {
		var got Reading
		said := call(t, s, "read", object{"path": path}, &got)
		if (said == "") != allowed || !allowed && !strings.Contains(said, "no such file below") {
			t.Errorf("%s: said %q", path, said)
		}
	}
	opts.Folders = nil
	if said := call(t, session(t, opts), "read", object{"path": inside}, nil); !strings.Contains(said, "--folder") {
		t.Errorf("without a folder: %q", said)
	}
}

func TestAsking(t *testing.T) {
	s := session(t, examples(t))
	var found struct {
		Statements []struct {
			ID, Text, Kind string
			Speaker        *struct{ Name string }
		}
	}
	if said := call(t, s, "search", object{"query": "contract", "kind": "direct"}, &found); said != "" || len(found.Statements) == 0 {
		t.Fatal(said, found)
	}
	hit := found.Statements[0]
	if hit.Speaker == nil || hit.Kind != "direct" {
		t.Fatalf("%+v", hit)
	}
	var who struct {
		Statements int
		Laid       []struct{ ID string }
	}
	if said := call(t, s, "who", object{"name": hit.Speaker.Name}, &who); said != "" || who.Statements == 0 || len(who.Laid) == 0 {
		t.Errorf("who: %s %+v", said, who)
	}
	var trace Trace
	if said := call(t, s, "trace", object{"query": "a contract that nobody may read"}, &trace); said != "" || len(trace.Echoes) == 0 || len(trace.Echoes[0].Carriers) < 2 {
		t.Errorf("trace: %s %+v", said, trace)
	}
	if call(t, s, "trace", object{"query": hit.ID}, &trace); len(trace.Echoes) == 0 {
		t.Errorf("trace by id: %+v", trace)
	}
	var check Check
	draft := "“" + strings.Trim(hit.Text, "“”\" ,.") + ",” said " + hit.Speaker.Name + ". “We never ate any of the seven green herons,” said Carl Roe."
	if said := call(t, s, "check", object{"text": draft}, &check); said != "" || len(check.Quotations) != 2 || check.Failed != 1 {
		t.Fatalf("check: %s %+v", said, check)
	}
	if first, second := check.Quotations[0], check.Quotations[1]; first.Fails || first.Source == nil || first.Words != "verbatim" || !second.Fails || second.Source != nil {
		t.Errorf("check: %+v", check)
	}
}

func TestRefusals(t *testing.T) {
	opts := examples(t)
	s := session(t, opts)
	for _, tt := range []struct {
		tool string
		args object
		said string
	}{
		{"read", object{}, "give the text"},
		{"read", object{"text": "a", "path": "b"}, "not both"},
		{"read", object{"text": "a", "limit": -1}, "negative"},
		{"who", object{"name": " "}, "whose name"},
		{"who", object{}, "name"},
		{"search", object{"query": "quay", "limit": 5000}, "1000"},
		{"search", object{"query": "quay", "kind": "odd"}, "kind"},
		{"search", object{"query": "quay", "from": "May"}, "2024-03-14"},
		{"trace", object{"query": ""}, "some words"},
		{"check", object{"text": " "}, "give the text"},
	} {
		if said := call(t, s, tt.tool, tt.args, nil); !strings.Contains(said, tt.said) {
			t.Errorf("%s %v: said %q", tt.tool, tt.args, said)
		}
	}
	none := &hearsay.Error{Code: hearsay.CodeNotFound, Input: "hearsay.db", Message: "there is no collection"}
	opts.Open = func(context.Context) (*store.Collection, error) { return nil, none }
	if said := call(t, session(t, opts), "search", object{"query": "quay"}, nil); said != "hearsay.db: there is no collection" {
		t.Errorf("no collection: %q", said)
	}
	var complaint error
	opts.Open = func(context.Context) (*store.Collection, error) { panic("secret") }
	opts.Complain = func(err error) { complaint = err }
	if said := call(t, session(t, opts), "search", object{"query": "quay"}, nil); strings.Contains(said, "secret") || complaint == nil {
		t.Errorf("a fault: said %q, complained %v", said, complaint)
	}
}

// bearer shows a token with every request.
type bearer string

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+string(b))
	return http.DefaultTransport.RoundTrip(r)
}

func TestHTTP(t *testing.T) {
	srv := httptest.NewServer(Handler(New(examples(t)), door.Door{Token: "open"}))
	defer srv.Close()
	s := connect(t, &sdk.StreamableClientTransport{Endpoint: srv.URL, HTTPClient: &http.Client{Transport: bearer("open")}, DisableStandaloneSSE: true})
	var got Reading
	if said := call(t, s, "read", object{"text": "It was dry, said Ada Moor."}, &got); said != "" || got.Total != 1 {
		t.Errorf("%s %+v", said, got)
	}
	for _, tt := range []struct {
		what, header, value string
		status              int
	}{
		{"without the token", "X-Nothing", "1", http.StatusUnauthorized},
		{"with another token", "Authorization", "Bearer shut", http.StatusUnauthorized},
		{"by another name", "Host", "evil.example", http.StatusForbidden},
		{"from a foreign page", "Origin", "https://evil.example", http.StatusForbidden},
		{"from a foreign page that hides", "Sec-Fetch-Site", "cross-site", http.StatusForbidden},
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, srv.URL, strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json, text/event-stream")
		r.Header.Set(tt.header, tt.value)
		if tt.header == "Host" {
			r.Host = tt.value
		}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != tt.status || resp.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", tt.what, resp.StatusCode, resp.Header.Get("Content-Type"))
		}
	}
}
