package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A layout says what single line ends mean in a text.
type layout struct {
	// columns is the width that the lines were broken at by hand or by a
	// machine; 0 when they were not, so that each line is a paragraph.
	columns int
	// indent is the commonest indent; a line that has more begins a paragraph.
	indent int
}

const (
	layoutLines    = 1000 // how many lines the layout is judged by
	widestColumns  = 120
	narrowestColum = 36
	quotedColumns  = 56 // a quoted line so long was broken by a machine
)

// layoutOf judges by the lines that another one follows directly, but for those
// in apart: the notes of a printed text and what is said at its pages' edges. Text was
// broken at a width when few lines are longer, and when most of these lines
// would have grown beyond it with the first word of the next one.
func layoutOf(text string, apart []hearsay.Span) layout {
	var widths [widestColumns + 2]int // of the lines with a follower
	inner := 0
	eachPair(text, apart, func(prev, _ line) {
		widths[min(prev.width, widestColumns+1)]++
		inner++
	})
	if inner == 0 {
		return layout{}
	}
	columns := mostOf(widths[:], inner)
	if columns < narrowestColum || columns > widestColumns {
		return layout{}
	}
	full, long, lines := 0, 0, 1
	var indents [40]int
	eachPair(text, apart, func(prev, next line) {
		if isFull(text, prev, next, columns) {
			full++
		}
	})
	eachLine(text, apart, func(ln line) {
		lines++
		indents[min(ln.indent, len(indents)-1)]++
		if ln.width > columns+columns/8 {
			long++
		}
	})
	if full*5 < inner*3 || long*12 > lines {
		return layout{}
	}
	common := slices.Index(indents[:], slices.Max(indents[:]))
	return layout{columns: columns, indent: common}
}

// mostOf returns the value that nineteen in twenty of all counted do not exceed.
func mostOf(counts []int, all int) int {
	seen := 0
	for value, n := range counts {
		if seen += n; seen*20 >= all*19 {
			return value
		}
	}
	return len(counts)
}

// eachLine calls fn for the first lines of text, but for those in apart.
func eachLine(text string, apart []hearsay.Span, fn func(line)) {
	lines := lineScanner{text: text}
	gap := false
	for n := 0; n < layoutLines && lines.scan(); {
		ln := lines.line
		for len(apart) > 0 && apart[0].End <= ln.start {
			apart = apart[1:]
		}
		if len(apart) > 0 && apart[0].Start <= ln.start {
			gap = true
			continue
		}
		ln.gap = ln.gap || gap
		gap = false
		fn(ln)
		n++
	}
}

// eachPair calls fn for lines that follow each other directly.
func eachPair(text string, apart []hearsay.Span, fn func(prev, next line)) {
	prev, any := line{}, false
	eachLine(text, apart, func(ln line) {
		if any && !ln.gap {
			fn(prev, ln)
		}
		prev, any = ln, true
	})
}

// isFull reports whether the first word of next had no place on prev.
func isFull(text string, prev, next line, columns int) bool {
	s := next.of(text)
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return prev.width+1+utf8.RuneCountInString(s) > columns-columns/10
}

// joins reports whether next goes on with the paragraph.
func (lay layout) joins(text string, para *paragraph, next line) bool {
	prev := para.last
	if next.gap || prev.quotes != next.quotes {
		return false
	}
	before, after := prev.of(text), next.of(text)
	ended := endsSentence(before) || strings.HasSuffix(before, ":")
	if kind, _ := listMarker(after); kind == label || kind != noMarker && (ended || para.marker > 0 || kind == bullet) {
		return false
	}
	lower := startsLower(after) && !strings.HasPrefix(after, "by ")
	if lay.columns == 0 {
		if next.quotes > 0 && prev.width >= quotedColumns {
			return true // programs that send mail break the lines
		}
		return lower && !ended && prev.width >= narrowestColum
	}
	full := isFull(text, prev, next, lay.columns)
	deeper := next.indent > prev.indent || next.indent > lay.indent && prev == para.first
	if deeper && para.marker == 0 {
		return full && !ended // else the indent marks a paragraph
	}
	if full {
		return true
	}
	return !ended && (lower || prev.width*2 > lay.columns)
}

// endsSentence reports whether s ends with a full stop, a question mark or an
// exclamation mark, or with closing marks after one.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune("\"'”’»)]*_", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".?!…。！？؟।", r) && s != ""
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
