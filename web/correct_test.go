package web

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/internal/names"
)

// submit posts a form as a page of ours does.
func submit(h http.Handler, address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "http://localhost"+address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://localhost")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// moved posts a form and returns where it leads.
func moved(t *testing.T, h http.Handler, address string, form url.Values) string {
	t.Helper()
	w := submit(h, address, form)
	if w.Code != http.StatusSeeOther {
		t.Fatalf("%s %v: %d %s", address, form, w.Code, w.Body)
	}
	return w.Header().Get("Location")
}

func lacks(t *testing.T, page, words string) {
	t.Helper()
	if strings.Contains(page, words) {
		t.Errorf("the page still has %s", words)
	}
}

func has(t *testing.T, page, words string) {
	t.Helper()
	if !strings.Contains(page, words) {
		t.Errorf("the page lacks %s", words)
	}
}

var button = regexp.MustCompile(`name="(accept|reject)" value="([^"]+)"`)

// buttons returns the values of the buttons of a document's page, by what they do
// and the id of the statement.
func buttons(t *testing.T, page string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, m := range button.FindAllStringSubmatch(page, -1) {
		id, _, _ := strings.Cut(m[2], ":")
		out[m[1]+" "+id] = m[2]
	}
	return out
}

func TestAcceptAndReject(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	page := get(h, "/documents/1").Body.String()
	values := buttons(t, page)
	if len(values) != 6 {
		t.Fatalf("%v", values)
	}
	if to := moved(t, h, "/correct", url.Values{"document": {"1"}, "accept": {values["accept a1"]}}); to != "/documents/1#a1" {
		t.Errorf("leads to %s", to)
	}
	if to := moved(t, h, "/correct", url.Values{"document": {"1"}, "reject": {values["reject a3"]}}); to != "/documents/1#a2" {
		t.Errorf("leads to %s", to)
	}
	page = get(h, "/documents/1").Body.String()
	has(t, page, `<span class="by-hand">by hand</span>`)
	has(t, page, `<a href="/corrections?document=1">2 corrections by hand</a>`)
	has(t, page, "rejected by hand")
	lacks(t, page, `id="n-a3"`)
	lacks(t, page, `value="a1:`+strings.TrimPrefix(values["accept a1"], "a1:"))

	// What is out of date changes nothing.
	if w := submit(h, "/correct", url.Values{"document": {"1"}, "reject": {values["reject a1"]}}); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "changed in the meantime") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := submit(h, "/correct", url.Values{"document": {"1"}, "reject": {values["reject a3"]}}); w.Code != http.StatusNotFound {
		t.Errorf("%d", w.Code)
	}
	list := get(h, "/corrections").Body.String()
	has(t, list, "2 statements were corrected in 1 document.")
	has(t, list, "Nothing is kept here when the program ends")
	has(t, list, `href="/correct?document=1&amp;statement=a1"`)
	moved(t, h, "/corrections/undo", url.Values{"id": {"2"}})
	if to := moved(t, h, "/corrections/undo", url.Values{"id": {"1"}, "back": {"https://elsewhere.example/"}}); to != "/corrections" {
		t.Errorf("leads to %s", to)
	}
	if again := buttons(t, get(h, "/documents/1").Body.String()); len(again) != 6 || again["accept a1"] != values["accept a1"] {
		t.Errorf("undone: %v", again)
	}
}

func TestChange(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	form := get(h, "/correct?document=1&statement=a2").Body.String()
	for _, want := range []string{
		"<h1>Correct a statement</h1>", ">The boats … sank at noon</textarea>", `<mark class="was-content">`, `<option value="e2" selected>Ada Moor (unnamed: witness)</option>`,
		`value="indirect" checked>`, ">Carl Roe</textarea>", `<p dir="auto" data-at="11">`,
	} {
		has(t, form, want)
	}
	change := url.Values{
		"document": {"1"}, "statement": {"a2"}, "do": {"change"}, "kind": {"direct"}, "content": {"sank at  noon"}, "cue": {"told"}, "source": {"Ada Moor"},
		"speaker": {"+"}, "name": {"Ole Wik"}, "name_kind": {"person"}, "unnamed": {""}, "through": {"Carl Roe\r\nHarbour Board"}, "reason": {"misread"}, "author": {"Ida"},
	}
	if to := moved(t, h, "/correct", change); to != "/documents/1#a2" {
		t.Errorf("leads to %s", to)
	}
	var a hearsay.Analysis
	if err := json.Unmarshal(get(h, "/documents/1.json").Body.Bytes(), &a); err != nil {
		t.Fatal(err)
	}
	attr, name := a.Attributions[1], map[string]string{}
	for _, ent := range a.Entities {
		name[ent.ID] = ent.Name
	}
	if attr.Kind != hearsay.Direct || len(attr.Content) != 1 || attr.FoundBy != "hand" || attr.Confidence != 1 || len(attr.Chain) != 3 || name[attr.Speaker] != "Ole Wik" || name[attr.Chain[1]] != "Harbour Board" {
		t.Errorf("%+v", attr)
	}
	list := get(h, "/corrections").Body.String()
	for _, want := range []string{"<b>changed</b>", "<dt>kind</dt>", "indirect</del>", "direct</ins>", "Carl Roe, citing Harbour Board, citing Ole Wik", "“<bdi>misread</bdi>”", "Ida, "} {
		has(t, list, want)
	}
	form = get(h, "/correct?document=1&statement=a2").Body.String()
	has(t, form, "What was corrected before")
	has(t, form, "Take it back")

	// Only what is there stays as it is.
	moved(t, h, "/correct", url.Values{"document": {"1"}, "statement": {"a1"}, "do": {"change"}, "kind": {"mixed"}})
	if err := json.Unmarshal(get(h, "/documents/1.json").Body.Bytes(), &a); err != nil || a.Attributions[0].Kind != hearsay.Mixed || a.Attributions[0].Speaker != "e1" {
		t.Errorf("%+v, %v", a.Attributions[0], err)
	}
}

func TestAddMissed(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	has(t, get(h, "/documents/1").Body.String(), `<a href="/correct?document=1">Add a statement that was missed</a>`)
	form := get(h, "/correct?document=1").Body.String()
	has(t, form, "<h1>Add a statement that was missed</h1>")
	has(t, form, `value="" checked> as the text shows`)
	lacks(t, form, "It is no statement")
	add := url.Values{"document": {"1"}, "do": {"change"}, "content": {"banned boats in 1997"}, "cue": {""}, "source": {"The Harbour Board"}, "speaker": {"e3"}, "kind": {""}}
	if to := moved(t, h, "/correct", add); to != "/documents/1#h1" {
		t.Errorf("leads to %s", to)
	}
	has(t, get(h, "/documents/1").Body.String(), `id="n-h1"`)
	if w := submit(h, "/correct", add); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "already") {
		t.Errorf("twice: %d", w.Code)
	}
	for what, change := range map[string]url.Values{
		"does not stand in the text": {"content": {"what nobody wrote"}},
		"needs content":              {"content": {" "}},
		"needs a name":               {"speaker": {"+"}},
		"no such source":             {"speaker": {"e99"}},
		"no kind of statement":       {"kind": {"loud"}, "content": {"Nobody asked"}},
	} {
		bad := url.Values{}
		for k, v := range add {
			bad[k] = v
		}
		for k, v := range change {
			bad[k] = v
		}
		w := submit(h, "/correct", bad)
		if w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), what) || !strings.Contains(w.Body.String(), `role="alert"`) {
			t.Errorf("%s: %d %s", what, w.Code, w.Body)
		}
		has(t, w.Body.String(), `value="The Harbour Board"`) // what was typed is still there
	}
}

func TestCorrectTwins(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	var fix struct {
		Seen      string
		Statement struct{ Content []struct{ Text string } }
		Sources   []struct{ ID, Name string }
	}
	if err := json.Unmarshal(get(h, "/correct.json?document=1&statement=a2").Body.Bytes(), &fix); err != nil || len(fix.Sources) != 3 || fix.Statement.Content[1].Text != "sank at noon" {
		t.Fatalf("%+v, %v", fix, err)
	}
	w := submit(h, "/correct.json", url.Values{"document": {"1"}, "statement": {"a2"}, "seen": {fix.Seen}, "do": {"reject"}, "reason": {"no"}})
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"action":"reject"`) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := submit(h, "/correct.json", url.Values{"document": {"1"}, "statement": {"a1"}, "do": {"explode"}}); w.Code != http.StatusBadRequest || w.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	var list correctionsTwin
	if err := json.Unmarshal(get(h, "/corrections.json").Body.Bytes(), &list); err != nil || list.Total != 1 || len(list.Corrections) != 1 || list.Names == nil {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestExports(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	if got := get(h, "/corrections/annotated.jsonl").Body.String(); got != "" {
		t.Errorf("nobody has corrected anything: %s", got)
	}
	moved(t, h, "/correct", url.Values{"document": {"1"}, "statement": {"a1"}, "do": {"accept"}})
	file := filepath.Join(t.TempDir(), "annotated.jsonl")
	if err := os.WriteFile(file, get(h, "/corrections/annotated.jsonl").Body.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	n := 0
	for art, err := range gold.Files([]string{file}) {
		if n++; err != nil || len(art.Attributions) != 2 {
			t.Errorf("%+v, %v", art, err)
		}
	}
	if n != 1 {
		t.Errorf("%d articles", n)
	}
	if to := moved(t, h, "/names/rules", url.Values{"name": {"Carl Roe"}, "other": {"Karl R."}, "do": {"join"}, "back": {"/names/1"}}); to != "/names/1" {
		t.Errorf("leads to %s", to)
	}
	moved(t, h, "/names/rules", url.Values{"name": {"Ada <b>Moor</b>"}, "other": {`"Ada" \Moore`}, "do": {"split"}})
	rules, err := names.ParseRules("names.toml", get(h, "/corrections/names.toml").Body.Bytes())
	if same, decided := rules.Same("carl roe", "Karl R"); err != nil || !same || !decided {
		t.Error(same, decided, err)
	}
	has(t, get(h, "/names/1").Body.String(), `<option value="Carl Roe">`)
	if w := get(h, "/names/2.json"); w.Code != http.StatusOK {
		t.Errorf("%d", w.Code)
	}
	moved(t, h, "/names/rules", url.Values{"name": {"Carl Roe"}, "other": {"Harbour Board"}, "do": {"join"}})
	if w := get(h, "/names/2.json"); w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/names/1.json" {
		t.Errorf("a joined name: %d %s", w.Code, w.Header())
	}
	page := get(h, "/corrections").Body.String()
	has(t, page, "<bdi>Carl Roe</bdi> and <bdi>Karl R.</bdi> <b>are one</b>")
	has(t, page, "Ada &lt;b&gt;Moor&lt;/b&gt;")
	moved(t, h, "/corrections/undo", url.Values{"name_rule": {"1"}})
	lacks(t, get(h, "/corrections").Body.String(), "Karl R.")
	for _, bad := range []url.Values{{"name": {"A B"}, "other": {"C D"}}, {"name": {"A B"}, "other": {"a b"}, "do": {"join"}}, {"do": {"split"}}} {
		if w := submit(h, "/names/rules", bad); w.Code != http.StatusBadRequest {
			t.Errorf("%v: %d", bad, w.Code)
		}
	}
}

// A form of another page, and a link, change nothing.
func TestForeignForms(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{})
	form := url.Values{"document": {"1"}, "statement": {"a1"}, "do": {"reject"}, "id": {"1"}, "name": {"A B"}, "other": {"C D"}}
	for _, address := range []string{"/correct", "/correct.json", "/corrections/undo", "/names/rules"} {
		for header, value := range map[string]string{"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site"} {
			r := httptest.NewRequest(http.MethodPost, "http://localhost"+address, strings.NewReader(form.Encode()))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
			r.Header.Set(header, value)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != http.StatusForbidden {
				t.Errorf("%s from elsewhere: %d", address, w.Code)
			}
		}
		if w := get(h, address+"?"+form.Encode()); w.Code >= http.StatusInternalServerError {
			t.Errorf("%s by a link: %d", address, w.Code)
		}
	}
	has(t, get(h, "/corrections").Body.String(), "Nobody has corrected a statement.")
}

func TestHostileCorrections(t *testing.T) {
	h := handlerOf(t, collectionOf(t, evilAnalysis(t)), Options{})
	moved(t, h, "/correct", url.Values{"document": {"1"}, "statement": {"a1"}, "do": {"change"}, "speaker": {"+"}, "name": {evil}, "name_kind": {"person"}, "reason": {evil}, "author": {evil}, "through": {evil}})
	moved(t, h, "/correct", url.Values{"document": {"1"}, "statement": {"a4"}, "do": {"reject"}, "reason": {evil}})
	moved(t, h, "/names/rules", url.Values{"name": {evil + " One"}, "other": {evil + " Two"}, "do": {"split"}, "author": {evil}})
	for _, address := range []string{"/documents/1", "/correct?document=1&statement=a1", "/correct?document=1", "/corrections", "/corrections?document=1", "/names/1", "/correct?document=1&statement=" + url.QueryEscape(evil)} {
		body := get(h, address).Body.String()
		if strings.ContainsAny(body, "\u202e\u202c\x1b") {
			t.Errorf("%s: characters that turn text around or are orders", address)
		}
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		scripts := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				scripts += element(t, address, n)
			}
		}
		if scripts != 1 {
			t.Errorf("%s: %d scripts", address, scripts)
		}
	}
	for _, bad := range []url.Values{
		{"document": {"0"}}, {"document": {"1"}, "statement": {"a1"}}, {"document": {"1"}, "accept": {"a1"}}, {},
		{"document": {"1"}, "statement": {"a1"}, "do": {"change"}, "content": {strings.Repeat("… ", 10000)}, "content_at": {"-99999999999999999999"}},
		{"document": {"1"}, "do": {"change"}, "content": {"\x00\xff"}},
		{"document": {"1"}, "statement": {"a1"}, "do": {"change"}, "through": {strings.Repeat("x\n", 100)}},
	} {
		if w := submit(h, "/correct", bad); w.Code != http.StatusBadRequest && w.Code != http.StatusNotFound {
			t.Errorf("%.80v: %d", bad, w.Code)
		}
	}
	if w := submit(h, "/correct", url.Values{"document": {"1"}, "reason": {strings.Repeat("x", 2<<20)}}); w.Code != http.StatusBadRequest && w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("2 MiB: %d", w.Code)
	}
}

func TestOurs(t *testing.T) {
	for address, want := range map[string]string{
		"/documents/1?part=2#a3": "/documents/1?part=2#a3", "": "/x", "//elsewhere.example/": "/x", `/\elsewhere.example`: "/x", "https://elsewhere.example": "/x", "javascript:alert(1)": "/x", "documents": "/x", "/%zz": "/x",
	} {
		if got := ours(address, "/x"); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}
