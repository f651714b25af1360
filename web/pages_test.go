package web

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline/intake"
)

// An affair of three fictional reports: the second carries a statement of the
// first with a changed number, the third is about something else.
var affair = []struct{ name, text string }{
	{"packet.jsonl", `{"id":"p1","title":"The wall","publisher":"Orrin Packet","published":"2024-03-14","uri":"https://packet.example/wall","text":"The wall\n\n“The harbour wall has moved by forty-one millimetres since the winter storms,” Vera Lund, the harbour warden, said on 12 March 2024.\n\nNobody has repaired it, according to an official."}`},
	{"gazette.jsonl", `{"id":"g1","title":"Wall moves","publisher":"Merrow Gazette","published":"2024-04-02","uri":"https://gazette.example/7","text":"Wall moves\n\n“The harbour wall has moved by forty-four millimetres since the winter storms,” Vera Lund told the Orrin Packet."}`},
	{"bakery.txt", "A bakery opens\n\n“We bake at night,” said Tomas Rehn."},
}

// affairServer serves the affair as it is read from uploads.
func affairServer(t *testing.T) (http.Handler, *intake.Reader) {
	t.Helper()
	col := collectionOf(t)
	reader := readerOf(t, col)
	h := handlerOf(t, col, Options{Reader: reader})
	w := sendForm(t, h, "/add", nil, affair[0], affair[1], affair[2])
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/documents" {
		t.Fatalf("%d %s", w.Code, w.Body.String())
	}
	untilRead(t, reader)
	return h, reader
}

// sendForm sends a form with files.
func sendForm(t *testing.T, h http.Handler, address string, fields map[string]string, files ...struct{ name, text string }) *httptest.ResponseRecorder {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, value := range fields {
		if err := form.WriteField(name, value); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files {
		part, err := form.CreateFormFile("files", f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(f.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, address, &body)
	r.Host = "127.0.0.1:7450"
	r.Header.Set("Content-Type", form.FormDataContentType())
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAffair(t *testing.T) {
	h, _ := affairServer(t)
	tests := []struct {
		address      string
		wants, lacks []string
	}{
		{"/documents", []string{"3 documents.", "The wall", "Wall moves", "A bakery opens", `href="/add"`}, nil},
		{"/documents?q=wal", []string{"2 documents that fit.", "Wall moves"}, []string{"A bakery opens"}},
		{"/documents?outlet=gazette&sort=newest", []string{"1 document that fits.", "<details open>", `<option value="newest" selected>`}, []string{"A bakery"}},
		{"/documents?unnamed=1", []string{"The wall"}, []string{"Wall moves", "A bakery"}},
		{"/documents?from=2025", []string{"No document fits"}, []string{"The wall"}},
		{"/echoes", []string{"most repeated first", "The harbour wall has moved by forty-one", "2 documents, ", "a changed number in 1", `href="/statements/1:a1"`, ">Vera Lund<"}, []string{"We bake"}},
		{"/echoes?q=wall+has+moved+by", []string{"2 documents, ", `href="/statements/1:a1"`}, []string{"We bake"}},
		{"/echoes?q=we+bake+at+night", []string{"only in"}, []string{"wall"}},
		{"/echoes?q=nobody+ever+saw+this+before", []string{"No statement has these words"}, nil},
		{"/documents/1", []string{`<a class="to-name" href="/names/`, `href="/statements/1:a1">echoes`}, nil},
		{"/names", []string{"Vera Lund", "Tomas Rehn", `href="/names/`}, nil},
		{"/names?q=lund", []string{"Vera Lund"}, []string{"Tomas Rehn"}},
		{"/names?q=nobody", []string{"No name is like that"}, nil},
		{"/search", []string{"All words must occur"}, nil},
		{"/search?q=harb*+wall", []string{"<mark>harbour</mark>", "<mark>wall</mark>", `outlet=Merrow&#43;Gazette`}, []string{"We bake"}},
		{"/search?q=wall&outlet=Merrow+Gazette", []string{"in Merrow Gazette", "remove", "forty-four"}, []string{"forty-one"}},
		{"/search?q=zebra", []string{"Nothing has these words"}, nil},
		{"/search?q=bakery&in=texts", []string{"A <mark>bakery</mark> opens"}, nil},
		{"/search?speaker=Tomas+Rehn", []string{"We bake at night", "said by Tomas Rehn"}, []string{"forty"}},
		{"/timeline?name=Vera+Lund&since=2024", []string{"1 dated statement that fits", "12"}, nil},
		{"/timeline?listings=1", []string{"Nothing fits"}, nil},
		{"/sources", []string{"3 documents, ", "Orrin Packet", "Over time", "unnamed: official", "Most quoted", `class="columns"`}, nil},
		{"/sources?by=year&outlet=packet", []string{"1 document, "}, []string{"Merrow"}},
		{"/statements/1:a1", []string{"Its echoes", "<ins>forty-four</ins>", "2 documents", `class="echo-tree"`, "(this statement)", `href="/documents/2#a1"`}, nil},
		{"/check", []string{"is held against 3 documents", `enctype="multipart/form-data"`, "hearsay-words/"}, nil},
		{"/add", []string{"64 MiB", `type="file"`, "That is the only time"}, nil},
		{"/reading", []string{"3 inputs", "3 documents", "Everything that was added could be read"}, nil},
	}
	for _, tt := range tests {
		w := get(h, tt.address)
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d %s", tt.address, w.Code, w.Body.String())
			continue
		}
		body := w.Body.String()
		_, main, _ := strings.Cut(body, "<main")
		for _, want := range tt.wants {
			if !strings.Contains(main, want) {
				t.Errorf("%s lacks %s\n%s", tt.address, want, main)
			}
		}
		for _, lack := range tt.lacks {
			if strings.Contains(strings.ReplaceAll(main, "<option", ""), lack) && !strings.Contains(main, `value="`+lack) {
				t.Errorf("%s has %s", tt.address, lack)
			}
		}
		twinOf(t, h, tt.address, body)
	}
}

// twinOf follows the link to the twin of a page, which is an object with a
// schema.
func twinOf(t *testing.T, h http.Handler, address, body string) {
	t.Helper()
	_, link, ok := strings.Cut(body, `<link rel="alternate" type="application/json" href="`)
	link, _, _ = strings.Cut(link, `"`)
	if !ok {
		t.Errorf("%s does not name its twin", address)
		return
	}
	w := get(h, strings.ReplaceAll(link, "&amp;", "&"))
	var twin struct{ Schema string }
	if err := json.Unmarshal(w.Body.Bytes(), &twin); err != nil || w.Code != http.StatusOK || !strings.HasPrefix(twin.Schema, "hearsay") {
		t.Errorf("%s: %d, schema %q, %v", link, w.Code, twin.Schema, err)
	}
}

func TestName(t *testing.T) {
	h, _ := affairServer(t)
	var names namesTwin
	if err := json.Unmarshal(get(h, "/names.json?q=Lund").Body.Bytes(), &names); err != nil || len(names.Names) != 1 {
		t.Fatalf("%+v, %v", names, err)
	}
	w := get(h, nameLink(names.Names[0].Identity))
	body := w.Body.String()
	for _, want := range []string{"<h1 dir=\"auto\">Vera Lund</h1>", "person", "harbour warden", "2 statements", "forty-one", "Merrow Gazette", "Over time", "<title>"} {
		if !strings.Contains(body, want) {
			t.Errorf("lacks %s\n%s", want, body)
		}
	}
	twinOf(t, h, "the name", body)
}

// TestAsked checks what addresses are refused.
func TestAsked(t *testing.T) {
	h, _ := affairServer(t)
	for address, status := range map[string]int{
		"/documents?sort=luck": 400, "/documents?from=yesterday": 400, "/documents?hands=-1": 400, "/search?q=%22%22": 400, "/search?q=x&in=air": 400,
		"/search?kind=loud": 400, "/echoes?page=0": 400, "/echoes?q=" + strings.Repeat("x", 600): 400, "/search?q=" + strings.Repeat("x", 600): 400, "/timeline?since=x": 400, "/sources?by=week": 400,
		"/names/0": 404, "/names/x": 404, "/names/99999": 404, "/statements/1:a99": 404, "/statements/x": 400, "/documents/99": 404, "/documents/01": 404,
	} {
		if w := get(h, address); w.Code != status {
			t.Errorf("%s: %d, want %d", address, w.Code, status)
		}
	}
}

func TestAdd(t *testing.T) {
	col := collectionOf(t)
	reader := readerOf(t, col)
	h := handlerOf(t, col, Options{Reader: reader})
	type file = struct{ name, text string }
	tests := []struct {
		name   string
		fields map[string]string
		files  []file
		status int
		said   string
	}{
		{"nothing", nil, nil, 400, "nothing to add"},
		{"blank", map[string]string{"text": " \n", "address": " "}, nil, 400, "nothing to add"},
		{"a file of this computer", map[string]string{"address": "/etc/passwd"}, nil, 400, "http://"},
		{"another scheme", map[string]string{"address": "file:///etc/passwd"}, nil, 400, "http://"},
		{"a text", map[string]string{"text": "“It rained,” said Ada Moor.", "title": "Rain"}, nil, 200, `"taken":1`},
		{"two files", nil, []file{{"same.txt", "“One,” said Ada Moor."}, {"same.txt", "“Two,” said Ada Moor."}}, 200, `"taken":2`},
		{"no text", nil, []file{{"photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00"}}, 200, `"taken":1`},
		{"this computer", map[string]string{"address": "http://127.0.0.1:1/x"}, nil, 200, `"taken":1`},
	}
	for _, tt := range tests {
		if w := sendForm(t, h, "/add.json", tt.fields, tt.files...); w.Code != tt.status || !strings.Contains(w.Body.String(), tt.said) {
			t.Errorf("%s: %d %s", tt.name, w.Code, w.Body.String())
		}
	}
	untilRead(t, reader)
	status := reader.Status()
	failures, n := reader.Failures(10)
	if status.Read != 5 || n != 2 || failures[0].Code != hearsay.CodeForbidden || failures[1].Name != "photo.png" {
		t.Errorf("%+v, %+v", status, failures)
	}
	if body := get(h, "/documents").Body.String(); strings.Count(body, "same.txt") < 2 || !strings.Contains(body, "Rain") || !strings.Contains(body, "photo.png") {
		t.Errorf("the documents: %s", body)
	}
}

// TestAddIsGuarded checks that no page from elsewhere can make a browser add
// something.
func TestAddIsGuarded(t *testing.T) {
	col := collectionOf(t)
	h := handlerOf(t, col, Options{Reader: readerOf(t, col)})
	for name, tt := range map[string]struct {
		header [2]string
		status int
	}{
		"our page":              {[2]string{"Origin", "http://127.0.0.1:7450"}, 303},
		"a program":             {[2]string{"X", "x"}, 303},
		"a foreign page":        {[2]string{"Origin", "https://evil.example"}, 403},
		"no origin":             {[2]string{"Origin", "null"}, 403},
		"another port":          {[2]string{"Origin", "http://127.0.0.1:9"}, 403},
		"a form from afar":      {[2]string{"Sec-Fetch-Site", "cross-site"}, 403},
		"a form of a neighbour": {[2]string{"Sec-Fetch-Site", "same-site"}, 403},
	} {
		r := httptest.NewRequest(http.MethodPost, "/add", strings.NewReader(url.Values{"text": {"“It rained,” said " + name + "."}}.Encode()))
		r.Host = "127.0.0.1:7450"
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Mode", "navigate")
		r.Header.Set(tt.header[0], tt.header[1])
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != tt.status {
			t.Errorf("%s: %d, want %d", name, w.Code, tt.status)
		}
	}
}

func TestAddTooMuch(t *testing.T) {
	col := collectionOf(t)
	h := handlerOf(t, col, Options{Reader: readerOf(t, col)})
	w := sendForm(t, h, "/add.json", nil, struct{ name, text string }{"long.txt", strings.Repeat("x", maxUpload)})
	if w.Code != http.StatusRequestEntityTooLarge || !strings.Contains(w.Body.String(), "64 MiB") {
		t.Errorf("%d %s", w.Code, w.Body.String())
	}
}

func TestNothingIsAddedWithoutReader(t *testing.T) {
	h := handlerOf(t, collectionOf(t), Options{})
	if w := sendForm(t, h, "/add", map[string]string{"text": "x"}); w.Code != http.StatusForbidden {
		t.Errorf("%d", w.Code)
	}
	if body := get(h, "/documents").Body.String(); strings.Contains(body, "/add") {
		t.Errorf("the form is offered: %s", body)
	}
}

func TestCheck(t *testing.T) {
	h, _ := affairServer(t)
	draft := "“The harbour wall has moved by forty-nine millimetres since the winter storms,” said Vera Lund.\n\n“We bake at night,” said Tomas Rehn.\n\n“<script>Nobody ever said such a strange thing,” said Ada Moor."
	w := sendForm(t, h, "/check", map[string]string{"text": draft})
	for _, want := range []string{"3 quotations", "2 to look at", "✗ altered · number", "✗ not found", "✓ verbatim", "<ins>forty-nine</ins>", `href="/statements/`, "&lt;script&gt;", "Print"} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("lacks %s\n%s", want, w.Body.String())
		}
	}
	w = sendForm(t, h, "/check.json", nil, struct{ name, text string }{"draft.txt", draft})
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"hearsay-check/1"`) {
		t.Errorf("%d %s", w.Code, w.Body.String())
	}
	for _, bad := range []map[string]string{nil, {"text": " "}} {
		if w := sendForm(t, h, "/check", bad); w.Code != http.StatusBadRequest {
			t.Errorf("%v: %d", bad, w.Code)
		}
	}
	if body := get(h, "/documents").Body.String(); !strings.Contains(body, "3 documents.") {
		t.Errorf("the draft was kept: %s", body)
	}
}

// TestAddManyFiles checks that a folder is no more work to take than a file.
func TestAddManyFiles(t *testing.T) {
	col := collectionOf(t)
	reader := readerOf(t, col)
	h := handlerOf(t, col, Options{Reader: reader})
	files := make([]struct{ name, text string }, 1200)
	for i := range files {
		files[i].name = "empty.txt"
	}
	files[7].text = "“It rained,” said Ada Moor."
	if w := sendForm(t, h, "/add.json", nil, files...); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"taken":1200`) {
		t.Fatalf("%d %s", w.Code, w.Body.String())
	}
	untilRead(t, reader)
	if status := reader.Status(); status.Read != 1200 || status.Failed != 1199 {
		t.Errorf("%+v", status)
	}
}
