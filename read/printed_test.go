package read

import (
	"slices"
	"strings"
	"testing"
)

// printed is a page of a report with notes at its foot, a paragraph that runs
// over its end, and the head of the next page.
const printed = `                                   LANTERN RIGHTS GROUP

                              Broken Nets
              Evictions on the Tern coast, 2018–2022


                                        iii
                                  Summary

On 3 May 2019 the harbour board ordered the fishing families of Low Quay to leave
within nine days.1 The board's chair, Orla Finch, said at the time that the order
was "the only way to save the harbour",2 and that nobody would be "left on the
street".3 Four families who refused to leave told Lantern Rights Group that their
houses were pulled down while they were at sea. In 2021, the board said that it

1 Harbour Board, Order No. 14 (Tern, 3 May 2019), p. 2.
2 "Board chair defends order", Tern Courier, 4 May 2019, available at
https://courier.example/2019/05/04 (accessed 2 June 2023).
3 Ibid.
                                        iv


had paid every family and that the matter was closed.4 "I asked the man what the
form was. He said that it was for my own good, and that I would have to sign it
before the tide

4 Harbour Board, Annual Report 2021 (Tern, March 2022), pp. 31–32.
                                        v


turned," said Ada Moor of the Lantern Rights Group.
`

func TestPrinted(t *testing.T) {
	doc := FromText(printed, Meta{ID: "x"})
	checkDocument(t, doc, []byte(printed))
	if doc.Title != "Broken Nets" {
		t.Errorf("title %q", doc.Title)
	}
	var marks []string
	for _, sp := range doc.Asides {
		if sp.Len() < 4 {
			marks = append(marks, sp.Of(doc.Text))
		}
	}
	if got := strings.Join(marks, " "); got != "1 2 3 4" {
		t.Errorf("marks %q", got)
	}
	var kinds []string
	for _, b := range doc.Blocks {
		kinds = append(kinds, string(b.Kind))
	}
	want := "dateline title heading related heading paragraph references references references related paragraph references related paragraph"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("blocks\n got %s\nwant %s", got, want)
	}
	passages := doc.Passages()
	last := passages[len(passages)-1]
	var words []string
	for _, part := range doc.Around(last.Span) {
		words = append(words, strings.Fields(part.Of(doc.Text))...)
	}
	whole := strings.Join(words, " ")
	for _, want := range []string{"the board said that it had paid every family", "before the tide turned,\" said", "closed. \"I asked"} {
		if !strings.Contains(whole, want) {
			t.Errorf("%q is not whole in %q", want, whole)
		}
	}
}

func TestFurniture(t *testing.T) {
	page := strings.Repeat("The board met again, and again it said that nothing had been decided. ", 4)
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"heads left and right", "6        CORDELL WATCH | MAY 2024\n\n" + page + "\n\nBROKEN NETS      7\n\n" + page, []string{"6        CORDELL WATCH | MAY 2024", "BROKEN NETS      7"}},
		{"numbers alone", page + "\n\n6\n\n" + page + "\n\n7\n\n" + page, []string{"6", "7"}},
		{"numbers between lines", page + "\n6\n" + page + "\n7\n" + page + "\n8\n" + page, []string{"6", "7", "8"}},
		{"Roman numbers", page + "\n\niv\n\n" + page + "\n\nv\n\n" + page, []string{"iv", "v"}},
		{"a page that says so", page + "\n\nPage 3 of 40\n\n" + page, []string{"Page 3 of 40"}},
		{"form feeds", page + "\n\n41\n\fBroken Nets\n\n" + page + "\n\n42\n\fBroken Nets\n\n" + page, []string{"41", "Broken Nets", "42", "Broken Nets"}},
		{"a number of its own", page + "\n\n1140\n\n" + page, nil},
		{"one section", page + "\n\n2\n\n" + page, nil},
		{"a table", page + "\n\nBoats     12\nNets     13\nCrews     14\n\n" + page, nil},
		{"contents", "1 Summary      1\n2 Findings      2\n3 Notes      3\n\n" + page, nil},
		{"a name that comes again", "MODERATOR\n\n" + page + "\n\nMODERATOR\n\n" + page + "\n\nMODERATOR\n\n" + page, nil},
		{"a list", page + "\n\n1. Boats\n2. Nets\n\n" + page, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, sp := range furniture(tt.text) {
				got = append(got, sp.Of(tt.text))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNotes(t *testing.T) {
	const body = `The commission said the "village had gone".12 The ministry called it “a lie”.13 A farmer said: "I took the goats."14 `
	const list = "\n\n12 Commission, First Report (March 2022), p. 31.\n13 “Ministry slams report”, Quay Post, 4 April 2022.\n14 Interview with a farmer, 9 May 2022."
	for _, tt := range []struct {
		name, text string
		marks      string
		labels     int
	}{
		{"bare numbers", body + list, "12 13 14", 3},
		{"with stops", body + strings.NewReplacer("\n12 ", "\n12. ", "\n13 ", "\n13. ", "\n14 ", "\n14. ").Replace(list), "12 13 14", 3},
		{"behind words only", "The board12 said so13 and left14 it." + list, "", 0},
		{"behind a word, others sure", "The board12 said so,13 and left.14 It paid.15" + list + "\n15 Ibid.", "12 13 14 15", 4},
		{"several at once", "It said so.12,13 He left.14" + list, "12 13 14", 3},
		{"raised", "It said so.¹² He left.¹³ She did not.¹⁴" + list, "¹² ¹³ ¹⁴", 3},
		{"without marks", "It said so. He left in 2012. She did not." + list, "", 0},
		{"behind years", "It said so in 2021.12 He left in 2022.13 She did not.14" + list, "12 13 14", 3},
		{"no marks but amounts", `He paid $12,13 and 14 boats left at 12.14, COVID-12, G13, B14, v1.12, "14 people".` + list, "", 0},
		{"marks behind the notes", strings.TrimSpace(list) + "\n\n" + body, "", 0},
		{"one note", `The "village had gone".12` + "\n\n12 Commission, First Report, 2022.", "", 0},
		{"numbered paragraphs", "12. In 2021 the board met.11 It said “no”.12\n\n13. In 2022 it met again.13 It said “no”.14\n\n14. In 2023 it met in Tern.15\n\n15. In 2024 it met.16", "", 0},
		{"an ordinary list", body + "\n\n12. Boats\n13. Nets\n14. Goats", "", 0},
		{"days", "It met.12 It left.13 It came.14\n\n12 June 2022 The board met.\n13 June 2022 It left.\n14 June 2022 It came.", "", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := findNotes(tt.text, nil)
			var marks []string
			for _, sp := range found.marks {
				marks = append(marks, sp.Of(tt.text))
			}
			if got := strings.Join(marks, " "); got != tt.marks || len(found.labels) != tt.labels {
				t.Errorf("marks %q and %d notes, want %q and %d", got, len(found.labels), tt.marks, tt.labels)
			}
		})
	}
}

// TestHostilePrinted reads texts that have more of the signs of a printed
// page than any page has.
func TestHostilePrinted(t *testing.T) {
	for name, text := range map[string]string{
		"numbers":       strings.Repeat("12\n\n", 200_000),
		"form feeds":    strings.Repeat("a\f", 200_000),
		"heads":         strings.Repeat("A     7\n\n", 100_000),
		"labels":        strings.Repeat("gone.1 ", 100_000) + strings.Repeat("\n1 Ibid., 2022.", 100_000),
		"rising labels": strings.Repeat("gone.1 gone.2 gone.3\n\n1 Ibid., 2022.\n2 Ibid., 2022.\n3 Ibid., 2022.\n\n", 20_000),
		"quotes":        strings.Repeat("\"a\f", 100_000),
		"marks":         strings.Repeat("a.1,2,3,4,5,6", 100_000),
		"raised":        strings.Repeat("a¹", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			doc := FromText(text, Meta{ID: "x"})
			checkDocument(t, doc, []byte(text))
			end := 0
			for _, sp := range doc.Asides {
				if sp.Start < end || sp.End <= sp.Start || sp.End > len(text) {
					t.Fatalf("aside %v", sp)
				}
				end = sp.End
			}
		})
	}
}

func TestRomanNumber(t *testing.T) {
	for s, want := range map[string]int{"i": 1, "iv": 4, "ix": 9, "xii": 12, "xlviii": 48, "iiii": 0, "vx": 0, "did": 0, "": 0} {
		if got := romanNumber(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}
