package report

import (
	"strings"

	"charm.land/lipgloss/v2"
)

const (
	margin    = 2     // columns before what stands under a heading
	minColumn = 24    // columns that a paragraph has at least, however deep
	separator = " · " // between facts on one line
)

// theme holds the styles. Each piece of text is rendered on its own before it
// is wrapped; the zero style leaves text as it is.
type theme struct {
	title, heading, name, faint, quote, caution, bar lipgloss.Style
}

// newTheme uses only bold, faint and the 16 colours that every terminal maps
// to what its user can read.
func newTheme(color bool) theme {
	plain := lipgloss.NewStyle()
	if !color {
		return theme{plain, plain, plain, plain, plain, plain, plain}
	}
	return theme{
		title:   plain.Bold(true),
		heading: plain.Bold(true).Foreground(lipgloss.Blue),
		name:    plain.Bold(true),
		faint:   plain.Faint(true),
		quote:   plain.Foreground(lipgloss.Cyan),
		caution: plain.Foreground(lipgloss.Yellow),
		bar:     plain.Foreground(lipgloss.Blue),
	}
}

// blank writes an empty line.
func (p *page) blank() { p.out.WriteByte('\n') }

// line writes s as it is.
func (p *page) line(s string) {
	p.out.WriteString(s)
	p.out.WriteByte('\n')
}

// paragraph writes s wrapped, each line after indent columns.
func (p *page) paragraph(indent int, s string) { p.hanging(strings.Repeat(" ", indent), s) }

// hanging writes s wrapped, its first line after mark and the others indented
// as far.
func (p *page) hanging(mark, s string) {
	indent := lipgloss.Width(mark)
	for _, line := range wrap(s, p.opts.Width-indent) {
		p.line(mark + line)
		mark = strings.Repeat(" ", indent)
	}
}

// wrap cuts s into lines of at most width columns, at spaces where it can.
func wrap(s string, width int) []string {
	lines := strings.Split(lipgloss.Wrap(s, max(width, minColumn), ""), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
