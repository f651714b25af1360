package date

// pointer parses "last Tuesday", "the following month", "this summer".
func (p *parser) pointer(i int) (expr, bool) {
	w := &p.ws[i]
	e := expr{lo: i}
	var j int
	e.rel, j = p.sense(i)
	for p.word(j).kind == vague && p.word(j).n <= late {
		e.vague, j = p.word(j).n, j+1
	}
	core := p.word(j)
	e.hi = j + 1
	switch core.kind {
	case month:
		e.p.month, e.form = core.n, calendar
		if !core.capital || w.lower == "same" {
			return e, false
		}
		p.dayAfter(&e)
		return p.withClock(e), e.rel < that || p.word(i-1).is(small, wThe) || e.rel == that
	case weekday:
		day, ok := p.weekday(j)
		if day.form == onWeekday {
			day.rel = e.rel
		}
		day.lo = i
		return day, ok
	case unit:
		e.form, e.unit = ofUnit, core.n
		return e, p.pointedUnit(&e, i, j)
	case season:
		e.form, e.p.month = aSeason, core.n
		return e, w.lower != "same" || p.word(i-1).is(small, wThe)
	case daypart:
		return p.pointedDaypart(e, core)
	case holiday:
		h, ok := p.holiday(j)
		h.lo, h.rel = i, e.rel
		return h, ok
	}
	return e, false
}

// sense returns what the pointer at i means, and the index behind it: "last",
// but also "this past" and "this coming".
func (p *parser) sense(i int) (rel, end int) {
	w, second := &p.ws[i], p.word(i+1)
	switch {
	case second.lower == "coming":
		return next, i + 2
	case second.lower == "past" && w.is(pointer, this):
		return last, i + 2
	case w.lower == "coming":
		return next, i + 1
	}
	return w.n, i + 1
}

// pointedDaypart parses "this morning", "last night", "that evening".
func (p *parser) pointedDaypart(e expr, core *word) (expr, bool) {
	e.form = aDay
	switch e.rel {
	case this:
		return e, core.lower != "noon" && core.lower != "overnight"
	case last:
		e.n = -1
		return e, core.lower == "night" || core.lower == "evening"
	case that:
		e.form, e.unit = ofUnit, days
		return e, true
	case following, next:
		e.form, e.unit, e.rel = ofUnit, days, following
		return e, core.lower == "morning" || core.lower == "evening" || core.lower == "night"
	}
	return e, false
}

// pointedUnit decides whether a pointer at i and a unit at j name a time.
// Plurals are durations, and quarters are those of an account, of which the
// text does not say when they began.
func (p *parser) pointedUnit(e *expr, i, j int) bool {
	lower, u := p.ws[i].lower, p.word(j)
	if p.src[u.End-1] == 's' || e.unit == hours || e.unit == quarters || e.unit == seasons || e.unit >= decades && e.rel == that {
		return false
	}
	if p.word(j+1).is(small, wDash) && p.word(j+1).Start == u.End || p.raw(j+1) == "olds" {
		return false
	}
	if u.capital && p.ws[i].capital && !p.allCapitals(j) {
		return false // a programme called "This Week"
	}
	the := p.word(i-1).is(small, wThe)
	switch lower {
	case "past":
		return false // "the past year" is a duration
	case "last":
		if the && !p.word(i-2).is(small, wOf) {
			return e.unit == weekends // so is "the last year"
		}
	case "current", "same":
		return (the || i > 0 && p.word(i-1).kind == pointer) && e.unit >= months && e.unit <= years || lower == "same" && the && e.unit == days
	case "coming", "upcoming":
		return the || lower == "coming" && e.unit == years
	case "next":
		if the {
			e.rel = following
			return e.unit == days || e.unit == months || e.unit == years || e.unit == weeks
		}
	case "that":
		return e.unit >= days && p.word(i-1).kind != pointer
	}
	if e.unit == days && (e.rel == last || e.rel == this) {
		return lower == "this" && p.word(i-1).is(small, wOn)
	}
	if e.rel == next && e.unit == days {
		e.rel = following
	}
	return true
}

// distance parses "two years ago", "a month later", "three weeks after the
// vote".
func (p *parser) distance(i int) (expr, bool) {
	n, j := p.count(i)
	if j == i {
		return expr{}, false
	}
	u := p.word(j)
	if u.kind != unit || u.n == seasons || u.n == quarters || u.n == weekends {
		return expr{}, false
	}
	e := expr{lo: i, form: distance, n: n, unit: u.n, hi: j + 2}
	j++
	if p.raw(j) == "or" && p.raw(j+1) == "so" {
		e.approx, j, e.hi = true, j+2, e.hi+2
	}
	switch w := p.word(j); {
	case w.is(vague, relative):
		e.dir = later
		if w.lower == "earlier" {
			e.dir = earlier
		}
		return e, p.raw(j+1) != "than" && !p.account(i)
	case w.kind == offset && w.n == ago:
		e.dir = ago
		return e, e.unit != years || e.n > 1 || !p.account(i)
	case w.kind == offset && w.lower == "hence", w.is(small, wFrom) && (p.raw(j+1) == "now" || p.raw(j+1) == "today"):
		e.dir = fromNow
		if w.kind == small {
			e.hi++
		}
		return e, true
	case w.kind == offset && (w.lower == "before" || w.lower == "after"):
		e.form, e.dir = anchored, later
		if w.lower == "before" {
			e.dir = earlier
		}
		return e, true
	}
	return e, false
}

// account reports whether an amount of money stands before i, as in "from
// $3 million a year earlier". What is meant then is the like period of an
// account, of which the text does not say when it began.
func (p *parser) account(i int) bool {
	const farthest = 12
	for j := i - 1; j >= 0 && i-j <= farthest; j-- {
		switch p.raw(j) {
		case "$", "£", "€", "cents", "C$", "yen", "marks", "francs":
			return true
		}
	}
	return false
}

func (p *parser) allCapitals(i int) bool {
	w := p.word(i)
	return w.Len() > 1 && p.src[w.Start+1] < 'a'
}

// count reads a number of units at i and returns the index behind it, or i.
func (p *parser) count(i int) (n, end int) {
	w := p.word(i)
	if w.kind != number || w.n == 0 || w.digits > 3 {
		return 0, i
	}
	n, end = w.n, i+1
	if w.digits == 0 && w.n >= 20 && w.n < 100 && p.word(end).is(small, wDash) && p.word(end+1).kind == number && p.word(end+1).n < 10 {
		n, end = n+p.word(end+1).n, end+2
	}
	if m := p.word(end); w.digits == 0 && m.kind == number && m.digits == 0 && (m.n == 100 || m.n == 1000) {
		n, end = n*m.n, end+1
	}
	return n, end
}

// vague parses "earlier this year" and its like only through what follows
// them; by itself no vague word is a time.
func (p *parser) vague(i int) (expr, bool) {
	w := &p.ws[i]
	if w.n < whole || w.lower == "earlier" && p.word(i-1).kind == unit {
		return expr{}, false
	}
	link := wOf
	if w.n == relative {
		link = wIn
	}
	j := i + 2
	if !p.word(i+1).is(small, link) || !p.word(j).is(small, wThe) {
		return expr{}, false
	}
	e := expr{lo: i, hi: j + 2, form: ofUnit, rel: this, vague: w.n}
	if w.n == relative {
		e.rel = that
	}
	switch u := p.word(j + 1); {
	case u.kind != unit || u.n < days || u.n == quarters || u.n == seasons || p.src[u.End-1] == 's':
		return e, false
	default:
		e.unit = u.n
	}
	return e, w.n == relative || e.unit >= months && p.raw(e.hi) != "-"
}

// unit parses "year-end", and the units that stand for themselves.
func (p *parser) unit(i int) (expr, bool) {
	w := &p.ws[i]
	if w.lower == "year" {
		j := i + 1
		if p.word(j).is(small, wDash) {
			j++
		}
		if p.word(j).lower == "end" && !p.word(i-1).is(small, wAt) {
			e := expr{lo: i, hi: j + 1, form: ofUnit, unit: years, rel: this, vague: whole, n: 1}
			return e, !p.word(i-1).is(pointer, last)
		}
		if y := p.word(i + 1); isYear(y) || p.spoken(i+1) {
			return p.year(i + 1)
		}
	}
	if w.lower == "year" && p.word(i-1).is(small, wThe) && p.thisYear(i) {
		return expr{lo: i - 1, hi: i + 1, form: ofUnit, unit: years, rel: this}, true
	}
	if p.word(i+1).kind == offset && p.word(i-1).is(small, wThe) && w.n >= days && w.n <= years && p.src[w.End-1] != 's' {
		switch p.word(i + 1).lower {
		case "before", "after":
			e := expr{lo: i, hi: i + 2, form: anchored, n: 1, unit: w.n, dir: later}
			if p.word(i+1).lower == "before" {
				e.dir = earlier
			}
			return e, true
		}
	}
	return expr{}, false
}

// thisYear reports whether "the year" before i, the index of its noun, is the
// one of writing: "for the year", "the first nine months of the year".
func (p *parser) thisYear(i int) bool {
	if p.raw(i+1) == "ended" || p.raw(i+1) == "ending" || p.word(i+1).kind == offset || p.word(i+1).is(small, wClitic) {
		return false
	}
	switch w := p.word(i - 2); {
	case w.is(small, wFor):
		return p.word(i+1).kind != number && p.raw(i+1) != "that"
	case w.is(small, wOf):
		return p.word(i-3).kind == unit || p.raw(i-3) == "half" || p.raw(i-3) == "rest" || p.raw(i-3) == "remainder"
	}
	return false
}
