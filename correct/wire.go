package correct

import (
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// wireStatement is a statement in JSON. Places are code points of the text, as
// everywhere.
type wireStatement struct {
	Kind    hearsay.Kind `json:"kind"`
	At      Place        `json:"at"`
	Content []wireSpan   `json:"content"`
	Cue     []wireSpan   `json:"cue"`
	Source  []wireSpan   `json:"source"`
	Speaker *Source      `json:"speaker"`
	Through []Source     `json:"through"` // the hands before the speaker's, nearest the reader first
}

type wireSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// MarshalJSON writes a statement with its places in code points of the text.
func (s *Statement) MarshalJSON() ([]byte, error) {
	t := NewText(s.At.Text)
	list := func(in []hearsay.Span) []wireSpan {
		out := make([]wireSpan, len(in))
		for i, sp := range in {
			out[i] = wireSpan{s.At.Start + t.Point(sp.Start), s.At.Start + t.Point(sp.End), sp.Of(s.At.Text)}
		}
		return out
	}
	w := wireStatement{Kind: s.Kind, At: s.At, Content: list(s.Content), Cue: list(s.Cue), Source: list(s.Source), Speaker: s.Speaker(), Through: []Source{}}
	if n := len(s.Hands) - 1; n > 0 {
		w.Through = s.Hands[:n]
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Statement) UnmarshalJSON(data []byte) error {
	var w wireStatement
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	t := NewText(w.At.Text)
	size := utf8.RuneCountInString(w.At.Text)
	var wrong error
	list := func(in []wireSpan) []hearsay.Span {
		out := make([]hearsay.Span, len(in))
		for i, sp := range in {
			first, end := sp.Start-w.At.Start, sp.End-w.At.Start
			if first < 0 || first >= end || end > size {
				wrong = fmt.Errorf("the words at %d:%d are not in the statement", sp.Start, sp.End)
				return nil
			}
			if out[i] = (hearsay.Span{Start: t.Offset(first), End: t.Offset(end)}); out[i].Of(w.At.Text) != sp.Text {
				wrong = fmt.Errorf("the words at %d:%d are others", sp.Start, sp.End)
				return nil
			}
		}
		return moved(out, 0)
	}
	*s = Statement{Kind: w.Kind, At: w.At, Content: list(w.Content), Cue: list(w.Cue), Source: list(w.Source)}
	if w.Speaker != nil {
		s.Hands = slices.Concat(w.Through, []Source{*w.Speaker})
	}
	return wrong
}
