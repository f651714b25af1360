package web

import (
	"net/url"
	"slices"
	"sort"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

type correctPage struct {
	page
	Problem   string // what is wrong with the form; empty for nothing
	Document  string // its key
	Doc       string // its title
	Back      string
	Statement string // id; empty for one that was missed
	Seen      string
	By        *correctionView // what has made it what it is; nil for none

	Kind, Reason, Author    string
	Fields                  []wordsField
	Speakers                []pickOption
	Name, Through           string
	NameKinds, UnnamedKinds []pickOption
	Rows                    []pickRow
	Pager                   morePager
}

// A wordsField is one role of a statement in a form.
type wordsField struct {
	Name, Label, Hint, Value string
	Rows                     int
	Long                     bool // too long to be changed here
}

type pickOption struct {
	Value, Label string
	Chosen       bool
}

// A pickRow is a piece of the text from which words are taken. At is its start
// in code points.
type pickRow struct {
	At       int
	Segments []pickSegment
}

type pickSegment struct {
	Text string
	Role string // "content", "cue" or "source" of the statement; empty for none
}

// Limits of what a form shows.
const (
	maxField    = 20_000 // bytes of one role
	mostSources = 400
)

// page makes the form, with what the visitor has typed where that is wrong.
func (f *fixing) page(typed url.Values, problem string) *correctPage {
	title := headingOf(&f.doc.Document)
	out := &correctPage{
		page: page{"Correct a statement", "corrections", ""}, Problem: problem, Document: f.doc.Key, Doc: title, Back: "/documents/" + f.doc.Key, Statement: f.id,
		Kind: string(f.draft.Kind), Reason: typed.Get("reason"), Author: typed.Get("author"), Name: typed.Get("name"),
	}
	part, _ := strconv.Atoi(typed.Get("part"))
	if f.at >= 0 {
		attr := &f.doc.Analysis.Attributions[f.at]
		out.Seen, out.Back = seenOf(f.doc.Analysis, attr), f.view.statement(f.id).To
		out.page.Twin = "/correct.json?document=" + f.doc.Key + "&statement=" + url.QueryEscape(f.id)
		part = f.view.partAt(attr.Content[0].Start)
	}
	if f.by != nil {
		out.By = newCorrectionView(f.by)
	}
	if kind := typed.Get("kind"); problem != "" {
		out.Kind = kind
	}
	out.fields(f, typed, problem != "")
	out.speakers(f, typed, problem != "")
	out.text(f, min(max(part, 1), max(1, len(f.view.parts))))
	return out
}

func (p *correctPage) fields(f *fixing, typed url.Values, again bool) {
	for _, field := range []struct {
		wordsField
		spans []hearsay.Span
	}{
		{wordsField{Name: "content", Label: "Content", Hint: "what is said", Rows: 4}, f.draft.Content},
		{wordsField{Name: "cue", Label: "Cue", Hint: "the words that lay it on the source: said, according to", Rows: 1}, f.draft.Cue},
		{wordsField{Name: "source", Label: "Source", Hint: "the words that name the source there", Rows: 1}, f.draft.Source},
	} {
		out := field.wordsField
		if out.Value = wording.Plain(f.text.Joined(field.spans)); again && typed.Has(out.Name) {
			out.Value = typed.Get(out.Name)
		}
		if len(out.Value) > maxField {
			out.Value, out.Long = "", true
		}
		p.Fields = append(p.Fields, out)
	}
}

func (p *correctPage) speakers(f *fixing, typed url.Values, again bool) {
	a := f.doc.Analysis
	chosen := speakerUnknown
	if f.at >= 0 {
		attr := &a.Attributions[f.at]
		if attr.Speaker != "" {
			chosen = attr.Speaker
		}
		p.Through = f.through()
	}
	if again {
		chosen, p.Through = typed.Get("speaker"), typed.Get("through")
	}
	add := func(value, label string) { p.Speakers = append(p.Speakers, pickOption{value, label, value == chosen}) }
	add(speakerUnknown, "not known")
	add(speakerOther, "somebody else, named below")
	for i := range a.Entities {
		ent := &a.Entities[i]
		if i >= mostSources && ent.ID != chosen {
			continue
		}
		label := f.view.name(ent.ID)
		if note := wording.Note(ent); note != "" {
			label += " (" + note + ")"
		}
		add(ent.ID, wording.Beginning(label, 80))
	}
	for _, kind := range correct.EntityKinds() {
		p.NameKinds = append(p.NameKinds, pickOption{string(kind), string(kind), string(kind) == typed.Get("name_kind")})
	}
	for _, kind := range correct.UnnamedKinds() {
		p.UnnamedKinds = append(p.UnnamedKinds, pickOption{string(kind), string(kind), string(kind) == typed.Get("unnamed")})
	}
}

// text shows one part of the text, with the words of the statement marked.
func (p *correctPage) text(f *fixing, part int) {
	if len(f.view.parts) == 0 {
		return
	}
	if address := "/correct?document=" + f.doc.Key + "&part="; f.at < 0 {
		if part > 1 {
			p.Pager.Prev = address + strconv.Itoa(part-1)
		}
		if part < len(f.view.parts) {
			p.Pager.Next = address + strconv.Itoa(part+1)
		}
	}
	for _, piece := range f.view.parts[part-1] {
		row := pickRow{At: f.text.Point(piece.Start)}
		for _, seg := range f.segments(piece.Span) {
			row.Segments = append(row.Segments, pickSegment{wording.Shown(seg.Of(f.doc.Analysis.Document.Text)), seg.role})
		}
		p.Rows = append(p.Rows, row)
	}
}

type roleSpan struct {
	hearsay.Span
	role string
}

// segments cuts a piece of the text at the words of the statement.
func (f *fixing) segments(piece hearsay.Span) []roleSpan {
	roles := []struct {
		name  string
		spans []hearsay.Span
	}{{"cue", f.draft.Cue}, {"source", f.draft.Source}, {"content", f.draft.Content}}
	cuts := []int{piece.Start, piece.End}
	for _, role := range roles {
		for _, sp := range role.spans {
			if sp.Overlaps(piece) {
				cuts = append(cuts, max(sp.Start, piece.Start), min(sp.End, piece.End))
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []roleSpan
	for i := 1; i < len(cuts); i++ {
		seg := roleSpan{Span: hearsay.Span{Start: cuts[i-1], End: cuts[i]}}
		for _, role := range roles {
			if seg.role == "" && slices.ContainsFunc(role.spans, func(sp hearsay.Span) bool { return sp.Contains(seg.Span) }) {
				seg.role = role.name
			}
		}
		out = append(out, seg)
	}
	return out
}

// partAt returns the number of the part in which an offset stands.
func (v *view) partAt(offset int) int {
	return sort.Search(len(v.ends), func(i int) bool { return v.ends[i] > offset }) + 1
}

// fixTwin is the form of a statement in JSON.
type fixTwin struct {
	Statement  *correct.Statement `json:"statement"`
	Seen       string             `json:"seen"`
	Correction *store.Correction  `json:"correction"` // what has made it what it is
	Sources    []fixSource        `json:"sources"`
}

type fixSource struct {
	ID string `json:"id"`
	correct.Source
}

func (f *fixing) twin() *fixTwin {
	out := &fixTwin{Correction: f.by, Sources: []fixSource{}}
	if f.at >= 0 {
		out.Statement, _ = f.text.Statement(f.draft) // nil for one that cannot be corrected
		out.Seen = seenOf(f.doc.Analysis, &f.doc.Analysis.Attributions[f.at])
	}
	for i := range f.doc.Analysis.Entities {
		ent := &f.doc.Analysis.Entities[i]
		out.Sources = append(out.Sources, fixSource{ent.ID, f.text.Source(ent)})
	}
	return out
}
