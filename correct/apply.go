package correct

import (
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/profile"
)

// An Outcome is what became of a correction.
type Outcome struct {
	// Holds tells that its words were found. One whose words were not found
	// changes nothing.
	Holds bool
	// Attribution is the id of the statement in the corrected analysis; empty
	// where there is none.
	Attribution string
	// Correction is the correction bound to the text of the analysis.
	Correction
}

// Apply lays corrections over an analysis and returns the corrected one, with
// what became of each correction. No two of them are about the same statement.
// The analysis itself stays as it is; it must be valid, and so is what is made
// of it.
//
// A statement of the analysis is the one that a correction means when it has
// the same content. Where none has, as after another engine has read the text,
// it is each that shares words of content and of the cue with it, or half of
// the content unless one of the two stands inside the other. It makes way for
// what the correction says the statement is.
func Apply(a *hearsay.Analysis, list []Correction) (*hearsay.Analysis, []Outcome) {
	if len(list) == 0 {
		return a, nil
	}
	e := newEditor(a)
	out := make([]Outcome, len(list))
	for i := range list {
		out[i] = e.correct(list[i])
	}
	return e.finish(), out
}

// An editor makes one corrected analysis.
type editor struct {
	text     *Text
	a        *hearsay.Analysis // the corrected one
	names    map[string]int    // entities by the key of their name
	attrs    []edited
	became   map[string]string // the ids of attributions that made way; to "" when rejected
	left     []hearsay.LeftOut
	shadowed []hearsay.Span // contents that are statements now
}

// An edited is an attribution on its way.
type edited struct {
	hearsay.Attribution
	gone, hand bool
}

func newEditor(a *hearsay.Analysis) *editor {
	copied := *a
	e := &editor{text: NewText(a.Document.Text), a: &copied, became: map[string]string{}}
	copied.Entities = slices.Clone(a.Entities)
	copied.Citations = slices.Clone(a.Citations)
	copied.Events = slices.Clone(a.Events)
	for i := range a.Attributions {
		e.attrs = append(e.attrs, edited{Attribution: a.Attributions[i]})
	}
	return e
}

func (e *editor) correct(c Correction) Outcome {
	out := Outcome{Correction: c}
	var was, now *found
	if c.Was != nil {
		at, ok := e.text.find(c.Was)
		if !ok {
			return out
		}
		was, out.Was = at, at.Statement
	}
	if c.Now != nil {
		at, ok := e.text.find(c.Now)
		if !ok {
			return out
		}
		now, out.Now = at, at.Statement
	}
	out.Holds = true
	meant := e.meant(was)
	if now == nil {
		e.reject(meant)
		return out
	}
	for _, i := range e.meant(now) {
		if !slices.Contains(meant, i) {
			meant = append(meant, i)
		}
	}
	out.Attribution = e.put(c.ID, now, meant)
	return out
}

// meant returns the attributions that a statement means, the best first.
func (e *editor) meant(s *found) []int {
	if s == nil {
		return nil
	}
	var out []int
	best, likeness := -1, 0.0
	for i := range e.attrs {
		attr := &e.attrs[i]
		if attr.gone || attr.hand {
			continue
		}
		like, exact := s.like(&attr.Attribution)
		if exact {
			return []int{i}
		}
		if like > 0 {
			out = append(out, i)
			if like > likeness {
				best, likeness = len(out)-1, like
			}
		}
	}
	if best > 0 {
		out[0], out[best] = out[best], out[0]
	}
	return out
}

func (e *editor) reject(meant []int) {
	for _, i := range meant {
		attr := &e.attrs[i]
		attr.gone = true
		e.became[attr.ID] = ""
		e.left = append(e.left, hearsay.LeftOut{
			Span: hearsay.Span{Start: attr.Content[0].Start, End: attr.Content[len(attr.Content)-1].End}, Reason: hearsay.RejectedByHand,
		})
	}
}

// put puts a statement in the place of those that are meant, and returns its
// id.
func (e *editor) put(id int64, s *found, meant []int) string {
	attr := hearsay.Attribution{
		ID: "h" + strconv.FormatInt(id, 10), Kind: s.Kind, Content: s.Content, Cue: s.Cue, Source: s.Source, Confidence: 1, FoundBy: FoundBy,
	}
	for n, i := range meant {
		old := &e.attrs[i]
		if n == 0 {
			attr.ID = old.ID
		}
		for _, cit := range old.Citations {
			if !slices.Contains(attr.Citations, cit) {
				attr.Citations = append(attr.Citations, cit)
			}
		}
		old.gone = true
		e.became[old.ID] = attr.ID
	}
	for i := range s.Hands {
		ofSpeaker := i == len(s.Hands)-1
		if hand := e.entity(&s.Hands[i], s.Source, ofSpeaker); !slices.Contains(attr.Chain, hand) {
			attr.Chain = append(attr.Chain, hand)
			attr.Speaker = hand
		}
	}
	e.shadowed = append(e.shadowed, s.Content...)
	e.attrs = append(e.attrs, edited{Attribution: attr, hand: true})
	return attr.ID
}

// finish puts everything in order.
func (e *editor) finish() *hearsay.Analysis {
	a := e.a
	kept := slices.DeleteFunc(e.attrs, func(attr edited) bool { return attr.gone })
	slices.SortStableFunc(kept, func(x, y edited) int { return x.Extent().Start - y.Extent().Start })
	nest(kept, e.became)
	a.Attributions = make([]hearsay.Attribution, len(kept))
	for i := range kept {
		a.Attributions[i] = kept[i].Attribution
	}
	e.citations()
	e.events(kept)
	e.leftOut()
	a.Profile = profile.Of(a)
	return a
}
