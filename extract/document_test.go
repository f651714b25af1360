package extract_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract"
)

// document makes one block of each line of s; a leading ">" marks a block of
// quotation, "#" a heading.
func document(s string) *hearsay.Document {
	doc := &hearsay.Document{ID: "test"}
	var text strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		kind := hearsay.Paragraph
		if rest, ok := strings.CutPrefix(line, "> "); ok {
			line, kind = rest, hearsay.Quotation
		}
		if rest, ok := strings.CutPrefix(line, "# "); ok {
			line, kind = rest, hearsay.Heading
		}
		if line == "" {
			continue
		}
		start := text.Len()
		text.WriteString(line)
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kind, Span: hearsay.Span{Start: start, End: text.Len()}})
		text.WriteString("\n\n")
	}
	doc.Text = text.String()
	return doc
}

func newExtractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// show writes an attribution as "kind | source | content || content". Cues are
// left out: how far they reach ("said", "said in a letter") is for the figures
// of the corpus to tell.
func show(doc *hearsay.Document, attr *hearsay.Attribution) string {
	words := func(spans []hearsay.Span) string {
		var parts []string
		for _, sp := range spans {
			parts = append(parts, sp.Of(doc.Text))
		}
		return strings.Join(parts, " || ")
	}
	return strings.Join([]string{string(attr.Kind), words(attr.Source), words(attr.Content)}, " | ")
}
