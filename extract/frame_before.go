package extract

import "strings"

// readBefore reads `Roe said, "…"`, `Roe told him: "…"` and `he goes "…"`.
func (q *framedQuotation) readBefore() (frame, bool) {
	c, end := q.c, q.first
	if end-1 < q.lo {
		return frame{}, false
	}
	mark := ""
	if w := c.word(end - 1); w == "," || w == ":" {
		mark = w
		end--
	}
	if f, ok := q.wordsOfSaying(end); ok {
		return f, true
	}
	verb, cueEnd, ok := q.verbBefore(end, mark)
	if !ok {
		return frame{}, false
	}
	cue := verb
	for cue > q.lo && (c.verb(cue-1) || c.parts[cue-1] == "RB" || c.parts[cue-1] == "TO" && cue-1 > q.lo && c.verb(cue-2)) {
		cue--
	}
	f := frame{cue: cue, cueEnd: cueEnd, sure: mark == "" || cueEnd == end && !c.utters(verb)}
	f.source, f.sourceEnd, ok = c.subject(q.lo, cue)
	if c.saying(verb) && cue == verb {
		f.source, f.sourceEnd, ok = c.participleSubject(q.lo, verb)
	}
	return f, ok
}

// verbBefore looks for the verb that introduces the quotation, before word end,
// and returns it with the end of the cue.
func (q *framedQuotation) verbBefore(end int, mark string) (verb, cueEnd int, ok bool) {
	c, lo := q.c, q.lo
	if v, ok := q.goesBefore(end); ok && mark != ":" {
		return v, end, true
	}
	if v, ok := q.whatWasSaid(end); ok {
		return v, v + 1, true
	}
	if mark == "" && c.utters(end-1) && end-1 > lo && (q.complete() || q.clause() && speechWord(c.word(end-1))) {
		return end - 1, end, true
	}
	if mark == "" || mark == "," && (!q.complete() || c.after(q.quotation, wordNouns) || q.shown(end)) {
		return 0, 0, false
	}
	if mark == "," {
		end = c.beforeAside(lo, end)
	}
	v := end - 1
	if beForms[c.lower(v)] && v-1 > lo && c.utters(v-1) {
		return v - 1, end, true // "what he said was:"
	}
	passed := false // another verb, which has to stand in what is said to somebody
	for ; v > lo && v >= end-maxBetween && !c.mark(v) && !clauseWords[c.lower(v)]; v-- {
		if c.utters(v) && (c.saying(v) || !strings.HasPrefix(c.parts[v], "NN")) {
			return v, v + 1, c.lower(v+1) != "that" && (!passed || subjectPronouns[c.lower(v-1)])
		}
		passed = passed || c.finite(v)
	}
	return 0, 0, false
}

// whatWasSaid returns the verb of `what she said, at the meeting, was "…"`, whose
// last word is before word end.
func (q *framedQuotation) whatWasSaid(end int) (verb int, ok bool) {
	c := q.c
	v := end - 2
	if v <= q.lo || !beForms[c.lower(end-1)] {
		return 0, false
	}
	if c.word(v) == "," {
		i := v - 1
		for i > q.lo && i > v-maxBetween && c.word(i) != "," {
			i--
		}
		v = i - 1
	}
	if v <= q.lo || !c.utters(v) {
		return 0, false
	}
	for i := v - 1; i >= q.lo && i > v-maxBetween && !c.mark(i); i-- {
		if c.lower(i) == "what" {
			return v, c.nominal(i+1, c.groupStart(v))
		}
	}
	return 0, false
}

// clause reports whether the quotation is a clause with nothing of it outside:
// it starts with a capital or has a verb, and the sentence ends behind it or
// goes on with a conjunction.
func (q *framedQuotation) clause() bool {
	c := q.c
	next := q.last + 1
	return (capital(c.word(q.first+1)) || c.finiteIn(q.parts[0])) &&
		(next >= q.hi || c.mark(next) || c.parts[next] == "CC")
}

// saying reports whether word i is the participle of a verb that brings a
// quotation.
func (c *clause) saying(i int) bool {
	return c.utters(i) && strings.HasSuffix(c.lower(i), "ing") && (c.parts[i] == "VBG" || c.parts[i] == "NN")
}

// readColon reads a sentence that somebody is the subject of, up to the colon
// before a whole sentence: `Roe shrugged: "…"`, `Roe's demand was simple: "…"`.
func (q *framedQuotation) readColon() (frame, bool) {
	c, colon := q.c, q.first-1
	if colon <= q.lo || c.word(colon) != ":" || !q.complete() {
		return frame{}, false
	}
	from, _ := c.sentence(colon)
	from = max(from, q.lo)
	if colon-from > maxLaid/3 {
		return frame{}, false
	}
	verb, ok := c.firstVerb(from, colon)
	if !ok || verb == from {
		return frame{}, false
	}
	to := verb
	for to > from && (c.word(to-1) == "," || c.parts[to-1] == "RB") {
		to--
	}
	core := c.core(from, to)
	if noun := c.nounOfSaying(from, core); noun > from {
		return frame{source: from, sourceEnd: noun, cue: noun, cueEnd: noun + 1}, true
	}
	switch c.lower(from) {
	case "he", "she", "they", "i", "we":
		ok = core == from+1
	default:
		ok = c.standing(from, core) > nobody
	}
	return frame{source: from, sourceEnd: to, cue: verb, cueEnd: colon + 1}, ok
}

// nounOfSaying returns where the noun for something said stands at the end of
// "the workers' demand", words [from, to); from when there is none.
func (c *clause) nounOfSaying(from, to int) int {
	noun := to - 1
	if noun <= from || !answerNouns[c.lower(noun)] && !saidNouns[c.lower(noun)] {
		return from
	}
	for i := noun - 1; i > from && c.parts[i] == "JJ"; i-- {
		noun = i
	}
	if c.parts[noun-1] == "POS" || c.parts[noun-1] == "PRP$" {
		return noun
	}
	return from
}

// maxBetween bounds the words between a verb and the quotation it introduces.
const maxBetween = 12

// beforeAside returns the comma with which an aside between a verb and its
// quotation starts: `She said, and I believed her, "…"`, or the one before "I
// quote"; else end.
func (c *clause) beforeAside(lo, end int) int {
	if i := end - 2; i > lo && c.lower(i+1) == "quote" && c.lower(i) == "i" {
		if c.lower(i-1) == "and" {
			i--
		}
		if i-1 > lo && c.word(i-1) == "," {
			return i - 1
		}
	}
	for i := end - 1; i > lo && i >= end-maxBetween; i-- {
		if c.word(i) == "," {
			if c.utters(i - 1) {
				return i
			}
			return end
		}
		if c.mark(i) {
			return end
		}
	}
	return end
}
