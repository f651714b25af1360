package web

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// A blockView is a block as a page shows it: segments beside notes.
type blockView struct {
	Kind      hearsay.BlockKind
	Continued bool
	Segments  []segmentView
	Notes     []noteView
}

// A segmentView is a segment with what stands before it.
type segmentView struct {
	segment
	Text   string
	Starts []startView // the statements whose content begins here
	Dates  []string    // ids of the dates that stand here
	Plain  bool        // nothing covers it
}

// A startView is the number that stands before a statement's words.
type startView struct {
	ID    string
	N     int
	Label string
}

// A noteView is what the margin says of a statement.
type noteView struct {
	ID        string
	N         int
	Speaker   string // empty when not known
	Name      string // address of the speaker's page; may be empty
	Page      string // address of the statement's page; may be empty
	Role      string
	Note      string // "unnamed: official"
	Kind      hearsay.Kind
	Cue       string
	Hands     []string // more than one only
	Condition string   // at the first statement of the speaker
	Inside    *link    // the statement in whose words it stands
	Cited     []link
	Dated     []link
	Sure      int    // percent
	Seen      string // what stands for the statement in a form
	Fix       string // address of the form to correct it; empty where it cannot be
	ByHand    bool   // a person vouches for it
}

// blocks makes the views of one part.
func (v *view) blocks(part []piece) []blockView {
	if len(part) == 0 {
		return nil
	}
	covers := v.covers(hearsay.Span{Start: part[0].Start, End: part[len(part)-1].End})
	out := make([]blockView, len(part))
	for i := range part {
		out[i] = v.block(&part[i], covers)
	}
	return out
}

// covers returns all that touches a place.
func (v *view) covers(within hearsay.Span) []cover {
	var out []cover
	add := func(r role, id string, attr int, places ...hearsay.Span) {
		for _, sp := range places {
			if sp.Start <= within.End && sp.End >= within.Start {
				out = append(out, cover{sp, r, id, attr})
			}
		}
	}
	for i := range v.a.Attributions {
		attr := &v.a.Attributions[i]
		add(content, attr.ID, i, attr.Content...)
		add(cue, attr.ID, i, attr.Cue...)
		add(source, attr.ID, i, attr.Source...)
	}
	for i := range v.a.Citations {
		add(mark, v.a.Citations[i].ID, -1, v.a.Citations[i].Marks...)
	}
	for _, d := range v.a.Dates {
		add(cut, d.ID, -1, hearsay.Span{Start: d.Span.Start, End: d.Span.Start})
	}
	return out
}

// block makes the view of one piece.
func (v *view) block(p *piece, covers []cover) blockView {
	out := blockView{Kind: p.Kind, Continued: p.Continued}
	var here []cover
	dates := make(map[int][]string)
	for _, c := range covers {
		if c.Start > p.End || c.End < p.Start {
			continue
		}
		here = append(here, c)
		if c.role == cut && c.Start < p.End {
			dates[c.Start] = append(dates[c.Start], c.id)
		}
	}
	starts := make(map[int][]startView)
	for _, i := range p.Notes {
		attr := &v.a.Attributions[i]
		at := attr.Content[0].Start
		if at < p.Start || at >= p.End {
			at = p.Start // it begins outside of the blocks
		}
		note := v.note(i)
		starts[at] = append(starts[at], startView{attr.ID, i + 1, label(&note)})
		out.Notes = append(out.Notes, note)
	}
	for _, seg := range segments(p.Span, here, v.a.Attributions) {
		out.Segments = append(out.Segments, segmentView{
			segment: seg, Text: wording.Shown(seg.Of(v.a.Document.Text)), Starts: starts[seg.Start], Dates: dates[seg.Start],
			Plain: seg.Lead == "" && seg.Mark == "",
		})
	}
	return out
}

// label says of a number in the text what a reader hears of it.
func label(n *noteView) string {
	who := n.Speaker
	if who == "" {
		who = "speaker not known"
	}
	return "Statement " + wording.Number(n.N) + ", " + who + ", " + string(n.Kind)
}

// What a note shows at most, in characters, and in links of a kind.
const (
	maxCondition = 200
	maxCue       = 120
	mostLinks    = 12
)

// note makes what the margin says of attribution i.
func (v *view) note(i int) noteView {
	attr := &v.a.Attributions[i]
	out := noteView{
		ID: attr.ID, N: i + 1, Kind: attr.Kind, Cue: v.words(attr.Cue, maxCue), Dated: v.dated[attr.ID], Sure: int(100*attr.Confidence + .5),
	}
	if v.doc.Current {
		out.Fix = fixAddress(v.doc.Key, attr.ID)
		out.Seen, out.ByHand = seenOf(v.a, attr), attr.FoundBy == correct.FoundBy
	}
	if ent := v.entities[attr.Speaker]; ent != nil {
		out.Speaker, out.Role, out.Note, out.Name = v.name(attr.Speaker), v.role(ent), wording.Note(ent), nameLink(v.doc.Identities[attr.Speaker])
		if ent.Condition.Len() > 0 && v.first[attr.Speaker] == i {
			out.Condition = v.excerpt(ent.Condition, maxCondition)
		}
	}
	if v.doc.Current {
		out.Page = "/statements/" + v.doc.Key + ":" + attr.ID
	}
	if len(attr.Chain) > 1 {
		out.Hands = wording.Convert(attr.Chain, v.name)
	}
	if attr.Parent != "" {
		inside := v.statement(attr.Parent)
		out.Inside = &inside
	}
	for _, id := range attr.Citations[:min(len(attr.Citations), mostLinks)] {
		out.Cited = append(out.Cited, link{v.marks[id], "#" + id})
	}
	return out
}
