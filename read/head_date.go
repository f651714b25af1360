package read

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a single mark of a line with a date in it.
type token struct {
	text   string // words in lower case
	number int    // -1 when it is none
	start  int
	end    int
}

// tokenize cuts s into words, numbers and marks; white space is left out.
func tokenize(s string) []token {
	var toks []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i + n
		switch {
		case unicode.IsSpace(r):
			i = end
			continue
		case r >= '0' && r <= '9':
			for end < len(s) && s[end] >= '0' && s[end] <= '9' {
				end++
			}
		case unicode.IsLetter(r):
			for end < len(s) {
				r, n := utf8.DecodeRuneInString(s[end:])
				if !unicode.IsLetter(r) {
					break
				}
				end += n
			}
		}
		tok := token{text: strings.ToLower(s[i:end]), number: -1, start: i, end: end}
		if r >= '0' && r <= '9' && end-i <= 9 {
			tok.number = 0
			for _, c := range s[i:end] {
				tok.number = tok.number*10 + int(c-'0')
			}
		}
		toks = append(toks, tok)
		i = end
	}
	return toks
}

// months by their first three letters in English.
var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// monthOf returns the month that w, in lower case, names in full or short; 0
// when it names none.
func monthOf(w string) time.Month {
	if len(w) < 3 {
		return 0
	}
	for i, m := range months {
		full := strings.ToLower(time.Month(i + 1).String())
		if w == m || w == full || w == "sept" && m == "sep" {
			return time.Month(i + 1)
		}
	}
	return 0
}

func isWeekday(w string) bool {
	if len(w) < 3 {
		return false
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		full := strings.ToLower(day.String())
		if w == full || w == full[:3] || w == "tues" || w == "wednes" || w == "thur" || w == "thurs" {
			return true
		}
	}
	return false
}

// A moment is a date with, perhaps, a time of day, found in a line.
type moment struct {
	year, day    int
	month        time.Month
	clock        string // "T10:15:00" and the zone, or empty
	first, after int    // the tokens it covers: [first, after)
}

// iso returns m as ISO 8601; empty when there is no such day.
func (m moment) iso() string {
	t := time.Date(m.year, m.month, m.day, 0, 0, 0, 0, time.UTC)
	if m.month < 1 || m.month > 12 || m.day < 1 || t.Day() != m.day || m.year < 1500 || m.year > 2200 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", m.year, int(m.month), m.day) + m.clock
}

// findMoment returns the first date with a year in toks. Days and months in
// figures count only where just one reading is possible.
func findMoment(toks []token) (moment, bool) {
	for i := range toks {
		m, ok := dateAt(toks, i)
		if ok && m.iso() != "" {
			m.clock, m.after = clockAt(toks, m.after)
			return m, true
		}
	}
	return moment{}, false
}

// dateAt reads a date that begins at toks[i].
func dateAt(toks []token, i int) (moment, bool) {
	if toks[i].number >= 0 {
		if m, ok := figures(toks, i); ok {
			return m, true
		}
		return dayMonth(toks, i)
	}
	month := monthOf(toks[i].text)
	if month == 0 {
		return moment{}, false
	}
	j := skip(toks, i+1, ".")
	if j >= len(toks) || toks[j].number < 1 || toks[j].number > 31 {
		return moment{}, false
	}
	day := toks[j].number
	j = skip(toks, j+1, "st", "nd", "rd", "th", ",", ".")
	if j >= len(toks) || !isYear(toks[j]) {
		return moment{}, false
	}
	return moment{year: toks[j].number, month: month, day: day, first: i, after: j + 1}, true
}

// dayMonth reads "14 March 2024", "14th of March, 2024" and "14-Mar-2024".
func dayMonth(toks []token, i int) (moment, bool) {
	j := skip(toks, i+1, "st", "nd", "rd", "th", ".", "-", "of", "de", "/")
	if j >= len(toks) {
		return moment{}, false
	}
	month := monthOf(toks[j].text)
	j = skip(toks, j+1, ".", ",", "-", "de", "/")
	if month == 0 || j >= len(toks) || !isYear(toks[j]) {
		return moment{}, false
	}
	return moment{year: toks[j].number, month: month, day: toks[i].number, first: i, after: j + 1}, true
}

// figures reads "2024-03-14", "14.03.2024", and "14/03/2024" where one of the
// first two numbers can be no month.
func figures(toks []token, i int) (moment, bool) {
	if i+4 >= len(toks) || toks[i+1].text != toks[i+3].text || !strings.Contains("-/.", toks[i+1].text) {
		return moment{}, false
	}
	a, b, c := toks[i], toks[i+2], toks[i+4]
	if a.end != toks[i+1].start || toks[i+3].end != c.start || b.number < 0 || c.number < 0 {
		return moment{}, false
	}
	m := moment{first: i, after: i + 5}
	switch {
	case isYear(a):
		m.year, m.month, m.day = a.number, time.Month(b.number), c.number
	case !isYear(c):
		return moment{}, false
	case toks[i+1].text == "." || a.number > 12 || a.number == b.number:
		m.year, m.month, m.day = c.number, time.Month(b.number), a.number
	case b.number > 12:
		m.year, m.month, m.day = c.number, time.Month(a.number), b.number
	default:
		return moment{}, false
	}
	return m, true
}

func isYear(t token) bool { return t.end-t.start == 4 && t.number >= 1500 && t.number <= 2200 }

// skip returns the first index from i on whose token is none of words.
func skip(toks []token, i int, words ...string) int {
next:
	for ; i < len(toks); i++ {
		for _, w := range words {
			if toks[i].text == w {
				continue next
			}
		}
		break
	}
	return i
}

// parseDate returns the first date in s as ISO 8601; empty when there is none.
func parseDate(s string) string {
	if len(s) > 200 {
		return ""
	}
	m, ok := findMoment(tokenize(s))
	if !ok {
		return ""
	}
	return m.iso()
}

// dateLine reads a line that says when the text was published and nothing
// else: "Published: 14 March 2024", "Tue 12 Sep 2016", "March 14, 2024 10:15 GMT".
func dateLine(s string) (string, bool) {
	if len(s) > 160 || !strings.ContainsAny(s, "0123456789") {
		return "", false
	}
	toks := tokenize(s)
	m, ok := findMoment(toks)
	if !ok {
		return "", false
	}
	for i, tok := range toks {
		if i >= m.first && i < m.after || tok.number >= 0 && i > m.after || isWeekday(tok.text) || monthOf(tok.text) != 0 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(tok.text); !unicode.IsLetter(r) && tok.number < 0 {
			continue
		}
		switch tok.text {
		case "published", "posted", "date", "dated", "updated", "last", "modified", "first", "on", "at", "publication", "issued", "release",
			"created", "added", "am", "pm", "a", "p", "m", "et", "ct", "pt", "ist", "bst", "gmt", "utc", "est", "edt", "cet", "cest", "local", "time", "th", "st", "nd", "rd",
			"min", "minute", "minutes", "mins", "read", "hours", "ago":
			continue
		}
		return "", false
	}
	return m.iso(), true
}
