package web

import (
	"cmp"
	"net/http"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
	"github.com/hearsay-project/hearsay/store"
)

// timelineTwin is the page of the timeline in JSON: hearsay-timeline/1 with
// the place in the collection of each event.
type timelineTwin struct {
	Schema string  `json:"schema"`
	Total  int     `json:"total"`
	Page   int     `json:"page"`
	Pages  int     `json:"pages"`
	Events []event `json:"events"`
}

// An event is a dated statement of a document in the collection.
type event struct {
	timeline.Event
	Key string `json:"key"` // of the document
	// ID is that of the event in its analysis.
	ID string `json:"id"`
}

// eventOf makes the texts of an event safe for people to read.
func eventOf(ev store.Event) event {
	return event{timeline.Event{
		Date: wording.Plain(ev.Date), Type: string(ev.Type), Actor: wording.Plain(ev.Actor), Subject: wording.Plain(ev.Subject),
		Statement: wording.Plain(ev.Statement), SaidBy: wording.Plain(ev.SaidBy), Document: wording.Plain(ev.Document.Address),
		Title: wording.Plain(ev.Document.Title), Publisher: wording.Plain(ev.Document.Publisher), Published: wording.Plain(ev.Document.Published),
		Start: ev.Start, End: ev.End, Line: ev.Line, Column: ev.Column,
	}, keyOf(ev.Document), ev.ID}
}

type timelinePage struct {
	page
	Total              int
	Years              []year
	Pager              *pager
	Name, Since, Until string
	Listings, Chosen   bool
}

// A year holds the events that a heading stands over.
type year struct {
	Name   string
	Events []timelineRow
}

// A timelineRow is one event beside its date.
type timelineRow struct {
	event
	When  string // the date in words
	What  string // "listing" and so on, in words
	Mark  string // the form of its mark
	Words string
}

// showTimeline lists what the documents date, in the order of the dates.
func (s *server) showTimeline(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	want := store.Happening{
		Name: p.text("name"), Listings: p.text("listings") != "", Days: store.Days{Since: p.day("since"), Until: p.day("until")}, Filter: p.filter(false),
	}
	n, err := numberOf(r, "page")
	if err = cmp.Or(p.err, err); err != nil {
		return err
	}
	twin := timelineTwin{Schema: "hearsay-timeline/1", Page: n}
	if twin.Total, err = s.col.CountEvents(r.Context(), want); err != nil {
		return err
	}
	found, _, err := s.col.Events(r.Context(), want.Name, want.Listings, want.Days, want.Filter, pageAt(n))
	if err != nil {
		return err
	}
	twin.Events = wording.Convert(found, eventOf)
	pager, err := paged("/timeline", r.URL.Query(), n, twin.Total)
	if err != nil {
		return err
	}
	twin.Pages = pager.Of
	if isTwin(r) {
		return s.object(w, twin)
	}
	out := timelinePage{
		page: s.page(r, "Timeline", "timeline"), Total: twin.Total, Years: yearsOf(twin.Events), Pager: pager,
		Name: want.Name, Since: want.Days.Since, Until: want.Days.Until, Listings: want.Listings, Chosen: want != store.Happening{},
	}
	return s.show(w, "timeline", &out)
}

// maxEvent is how many characters of a dated statement are shown.
const maxEvent = 280

func yearsOf(events []event) []year {
	var out []year
	for _, ev := range events {
		name := yearOf(ev.Date)
		if n := len(out); n == 0 || out[n-1].Name != name {
			out = append(out, year{Name: name})
		}
		last := &out[len(out)-1]
		last.Events = append(last.Events, timelineRow{ev, wording.When(ev.Date), whatIs(ev.Type), markOf(ev.Type), wording.Beginning(ev.Statement, maxEvent)})
	}
	return out
}

// yearOf returns the year of a date, as it is written.
func yearOf(edtf string) string {
	if len(edtf) < 4 || edtf[:2] == "XX" {
		return "No year"
	}
	return edtf[:4]
}

// whatIs says what type an event has; nothing for one of no special type.
func whatIs(kind string) string {
	switch hearsay.EventType(kind) {
	case hearsay.Listing:
		return "put on a list"
	case hearsay.Delisting:
		return "taken off a list"
	}
	return ""
}

func markOf(kind string) string {
	switch hearsay.EventType(kind) {
	case hearsay.Listing, hearsay.Delisting:
		return kind
	}
	return "other"
}
