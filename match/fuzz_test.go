package match

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// laid makes a document of any text: each line a paragraph that is laid on
// somebody.
func laid(id, text string) *hearsay.Analysis {
	text = strings.ToValidUTF8(text, "\uFFFD")
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: id, Text: text}}
	at := 0
	for line := range strings.Lines(text) {
		sp := hearsay.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))}
		at += len(line)
		if sp.Len() == 0 {
			continue
		}
		a.Document.Blocks = append(a.Document.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: sp})
		content := []hearsay.Span{sp}
		if cut := strings.IndexByte(text[sp.Start:sp.End], ','); cut > 0 && sp.Start+cut+1 < sp.End {
			content = []hearsay.Span{{Start: sp.Start, End: sp.Start + cut}, {Start: sp.Start + cut + 1, End: sp.End}}
		}
		a.Attributions = append(a.Attributions, hearsay.Attribution{
			ID: "a" + strings.Repeat("i", len(a.Attributions)+1), Kind: hearsay.Direct, Content: content,
		})
	}
	return a
}

func FuzzCheck(f *testing.F) {
	f.Add("We found forty-one people in a locked hostel, and not one", "We found 41 people … not one")
	f.Add("the the the the the", "the … the [the] the the")
	f.Add("a b c d e\nf g h i", "f g h i a b c d e … [x]")
	f.Add("\x00\xff“”‘’'' \u202e 1,000.50 per\ncent", "[W]e ... [sic] 1000.5 %")
	f.Fuzz(func(t *testing.T, source, draft string) {
		src, drf := laid("source", source), laid("draft", draft)
		c := NewChecker(drf)
		c.Add(src)
		got := c.Check()
		for i := range got.Quotations {
			q := &got.Quotations[i]
			inText(t, drf.Document.Text, q.Span)
			for _, ch := range q.Changes {
				inText(t, drf.Document.Text, ch.Here)
				inText(t, src.Document.Text, ch.Source)
			}
			if (q.Match == nil) != (q.Words == NotFound) {
				t.Errorf("%s with match %v", q.Words, q.Match)
			}
			if q.Match != nil {
				for _, sp := range q.Match.Spans {
					inText(t, src.Document.Text, sp)
				}
			}
			if q.Words.Good() && len(q.Flags) > 0 {
				t.Errorf("%s with flags %v", q.Words, q.Flags)
			}
		}
		data, err := got.MarshalJSON()
		if err != nil || !json.Valid(data) {
			t.Errorf("no JSON: %v", err)
		}
		again := NewChecker(laid("draft", draft))
		again.Add(laid("source", source))
		if second, _ := again.Check().MarshalJSON(); string(second) != string(data) {
			t.Errorf("two runs differ:\n%s\n%s", data, second)
		}
		self := NewChecker(drf)
		self.Add(laid("copy", draft))
		for i, q := range self.Check().Quotations {
			if !strings.ContainsAny(drf.Document.Text, "[]…") && !strings.Contains(drf.Document.Text, "..") && q.Words != Verbatim {
				t.Errorf("quotation %d of %q is %s in a copy", i, drf.Document.Text, q.Words)
			}
		}
	})
}

func inText(t *testing.T, text string, sp hearsay.Span) {
	t.Helper()
	if sp.Start < 0 || sp.End < sp.Start || sp.End > len(text) || !utf8.ValidString(sp.Of(text)) {
		t.Fatalf("span %v of a text of %d bytes", sp, len(text))
	}
}

func FuzzEchoes(f *testing.F) {
	f.Add("We found forty-one people in a locked hostel\nno", "We found sixty-one people in a locked hostel")
	f.Add("a b c d e\na b x d e", "a b c d e f g\n\na b c d e")
	f.Add("\xff\x00 … [x] ... 'n'", "“”")
	f.Fuzz(func(t *testing.T, one, two string) {
		run := func(texts ...string) []byte {
			c := NewCollection()
			var docs []*hearsay.Analysis
			for i, text := range texts {
				docs = append(docs, laid(string(rune('A'+i)), text))
				c.Add(docs[i])
			}
			load := func(i int) (*hearsay.Analysis, error) { return docs[i], nil }
			groups, _ := c.Groups()
			trace := &Trace{Query: one}
			for _, g := range groups {
				if !slices.ContainsFunc(g, func(m Member) bool { return m.Document != g[0].Document }) {
					t.Errorf("an echo of one document: %v", g)
				}
				echo, err := c.Echo(g, load)
				if err != nil {
					t.Fatal(err)
				}
				if echo.Independent < 1 || echo.Independent > len(echo.Carriers) {
					t.Errorf("%d independent of %d", echo.Independent, len(echo.Carriers))
				}
				trace.Echoes = append(trace.Echoes, echo)
			}
			if _, err := c.Trace(two, load); err != nil {
				t.Fatal(err)
			}
			data, err := trace.MarshalJSON()
			if err != nil || !json.Valid(data) {
				t.Errorf("no JSON: %v", err)
			}
			return data
		}
		if a, b := run(one, two), run(one, two); string(a) != string(b) {
			t.Errorf("two runs differ:\n%s\n%s", a, b)
		}
	})
}
