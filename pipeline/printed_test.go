package pipeline

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/read"
)

// printedPages has a quotation that runs over a page break with notes, a role
// directly behind a mark, and a word broken at the end of a line.
const printedPages = `HARBOUR WATCH                                                        11

The inquiry asked for the books of the harbour board. "We keep no books," said the
clerk, Bram Holt, "and we never kept any, for as long as I can remem-
ber."1 The chair, Orla Finch, said that the books "were lost in the flood of the
spring, as everybody on the quay

1 Minutes of the inquiry, 4 June 2020, p. 3.

12                                                        HARBOUR WATCH

knows".2 She did not come again.

2 Minutes of the inquiry, 5 June 2020, p. 9.
`

func TestPrintedPages(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	a := p.Analyze(read.FromText(printedPages, read.Meta{ID: "x"}))
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	wants := map[string]string{ // contents by speaker
		"Bram Holt":  `"We keep no books," / "and we never kept any, for as long as I can remem- ber."`,
		"Orla Finch": `that the books "were lost in the flood of the spring, as everybody on the quay / knows"`,
	}
	for _, ent := range a.Entities {
		if strings.ContainsAny(ent.Role, "0123456789") {
			t.Errorf("%s has the role %q", ent.Name, ent.Role)
		}
		for i := range a.Attributions {
			attr := &a.Attributions[i]
			want := wants[ent.Name]
			if attr.Speaker != ent.ID || want == "" {
				continue
			}
			delete(wants, ent.Name)
			if got := contentOf(a.Document.Text, attr.Content); got != want {
				t.Errorf("%s\n got %s\nwant %s", ent.Name, got, want)
			}
			if len(attr.Citations) != 1 {
				t.Errorf("%s: citations %v", ent.Name, attr.Citations)
			}
		}
	}
	if len(wants) > 0 {
		t.Errorf("no statement: %v", wants)
	}
	for _, cit := range a.Citations {
		if cit.Kind != hearsay.Note || len(cit.Marks) != 1 || len(cit.Supports) != 1 {
			t.Errorf("%s %q: marks %v, supports %v", cit.Kind, cit.Span.Of(a.Document.Text), cit.Marks, cit.Supports)
		}
	}
}

func contentOf(text string, spans []hearsay.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, strings.Join(strings.Fields(sp.Of(text)), " "))
	}
	return strings.Join(parts, " / ")
}

// TestBrokenWords checks a draft whose words are whole against printed pages
// that break them.
func TestBrokenWords(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	draft := `"And we never kept any, for as long as I can remember," said Bram Holt.`
	checker := match.NewChecker(p.Analyze(read.FromText(draft, read.Meta{ID: "draft"})))
	checker.Add(p.Analyze(read.FromText(printedPages, read.Meta{ID: "source"})))
	for _, q := range checker.Check().Quotations {
		if !q.Words.Good() || len(q.Changes) > 0 {
			t.Errorf("%s, %v", q.Words, q.Changes)
		}
	}
}
