package date

// season parses a season with its year, "the summer of 2003"; one alone is no
// date.
func (p *parser) season(i int) (expr, bool) {
	e := expr{lo: i, hi: i + 1, form: aSeason, p: point{month: p.ws[i].n}}
	j := e.hi
	if p.word(j).is(small, wOf) || p.word(j).is(small, wComma) && p.ws[i].capital {
		j++
	}
	if y := p.word(j); isYear(y) && y.n > 1500 {
		e.p.year, e.hi = y.n, j+1
		return e, true
	}
	if y, end := p.spokenYear(j); end > j {
		e.p.year, e.hi = y, end
		return e, true
	}
	return e, p.relativeYear(&e)
}

// The holidays, in the order of the vocabulary.
const (
	christmas = iota + 1
	thanksgiving
	halloween
	easterDay
	newYear
	valentine
	labor
	memorial
	independence
	boxing
	veterans
	election
	good
	epiphany
	hogmanay
	inauguration
	newYearsEve
	christmasEve
	easterMonday
	aprilFools
)

// holiday parses the name of a day that the calendar knows.
func (p *parser) holiday(i int) (expr, bool) {
	w := &p.ws[i]
	if !w.capital {
		return expr{}, false
	}
	e := expr{lo: i, hi: i + 1, form: aHoliday, n: w.n}
	if !p.holidayName(&e, w.n) {
		return e, false
	}
	p.yearAfter(&e, true)
	if e.p.year == 0 {
		p.relativeYear(&e)
	}
	return e, true
}

// holidayName takes the rest of the name that starts with the word of e.
func (p *parser) holidayName(e *expr, first int) bool {
	i, next := e.lo, p.raw(e.lo+1)
	switch first {
	case labor, memorial, independence, boxing, veterans, election, inauguration:
		if next != "Day" {
			return false
		}
		e.hi++
	case good:
		if next != "Friday" {
			return false
		}
		e.hi++
	case newYear:
		if next != "Year" || !p.word(i+2).is(small, wClitic) {
			return false
		}
		switch p.raw(i + 3) {
		case "Eve":
			e.n = newYearsEve
		case "Day":
		default:
			return false
		}
		e.hi += 3
	default:
		switch {
		case next == "Day":
			e.hi++
		case next == "Eve" && first == christmas:
			e.n, e.hi = christmasEve, e.hi+1
		case next == "Monday" && first == easterDay:
			e.n, e.hi = easterMonday, e.hi+1
		case next == "Sunday" && first == easterDay:
			e.hi++
		case p.word(i + 1).capital, first == valentine, first == easterDay, first == epiphany:
			return false
		}
	}
	return true
}

// dayOf returns the day of a holiday in a year.
func dayOf(holiday, year int) point {
	fixed := map[int][2]int{
		christmas: {12, 25}, halloween: {10, 31}, newYear: {1, 1}, valentine: {2, 14}, independence: {7, 4}, boxing: {12, 26},
		veterans: {11, 11}, epiphany: {1, 6}, hogmanay: {12, 31}, inauguration: {1, 20}, newYearsEve: {12, 31}, christmasEve: {12, 24},
	}
	if md, ok := fixed[holiday]; ok {
		return point{year, md[0], md[1]}
	}
	switch holiday {
	case thanksgiving:
		return nthWeekday(year, 11, 3, 4)
	case labor:
		return nthWeekday(year, 9, 0, 1)
	case memorial:
		return nthWeekday(year, 5, 0, -1)
	case election:
		return addDays(nthWeekday(year, 11, 0, 1), 1)
	case good:
		return addDays(easter(year), -2)
	case easterMonday:
		return addDays(easter(year), 1)
	}
	return easter(year)
}

// through takes the second half of a range: "from May to July 1998", "between
// 1997 and 2001", "March 5 to 7".
func (p *parser) through(e *expr) {
	if e.end != nil || e.clock.set || e.form != calendar && e.form != onWeekday {
		return
	}
	link, before := p.word(e.hi), p.word(e.lo-1)
	joined := link.is(small, wTo) && before.is(small, wFrom) || link.is(small, wThrough) || link.is(small, wAnd) && before.is(small, wBetween) ||
		link.is(small, wDash) || link.is(small, wUntil) && before.is(small, wFrom)
	if !joined || e.hi+1 >= len(p.ws) {
		return
	}
	j := e.hi + 1
	if p.word(j).kind == vague && p.word(j).n <= late {
		j++
	}
	second, ok := p.at(j)
	if w := p.word(j); e.p.day != 0 && isDay(w) && w.n > e.p.day && w.digits > 0 && !ok {
		second, ok = expr{hi: j + 1, p: point{month: e.p.month, day: w.n}}, true
		p.yearAfter(&second, true)
	}
	if !ok || second.form != e.form || second.clock.set || second.end != nil || !sameParts(e.p, second.p) {
		return
	}
	if e.p.year == 0 {
		e.p.year = second.p.year
	}
	if second.unit == years && e.rel == 0 { // "between January and June of that year"
		e.rel, e.unit = second.rel, years
	}
	e.end, e.hi = &second, second.hi
}

// sameParts reports whether two points are given down to the same part.
func sameParts(a, b point) bool {
	return (a.day == 0) == (b.day == 0) && (a.month == 0) == (b.month == 0) && (a.year == 0 || b.year != 0)
}
