package report

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
)

const (
	margin    = 2     // columns before what stands under a heading
	minColumn = 24    // columns that a paragraph has at least, however deep
	separator = " · " // between facts on one line
)

// theme holds the styles. Each piece of text is rendered on its own before it
// is wrapped.
type theme struct {
	title, heading, name, faint, quote, caution, bar style
}

// style is how a piece of text looks. The zero style leaves it as it is.
type style struct {
	look *lipgloss.Style
}

// Render returns text as the terminal is to show it.
func (s style) Render(text string) string {
	if s.look == nil || text == "" {
		return text
	}
	return s.look.Render(text)
}

// newTheme uses only bold, faint and the 16 colours that every terminal maps
// to what its user can read.
func newTheme(color bool) theme {
	if !color {
		return theme{}
	}
	plain := lipgloss.NewStyle()
	is := func(look lipgloss.Style) style { return style{&look} }
	return theme{
		title:   is(plain.Bold(true)),
		heading: is(plain.Bold(true).Foreground(lipgloss.Blue)),
		name:    is(plain.Bold(true)),
		faint:   is(plain.Faint(true)),
		quote:   is(plain.Foreground(lipgloss.Cyan)),
		caution: is(plain.Foreground(lipgloss.Yellow)),
		bar:     is(plain.Foreground(lipgloss.Blue)),
	}
}

// blank writes an empty line.
func (p *page) blank() { fmt.Fprintln(p.out) }

// line writes s as it is.
func (p *page) line(s string) { fmt.Fprintln(p.out, s) }

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
