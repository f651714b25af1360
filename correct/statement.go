package correct

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/spans"
)

// A Draft is a statement by its places in a text.
type Draft struct {
	Kind hearsay.Kind
	// Content, Cue and Source are ranges of the bytes of the text, in any
	// order. Content is not empty.
	Content, Cue, Source []hearsay.Span
	// Hands are as those of a Statement.
	Hands []Source
}

// Draft returns an attribution of an analysis of the text as a draft.
func (t *Text) Draft(a *hearsay.Analysis, attr *hearsay.Attribution) Draft {
	d := Draft{Kind: attr.Kind, Content: attr.Content, Cue: attr.Cue, Source: attr.Source}
	for _, id := range attr.Chain {
		if i := slices.IndexFunc(a.Entities, func(ent hearsay.Entity) bool { return ent.ID == id }); i >= 0 {
			d.Hands = append(d.Hands, t.Source(&a.Entities[i]))
		}
	}
	return d
}

// Source returns an entity of an analysis of the text as a source.
func (t *Text) Source(ent *hearsay.Entity) Source {
	src := Source{Name: ent.Name, Kind: ent.Kind, Named: ent.Named, UnnamedKind: ent.UnnamedKind, Role: ent.Role}
	if !ent.Named && len(ent.Mentions) > 0 {
		at := t.Place(ent.Mentions[0])
		src.At = &at
	}
	return src
}

// maxExtent is the length in bytes of the text between the first and the last
// words of one statement.
const maxExtent = 1 << 20

// Statement returns a draft by its words. The error says in a sentence what is
// wrong with it.
func (t *Text) Statement(d Draft) (*Statement, error) {
	if len(d.Content) == 0 {
		return nil, errors.New("a statement needs content: what is said")
	}
	if d.Kind != hearsay.Direct && d.Kind != hearsay.Indirect && d.Kind != hearsay.Mixed {
		return nil, fmt.Errorf("%q is no kind of statement; it is direct, indirect or mixed", d.Kind)
	}
	out := &Statement{Kind: d.Kind, Hands: d.Hands}
	extent := d.Content[0]
	for _, list := range [][]hearsay.Span{d.Content, d.Cue, d.Source} {
		for _, sp := range list {
			if !t.has(sp) {
				return nil, fmt.Errorf("the place %v is empty, or cuts a character, or is not in the text", sp)
			}
			extent.Start, extent.End = min(extent.Start, sp.Start), max(extent.End, sp.End)
		}
	}
	if extent.Len() > maxExtent {
		return nil, errors.New("the words of the statement stand too far apart")
	}
	for i := range d.Hands {
		if err := d.Hands[i].check(); err != nil {
			return nil, err
		}
	}
	out.At = t.Place(extent)
	out.Content, out.Cue, out.Source = moved(d.Content, -extent.Start), moved(d.Cue, -extent.Start), moved(d.Source, -extent.Start)
	return out, nil
}

func (t *Text) has(sp hearsay.Span) bool {
	boundary := func(i int) bool { return i == len(t.text) || utf8.RuneStart(t.text[i]) }
	return 0 <= sp.Start && sp.Start < sp.End && sp.End <= len(t.text) && boundary(sp.Start) && boundary(sp.End)
}

// moved returns spans by bytes further on, in order and apart.
func moved(in []hearsay.Span, by int) []hearsay.Span {
	out := make([]hearsay.Span, len(in))
	for i, sp := range in {
		out[i] = hearsay.Span{Start: sp.Start + by, End: sp.End + by}
	}
	return spans.Union(out)
}

// maxName is the length of a name in bytes.
const maxName = 500

func (src *Source) check() error {
	switch {
	case src.Name == "" || len(src.Name) > maxName || !utf8.ValidString(src.Name):
		return fmt.Errorf("a source needs a name, or the words that stand for it, of %d bytes at most", maxName)
	case !slices.Contains(EntityKinds(), src.Kind):
		return fmt.Errorf("%q is no kind of source", src.Kind)
	case !src.Named && !slices.Contains(UnnamedKinds(), src.UnnamedKind), src.Named && src.UnnamedKind != "":
		return errors.New("a source has either a name or a kind of source without a name")
	}
	return nil
}

// EntityKinds lists the kinds of source in the order in which they are shown.
func EntityKinds() []hearsay.EntityKind {
	return []hearsay.EntityKind{
		hearsay.Person, hearsay.Organization, hearsay.Outlet, hearsay.DocumentOrStudy, hearsay.Group, hearsay.Place, hearsay.Author, hearsay.Other,
	}
}

// UnnamedKinds lists the kinds of source without a name.
func UnnamedKinds() []hearsay.UnnamedKind {
	return []hearsay.UnnamedKind{
		hearsay.Official, hearsay.Security, hearsay.Diplomat, hearsay.Witness, hearsay.Insider, hearsay.Expert, hearsay.Relative,
		hearsay.SeveralPeople, hearsay.Unspecified,
	}
}

// Equal reports whether two statements of one text say the same of the same
// words.
func (s *Statement) Equal(other *Statement) bool {
	return s.Kind == other.Kind && s.At == other.At && slices.Equal(s.Content, other.Content) && slices.Equal(s.Cue, other.Cue) &&
		slices.Equal(s.Source, other.Source) && slices.EqualFunc(s.Hands, other.Hands, func(a, b Source) bool { return a.Same(&b) && a.Kind == b.Kind })
}

// Content returns where the content of a statement stands in the text; nil when
// it is not found.
func (t *Text) Content(s *Statement) []hearsay.Span {
	at, ok := t.Find(&s.At)
	if !ok {
		return nil
	}
	return moved(s.Content, at.Start)
}

// A found is a statement with its places in a text.
type found struct {
	*Statement
	Content, Cue, Source []hearsay.Span // bytes of the text
}

// find returns where a statement stands in the text, and the statement as it
// would be made there.
func (t *Text) find(s *Statement) (*found, bool) {
	at, ok := t.Find(&s.At)
	if !ok {
		return nil, false
	}
	here := *s
	here.At = t.Place(at)
	return &found{&here, moved(s.Content, at.Start), moved(s.Cue, at.Start), moved(s.Source, at.Start)}, true
}
