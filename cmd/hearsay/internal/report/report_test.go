package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

func TestBar(t *testing.T) {
	p := newPage(nil, &hearsay.Analysis{Document: &hearsay.Document{}}, Options{})
	tests := []struct {
		part, whole int
		want        string
	}{
		{0, 0, "░░░░"}, {0, 9, "░░░░"}, {1, 1000, "█░░░"}, {1, 2, "██░░"}, {999, 1000, "███░"}, {5, 5, "████"},
	}
	for _, tt := range tests {
		if got := p.bar(tt.part, tt.whole, 4); got != tt.want {
			t.Errorf("%d of %d: %s, want %s", tt.part, tt.whole, got, tt.want)
		}
	}
}

func TestDirectWordsShowTheirMarks(t *testing.T) {
	tests := []struct{ text, content, want string }{
		{`“Go home,” he said.`, "“Go home,”", "“Go home,”"},
		{`“Go home,” he said.`, "Go home", "“Go home,”"},
		{`“Go home”, he said.`, "Go home", "“Go home”"},
		{`"Go home." He left.`, "Go home.", `"Go home."`},
		{`"Go home." He left.`, "Go home", `"Go home."`},
		{`‘Go home,’ he said.`, "Go home,", "‘Go home,’"},
		{`„Geh heim“, sagte er.`, "Geh heim", "„Geh heim“"},
		{`« Go home », he said.`, "« Go home »", "« Go home »"},
		{`Go home to the sea`, "Go home", "“Go home”"},
		{`"Go home and never closed`, "Go home and never closed", `"Go home and never closed"`},
		{`Go home, "she" said.`, "Go home", "“Go home”"},
		{`“Go home, all of “you”.`, "“Go home", "“Go home”"},
	}
	for _, tt := range tests {
		a := build(t, tt.text).said(hearsay.Direct, nil, "", "", tt.content).done()
		p := newPage(nil, a, Options{})
		if got := strings.Join(p.words(&a.Attributions[0]), "|"); got != tt.want {
			t.Errorf("%s: words %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	a := build(t, "Zoë says no.\n\n“Nö” and “né” again").
		said(hearsay.Direct, nil, "", "", "“né”").
		left(hearsay.ScareQuotes, "no").
		left(hearsay.ScareQuotes, "“Nö”").
		left(hearsay.ScareQuotes, "again").
		done()
	ps := placesOf(a)
	for i, want := range []string{"1:10", "3:1", "3:15"} {
		if got := ps.at(a.LeftOut[i].Start); got != want {
			t.Errorf("place %s, want %s", got, want)
		}
	}
	if got := ps.at(a.Attributions[0].Content[0].Start); got != "3:10" {
		t.Errorf("place %s, want 3:10", got)
	}
}

// TestDeepNesting writes statements inside each other to any depth without
// running out of columns.
func TestDeepNesting(t *testing.T) {
	b := build(t, "The wall fell because of a wave that nobody saw coming at night.")
	for range 2000 {
		parent := ""
		if n := len(b.a.Attributions); n > 0 {
			parent = b.a.Attributions[n-1].ID
		}
		b.said(hearsay.Indirect, nil, parent, "", "The wall fell because of a wave that nobody saw coming at night")
	}
	var out bytes.Buffer
	if err := Write(&out, b.done(), Options{Width: 60}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if w := lipgloss.Width(strings.TrimSuffix(line, "\n")); w > 60 {
			t.Fatalf("a line of %d columns: %q", w, line)
		}
	}
}

func TestWriteError(t *testing.T) {
	full := errors.New("disk full")
	err := Write(failing{full}, wire(t), Options{})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// FuzzReport checks that whatever stands in a document, the terminal gets
// printable characters and line breaks only.
func FuzzReport(f *testing.F) {
	f.Add("A “b” c\n\nd said", 2, 9, true)
	f.Add("\x1b[2J\u202e said \u009b", 0, 3, false)
	f.Fuzz(func(t *testing.T, text string, start, end int, direct bool) {
		text = strings.ToValidUTF8(text, "?")
		b := build(t, text).meta(text, text, text, text, text)
		b.entity(text, text, hearsay.Person, hearsay.UnnamedKind(text))
		text = b.a.Document.Text
		if start < 0 || end > len(text) || start >= end || !boundary(text, start) || !boundary(text, end) {
			t.Skip()
		}
		kind := hearsay.Mixed
		if direct {
			kind = hearsay.Direct
		}
		b.said(kind, hands("e1"), "", "", text[start:end])
		b.a.Attributions[0].Content[0] = hearsay.Span{Start: start, End: end}
		b.a.Attributions[0].Cue = b.spans(text)
		b.left(hearsay.Reason(text), text)
		for _, width := range []int{0, 41} {
			var out bytes.Buffer
			if err := Write(&out, b.done(), Options{Verbose: true, Width: width}); err != nil {
				t.Fatal(err)
			}
			for i, r := range out.String() {
				if r != '\n' && (unicode.IsControl(r) || wording.TurnsDirection(r)) {
					t.Fatalf("%q at byte %d of the report", r, i)
				}
			}
		}
	})
}

func boundary(s string, i int) bool { return i == len(s) || s[i]&0xC0 != 0x80 }

func BenchmarkReport(b *testing.B) {
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: "x"}}
	var text strings.Builder
	for range 10_000 {
		start := text.Len()
		text.WriteString("“The wall is older than the town, and the town is older than the book,” ")
		sp := hearsay.Span{Start: start, End: text.Len() - 1}
		a.Attributions = append(a.Attributions, hearsay.Attribution{ID: "a", Kind: hearsay.Direct, Content: []hearsay.Span{sp}})
		text.WriteString("she said. ")
	}
	a.Document.Text = text.String()
	a.Document.Blocks = []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: text.Len()}}}
	a.Profile.Words = 1
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if err := Write(new(bytes.Buffer), a, Options{Verbose: true}); err != nil {
			b.Fatal(err)
		}
	}
}
