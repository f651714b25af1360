package hearsay

import "strings"

// place returns the span of the nth occurrence, from 0, of words in text.
func place(text, words string, nth int) Span {
	at := 0
	for ; ; nth-- {
		i := strings.Index(text[at:], words)
		if i < 0 {
			panic("no " + words)
		}
		if at += i; nth == 0 {
			return Span{at, at + len(words)}
		}
		at += len(words)
	}
}

const harbourText = "Ebb at Çayönü\n\n“The tide 🌊 won’t wait,” harbour master Ödön Vale told the Quay Post [1], " +
	"citing a clerk who said the locks closed on 2 May 2031.\n\n[1] Quay Post, 3 May 2031."

// harbour is an analysis that fills every field. The text has characters of
// one to four bytes.
func harbour() *Analysis {
	text := harbourText
	at := func(words string) Span { return place(text, words, 0) }
	return &Analysis{
		Engine: Engine{Version: "1.2.3", Model: "m1", Rules: "r1"},
		Document: &Document{
			ID: "h1", URI: "https://quay.example/h1", Title: "Ebb at Çayönü", Authors: []string{"Ada Moor"}, Publisher: "Quay Post",
			Published: "2031-05-03", Language: "en", Text: text,
			Blocks: []Block{
				{Title, at("Ebb at Çayönü")},
				{Paragraph, Span{at("“The").Start, at("2031.").End}},
				{References, at("[1] Quay Post, 3 May 2031.")},
			},
		},
		Attributions: []Attribution{
			{
				ID: "a1", Kind: Mixed, Content: []Span{at("The tide 🌊 won’t wait,"), at("the locks closed on 2 May 2031")}, Cue: []Span{at("told")},
				Source: []Span{at("harbour master Ödön Vale")}, Speaker: "e1", Chain: []string{"e2", "e1"}, Citations: []string{"c1"},
				Confidence: 0.875, FoundBy: "model",
			},
			{
				ID: "a2", Kind: Indirect, Content: []Span{at("the locks closed on 2 May 2031")}, Cue: []Span{at("said")}, Source: []Span{at("a clerk")},
				Speaker: "e3", Chain: []string{"e3"}, Parent: "a1", Confidence: 1, FoundBy: "rule",
			},
		},
		Entities: []Entity{
			{ID: "e1", Name: "Ödön Vale", Kind: Person, Named: true, Role: "harbour master", Aliases: []string{"Vale"}, Mentions: []Span{at("Ödön Vale")}},
			{ID: "e2", Name: "Quay Post", Kind: Outlet, Named: true, Mentions: []Span{at("Quay Post"), place(text, "Quay Post", 1)}},
			{ID: "e3", Name: "a clerk", Kind: Person, UnnamedKind: Official, Condition: at("won’t wait"), Mentions: []Span{at("a clerk")}},
		},
		Citations: []Citation{{
			ID: "c1", Kind: Reference, Label: "[1]", Span: at("[1] Quay Post, 3 May 2031."), Marks: []Span{at("[1]")}, URL: "https://quay.example/1",
			Item: &Item{
				Type: "article-newspaper", Author: []ItemName{{Family: "Moor", Given: "Ada"}}, ContainerTitle: "Quay Post",
				Issued: &ItemDate{DateParts: [][]int{{2031, 5, 3}}},
			},
			Supports: []string{"a1"},
		}},
		Dates: []Date{{ID: "d1", Span: at("2 May 2031"), EDTF: "2031-05-02"}},
		Events: []Event{{
			ID: "v1", Date: "d1", Statement: []Span{at("the locks closed")}, Type: OtherEvent, Actor: "e3", Subject: "e1", Attribution: "a2",
		}},
		Profile: Profile{
			Words: 25, AttributedWords: 10, DirectWords: 4, Named: 1, LongestChain: 2, Sources: []SourceShare{{"e1", 1, 10}},
		},
		LeftOut: []LeftOut{{Span: at("Ebb"), Reason: WordAsWord}},
	}
}
