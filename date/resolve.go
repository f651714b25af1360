package date

// A resolver gives expressions their values, in the order of the text.
type resolver struct {
	written point // the day of writing; parts of it, or all, may be unknown
	ref     point // the date last spoken of
	refAt   int   // the sentence where
	at      int   // the sentence that is read
	order   order
}

// near is how many sentences a date spoken of is the context of what follows.
const near = 3

// context returns the date spoken of when it is near, else the day of writing.
func (r *resolver) context() point {
	if r.ref.known() && (r.at-r.refAt <= near || !r.written.known()) {
		return r.ref
	}
	return r.written
}

// resolve returns the value of e, whose clause has the given tense.
func (r *resolver) resolve(e *expr, t tense) value {
	v := r.value(e, t)
	v.approx = v.approx || e.approx
	if e.clock.set && v.from.month <= 12 && !v.to.known() {
		v.clock = e.clock
	}
	if v.from.year != 0 && v.vagueDigits == 0 && e.form != fiscalYear && e.form != aClock && (e.form != distance || e.dir == later) {
		r.ref, r.refAt = v.from, r.at
	}
	return v
}

func (r *resolver) value(e *expr, t tense) value {
	switch e.form {
	case onWeekday:
		return r.span(r.weekday(e, t), e, t)
	case ofUnit:
		return r.unit(e, t)
	case distance:
		return r.distance(e)
	case aDay:
		if !r.written.whole() {
			return value{}
		}
		return value{from: addDays(r.written, e.n)}
	case aSeason:
		return value{from: r.season(e, t)}
	case aHoliday:
		return value{from: r.holiday(e, t)}
	case aDecade:
		if e.unit == centuries {
			return value{from: point{year: e.p.year}, vagueDigits: 2}
		}
		return value{from: point{year: e.p.year}, vagueDigits: 1}
	case aClock:
		if c := r.context(); c.whole() {
			return value{from: c}
		}
		if r.written.whole() {
			return value{from: r.written}
		}
		return value{}
	case aNumeric:
		v := e.value
		if e.either && r.order == dayFirst {
			v.from.month, v.from.day = v.from.day, v.from.month
		}
		return v
	}
	return r.span(r.calendar(e, t), e, t)
}

// span makes an interval of p and the end of e, if it has one.
func (r *resolver) span(p point, e *expr, t tense) value {
	v := value{from: p}
	if e.end == nil || p.year == 0 {
		return v
	}
	to := e.end.p
	switch {
	case e.form == onWeekday:
		if !p.whole() {
			return v
		}
		v.to = addDays(p, (e.end.dow-e.dow+7)%7)
		return v
	case to.year == 0:
		to.year = p.year
		if to.before(p) {
			to.year++
		}
	}
	if p.before(to) {
		v.to = to
	}
	return v
}

// calendar completes the parts of a date that the text leaves out.
func (r *resolver) calendar(e *expr, t tense) point {
	p := e.p
	switch {
	case p.year != 0:
	case e.unit == years && e.rel != 0:
		p.year = r.yearBy(e.rel)
	case p.month == 0:
		return r.dayOnly(p, t)
	case e.rel != 0:
		p.year = r.pointedMonth(p, e.rel, t)
	default:
		p.year = r.year(p, e.dow, t)
	}
	if p.day > 0 && p.month > 0 && p.day > daysIn(p.year, p.month) {
		p.day = 0
	}
	return p
}

// dayOnly gives the 9th its month.
func (r *resolver) dayOnly(p point, t tense) point {
	base := r.context()
	if base.month == 0 || base.month > 12 {
		return point{base.year, 0, p.day}
	}
	out := point{base.year, base.month, p.day}
	if base == r.written && base.whole() {
		if t == future && out.before(base) {
			out = addMonths(out, 1)
		} else if t != future && base.before(out) {
			out = addMonths(out, -1)
		}
	}
	return out
}

// yearBy returns the year that a pointer means.
func (r *resolver) yearBy(rel int) int {
	base := r.written.year
	if rel >= that {
		base = r.context().year
	}
	if base == 0 {
		return 0
	}
	return base + step(rel)
}

// step is how far from its base a pointer leads.
func step(rel int) int {
	switch rel {
	case last, previous:
		return -1
	case next, following:
		return 1
	}
	return 0
}

// pointedMonth returns the year of "last April" and "next June".
func (r *resolver) pointedMonth(p point, rel int, t tense) int {
	base := r.written
	if rel >= that {
		base = r.context()
	}
	if base.year == 0 {
		return 0
	}
	y := base.year
	switch rel {
	case last, previous:
		if base.month != 0 && p.month >= base.month-1 {
			y-- // the month before would be "last month"
		}
	case next, following:
		if base.month != 0 && p.month <= base.month {
			y++
		}
	case this:
		if base.month != 0 && t == past && p.month > base.month {
			y--
		}
	}
	return y
}

// year chooses the year of a month, or of a day of one, by the tense: the one
// before or after the day of writing, or the one nearest to it. After a date
// of another year the text goes on in that year.
func (r *resolver) year(p point, dow int, t tense) int {
	base := r.written
	if r.ref.year != 0 && r.ref.month != 0 && r.at-r.refAt <= 1 && r.ref.year < base.year-1 && t != future || base.year == 0 {
		return r.ref.year
	}
	if base.month == 0 {
		return base.year
	}
	if dow > 0 && p.day > 0 {
		if y, ok := yearOfWeekday(p, dow-1, base.year); ok {
			return y
		}
	}
	at := point{base.year, p.month, p.day}
	ahead := (p.month - base.month + 12) % 12
	switch {
	case p.day != 0 && (ahead <= 3 || ahead >= 9), t == unknown && ahead <= 2, t == limit && ahead <= 6:
		return nearestYear(base, p.month)
	case t == future:
		if at.before(base) {
			at.year++
		}
	case t == past || p.day == 0:
		if base.before(at) {
			at.year--
		}
	default:
		return nearestYear(base, p.month)
	}
	return at.year
}

// yearOfWeekday returns the year nearest to base in which a day of a month is
// the given day of the week.
func yearOfWeekday(p point, dow, base int) (int, bool) {
	for _, d := range []int{0, -1, 1} {
		p.year = base + d
		if p.day <= daysIn(p.year, p.month) && weekdayOf(p) == dow {
			return p.year, true
		}
	}
	return 0, false
}

// nearestYear returns the year in which a month is nearest to base.
func nearestYear(base point, month int) int {
	switch {
	case month-base.month > 6:
		return base.year - 1
	case base.month-month > 6:
		return base.year + 1
	}
	return base.year
}

func apart(a, b point) int {
	return max(a.month-b.month, b.month-a.month)
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
