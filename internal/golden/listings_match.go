package golden

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A listingsComparer compares marks with the events of one analysis.
type listingsComparer struct {
	handsComparer
	dates    map[string]*hearsay.Date
	entities map[string]*hearsay.Entity
}

// matchListings pairs each mark with at most one event that is right: of the
// same type and date, at its place, and with the same actor. It lists what is
// left on both sides.
func matchListings(marks []*listingMark, a *hearsay.Analysis) (found map[*listingMark]*hearsay.Event, s score, surplus string) {
	c := listingsComparer{handsComparer{analysis: a}, map[string]*hearsay.Date{}, map[string]*hearsay.Entity{}}
	for i := range a.Dates {
		c.dates[a.Dates[i].ID] = &a.Dates[i]
	}
	for i := range a.Entities {
		c.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	found = make(map[*listingMark]*hearsay.Event)
	used := make(map[*hearsay.Event]bool)
	s = make(score)
	for _, m := range marks {
		ev := c.find(m, used)
		if ev == nil {
			surplus += "not found: " + strings.TrimPrefix(m.String(), m.comment)
		} else {
			found[m], used[ev] = ev, true
		}
		subject := ev != nil && c.called(m.subject, ev.Subject)
		if ev != nil && !subject {
			surplus += "other subject: " + c.line(ev) + "\n"
		}
		for _, row := range []string{string(m.kind), "all"} {
			s.add(row, count{wanted: 1, right: bit(ev != nil)})
		}
		s.add("subject", count{wanted: 1, found: bit(ev != nil), right: bit(subject)})
	}
	for i := range a.Events {
		ev := &a.Events[i]
		if ev.Type == hearsay.OtherEvent {
			continue
		}
		for _, row := range []string{string(ev.Type), "all"} {
			s.add(row, count{found: 1})
		}
		if !used[ev] {
			surplus += "not marked: " + c.line(ev) + "\n"
		}
	}
	return found, s, surplus
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (c *listingsComparer) find(m *listingMark, used map[*hearsay.Event]bool) *hearsay.Event {
	for i := range c.analysis.Events {
		ev := &c.analysis.Events[i]
		d := c.dates[ev.Date]
		if !used[ev] && ev.Type == m.kind && d.EDTF == m.edtf && d.Span.Overlaps(m.date[0].span) && c.called(m.actor, ev.Actor) {
			return ev
		}
	}
	return nil
}

// called reports whether the entity with this id, or none, is what a reader
// calls by one of names.
func (c *listingsComparer) called(names []string, id string) bool {
	return c.same(names, c.entities[id])
}

// line describes an event.
func (c *listingsComparer) line(ev *hearsay.Event) string {
	name := func(id string) string {
		if ent := c.entities[id]; ent != nil {
			return ent.Name
		}
		return nobody
	}
	return fmt.Sprintf("%s | %s | %s | %s | %s", ev.Type, c.dates[ev.Date].Span.Of(c.analysis.Document.Text), c.dates[ev.Date].EDTF, name(ev.Actor), name(ev.Subject))
}

// listingsRows are the figures that are kept, in the order in which they are
// shown.
var listingsRows = []string{"all", string(hearsay.Listing), string(hearsay.Delisting), "subject"}

// A listingsQuality sums up the scores of a corpus.
type listingsQuality struct {
	documents []string // in the order of the corpus
	scores    []score
}

func (q *listingsQuality) add(name string, s score) {
	q.documents = append(q.documents, name)
	q.scores = append(q.scores, s)
}

// String returns the text of quality.golden.
func (q *listingsQuality) String() string {
	var out strings.Builder
	out.WriteString("# Listings with type, date and actor right together, by the rules of internal/golden. Rewritten by make golden.\n\n")
	fmt.Fprintf(&out, "%-24s%10s%10s%10s%8s%8s%8s\n", "", "precision", "recall", "F1", "right", "found", "wanted")
	total := make(score)
	for _, s := range q.scores {
		for row, c := range s {
			total.add(row, c)
		}
	}
	for _, row := range listingsRows {
		fmt.Fprintf(&out, "%-24s%v\n", row, total[row])
	}
	out.WriteString("\nby document\n")
	for i, name := range q.documents {
		fmt.Fprintf(&out, "%-24s%v\n", name, q.scores[i]["all"])
	}
	return out.String()
}
