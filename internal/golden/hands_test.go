package golden

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

const handsSample = `from: written for this test
reason: every form of a mark
publisher: The Halden Post
-- input.txt --
The Courier quoted a maid, who asked not to be named, as saying the bed was cold. Ana Perrin said she had told a guard it was late. The hotel is said to be closed.
-- want.txt --
the bed was cold | Courier > a maid = the maid | witness | asked not to be named
# Of what she said.
she had told a guard | Ana Perrin | named
it was late | Ana Perrin > she = her | named
-- miss.txt --
be closed | ? | unspecified
`

func loadHandsSample(t *testing.T) (*handsDocument, *hearsay.Analysis) {
	t.Helper()
	sample := strings.Replace(handsSample, "it was late | Ana Perrin > she = her | named\n", "", 1)
	docs, err := loadEach(corpus(t, map[string]string{"sample.txtar": sample}), loadHands)
	if err != nil {
		t.Fatal(err)
	}
	doc := docs[0]
	text := string(doc.input())
	if err := checkHands(doc.marks, text); err == nil {
		t.Error("marks without ranges pass")
	}
	if err := locateHands(doc.marks, text); err != nil {
		t.Fatal(err)
	}
	if err := checkHands(doc.marks, text); err != nil {
		t.Fatal(err)
	}
	return doc, handsAnalysis(text)
}

func spanAt(text, words string) hearsay.Span {
	at := strings.Index(text, words)
	return hearsay.Span{Start: at, End: at + len(words)}
}

// handsAnalysis is right about every statement of the sample.
func handsAnalysis(text string) *hearsay.Analysis {
	at := func(words string) []hearsay.Span { return []hearsay.Span{spanAt(text, words)} }
	return &hearsay.Analysis{
		Document: &hearsay.Document{ID: "sample", Text: text},
		Attributions: []hearsay.Attribution{
			{ID: "a1", Kind: hearsay.Indirect, Content: at("a maid, who asked not to be named, as saying the bed was cold"), Speaker: "e1", Chain: []string{"e1"}},
			{ID: "a2", Kind: hearsay.Indirect, Content: at("the bed was cold"), Speaker: "e2", Chain: []string{"e1", "e2"}, Parent: "a1"},
			{ID: "a3", Kind: hearsay.Indirect, Content: at("she had told a guard it was late"), Speaker: "e3", Chain: []string{"e3"}},
			{ID: "a4", Kind: hearsay.Indirect, Content: at("it was late"), Speaker: "e3", Chain: []string{"e3"}, Parent: "a3"},
			{ID: "a5", Kind: hearsay.Indirect, Content: at("be closed"), Cue: at("is said to")},
		},
		Entities: []hearsay.Entity{
			{ID: "e1", Name: "The Courier", Kind: hearsay.Outlet, Named: true, Mentions: at("The Courier")},
			{ID: "e2", Name: "a maid, who asked not to be named", Kind: hearsay.Person, UnnamedKind: hearsay.Witness, Mentions: at("a maid, who asked not to be named")},
			{ID: "e3", Name: "Ana Perrin", Kind: hearsay.Person, Named: true, Mentions: at("Ana Perrin")},
		},
	}
}

func TestHandsRight(t *testing.T) {
	doc, a := loadHandsSample(t)
	findings := matchHands(doc.marks, a)
	for i, want := range []string{"a2", "a3", "a5"} {
		f := findings[doc.marks[i]]
		if f.attr == nil || f.attr.ID != want || !f.right() {
			t.Errorf("%sis %+v, want %s and right", doc.marks[i], f, want)
		}
	}
	if got := complainHands(doc.marks, findings); len(got) != 1 || !strings.Contains(got[0], "a known miss is right") {
		t.Errorf("complaints %q", got)
	}
	if doc.says("publisher:") != "The Halden Post" {
		t.Errorf("publisher %q", doc.says("publisher:"))
	}
}

// TestHandsWrong changes one thing of an analysis that is right.
func TestHandsWrong(t *testing.T) {
	tests := []struct {
		name                        string
		mark                        int
		change                      func(a *hearsay.Analysis)
		speaker, chain, named, kind bool
	}{
		{"a hand is missing", 0, func(a *hearsay.Analysis) { a.Attributions[1].Chain = []string{"e2"} }, true, false, true, true},
		{"hands in another order", 0, func(a *hearsay.Analysis) {
			a.Attributions[1].Speaker, a.Attributions[1].Chain = "e1", []string{"e2", "e1"}
		}, false, false, false, false},
		{"another hand", 0, func(a *hearsay.Analysis) { a.Attributions[1].Chain = []string{"e3", "e2"} }, true, false, true, true},
		{"another kind", 0, func(a *hearsay.Analysis) { a.Entities[1].UnnamedKind = hearsay.Insider }, true, true, true, false},
		{"the maid is named", 0, func(a *hearsay.Analysis) { a.Entities[1].Named, a.Entities[1].Name = true, "a maid" }, true, true, false, false},
		{"nobody speaks", 1, func(a *hearsay.Analysis) { a.Attributions[2].Speaker, a.Attributions[2].Chain = "", nil }, false, false, false, false},
		{"somebody speaks", 2, func(a *hearsay.Analysis) { a.Attributions[4].Speaker, a.Attributions[4].Chain = "e3", []string{"e3"} }, false, false, false, false},
		{"not found", 1, func(a *hearsay.Analysis) { a.Attributions = a.Attributions[:2] }, false, false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, a := loadHandsSample(t)
			tt.change(a)
			f := matchHands(doc.marks, a)[doc.marks[tt.mark]]
			if f.speaker != tt.speaker || f.chain != tt.chain || f.named != tt.named || f.kind != tt.kind {
				t.Errorf("got %+v", f)
			}
		})
	}
}

func TestHandsRejects(t *testing.T) {
	for _, line := range []string{
		"words | Ana",
		"words | Ana | loud",
		"words | Ana | named | one | two",
		" | Ana | named",
		"words || more | Ana | named",
		"words | Ana > she | named",
		"words | Ana >  > Eva | named",
		"words | the | named",
	} {
		if m, err := parseHandsMark(line, "", false); err == nil {
			t.Errorf("%q is read as %+v", line, m)
		}
	}
	sections := map[string]string{"a.txtar": strings.Replace(handsSample, "miss.txt", "left_out.txt", 1)}
	if _, err := loadEach(corpus(t, sections), loadHands); err == nil {
		t.Error("a section left_out.txt passes")
	}
	if _, err := loadEach(corpus(t, map[string]string{"a.txtar": handsSample}), loadHands); err == nil || !strings.Contains(err.Error(), "line 4") {
		t.Errorf("a pronoun as a name: %v, want the line", err)
	}
}

func TestSameHand(t *testing.T) {
	named := hearsay.Entity{Name: "Dr. Haitham Sorel", Named: true, Aliases: []string{"H. Sorel"}}
	officer := hearsay.Entity{Name: "An officer who was on duty", UnnamedKind: hearsay.Security}
	pronoun := hearsay.Entity{Name: "she", UnnamedKind: hearsay.Unspecified}
	tests := []struct {
		names string
		ent   *hearsay.Entity
		want  bool
	}{
		{"Haitham Sorel", &named, true},
		{"Sorel", &named, false}, // not a name that the text has
		{"H Sorel’s", &named, true},
		{"the officer", &officer, true},
		{"an officer who was on duty that night", &officer, true},
		{"an office", &officer, false},
		{"a second officer", &officer, false},
		{"she who must be obeyed", &pronoun, false},
		{"?", nil, true},
		{"?", &officer, false},
		{"? = the officer", &officer, true},
		{"officer", nil, false},
	}
	c := handsComparer{analysis: &hearsay.Analysis{Document: &hearsay.Document{}}}
	for _, tt := range tests {
		if got := c.same(parseHands(tt.names)[0], tt.ent); got != tt.want {
			t.Errorf("same(%q, %v) = %t", tt.names, tt.ent, got)
		}
	}
}

// TestSaveHandsKeepsEveryMark is the promise that makes -update safe to run.
func TestSaveHandsKeepsEveryMark(t *testing.T) {
	doc, a := loadHandsSample(t)
	a.Attributions[1].Chain = []string{"e2"}
	findings := matchHands(doc.marks, a)
	if err := doc.save(func(m *handsMark) bool { return findings[m].right() }); err != nil {
		t.Fatal(err)
	}
	again, err := loadHands(doc.path)
	if err != nil {
		t.Fatal(err)
	}
	lines := func(doc *handsDocument) []string {
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
	if string(again.input()) != string(doc.input()) || string(again.archive.Comment) != string(doc.archive.Comment) {
		t.Error("the input or the comment changed")
	}
	if got := complainHands(again.marks, matchHands(again.marks, a)); len(got) != 0 {
		t.Errorf("complaints after an update: %q", got)
	}
}

func TestHandsQuality(t *testing.T) {
	doc, a := loadHandsSample(t)
	a.Attributions[1].Chain = []string{"e2"}
	a.Attributions = slices.Delete(a.Attributions, 2, 4)
	q := &handsQuality{surplus: 3}
	q.add("sample", scoreHands(doc.marks, matchHands(doc.marks, a)))
	got := q.String()
	for _, want := range []string{
		"statement found               66.7     100.0       2       2       3\n",
		"speaker                       66.7     100.0       2       2       3\n",
		"chain                         33.3      50.0       1       2       3\n",
		"kind if unnamed              100.0     100.0       2       2       2\n",
		"two hands                      0.0       0.0       0       1       1\n",
		"condition                      0.0         -       0       0       1\n",
		"conditions not marked                                      3\n",
		"one hand, named                0.0         -       0       0       1\n",
		"sample                         3       2       2       1       2      2 of 2\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no line %qin\n%s", want, got)
		}
	}
}

func TestConditions(t *testing.T) {
	doc, a := loadHandsSample(t)
	text := a.Document.Text
	for words, want := range map[string]bool{"who asked not to be named": true, "asked not to be named": true, "asked": false, "not to be named, as saying the bed was cold": false} {
		a.Entities[1].Condition = spanAt(text, words)
		f := matchHands(doc.marks, a)[doc.marks[0]]
		if !f.conditioned || f.condition != want {
			t.Errorf("%q: %+v", words, f)
		}
		if n := surplusConditions(doc.marks, a); n != 0 {
			t.Errorf("%q: %d not marked", words, n)
		}
	}
	a.Entities[2].Condition = spanAt(text, "The hotel")
	if n := surplusConditions(doc.marks, a); n != 1 {
		t.Errorf("%d conditions not marked, want 1", n)
	}
}
