package date

import "strings"

// order is which part stands first in a date like 5/6/2012.
type order uint8

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
)

// wholeDate reads a date that is one token of digits and marks: 2012-07-16,
// 16/07/2012, 07/16/12, 16.7.2012, 9/11, with a time after a T. When day and
// month could as well be the other way round, either is true.
func wholeDate(raw string) (v value, either, ok bool) {
	if raw == "9/11" {
		return value{from: point{2001, 9, 11}}, false, true
	}
	head, tail := raw, ""
	if i := strings.IndexAny(raw, "Tt"); i >= 8 {
		head, tail = raw[:i], raw[i+1:]
	}
	parts, sep := splitNumeric(head)
	if sep == 0 {
		return value{}, false, false
	}
	switch {
	case len(head) == 10 && head[4] == sep:
		v.from = point{parts[0], parts[1], parts[2]}
	case sep == '-' && len(head) < 8 || sep == '.' && len(head) < 8:
		return value{}, false, false
	default:
		v.from = point{parts[2], parts[0], parts[1]}
		if sep == '.' {
			v.from.month, v.from.day = parts[1], parts[0]
		} else if parts[0] > 12 {
			v.from.month, v.from.day = parts[1], parts[0]
		} else {
			either = parts[1] <= 12 && parts[0] != parts[1]
		}
	}
	if v.from.month < 1 || v.from.month > 12 || v.from.day < 1 || v.from.day > daysIn(v.from.year, v.from.month) {
		return value{}, false, false
	}
	if cl, ok := clockOf(strings.TrimRight(tail, "Zz")); ok {
		v.clock = cl
	}
	return v, either, tail == "" || v.clock.set
}

// splitNumeric cuts three numbers at one separator; of two digits the year is
// the one within eighty years before 2030.
func splitNumeric(s string) (parts [3]int, sep byte) {
	k, width := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if width++; width > 4 {
				return parts, 0
			}
			parts[k] = 10*parts[k] + int(c-'0')
		case (c == '/' || c == '-' || c == '.') && width > 0 && k < 2 && (sep == 0 || sep == c):
			k, width, sep = k+1, 0, c
		default:
			return parts, 0
		}
	}
	if k != 2 || width != 2 && width != 4 && parts[0] < 1000 {
		return parts, 0
	}
	if width == 2 && parts[0] < 1000 {
		parts[2] = century(parts[2])
	}
	return parts, sep
}

// century completes a year of two digits.
func century(n int) int {
	if n < 30 {
		return 2000 + n
	}
	return 1900 + n
}

// yearSpan reads the second year of "1989/90" or "1997/1998".
func yearSpan(first int, rest string) (value, bool) {
	n, ok := digits(rest, len(rest))
	if !ok || first < 1000 || first > 2100 {
		return value{}, false
	}
	if len(rest) == 2 {
		n += first / 100 * 100
	}
	if n <= first || n-first > 200 {
		return value{}, false
	}
	return value{from: point{year: first}, to: point{year: n}}, true
}

// clockOf reads 14:30, 2:30pm, 14.30 is left to the parser.
func clockOf(raw string) (clock, bool) {
	end := strings.IndexAny(raw, "apAPzZ+")
	tail := ""
	if end > 0 {
		raw, tail = raw[:end], strings.ToLower(raw[end:])
	}
	h, rest, ok := strings.Cut(raw, ":")
	if !ok || len(h) > 2 || h == "" || len(rest) < 2 {
		return clock{}, false
	}
	hour, ok1 := digits(h, len(h))
	minute, ok2 := digits(rest, 2)
	if !ok1 || !ok2 || hour > 24 || minute > 59 || len(rest) > 2 && rest[2] != ':' {
		return clock{}, false
	}
	c := clock{true, hour, minute}
	if tail != "" && (tail[0] == 'a' || tail[0] == 'p') {
		c = c.half(tail[0] == 'p')
	}
	return c, true
}

// half moves a time of the twelve-hour clock to its half of the day.
func (c clock) half(after bool) clock {
	if c.hour > 12 {
		return c
	}
	c.hour %= 12
	if after {
		c.hour += 12
	}
	return c
}

// orderOf tells which part stands first in the numeric dates of a text, by
// those that can only be read one way, else by how it writes dates in words.
func orderOf(text string, vocab map[string]lexeme) order {
	doubt := false
	for at := 0; ; at++ {
		i := strings.IndexByte(text[at:], '/')
		if i < 0 {
			break
		}
		at += i
		first, second := numberBefore(text, at), numberBehind(text, at+1)
		switch {
		case first > 31 || second > 31 || first == 0 || second == 0:
		case first > 12:
			return dayFirst
		case second > 12 && first <= 12 && strings.HasPrefix(text[min(len(text), at+3):], "/"):
			return monthFirst
		default:
			doubt = true
		}
	}
	if !doubt {
		return unknownOrder
	}
	return worded(text, vocab)
}

// worded tells whether the first date in words has the day before its month.
func worded(text string, vocab map[string]lexeme) order {
	before := ""
	for w := range strings.FieldsSeq(text) {
		_, digits := digits(before, len(before))
		if len(before) > 0 && len(before) < 3 && digits && lookup(vocab, w).kind == month {
			return dayFirst
		}
		if n := strings.TrimRight(w, ",."); len(n) > 0 && len(n) < 3 && n[0] <= '9' && lookup(vocab, before).kind == month {
			return monthFirst
		}
		before = w
	}
	return unknownOrder
}

// numberBefore returns the number of one or two digits that ends at i; 0 for
// none.
func numberBefore(s string, i int) int {
	n, unit := 0, 1
	for k := i - 1; k >= 0 && k >= i-3 && s[k] >= '0' && s[k] <= '9'; k-- {
		n, unit = n+unit*int(s[k]-'0'), unit*10
	}
	return n
}

// numberBehind returns the number of one or two digits that starts at i; 0 for
// none.
func numberBehind(s string, i int) int {
	n := 0
	for k := i; k < len(s) && k < i+3 && s[k] >= '0' && s[k] <= '9'; k++ {
		n = 10*n + int(s[k]-'0')
	}
	return n
}
