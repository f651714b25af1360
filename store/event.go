package store

import (
	"context"
	"database/sql"

	"github.com/hearsay-project/hearsay"
)

// An Event is a dated statement of a document of the collection.
type Event struct {
	ID        string // in the analysis of its document
	Date      string // EDTF
	Type      hearsay.EventType
	Actor     string // who lists, or takes off; may be empty
	Subject   string // who is listed; may be empty
	Statement string // in the words of the text, on one line
	SaidBy    string // empty when it is the author
	// Start and End are the place of the date in the text, in code points; Line
	// and Column, from 1, where it starts.
	Start, End, Line, Column int
	Document                 *Document
}

// Days are a span of them: the first and the last, each as YYYY-MM-DD, a month or a
// year, or empty for none.
type Days struct{ Since, Until string }

// Happening chooses among events. The zero value is all of them.
type Happening struct {
	Name     string // only what that name has to do with
	Listings bool   // only who was put on a list or taken off it
	Days     Days   // an event is within them when it may have been
	Filter   Filter // chooses among documents
}

// Events returns what the current documents date, in the order of the dates;
// those whose year is not known come last. With a name only what that name has
// to do with; with listings only who was put on a list or taken off it. f
// chooses among documents, and days among dates: an event is within them when
// it may have been.
func (c *Collection) Events(ctx context.Context, name string, listings bool, days Days, f Filter, page Page) ([]Event, bool, error) {
	sel, err := c.happening(ctx, Happening{name, listings, days, f})
	if err != nil {
		return nil, false, err
	}
	limit := page.limit()
	const order = " ORDER BY v.first_day, v.last_day, v.edtf, CASE WHEN v.kind = 'other' THEN 1 ELSE 0 END, v.id"
	// The documents of events that the page does not show are not looked at.
	query := `SELECT v.event, v.edtf, v.kind, v.actor, v.subject, v.content, v.said_by, v.start_at, v.end_at, v.line, v.col, ` + documentFields + `
		FROM events v JOIN documents d ON d.id = v.document JOIN engines g ON g.id = d.engine
		WHERE v.id IN (SELECT id FROM (SELECT v.id FROM ` + eventTables(f) + " WHERE " + sel.String() + order +
		cut(Page{Limit: limit + 1, Offset: page.Offset}) + ") x)" + order
	var out []Event
	err = c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		ev := Event{Document: new(Document)}
		fields := []any{&ev.ID, &ev.Date, &ev.Type, &ev.Actor, &ev.Subject, &ev.Statement, &ev.SaidBy, &ev.Start, &ev.End, &ev.Line, &ev.Column}
		err := rows.Scan(append(fields, ev.Document.fields()...)...)
		out = append(out, ev)
		return err
	})
	if len(out) > limit {
		return out[:limit], true, err
	}
	return out, false, err
}

// CountEvents returns how many events h lets through.
func (c *Collection) CountEvents(ctx context.Context, h Happening) (int, error) {
	sel, err := c.happening(ctx, h)
	if err != nil {
		return 0, err
	}
	query, n := "SELECT count(*) FROM "+eventTables(h.Filter)+" WHERE "+sel.String(), 0
	err = c.db.QueryRowContext(ctx, c.dialect.bind(query), sel.args...).Scan(&n)
	return n, c.explain(err)
}

// eventTables are those that a choice among events needs.
func eventTables(f Filter) string {
	if f.empty() {
		return "events v"
	}
	return "events v JOIN documents d ON d.id = v.document"
}

// happening makes the conditions on events v and documents d.
func (c *Collection) happening(ctx context.Context, h Happening) (*selection, error) {
	var sel selection
	sel.documents(h.Filter)
	if h.Listings {
		sel.where("v.kind <> ?", string(hearsay.OtherEvent))
	}
	if h.Days.Since != "" {
		sel.where("v.last_day >= ? AND v.last_day <> ?", h.Days.Since, unknownDay)
	}
	if h.Days.Until != "" {
		sel.where("v.first_day <= ?", h.Days.Until+"~")
	}
	if h.Name == "" {
		return &sel, nil
	}
	meant, err := c.resolve(ctx, h.Name)
	if err != nil {
		return nil, err
	}
	var who selection
	who.in("m.identity", meant.widest())
	sel.where("v.id IN (SELECT m.event FROM event_names m WHERE "+who.String()+")", who.args...)
	return &sel, nil
}
