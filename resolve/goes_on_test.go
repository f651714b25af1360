package resolve

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestBehindBlock has a quotation that is a block of its own, with a person in
// it, and a pronoun behind it.
func TestBehindBlock(t *testing.T) {
	paragraphs := []string{
		"Ada Corvel said it was late.", "Berta Hollin of the Ledger, who has covered Vessin for years, thinks he is real and angry:",
		"There are six who were in that room. Four of them owe their posts to Ada Corvel. I would start with the others.", "She wrote that on her own page.",
	}
	doc := &hearsay.Document{ID: "sample"}
	for i, p := range paragraphs {
		kind := hearsay.Paragraph
		if i == 2 {
			kind = hearsay.Quotation
		}
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kind, Span: hearsay.Span{Start: len(doc.Text), End: len(doc.Text) + len(p)}})
		doc.Text += p + "\n\n"
	}
	at := func(words string) []hearsay.Span {
		i := strings.Index(doc.Text, words)
		return []hearsay.Span{{Start: i, End: i + len(words)}}
	}
	attrs := []hearsay.Attribution{
		{ID: "a1", Kind: hearsay.Indirect, Source: at("Ada Corvel"), Cue: at("said"), Content: at("it was late")},
		{ID: "a2", Kind: hearsay.Mixed, Source: at("Berta Hollin of the Ledger"), Cue: at("thinks"), Content: append(at("he is real and angry:"), at(paragraphs[2])...)},
		{ID: "a3", Kind: hearsay.Indirect, Source: at("She"), Cue: at("wrote"), Content: at("that on")},
	}
	for _, ent := range Resolve(doc, attrs) {
		if ent.ID == attrs[2].Speaker && ent.Name != "Berta Hollin" || attrs[2].Speaker == "" {
			t.Errorf("she is %q", ent.Name)
		}
	}
}
