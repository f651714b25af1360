package cite

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// document cuts a text into blocks: what follows a line "References" or
// "Notes" is a list, a line each, and every other line a paragraph.
func document(text string) *hearsay.Document {
	doc := &hearsay.Document{ID: "x", Text: text}
	kind, at := hearsay.Paragraph, 0
	for line := range strings.SplitSeq(text, "\n") {
		if sp := trim(text, hearsay.Span{Start: at, End: at + len(line)}); sp.Len() > 0 {
			switch heading := sp.Of(text); heading {
			case "References", "Notes":
				doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: hearsay.Heading, Span: sp})
				kind = hearsay.References
			default:
				doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kind, Span: sp})
			}
		}
		at += len(line) + 1
	}
	return doc
}

// said makes an attribution of each sentence-like part of the body that has
// "said" in it: the source before the word, the content behind it.
func said(doc *hearsay.Document) ([]hearsay.Attribution, []hearsay.Entity) {
	var attrs []hearsay.Attribution
	var entities []hearsay.Entity
	for _, b := range doc.Blocks {
		if !b.Kind.Body() {
			continue
		}
		at := b.Start
		for part := range strings.SplitAfterSeq(b.Of(doc.Text), ".") {
			source, _, ok := strings.Cut(part, " said ")
			src := trim(doc.Text, hearsay.Span{Start: at, End: at + len(source)})
			con := trim(doc.Text, hearsay.Span{Start: min(at+len(source)+len(" said "), at+len(part)), End: at + len(part)})
			if ok && src.Len() > 0 && con.Len() > 0 {
				n := itoa(len(attrs) + 1)
				cue := hearsay.Span{Start: at + len(source) + 1, End: at + len(source) + 5}
				attrs = append(attrs, hearsay.Attribution{
					ID: "a" + n, Kind: hearsay.Indirect, Content: []hearsay.Span{con}, Cue: []hearsay.Span{cue}, Source: []hearsay.Span{src},
					Speaker: "e" + n, Chain: []string{"e" + n},
				})
				entities = append(entities, hearsay.Entity{
					ID: "e" + n, Name: src.Of(doc.Text), Kind: hearsay.Person, Named: true, Mentions: []hearsay.Span{src},
				})
			}
			at += len(part)
		}
	}
	return attrs, entities
}

func FuzzCite(f *testing.F) {
	f.Add("Ada Moor said that it sank [1]. Jan Roe said no.[2]\nReferences\n[1] Moor, Ada. Boats. Tern Courier, 3 May 2019.\n[2] Ibid., p. 4")
	f.Add("Moor (2019) said so. (https://a.example/x) www.b.example\nNotes\n¹ Moor, A. 2019a\n² op. cit.")
	f.Add("said.1 said.2\nthe Daily Record of 3 March 1972 said so, (Quay Post, 9 June)\nReferences\n1. é\n2-\n3. [4] 5. “")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		run := func() *hearsay.Analysis {
			doc := document(text)
			a := &hearsay.Analysis{Document: doc}
			a.Attributions, a.Entities = said(doc)
			a.Citations, a.LeftOut = Cite(doc, a.Attributions, a.Entities)
			return a
		}
		a := run()
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		for _, cit := range a.Citations {
			if len(cit.Ties) != len(cit.Supports) {
				t.Fatalf("%s: %d ties for %d attributions", cit.ID, len(cit.Ties), len(cit.Supports))
			}
		}
		if again := run(); !reflect.DeepEqual(a, again) {
			t.Fatal("two runs differ")
		}
	})
}

// TestLinear reads texts that are long in one way each; with more than linear
// work this does not end.
func TestLinear(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("Ada Moor said it [1]. ", 20_000) + "\nReferences\n[1] Moor, Ada. Boats. 2019.",
		strings.Repeat("[", 300_000) + "\nReferences\n[1] Moor, Ada. Boats. 2019.",
		strings.Repeat("(Moor 2019", 50_000) + "\nReferences\n[1] Moor, Ada. Boats. 2019.",
		"Ada Moor said it.\nReferences\n" + strings.Repeat("[1] Moor, Ada. Boats. 2019. ", 20_000),
		strings.Repeat("Ada Moor said the boats sank. ", 4_000) + "\nReferences\n" + strings.Repeat("Moor, Ada. Boats sank. Tern Courier, 3 May 2019.\n", 2_000),
		strings.Repeat("the Tern Courier of 3 March 1972 ", 20_000),
		strings.Repeat("https://a.example/x ", 30_000),
		strings.Repeat("x.1 ", 100_000) + "\nNotes\n1. Moor\n2. Roe",
		strings.Repeat("¹", 200_000) + "\nNotes\n¹ Moor",
	} {
		doc := document(text)
		attrs, entities := said(doc)
		Cite(doc, attrs, entities)
	}
}
