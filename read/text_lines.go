package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of text that is not blank.
type line struct {
	start, end int  // without white space around it and quoting marks before
	indent     int  // columns before start; a tab goes to the next multiple of 8
	width      int  // columns up to end, one for each code point
	gap        bool // a blank line, a page break or a paragraph separator is before it
	page       bool // a form feed is before it
	quotes     int  // how many ">" it begins with
}

func (ln line) of(text string) string { return text[ln.start:ln.end] }

// A lineScanner walks over the lines of a text. Lines end with LF, CR LF, CR,
// NEL, a line or paragraph separator, or a form feed.
type lineScanner struct {
	text string
	line line // the one found last
	at   int
}

// scan finds the next line that is not blank.
func (s *lineScanner) scan() bool {
	gap, feed := false, false
	for s.at < len(s.text) {
		start := s.at
		end, next, page := lineEnd(s.text, start)
		s.at = next
		if ln, ok := measure(s.text, start, end); ok {
			ln.gap, ln.page = gap, feed
			s.line = ln
			if page {
				s.at = end // an empty line, then, is what parts the pages
			}
			return true
		}
		gap = gap || start > 0 || page
		feed = feed || page && s.text[end] == '\f'
	}
	return false
}

// lineEnd returns where the line at start ends, where the next one starts,
// and whether the end parts paragraphs by itself.
func lineEnd(text string, start int) (end, next int, page bool) {
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return i, i + 1, false
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2, false
			}
			return i, i + 1, false
		case '\f':
			return i, i + 1, true
		case 0xC2:
			if strings.HasPrefix(text[i:], "\u0085") {
				return i, i + 2, false
			}
		case 0xE2:
			if strings.HasPrefix(text[i:], "\u2028") {
				return i, i + 3, false
			}
			if strings.HasPrefix(text[i:], "\u2029") {
				return i, i + 3, true
			}
		}
	}
	return len(text), len(text), false
}

// measure trims text[start:end]; the result is false when nothing is left.
func measure(text string, start, end int) (line, bool) {
	ln := line{start: start, end: end}
	for ln.start < end {
		r, n := utf8.DecodeRuneInString(text[ln.start:end])
		if r == '>' {
			ln.quotes++
		} else if !isBlank(r) {
			break
		} else if r == '\t' {
			ln.indent += 8 - ln.indent%8
		} else {
			ln.indent++
		}
		ln.start += n
	}
	ln.end = ln.start + len(strings.TrimRightFunc(text[ln.start:end], isBlank))
	ln.width = ln.indent + utf8.RuneCountInString(text[ln.start:ln.end])
	return ln, ln.start < ln.end
}

// isBlank is unicode.IsSpace and the marks that have no width.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' || r == '\u2060'
}
