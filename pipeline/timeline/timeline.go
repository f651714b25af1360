// Package timeline puts the events of many documents in the order of their
// dates, and writes them for people and for other programs.
package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// An Event is one event with all that is known of it. Its texts hold nothing
// but printable characters, on one line.
type Event struct {
	Date      string `json:"date"` // EDTF
	Type      string `json:"type"`
	Actor     string `json:"actor"`     // who lists, or takes off; may be empty
	Subject   string `json:"subject"`   // who is listed; may be empty
	Statement string `json:"statement"` // in the words of the text
	SaidBy    string `json:"said_by"`   // empty when it is the author
	Document  string `json:"document"`  // the input, as the user named it
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	// Start and End are the place of the date in the document's text, in code
	// points; Line and Column, from 1, where it starts.
	Start  int `json:"start"`
	End    int `json:"end"`
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Place names where the event stands: "notes.txt:4:12".
func (ev *Event) Place() string { return fmt.Sprintf("%s:%d:%d", ev.Document, ev.Line, ev.Column) }

// Authority says who did what to whom, of a listing; it is empty for another
// event.
func (ev *Event) Authority() string {
	verb := "listed"
	switch hearsay.EventType(ev.Type) {
	case hearsay.Listing:
	case hearsay.Delisting:
		verb = "taken off a list"
	default:
		return ""
	}
	out := verb
	if ev.Subject != "" {
		out = ev.Subject + " " + verb
	}
	if ev.Actor != "" {
		out += " by " + ev.Actor
	}
	return out
}

// Source says who tells of it: the speaker, if it is not the author, and the
// document.
func (ev *Event) Source() string {
	source := cmp.Or(ev.Publisher, ev.Title, ev.Document)
	if ev.SaidBy == "" {
		return source
	}
	return ev.SaidBy + ", " + source
}

// Of returns the events of an analysis, in the order of the text. name is what
// the user called the input.
func Of(name string, a *hearsay.Analysis) []Event {
	names := make(map[string]string, len(a.Entities))
	for i := range a.Entities {
		names[a.Entities[i].ID] = wording.Plain(a.Entities[i].Name)
	}
	speakers := make(map[string]string, len(a.Attributions))
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		speakers[attr.ID] = cmp.Or(names[attr.Speaker], "somebody")
	}
	dates := make(map[string]*hearsay.Date, len(a.Dates))
	for i := range a.Dates {
		dates[a.Dates[i].ID] = &a.Dates[i]
	}
	doc := a.Document
	places := newPlaces(doc.Text)
	out := make([]Event, 0, len(a.Events))
	for i := range a.Events {
		ev := &a.Events[i]
		d := dates[ev.Date]
		row := Event{
			Date: d.EDTF, Type: string(ev.Type), Actor: names[ev.Actor], Subject: names[ev.Subject], Statement: statement(doc.Text, ev.Statement),
			SaidBy: speakers[ev.Attribution], Document: wording.Plain(name), Title: wording.Plain(doc.Title),
			Publisher: wording.Plain(doc.Publisher), Published: wording.Plain(doc.Published),
		}
		row.Start, row.Line, row.Column = places.of(d.Span.Start)
		row.End, _, _ = places.of(d.Span.End)
		out = append(out, row)
	}
	return out
}

// statement returns the words of a statement on one line.
func statement(text string, parts []hearsay.Span) string {
	words := make([]string, len(parts))
	for i, sp := range parts {
		words[i] = wording.Plain(sp.Of(text))
	}
	return strings.Join(words, " … ")
}

// Sort puts events in the order of their dates. Those of one date keep the
// order in which they come, listings before others.
func Sort(events []Event) {
	slices.SortStableFunc(events, func(a, b Event) int { return Compare(&a, &b) })
}

// Compare orders events by their dates, and of one date listings before
// others.
func Compare(a, b *Event) int {
	return cmp.Or(date.Compare(a.Date, b.Date), a.rank()-b.rank())
}

func (ev *Event) rank() int {
	if ev.Type == string(hearsay.OtherEvent) {
		return 1
	}
	return 0
}

// places leads from bytes of a text to code points, lines and columns. Asked in
// the order of the text it reads the text once.
type places struct {
	text   string
	offset int // up to which the text has been read
	point  int // the code points before it
	line   int
	column int
}

func newPlaces(text string) *places { return &places{text: text, line: 1, column: 1} }

// of returns the code points before offset, and its line and column from 1.
func (p *places) of(offset int) (point, line, column int) {
	if offset < p.offset {
		*p = *newPlaces(p.text)
	}
	for _, r := range p.text[p.offset:offset] {
		p.point++
		p.column++
		if r == '\n' {
			p.line, p.column = p.line+1, 1
		}
	}
	p.offset = offset
	return p.point, p.line, p.column
}
