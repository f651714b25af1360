package date

// A form is the build of an expression of time, which decides how it is
// resolved.
type form uint8

const (
	calendar form = iota // parts of a date: "May 1997", "Feb. 9", "the 9th"
	onWeekday
	ofUnit   // "last year", "the following month"
	distance // "two years ago", "a month later"
	aDay     // "today"
	aSeason
	aHoliday
	aDecade
	aClock // a time of day without a day
	aNumeric
	anchored // "three weeks after the vote"
	fiscalYear
)

// An expr is an expression of time as it stands, not resolved yet.
type expr struct {
	lo, hi int // of the words
	form   form
	p      point // the parts that are given
	dow    int   // 1 for Monday; 0 for none
	rel    int   // the sense of a pointer; 0 for none
	unit   int
	n      int // a distance, a number of days, a holiday
	dir    int // the sense of an offset
	vague  int
	approx bool
	value  value // of a numeric one
	either bool
	clock  clock
	end    *expr // the end of a range
}

// A parser finds expressions of time in the words of one sentence.
type parser struct {
	src string
	ws  []word
	out []expr
}

// parse returns the expressions of one sentence, in order and apart. The
// result is good until the next call.
func (p *parser) parse(src string, ws []word) []expr {
	p.src, p.ws, p.out = src, ws, p.out[:0]
	for i := 0; i < len(ws); {
		e, ok := p.at(i)
		if !ok {
			i++
			continue
		}
		floor := 0
		if n := len(p.out); n > 0 {
			floor = p.out[n-1].hi
		}
		p.extend(&e, floor)
		p.through(&e)
		p.out = append(p.out, e)
		i = p.secondDay(&e)
	}
	return p.out
}

// secondDay adds the second day of "April 24 and 25" and returns the index
// behind it, or behind e.
func (p *parser) secondDay(e *expr) int {
	link, d, after := p.word(e.hi), p.word(e.hi+1), p.word(e.hi+2)
	if e.form != calendar || e.p.day == 0 || e.p.month == 0 || e.end != nil || p.word(e.hi-1).n != e.p.day || !link.is(small, wAnd) || !isDay(d) ||
		d.digits == 0 || d.n <= e.p.day || after.kind == month || after.kind == unit || after.kind == plain && e.hi+2 < len(p.ws) && p.isLetter(e.hi+2) {
		return e.hi
	}
	second := expr{lo: e.hi + 1, hi: e.hi + 2, p: point{month: e.p.month, day: d.n}}
	p.yearAfter(&second, true)
	if first := &p.out[len(p.out)-1]; first.p.year == 0 {
		first.p.year = second.p.year
	}
	p.out = append(p.out, second)
	return second.hi
}

// word returns the word at i; a plain one outside the sentence.
func (p *parser) word(i int) *word {
	if i < 0 || i >= len(p.ws) {
		return &nothing
	}
	return &p.ws[i]
}

var nothing word

// raw returns the word at i as it is written.
func (p *parser) raw(i int) string {
	w := p.word(i)
	return p.src[w.Start:w.End]
}

// at parses the expression whose core starts at i.
func (p *parser) at(i int) (expr, bool) {
	w := &p.ws[i]
	switch w.kind {
	case month:
		return p.month(i)
	case weekday:
		return p.weekday(i)
	case number, ordinal:
		return p.number(i)
	case pointer:
		return p.pointer(i)
	case deictic:
		return p.deictic(i)
	case vague:
		return p.vague(i)
	case season:
		return p.season(i)
	case holiday:
		return p.holiday(i)
	case decade:
		return p.decade(i)
	case numeric:
		return p.withClock(expr{lo: i, hi: i + 1, form: aNumeric, value: w.value, either: w.either, clock: w.value.clock}), true
	case clockTime:
		return p.clock(i)
	case daypart:
		return p.daypart(i)
	case unit:
		return p.unit(i)
	case small:
		if w.n == wFiscal {
			return p.fiscal(i)
		}
	}
	return expr{}, false
}

// extend takes what stands before the core and belongs to it: articles and
// words that make it vague.
func (p *parser) extend(e *expr, floor int) {
	for e.lo > floor {
		w := p.word(e.lo - 1)
		switch {
		case w.is(small, wAround) && (w.lower != "about" && w.lower != "around" || e.form == calendar && e.p.year != 0 || e.form == distance || e.clock.set):
			e.approx = e.approx || !e.clock.set
		case w.is(small, wThe):
		case w.is(small, wDash) && p.word(e.lo-2).kind == vague && e.lo-1 > floor && w.Start == p.word(e.lo-2).End:
		case w.kind == vague && w.n <= late && e.vague == 0:
			e.vague = w.n
		case w.is(vague, relative) && e.vague == 0 && (e.form != distance):
			e.vague = relative
		case w.is(small, wOf) && p.word(e.lo-2).is(vague, whole) && e.lo-2 >= floor && e.form != aClock:
			e.vague, e.lo = whole, e.lo-1
		case w.is(small, wOf) && p.word(e.lo-2).kind == season && e.lo-2 >= floor && e.form == calendar && e.p.month == 0:
			return
		default:
			return
		}
		e.lo--
	}
}

// month parses what starts with the name of a month.
func (p *parser) month(i int) (expr, bool) {
	w := &p.ws[i]
	if !w.capital {
		return expr{}, false
	}
	e := expr{lo: i, hi: i + 1, p: point{month: w.n}}
	given := p.dayAfter(&e)
	if p.yearAfter(&e, e.p.day != 0) {
		given = true
	} else if p.relativeYear(&e) {
		given = true
	}
	if !given && !p.loneMonth(i) {
		return expr{}, false
	}
	return p.withClock(e), true
}

// dayAfter takes a day of the month, or a range of days, behind the month.
func (p *parser) dayAfter(e *expr) bool {
	j := e.hi
	if p.word(j).is(small, wThe) && p.word(j+1).kind == ordinal {
		j++
	}
	d := p.word(j)
	if !isDay(d) || p.word(j).digits > 0 && p.measured(j) {
		return false
	}
	n, at := d.n, j+1
	if d.kind == number && d.n >= 20 && d.digits == 0 && p.word(at).is(small, wDash) && p.word(at+1).kind == ordinal {
		n, at = d.n+p.word(at+1).n, at+2 // "twenty-first"
	}
	if n > daysIn(0, e.p.month) {
		return false
	}
	e.p.day, e.hi = n, at
	if p.word(at).is(small, wSuffix) {
		e.hi++
	}
	if p.word(e.hi).is(small, wDash) && isDay(p.word(e.hi+1)) && p.word(e.hi+1).n > e.p.day && p.word(e.hi+1).digits > 0 {
		e.end = &expr{p: point{month: e.p.month, day: p.word(e.hi + 1).n}}
		e.hi += 2
	}
	return true
}

// measured reports whether the number at j counts something: "May 20 percent".
func (p *parser) measured(j int) bool {
	next := p.raw(j + 1)
	return next == "%" || next == "percent" || next == "percentage" || p.word(j+1).kind == unit && p.word(j+1).n != weekends
}

// isDay reports whether w can be a day of the month.
func isDay(w *word) bool {
	return w.kind == number && (w.digits == 1 || w.digits == 2) && w.n >= 1 && w.n <= 31 ||
		w.kind == ordinal && w.n >= 1 && w.n <= 31 || w.kind == number && w.n == 20 && w.digits == 0
}

// yearAfter takes a year behind a month or a day, after a comma if that is
// allowed.
func (p *parser) yearAfter(e *expr, comma bool) bool {
	j := e.hi
	if p.word(j).is(small, wComma) && comma || p.word(j).is(small, wOf) {
		j++
	}
	if p.word(j).is(small, wComma) && !comma && isYear(p.word(j+1)) && p.word(j+1).n >= 1900 {
		j++
	}
	if y := p.word(j); isYear(y) {
		e.p.year, e.hi = y.n, j+1
		return true
	}
	if y := p.word(j + 1); p.word(j).is(small, wQuote) && y.digits == 2 && y.kind == number && y.Start == p.word(j).End {
		e.p.year, e.hi = century(y.n), j+2
		return true
	}
	if y, end := p.spokenYear(j); end > j {
		e.p.year, e.hi = y, end
		return true
	}
	return false
}

// isYear reports whether w can be a year behind a month.
func isYear(w *word) bool { return w.kind == number && w.digits == 4 && w.n >= 1000 && w.n < 2200 }

// relativeYear takes "last year" and "of that year" behind a month or season.
func (p *parser) relativeYear(e *expr) bool {
	j := e.hi
	if p.word(j).is(small, wOf) {
		j++
	}
	if p.word(j).is(small, wThe) {
		j++
	}
	if w := p.word(j); w.kind == pointer && p.word(j+1).is(unit, years) {
		e.rel, e.unit, e.hi = w.n, years, j+2
		return true
	}
	return false
}

// loneMonth reports whether the word at i, with neither day nor year, means
// the month: some months are words and names as well.
func (p *parser) loneMonth(i int) bool {
	before, after := p.word(i-1), p.word(i+1)
	led := before.kind == small && before.n != wComma && before.n != wDash && before.n != wThe || before.kind == vague || before.kind == pointer ||
		before.is(small, wDash) && p.word(i-2).kind == vague
	switch p.ws[i].lower {
	case "may", "march":
		return led || before.is(small, wThe) && !after.capital && i+1 < len(p.ws) && p.isLetter(i+1) || before.kind == month || after.is(small, wClitic) && i > 0
	case "april", "june", "august":
		return led && !(before.is(small, wAnd) && after.capital) || !after.capital && !(before.capital && i > 1)
	case "jan", "mar", "dec", "sep", "oct", "nov", "apr", "jun", "jul", "aug", "feb":
		return p.ws[i].Len() == 4 && p.src[p.ws[i].End-1] == '.'
	}
	return true
}
