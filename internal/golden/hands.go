package golden

import (
	"cmp"
	"fmt"
	"path/filepath"
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
type handsDocument struct {
	file
	marks []*handsMark // of all sections
}

func loadHands(path string) (*handsDocument, error) {
	f, err := openFile(path, wantSection, missSection)
	if err != nil {
		return nil, err
	}
	doc := &handsDocument{file: f}
	for _, section := range f.archive.Files[1:] {
		marks, err := parseHandsMarks(string(section.Data), section.Name == missSection)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", section.Name, err)
		}
		doc.marks = append(doc.marks, marks...)
	}
	return doc, nil
}

// save writes the file anew, each mark in the section where it belongs by
// now.
func (doc *handsDocument) save(findings map[*handsMark]*handsFinding) error {
	slices.SortStableFunc(doc.marks, func(a, b *handsMark) int {
		return cmp.Compare(a.content[0].span.Start, b.content[0].span.Start)
	})
	sections := make(map[string][]byte)
	for _, m := range doc.marks {
		name := missSection
		if findings[m].right() {
			name = wantSection
		}
		sections[name] = append(sections[name], m.String()...)
	}
	return doc.write(sections, wantSection, missSection)
}

// RunChains tests analyze on every document of the corpus of chains in dir,
// each as a subtest, and then compares the figures of the whole with
// quality.golden.
func RunChains(t *testing.T, dir string, analyze func(Input) (*hearsay.Analysis, error)) {
	t.Helper()
	docs, err := loadEach(dir, loadHands)
	if err != nil {
		t.Fatal(err)
	}
	total := &handsQuality{}
	for _, doc := range docs {
		t.Run(doc.name, func(t *testing.T) {
			a, err := analyze(Input{Name: doc.name + doc.format(), Data: doc.input(), Publisher: doc.says("publisher:")})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			total.add(doc.name, runHands(t, doc, a))
			total.surplus += surplusConditions(doc.marks, a)
		})
	}
	if len(total.documents) == len(docs) {
		compareFigures(t, filepath.Join(dir, qualityFile), total.String())
	}
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
		if err := doc.save(findings); err != nil {
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
