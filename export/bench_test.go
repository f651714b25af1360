package export

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gold"
)

func TestBench(t *testing.T) {
	text := "Über all: “The sluice held,” <said> Marit Foss, who says that it “held”.\n\nNobody else spoke."
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	a := &hearsay.Analysis{
		Document: &hearsay.Document{ID: "x", Text: text, Publisher: "Orrin Packet", Title: "T"},
		Entities: []hearsay.Entity{{ID: "e1", Name: "Marit Foss", Kind: hearsay.Person, Named: true}},
		Attributions: []hearsay.Attribution{
			{ID: "a1", Kind: hearsay.Direct, Content: []hearsay.Span{at("“The sluice held,”")}, Cue: []hearsay.Span{at("<said>")}, Source: []hearsay.Span{at("Marit Foss, who says")}, Speaker: "e1", Chain: []string{"e1"}},
			{ID: "a4", Kind: hearsay.Indirect, Content: []hearsay.Span{at("sluice")}},
			{ID: "a2", Kind: hearsay.Indirect, Content: []hearsay.Span{at("who says that it “held”")}, Cue: []hearsay.Span{at("says")}},
			{ID: "a3", Kind: hearsay.Indirect, Parent: "a2", Content: []hearsay.Span{at("it “held”")}},
		},
	}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Bench(&out, a); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "own.jsonl")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	var got []string
	for art, err := range gold.Files([]string{file}) {
		if err != nil {
			t.Fatal(err)
		}
		if art.Text != text || art.Publisher != "Orrin Packet" || len(art.Tokens) < 15 || art.Tokens[0].Of(text) != "Über" {
			t.Errorf("%+v", art)
		}
		for _, attr := range art.Attributions {
			for _, list := range [][]hearsay.Span{attr.Source, attr.Cue, attr.Content} {
				for _, sp := range list {
					got = append(got, sp.Of(text))
				}
			}
		}
	}
	want := "Marit Foss, who says|<said>|“The sluice held,”|that it “held”"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	var rec benchRecord
	if err := json.Unmarshal(out.Bytes(), &rec); err != nil || rec.Attributions[0].Speaker != "Marit Foss" || strings.Count(out.String(), "\n") != 1 {
		t.Errorf("%+v, %v", rec.Attributions, err)
	}
}

func TestBenchOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := Bench(&out, &hearsay.Analysis{Document: &hearsay.Document{ID: "x"}}); err != nil || !strings.Contains(out.String(), `"tokens":[],"attributions":[]`) {
		t.Errorf("%s, %v", out.String(), err)
	}
}
