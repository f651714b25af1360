package date

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// FuzzFind checks what must hold of any text: the analysis keeps its
// invariants, a second run is equal to the first, and a paragraph without
// dates in front moves every place by its length.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"It was banned by Belmark in May 1997 and Oster in 1998. The Senate did so a year later.",
		"July16, 2012, 16/07/2012, 2012-07-16T10:00Z, the 9th, 9/11, mid-1998, '90s, 5-7 March, 1990-94",
		"On Feb. 9, at 2 p.m., last Tuesday, the summer of 2003, nineteen seventy-nine, twenty-first",
		"Its removal from X's list in July came after, by the by, a ban of ( on the list off it until 1871, when",
		"\xe2\x80\x99s \u0661\u0669\u0669\u0667 Май 1997 ( [ , and by , in 2001 and", "year-end of the end of the year ago last last next May",
	} {
		f.Add(s, "2016-09-12")
	}
	f.Fuzz(func(t *testing.T, s, published string) {
		if !utf8.ValidString(s) || s == "" || len(s) > 1<<12 {
			return
		}
		first := find(s, published)
		if !reflect.DeepEqual(first, find(s, published)) {
			t.Fatal("two runs differ")
		}
		const front = "A neutral paragraph is put in front of it.\n\n"
		moved := findIn(front+s, published, hearsay.Span{End: len(front) - 2}, hearsay.Span{Start: len(front), End: len(front) + len(s)})
		if len(moved.Dates) != len(first.Dates) {
			t.Fatalf("%d dates, and %d behind another paragraph", len(first.Dates), len(moved.Dates))
		}
		for i := range first.Dates {
			if moved.Dates[i].Span.Start != first.Dates[i].Span.Start+len(front) || moved.Dates[i].EDTF != first.Dates[i].EDTF {
				t.Fatalf("%v became %v", first.Dates[i], moved.Dates[i])
			}
		}
	})
}

// find runs the stage on a text of one block and checks what it returns.
func find(s, published string) Found {
	return findIn(s, published, hearsay.Span{End: len(s)})
}

func findIn(s, published string, blocks ...hearsay.Span) Found {
	doc := &hearsay.Document{ID: "x", Text: s, Published: published}
	for _, sp := range blocks {
		doc.Blocks = append(doc.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: sp})
	}
	found := Find(doc, nil, nil)
	a := &hearsay.Analysis{Document: doc, Dates: found.Dates, Events: found.Events, Entities: found.Entities}
	if err := a.Validate(); err != nil {
		panic(err)
	}
	return found
}

// TestLinear gives the stage texts that would be slow if any part of it looked
// back or ahead without a bound.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"May ", "banned ", "in 1997 and ", "was banned by X in 1997, ", "the end of ", "1990-", "and X ", ", which ", "( 1997 ", "did so in 1997 ", "off the list in 1997 ",
		"mid-", "2 p.m. on ", "the ban on the ban of the ", "by ", "2012-07-", "May-", "X said in 2001 ", "“in 1997 ",
	} {
		find(strings.Repeat(unit, 100_000/len(unit)), "2016-09-12")
	}
}
