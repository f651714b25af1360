package date

// weekday parses what starts with a day of the week.
func (p *parser) weekday(i int) (expr, bool) {
	w := &p.ws[i]
	if !w.capital || p.nameOfDay(i) {
		return expr{}, false
	}
	e := expr{lo: i, hi: i + 1, form: onWeekday, dow: w.n + 1}
	p.daypartAfter(&e)
	j := e.hi
	for p.word(j).is(small, wComma) || p.word(j).is(small, wThe) || p.word(j).is(small, wOn) {
		j++
	}
	if j-e.hi > 2 {
		return p.withClock(e), true
	}
	var day expr
	ok := false
	switch next := p.word(j); {
	case next.kind == month:
		day, ok = p.month(j)
	case isDay(next) && (next.digits > 0 || next.kind == ordinal):
		day, ok = p.dayMonth(j)
	case next.kind == numeric && next.Len() > 5:
		day = expr{hi: j + 1, form: aNumeric, value: next.value, either: next.either}
		ok = true
	}
	if ok && (day.form == aNumeric || day.p.day != 0) {
		day.lo, day.dow = i, e.dow
		return p.withClock(day), true
	}
	p.weekOf(&e)
	return p.withClock(e), true
}

// weekOf takes the week behind a day: "Tuesday last", "Tuesday next week",
// "Tuesday of last week".
func (p *parser) weekOf(e *expr) {
	j := e.hi
	if p.word(j).is(small, wOf) {
		j++
	}
	switch w := p.word(j); {
	case w.kind == pointer && w.n <= next && p.word(j+1).is(unit, weeks):
		e.rel, e.unit, e.hi = w.n, weeks, j+2
	case j == e.hi && w.lower == "last" && p.word(j+1).kind != unit:
		e.rel, e.hi = last, j+1
	}
}

// nameOfDay reports whether the day at i is a part of a name, or an
// abbreviation that may be another word.
func (p *parser) nameOfDay(i int) bool {
	switch p.ws[i].lower {
	case "sun", "sat", "mon", "wed", "thu", "fri", "tue":
		next := p.word(i + 1)
		return p.src[p.ws[i].End-1] != '.' && next.kind != month && next.kind != number && !(next.is(small, wComma) && (p.word(i+2).kind == month || p.word(i+2).kind == number))
	}
	at := i - 1
	if w := p.word(at); w.kind == ordinal || p.raw(at) == "other" {
		at-- // "every second Tuesday"
	}
	switch p.raw(at) {
	case "each", "Each", "every", "Every":
		return true
	}
	switch p.raw(i - 1) {
	case "Black", "Bloody", "Super", "Ash", "Palm", "Blue", "Ruby", "Good", "Casual", "Cyber":
		return true
	}
	switch p.raw(i + 1) {
	case "Times", "Telegraph", "Mail", "Mirror", "Express", "Herald", "World", "Post", "Tribune", "Independent", "Star", "Standard", "Club":
		return true
	}
	return false
}

// daypartAfter takes "morning" and "night" behind a day.
func (p *parser) daypartAfter(e *expr) {
	j := e.hi
	if p.word(j).kind == vague && p.word(j).n <= late && p.word(j+1).kind == daypart {
		j++
	}
	if p.word(j).kind == daypart {
		e.hi = j + 1
	}
}

// number parses what starts with a number: a day of a month, a year, a time
// of day, a distance.
func (p *parser) number(i int) (expr, bool) {
	w := &p.ws[i]
	if e, ok := p.dayMonth(i); ok {
		return p.withClock(e), true
	}
	if e, ok := p.clock(i); ok {
		return e, true
	}
	if e, ok := p.distance(i); ok {
		return e, true
	}
	if w.kind == ordinal {
		return p.ordinalDay(i)
	}
	if w.digits == 4 {
		return p.year(i)
	}
	if y, end := p.spokenYear(i); end > i && (p.word(i-1).kind == small || p.word(i-1).kind == vague) {
		return expr{lo: i, hi: end, p: point{year: y}}, true
	}
	return expr{}, false
}

// dayMonth parses "16 July 2012", "16th of July", "5-7 March".
func (p *parser) dayMonth(i int) (expr, bool) {
	d := p.word(i)
	if !isDay(d) || d.kind == number && d.digits == 0 {
		return expr{}, false
	}
	j, first, second := i+1, d.n, 0
	if p.word(j).is(small, wSuffix) {
		j++
	}
	if n := p.word(j + 1); (p.word(j).is(small, wDash) || p.word(j).is(small, wTo)) && isDay(n) && n.n > first && p.word(j+2).kind == month {
		second, j = n.n, j+2
	}
	if p.word(j).is(small, wOf) {
		j++
	}
	m := p.word(j)
	if m.kind != month || !m.capital || m.lower == "sat" || first > daysIn(0, m.n) {
		return expr{}, false
	}
	e := expr{lo: i, hi: j + 1, p: point{month: m.n, day: first}}
	if second != 0 {
		e.end = &expr{p: point{month: m.n, day: second}}
	}
	year := p.yearAfter(&e, true) || p.relativeYear(&e)
	// "in the 25 May elections" is a day; "chapter 2 March on" is none, but rare.
	return e, year || p.word(j+1).digits == 0 || p.word(j+1).digits > 2
}

// ordinalDay parses "the 9th", which is a day of the month spoken of.
func (p *parser) ordinalDay(i int) (expr, bool) {
	w := p.word(i)
	if p.word(i+1).is(unit, centuries) {
		return expr{lo: i, hi: i + 2, form: aDecade, p: point{year: 100 * (w.n - 1)}, unit: centuries}, true
	}
	prep := p.word(i - 2)
	follows := p.word(i+1).capital || p.word(i+1).kind == plain && i+1 < len(p.ws) && p.isLetter(i+1)
	if w.digits == 0 || w.n > 31 || !p.word(i-1).is(small, wThe) || prep.kind != small || follows {
		return expr{}, false
	}
	switch prep.n {
	case wOn, wBy, wSince, wUntil, wFrom, wTo:
		return expr{lo: i, hi: i + 1, p: point{day: w.n}}, true
	}
	return expr{}, false
}

func (p *parser) isLetter(i int) bool {
	c := p.src[p.ws[i].Start] | 0x20
	return c >= 'a' && c <= 'z' || c >= 0x80
}

// deictic parses "today", "yesterday morning", "late tomorrow".
func (p *parser) deictic(i int) (expr, bool) {
	e := expr{lo: i, hi: i + 1, form: aDay, n: p.ws[i].n}
	if p.ws[i].capital && p.raw(i-1) == "USA" {
		return e, false
	}
	p.daypartAfter(&e)
	return p.withClock(e), !p.figurative(i)
}

// figurative reports whether "today" or "tomorrow" at i means an age: "the
// leaders of tomorrow", "today's world".
func (p *parser) figurative(i int) bool {
	if p.word(i-1).is(small, wOf) && p.ws[i].n >= 0 {
		return p.raw(i-2) != "as"
	}
	if !p.word(i+1).is(small, wClitic) {
		return false
	}
	switch p.raw(i + 2) {
	case "world", "youth", "society", "children", "generation", "consumers", "young", "standards", "women", "many", "modern", "economy", "technology", "culture":
		return true
	}
	return false
}

// daypart parses "noon" and "midnight", and "overnight".
func (p *parser) daypart(i int) (expr, bool) {
	w := p.ws[i].lower
	switch w {
	case "noon", "midday", "midnight":
		e := expr{lo: i, hi: i + 1, form: aClock, clock: clock{true, 12, 0}}
		if w == "midnight" {
			e.clock.hour = 0
		}
		if p.raw(i-1) == "high" || p.word(i+1).capital && p.word(i+1).kind == plain {
			return e, false
		}
		return p.dayOfClock(e), true
	}
	return expr{}, false
}
