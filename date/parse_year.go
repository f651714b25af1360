package date

// year parses a year by itself. What counts something, or costs or measures
// something, is none.
func (p *parser) year(i int) (expr, bool) {
	if y, end := p.spokenYear(i); end > i {
		return expr{lo: i, hi: end, p: point{year: y}}, true
	}
	w := p.word(i)
	if w.kind != number || w.digits != 4 {
		return expr{}, false
	}
	e := expr{lo: i, hi: i + 1, p: point{year: w.n}}
	if p.word(i+1).is(small, wDash) {
		p.yearRange(&e)
	}
	if w.n < 1000 || w.n > 2100 || p.glued(i) || p.counts(i+1) {
		return e, false
	}
	if p.word(i+1).is(small, wClitic) && w.n%10 == 0 && p.word(i-1).is(small, wThe) && !p.word(i+2).capital {
		return expr{lo: i, hi: i + 2, form: aDecade, p: point{year: w.n}, unit: decades}, true
	}
	return e, p.yearly(i)
}

// yearRange takes the second year of "1990-94" and "1997–1998".
func (p *parser) yearRange(e *expr) {
	second := p.word(e.hi + 1)
	if second.kind != number || second.digits != 2 && second.digits != 4 || second.Start > p.word(e.hi).End+1 {
		return
	}
	y := second.n
	if second.digits == 2 {
		y += e.p.year / 100 * 100
	}
	if y > e.p.year && y-e.p.year < 150 {
		e.end = &expr{p: point{year: y}}
		e.hi += 2
	}
}

// glued reports whether the number at i is a part of something else: an
// amount, a decimal fraction, a name like "No. 1990".
func (p *parser) glued(i int) bool {
	w, before := p.word(i), p.word(i-1)
	if before.kind == plain && before.End == w.Start && before.End > before.Start {
		switch c := p.src[before.End-1]; c {
		case '(', '[', '"', '/', '=', '.', ':', ';', ',':
		default:
			return c < 0x80 || p.raw(i-1) == "£" || p.raw(i-1) == "€"
		}
	}
	switch p.raw(i - 1) {
	case "$", "£", "€", "#", "No.", "no.", "number", "Number", "Route", "Highway", "Flight", "flight", "Section", "Room", "page", "pages", "p.", "pp.", "room", "Rs", "Rs.", "resolution", "Resolution", "Article", "article", "nearly", "over", "than", "some", "only", "least", "almost", "up", "Windows", "another":
		return p.raw(i-1) != "than" && p.raw(i-1) != "only"
	}
	return false
}

// counts reports whether the word at i is one that years do not stand before.
func (p *parser) counts(i int) bool {
	if w := p.word(i); w.kind == unit && w.Len() > 3 && p.src[w.End-1] == 's' || w.kind == meridiem {
		return true
	}
	switch p.raw(i) {
	case "people", "men", "women", "children", "dollars", "pounds", "euros", "miles", "kilometers", "kilometres", "metres", "meters", "feet",
		"troops", "soldiers", "workers", "members", "students", "members'", "tonnes", "tons", "percent", "%", "km", "kg", "words", "jobs",
		"persons", "prisoners", "refugees", "families", "homes", "houses", "voters", "employees", "copies", "lbs", "rpm", "others", "or", "GMT",
		"hrs", "local", "points", "acres", "hectares", "barrels", "shares", "million", "billion", "guests", "fans", "islands", "ships", "votes":
		return p.raw(i) != "or"
	}
	return false
}

// yearly reports whether the number at i is a year by its size and by what
// stands before it.
func (p *parser) yearly(i int) bool {
	w, before := p.word(i), p.word(i-1)
	if w.n >= 1900 && w.n < 2050 {
		return true
	}
	if before.kind == small {
		switch before.n {
		case wIn, wSince, wBy, wFrom, wUntil, wDuring, wAround, wBetween, wThrough, wOpen, wOf:
			return w.n >= 1400 && (w.n < 2050 || before.n != wOf)
		case wTo, wAnd, wDash, wComma:
			return w.n >= 1700 && w.n < 2050
		}
	}
	return before.kind == vague || before.is(unit, years) || p.raw(i-1) == "before" || p.raw(i-1) == "after"
}

// spoken reports whether a year in letters stands at i.
func (p *parser) spoken(i int) bool {
	_, end := p.spokenYear(i)
	return end > i
}

// spokenYear reads a year in letters at i, "nineteen seventy-nine" or "two
// thousand and one", and returns the index behind it, or i.
func (p *parser) spokenYear(i int) (year, end int) {
	w := p.word(i)
	letters := func(j int) bool { return p.word(j).kind == number && p.word(j).digits == 0 }
	if !letters(i) || !letters(i+1) {
		return 0, i
	}
	if w.n == 2 && p.word(i+1).n == 1000 {
		year, end = 2000, i+2
		if p.word(end).is(small, wAnd) && letters(end+1) {
			end++
		}
		if n := p.word(end); letters(end) && n.n < 100 && n.lower != "a" && n.lower != "an" {
			return year + n.n, end + 1
		}
		return year, end
	}
	tens := p.word(i + 1)
	if w.n < 17 || w.n > 20 || tens.n < 10 || tens.n > 90 {
		return 0, i
	}
	year, end = 100*w.n+tens.n, i+2
	if tens.n >= 20 && p.word(end).is(small, wDash) {
		end++
	}
	if letters(end) && p.word(end).n < 10 && tens.n >= 20 && p.word(end).lower != "a" {
		return year + p.word(end).n, end + 1
	}
	return year, i + 2
}

// fiscal parses "fiscal 1988" and "fiscal year 1989".
func (p *parser) fiscal(i int) (expr, bool) {
	j := i + 1
	if p.word(j).is(unit, years) {
		j++
	}
	if y := p.word(j); isYear(y) {
		return expr{lo: i, hi: j + 1, form: fiscalYear, p: point{year: y.n}}, true
	}
	return expr{}, false
}

// decade parses "the 1990s", "the '90s" and "the nineties".
func (p *parser) decade(i int) (expr, bool) {
	w := p.word(i)
	e := expr{lo: i, hi: i + 1, form: aDecade, p: point{year: w.n}, unit: decades}
	before := p.word(i - 1)
	switch {
	case w.digits == 4:
		return e, w.n >= 1000 && w.n < 2100
	case before.is(small, wQuote) && before.End == w.Start:
		e.lo--
	case !before.is(small, wThe) && before.kind != vague && !(before.is(small, wDash) && p.word(i-2).kind == vague):
		return e, false
	}
	e.p.year = 1900 + w.n
	if w.n < 30 && w.digits > 0 {
		e.p.year = 2000 + w.n
	}
	return e, w.n%10 == 0
}
