package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A pageNumber is what a line that may stand at the edge of a page says.
type pageNumber struct {
	number int
	roman  bool
	// head is what the line says besides the number, in capitals and without
	// figures; empty for a number alone.
	head string
	// plain tells that the line cannot be anything else: "Page 3 of 40".
	plain bool
}

// widestHead is how long the line at the edge of a page may be, in bytes.
const widestHead = 160

// pageNumberOf reads a line as a page number, alone or at one end of a running
// head that white space or a bar parts from it. The result is false when it
// is neither.
func pageNumberOf(s string) (pageNumber, bool) {
	if len(s) > widestHead || !numberAtEnd(s) {
		return pageNumber{}, false
	}
	if n, ok := bareNumber(s); ok {
		return n, true
	}
	left, right := cutLeft(s), cutRight(s)
	for _, cut := range [...][2]string{{left, s[len(left):]}, {right, s[:len(s)-len(right)]}} {
		n, ok := bareNumber(strings.Trim(cut[0], " \t|"))
		head := headKey(cut[1])
		if cut[0] != "" && ok && head != "" && !endsSentence(s) {
			n.head = head
			n.plain = false
			return n, true
		}
	}
	return pageNumber{}, false
}

// numberAtEnd is a quick look at whether s can have a number at one end.
func numberAtEnd(s string) bool {
	ends := [...]byte{s[0], s[len(s)-1]}
	for _, c := range ends {
		if c >= '0' && c <= '9' || c == '-' || c == '|' || c == '[' || c == ']' || c >= utf8.RuneSelf {
			return true
		}
	}
	return len(s) <= 10 || strings.Contains(s, "   ") || strings.ContainsAny(s, "\t|")
}

// cutLeft returns the part of s before the first wide gap or bar; empty when
// there is none.
func cutLeft(s string) string {
	if i := gapIn(s); i > 0 {
		return s[:i]
	}
	return ""
}

func cutRight(s string) string {
	i := max(strings.LastIndex(s, "   "), strings.LastIndexByte(s, '\t'), strings.LastIndex(s, " |"))
	if i < 0 {
		return ""
	}
	return s[i:]
}

func gapIn(s string) int {
	first := -1
	for _, gap := range []string{"   ", "\t", "| ", " |"} {
		if i := strings.Index(s, gap); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}

// bareNumber reads "7", "vii", "- 7 -", "[7]", "Page 7", "Page 7 of 40".
func bareNumber(s string) (pageNumber, bool) {
	if len(s) > 40 {
		return pageNumber{}, false
	}
	s = strings.TrimSpace(strings.Trim(s, " \t-–—|[]·•"))
	lower := strings.ToLower(s)
	named := false
	for _, lead := range []string{"page ", "p. ", "pg. "} {
		if rest, ok := strings.CutPrefix(lower, lead); ok {
			s, named = s[len(s)-len(rest):], true
		}
	}
	first, total, of := strings.Cut(s, " of ")
	if !of {
		first, total, of = strings.Cut(s, "/")
	}
	if n, ok := pageFigure(strings.TrimSpace(first)); ok && (!of || allDigits(strings.TrimSpace(total))) {
		n.plain = named
		return n, true
	}
	return pageNumber{}, false
}

// pageFigure reads a number of at most three figures, or a Roman one.
func pageFigure(s string) (pageNumber, bool) {
	if allDigits(s) && len(s) <= 3 && s[0] != '0' {
		n := 0
		for _, c := range s {
			n = n*10 + int(c-'0')
		}
		return pageNumber{number: n}, true
	}
	n := romanNumber(s)
	return pageNumber{number: n, roman: true}, n > 0
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// romanNumber reads a Roman number below 90 in small letters, as the pages
// before the text have; 0 for anything else.
func romanNumber(s string) int {
	if len(s) > 8 || s == "" {
		return 0
	}
	n, rest := 0, s
	for _, step := range romanSteps {
		for k := 0; k < step.most && strings.HasPrefix(rest, step.letters); k++ {
			n, rest = n+step.value, rest[len(step.letters):]
		}
	}
	if rest != "" {
		return 0
	}
	return n
}

var romanSteps = [...]struct {
	letters     string
	value, most int
}{{"l", 50, 1}, {"xl", 40, 1}, {"x", 10, 3}, {"ix", 9, 1}, {"v", 5, 1}, {"iv", 4, 1}, {"i", 1, 3}}

// headKey writes a line in the form in which running heads are compared.
func headKey(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToUpper(s), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}

// loud reports whether s has letters and all of them are capitals.
func loud(s string) bool {
	letters := 0
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
		s = s[n:]
	}
	return letters > 0
}
