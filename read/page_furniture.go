package read

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// The plain text of a printed report has what stood at the edges of its pages
// between its paragraphs: numbers, running heads, form feeds. They interrupt
// what they stand in and are no part of it.

// An edgeLine is a line that may stand at the edge of a page.
type edgeLine struct {
	line
	pageNumber
	key      string // the line as headKey writes it
	numbered bool
	apart    bool // nothing stands directly before or behind it
	beside   bool // nothing stands directly on one side of it
	edge     bool // a form feed is before or behind it
	first    bool // of the text
	order    int  // of the line among all
	links    int  // how many neighbours count on with it
	taken    bool
}

// How far apart the numbers of neighbouring pages are, in bytes for each page,
// and how many lines are asked whether they are such neighbours.
const (
	shortestPage = 150
	longestPage  = 15000
	edgesAsked   = 6
)

// furniture returns the lines of a text that are page numbers, running heads
// and feet, in order. A line is only taken for one when others count on with
// it, when it says so itself, or when it stands beside one and comes again.
func furniture(text string) []hearsay.Span {
	edges := edgeLines(text)
	count(edges)
	heads := map[string]int{}
	for i := range edges {
		heads[edges[i].said()]++
	}
	any := false
	for i := range edges {
		e := &edges[i]
		e.taken = e.numbered && e.isPageNumber(text, heads)
		any = any || e.taken
	}
	if any || strings.Contains(text, "\f") {
		besidePages(edges)
	}
	var out []hearsay.Span
	for i := range edges {
		if edges[i].taken {
			out = append(out, hearsay.Span{Start: edges[i].start, End: edges[i].end})
		}
	}
	return out
}

// said returns what the line says besides a number.
func (e *edgeLine) said() string {
	if e.numbered {
		return e.head
	}
	return e.key
}

// edgeLines gathers the lines of a text that have a number at one end, those
// next to them and those next to a form feed.
func edgeLines(text string) []edgeLine {
	var out []edgeLine
	var before edgeLine
	kept := true // the line before is in out, or there is none
	for lines := (lineScanner{text: text}); lines.scan(); {
		ln := lines.line
		e := edgeLine{line: ln, apart: ln.gap || before.end == 0, beside: ln.gap || before.end == 0, edge: ln.page, first: before.end == 0, order: before.order + 1}
		before.apart = before.apart && ln.gap
		before.beside = before.beside || ln.gap
		before.edge = before.edge || ln.page
		if short := ln.end-ln.start <= widestHead && ln.quotes == 0; short {
			e.pageNumber, e.numbered = pageNumberOf(ln.of(text))
		}
		if kept && len(out) > 0 {
			out[len(out)-1] = before
		}
		if !kept && (e.numbered || before.edge) {
			out = append(out, before)
		}
		beside := before.numbered && before.end > 0
		kept = e.numbered || e.edge || beside
		if kept {
			out = append(out, e)
		}
		before = e
	}
	for i := range out {
		if s := out[i].of(text); !out[i].numbered && len(s) <= 100 && !endsSentence(s) && !strings.HasSuffix(s, ":") {
			out[i].key = headKey(s)
		}
	}
	return out
}

// count finds out which numbers follow each other, with a page between them.
func count(edges []edgeLine) {
	var asked []int // the last lines with a number
	for i := range edges {
		if !edges[i].numbered {
			continue
		}
		for _, k := range asked {
			a, b := &edges[k], &edges[i]
			step, size := b.number-a.number, b.start-a.start
			if a.roman == b.roman && (step == 1 || step == 2) && size >= shortestPage && size <= step*longestPage {
				a.links++
				b.links++
			}
		}
		if asked = append(asked, i); len(asked) > edgesAsked {
			asked = asked[1:]
		}
	}
}

// isPageNumber weighs what speaks for a line with a number. heads says how
// often a running head occurs.
func (e *edgeLine) isPageNumber(text string, heads map[string]int) bool {
	s := e.of(text)
	aside := e.apart || e.edge || e.links > 0 && (e.beside || e.indent >= farIndent)
	switch {
	case e.plain:
		return aside || e.links > 0
	case e.head != "":
		known := heads[e.head] > 1 || loud(s) || strings.Contains(s, "|")
		return known && aside && (e.links > 0 || e.apart && loud(s) && !e.first)
	case e.roman:
		return aside && e.links > 0
	case e.first:
		return e.links > 0
	}
	return e.edge || e.apart && (e.indent >= farIndent || strings.Trim(s, "-–— ") != s) || aside && e.links > 0 || e.links > 1
}

// farIndent is the indent of a number in the middle or at the right of a line.
const farIndent = 20

// besidePages takes the lines beside those taken, or beside a form feed, that
// say what another such line or a running head says.
func besidePages(edges []edgeLine) {
	beside := func(i int) bool {
		e := &edges[i]
		near := func(k int) bool {
			return k >= 0 && k < len(edges) && edges[k].numbered && edges[k].taken && max(edges[k].order-e.order, e.order-edges[k].order) == 1
		}
		return !e.first && !e.numbered && e.key != "" && (e.edge || near(i-1) || near(i+1))
	}
	heads := map[string]int{}
	for i := range edges {
		if edges[i].taken && edges[i].head != "" {
			heads[edges[i].head]++
		} else if beside(i) {
			heads[edges[i].key]++
		}
	}
	var more []int
	for i := range edges {
		if beside(i) && heads[edges[i].key] > 1 {
			more = append(more, i)
		}
	}
	for _, i := range more {
		edges[i].taken = true
	}
}

// imprint reports whether s, the first line of a printed text, is the name of
// who published it: one that stands beside a date in a running head.
func imprint(text string, heads []hearsay.Span, s string) bool {
	key := headKey(s)
	if key == "" || len(s) > 80 {
		return false
	}
	return slices.ContainsFunc(heads[:min(len(heads), headBlocks)], func(sp hearsay.Span) bool {
		parts := strings.FieldsFunc(strings.ReplaceAll(sp.Of(text), "   ", "|"), func(r rune) bool { return r == '|' || r == '\t' || r == '·' })
		named, dated := false, false
		for _, part := range parts {
			named = named || headKey(part) == key
			dated = dated || monthYear(part)
		}
		return named && dated
	})
}

// monthYear reports whether s is a month or a season and a year, or more
// exact than that.
func monthYear(s string) bool {
	toks := tokenize(s)
	n := len(toks)
	return n >= 2 && n <= 4 && isYear(toks[n-1]) && (monthOf(toks[n-2].text) != 0 || parseDate(s) != "")
}
