package parse

import (
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// months by their first three letters, in English and the languages that the
// training data has.
var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	"fév": 2, "avr": 4, "mai": 5, "jui": 6, "aoû": 8, "déc": 12, "mär": 3, "okt": 10, "dez": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12, "fev": 2, "out": 10, "set": 9, "maj": 5,
}

// A day is a date whose last parts may be missing.
type day struct {
	year, month, day int
	until            int // the last year of a range; 0 without one
	tokens           hearsay.Span
}

func (d day) parts() *hearsay.ItemDate {
	out := []int{d.year}
	if d.month > 0 {
		out = append(out, d.month)
		if d.day > 0 {
			out = append(out, d.day)
		}
	}
	date := &hearsay.ItemDate{DateParts: [][]int{out}}
	if d.until > 0 {
		date.DateParts = append(date.DateParts, []int{d.until})
	}
	return date
}

// Date reads the first date with a year in s; nil when there is none.
func Date(s string) *hearsay.ItemDate {
	e := &entry{text: s, toks: tokenize(s)}
	d, ok := e.date(0, len(e.toks))
	if !ok {
		return nil
	}
	return d.parts()
}

// dates finds when the item was issued and when it was looked at.
func (e *entry) dates(it *hearsay.Item) {
	if d, ok := e.accessed(); ok {
		it.Accessed, e.spent = d.parts(), d.tokens
	}
	best, found := day{}, false
	for _, seg := range e.segments {
		if seg.state != stateDate || seg.Start < e.spent.End && e.spent.Start < seg.End {
			continue
		}
		d, ok := e.date(seg.Start, seg.End)
		if ok && (!found || d.year == best.year && best.month == 0 && d.month > 0) {
			best, found = d, true
		}
	}
	if !found {
		best, found = e.anyDate()
	}
	if !found {
		return
	}
	if best.month == 0 {
		e.dayApart(&best)
	}
	it.Issued = best.parts()
}

// dayApart completes a year with a day and month that stand elsewhere: "(2014)
// …, 4 March".
func (e *entry) dayApart(d *day) {
	for _, seg := range e.segments {
		if seg.state != stateDate || seg.Start < e.spent.End && e.spent.Start < seg.End {
			continue
		}
		for i := seg.Start; i < seg.End; i++ {
			if m := e.month(i); m > 0 {
				d.month = m
				if n, ok := e.number(i - 1); ok && n >= 1 && n <= 31 {
					d.day = n
				} else if n, ok := e.number(i + 1); ok && n >= 1 && n <= 31 {
					d.day = n
				}
				return
			}
		}
	}
}

// anyDate finds a date that the tagger did not see: the last full one, else
// the first year in brackets.
func (e *entry) anyDate() (day, bool) {
	var best day
	found := false
	for i := 0; i < len(e.toks); i++ {
		if i >= e.spent.Start && i < e.spent.End || e.toks[i].kind == kindAddress || e.inTitle(i) {
			continue
		}
		d, ok := e.dateAt(i)
		if ok && (d.month > 0 || !found && e.toks[i].depth > 0) {
			best, found = d, true
			i = d.tokens.End - 1
		}
	}
	return best, found
}

func (e *entry) inTitle(i int) bool {
	for _, seg := range e.segments {
		if i >= seg.Start && i < seg.End {
			return seg.state == stateTitle || seg.state == statePages || seg.state == stateVolume
		}
	}
	return false
}

// maxAccess is how many tokens behind "retrieved" its date is looked for.
const maxAccess = 8

// accessed finds the date on which an address was looked at.
func (e *entry) accessed() (day, bool) {
	for i, t := range e.toks {
		switch strings.ToLower(t.of(e.text)) {
		case "accessed", "retrieved", "visited", "viewed", "abgerufen", "consulté", "web":
			if d, ok := e.date(i+1, min(len(e.toks), i+maxAccess)); ok && d.month > 0 && d.tokens.Start <= i+5 {
				d.tokens.Start = i
				return d, true
			}
		}
	}
	return day{}, false
}

// date returns the first date with a year among the tokens.
func (e *entry) date(from, to int) (day, bool) {
	for i := from; i < to; i++ {
		if d, ok := e.dateAt(i); ok {
			return d, true
		}
	}
	return day{}, false
}

// dateAt reads a date that begins at token i.
func (e *entry) dateAt(i int) (day, bool) {
	n, isNumber := e.number(i)
	switch {
	case e.month(i) > 0:
		return e.monthFirst(i)
	case !isNumber:
		return day{}, false
	case e.toks[i].kind == kindYear:
		return e.yearFirst(i, n), true
	case n >= 1 && n <= 31:
		if d, ok := e.figures(i, n); ok {
			return d, true
		}
		j := e.skip(i+1, "st", "nd", "rd", "th", ".", "of", "-", "/", ",", "de")
		if m := e.month(j); m > 0 {
			k := e.skip(j+1, ".", ",", "-", "/", "de")
			if y, ok := e.year(k); ok {
				return day{year: y, month: m, day: n, tokens: hearsay.Span{Start: i, End: k + 1}}, true
			}
		}
	}
	return day{}, false
}

// monthFirst reads "March 4, 2019", "March 2019", "March/April 2019".
func (e *entry) monthFirst(i int) (day, bool) {
	d := day{month: e.month(i)}
	j := e.skip(i+1, ".", ",", "/", "-", "–", "de")
	if e.month(j) > 0 {
		j = e.skip(j+1, ".", ",")
	}
	if n, ok := e.number(j); ok && n >= 1 && n <= 31 {
		d.day = n
		j = e.skip(j+1, "st", "nd", "rd", "th", ",", ".", ";")
		if n, ok := e.number(j + 1); ok && n <= 31 && e.is(j, "-", "–") { // "March 4-6, 2019"
			j = e.skip(j+2, ",", ".")
		}
	}
	y, ok := e.year(j)
	if !ok {
		return day{}, false
	}
	d.year, d.tokens = y, hearsay.Span{Start: i, End: j + 1}
	return d, true
}

// yearFirst reads "2019", "2019, March 4", "2019-03-04", "1985–2000".
func (e *entry) yearFirst(i, year int) day {
	d := day{year: year, tokens: hearsay.Span{Start: i, End: i + 1}}
	j := e.skip(i+1, ",", ".", ":")
	if m := e.month(j); m > 0 {
		d.month, d.tokens.End = m, j+1
		if n, ok := e.number(e.skip(j+1, ".")); ok && n >= 1 && n <= 31 {
			d.day, d.tokens.End = n, j+2
		}
		return d
	}
	m, ok1 := e.number(i + 2)
	n, ok2 := e.number(i + 4)
	if ok1 && ok2 && e.is(i+1, "-", "/", ".") && e.is(i+3, "-", "/", ".") && m >= 1 && m <= 12 && n >= 1 && n <= 31 {
		return day{year: year, month: m, day: n, tokens: hearsay.Span{Start: i, End: i + 5}}
	}
	if y, ok := e.year(i + 2); ok && e.is(i+1, "-", "–", "/") && y > year {
		d.until, d.tokens.End = y, i+3
	}
	return d
}

// figures reads "14.03.2024", and "14/03/2024" where one of the first two
// numbers can be no month.
func (e *entry) figures(i, a int) (day, bool) {
	b, ok := e.number(i + 2)
	y, isYear := e.year(i + 4)
	if !ok || !isYear || !e.is(i+1, ".", "/", "-") || !e.is(i+3, ".", "/", "-") {
		return day{}, false
	}
	d := day{year: y, tokens: hearsay.Span{Start: i, End: i + 5}}
	switch {
	case b > 12 && a <= 12 && b <= 31:
		d.month, d.day = a, b
	case b >= 1 && b <= 12 && (a > 12 || a == b || e.is(i+1, ".")):
		d.month, d.day = b, a
	}
	return d, true
}

func (e *entry) is(i int, marks ...string) bool {
	if i < 0 || i >= len(e.toks) {
		return false
	}
	for _, m := range marks {
		if e.toks[i].of(e.text) == m {
			return true
		}
	}
	return false
}

func (e *entry) skip(i int, words ...string) int {
	for e.is(i, words...) {
		i++
	}
	return i
}

// month returns the month that token i names; 0 when it names none.
func (e *entry) month(i int) int {
	if i < 0 || i >= len(e.toks) || e.toks[i].kind != kindMonth {
		return 0
	}
	word := strings.ToLower(e.toks[i].of(e.text))
	switch word {
	case "juillet", "july", "juli", "julio", "julho":
		return 7
	case "juin":
		return 6
	}
	runes := []rune(word)
	return months[string(runes[:min(3, len(runes))])]
}

func (e *entry) number(i int) (int, bool) {
	if i < 0 || i >= len(e.toks) || e.toks[i].Len() > 4 {
		return 0, false
	}
	n, err := strconv.Atoi(e.toks[i].of(e.text))
	return n, err == nil
}

func (e *entry) year(i int) (int, bool) {
	n, ok := e.number(i)
	return n, ok && e.toks[i].kind == kindYear
}

// A Day is a date that a text mentions. Year is 0 where it has none.
type Day struct {
	hearsay.Span
	Year, Month, Day int
}

// Days lists the days and months with a name that s mentions, with or without
// their year.
func Days(s string) []Day {
	e := &entry{text: s, toks: tokenize(s)}
	var out []Day
	for i := 0; i < len(e.toks); i++ {
		d, ok := e.dateAt(i)
		if !ok || d.month == 0 {
			d, ok = e.dayOnly(i)
		}
		if !ok {
			continue
		}
		sp := hearsay.Span{Start: e.toks[d.tokens.Start].Start, End: e.toks[d.tokens.End-1].End}
		out = append(out, Day{sp, d.year, d.month, d.day})
		i = d.tokens.End - 1
	}
	return out
}

// dayOnly reads "9 June" and "June 9".
func (e *entry) dayOnly(i int) (day, bool) {
	if m := e.month(i); m > 0 {
		j := e.skip(i+1, ".")
		if n, ok := e.number(j); ok && n >= 1 && n <= 31 {
			return day{month: m, day: n, tokens: hearsay.Span{Start: i, End: j + 1}}, true
		}
		return day{}, false
	}
	n, ok := e.number(i)
	j := e.skip(i+1, "st", "nd", "rd", "th", "of")
	if m := e.month(j); ok && m > 0 && n >= 1 && n <= 31 {
		return day{month: m, day: n, tokens: hearsay.Span{Start: i, End: j + 1}}, true
	}
	return day{}, false
}
