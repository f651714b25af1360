package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A noteLabel is a line that may begin a note: "12 First Report, p. 31.".
type noteLabel struct {
	hearsay.Span // of the line and those that go on with it
	number       int
	form         byte // what stands behind the number: ' ', '.', ')', or '^' for raised ones
	listed       bool // it reads as notes do
}

// longestNote is how many bytes of a line are looked at to see whether it is
// a note.
const longestNote = 600

// noteLabels finds all lines of a text that may begin a note, in order.
func noteLabels(text string, heads []hearsay.Span) []noteLabel {
	var out []noteLabel
	open := false
	for lines := (lineScanner{text: text}); lines.scan(); {
		ln := lines.line
		for len(heads) > 0 && heads[0].End <= ln.start {
			heads = heads[1:]
		}
		head := len(heads) > 0 && heads[0].Start <= ln.start
		if l, ok := labelOf(ln.of(text)); ok && !head {
			l.Span = hearsay.Span{Start: ln.start, End: ln.end}
			out = append(out, l)
			open = true
			continue
		}
		if open = open && !ln.gap && !head; open {
			out[len(out)-1].End = ln.end
		}
	}
	for i := range out {
		s := out[i].Of(text)
		out[i].listed = noteLike(s[:min(len(s), longestNote)])
	}
	return out
}

// labelOf reads the number that a line begins with.
func labelOf(s string) (l noteLabel, ok bool) {
	n := numberEnd(s, 0)
	switch {
	case n > 0 && s[0] != '0':
		l.number, l.form = figure(s[:n]), ' '
		if n < len(s) && (s[n] == '.' || s[n] == ')') {
			l.form = s[n]
			n++
		}
		if spaces(s[n:]) == 0 {
			return l, false
		}
	default:
		if l.number, n = raisedFigure(s, 0); n == 0 || l.number == 0 {
			return l, false
		}
		l.form = '^'
	}
	rest := s[n+spaces(s[n:]):]
	if rest == "" || l.form == ' ' && monthOf(strings.ToLower(firstWord(rest))) != 0 && yearSoon(rest) {
		return l, false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return l, unicode.IsUpper(r) || strings.ContainsRune("“\"‘'«(", r) || lowerNote(rest)
}

// yearSoon reports whether a year stands behind the first word of s, so that a
// number before it is a day.
func yearSoon(s string) bool {
	rest := strings.TrimLeft(s[len(firstWord(s)):], " .,")
	return len(rest) >= 4 && yearAtEnd(rest[:4])
}

// lowerNote reports whether s begins as notes do that begin small.
func lowerNote(s string) bool {
	for _, lead := range []string{"http://", "https://", "www.", "ibid", "id.", "see ", "see,", "cf.", "op. cit", "supra", "e.g.", "also "} {
		if strings.HasPrefix(s, lead) {
			return true
		}
	}
	return false
}

// noteLike reports whether s reads as notes do and prose does not.
func noteLike(s string) bool {
	if bibliographic(s) {
		return true
	}
	_, rest, _ := strings.Cut(s, " ")
	rest = strings.TrimLeft(rest, " \t")
	for _, lead := range []string{"Ibid", "ibid", "Id.", "See ", "Cf.", "Interview", "Supra", "Email ", "Letter ", "Copy "} {
		if strings.HasPrefix(rest, lead) {
			return true
		}
	}
	lower := strings.ToLower(rest)
	return len(s) < 300 && (strings.Contains(lower, "interview") || strings.Contains(lower, "on file with") || strings.Contains(lower, " p. ") || strings.Contains(lower, "para. ") || strings.Contains(lower, "art. "))
}
