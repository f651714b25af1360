package pipeline_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
)

// A wantedVerdict is one line of "want" in a draft of testdata/drafts: the
// verdicts about words and speaker, the flags, and how the quotation begins.
type wantedVerdict struct{ words, speaker, flags, text string }

func wantedVerdicts(t *testing.T, data string) []wantedVerdict {
	t.Helper()
	var out []wantedVerdict
	for line := range strings.Lines(data) {
		cols := strings.SplitN(line, "|", 4)
		if len(cols) != 4 {
			t.Fatalf("a line without four columns: %s", line)
		}
		for i := range cols {
			cols[i] = strings.TrimSpace(cols[i])
		}
		out = append(out, wantedVerdict{cols[0], cols[1], cols[2], plainly(cols[3])})
	}
	return out
}

// plainly returns a text on one line without the marks around it.
func plainly(s string) string {
	return strings.Trim(strings.Join(strings.Fields(s), " "), ` "“”‘’'`)
}

// TestDrafts checks drafts that were written by hand against their sources, from
// the files on: the verdict about the words is right in 97 % at least, that
// about the speaker in 92 %, and no changed number, negation, name or unit
// passes for what was said.
func TestDrafts(t *testing.T) {
	files, err := filepath.Glob("../testdata/drafts/*.txtar")
	if err != nil || len(files) < 12 {
		t.Fatal(len(files), err)
	}
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	all, words, speakers := 0, 0, 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		result, wanted := checkedDraft(t, pipe, archive)
		at := 0
		for _, want := range wanted {
			all++
			i := slices.IndexFunc(result.Quotations[at:], func(q match.Quotation) bool {
				return strings.HasPrefix(plainly(result.Draft.Text[q.Span.Start:]), want.text)
			})
			if i < 0 {
				t.Logf("%s: no quotation %q", name, want.text)
				if want.flags != "" {
					t.Errorf("%s: %q is not looked at", name, want.text)
				}
				continue
			}
			q := &result.Quotations[at+i]
			at += i + 1
			if string(q.Words) == want.words {
				words++
			} else {
				t.Logf("%s: %s, not %s: %s", name, q.Words, want.words, plainly(q.Span.Of(result.Draft.Text)))
			}
			if string(q.SpeakerVerdict) == want.speaker {
				speakers++
			} else {
				t.Logf("%s: speaker %s, not %s (%s in the draft): %s", name, q.SpeakerVerdict, want.speaker, q.Speaker, want.text)
			}
			if want.flags != "" && (q.Words.Good() || !slices.Contains(q.Flags, match.Flag(want.flags))) {
				t.Errorf("%s: %s with the flags %v, not altered with %s: %s", name, q.Words, q.Flags, want.flags, want.text)
			}
		}
	}
	t.Logf("%d drafts, %d quotations: words %.1f%%, speakers %.1f%%", len(files), all, 100*float64(words)/float64(all), 100*float64(speakers)/float64(all))
	if all < 120 || 100*words < 97*all || 100*speakers < 92*all {
		t.Errorf("%d and %d of %d right", words, speakers, all)
	}
}

// checkedDraft holds the draft of an archive against its other files.
func checkedDraft(t *testing.T, pipe *pipeline.Pipeline, archive *txtar.Archive) (*match.Check, []wantedVerdict) {
	t.Helper()
	analysed := func(file txtar.File) *hearsay.Analysis {
		for in, err := range read.Content(t.Context(), file.Name, file.Data, read.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			doc, err := in.Document(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return pipe.Analyze(doc)
		}
		t.Fatal("nothing in ", file.Name)
		return nil
	}
	var checker *match.Checker
	var wanted []wantedVerdict
	for _, file := range archive.Files {
		switch {
		case strings.HasPrefix(file.Name, "draft."):
			checker = match.NewChecker(analysed(file))
		case file.Name == "want":
			wanted = wantedVerdicts(t, string(file.Data))
		}
	}
	if checker == nil || wanted == nil {
		t.Fatal(fmt.Sprint("no draft or no verdicts in ", archive.Files))
	}
	for _, file := range archive.Files {
		if file.Name != "want" && !strings.HasPrefix(file.Name, "draft.") {
			checker.Add(analysed(file))
		}
	}
	return checker.Check(), wanted
}
