package correct

import (
	"github.com/hearsay-project/hearsay"
)

// FoundBy is what an attribution that a person has vouched for says of its
// finder. Its confidence is 1.
const FoundBy = "hand"

// An Action is what a person did to a statement.
type Action string

// The actions.
const (
	Accept Action = "accept" // it is right as it stands
	Change Action = "change" // it should be another
	Reject Action = "reject" // it is none
	Add    Action = "add"    // it was missed
)

// A Correction is one word of a person on one statement.
type Correction struct {
	// ID is unique among the corrections of a document. What is added gets
	// its id in an analysis from it: "h7".
	ID     int64
	Action Action
	// Was is the statement that is meant, as hearsay found it; nil for one
	// that was missed. Now is what it is; nil for one that is rejected.
	Was, Now *Statement
}

// A Statement is a statement by its words, wherever they stand.
type Statement struct {
	Kind hearsay.Kind
	// At is all of it in the text: content, cue and source, with what stands
	// between them.
	At Place
	// Content, Cue and Source are ranges of the bytes of At.Text, each in
	// order and apart. Content is not empty.
	Content, Cue, Source []hearsay.Span
	// Hands are those whom the words passed through, nearest the reader first
	// and the speaker last; empty when the speaker is not known.
	Hands []Source
}

// Speaker returns who is answerable for the words; nil when that is not known.
func (s *Statement) Speaker() *Source {
	if len(s.Hands) == 0 {
		return nil
	}
	return &s.Hands[len(s.Hands)-1]
}

// Words returns the words at spans of At.Text, with an ellipsis where they are
// apart.
func (s *Statement) Words(spans []hearsay.Span) string {
	out := ""
	for i, sp := range spans {
		if i > 0 {
			out += " … "
		}
		out += sp.Of(s.At.Text)
	}
	return out
}

// A Source is who stands behind a statement.
type Source struct {
	Name        string              `json:"name"`
	Kind        hearsay.EntityKind  `json:"kind"`
	Named       bool                `json:"named"`
	UnnamedKind hearsay.UnnamedKind `json:"unnamed_kind,omitempty"` // empty for one that is named
	Role        string              `json:"role,omitempty"`
	// At is where a source without a name is first mentioned, which tells it
	// from others of the same words; may be nil.
	At *Place `json:"at,omitempty"`
}

// Same reports whether two sources are written the same.
func (src *Source) Same(other *Source) bool {
	if src == nil || other == nil {
		return src == other
	}
	return src.Name == other.Name && src.Named == other.Named
}
