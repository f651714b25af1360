package store

import (
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
)

// A mention is a place where a named entity is mentioned.
type mention struct {
	hearsay.Span
	entity int // index
}

// mentionsOf returns the mentions of all named entities in the order of the
// text.
func mentionsOf(entities []hearsay.Entity) []mention {
	var out []mention
	for i := range entities {
		if !entities[i].Named {
			continue
		}
		for _, sp := range entities[i].Mentions {
			out = append(out, mention{sp, i})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.Compare(b.Span) })
	return out
}

// namedIn returns the entities mentioned inside spans, but for one, each once.
func (m *maker) namedIn(spans []hearsay.Span, but int) []int {
	var out []int
	for _, sp := range spans {
		first, _ := slices.BinarySearchFunc(m.mentions, sp.Start, func(at mention, start int) int { return at.Start - start })
		for _, at := range m.mentions[first:] {
			if at.Start >= sp.End {
				break
			}
			if at.End <= sp.End && at.entity != but {
				out = append(out, at.entity)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

const unknownDay = "9999-99-99"

func (m *maker) events(entities []entityRow, days func(string) (time.Time, time.Time, bool)) []eventRow {
	out := make([]eventRow, 0, len(m.a.Events))
	for i := range m.a.Events {
		ev := &m.a.Events[i]
		row := eventRow{Event: ev, content: join(m.text, ev.Statement), first: unknownDay, last: unknownDay}
		var actor, subject, speaker int
		row.actor, actor = m.nameOf(ev.Actor, "")
		row.subject, subject = m.nameOf(ev.Subject, "")
		speaker = -1
		if at, ok := m.statement[ev.Attribution]; ok {
			row.saidBy, speaker = m.nameOf(m.a.Attributions[at].Speaker, "somebody")
		}
		row.names = m.namedIn(ev.Statement, -1)
		for _, at := range []int{actor, subject, speaker} {
			if at >= 0 && entities[at].Named {
				row.names = append(row.names, at)
			}
		}
		slices.Sort(row.names)
		row.names = slices.Compact(row.names)
		if d := m.date[ev.Date]; d != nil {
			row.edtf = clean(d.EDTF)
			row.start, row.line, row.col = m.places.of(d.Span.Start)
			row.end, _, _ = m.places.of(d.Span.End)
			if days != nil {
				if first, last, known := days(d.EDTF); known {
					row.first, row.last = first.Format(time.DateOnly), last.Format(time.DateOnly)
				}
			}
		}
		out = append(out, row)
	}
	return out
}
