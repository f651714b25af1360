package match

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// keysOf returns the keys of all objects in JSON, in the order of the text,
// with the path to each; elements of lists count once.
func keysOf(t *testing.T, data []byte) []string {
	t.Helper()
	var out []string
	dec := json.NewDecoder(strings.NewReader(string(data)))
	var walk func(path string)
	walk = func(path string) {
		tok, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch tok {
		case json.Delim('{'):
			for dec.More() {
				key, _ := dec.Token()
				name := path + "." + key.(string)
				if !slices.Contains(out, name) {
					out = append(out, name)
				}
				walk(name)
			}
			_, _ = dec.Token()
		case json.Delim('['):
			for dec.More() {
				walk(path)
			}
			_, _ = dec.Token()
		}
	}
	walk("")
	return out
}

func TestCheckContract(t *testing.T) {
	c := NewChecker(write("draft", "", "é Per Lund: «We found forty-two cracks in the north pier»"))
	c.Add(write("one", "2031-05-01", "ü Ada Holm: «We found forty-one cracks in the north pier»"))
	c.Add(write("two", "2031-05-02", "Ada Holm: «We found forty-two cracks in the north pier»"))
	c.Add(write("three", "2031-05-03", "Ada Holm: «We found forty-two cracks in the north pier»"))
	data, err := c.Check().MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(`.schema .policy .draft .draft.id .draft.uri .quotations .quotations.span .quotations.span.start .quotations.span.end
		.quotations.span.text .quotations.speaker .quotations.words .quotations.speaker_verdict .quotations.source_speaker .quotations.flags
		.quotations.match .quotations.match.document .quotations.match.uri .quotations.match.spans .quotations.match.spans.start
		.quotations.match.spans.end .quotations.match.spans.text .quotations.changes .quotations.also_in .quotations.also_in.document
		.quotations.also_in.uri .failed`)
	if got := keysOf(t, data); !slices.Equal(got, want) {
		t.Errorf("keys %q\nwant %q", got, want)
	}
	for _, part := range []string{`"words":"verbatim","speaker_verdict":"other"`, `"match":{"document":"two"`, `"also_in":[{"document":"three"`, `"span":{"start":12,`} {
		if !strings.Contains(string(data), part) {
			t.Errorf("%s is not in %s", part, data)
		}
	}
}

func TestTraceContract(t *testing.T) {
	docs := []*hearsay.Analysis{write("one", "2031-05-01", said), write("two", "2031-05-02", "ü "+strings.Replace(said, "1997", "1979", 1))}
	c := NewCollection()
	for _, a := range docs {
		c.Add(a)
	}
	for query, echoes := range map[string]int{
		"hollow since the flood": 1, "two#a1": 1, "two.txt#a1": 1, "the moon is made of slate": 0, "": 0, "#": 0, "flood of 1979": 1,
	} {
		trace, err := c.Trace(query, func(i int) (*hearsay.Analysis, error) { return docs[i], nil })
		if err != nil || len(trace.Echoes) != echoes {
			t.Errorf("%q: %d echoes, want %d, %v", query, len(trace.Echoes), echoes, err)
		}
	}
	trace, _ := c.Trace("hollow since the flood", func(i int) (*hearsay.Analysis, error) { return docs[i], nil })
	data, err := trace.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(`.schema .query .echoes .echoes.statement .echoes.origin .echoes.independent .echoes.carriers .echoes.carriers.id
		.echoes.carriers.document .echoes.carriers.uri .echoes.carriers.title .echoes.carriers.publisher .echoes.carriers.published
		.echoes.carriers.attribution .echoes.carriers.speaker .echoes.carriers.chain .echoes.carriers.via .echoes.carriers.words
		.echoes.carriers.flags .echoes.carriers.changes .echoes.carriers.changes.op .echoes.carriers.changes.draft
		.echoes.carriers.changes.draft.start .echoes.carriers.changes.draft.end .echoes.carriers.changes.draft.text
		.echoes.carriers.changes.source .echoes.carriers.changes.source.start .echoes.carriers.changes.source.end
		.echoes.carriers.changes.source.text`)
	if got := keysOf(t, data); !slices.Equal(got, want) {
		t.Errorf("keys %q\nwant %q", got, want)
	}
	if !strings.Contains(string(data), `"words":"altered","flags":["number"],"changes":[{"op":"replace","draft":{"start":63,"end":67,"text":"1979"}`) {
		t.Errorf("%s", data)
	}
}
