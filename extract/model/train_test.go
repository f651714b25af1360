package model

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// lessons are annotated articles of one sentence each: "NAME said that …".
func lessons(n int) []Article {
	names := []string{"Farrow", "Brandt", "Osk", "Venn", "Roe", "Lunde"}
	things := []string{"bridge", "weir", "ferry", "road", "mill"}
	var out []Article
	for i := range n {
		name, thing := names[i%len(names)], things[i%len(things)]
		s := fmt.Sprintf("%s said that the %s would close. The %s is old.", name, thing, thing)
		from := strings.Index(s, "that")
		to := strings.Index(s, ".")
		a := Article{Doc: &hearsay.Document{ID: fmt.Sprint(i), Text: s}}
		a.Doc.Blocks = []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(s)}}}
		a.Gold = []Gold{{
			Source:  []hearsay.Span{{Start: 0, End: len(name)}},
			Cue:     []hearsay.Span{{Start: len(name) + 1, End: from - 1}},
			Content: []hearsay.Span{{Start: from, End: to}},
		}}
		for k, tok := range text.Words(nil, s, hearsay.Span{End: len(s)}) {
			tags := []string{"NNP", "VBD", "IN", "DT", "NN", "MD", "VB", ".", "DT", "NN", "VBZ", "JJ", "."}
			a.Tags = append(a.Tags, Tagged{tok.Span, tags[k]})
		}
		out = append(out, a)
	}
	return out
}

func trainSmall(t *testing.T) (*Model, []byte) {
	t.Helper()
	m, err := Train(lessons(60), TrainOptions{Seed: 3, Name: "small"})
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := m.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return m, buf.Bytes()
}

func TestTrainLearnsAndIsReproducible(t *testing.T) {
	m, first := trainSmall(t)
	if _, second := trainSmall(t); !bytes.Equal(first, second) {
		t.Error("two trainings on the same articles differ")
	}
	doc := lessons(7)[6].Doc
	checkFound(t, m, doc)
	again, err := Read(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	if again.Name != "small" {
		t.Errorf("name %q", again.Name)
	}
	checkFound(t, again, doc)
}

func checkFound(t *testing.T, m *Model, doc *hearsay.Document) {
	t.Helper()
	found := m.NewTagger().Tag(doc, Paragraphs(doc))
	if len(found) != 1 || len(found[0].Source) != 1 || len(found[0].Cue) != 1 || len(found[0].Content) != 1 {
		t.Fatalf("found %+v", found)
	}
	f := found[0]
	got := f.Source[0].Of(doc.Text) + "|" + f.Cue[0].Of(doc.Text) + "|" + f.Content[0].Of(doc.Text)
	if want := "Farrow|said|that the weir would close"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

func TestTrainRejects(t *testing.T) {
	if _, err := Train(lessons(2), TrainOptions{}); err == nil {
		t.Error("no error for too few articles")
	}
	untagged := lessons(20)
	for i := range untagged {
		untagged[i].Tags = nil
	}
	if _, err := Train(untagged, TrainOptions{}); err == nil {
		t.Error("no error for articles without parts of speech")
	}
	m, _ := trainSmall(t)
	if _, err := Train(untagged, TrainOptions{Parts: m}); err != nil {
		t.Error("parts of speech of another model:", err)
	}
}

func TestReadDamagedWeights(t *testing.T) {
	_, good := trainSmall(t)
	for name, data := range map[string][]byte{
		"empty":        nil,
		"other file":   []byte("PK\x03\x04 something else altogether"),
		"cut off":      good[:len(good)/2],
		"only a head":  good[:len(magic)],
		"other format": append([]byte("hearsay weights 9\n"), good[len(magic):]...),
	} {
		if _, err := Read(bytes.NewReader(data)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(magic))
	f.Add([]byte(magic + "\x00\x00\x00\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(bytes.NewReader(append([]byte(magic), data...)))
		if err == nil && m == nil {
			t.Fatal("neither a model nor an error")
		}
	})
}
