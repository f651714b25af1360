package web

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
)

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>` + "\u202egnp.exe\u202c\x1b[31m"

// evilAnalysis has mark-up and characters that turn the direction of writing
// in every field that a page shows.
func evilAnalysis(t *testing.T) *hearsay.Analysis {
	t.Helper()
	a := boatsAnalysis(t)
	sp := hearsay.Span{Start: len(boats) + 1, End: len(boats) + 1 + len(evil)}
	doc := *a.Document
	doc.ID, doc.Text = evil, boats+"\n"+evil
	doc.Blocks = append(doc.Blocks[:3:3], hearsay.Block{Kind: hearsay.Quotation, Span: sp})
	doc.Title, doc.Publisher, doc.Published, doc.URI, doc.Language = evil, evil, evil, "javascript:alert(1)//"+evil, evil
	doc.Authors = []string{evil}
	a.Document = &doc
	a.Entities[0].Name, a.Entities[0].Role, a.Entities[1].Name, a.Entities[1].UnnamedKind = evil, evil, evil, evil
	a.Entities[1].Condition = sp
	a.Citations[0].Label, a.Citations[0].URL, a.Citations[0].Span = evil, "javascript:alert(1)", sp
	a.Citations = append(a.Citations, hearsay.Citation{ID: "c2", Kind: hearsay.Note, Span: sp, URL: `https://x.example/"><script>alert(1)</script>`})
	a.Dates[0].EDTF, a.Events[1].Subject = evil, "e1"
	a.Attributions = append(a.Attributions, hearsay.Attribution{
		ID: "a4", Kind: hearsay.Direct, Content: []hearsay.Span{sp}, Confidence: 1, FoundBy: evil, Speaker: "e1", Chain: []string{"e1"},
	})
	a.LeftOut = append(a.LeftOut, hearsay.LeftOut{Span: sp, Reason: evil})
	a.Engine = hearsay.Engine{Version: evil, Model: evil, Rules: evil}
	a.Profile = pipeline.Profile(a)
	return a
}

// TestHostile reads every page of a hostile document as a browser does:
// nothing of it has become mark-up, an address that runs a script, or a
// character that turns text around.
func TestHostile(t *testing.T) {
	col := collectionOf(t, evilAnalysis(t))
	h := handlerOf(t, col, Options{Reader: readerOf(t, col, &hearsay.Error{Code: hearsay.CodeFormat, Input: evil, Message: evil})})
	for _, address := range []string{
		"/documents", "/documents?q=%3Cscript%3E&outlet=%22%3E%3Cscript%3E", "/documents/1", "/timeline", "/timeline?name=%3Cscript%3E", "/names", "/names?q=%3Cscript%3E",
		"/names/1", "/search?q=script", "/search?q=script&in=texts", "/search?q=x&speaker=%22%3E%3Cscript%3E%E2%80%AE", "/sources", "/sources?outlet=%22%3E%3Cscript%3E",
		"/statements/1:a4", "/echoes", "/echoes?q=%3Cscript%3E+alert", "/check", "/add", "/reading", "/documents/%3Cscript%3Ealert(1)%3C%2Fscript%3E"} {
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
			if n.Type != html.ElementNode {
				continue
			}
			scripts += element(t, address, n)
		}
		if scripts != 1 {
			t.Errorf("%s: %d scripts", address, scripts)
		}
		if strings.HasPrefix(address, "/documents/1") && strings.Count(body, "&lt;script&gt;alert(1)&lt;/script&gt;") < 15 {
			t.Errorf("%s does not show the text as text: %s", address, body)
		}
	}
}

// element checks one element, and returns 1 for a script.
func element(t *testing.T, address string, n *html.Node) int {
	t.Helper()
	for _, attr := range n.Attr {
		if strings.HasPrefix(attr.Key, "on") || attr.Key == "style" || strings.HasPrefix(strings.ToLower(attr.Val), "javascript:") {
			t.Errorf("%s: %s has %s=%q", address, n.Data, attr.Key, attr.Val)
		}
		if loads := attr.Key == "src" || n.Data == "link" && attr.Key == "href"; loads && !strings.HasPrefix(attr.Val, "/") {
			t.Errorf("%s: %s loads %q", address, n.Data, attr.Val)
		}
	}
	switch n.Data {
	case "script":
		if n.FirstChild != nil {
			t.Errorf("%s: a script in the page: %s", address, n.FirstChild.Data)
		}
		return 1
	case "style", "img", "iframe", "object", "embed", "base":
		t.Errorf("%s: an element %s", address, n.Data)
	}
	return 0
}

// largeAnalysis has one paragraph of some megabytes, with a statement in every
// eighth sentence.
func largeAnalysis() *hearsay.Analysis {
	const sentence = "The quay wàs dry, said the warden. "
	n := (5<<20)/len(sentence) + 1
	text := strings.Repeat(sentence, n)
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: "large", Text: text, Blocks: []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(text)}}}}}
	for i := range n / 8 {
		start := 8 * i * len(sentence)
		a.Attributions = append(a.Attributions, hearsay.Attribution{
			ID: "a" + strconv.Itoa(i+1), Kind: hearsay.Indirect, Content: []hearsay.Span{{Start: start, End: start + 17}}, Cue: []hearsay.Span{{Start: start + 19, End: start + 23}},
		})
	}
	return a
}

// TestLargeParagraph checks that a paragraph of 5 MB is shown in parts, each
// of bounded size, that no text and no statement is lost between them, and
// that a link to a statement leads to its part.
func TestLargeParagraph(t *testing.T) {
	a := largeAnalysis()
	at, notes := 0, 0
	all := parts(a)
	for _, part := range all {
		for _, p := range part {
			if p.Start != at || p.Len() > pieceSize {
				t.Fatalf("piece %v after %d", p.Span, at)
			}
			at = p.End
			notes += len(p.Notes)
		}
	}
	if at != len(a.Document.Text) || notes != len(a.Attributions) {
		t.Fatalf("%d bytes and %d statements in parts", at, notes)
	}
	h := handlerOf(t, collectionOf(t, a), Options{})
	link := newView(&document{Key: "1", Analysis: a}).statement("a15000").To
	address, anchor, _ := strings.Cut(link, "#")
	for _, address := range []string{"/documents/1", address, "/documents/1" + "?part=" + strconv.Itoa(len(all))} {
		w := get(h, address)
		if w.Code != http.StatusOK || w.Body.Len() > 300<<10 {
			t.Errorf("%s: status %d, %d bytes", address, w.Code, w.Body.Len())
		}
	}
	if !strings.Contains(get(h, address).Body.String(), `id="`+anchor+`"`) {
		t.Errorf("%s does not lead to the statement", link)
	}
}

// TestNoBlocksAndNoText checks documents that come without what read adds.
func TestNoBlocksAndNoText(t *testing.T) {
	a := boatsAnalysis(t)
	doc := *a.Document
	doc.Blocks = nil
	a.Document = &doc
	h := handlerOf(t, collectionOf(t, a, &hearsay.Analysis{Document: &hearsay.Document{ID: "none"}}), Options{})
	if body := get(h, "/documents/1").Body.String(); !strings.Contains(body, `id="n-a3"`) {
		t.Errorf("without blocks: %s", body)
	}
	if body := get(h, "/documents/2").Body.String(); !strings.Contains(body, "nothing in this text that is laid on anyone") || !strings.Contains(body, "none.txt") {
		t.Errorf("without text: %s", body)
	}
}

// TestManyDocuments checks that a long list is divided.
func TestManyDocuments(t *testing.T) {
	var all []*hearsay.Analysis
	for i := range perPage + 5 {
		all = append(all, &hearsay.Analysis{Document: &hearsay.Document{ID: strconv.Itoa(i)}})
	}
	h := handlerOf(t, collectionOf(t, all...), Options{})
	first, second := get(h, "/documents").Body.String(), get(h, "/documents?page=2").Body.String()
	if !strings.Contains(first, `rel="next" href="/documents?page=2"`) || strings.Contains(first, "/100.txt<") || !strings.Contains(second, "104.txt") || !strings.Contains(second, `rel="prev"`) {
		t.Errorf("first %d bytes, second %s", len(first), second)
	}
}
