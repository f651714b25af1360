package pipeline

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/read"
)

// quoting is a pipeline whose stages take every text whole as one statement.
func quoting() *Pipeline {
	return &Pipeline{
		extract: func(doc *hearsay.Document) ([]hearsay.Attribution, []hearsay.LeftOut) {
			whole := hearsay.Span{End: len(doc.Text)}
			return []hearsay.Attribution{{ID: "a1", Kind: hearsay.Indirect, Content: []hearsay.Span{whole}}}, nil
		},
		resolve: func(_ *hearsay.Document, attrs []hearsay.Attribution) []hearsay.Entity {
			attrs[0].Speaker, attrs[0].Chain = "e1", []string{"e1"}
			return []hearsay.Entity{{ID: "e1", Name: "Everybody", Kind: hearsay.Group, Named: true}}
		},
		cite: cite.Cite,
		date: date.Find,
	}
}

func TestRun(t *testing.T) {
	stdin := strings.NewReader(`{"id": "one", "text": "The quay is dry."}
{"id": "two"
{"id": "three", "text": "The quay is wet again."}`)
	missing := filepath.Join(t.TempDir(), "missing.txt")
	inputs := read.Inputs(t.Context(), []string{"-", missing}, read.Options{Format: read.JSONL, Stdin: stdin})
	var got []string
	for r := range quoting().Run(t.Context(), inputs, Options{Jobs: 2}) {
		if r.Err != nil {
			got = append(got, fmt.Sprintf("%s: %s", filepath.Base(r.Name), hearsay.CodeOf(r.Err)))
			continue
		}
		prof := r.Analysis.Profile
		got = append(got, fmt.Sprintf("%s: %s, %d of %d words by %s, %t",
			r.Name, r.Analysis.Document.ID, prof.AttributedWords, prof.Words, prof.Sources[0].Entity, r.Size > 0))
	}
	want := []string{
		"standard input:1: one, 4 of 4 words by e1, true",
		"standard input:2: format",
		"standard input:3: three, 5 of 5 words by e1, true",
		"missing.txt: not found",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// BenchmarkRun measures what a batch costs besides the stages.
func BenchmarkRun(b *testing.B) {
	line := `{"id": "x", "text": "` + strings.Repeat("The quay was dry, said the warden. ", 100) + `"}` + "\n"
	lines := strings.Repeat(line, 100)
	b.SetBytes(int64(len(lines)))
	for b.Loop() {
		opts := read.Options{Format: read.JSONL, Stdin: strings.NewReader(lines)}
		for r := range quoting().Run(b.Context(), read.Inputs(b.Context(), []string{"-"}, opts), Options{}) {
			if r.Err != nil {
				b.Fatal(r.Err)
			}
		}
	}
}

// TestRunPassesOverTheKnown checks that a known document is not analysed, and
// that an error about one concerns it alone.
func TestRunPassesOverTheKnown(t *testing.T) {
	stdin := strings.NewReader(`{"id": "old", "text": "The quay is dry."}
{"id": "odd", "text": "The quay is dry."}
{"id": "new", "text": "The quay is dry."}`)
	inputs := read.Inputs(t.Context(), []string{"-"}, read.Options{Format: read.JSONL, Stdin: stdin})
	known := func(_ context.Context, name string, doc *hearsay.Document) (bool, error) {
		if doc.ID == "odd" {
			return false, errors.New(name + " is odd")
		}
		return doc.ID == "old", nil
	}
	var got []string
	for r := range quoting().Run(t.Context(), inputs, Options{Known: known}) {
		got = append(got, fmt.Sprint(r.Name, " ", r.Analysis != nil, " ", r.Err))
	}
	want := []string{"standard input:1 false <nil>", "standard input:2 false standard input:2 is odd", "standard input:3 true <nil>"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestRunDocuments(t *testing.T) {
	docs := func(yield func(string, *hearsay.Document) bool) {
		_ = yield("first", read.FromText("The quay is dry.", read.Meta{})) && yield("second", read.FromText("It is wet.", read.Meta{}))
	}
	var got []string
	for r := range quoting().RunDocuments(t.Context(), docs, Options{}) {
		got = append(got, fmt.Sprint(r.Name, " ", len(r.Analysis.Attributions), " ", r.Size, " ", r.Err))
	}
	if want := "first 1 16 <nil>, second 1 10 <nil>"; strings.Join(got, ", ") != want {
		t.Errorf("got %q", got)
	}
}
