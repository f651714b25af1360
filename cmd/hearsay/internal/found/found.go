// Package found writes what was found in a collection, for people and for other
// programs.
package found

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/store"
)

// Options say how text looks.
type Options struct {
	Width   int // columns
	Color   bool
	Verbose bool
}

// minWidth is the least number of columns that text is wrapped to.
const minWidth = 40

// A List is a page of what was found.
type List struct {
	Query  string
	Offset int  // what was passed over
	More   bool // there is more than is shown
	Options
}

// A page is text being written. A failed write shows at the end.
type page struct {
	out  *bufio.Writer
	opts Options
}

func newPage(w io.Writer, opts Options) *page {
	opts.Width = max(opts.Width, minWidth)
	return &page{out: bufio.NewWriter(w), opts: opts}
}

// par writes s wrapped, its first line after mark and the others as far in.
func (p *page) par(mark, s string) {
	indent := lipgloss.Width(mark)
	for line := range strings.SplitSeq(lipgloss.Wrap(s, max(24, p.opts.Width-indent), ""), "\n") {
		fmt.Fprintln(p.out, strings.TrimRight(mark+line, " "))
		mark = strings.Repeat(" ", indent)
	}
}

func (p *page) blank() { fmt.Fprintln(p.out) }

func (p *page) bold(s string) string {
	if !p.opts.Color || s == "" {
		return s
	}
	return lipgloss.NewStyle().Bold(true).Render(s)
}

func (p *page) faint(s string) string {
	if !p.opts.Color || s == "" {
		return s
	}
	return lipgloss.NewStyle().Faint(true).Render(s)
}

// marked returns text on one line with the marks in it shown: in colour, or
// between asterisks.
func (p *page) marked(text string, marks []hearsay.Span) string {
	var out strings.Builder
	last := 0
	for _, sp := range marks {
		out.WriteString(edged(text[last:sp.Start]))
		word := report.Plain(sp.Of(text))
		if p.opts.Color {
			word = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow).Render(word)
		} else {
			word = "*" + word + "*"
		}
		out.WriteString(word)
		last = sp.End
	}
	out.WriteString(edged(text[last:]))
	return strings.TrimSpace(out.String())
}

// edged is report.Plain, but keeps one space at each end that has any.
func edged(s string) string {
	plain := report.Plain(s)
	if plain == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if strings.TrimLeft(s, " \t\r\n") != s {
		plain = " " + plain
	}
	if strings.TrimRight(s, " \t\r\n") != s {
		plain += " "
	}
	return plain
}

// some joins the strings that are not empty.
func some(separator string, in ...string) string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, separator)
}

const dot = " · "

// more says how to see the rest of a list of n things.
func (p *page) more(list List, n int) {
	if list.More {
		p.blank()
		p.par("", p.faint(fmt.Sprintf("There is more: --offset %d shows what follows.", list.Offset+n)))
	}
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// place names a document with what is known of it: the outlet, the day, the
// title.
func place(doc *store.Document) string {
	published, _, _ := strings.Cut(doc.Published, "T")
	return some(dot, report.Plain(doc.Publisher), report.Plain(published), report.Plain(doc.Title))
}

// speaker names who a statement is laid on.
func speaker(src *store.Source) string {
	if src == nil {
		return "not known who"
	}
	name := report.Plain(src.Name)
	switch {
	case src.Named:
		return some(", ", name, report.Plain(src.Role))
	case src.UnnamedKind == "" || src.UnnamedKind == hearsay.Unspecified:
		return name + " (unnamed)"
	}
	return name + " (unnamed: " + string(src.UnnamedKind) + ")"
}

// through says whose hands a statement passed through before it reached the
// reader; empty when there is one only.
func through(chain []store.Source) string {
	if len(chain) < 2 {
		return ""
	}
	parts := make([]string, len(chain))
	for i := range chain {
		parts[i] = report.Plain(chain[i].Name)
	}
	return fmt.Sprintf("%d hands: %s", len(chain), strings.Join(parts, ", citing "))
}

// object writes one indented JSON object.
func object(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// table writes CSV. A cell that a spreadsheet could take for a formula starts
// with an apostrophe.
func table(w io.Writer, columns []string, rows [][]string) error {
	for _, row := range rows {
		for i, cell := range row {
			if cell = report.Plain(cell); cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				cell = "'" + cell
			}
			row[i] = cell
		}
	}
	out := csv.NewWriter(w)
	return cmp.Or(out.Write(columns), out.WriteAll(rows))
}
