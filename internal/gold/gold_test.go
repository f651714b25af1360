package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func write(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFilesConvertsCodePoints(t *testing.T) {
	name := write(t, `{"id":"1","publisher":"The Lantern","text":"“Né,” said Ana.","tokens":[[0,1],[1,3]],"pos":["`+"``"+`","UH"],`+
		`"attributions":[{"source":[[11,14]],"cue":[[6,10]],"content":[[0,5]]}]}`+"\n\n")
	for art, err := range Files([]string{name}) {
		if err != nil {
			t.Fatal(err)
		}
		a := art.Attributions[0]
		for want, sp := range map[string]hearsay.Span{"Ana": a.Source[0], "said": a.Cue[0], "“Né,”": a.Content[0], "Né": art.Tokens[1]} {
			if got := sp.Of(art.Text); got != want {
				t.Errorf("span %v is %q, want %q", sp, got, want)
			}
		}
		return
	}
	t.Fatal("no article")
}

func TestFilesRejects(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"1"}`:                                 `no "text"`,
		`{"text":"ab","tokens":[[0,3]]}`:             "outside the text",
		`{"text":"ab","tokens":[[1,1]]}`:             "empty",
		`{"text":"ab","tokens":[[0,1]],"pos":[]`:     "unexpected end",
		`{"text":"a","tokens":[],"pos":["NN"]}`:      "1 tags for 0 tokens",
		`{"text":"ab","attributions":[{"cue":[7]}]}`: "cannot unmarshal",
	} {
		name := write(t, "\n"+line)
		for _, err := range Files([]string{name}) {
			if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), ":2") {
				t.Errorf("%s: error %v, want %q and the line", line, err, want)
			}
		}
	}
	for _, err := range Files([]string{"no/such.jsonl"}) {
		if hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Errorf("missing file: %v", err)
		}
	}
}
