package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// listed makes a document whose lines that start with "* " are items of lists.
func listed(in string) *hearsay.Document {
	doc := &hearsay.Document{ID: "test"}
	var text strings.Builder
	for line := range strings.Lines(in) {
		line, item := strings.CutPrefix(strings.TrimSpace(line), "* ")
		kind := hearsay.Paragraph
		if item {
			kind = hearsay.List
			text.WriteString("* ")
		}
		start := text.Len()
		text.WriteString(line)
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kind, Span: hearsay.Span{Start: start, End: text.Len()}})
		text.WriteString("\n")
	}
	doc.Text = text.String()
	return doc
}

func TestListsOfStatements(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []styleTest{
		{"told, quoted and clipped", "The first answers:\n* Mayor Ana Roe: the tower is safe\n* Teachers' Union: “We were not asked.”\n* Port chief Jon Moe – “The tower stands where it stood.”\n* Energy Secretary Ida Lund: Plan “cannot be saved”", []string{
			"indirect | Mayor Ana Roe | the tower is safe", "direct | Teachers' Union | “We were not asked.”",
			"direct | Port chief Jon Moe | “The tower stands where it stood.”", "mixed | Energy Secretary Ida Lund | Plan “cannot be saved”",
		}},
		{"overheard", "* “The river is older than the map.” – deck hand, Karth, on the new chart\n* “No.” – the map\n* “I was here before the bridge.” – Ana Roe", []string{
			"direct | deck hand, Karth | “The river is older than the map.”", "direct | Ana Roe | “I was here before the bridge.”",
		}},
		{"facts", "* Location: the hall is near the port\n* Capacity: it holds 400\n* Manager: Ana Roe", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := listed(test.in)
			attrs, _ := x.Extract(doc)
			var got []string
			for i := range attrs {
				got = append(got, show(doc, &attrs[i]))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
			checkInvariants(t, doc)
		})
	}
}

func TestQuotedHeadlines(t *testing.T) {
	checkStyles(t, "headline", []styleTest{
		{"nobody named", "# ‘They sold us a bridge and kept the river’: fury in Karth", []string{"direct |  | ‘They sold us a bridge and kept the river’"}},
		{"a conversation", "# “A clock has opinions”: an hour with Ana Roe", []string{"direct | Ana Roe | “A clock has opinions”"}},
		{"somebody on something", "# “We were lucky”: Jon Moe on the night of the flood", []string{"direct | Jon Moe | “We were lucky”"}},
		{"a body that claims", "# National bank: rates to fall in May", []string{"indirect | National bank | rates to fall in May"}},
		{"a refusal", "# Transport ministry: no money for the bridge", []string{"indirect | Transport ministry | no money for the bridge"}},
		{"a title", "# “The Long River”: a new exhibition in Karth", nil},
		{"a sentence of prose", "“We were lucky”: that was the tone of the evening in the hall of Karth.", nil},
		{"a game", "# Quiz: How well do you know the lake?", nil},
	})
}

func TestSignedNotes(t *testing.T) {
	checkStyles(t, "editor's note", []styleTest{
		{"alone", "[The map was drawn in 1904. – Ed.]", []string{"direct | Ed. | The map was drawn in 1904."}},
		{"no note", "[The map was drawn in 1904.]", nil},
		{"no bracket", "It was drawn by – Ed. said nothing.", nil},
	})
	checkStyles(t, "signature", []styleTest{
		{"how it was said", "“The bells keep us awake.” (Ward sister Ana Roe, speaking off duty)", []string{
			"direct | Ward sister Ana Roe | “The bells keep us awake.”",
		}},
		{"on what", "“It leaks, and it always leaked.” – Jon Moe, roofer, on the town hall", []string{
			"direct | Jon Moe, roofer | “It leaks, and it always leaked.”",
		}},
		{"an aside in prose", "“The bells keep us awake.” (The sister works nights.)", nil},
	})
}

func TestLabelsBeforeQuotations(t *testing.T) {
	for _, test := range []styleTest{
		{"numbered voices", "Witness 4 (a nurse): “They came at night with lamps and dogs.”\nStatement 12: “I signed what I could not read, and I was not alone.”", []string{
			"direct | Witness 4 (a nurse) | “They came at night with lamps and dogs.”", "direct | Statement 12 | “I signed what I could not read, and I was not alone.”",
		}},
		{"what somebody does", "Ana Roe would not be drawn on the bill: “I have a roof to mend.”", []string{"direct | Ana Roe | “I have a roof to mend.”"}},
		{"the medium in brackets", "Port chief Jon Moe (by text message): “I do not comment on boats.”", []string{"direct | Port chief Jon Moe | “I do not comment on boats.”"}},
		{"an answer with an aside", "The miners’ answer, when it came, was short: “We keep the lamp.”", []string{"direct | The miners’ | “We keep the lamp.”"}},
		{"an announcement inside a block quotation", "Ida Lund writes:\n> Your piece on the lamp took me back. My mother always said:\n> Never blow out what you cannot light.", []string{
			"direct | Ida Lund | Your piece on the lamp took me back. My mother always said: || Never blow out what you cannot light.",
			"  direct | My mother | Never blow out what you cannot light.",
		}},
		{"a thing", "The sign on the door is clear: “No Lamps”", nil},
	} {
		if got := statements(t, test.in); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %s\nwant %s", test.name, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
		}
	}
}
