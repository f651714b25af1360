package date

// clock parses a time of day, with the day that stands behind it.
func (p *parser) clock(i int) (expr, bool) {
	e := expr{lo: i, form: aClock}
	if e.hi = p.timeAt(i, &e.clock); e.hi == i {
		return e, false
	}
	return p.dayOfClock(e), true
}

// timeAt reads a time of day at i and returns the index behind it, or i.
func (p *parser) timeAt(i int, c *clock) int {
	w := p.word(i)
	var end int
	switch {
	case w.kind == clockTime:
		*c, end = w.value.clock, i+1
		if m := p.word(end); m.kind == meridiem {
			*c, end = c.half(m.lower[0] == 'p'), end+1
		} else if !p.timeContext(i) {
			return i
		}
	case w.kind == number && w.digits > 0 && w.digits < 3 && w.n >= 1 && w.n <= 12 || w.kind == number && w.digits == 0 && w.n >= 1 && w.n <= 12 && w.lower != "a" && w.lower != "an":
		m := p.word(i + 1)
		switch {
		case m.kind == meridiem && (w.digits > 0 || m.Len() > 2):
			*c, end = clock{true, w.n, 0}.half(m.lower[0] == 'p'), i+2
		case p.oclock(i+1) > i+1:
			*c, end = clock{true, w.n, 0}, p.oclock(i+1)
		default:
			return i
		}
	case w.kind == plain && p.dotted(i, c):
		*c, end = c.half(p.word(i + 1).lower[0] == 'p'), i+2
	default:
		return i
	}
	return p.zone(end)
}

// dotted reads "10.30 p.m."; without the half of the day it is no time.
func (p *parser) dotted(i int, c *clock) bool {
	raw := p.raw(i)
	if p.word(i+1).kind != meridiem || len(raw) < 4 || len(raw) > 5 || raw[len(raw)-3] != '.' {
		return false
	}
	h, ok1 := digits(raw, len(raw)-3)
	m, ok2 := digits(raw[len(raw)-2:], 2)
	*c = clock{true, h, m}
	return ok1 && ok2 && h < 24 && m < 60
}

// timeContext reports whether the digits at i, "14:30", are a time and not a
// score or a verse.
func (p *parser) timeContext(i int) bool {
	switch w := p.word(i - 1); {
	case w.kind == small && (w.n == wAt || w.n == wBy || w.n == wUntil || w.n == wFrom || w.n == wAround || w.n == wBetween || w.n == wSince || w.n == wComma || w.n == wDash):
		return true
	case w.kind == vague, w.kind == number && w.digits == 4, w.kind == numeric, w.kind == weekday:
		return true
	}
	return p.zone(i+1) > i+1
}

// oclock returns the index behind "o'clock" at i, or i.
func (p *parser) oclock(i int) int {
	switch p.raw(i) {
	case "o'clock", "o’clock":
		return i + 1
	case "o":
		if p.raw(i+2) == "clock" {
			return i + 3
		}
	}
	return i
}

// zone returns the index behind a time zone at i, or i.
func (p *parser) zone(i int) int {
	switch p.raw(i) {
	case "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT", "PT", "GMT", "UTC", "BST", "CET", "CEST", "IST", "JST", "Z", "hrs", "hours", "h":
		return i + 1
	case "(":
		if p.raw(i+2) == ")" {
			return i
		}
	case "local":
		if p.raw(i+1) == "time" {
			return i + 2
		}
	case "Eastern", "Central", "Pacific":
		if p.raw(i+1) == "time" || p.raw(i+1) == "Time" {
			return i + 2
		}
	}
	return i
}

// dayOfClock takes the day behind a time: "9 a.m. Tuesday", "noon on May 4".
func (p *parser) dayOfClock(e expr) expr {
	j := e.hi
	if p.word(j).is(small, wOn) || p.word(j).is(small, wComma) {
		j++
	}
	var day expr
	ok := false
	switch w := p.word(j); w.kind {
	case weekday:
		day, ok = p.weekday(j)
	case month:
		day, ok = p.month(j)
		ok = ok && day.p.day != 0
	case deictic:
		day, ok = p.deictic(j)
	case number, ordinal:
		day, ok = p.dayMonth(j)
	}
	if !ok || day.clock.set {
		return e
	}
	day.lo, day.clock = e.lo, e.clock
	return day
}

// withClock takes a time behind a day: "Tuesday at 9 a.m.", "May 4, 14:30".
func (p *parser) withClock(e expr) expr {
	if e.clock.set || e.form == calendar && e.p.day == 0 || e.end != nil {
		return e
	}
	j := e.hi
	for p.word(j).is(small, wAt) || p.word(j).is(small, wComma) || p.word(j).is(small, wAround) {
		j++
	}
	if j > e.hi+2 {
		return e
	}
	var c clock
	if end := p.timeAt(j, &c); end > j && (j > e.hi || p.word(j).kind == clockTime) {
		e.clock, e.hi = c, end
	}
	return e
}
