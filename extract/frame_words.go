package extract

// goesBefore returns the verb of "he goes", "my mother went to him" and "she
// was like" where it ends before word end and what follows reads as spoken.
func (q *framedQuotation) goesBefore(end int) (int, bool) {
	c, lo := q.c, q.lo
	v := end - 1
	if v <= lo {
		return 0, false
	}
	if c.lower(v) == "like" && (q.complete() || q.clause()) {
		if v--; c.lower(v) == "all" {
			v--
		}
		return v, v > lo && beForms[c.lower(v)] && !c.mark(v-1)
	}
	to := false
	for v > lo && v > end-maxAddressee && !goForms[c.lower(v)] && !c.mark(v) && !c.verb(v) {
		to = c.lower(v) == "to"
		v--
	}
	switch {
	case !goForms[c.lower(v)]:
		return 0, false
	case v == end-1 && c.parts[v-1] == "PRP":
		return v, true
	}
	return v, v > lo && (v == end-1 || to && c.lower(v+1) == "to") && !c.mark(v-1) && q.complete() && c.asserts(q.first+1, q.last) && !c.wholeName(q.quotation)
}

var goForms = wordSet(`go goes went`)

// wordsOfSaying reads "Roe sent them off with the words" before word end. In
// the passive nobody is named who says them.
func (q *framedQuotation) wordsOfSaying(end int) (frame, bool) {
	c, with := q.c, end-3
	if with <= q.lo || c.lower(end-1) != "words" || c.lower(end-2) != "the" || c.lower(with) != "with" && c.lower(with) != "in" ||
		q.words < leastSigned || !q.complete() && !c.asserts(q.first+1, q.last) {
		return frame{}, false
	}
	f := frame{source: with, sourceEnd: with, cue: with, cueEnd: end, sure: true}
	for v := with - 1; v > q.lo && v > with-2*maxBetween && !endsSentence(c.word(v)) && !isQuoteMark(c.word(v)); v-- {
		if sloganNouns[c.lower(v)] {
			return frame{}, false
		}
		if !c.finite(v) {
			continue
		}
		if beForms[c.lower(v)] && c.passiveAt(v, with) {
			return f, true
		}
		from, to, ok := c.subject(q.lo, v)
		if ok {
			f.source, f.sourceEnd, f.cue = from, to, v
		}
		return f, ok
	}
	return f, false
}

// passiveAt reports whether a participle follows the form of "be" at word i,
// with adverbs between at most.
func (c *clause) passiveAt(i, to int) bool {
	for i++; i < to && (c.parts[i] == "RB" || c.lower(i) == "been" || c.lower(i) == "being"); i++ {
	}
	return i < to && (c.parts[i] == "VBN" || c.parts[i] == "VBD")
}

// shown reports whether the words before word end say on what the quotation is
// to be read rather than who says it: "answered with a banner".
func (q *framedQuotation) shown(end int) bool {
	c := q.c
	i := end - 1
	if i <= q.lo || !bearers[c.lower(i)] {
		return false
	}
	for i--; i > q.lo && i > end-maxAddressee && (c.parts[i] == "JJ" || c.parts[i] == "NN" || c.article(i)); i-- {
	}
	w := c.lower(i)
	return w == "with" || w == "on" || w == "by"
}
