package report

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay"
	dates "github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/internal/wording"
)

const (
	otherEvents  = 6   // shown without Verbose; listings are always shown
	widestDate   = 12  // columns; longer dates have a line of their own
	maxStatement = 150 // characters of a dated statement
)

// when lists what the text dates, in the order of the dates. The day of
// publication stands apart from them.
func (p *page) when() {
	events := p.a.Events
	if len(events) == 0 {
		return
	}
	edtf := make(map[string]string, len(p.a.Dates))
	for _, d := range p.a.Dates {
		edtf[d.ID] = d.EDTF
	}
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return dates.Compare(edtf[events[i].Date], edtf[events[j].Date]) })
	p.blank()
	p.paragraph(0, p.theme.heading.Render("When")+"  "+p.datedSum())
	left := otherEvents
	if p.opts.Verbose || p.others() <= otherEvents+1 {
		left = len(events)
	}
	p.blank()
	tellers := p.tellers()
	for _, i := range order {
		if events[i].Type == hearsay.OtherEvent {
			if left--; left < 0 {
				continue
			}
		}
		p.event(&events[i], edtf[events[i].Date], tellers[events[i].Attribution])
	}
	if left < 0 {
		p.paragraph(margin, p.theme.faint.Render("and "+wording.Count(-left, "other dated statement", "other dated statements")+"; -v shows them"))
	}
}

// datedSum counts what is dated, and says from where relative dates count.
func (p *page) datedSum() string {
	sum := wording.Count(len(p.a.Events), "dated statement", "dated statements")
	if n := len(p.a.Events) - p.others(); n > 0 {
		sum += ", " + wording.Count(n, "of them a listing or delisting", "of them listings or delistings")
	}
	if published := wording.Date(wording.Plain(p.a.Document.Published)); published != "" {
		return sum + "; published " + published
	}
	return sum + "; no date of publication"
}

func (p *page) others() int {
	n := 0
	for i := range p.a.Events {
		if p.a.Events[i].Type == hearsay.OtherEvent {
			n++
		}
	}
	return n
}

// event writes one event beside its date; told says whose statement dates it,
// and is empty when it is the author's.
func (p *page) event(ev *hearsay.Event, edtf, told string) {
	edtf = wording.Plain(edtf)
	mark := strings.Repeat(" ", margin) + edtf
	if pad := widestDate - lipgloss.Width(edtf); pad >= 0 {
		mark += strings.Repeat(" ", pad+2)
	} else {
		p.line(mark)
		mark = strings.Repeat(" ", margin+widestDate+2)
	}
	words := make([]string, len(ev.Statement))
	for i, sp := range ev.Statement {
		words[i] = wording.Plain(sp.Of(p.a.Document.Text))
	}
	text := wording.Beginning(strings.Join(words, " … "), maxStatement)
	if who := wording.Listing(ev, p.name); who != "" {
		text = p.theme.name.Render(who) + separator + text
	}
	if told != "" {
		text += p.theme.faint.Render(" (" + told + ")")
	}
	p.hanging(mark, text)
}

// tellers says for the id of each statement whose it is, and its number.
func (p *page) tellers() map[string]string {
	out := make(map[string]string, len(p.a.Attributions))
	for i := range p.a.Attributions {
		attr := &p.a.Attributions[i]
		out[attr.ID] = fmt.Sprintf("statement %d", i+1)
		if attr.Speaker != "" {
			out[attr.ID] = p.name(attr.Speaker) + ", " + out[attr.ID]
		}
	}
	return out
}
