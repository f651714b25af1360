package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// mailed makes a document as the reader makes one of plain text: paragraphs are
// parted by blank lines, and those whose lines begin with ">" are quotations,
// but for a line that introduces another.
func mailed(in string) *hearsay.Document {
	doc := &hearsay.Document{ID: "test", Text: in}
	at := 0
	for part := range strings.SplitSeq(in, "\n\n") {
		start := at + len(part) - len(strings.TrimLeft(part, "> "))
		kind := hearsay.Paragraph
		if start > at && !strings.HasSuffix(part, ":") {
			kind = hearsay.Quotation
		}
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: kind, Span: hearsay.Span{Start: start, End: at + len(part)}})
		at += len(part) + 2
	}
	return doc
}

func TestMail(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []styleTest{
		{"a header", "I agree.\n\nOn Mon, 2 June 2025 at 08:15 Ana Roe <ana@roe.example> wrote:\n\n> The lift stands still, and\n> nobody has the key.", []string{
			"direct | Ana Roe | The lift stands still, and || nobody has the key.",
		}},
		{"two deep", "> On 2 June 2025, Jon Moe wrote:\n\n> > The porter told me that the lift\n> > was sold.\n\n> That is not so.\n\n> Ida, ground floor", []string{
			"direct | Jon Moe | The porter told me that the lift || was sold.", "indirect | The porter | that the lift || was sold",
			"direct | Ida, ground floor | That is not so.",
		}},
		{"a farewell", "Look at this:\n\n> We shall not pay for the lift.\n\n> Best wishes, Olof Brandt", []string{
			"direct | Olof Brandt | We shall not pay for the lift.",
		}},
		{"comparisons", "The value is 4 > 3 and the other is\n> 5, he said.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := mailed(test.in)
			attrs, _ := x.Extract(doc)
			var got []string
			for i := range attrs {
				if test.want != nil {
					got = append(got, show(doc, &attrs[i]))
				} else if attrs[i].FoundBy == "mail" {
					t.Errorf("found %s", show(doc, &attrs[i]))
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
			checkInvariants(t, doc)
		})
	}
}

// TestManyLineMarks makes sure that the time grows with the text and not faster.
func TestManyLineMarks(t *testing.T) {
	x := newExtractor(t)
	for _, in := range []string{
		strings.Repeat("> a\n", 50_000), strings.Repeat(strings.Repeat(">", 200_000)+" a\n", 2), strings.Repeat("> > I go\n\n> On 2 June, A wrote:\n\n", 3_000),
	} {
		x.Extract(mailed(in))
	}
}
