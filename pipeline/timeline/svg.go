package timeline

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// The measures of the drawing, in pixels. A row holds one event; letters are
// taken to be as wide as those of a broad sans-serif on average.
const (
	svgWidth  = 1100
	axis      = 150 // from the left
	rowHeight = 40
	yearSpace = 34
	margin    = 24
	perLetter = 7.3
)

const style = `text{font-family:system-ui,'Segoe UI',Helvetica,Arial,sans-serif;fill:#1c2430}
.d{font-size:13px;text-anchor:end;font-variant-numeric:tabular-nums}.y{font-size:15px;font-weight:600}
.a{font-size:13px;font-weight:600}.s{font-size:13px}.p{font-size:11px;fill:#5b6675}
.l{stroke:#c3cad4;stroke-width:2}.listing{fill:#b3261e}.delisting{fill:#1b7a43}.other{fill:#5b6675}`

// WriteSVG writes a drawing: one row for each event beside an axis that runs
// down through the years. It has neither scripts nor links, and grows with the
// number of events.
func WriteSVG(w io.Writer, events []Event) error {
	d := drawing{out: bufio.NewWriter(w)}
	height := 2*margin + 26
	year := ""
	for i := range events {
		if y := yearOf(events[i].Date); y != year || i == 0 {
			year = y
			height += yearSpace
		}
		height += rowHeight
	}
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">`, svgWidth, height, svgWidth, height)
	d.printf("<title>Timeline of %d events</title><style>%s</style>", len(events), style)
	d.printf(`<rect width="100%%" height="100%%" fill="#fff"/>`)
	d.legend()
	if len(events) > 0 {
		d.printf(`<line class="l" x1="%d" y1="%d" x2="%d" y2="%d"/>`, axis, margin+26, axis, height-margin)
	}
	d.rows(events)
	d.printf("</svg>")
	return d.out.Flush()
}

// A drawing is being written; a failed write shows at Flush.
type drawing struct {
	out *bufio.Writer
	y   int
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d.out, format+"\n", args...) }

// legend says what the colours mean.
func (d *drawing) legend() {
	x := axis
	for _, item := range []struct{ class, text string }{{"listing", "put on a list"}, {"delisting", "taken off a list"}, {"other", "other events"}} {
		d.printf(`<circle class="%s" cx="%d" cy="%d" r="5"/><text class="p" x="%d" y="%d">%s</text>`, item.class, x, margin, x+11, margin+4, item.text)
		x += 130
	}
	d.y = margin + 26
}

func (d *drawing) rows(events []Event) {
	year := ""
	for i := range events {
		ev := &events[i]
		if y := yearOf(ev.Date); y != year || i == 0 {
			year = y
			d.y += yearSpace
			d.printf(`<text class="y" x="%d" y="%d">%s</text>`, margin, d.y-10, html.EscapeString(y))
		}
		d.row(ev)
		d.y += rowHeight
	}
}

// row draws one event: its date, its mark on the axis, and two lines of text.
func (d *drawing) row(ev *Event) {
	middle := d.y + rowHeight/2
	class := "other"
	if t := hearsay.EventType(ev.Type); t == hearsay.Listing || t == hearsay.Delisting {
		class = ev.Type
	}
	const left = axis + 18
	const room = svgWidth - left - margin
	d.printf(`<g><title>%s</title>`, escape(ev.Statement))
	d.printf(`<text class="d" x="%d" y="%d">%s</text><circle class="%s" cx="%d" cy="%d" r="5"/>`, axis-16, middle-2, escape(fitted(ev.Date, 120)), class, axis, middle-6)
	first, kind := ev.Authority(), "a"
	if first == "" {
		first, kind = ev.Statement, "s"
	}
	d.printf(`<text class="%s" x="%d" y="%d">%s</text>`, kind, left, middle-2, escape(fitted(first, room)))
	d.printf(`<text class="p" x="%d" y="%d">%s</text></g>`, left, middle+13, escape(fitted(ev.Source()+" · "+ev.Place(), room*7/6)))
}

// yearOf returns the year of a date, as it is written.
func yearOf(edtf string) string {
	if len(edtf) < 4 || edtf[:2] == "XX" {
		return "no year"
	}
	return edtf[:4]
}

// fitted shortens s to what has room in some pixels.
func fitted(s string, pixels int) string {
	room := int(float64(pixels) / perLetter)
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	n := 0
	for i := range s {
		if n++; n == room {
			return s[:i] + "…"
		}
	}
	return s
}

// escape makes text safe inside an element. What XML does not permit has been
// replaced before.
func escape(s string) string {
	return html.EscapeString(strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(s))
}
