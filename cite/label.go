package cite

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// authorYear reports whether s begins as an entry without a label does that
// stands among labelled ones.
func authorYear(s string) bool { return text.AuthorYear(s) }

// A label is what an entry of a list begins with: "[3]", "3.", "3-", "³", "•".
type label struct {
	length int // in bytes, with the white space after it; 0 for none
	number int // 0 for a bullet
	mark   byte
	raised bool
}

// labelAt returns the label that s begins with.
func labelAt(s string) label {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("•◦▪‣●■*·†‡", r), r == '-' || r == '–':
		return label{length: n + blanks(s[n:])}
	case raisedDigit(r) > 0 || r == '⁰':
		num, n := raisedNumber(s)
		return label{length: n + blanks(s[n:]), number: num, raised: true}
	case r == '[' || r == '(':
		num, n := number(s[1:])
		if num > 0 && n+1 < len(s) && (s[n+1] == ']' || s[n+1] == ')') {
			return label{length: n + 2 + blanks(s[n+2:]), number: num, mark: s[n+1]}
		}
	case r >= '0' && r <= '9':
		return figureLabel(s)
	}
	return label{}
}

// figureLabel reads "3.", "3)", "3-", "3:" and "3 " before a capital.
func figureLabel(s string) label {
	num, n := number(s)
	if num == 0 || n > 3 || n == len(s) {
		return label{}
	}
	gap := blanks(s[n:])
	next, _ := utf8.DecodeRuneInString(s[n+gap:])
	switch c := s[n]; {
	case c == '.' || c == ')' || c == '-' || c == ':':
		after := s[n+1:]
		r, _ := utf8.DecodeRuneInString(strings.TrimSpace(after))
		if blanks(after) > 0 || unicode.IsLetter(r) || strings.ContainsRune("“\"‘'«(", r) {
			return label{length: n + 1 + blanks(after), number: num, mark: c}
		}
	case gap > 0 && (unicode.IsUpper(next) || shortNote(s[n+gap:]) || strings.ContainsRune("“\"‘«", next)) && !month(s[n+gap:]):
		return label{length: n + gap, number: num, mark: ' '}
	}
	return label{}
}

// shortNote reports whether s begins as notes do that begin with a small
// letter.
func shortNote(s string) bool {
	for _, lead := range [...]string{"ibid", "see ", "cf.", "id.", "http://", "https://", "www.", "supra", "op. cit"} {
		if strings.HasPrefix(s, lead) {
			return true
		}
	}
	return false
}

// next returns where in s the label stands that comes after l; 0 when it does
// not stand there.
func (l label) next(s string) int {
	num := strconv.Itoa(l.number + 1)
	switch l.mark {
	case ']':
		return labelIn(s, "["+num+"]", true)
	case ')':
		return labelIn(s, "("+num+")", false)
	case '.', '-':
		return labelIn(s, num+string(l.mark), false)
	}
	return 0
}

// otherNext does the same for a label of another form than that of l.
func (l label) otherNext(s string) int {
	num := strconv.Itoa(l.number + 1)
	if at := labelIn(s, "["+num+"]", true); at > 0 {
		return at
	}
	return labelIn(s, num+".", false)
}

// labelIn returns where in s a label stands that an entry follows; 0 when it
// does not. One that is bracketed needs nothing to end before it.
func labelIn(s, label string, bracketed bool) int {
	for at := 0; ; {
		i := strings.Index(s[at:], label)
		if i < 0 {
			return 0
		}
		i += at
		before := strings.TrimRight(s[:i], " \t")
		after := strings.TrimLeft(s[i+len(label):], " \t")
		r, _ := utf8.DecodeRuneInString(after)
		if (bracketed && before != "" || ends(before, len(before) < i)) && (unicode.IsUpper(r) || strings.ContainsRune("“\"‘«", r)) {
			return i
		}
		at = i + len(label)
	}
}

// ends reports whether an entry can end with s: with a mark and white space
// behind it, a closed quotation, an address.
func ends(s string, white bool) bool {
	if s == "" {
		return false
	}
	last := s[strings.LastIndexAny(s, " \t\n")+1:]
	return strings.HasSuffix(s, "”") || white && (strings.ContainsAny(s[len(s)-1:], ".;,)]\"") || strings.HasSuffix(s, "’") || strings.Contains(last, "://"))
}

// number reads a number of up to four digits.
func number(s string) (num, length int) {
	for length < len(s) && s[length] >= '0' && s[length] <= '9' {
		num = num*10 + int(s[length]-'0')
		if length++; length > 4 {
			return 0, 0
		}
	}
	return num, length
}

// raisedDigit returns the digit that r is above the line, and 0 for zero and
// for all else.
func raisedDigit(r rune) int {
	switch r {
	case '¹':
		return 1
	case '²':
		return 2
	case '³':
		return 3
	}
	if r >= '⁴' && r <= '⁹' {
		return int(r-'⁴') + 4
	}
	return 0
}

// raisedNumber reads a number in raised digits.
func raisedNumber(s string) (num, length int) {
	for length < len(s) {
		r, n := utf8.DecodeRuneInString(s[length:])
		d := raisedDigit(r)
		if d == 0 && r != '⁰' || num > 999 {
			break
		}
		num, length = num*10+d, length+n
	}
	return num, length
}

// blanks returns the length of the white space that s begins with.
func blanks(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
}

// month reports whether s begins with the name of a month, in full or with its
// first three letters and a stop.
func month(s string) bool {
	for _, m := range monthNames {
		if strings.HasPrefix(s, m) || strings.HasPrefix(s, m[:3]+".") || strings.HasPrefix(s, m[:3]+" ") || strings.HasPrefix(s, "Sept") {
			return true
		}
	}
	return false
}
