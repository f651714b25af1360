package answer

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
	"github.com/hearsay-project/hearsay/store"
)

// TimelineSchema names the contract of Events.
const TimelineSchema = "hearsay-timeline/1"

// Events is a page of what documents date.
type Events struct {
	Schema string           `json:"schema"`
	Offset int              `json:"offset"`
	More   bool             `json:"more"`
	Events []timeline.Event `json:"events"`
}

// An EventQuery chooses among events.
type EventQuery struct {
	Name     string // what it has to do with; empty for all
	Listings bool   // only who was put on a list or taken off it
	Days     store.Days
	Filter   store.Filter // Outlet, From and To
}

// AskEvents returns what the documents date, in the order of the dates.
func AskEvents(ctx context.Context, col *store.Collection, q EventQuery, page store.Page) (*Events, error) {
	if err := check(q.Filter, page); err != nil {
		return nil, err
	}
	if err := day("since", q.Days.Since); err != nil {
		return nil, err
	}
	if err := day("until", q.Days.Until); err != nil {
		return nil, err
	}
	found, more, err := col.Events(ctx, q.Name, q.Listings, q.Days, q.Filter, page)
	if err != nil {
		return nil, err
	}
	out := &Events{Schema: TimelineSchema, Offset: page.Offset, More: more, Events: make([]timeline.Event, len(found))}
	for i := range found {
		out.Events[i] = event(&found[i])
	}
	return out, nil
}

func event(ev *store.Event) timeline.Event {
	return timeline.Event{
		Date: ev.Date, Type: string(ev.Type), Actor: wording.Plain(ev.Actor), Subject: wording.Plain(ev.Subject),
		Statement: wording.Plain(ev.Statement), SaidBy: wording.Plain(ev.SaidBy), Document: wording.Plain(ev.Document.Address),
		Title: wording.Plain(ev.Document.Title), Publisher: wording.Plain(ev.Document.Publisher), Published: wording.Plain(ev.Document.Published),
		Start: ev.Start, End: ev.End, Line: ev.Line, Column: ev.Column,
	}
}
