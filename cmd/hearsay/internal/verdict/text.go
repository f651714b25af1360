// Package verdict writes what became of the quotations of a draft, for people
// to read: as text, and as a page of its own.
package verdict

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/match"
)

// Options say how the text looks. The zero value works.
type Options struct {
	Width   int  // columns; 0 means 80
	Color   bool // styles of the terminal
	Verbose bool // quotations that are fine, in full
}

const leastWidth = 40

// WriteText writes a check, the quotations that fail first. Changes are marked
// as [-words of the source that the draft lacks-] and {+words that the draft
// has instead+}, and what the draft leaves out openly as [… words …].
func WriteText(w io.Writer, c *match.Check, opts Options) error {
	t := textPage{out: bufio.NewWriter(w), opts: opts}
	if t.opts.Width == 0 {
		t.opts.Width = 80
	}
	t.opts.Width = max(t.opts.Width, leastWidth)
	for _, r := range shown.Rows(c) {
		t.row(&r)
	}
	t.lines("", shown.Summary(c))
	t.lines("", "policy "+match.PolicyName+"; hearsay check --policy says what the verdicts mean")
	return t.out.Flush()
}

type textPage struct {
	out  *bufio.Writer
	opts Options
}

func (t *textPage) row(r *shown.Row) {
	head := r.Words
	if len(r.Flags) > 0 {
		head += " (" + strings.Join(r.Flags, ", ") + ")"
	}
	if r.Other {
		head += ", another speaker"
	}
	mark := "ok  "
	if r.Fails {
		mark = "FAIL"
	}
	t.lines(t.style(mark, r.Fails)+"  ", fmt.Sprintf("%s  %s", r.Place, head))
	t.lines("      ", shown.Plainly(r.Draft))
	t.lines("      ", "speaker: "+r.Speaker)
	if r.Hands != "" {
		t.lines("      ", "hands: "+r.Hands)
	}
	if r.Source != "" && (r.Fails || t.opts.Verbose) {
		t.lines("      ", "source: "+r.Source)
	}
	if r.Where != "" {
		t.lines("      ", "at "+r.Where+":"+r.SourceAt)
	}
	if len(r.Also) > 0 {
		t.lines("      ", "also in "+strings.Join(r.Also, "; "))
	}
	fmt.Fprintln(t.out)
}

func (t *textPage) style(s string, fails bool) string {
	if !t.opts.Color {
		return s
	}
	color := lipgloss.Green
	if fails {
		color = lipgloss.Red
	}
	return lipgloss.NewStyle().Bold(true).Foreground(color).Render(s)
}

// lines writes s wrapped, each line after the first under the start of it.
func (t *textPage) lines(mark, s string) {
	indent := lipgloss.Width(mark)
	for line := range strings.SplitSeq(lipgloss.Wrap(s, max(t.opts.Width-indent, leastWidth/2), ""), "\n") {
		fmt.Fprintln(t.out, mark+strings.TrimRight(line, " "))
		mark = strings.Repeat(" ", indent)
	}
}
