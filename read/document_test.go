package read

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

var update = flag.Bool("update", false, "rewrite the golden files of documents")

// TestDocuments reads every input in testdata/documents and compares what was
// made of it with the file of the same name and ".want".
func TestDocuments(t *testing.T) {
	names, err := filepath.Glob("testdata/documents/*")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, name := range names {
		if strings.HasSuffix(name, ".want") {
			continue
		}
		seen++
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Bytes(Raw{Name: name, URI: "dir/" + filepath.Base(name), Data: data})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, doc, data)
			got := outline(doc)
			if *update {
				if err := os.WriteFile(name+".want", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(name + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if seen < 10 {
		t.Errorf("only %d documents", seen)
	}
}

// outline prints the metadata and the blocks of a document, one a line.
func outline(doc *hearsay.Document) string {
	var out strings.Builder
	for _, field := range []struct{ name, value string }{
		{"title", doc.Title}, {"authors", strings.Join(doc.Authors, "; ")}, {"publisher", doc.Publisher},
		{"published", doc.Published}, {"language", doc.Language},
	} {
		fmt.Fprintln(&out, strings.TrimRight(field.name+": "+field.value, " "))
	}
	out.WriteByte('\n')
	for _, b := range doc.Blocks {
		fmt.Fprintf(&out, "%-10s %q\n", b.Kind, b.Of(doc.Text))
	}
	return out.String()
}

// checkDocument checks the invariants of a document that was made of data.
func checkDocument(t *testing.T, doc *hearsay.Document, data []byte) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Error("the text is not valid UTF-8")
	}
	if doc.ID == "" {
		t.Error("no id")
	}
	end := 0
	for _, b := range doc.Blocks {
		if b.Start < end || b.End <= b.Start || b.End > len(doc.Text) {
			t.Fatalf("block %s %v after %d in a text of %d bytes", b.Kind, b.Span, end, len(doc.Text))
		}
		end = b.End
		if !utf8.RuneStart(doc.Text[b.Start]) || end < len(doc.Text) && !utf8.RuneStart(doc.Text[end]) {
			t.Errorf("block %s %v cuts a character", b.Kind, b.Span)
		}
		if s := b.Of(doc.Text); strings.TrimFunc(s, unicode.IsSpace) != s {
			t.Errorf("block %s %q is not trimmed", b.Kind, s)
		}
		if (hearsay.Block{}) == b || b.Kind == noteLine {
			t.Errorf("block %v has no kind", b.Span)
		}
	}
	checkSource(t, doc, data)
}

// checkSource checks the way back to the input.
func checkSource(t *testing.T, doc *hearsay.Document, data []byte) {
	t.Helper()
	if doc.Source == nil {
		if doc.Text != string(data) {
			t.Error("no way back, but the text is not the input")
		}
		return
	}
	var last hearsay.SourceRun
	for i, run := range doc.Source.Runs {
		if run.Text.Len() <= 0 || run.Input.Len() <= 0 || run.Text.End > len(doc.Text) || run.Input.End > len(data) {
			t.Fatalf("run %d %v is empty or out of range", i, run)
		}
		if run.Text.Start < last.Text.End || run.Input.Start < last.Input.End {
			t.Fatalf("run %d %v goes behind %v", i, run, last)
		}
		last = run
		if run.Exact && run.Text.Of(doc.Text) != string(data[run.Input.Start:run.Input.End]) {
			t.Fatalf("run %d %v: text %q, input %q", i, run, run.Text.Of(doc.Text), data[run.Input.Start:run.Input.End])
		}
	}
}

// fuzzBytes reads data twice and checks what must hold for any input.
func fuzzBytes(t *testing.T, raw Raw) {
	before := bytes.Clone(raw.Data)
	doc, err := Bytes(raw)
	if !bytes.Equal(before, raw.Data) {
		t.Fatal("the input was changed")
	}
	if err != nil {
		var e *hearsay.Error
		if !errors.As(err, &e) || e.Input != raw.Name || e.Code != hearsay.CodeFormat && e.Code != hearsay.CodeEmpty {
			t.Fatalf("error %#v", err)
		}
		return
	}
	checkDocument(t, doc, raw.Data)
	again, err := Bytes(raw)
	if err != nil || !reflect.DeepEqual(doc, again) {
		t.Fatal("two runs differ")
	}
}

func TestFromText(t *testing.T) {
	doc := FromText("A \xff b, she said.\n", Meta{ID: "r1", Title: "T", Authors: []string{"X Y"}, Publisher: "P", Published: "2020-01-02", URI: "u"})
	checkDocument(t, doc, []byte("A \xff b, she said.\n"))
	if doc.Text != "A \uFFFD b, she said.\n" || doc.ID != "r1" || doc.Title != "T" || doc.Publisher != "P" || doc.Published != "2020-01-02" || doc.URI != "u" || doc.Authors[0] != "X Y" {
		t.Errorf("got %+v", doc)
	}
	if a, b := FromText("same", Meta{}), FromText("same", Meta{}); a.ID != b.ID || len(a.ID) != 64 {
		t.Errorf("ids %q, %q", a.ID, b.ID)
	}
	if doc := FromText("", Meta{ID: "e"}); len(doc.Blocks) != 0 || doc.Text != "" {
		t.Errorf("empty text: %+v", doc)
	}
}

func TestMetaWins(t *testing.T) {
	text := "Harbour closed\n\nBy Ann Poe, Tern Courier\n\n3 May 2020\n\nThe harbour was closed on Monday, the board said in the evening.\n"
	doc := FromText(text, Meta{Authors: []string{"Someone Else"}, Publisher: "Other", Published: "2021-01-01"})
	if doc.Title != "Harbour closed" || doc.Authors[0] != "Someone Else" || doc.Publisher != "Other" || doc.Published != "2021-01-01" {
		t.Errorf("got %+v", doc)
	}
	doc = FromText(text, Meta{})
	if doc.Authors[0] != "Ann Poe" || doc.Publisher != "Tern Courier" || doc.Published != "2020-05-03" {
		t.Errorf("got %+v", doc)
	}
}
