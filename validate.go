package hearsay

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Validate checks every invariant that the types state, and returns all that
// are broken, joined; nil when none is.
func (a *Analysis) Validate() error {
	if a.Document == nil {
		return errors.New("analysis without a document")
	}
	v := &validator{text: a.Document.Text}
	v.document(a.Document)
	entities := v.ids("entity", len(a.Entities), func(i int) string { return a.Entities[i].ID })
	citations := v.ids("citation", len(a.Citations), func(i int) string { return a.Citations[i].ID })
	dates := v.ids("date", len(a.Dates), func(i int) string { return a.Dates[i].ID })
	attributions := v.ids("attribution", len(a.Attributions), func(i int) string { return a.Attributions[i].ID })
	v.ids("event", len(a.Events), func(i int) string { return a.Events[i].ID })
	v.order(a)
	v.rings(a, attributions)
	for i := range a.Attributions {
		v.attribution(a, &a.Attributions[i], attributions)
		v.known(a.Attributions[i].ID, entities, a.Attributions[i].Chain...)
		v.known(a.Attributions[i].ID, citations, a.Attributions[i].Citations...)
	}
	for _, ent := range a.Entities {
		v.spans(ent.ID, ent.Mentions)
		if ent.Condition != (Span{}) {
			v.span(ent.ID, ent.Condition)
		}
		v.kind(ent.ID, ent.Kind.known(), ent.Kind)
		v.that(ent.Named == (ent.UnnamedKind == ""), "%s: named and unnamed kind disagree", ent.ID)
	}
	for _, cit := range a.Citations {
		v.kind(cit.ID, cit.Kind.known(), cit.Kind)
		v.span(cit.ID, cit.Span)
		v.spans(cit.ID, cit.Marks)
		v.known(cit.ID, attributions, cit.Supports...)
	}
	for _, d := range a.Dates {
		v.span(d.ID, d.Span)
	}
	for _, ev := range a.Events {
		v.kind(ev.ID, ev.Type.known(), ev.Type)
		v.spans(ev.ID, ev.Statement)
		v.known(ev.ID, dates, ev.Date)
		v.knownOrNone(ev.ID, entities, ev.Actor, ev.Subject)
		v.knownOrNone(ev.ID, attributions, ev.Attribution)
	}
	for _, share := range a.Profile.Sources {
		v.known("profile", entities, share.Entity)
	}
	for _, left := range a.LeftOut {
		v.span("left out", left.Span)
	}
	return errors.Join(v.errs...)
}

type validator struct {
	text string
	errs []error
}

func (v *validator) that(ok bool, format string, args ...any) {
	if !ok {
		v.errs = append(v.errs, fmt.Errorf(format, args...))
	}
}

func (v *validator) kind(who string, known bool, kind any) {
	v.that(known, "%s: unknown kind %q", who, kind)
}

// order checks that attributions and what was left out follow the text.
func (v *validator) order(a *Analysis) {
	start := 0
	for i := range a.Attributions {
		if attr := &a.Attributions[i]; len(attr.Content) > 0 {
			at := attr.Extent().Start
			v.that(at >= start, "%s: stands before the attribution that precedes it", attr.ID)
			start = at
		}
	}
	start = 0
	for _, left := range a.LeftOut {
		v.that(left.Start >= start, "left out: %v stands before the one that precedes it", left.Span)
		start = left.Start
	}
}

func (v *validator) document(doc *Document) {
	v.that(doc.ID != "", "document without an id")
	v.that(utf8.ValidString(doc.Text), "document text is not valid UTF-8")
	end := 0
	for _, b := range doc.Blocks {
		v.that(b.Start >= end, "block %s %v overlaps the one before it", b.Kind, b.Span)
		v.span("block "+string(b.Kind), b.Span)
		v.kind("block", slices.Contains(BlockKinds(), b.Kind), b.Kind)
		end = b.End
	}
}

func (v *validator) attribution(a *Analysis, attr *Attribution, ids map[string]int) {
	v.that(len(attr.Content) > 0, "%s: no content", attr.ID)
	v.spans(attr.ID, attr.Content)
	v.spans(attr.ID, attr.Cue)
	v.spans(attr.ID, attr.Source)
	v.kind(attr.ID, attr.Kind.known(), attr.Kind)
	v.that(attr.Confidence >= 0 && attr.Confidence <= 1, "%s: confidence %v", attr.ID, attr.Confidence)
	last := ""
	if n := len(attr.Chain); n > 0 {
		last = attr.Chain[n-1]
	}
	v.that(last == attr.Speaker, "%s: the chain ends with %q, the speaker is %q", attr.ID, last, attr.Speaker)
	v.knownOrNone(attr.ID, ids, attr.Parent)
}

// rings checks that going from parent to parent always comes to an end. Each
// attribution is passed once.
func (v *validator) rings(a *Analysis, ids map[string]int) {
	walk := make([]int, len(a.Attributions)) // the walk that passed it, from 1
	for first := range a.Attributions {
		i, ok := first, true
		for ok && walk[i] == 0 {
			walk[i] = first + 1
			i, ok = ids[a.Attributions[i].Parent]
		}
		if ok && walk[i] == first+1 {
			v.that(false, "%s: its parents form a ring", a.Attributions[i].ID)
		}
	}
}

// ids checks that the ids of one kind are unique and returns their indices.
func (v *validator) ids(kind string, n int, id func(int) string) map[string]int {
	seen := make(map[string]int, n)
	for i := range n {
		_, twice := seen[id(i)]
		v.that(id(i) != "" && !twice, "%s id %q is empty or given twice", kind, id(i))
		seen[id(i)] = i
	}
	return seen
}

func (v *validator) known(who string, ids map[string]int, refs ...string) {
	for _, ref := range refs {
		_, ok := ids[ref]
		v.that(ok, "%s: unknown id %q", who, ref)
	}
}

func (v *validator) knownOrNone(who string, ids map[string]int, refs ...string) {
	for _, ref := range refs {
		if ref != "" {
			v.known(who, ids, ref)
		}
	}
}

// spans checks that each span is good and that they are in order and apart.
func (v *validator) spans(who string, spans []Span) {
	end := 0
	for _, sp := range spans {
		v.that(sp.Start >= end, "%s: span %v overlaps or precedes the one before it", who, sp)
		v.span(who, sp)
		end = sp.End
	}
}

func (v *validator) span(who string, sp Span) {
	ok := 0 <= sp.Start && sp.Start < sp.End && sp.End <= len(v.text)
	v.that(ok, "%s: span %v is empty or outside the text of %d bytes", who, sp, len(v.text))
	if ok {
		v.that(v.boundary(sp.Start) && v.boundary(sp.End), "%s: span %v cuts a character", who, sp)
	}
}

func (v *validator) boundary(i int) bool { return i == len(v.text) || utf8.RuneStart(v.text[i]) }
