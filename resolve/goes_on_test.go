package resolve

import (
	"fmt"
	"slices"
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

// TestAnswers has an interview without labels: the answers are the guest's, with
// the headline that repeats one, and a quotation behind a question of nobody's
// interview stays nobody's.
func TestAnswers(t *testing.T) {
	read := func(paragraphs ...string) (speakers []string) {
		doc := &hearsay.Document{ID: "sample"}
		var attrs []hearsay.Attribution
		for _, p := range paragraphs {
			sp := hearsay.Span{Start: len(doc.Text), End: len(doc.Text) + len(p)}
			doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: sp})
			if strings.HasPrefix(p, "“") {
				attrs = append(attrs, hearsay.Attribution{ID: fmt.Sprint("a", len(attrs)), Kind: hearsay.Direct, Content: []hearsay.Span{sp}})
			}
			doc.Text += p + "\n\n"
		}
		names := map[string]string{"": ""}
		for _, ent := range Resolve(doc, attrs) {
			names[ent.ID] = ent.Name
		}
		for i := range attrs {
			speakers = append(speakers, names[attrs[i].Speaker])
		}
		return speakers
	}
	const intro = "The minister talks. By Lena Fors. Ada Corvel meets me by the ferry."
	for _, tt := range []struct {
		text []string
		want []string
	}{
		{[]string{intro, "Do you stand by that?", "“I do.”", "And the night of the vote?", "“I slept.”", "It rains.", "“We will see.”"}, []string{"Ada Corvel", "Ada Corvel", ""}},
		{[]string{intro, "Do you stand by that?", "“I do.”", "And then?", "“I slept.”", "An aide says you were there.", "“Let him swear it.”"}, []string{"Ada Corvel", "Ada Corvel", "Ada Corvel"}},
		{[]string{"“I was never asleep”", intro, "Do you stand by that?", "“I do. I was never asleep.”", "And then?", "“I slept.”"}, []string{"Ada Corvel", "Ada Corvel", "Ada Corvel"}},
		{[]string{intro, "Who was it?", "“It was late.”"}, []string{""}},
	} {
		if got := read(tt.text...); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
