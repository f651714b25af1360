// Package export writes analyses in the formats that others read.
package export

import (
	"encoding/json"
	"io"
	"sort"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A benchRecord is one annotated article. Places count code points.
type benchRecord struct {
	ID           string             `json:"id"`
	Publisher    string             `json:"publisher"`
	Published    string             `json:"published"`
	Title        string             `json:"title"`
	Text         string             `json:"text"`
	Tokens       [][2]int           `json:"tokens"`
	Attributions []benchAttribution `json:"attributions"`
}

type benchAttribution struct {
	Source  [][2]int     `json:"source"`
	Cue     [][2]int     `json:"cue"`
	Content [][2]int     `json:"content"`
	Kind    hearsay.Kind `json:"kind"`
	Speaker string       `json:"speaker"` // empty when it is not known
	FoundBy string       `json:"found_by"`
}

// Bench writes an analysis as one line of annotated JSONL, which hearsay eval
// and hearsay train take. As there, only outermost statements stand in it, a
// word has one role at most, and places are those of whole words.
func Bench(w io.Writer, a *hearsay.Analysis) error {
	b := newBench(a.Document.Text)
	doc := a.Document
	rec := benchRecord{
		ID: doc.ID, Publisher: doc.Publisher, Published: doc.Published, Title: doc.Title, Text: doc.Text,
		Tokens: make([][2]int, len(b.tokens)), Attributions: []benchAttribution{},
	}
	for i := range b.tokens {
		rec.Tokens[i] = b.points(i, i+1)
	}
	names := make(map[string]string, len(a.Entities))
	for i := range a.Entities {
		names[a.Entities[i].ID] = a.Entities[i].Name
	}
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		if attr.Parent != "" {
			continue
		}
		source, cue := b.take(attr.Source), b.take(attr.Cue)
		if content := b.take(attr.Content); len(content) > 0 {
			rec.Attributions = append(rec.Attributions, benchAttribution{source, cue, content, attr.Kind, names[attr.Speaker], attr.FoundBy})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(&rec)
}

// A bench knows the tokens of a text, and which of them have a role.
type bench struct {
	tokens      []text.Token
	first, last []int // code points before and up to each token
	taken       []bool
}

func newBench(s string) *bench {
	b := &bench{tokens: text.Words(nil, s, hearsay.Span{End: len(s)})}
	b.first, b.last, b.taken = make([]int, len(b.tokens)), make([]int, len(b.tokens)), make([]bool, len(b.tokens))
	n, start, end := 0, 0, 0
	for i := range s {
		for ; end < len(b.tokens) && b.tokens[end].End <= i; end++ {
			b.last[end] = n
		}
		for ; start < len(b.tokens) && b.tokens[start].Start <= i; start++ {
			b.first[start] = n
		}
		n++
	}
	for ; end < len(b.tokens); end++ {
		b.last[end] = n
	}
	return b
}

// points returns the place of the tokens from first up to end.
func (b *bench) points(first, end int) [2]int { return [2]int{b.first[first], b.last[end-1]} }

// take returns the places of the tokens that start in spans and have no role
// yet, and gives them one.
func (b *bench) take(spans []hearsay.Span) [][2]int {
	out := [][2]int{}
	for _, sp := range spans {
		i := sort.Search(len(b.tokens), func(i int) bool { return b.tokens[i].End > sp.Start })
		first := -1
		for ; i < len(b.tokens) && b.tokens[i].Start < sp.End; i++ {
			switch {
			case !b.taken[i] && first < 0:
				first = i
			case b.taken[i] && first >= 0:
				out = append(out, b.points(first, i))
				first = -1
			}
			b.taken[i] = true
		}
		if first >= 0 {
			out = append(out, b.points(first, i))
		}
	}
	return out
}
