package profile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// at returns the span of the first occurrence of part in text.
func at(t *testing.T, text, part string) hearsay.Span {
	t.Helper()
	i := strings.Index(text, part)
	if i < 0 {
		t.Fatalf("%q is not in the text", part)
	}
	return hearsay.Span{Start: i, End: i + len(part)}
}

func TestProfile(t *testing.T) {
	text := `By Ana Roe

"The bridge is safe," said Odile Marn. "It was tested." A senior official said the tests "were never finished", as a colleague had told him. The bridge, critics say, will fall.`
	body := hearsay.Span{Start: strings.Index(text, `"The`), End: len(text)}
	doc := &hearsay.Document{
		ID: "x", Text: text,
		Blocks: []hearsay.Block{{Kind: hearsay.Byline, Span: hearsay.Span{End: 10}}, {Kind: hearsay.Paragraph, Span: body}},
	}
	a := &hearsay.Analysis{
		Document: doc,
		Entities: []hearsay.Entity{
			{ID: "e1", Name: "Odile Marn", Named: true},
			{ID: "e2", Name: "A senior official", UnnamedKind: hearsay.Official},
			{ID: "e3", Name: "a colleague", UnnamedKind: hearsay.Unspecified},
		},
		Attributions: []hearsay.Attribution{
			{
				ID: "a1", Kind: hearsay.Direct, Speaker: "e1", Chain: []string{"e1"},
				Content: []hearsay.Span{at(t, text, `"The bridge is safe,"`), at(t, text, `"It was tested."`)},
			},
			{
				ID: "a2", Kind: hearsay.Mixed, Speaker: "e2", Chain: []string{"e2"},
				Content: []hearsay.Span{at(t, text, `the tests "were never finished", as a colleague had told him`)},
			},
			{
				ID: "a3", Kind: hearsay.Indirect, Speaker: "e3", Chain: []string{"e2", "e3"}, Parent: "a2",
				Content: []hearsay.Span{at(t, text, `the tests "were never finished"`)},
			},
			{
				ID: "a4", Kind: hearsay.Indirect,
				Content: []hearsay.Span{at(t, text, `The bridge, `), at(t, text, `will fall`)},
			},
		},
	}
	// The first "The bridge" stands in a1; a4 says the second one.
	second := strings.LastIndex(text, "The bridge")
	a.Attributions[3].Content[0] = hearsay.Span{Start: second, End: second + len("The bridge")}
	got := Of(a)
	want := hearsay.Profile{
		Words:           31,
		AttributedWords: 7 + 11 + 4,
		DirectWords:     7 + 3,
		Named:           1,
		Unnamed:         2,
		LongestChain:    2,
		Sources: []hearsay.SourceShare{
			{Entity: "e2", Attributions: 1, Words: 11},
			{Entity: "e1", Attributions: 1, Words: 7},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	named, unnamed, unknown := Bases(a)
	if (named != Basis{1, 7}) || (unnamed != Basis{1, 11}) || (unknown != Basis{1, 4}) {
		t.Errorf("bases: named %v, unnamed %v, unknown %v", named, unnamed, unknown)
	}
}

func TestProfileOfNothing(t *testing.T) {
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: "x"}}
	if got := Of(a); !reflect.DeepEqual(got, hearsay.Profile{}) {
		t.Errorf("%+v", got)
	}
}

func TestSourcesInOrder(t *testing.T) {
	text := "a b c d e f g h i j k l"
	doc := &hearsay.Document{ID: "x", Text: text, Blocks: []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(text)}}}}
	a := &hearsay.Analysis{Document: doc}
	for i := range 12 {
		id := "e" + strings.Repeat("9", i+1)
		a.Entities = append(a.Entities, hearsay.Entity{ID: id, Name: id, Named: true})
	}
	for i := 11; i >= 0; i-- {
		a.Attributions = append(a.Attributions, hearsay.Attribution{
			Speaker: a.Entities[i].ID, Content: []hearsay.Span{{Start: 2 * i, End: 2*i + 1}},
		})
	}
	a.Attributions = append(a.Attributions, hearsay.Attribution{
		Speaker: a.Entities[5].ID, Content: []hearsay.Span{{Start: 0, End: 3}},
	})
	got := Of(a).Sources
	for i, want := range []int{5, 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11} {
		if got[i].Entity != a.Entities[want].ID {
			t.Fatalf("place %d: %+v, want entity number %d", i, got[i], want)
		}
	}
	if got[0].Words != 3 || got[0].Attributions != 2 {
		t.Errorf("the longest: %+v", got[0])
	}
}

func TestDirectWordsOfAnUnclosedQuotation(t *testing.T) {
	text := "She said it was “over for all of us"
	doc := &hearsay.Document{ID: "x", Text: text, Blocks: []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(text)}}}}
	a := &hearsay.Analysis{Document: doc, Attributions: []hearsay.Attribution{
		{ID: "a1", Kind: hearsay.Mixed, Content: []hearsay.Span{{Start: 9, End: len(text)}}},
	}}
	if got := Of(a); got.DirectWords != 5 || got.AttributedWords != 7 {
		t.Errorf("%+v", got)
	}
}
