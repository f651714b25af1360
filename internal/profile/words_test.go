package profile

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// body makes a document of one paragraph.
func body(text string) *hearsay.Document {
	return &hearsay.Document{
		Text: text, Blocks: []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(text)}}},
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"— … !": 0, "The ferry sank.": 3, "the mayor's well-known ‘plan’": 4, "the workers’ union, don’t ask": 5,
		"1,200 m3 in 2031-32": 4, "Łódź e\u0301tude naïve": 3, "anti-“war” pact": 3,
	} {
		if got := len(bodyWords(body(text))); got != want {
			t.Errorf("%d words in %q, want %d", got, text, want)
		}
	}
}

func TestBodyWordsLeaveOutTheFrame(t *testing.T) {
	text := "Title here\nBy Ana Roe\nOSLO -\nThe text.\nReferences x\nRelated y"
	at := 0
	doc := &hearsay.Document{Text: text}
	kinds := []hearsay.BlockKind{
		hearsay.Title, hearsay.Byline, hearsay.Dateline, hearsay.Paragraph, hearsay.References, hearsay.Related,
	}
	for i, line := range strings.Split(text, "\n") {
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kinds[i], Span: hearsay.Span{Start: at, End: at + len(line)}})
		at += len(line) + 1
	}
	if got := len(bodyWords(doc)); got != 4 {
		t.Errorf("%d words, want the 4 of title and paragraph", got)
	}
}

func TestWordsInSpan(t *testing.T) {
	text := "one two-three four"
	w := bodyWords(body(text))
	tests := []struct{ start, end, want int }{
		{0, len(text), 3},
		{0, 3, 1},
		{0, 7, 1}, // cuts "two-three"
		{4, 13, 1},
		{8, 13, 0},
		{3, 4, 0},
		{1, 2, 0}, // inside one word
	}
	for _, tt := range tests {
		if got := w.count([]hearsay.Span{{Start: tt.start, End: tt.end}}); got != tt.want {
			t.Errorf("%d words in %q, want %d", got, text[tt.start:tt.end], tt.want)
		}
	}
}

func TestIntersect(t *testing.T) {
	list := func(pairs ...int) (out []hearsay.Span) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, hearsay.Span{Start: pairs[i], End: pairs[i+1]})
		}
		return out
	}
	if got, want := intersect(list(0, 4, 6, 10), list(1, 2, 3, 7, 9, 20)), list(1, 2, 3, 4, 6, 7, 9, 10); !slices.Equal(got, want) {
		t.Errorf("intersection %v, want %v", got, want)
	}
	if got := intersect(list(0, 4), list(4, 8)); len(got) != 0 {
		t.Errorf("touching spans share %v", got)
	}
}
