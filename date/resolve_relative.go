package date

// weekday returns the day that a day of the week means.
func (r *resolver) weekday(e *expr, t tense) point {
	base, dow := r.written, e.dow-1
	if e.rel >= that {
		base = r.context()
	}
	if !base.whole() {
		if base = r.context(); !base.whole() {
			return point{}
		}
		if e.rel == 0 {
			return addDays(base, (dow-weekdayOf(base)+7)%7)
		}
	}
	back := (weekdayOf(base) - dow + 7) % 7
	if e.unit == weeks {
		return addDays(base, dow-weekdayOf(base)+7*step(e.rel))
	}
	switch e.rel {
	case last, previous:
		if back == 0 {
			back = 7
		}
		return addDays(base, -back)
	case next, following:
		return addDays(base, 7-back)
	case this:
		if t != past {
			return addDays(base, (7-back)%7)
		}
	case that:
		return addDays(base, -back)
	}
	if t == future {
		return addDays(base, (7-back)%7)
	}
	return addDays(base, -back)
}

// unit resolves "last year" and "the following month".
func (r *resolver) unit(e *expr, t tense) value {
	base := r.written
	if e.rel >= that {
		base = r.context()
	}
	n := step(e.rel)
	switch {
	case base.year == 0:
	case e.unit == years && e.n == 1:
		return value{from: point{yearEnd(base, t), 12, 31}}
	case e.unit == years:
		return value{from: point{year: base.year + n}}
	case e.unit == decades:
		return value{from: point{year: (base.year/10 + n) * 10}, vagueDigits: 1}
	case e.unit == centuries:
		return value{from: point{year: (base.year/100 + n) * 100}, vagueDigits: 2}
	case base.month == 0 || base.month > 12:
	case e.unit == months:
		base.day = 0
		return value{from: addMonths(base, n)}
	case !base.whole():
	case e.unit == days:
		return value{from: addDays(base, n)}
	case e.unit == weeks:
		monday := addDays(base, 7*n-weekdayOf(base))
		return value{from: monday, to: addDays(monday, 6)}
	case e.unit == weekends:
		saturday := addDays(base, 5-weekdayOf(base)+7*n)
		if e.rel == last && weekdayOf(base) < 5 {
			saturday = addDays(base, -2-weekdayOf(base))
		}
		return value{from: saturday, to: addDays(saturday, 1)}
	}
	return value{}
}

// yearEnd returns the year whose end is meant: last year's in the past.
func yearEnd(base point, t tense) int {
	if t == past && base.month < 12 {
		return base.year - 1
	}
	return base.year
}

// distance resolves "two years ago" and "a month later".
func (r *resolver) distance(e *expr) value {
	base := r.written
	if e.dir == earlier || e.dir == later {
		base = r.context()
	}
	n := e.n
	if e.dir == ago || e.dir == earlier {
		n = -n
	}
	return moved(base, e.unit, n)
}

// moved returns the time n units from base, no finer than the unit.
func moved(base point, unit, n int) value {
	switch {
	case base.year == 0 || base.year+n*yearsIn(unit) < 1 || base.year+n*yearsIn(unit) > 9999:
	case unit == years:
		return value{from: point{year: base.year + n}}
	case unit == decades:
		return value{from: point{year: (base.year + 10*n) / 10 * 10}, vagueDigits: 1}
	case unit == centuries:
		return value{from: point{year: (base.year + 100*n) / 100 * 100}, vagueDigits: 2}
	case base.month == 0 || base.month > 12:
	case unit == months:
		base.day = 0
		return value{from: addMonths(base, n)}
	case !base.whole():
	case unit == weeks:
		return value{from: addDays(base, 7*n), approx: n > 1 || n < -1}
	case unit == days:
		return value{from: addDays(base, n)}
	case unit == hours && n > -24 && n < 24:
		return value{from: base}
	}
	return value{}
}

// yearsIn is how many years a unit has at most.
func yearsIn(unit int) int {
	switch unit {
	case decades:
		return 10
	case centuries:
		return 100
	}
	return 1
}

// season returns the season that is meant, as a month from 21 to 24.
func (r *resolver) season(e *expr, t tense) point {
	p := e.p
	base := r.written
	switch {
	case p.year != 0:
	case e.unit == years && e.rel != 0:
		p.year = r.yearBy(e.rel)
	default:
		if e.rel >= that {
			base = r.context()
		}
		p.year = pointedSeason(base, p.month-21, e.rel)
	}
	if p.year == 0 {
		return point{}
	}
	return p
}

// pointedSeason returns the year of the season, 0 for spring, that a pointer
// means; a winter belongs to the year that it begins in.
func pointedSeason(base point, which, rel int) int {
	if base.year == 0 {
		return 0
	}
	m := min(base.month, 12)
	starts := 3 + 3*which
	switch rel {
	case last, previous:
		if m < starts+3 {
			return base.year - 1
		}
	case next, following:
		if m >= starts {
			return base.year + 1
		}
	case this:
		if which == 3 && m < 3 {
			return base.year - 1
		}
	}
	return base.year
}

// holiday returns the day of a holiday that is meant.
func (r *resolver) holiday(e *expr, t tense) point {
	y := e.p.year
	if e.unit == years && e.rel != 0 {
		y = r.yearBy(e.rel)
	}
	if y != 0 {
		return dayOf(e.n, y)
	}
	base := r.written
	if base.year == 0 {
		base = r.ref
	}
	if base.year == 0 {
		return point{}
	}
	d := dayOf(e.n, base.year)
	switch {
	case !base.whole():
	case (e.rel == last || e.rel != next && t == past) && base.before(d):
		d = dayOf(e.n, base.year-1)
	case (e.rel == next || t == future) && d.before(base):
		d = dayOf(e.n, base.year+1)
	case t == unknown && e.rel == 0 && apart(base, d) > 6:
		d = dayOf(e.n, base.year+sign(base.month-d.month))
	}
	return d
}
