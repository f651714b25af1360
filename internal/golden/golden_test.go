package golden

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

const sample = `from: written for this test
reason: every section in one place
-- input.txt --
“We remained,” said Ana Perrin, the
harbour master. Perrin said that the crew had told her the pump failed. She likes “The Long Water”.

“Go,” she said. “Go,” she said.
-- want.txt --
direct | Ana Perrin, the harbour master | said | “We remained,”
# A comment of the mark below.
indirect | Perrin | said | that the crew had told her the pump failed
  indirect | the crew | had told | the pump failed
direct | she | said | “Go,”
direct | she | said | “Go,”
-- left_out.txt --
title of a work | “The Long Water”
-- miss.txt --
direct |  |  | Go
`

// corpus writes files into a folder and returns it.
func corpus(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadSample(t *testing.T) *document {
	t.Helper()
	docs, err := load(corpus(t, map[string]string{"sample.txtar": sample}))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || len(docs[0].marks) != 7 {
		t.Fatalf("loaded %d documents, %d marks", len(docs), len(docs[0].marks))
	}
	return docs[0]
}

func TestLoadRejects(t *testing.T) {
	head := "from: here\nreason: a reason\n-- input.txt --\ntext\n"
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"no files", nil, "no *.txtar"},
		{"no reason", map[string]string{"a.txtar": "from: here\n-- input.txt --\n"}, `after "reason:"`},
		{"empty reason", map[string]string{"a.txtar": "from: here\nreason:  \n-- input.txt --\n"}, `after "reason:"`},
		{"no origin", map[string]string{"a.txtar": "reason: r\n-- input.txt --\n"}, `after "from:"`},
		{"duplicate name", map[string]string{"a.txtar": head, "A.txtar": head}, "the same name as"},
		{"no input", map[string]string{"a.txtar": "from: here\nreason: r\n"}, "no sections"},
		{"input not first", map[string]string{"a.txtar": "from: here\nreason: r\n-- want.txt --\n"}, "wanted are the input"},
		{"two inputs", map[string]string{"a.txtar": head + "-- input.md --\n"}, "wanted are the input"},
		{"section twice", map[string]string{"a.txtar": head + "-- want.txt --\n-- want.txt --\n"}, "two sections"},
		{"kind unknown", map[string]string{"a.txtar": head + "-- want.txt --\nloud | a | b | text\n"}, "line 1"},
		{"field missing", map[string]string{"a.txtar": head + "-- want.txt --\ndirect || said | text\n"}, "line 1"},
		{"content empty", map[string]string{"a.txtar": head + "-- want.txt --\ndirect | a | b |\n"}, "no content"},
		{"escape unknown", map[string]string{"a.txtar": head + "-- want.txt --\ndirect | a | b | \\x\n"}, "escape"},
		{"wrong section", map[string]string{"a.txtar": head + "-- want.txt --\nnickname | text\n"}, "does not belong here"},
		{"stray comment", map[string]string{"a.txtar": head + "-- want.txt --\n# alone\n"}, "a comment belongs above"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := load(corpus(t, tt.files))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("load: %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestLocate(t *testing.T) {
	doc := loadSample(t)
	text := string(doc.input())
	if err := doc.checkPlaces(text); err == nil {
		t.Error("marks without ranges pass")
	}
	if err := doc.locate(text); err != nil {
		t.Fatal(err)
	}
	if err := doc.checkPlaces(text); err != nil {
		t.Error(err)
	}
	var got []string
	for _, m := range doc.marks {
		got = append(got, strings.TrimSuffix(m.String(), "\n"))
	}
	want := []string{
		`direct | [24:54] Ana Perrin, the\nharbour master | [19:23] said | [0:18] “We remained,”`,
		"# A comment of the mark below.\n" +
			`indirect | [56:62] Perrin | [63:67] said | [68:110] that the crew had told her the pump failed`,
		`  indirect | [73:81] the crew | [82:90] had told | [95:110] the pump failed`,
		`direct | [155:158] she | [159:163] said | [145:154] “Go,”`,
		`direct | [175:178] she | [179:183] said | [165:174] “Go,”`,
		`title of a work | [122:142] “The Long Water”`,
		`direct |  |  | [148:150] Go`,
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("mark %d\n got %s\nwant %s", i, got[i], want[i])
		}
	}
	// A text that moved is found again, the nearest occurrence first.
	if err := doc.locate("Ahem. " + text); err != nil {
		t.Fatal(err)
	}
	if got := doc.marks[4].content[0].span.Start; got != 171 {
		t.Errorf("the second “Go” is at %d after the text moved", got)
	}
	if err := doc.locate("nothing of the kind"); err == nil {
		t.Error("a text that is gone is no error")
	}
}

func TestOccurrences(t *testing.T) {
	tests := []struct {
		text, words string
		want        []hearsay.Span
	}{
		{"he said she said he", "he", []hearsay.Span{{Start: 0, End: 2}, {Start: 17, End: 19}}},
		{"the\n mayor; the mayors", "the mayor", []hearsay.Span{{Start: 0, End: 10}}},
		{"ééé é", "é", []hearsay.Span{{Start: 7, End: 9}}},
		{"a a a", "a a", []hearsay.Span{{Start: 0, End: 3}, {Start: 2, End: 5}}},
		{"text", "other", nil},
		{"text", "  ", nil},
	}
	for _, tt := range tests {
		if got := occurrences(tt.text, tt.words); !slices.Equal(got, tt.want) {
			t.Errorf("occurrences(%q, %q) = %v, want %v", tt.text, tt.words, got, tt.want)
		}
	}
}

// located loads the sample with the ranges of its own text.
func located(t *testing.T) (*document, *hearsay.Analysis) {
	t.Helper()
	doc := loadSample(t)
	text := string(doc.input())
	if err := doc.locate(text); err != nil {
		t.Fatal(err)
	}
	return doc, &hearsay.Analysis{Document: &hearsay.Document{ID: "sample", Text: text}}
}

func attributionOf(m *mark) hearsay.Attribution {
	attr := hearsay.Attribution{
		Kind: hearsay.Kind(m.label), Source: spansOf(m.source), Cue: spansOf(m.cue), Content: spansOf(m.content),
	}
	if m.depth > 0 {
		attr.Parent = "a1"
	}
	return attr
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name   string
		change func(*hearsay.Attribution)
		want   bool
	}{
		{"the same", func(*hearsay.Attribution) {}, true},
		{"another cue", func(attr *hearsay.Attribution) { attr.Cue = nil }, true},
		{"a shorter source", func(attr *hearsay.Attribution) { attr.Source[0].End -= 8 }, true},
		{"another source", func(attr *hearsay.Attribution) { attr.Source = []hearsay.Span{{Start: 60, End: 66}} }, false},
		{"no source", func(attr *hearsay.Attribution) { attr.Source = nil }, false},
		{"another kind", func(attr *hearsay.Attribution) { attr.Kind = hearsay.Mixed }, false},
		{"a shorter content", func(attr *hearsay.Attribution) { attr.Content[0].End -= 3 }, false},
		{"a parent", func(attr *hearsay.Attribution) { attr.Parent = "a2" }, false},
		{"content in two spans", func(attr *hearsay.Attribution) {
			attr.Content = []hearsay.Span{{Start: 0, End: 5}, {Start: 6, End: attr.Content[0].End}}
		}, true},
	}
	for _, tt := range tests {
		doc, a := located(t)
		attr := attributionOf(doc.marks[0])
		tt.change(&attr)
		a.Attributions = []hearsay.Attribution{attr}
		if got := match(doc.marks, a).found[doc.marks[0]]; got != tt.want {
			t.Errorf("%s: found %t, want %t", tt.name, got, tt.want)
		}
	}
}

func TestMatchUsesEachFindingOnce(t *testing.T) {
	doc, a := located(t)
	a.Attributions = []hearsay.Attribution{attributionOf(doc.marks[3])}
	twin := *doc.marks[3]
	if got := match([]*mark{doc.marks[3], &twin}, a).score["direct"]; got != (count{1, 1, 2}) {
		t.Errorf("one finding for two equal marks scores %+v", got)
	}
}

func TestLeftOutMatchesWithoutItsMarks(t *testing.T) {
	doc, a := located(t)
	m := doc.marks[5]
	sp := m.content[0].span
	inner := hearsay.Span{Start: sp.Start + len("“"), End: sp.End - len("”")}
	for _, tt := range []struct {
		left hearsay.LeftOut
		want bool
	}{
		{hearsay.LeftOut{Span: sp, Reason: hearsay.TitleOfWork}, true},
		{hearsay.LeftOut{Span: inner, Reason: hearsay.TitleOfWork}, true},
		{hearsay.LeftOut{Span: inner, Reason: hearsay.Nickname}, false},
		{hearsay.LeftOut{Span: hearsay.Span{Start: inner.Start, End: inner.End - 5}, Reason: hearsay.TitleOfWork}, false},
	} {
		a.LeftOut = []hearsay.LeftOut{tt.left}
		if got := match(doc.marks, a).found[m]; got != tt.want {
			t.Errorf("%v: found %t, want %t", tt.left, got, tt.want)
		}
	}
}

// TestSaveKeepsEveryMark is the promise that makes -update safe to run: marks
// move between the sections, and none is lost, added or changed.
func TestSaveKeepsEveryMark(t *testing.T) {
	doc, a := located(t)
	// The program finds the first mark, and the known miss, and nothing else.
	a.Attributions = []hearsay.Attribution{attributionOf(doc.marks[0]), attributionOf(doc.marks[6])}
	r := match(doc.marks, a)
	if got := len(r.complaints()); got != 6 {
		t.Errorf("%d complaints, want 5 marks not found and 1 miss found: %q", got, r.complaints())
	}
	if err := doc.save(r.found); err != nil {
		t.Fatal(err)
	}
	again, err := loadFile(doc.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.checkPlaces(a.Document.Text); err != nil {
		t.Error(err)
	}
	if string(again.input()) != string(doc.input()) || string(again.archive.Comment) != string(doc.archive.Comment) {
		t.Error("the input or the comment changed")
	}
	lines := func(doc *document) []string {
		var out []string
		for _, m := range doc.marks {
			out = append(out, m.String())
		}
		slices.Sort(out)
		return out
	}
	if got, want := lines(again), lines(doc); !slices.Equal(got, want) {
		t.Errorf("marks after saving: %q, before: %q", got, want)
	}
	if got := match(again.marks, a).complaints(); len(got) != 0 {
		t.Errorf("complaints after an update: %q", got)
	}
}

func TestQuality(t *testing.T) {
	doc, a := located(t)
	wrong := attributionOf(doc.marks[1])
	wrong.Content[0].Start += len("that ")
	a.Attributions = []hearsay.Attribution{attributionOf(doc.marks[0]), wrong}
	q := &quality{}
	q.add("sample", match(doc.marks, a).score)
	got := q.String()
	for _, want := range []string{
		"source                       100.0      40.0      57.1       2       2       5\n",
		"content                       50.0      16.7      25.0       1       2       6\n",
		"indirect                       0.0       0.0       0.0       0       1       2\n",
		"mixed                            -         -         -       0       0       0\n",
		"left out                         -       0.0       0.0       0       0       1\n",
		"sample                        50.0      16.7      25.0       1       2       6\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no line %qin\n%s", want, got)
		}
	}
}

func TestChangedLines(t *testing.T) {
	if got, want := changedLines("a\nb\nc\n", "a\nB\nc\n"), "-b\n+B\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestRun runs a corpus that is right in every way, through the front door.
func TestRun(t *testing.T) {
	if *update {
		t.Skip("would rewrite the corpus of this test")
	}
	doc, a := located(t)
	var finds []hearsay.Attribution
	for i, m := range doc.marks[:5] {
		attr := attributionOf(m)
		attr.ID = "a" + string(rune('1'+i))
		if attr.Parent != "" {
			attr.Parent = "a2"
		}
		finds = append(finds, attr)
	}
	a.Attributions = finds
	a.LeftOut = []hearsay.LeftOut{{Span: doc.marks[5].content[0].span, Reason: hearsay.TitleOfWork}}
	r := match(doc.marks, a)
	if err := doc.save(r.found); err != nil {
		t.Fatal(err)
	}
	q := &quality{}
	q.add(doc.name, r.score)
	dir := filepath.Dir(doc.path)
	if err := os.WriteFile(filepath.Join(dir, qualityFile), []byte(q.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	var names []string
	Run(t, dir, func(name string, data []byte) (*hearsay.Analysis, error) {
		names = append(names, name)
		return a, nil
	})
	if !slices.Equal(names, []string{"sample.txt"}) {
		t.Errorf("analyzed %q", names)
	}
}
