package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A noteMark is a figure in a text that may refer to a note: set directly
// behind a sentence, a quotation or a word, or raised above the line.
type noteMark struct {
	hearsay.Span
	number int
	sure   bool // it stands behind a mark of punctuation, or is raised
}

// noteMarks finds all figures of a text that may be marks, in order. Whether
// they are is for the notes to say.
func noteMarks(text string) []noteMark {
	var out []noteMark
	for i := 1; i < len(text); i++ {
		c := text[i]
		if c < '0' || c > '9' && c < utf8.RuneSelf {
			continue
		}
		if c >= utf8.RuneSelf {
			n, end := raisedFigure(text, i)
			if end == i {
				continue
			}
			if r, _ := utf8.DecodeLastRuneInString(text[:i]); n > 0 && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !unitOfLength(text[:i]) {
				out = append(out, noteMark{hearsay.Span{Start: i, End: end}, n, true})
			}
			i = end - 1
			continue
		}
		end := i
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		if fit, sure := gluedTo(text[max(0, i-40):i]); fit && c != '0' && end-i <= 3 && endsFigure(text[end:]) {
			out = append(out, glued(text, i, end, sure)...)
		}
		i = end
	}
	return out
}

// glued returns the mark at text[i:end], with those that a comma joins to it:
// "12,13".
func glued(text string, i, end int, sure bool) []noteMark {
	out := []noteMark{{hearsay.Span{Start: i, End: end}, figure(text[i:end]), sure}}
	for end+1 < len(text) && text[end] == ',' && text[end+1] > '0' && text[end+1] <= '9' && len(out) < 4 {
		start := end + 1
		for end = start; end < len(text) && text[end] >= '0' && text[end] <= '9'; end++ {
		}
		if figure(text[start:end]) <= out[len(out)-1].number || end-start > 3 || !endsFigure(text[end:]) {
			return nil // an amount
		}
		out = append(out, noteMark{hearsay.Span{Start: start, End: end}, figure(text[start:end]), sure})
	}
	return out
}

// figure reads a number of at most three figures.
func figure(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 3; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// gluedTo reports whether a figure behind s can be a mark: s ends with a mark
// of punctuation behind a word, or, which is less sure, with a word in small
// letters.
func gluedTo(s string) (fit, sure bool) {
	word := s
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		word = s[i+1:]
	}
	bare := strings.TrimRight(word, ".,;:!?…”’\")»]")
	if strings.ContainsAny(bare, "/@\\_=#") || strings.Contains(bare, "www.") {
		return false, false
	}
	stop := word[len(bare):]
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case bare == "":
		return len(stop) > 1 && len(word) < len(s), true // `said … .”12`
	case unicode.IsLetter(last) && stop != "":
		return stop != "." && stop != ":" || !counted(bare), true
	case unicode.IsLetter(last):
		return unicode.IsLower(last) && allLetters(bare), false
	case last >= '0' && last <= '9', last == '%':
		return len(stop) > 1 || stop == "." && yearAtEnd(bare), true
	}
	return false, false
}

// counted reports whether word stands before a number: "p.12", "No.4", "v.2".
func counted(word string) bool {
	switch strings.ToLower(strings.TrimLeft(word, "([“\"")) {
	case "para", "paras", "art", "arts", "no", "nos", "vol", "vols", "fig", "figs", "sec", "chap", "ver", "version", "doc", "res", "add", "rev", "corr",
		"pp", "ss", "ch", "fn", "cf", "pt", "st":
		return true
	}
	return utf8.RuneCountInString(word) == 1
}

func allLetters(s string) bool {
	s = strings.TrimLeft(s, "(“\"‘'[")
	return utf8.RuneCountInString(s) > 2 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }) < 0
}

func yearAtEnd(s string) bool {
	n := len(s)
	return n >= 4 && (s[n-4:n-2] == "19" || s[n-4:n-2] == "20" || s[n-4:n-2] == "18") && allDigits(s[n-4:]) && (n == 4 || s[n-5] < '0' || s[n-5] > '9')
}

// endsFigure reports whether no word goes on behind a figure.
func endsFigure(s string) bool {
	if s == "" {
		return true
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r), strings.ContainsRune("”’\"»)]", r), r == '–' || r == '—':
		return true
	case strings.ContainsRune(".,;:?!", r):
		next, _ := utf8.DecodeRuneInString(s[n:])
		return n == len(s) || unicode.IsSpace(next) || strings.ContainsRune("”’\"»)]", next) || r == ',' && next > '0' && next <= '9'
	}
	return false
}

// raisedFigure reads the raised digits at text[i:]; end is i when there are
// none.
func raisedFigure(text string, i int) (n, end int) {
	for end = i; end < len(text); {
		r, size := utf8.DecodeRuneInString(text[end:])
		d := strings.IndexRune(raisedDigits, r)
		if d < 0 {
			break
		}
		if n = n*10 + utf8.RuneCountInString(raisedDigits[:d]); n > 999 {
			n = 0
		}
		end += size
	}
	return n, end
}

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// unitOfLength reports whether s ends with a unit that a raised figure makes
// one of area or space: "km²".
func unitOfLength(s string) bool {
	word := s[strings.LastIndexAny(s[max(0, len(s)-8):], " \n\t0123456789")+1+max(0, len(s)-8):]
	switch word {
	case "m", "km", "cm", "mm", "ft", "in", "mi", "yd":
		return true
	}
	return false
}
