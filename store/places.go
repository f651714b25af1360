package store

import (
	"sort"
	"unicode/utf8"
)

// places leads from bytes of a text to code points, lines and columns, each in
// a time that does not depend on where in the text it is.
type places struct {
	text   string
	points []int // the code points before every step-th byte
	lines  []int // where lines start
}

const step = 1 << 10

func newPlaces(text string) *places {
	p := &places{text: text, lines: []int{0}, points: make([]int, 0, len(text)/step+1)}
	n := 0
	for i := range len(text) {
		if i%step == 0 {
			p.points = append(p.points, n)
		}
		if text[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return p
}

// of returns the code points before offset, which is the boundary of one, and
// its line and column from 1.
func (p *places) of(offset int) (point, line, col int) {
	line = sort.SearchInts(p.lines, offset+1)
	point = p.point(offset)
	return point, line, point - p.point(p.lines[line-1]) + 1
}

func (p *places) point(offset int) int {
	if len(p.points) == 0 {
		return 0
	}
	at := min(offset/step, len(p.points)-1)
	n := p.points[at]
	for i := at * step; i < offset; i++ {
		if utf8.RuneStart(p.text[i]) {
			n++
		}
	}
	return n
}
