package echo

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/match"
)

// chain is a statement that each document has from the one before.
func chain(n int) *match.Trace {
	e := &match.Echo{Statement: "The <b>wall</b> fell \x1b[31m & fell", Origin: "0#a1", Why: match.Earliest, Independent: 1}
	text := "“The <b>wall</b> fell \u202e& fell,” he said."
	for i := range n {
		doc := &hearsay.Document{ID: fmt.Sprint(i), URI: fmt.Sprintf("<script>%d", i), Publisher: "A & \x07B", Text: text}
		k := match.Carrier{
			ID: fmt.Sprintf("%d#a1", i), Document: doc, Speaker: "<i>Ada</i>", Chain: []string{"A", "<i>Ada</i>"}, Words: match.Altered,
			Attribution: &hearsay.Attribution{ID: "a1", Kind: hearsay.Direct, Content: []hearsay.Span{{Start: 0, End: len(text) - 9}}},
			Verdict:     match.OtherSpeaker,
		}
		if i > 0 {
			k.Via, k.Evidence = fmt.Sprintf("%d#a1", i-1), match.ByLink
			k.Changes = []match.Change{{Op: match.Delete, Source: hearsay.Span{Start: 3, End: 6}, At: 3}}
		}
		e.Carriers = append(e.Carriers, k)
	}
	e.Loops = [][]string{{"0#a1", "1#a1"}}
	return &match.Trace{Query: "the <wall>", Echoes: []*match.Echo{e}}
}

func TestHostileText(t *testing.T) {
	for _, trace := range []*match.Trace{chain(1), chain(60), {Query: "\x1b<b>"}} {
		var text, drawing bytes.Buffer
		if err := WriteText(&text, trace, Options{Width: 60}); err != nil {
			t.Fatal(err)
		}
		if err := WriteSVG(&drawing, trace); err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"\x1b", "\x07", "\u202e"} {
			if strings.Contains(text.String()+drawing.String(), bad) {
				t.Errorf("%q is in the output", bad)
			}
		}
		for _, bad := range []string{"<script", "<b>", "<i>", "href", "onload"} {
			if strings.Contains(drawing.String(), bad) {
				t.Errorf("%s is in the drawing", bad)
			}
		}
		dec := xml.NewDecoder(&drawing)
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("no XML: %v", err)
			}
		}
		for line := range strings.Lines(text.String()) {
			if strings.Contains(line, "\uFFFD│") {
				t.Errorf("a broken line: %q", line)
			}
		}
	}
}

func TestTree(t *testing.T) {
	trace := chain(4)
	trace.Echoes[0].Carriers[2].Via = "0#a1" // 3 has it from 2, 2 and 1 from 0
	var got []string
	for _, n := range shown.Tree(trace.Echoes[0]) {
		got = append(got, fmt.Sprint(n.Depth, n.ID))
	}
	if want := "00#a1 11#a1 12#a1 23#a1"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}
