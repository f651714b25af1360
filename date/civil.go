package date

// A point is a calendar date of which parts may be unknown: a zero year,
// month or day is not given. A month from 21 to 24 is a season, spring first,
// as in EDTF.
type point struct{ year, month, day int }

// known reports whether p says anything.
func (p point) known() bool { return p != point{} }

// whole reports whether p is a single day.
func (p point) whole() bool { return p.year != 0 && p.month >= 1 && p.month <= 12 && p.day != 0 }

// daysIn returns how many days a month has; for an unknown year February has 29.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || leap(year) {
			return 29
		}
		return 28
	}
	return 31
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// dayNumber counts days from 1 March of the year 0; p must be whole.
func dayNumber(p point) int {
	y, m := p.year, p.month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*m+2)/5 + p.day - 1
}

// pointOf is the reverse of dayNumber.
func pointOf(n int) point {
	era := floorDiv(n, 146097)
	n -= era * 146097
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	p := point{era*400 + y, m + 3, n - (153*m+2)/5 + 1}
	if p.month > 12 {
		p.year, p.month = p.year+1, p.month-12
	}
	return p
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// weekdayOf returns the day of the week, 0 for Monday, of a whole point.
func weekdayOf(p point) int { return (dayNumber(p) + 2) % 7 }

// addDays moves a whole point.
func addDays(p point, n int) point { return pointOf(dayNumber(p) + n) }

// addMonths moves a point with a year and a month. The day, where there is
// one, stays inside the month.
func addMonths(p point, n int) point {
	m := p.year*12 + p.month - 1 + n
	p.year, p.month = floorDiv(m, 12), m-12*floorDiv(m, 12)+1
	if p.day != 0 {
		p.day = min(p.day, daysIn(p.year, p.month))
	}
	return p
}

// before compares two points by what both of them know.
func (p point) before(q point) bool {
	switch {
	case p.year != q.year:
		return p.year < q.year
	case p.month == 0 || q.month == 0 || p.month != q.month:
		return p.month != 0 && q.month != 0 && p.month < q.month
	}
	return p.day != 0 && q.day != 0 && p.day < q.day
}

// easter returns Easter Sunday of a year of the Gregorian calendar.
func easter(year int) point {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	return point{year, (h + l - 7*m + 114) / 31, (h+l-7*m+114)%31 + 1}
}

// nthWeekday returns the nth day of a month that is the given day of the
// week, counted from the end when n is negative.
func nthWeekday(year, month, weekday, n int) point {
	if n < 0 {
		last := point{year, month, daysIn(year, month)}
		return addDays(last, -((weekdayOf(last)-weekday+7)%7)+7*(n+1))
	}
	first := point{year, month, 1}
	return addDays(first, (weekday-weekdayOf(first)+7)%7+7*(n-1))
}
