package date

import (
	"cmp"
	"strings"
	"time"
)

// Range returns the first and the last day that a value in EDTF can mean, both
// at midnight UTC; ok is false where not even the century is known. It knows
// the values that Find writes.
func Range(edtf string) (first, last time.Time, ok bool) {
	from, to, interval := strings.Cut(edtf, "/")
	first, last, ok = bounds(from)
	if !ok || !interval {
		return first, last, ok
	}
	if _, end, known := bounds(to); known && end.After(first) {
		last = end
	}
	return first, last, true
}

// Compare orders two values in EDTF by their first day, then by time of day,
// then the finer one first. Those without a year come last.
func Compare(a, b string) int {
	first, last, known := Range(a)
	first2, last2, known2 := Range(b)
	switch {
	case known != known2 && known:
		return -1
	case known != known2:
		return 1
	}
	return cmp.Or(first.Compare(first2), last.Compare(last2), cmp.Compare(a, b))
}

// bounds returns the first and last day of a value that is no interval.
func bounds(s string) (first, last time.Time, ok bool) {
	s = strings.TrimRight(s, "~?%")
	s, _, _ = strings.Cut(s, "T")
	if len(s) < 4 || s[0] == 'X' || s[1] == 'X' {
		return first, last, false
	}
	low, ok1 := digits(strings.ReplaceAll(s[:4], "X", "0"), 4)
	high, ok2 := digits(strings.ReplaceAll(s[:4], "X", "9"), 4)
	if !ok1 || !ok2 {
		return first, last, false
	}
	p := readPoint(s)
	m, months := 1, 12
	if len(s) >= 7 {
		if n, given := digits(s[5:], 2); given && n >= 1 && n <= 12 {
			m, months = n, 1
		} else if given && n >= 21 && n <= 24 {
			m, months = 3*(n-21)+3, 3
		}
	}
	if p.whole() {
		day := time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)
		return day, day, true
	}
	first = time.Date(low, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return first, time.Date(high, time.Month(m+months), 0, 0, 0, 0, 0, time.UTC), true
}
