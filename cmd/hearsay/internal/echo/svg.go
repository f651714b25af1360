package echo

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// The measures of the drawing, in pixels. Letters are taken to be as wide as
// those of a broad sans-serif on average.
const (
	svgWidth  = 1100
	margin    = 24
	step      = 34 // from a carrier to those that have it from there
	deepest   = 12 // steps
	lineHigh  = 18
	perLetter = 7.3
)

const style = `text{font-family:system-ui,'Segoe UI',Helvetica,Arial,sans-serif;font-size:13px;fill:#1c2430}
.q{font-size:16px;font-weight:600}.h{font-weight:600}.p{fill:#5b6675;font-size:12px}.bad{fill:#b3261e;font-weight:600}
.l{stroke:#9aa5b4;stroke-width:1.5;fill:none}.u{stroke:#9aa5b4;stroke-width:1.5;fill:none;stroke-dasharray:4 4}
.ok{fill:#1b7a43}.dot{fill:#5b6675}.other{fill:#b3261e}.root{fill:#1c2430}`

// WriteSVG draws the echoes of a trace as trees: a solid line leads to a
// carrier of which it is known where it has the statement from, a broken line
// to one of which it is not. The drawing has neither scripts nor links.
func WriteSVG(w io.Writer, t *match.Trace) error {
	var body strings.Builder
	d := drawing{out: &body, y: margin}
	for _, e := range t.Echoes {
		d.echo(e)
	}
	if len(t.Echoes) == 0 {
		d.text("p", margin, "No statement has these words.")
	}
	out := bufio.NewWriter(w)
	height := d.y + margin
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">`+"\n", svgWidth, height, svgWidth, height)
	fmt.Fprintf(out, "<title>%s</title><style>%s</style>\n", escape(wording.Plain(t.Query)), style)
	fmt.Fprintf(out, `<rect width="100%%" height="100%%" fill="#fff"/>`+"\n%s</svg>\n", body.String())
	return out.Flush()
}

type drawing struct {
	out *strings.Builder
	y   int // of the next line of text
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d.out, format+"\n", args...) }

// text writes one line, cut to the room there is.
func (d *drawing) text(class string, x int, s string) {
	d.y += lineHigh
	d.printf(`<text class="%s" x="%d" y="%d">%s</text>`, class, x, d.y, escape(fitted(s, svgWidth-margin-x)))
}

func (d *drawing) echo(e *match.Echo) {
	d.text("q", margin, wording.Plain(e.Statement))
	d.text("p", margin, shown.SumOf(e))
	d.y += lineHigh / 2
	at := map[string]int{} // the height of each carrier's mark
	source := shown.SourceOf(e)
	for _, n := range shown.Tree(e) {
		d.node(e, n, source, at)
	}
	for _, loop := range e.Loops {
		d.text("bad", margin, "A loop: "+wording.Plain(strings.Join(loop, " cites "))+" cites the first")
	}
	d.y += 2 * lineHigh
}

func (d *drawing) node(e *match.Echo, n shown.Node, source string, at map[string]int) {
	x := margin + 8 + step*min(n.Depth, deepest)
	y := d.y + lineHigh - 4
	at[n.ID] = y
	if n.Depth > 0 {
		parent, class := n.Via, "l"
		if parent == "" {
			parent, class = e.Origin, "u"
		}
		d.printf(`<path class="%s" d="M%d %d V%d H%d"/>`, class, x-step, at[parent]+6, y, x-6)
	}
	d.printf(`<circle class="%s" cx="%d" cy="%d" r="5"/>`, mark(n), x, y)
	d.text("h", x+14, shown.Heading(n.Carrier)+" — "+shown.Words(n))
	class := "p"
	if n.Verdict == match.OtherSpeaker {
		class = "bad"
	}
	d.text(class, x+14, strings.Join(shown.Facts(n), " · "))
	if len(n.Changes) > 0 {
		d.text("", x+14, shown.Plainly(shown.Carried(n.Carrier, source)))
	}
	d.y += lineHigh / 2
}

func mark(n shown.Node) string {
	switch {
	case n.Origin:
		return "root"
	case n.Verdict == match.OtherSpeaker || !n.Words.Good():
		return "other"
	default:
		return "ok"
	}
}

// fitted shortens s to what has room in some pixels.
func fitted(s string, pixels int) string {
	room := max(1, int(float64(pixels)/perLetter))
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

// escape makes text safe inside an element. Control characters have been
// replaced before; these two XML does not permit either.
func escape(s string) string {
	return html.EscapeString(strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(s))
}
