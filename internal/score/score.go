// Package score compares attributions with an annotation. The measures are
// those of the published tables on attribution corpora: spans are projected
// on the words of the annotation and have to agree to the word.
package score

import "github.com/hearsay-project/hearsay"

// Counts are what precision and recall are made of.
type Counts struct{ Right, Predicted, Gold int }

// Add adds other to c.
func (c *Counts) Add(other Counts) {
	c.Right += other.Right
	c.Predicted += other.Predicted
	c.Gold += other.Gold
}

// Precision is the share of what was predicted that is right; 0 for nothing.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Predicted) }

// Recall is the share of the annotation that was found; 0 for nothing.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.Right, c.Predicted+c.Gold) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// An Attribution is what is compared.
type Attribution struct {
	Source, Cue, Content []hearsay.Span
	Kind                 hearsay.Kind
}

// A Role is a part of an attribution.
type Role string

// The roles.
const (
	Source  Role = "source"
	Cue     Role = "cue"
	Content Role = "content"
)

// Roles lists the roles in their usual order.
var Roles = [...]Role{Source, Cue, Content}

// Spans returns the spans of one role.
func (a *Attribution) Spans(r Role) []hearsay.Span {
	switch r {
	case Source:
		return a.Source
	case Cue:
		return a.Cue
	}
	return a.Content
}

// Result is the comparison of one article, or the sum of several.
type Result struct {
	// Exact counts runs of words that agree in place and role.
	Exact map[Role]Counts
	// ByKind is Exact for contents, by the kind of their statement: the
	// annotated kind where the annotation has the run, else the predicted one.
	ByKind map[hearsay.Kind]Counts
	// Linked counts whole attributions: half of the content in common and a
	// source that overlaps, one to one. Strict ones agree in every word.
	Linked, Strict Counts
}

// NewResult returns an empty result to add to.
func NewResult() *Result {
	return &Result{Exact: map[Role]Counts{}, ByKind: map[hearsay.Kind]Counts{}}
}

// Add adds other to r.
func (r *Result) Add(other *Result) {
	for role, c := range other.Exact {
		sum := r.Exact[role]
		sum.Add(c)
		r.Exact[role] = sum
	}
	for kind, c := range other.ByKind {
		sum := r.ByKind[kind]
		sum.Add(c)
		r.ByKind[kind] = sum
	}
	r.Linked.Add(other.Linked)
	r.Strict.Add(other.Strict)
}
