// Package echo writes the echoes of a statement for people to read: as a tree
// of text, and as a drawing.
package echo

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// Options say how the text looks. The zero value works.
type Options struct {
	Width     int  // columns; 0 means 80
	Color     bool // styles of the terminal
	Documents int  // that were looked through
}

const leastWidth = 40

// maxShown is how many characters of a statement are shown.
const maxShown = 800

// WriteText writes the echoes of a trace as trees.
func WriteText(w io.Writer, t *match.Trace, opts Options) error {
	p := newPage(w, opts)
	if len(t.Echoes) == 0 {
		p.lines("", "", fmt.Sprintf("No statement has these words; looked through %s", wording.Count(opts.Documents, "document", "documents")))
	}
	for i, e := range t.Echoes {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		p.echo(e)
	}
	return p.out.Flush()
}

type page struct {
	out  *bufio.Writer
	opts Options
}

func newPage(w io.Writer, opts Options) *page {
	if opts.Width == 0 {
		opts.Width = 80
	}
	opts.Width = max(opts.Width, leastWidth)
	return &page{out: bufio.NewWriter(w), opts: opts}
}

func (p *page) echo(e *match.Echo) {
	p.lines("", "", p.bold(wording.Beginning(wording.Plain(e.Statement), maxShown)))
	p.lines("", "", shown.SumOf(e))
	source := shown.SourceOf(e)
	for _, n := range shown.Tree(e) {
		first, rest, above := branches(n, p.opts.Width)
		fmt.Fprintln(p.out, above)
		p.lines(first, rest, p.bold(shown.Heading(n.Carrier))+"  "+shown.Words(n))
		p.lines(rest, rest, strings.Join(shown.Facts(n), " · "))
		if !n.Origin {
			p.lines(rest, rest, shown.Plainly(shown.Carried(n.Carrier, source)))
		}
		p.lines(rest, rest, wording.Plain(n.Document.URI)+"#"+n.Attribution.ID)
	}
	for _, loop := range e.Loops {
		fmt.Fprintln(p.out)
		p.lines("", "", "A loop: "+wording.Plain(strings.Join(loop, " cites "))+" cites the first")
	}
}

// branches returns what stands before the first line of a carrier, before its
// others, and on the line above it. Deep trees are drawn as if they were less
// deep.
func branches(n shown.Node, width int) (first, rest, above string) {
	if n.Depth == 0 {
		return "● ", "  ", ""
	}
	var b strings.Builder
	b.WriteString("  ")
	most := (width - leastWidth/2) / 3
	for _, last := range n.Last[1:max(1, min(len(n.Last)-1, most))] {
		b.WriteString(map[bool]string{true: "   ", false: "│  "}[last])
	}
	above = b.String() + "│"
	if n.Last[len(n.Last)-1] {
		return b.String() + "└─ ", b.String() + "   ", above
	}
	return b.String() + "├─ ", b.String() + "│  ", above
}

func (p *page) bold(s string) string {
	if !p.opts.Color {
		return s
	}
	return lipgloss.NewStyle().Bold(true).Render(s)
}

// lines writes s wrapped, the first line behind first and the others behind
// rest.
func (p *page) lines(first, rest, s string) {
	for line := range strings.SplitSeq(lipgloss.Wrap(s, max(p.opts.Width-lipgloss.Width(rest), leastWidth/2), ""), "\n") {
		fmt.Fprintln(p.out, first+strings.TrimRight(line, " "))
		first = rest
	}
}
