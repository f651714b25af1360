package golden

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// An Input is a document of a corpus as it is to be analysed.
type Input struct {
	Name string // of the document, with the ending of its format
	Data []byte
	// Publisher is known from outside, as from a record of JSONL; empty
	// unless the file says so.
	Publisher string
	// Published is the date of publication, known in the same way.
	Published string
}

// A handsDocument is one file of the corpus of chains.
type handsDocument = marked[*handsMark]

var loadHands = markedBy(parseHandsMark)

// RunChains tests analyze on every document of the corpus of chains in dir,
// each as a subtest, and then compares the figures of the whole with
// quality.golden.
func RunChains(t *testing.T, dir string, analyze func(Input) (*hearsay.Analysis, error)) {
	t.Helper()
	total := &handsQuality{}
	eachAnalyzed(t, dir, loadHands, analyze, func(t *testing.T, doc *handsDocument, a *hearsay.Analysis) {
		t.Helper()
		total.add(doc.name, runHands(t, doc, a))
		total.surplus += surplusConditions(doc.marks, a)
	}, total)
}

// runHands tests one document, or rewrites its file, and returns its score.
func runHands(t *testing.T, doc *handsDocument, a *hearsay.Analysis) handsScore {
	t.Helper()
	if *update {
		if err := locateHands(doc.marks, a.Document.Text); err != nil {
			t.Fatal(err)
		}
	}
	if err := checkHands(doc.marks, a.Document.Text); err != nil {
		t.Fatal(err)
	}
	findings := matchHands(doc.marks, a)
	if *update {
		slices.SortStableFunc(doc.marks, func(a, b *handsMark) int { return a.content[0].span.Compare(b.content[0].span) })
		if err := doc.save(func(m *handsMark) bool { return findings[m].right() }); err != nil {
			t.Fatal(err)
		}
	} else {
		for _, complaint := range complainHands(doc.marks, findings) {
			t.Error(complaint)
		}
	}
	if testing.Verbose() {
		t.Log(missesOf(doc.marks, findings))
	}
	return scoreHands(doc.marks, findings)
}

// complainHands says what fails: wanted marks that are not right, and known
// misses that are.
func complainHands(marks []*handsMark, findings map[*handsMark]*handsFinding) []string {
	var out []string
	for _, m := range marks {
		line := strings.TrimSpace(strings.TrimPrefix(m.String(), m.comment))
		switch f := findings[m]; {
		case m.miss && f.right():
			out = append(out, "a known miss is right by now; run the test with -update to promote it:\n"+line)
		case !m.miss && !f.right():
			out = append(out, "not right:\n"+line+"\n"+f.describe())
		}
	}
	return out
}

// missesOf lists the marks that are not right, each with what was found.
func missesOf(marks []*handsMark, findings map[*handsMark]*handsFinding) string {
	out := "not right:\n"
	for _, m := range marks {
		if f := findings[m]; !f.right() {
			out += strings.TrimPrefix(m.String(), m.comment) + "    " + f.describe() + "\n"
		}
	}
	return out
}
