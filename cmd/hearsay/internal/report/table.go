package report

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay/internal/wording"
)

// A table has rows under a title. Its columns are the label, a bar and a
// percentage of part in whole, the part in words, and the statements.
type table struct {
	title string
	rows  []row
}

type row struct {
	label, note string // note is never cut off; may be empty
	part, whole int    // words
	statements  int    // 0 leaves the column empty
}

// columns are the widths that tables share on one page.
type columns struct {
	label, bar int
	statements bool
}

const (
	barWidth   = 12
	wordsWidth = 11 // a number with the space before it
	countWidth = 12 // "statements" with the space before it
	besides    = margin + 2 + barWidth + 6 + wordsWidth + countWidth
	minLabel   = 18
	maxLabel   = 44
	narrow     = besides + minLabel // below this there is room for neither bars nor statements
)

// tables writes tables under each other with the same columns.
func (p *page) tables(ts []table) {
	widest := 0
	for _, t := range ts {
		widest = max(widest, lipgloss.Width(t.title)-margin)
		for _, r := range t.rows {
			widest = max(widest, lipgloss.Width(r.label+r.suffix()))
		}
	}
	c := columns{bar: barWidth, statements: true, label: min(widest, max(minLabel, min(p.opts.Width-besides, maxLabel)))}
	if p.opts.Width < narrow {
		c = columns{label: minLabel}
	}
	for i, t := range ts {
		if len(t.rows) == 0 {
			continue
		}
		if i > 0 {
			p.blank()
		}
		p.tableHead(t, c, i == 0)
		for _, r := range t.rows {
			p.row(r, c)
		}
	}
}

// tableHead writes the title of a table and the names of its last columns.
func (p *page) tableHead(t table, c columns, first bool) {
	style, title := p.theme.name, t.title
	if first {
		style = p.theme.heading
	}
	if !c.statements {
		p.paragraph(0, style.Render(title))
		return
	}
	title = fit(title, margin+c.label+2+c.bar+6)
	names := fmt.Sprintf("%*s", wordsWidth, "words")
	if slices.ContainsFunc(t.rows, func(r row) bool { return r.statements > 0 }) {
		names += fmt.Sprintf("%*s", countWidth, "statements")
	}
	p.line(style.Render(title) + p.theme.faint.Render(names))
}

func (p *page) row(r row, c columns) {
	suffix := r.suffix()
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", margin))
	label := fit(r.label, c.label-lipgloss.Width(suffix))
	trimmed := strings.TrimRight(label, " ")
	b.WriteString(trimmed + p.theme.caution.Render(suffix) + label[len(trimmed):])
	b.WriteString("  ")
	if c.bar > 0 {
		b.WriteString(p.bar(r.part, r.whole, c.bar))
	}
	fmt.Fprintf(&b, "%6s%*s", wording.Percent(r.part, r.whole), wordsWidth, wording.Number(r.part))
	if c.statements && r.statements > 0 {
		fmt.Fprintf(&b, "%*s", countWidth, wording.Number(r.statements))
	}
	p.line(b.String())
}

func (r row) suffix() string {
	if r.note == "" {
		return ""
	}
	return " (" + r.note + ")"
}

// bar draws part of whole. Only what is nothing looks empty, and only what is
// everything looks full.
func (p *page) bar(part, whole, width int) string {
	full := 0
	if whole > 0 && part > 0 {
		full = min(max((2*part*width+whole)/(2*whole), 1), width)
		if part < whole {
			full = min(full, width-1)
		}
	}
	return p.theme.bar.Render(strings.Repeat("█", full)) + p.theme.faint.Render(strings.Repeat("░", width-full))
}

// fit shortens s to width columns, and pads it to them.
func fit(s string, width int) string {
	if lipgloss.Width(s) > width {
		s = strings.Split(lipgloss.Wrap(s, max(1, width-1), ""), "\n")[0]
		s = strings.TrimRight(s, " ,;") + "…"
	}
	return s + strings.Repeat(" ", max(0, width-lipgloss.Width(s)))
}
