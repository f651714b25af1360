package web

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline"
)

// mostRows bounds each list about a document; the twin has all.
const mostRows = 300

// A profileView is the mix of a document's sources.
type profileView struct {
	Statements, Inside int
	Words, Attributed  int
	Direct             int
	Longest            int
	Mix, Basis         bar
	BasisWords         string
	Sources            []sourceView
	More               int // sources that are not shown
}

// A sourceView is one source with its part of what is attributed.
type sourceView struct {
	Name, Note        string
	Link              string // address of the name's page; may be empty
	Words, Statements int
	Share             string
	Bar               bar
}

// topSources is how many sources the profile shows.
const topSources = 8

func (v *view) profile() profileView {
	prof := &v.a.Profile
	out := profileView{
		Statements: len(v.a.Attributions), Words: prof.Words, Attributed: prof.AttributedWords, Direct: prof.DirectWords,
		Longest: prof.LongestChain, Mix: mixOf(&v.doc.Overview),
	}
	for i := range v.a.Attributions {
		if v.a.Attributions[i].Parent != "" {
			out.Inside++
		}
	}
	named, unnamed, unknown := pipeline.Bases(v.a)
	out.Basis = barOf(prof.AttributedWords,
		quantity{"named", "named sources", named.Words}, quantity{"unnamed", "unnamed sources", unnamed.Words}, quantity{"unknown", "speaker not known", unknown.Words})
	out.More = max(0, len(prof.Sources)-topSources)
	for _, share := range prof.Sources[:len(prof.Sources)-out.More] {
		row := sourceView{Name: v.name(share.Entity), Link: nameLink(v.doc.Identities[share.Entity]), Words: share.Words, Statements: share.Attributions, Share: wording.Percent(share.Words, prof.AttributedWords)}
		row.Bar = barOf(prof.AttributedWords, quantity{"named", "of what is attributed", share.Words})
		if ent := v.entities[share.Entity]; ent != nil {
			row.Note = wording.Note(ent)
		}
		out.Sources = append(out.Sources, row)
	}
	return out
}

// role returns the role of an entity, if its name does not say it.
func (v *view) role(ent *hearsay.Entity) string {
	role := wording.Plain(ent.Role)
	if strings.Contains(strings.ToLower(ent.Name), strings.ToLower(role)) {
		return ""
	}
	return role
}

// A citationView is what statements rest on.
type citationView struct {
	ID, Mark string
	What     string
	URL      string // as the text has it
	Link     string // the same, when a browser may open it
	Supports []link
}

const maxCitation = 300

// citations lists references and notes, used or not, and links and issues
// that support a statement.
func (v *view) citations() []citationView {
	var out []citationView
	for i := range v.a.Citations {
		cit := &v.a.Citations[i]
		listed := cit.Kind == hearsay.Reference || cit.Kind == hearsay.Note
		if !listed && len(cit.Supports) == 0 || len(out) == mostRows {
			continue
		}
		row := citationView{ID: cit.ID, Mark: wording.Plain(cit.Label), What: v.item(cit), URL: wording.Beginning(wording.Plain(cit.URL), maxCitation), Link: webAddress(cit.URL)}
		ids := slices.Clone(cit.Supports)
		slices.SortFunc(ids, func(a, b string) int { return v.numbers[a] - v.numbers[b] })
		for _, id := range ids[:min(len(ids), mostRows)] {
			row.Supports = append(row.Supports, v.statement(id))
		}
		out = append(out, row)
	}
	return out
}

// item says what a citation is: who, what, where and when, or else its words.
func (v *view) item(cit *hearsay.Citation) string {
	it := cit.Item
	if cit.Kind == hearsay.Link || it == nil || it.Title == "" && it.ContainerTitle == "" {
		return strings.TrimSpace(strings.TrimPrefix(v.excerpt(cit.Span, maxCitation), wording.Plain(cit.Label)))
	}
	facts := wording.Some(wording.Authors(it), wording.Plain(it.Title), wording.Plain(it.ContainerTitle), wording.Issued(it.Issued))
	return wording.Beginning(strings.Join(facts, " · "), maxCitation)
}

// A bareView is a statement whose outlet is named and that no reference
// supports.
type bareView struct {
	Statement link
	Outlet    string
}

func (v *view) bare() []bareView {
	first := make(map[hearsay.Span]*hearsay.Attribution)
	for i := range v.a.Attributions {
		attr := &v.a.Attributions[i]
		if at := attr.Content[0]; attr.Parent == "" && first[at] == nil {
			first[at] = attr
		}
	}
	var out []bareView
	for _, left := range v.a.LeftOut {
		if attr := first[left.Span]; left.Reason == hearsay.NoReference && attr != nil && len(attr.Chain) > 0 && len(out) < mostRows {
			out = append(out, bareView{v.statement(attr.ID), v.name(attr.Chain[0])})
		}
	}
	return out
}

// An eventView is a dated statement.
type eventView struct {
	ID, Date, Mark string
	Listing        string // who listed whom; empty for another event
	Words          string
	Place          string // address of the date in the text
	Told           *link  // the statement that dates it
	Teller         string
}

// events lists what the document dates, in the order of the dates.
func (v *view) events() []eventView {
	dates := make(map[string]*hearsay.Date, len(v.a.Dates))
	for i := range v.a.Dates {
		dates[v.a.Dates[i].ID] = &v.a.Dates[i]
	}
	order := slices.Clone(v.a.Events)
	slices.SortStableFunc(order, func(x, y hearsay.Event) int { return date.Compare(dates[x.Date].EDTF, dates[y.Date].EDTF) })
	var out []eventView
	for i := range order[:min(len(order), mostRows)] {
		ev := &order[i]
		d := dates[ev.Date]
		row := eventView{
			ID: ev.ID, Date: wording.When(wording.Plain(d.EDTF)), Mark: markOf(string(ev.Type)), Listing: wording.Listing(ev, v.name),
			Words: v.words(ev.Statement, maxEvent), Place: v.place(d.Span.Start, d.ID),
		}
		if n := v.numbers[ev.Attribution]; n > 0 {
			told := v.statement(ev.Attribution)
			row.Told = &told
			if speaker := v.a.Attributions[n-1].Speaker; speaker != "" {
				row.Teller = v.name(speaker)
			}
		}
		out = append(out, row)
	}
	return out
}

// A leftOutView is a passage that was not taken as a statement.
type leftOutView struct {
	Reason, Words string
}

const maxLeftOut = 160

func (v *view) leftOut() []leftOutView {
	var out []leftOutView
	for _, left := range v.a.LeftOut {
		if left.Reason != hearsay.NoReference && len(out) < mostRows {
			out = append(out, leftOutView{wording.Plain(string(left.Reason)), v.excerpt(left.Span, maxLeftOut)})
		}
	}
	return out
}
