package date

import (
	"fmt"
	"strings"
)

// A value is what an expression means.
type value struct {
	from, to point // to is known for an interval
	// vagueDigits is how many of the year's last digits are open: 1 for a
	// decade, 2 for a century.
	vagueDigits int
	approx      bool
	clock       clock
}

// A clock is a time of day; the zero clock is none.
type clock struct {
	set          bool
	hour, minute int
}

// String returns the value in the Extended Date/Time Format. It is empty for
// one that says nothing.
func (v value) String() string {
	if !v.from.known() {
		if v.clock.set {
			return "XXXX-XX-XX" + v.clock.String()
		}
		return ""
	}
	out := v.from.edtf(v.vagueDigits)
	if v.clock.set {
		out = v.from.day3() + v.clock.String()
	}
	if v.approx {
		out += "~"
	}
	if v.to.known() {
		out += "/" + v.to.edtf(0)
	}
	return out
}

func (c clock) String() string { return fmt.Sprintf("T%02d:%02d", c.hour, c.minute) }

// day3 writes p with all three parts.
func (p point) day3() string {
	return yearDigits(p.year, 0) + "-" + twoDigits(p.month) + "-" + twoDigits(p.day)
}

func (p point) edtf(open int) string {
	out := yearDigits(p.year, open)
	if p.month != 0 || p.day != 0 {
		out += "-" + twoDigits(p.month)
	}
	if p.day != 0 {
		out += "-" + twoDigits(p.day)
	}
	return out
}

func yearDigits(year, open int) string {
	if year <= 0 {
		return "XXXX"
	}
	s := fmt.Sprintf("%04d", year)
	return s[:len(s)-open] + strings.Repeat("X", open)
}

func twoDigits(n int) string {
	if n == 0 {
		return "XX"
	}
	return string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
}

// readPoint reads as much of an ISO 8601 date as there is at the start of s.
func readPoint(s string) point {
	var p point
	for i, part := range []*int{&p.year, &p.month, &p.day} {
		width := 2
		if i == 0 {
			width = 4
		} else if len(s) == 0 || s[0] != '-' {
			break
		} else {
			s = s[1:]
		}
		n, ok := digits(s, width)
		if !ok {
			break
		}
		*part, s = n, s[width:]
	}
	if p.year == 0 || p.month > 12 {
		return point{year: p.year}
	}
	if p.month == 0 || p.day > daysIn(p.year, p.month) {
		p.day = 0
	}
	return p
}

// digits reads exactly width digits at the start of s.
func digits(s string, width int) (int, bool) {
	if len(s) < width {
		return 0, false
	}
	n := 0
	for i := range width {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}
