package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		a    *hearsay.Analysis
		opts Options
	}{
		{"wire", wire(t), Options{}},
		{"wire_verbose", wire(t), Options{Verbose: true, Width: 100}},
		{"wire_narrow", wire(t), Options{Width: 20}},
		{"wire_color", wire(t), Options{Color: true}},
		{"forms", forms(t), Options{}},
		{"when", when(t), Options{}},
		{"when_verbose", when(t), Options{Verbose: true, Width: 60}},
		{"none", build(t, "A bridge is a way over water.").meta("", "", "", "notes/bridge.txt").done(), Options{}},
		{"none_stdin", build(t, "“Ahoy” is a word.").left(hearsay.WordAsWord, "“Ahoy”").done(), Options{Name: "standard input"}},
		{"empty", build(t, "").done(), Options{}},
		{"hostile", hostile(t), Options{Verbose: true}},
		{"wire_wide", wire(t), Options{Width: 120}},
		{"many", many(t), Options{}},
		{"many_verbose", many(t), Options{Verbose: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got bytes.Buffer
			if err := Write(&got, tt.a, tt.opts); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", tt.name+".txt"), got.Bytes())
		})
	}
}

func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the report differs from %s (after a wanted change: go test -update, and read the diff)\n%s", file, got)
	}
}

// wire has each kind of statement and of speaker.
func wire(t *testing.T) *hearsay.Analysis {
	return build(t, `
The harbour wall of Port Sable had been cracked for years before it gave way on Sunday, the inspector who filed the last report said on Tuesday.

“We wrote it down every spring,” Odile Marn told reporters, “and every spring the paper went into a drawer.”

The harbour board “acted on the advice it had at the time”, its chairman, Per Lund, said.

A senior official, who asked not to be named because the board is divided, said the ministry had been told by Mr Lund that the wall would hold until 2032. Repairs were put off twice, the Sable Courier quoted a former board member as saying.

“Nobody is responsible,” reads a line painted on the quay. The so-called “miracle wall” was the subject of a book, “Stone and Salt”.
`).
		meta("Cracks in Port Sable harbour wall were known for years, inspector says", "Northern Wire", "2031-03-04T16:20:00Z",
			"examples/wire.txt", "Ana Roe", "Tomas Reyl").
		entity("Odile Marn", "inspector", hearsay.Person, "").
		entity("Per Lund", "chairman of the harbour board", hearsay.Person, "").
		entity("A senior official", "senior official", hearsay.Person, hearsay.Official).
		on("asked not to be named because the board is divided").
		entity("Sable Courier", "", hearsay.Outlet, "").
		entity("a former board member", "", hearsay.Person, hearsay.Insider).
		said(hearsay.Indirect, hands("e1"), "", "said",
			"The harbour wall of Port Sable had been cracked for years before it gave way on Sunday").
		said(hearsay.Direct, hands("e1"), "", "told", "“We wrote it down every spring,”", "“and every spring the paper went into a drawer.”").
		in("The harbour board").
		said(hearsay.Mixed, hands("e2"), "", "said", "The harbour board “acted on the advice it had at the time”").
		in("A senior official").
		said(hearsay.Indirect, hands("e3"), "", "said", "the ministry had been told by Mr Lund that the wall would hold until 2032").
		said(hearsay.Indirect, hands("e3", "e2"), "a4", "had been told", "the wall would hold until 2032").
		said(hearsay.Indirect, hands("e4", "e5"), "", "quoted|as saying", "Repairs were put off twice").
		in("“Nobody").
		said(hearsay.Direct, nil, "", "", "Nobody is responsible").
		left(hearsay.ScareQuotes, "“miracle wall”").
		left(hearsay.TitleOfWork, "“Stone and Salt”").
		done()
}

// when has listings and more other events than are shown.
func when(t *testing.T) *hearsay.Analysis {
	b := build(t, `
The Tarn Line was banned by the Harbour Board in May 1997 and, until a week in spring, nobody minded. Its chairman, Per Lund, said the Union had lifted its ban on 3 June 2004.

The quay was built in 1901, 1902, 1903, 1904, 1905, 1906, 1907 and 1908, red stones first. Nobody knows about the 5th.
`).
		meta("The Tarn Line", "Northern Wire", "2031-03-04T16:20:00Z", "tarn.txt").
		entity("Tarn Line", "", hearsay.Organization, "").
		entity("Harbour Board", "", hearsay.Organization, "").
		entity("Per Lund", "", hearsay.Person, "").
		entity("Union", "", hearsay.Organization, "").
		said(hearsay.Indirect, hands("e3"), "", "said", "the Union had lifted its ban on 3 June 2004").
		dated(hearsay.Listing, "May 1997", "1997-05", "e2", "e1", "", "The Tarn Line was banned by the Harbour Board in May 1997").
		dated(hearsay.Delisting, "3 June 2004", "2004-06-03", "e4", "", "a1", "the Union had lifted", "on 3 June 2004").
		dated(hearsay.Listing, "a week in spring", "2030-03-04/2030-03-10", "", "e1", "", "until a week in spring")
	for year := 1908; year > 1900; year-- {
		b.dated(hearsay.OtherEvent, fmt.Sprint(year), fmt.Sprint(year), "", "", "", fmt.Sprint(year), "red stones first")
	}
	return b.dated(hearsay.OtherEvent, "the 5th", "XXXX-XX-05", "", "", "", "Nobody knows about the 5th").done()
}

// forms has the ways in which words are set off, and one of everything.
func forms(t *testing.T) *hearsay.Analysis {
	return build(t, `
Jo Quill wrote: “It began in May.

“It ended in June.”

I saw it end, she added later,
in July.

No stone is lost to the sea
`).
		meta("Quill on the wall", "", "2031-03", "https://quill.example/wall?id=1", "Jo Quill").
		entity("Jo Quill", "", hearsay.Author, "").
		said(hearsay.Direct, hands("e1"), "", "wrote|:", "“It began in May.", "“It ended in June.”").
		said(hearsay.Indirect, hands("e1"), "", "added", "I saw it end", "in July").
		said(hearsay.Direct, nil, "", "", "No stone is lost to the sea").
		done()
}

// hostile tries to give the terminal orders.
func hostile(t *testing.T) *hearsay.Analysis {
	b := build(t, "\x1b]0;owned\x07Ed\u202etxet\u202c said \u009b31mthe\x1b[2J \r\nwall\u200b fell\U000e0041\u0085on 東京タワーの大きな壁が崩れたと港湾局の職員が述べたため市民は避難した today, “an e\u0301tude”.").
		meta("Wall\x1b[31m\nfalls \u2066now\u2069", "The\tDaily\x00", "2031\x1b[5m", "in/\x1b[1mbad.txt", "Ed\x07Moe").
		entity("Ed\u202e Moe", "mayor\x1b[0m", hearsay.Person, "").
		on("the\x1b[2J \r\nwall\u200b fell").
		said(hearsay.Indirect, hands("e1"), "", "said", "the\x1b[2J \r\nwall\u200b fell\U000e0041\u0085on 東京タワーの大きな壁が崩れたと港湾局の職員が述べたため市民は避難した today").
		left(hearsay.TitleOfWork, "“an e\u0301tude”")
	b.a.Attributions[0].FoundBy = "rule\x1b[7m"
	b.a.Engine.Model = "m\x1b[7m"
	return b.done()
}

// many has more sources than are shown, long names and a lot of words.
func many(t *testing.T) *hearsay.Analysis {
	const sources = 13
	name := func(i int) string {
		return fmt.Sprintf("Speaker %c%s", 'A'+i, strings.Repeat(" of the very long name", i%3))
	}
	words := func(i int) string { return strings.Repeat("word ", 8*i+i/12*1200) + "end" }
	var text strings.Builder
	for i := range sources {
		fmt.Fprintf(&text, "%s said %s.\n\n", name(i), words(i))
	}
	b := build(t, text.String())
	for i := range sources {
		b.entity(name(i), "", hearsay.Person, "")
		b.in(name(i)+" said").said(hearsay.Indirect, hands(fmt.Sprintf("e%d", i+1)), "", "said", words(i))
	}
	return b.done()
}
