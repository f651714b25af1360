package extract

import "strings"

// relativeSubject returns the noun phrase with a relative clause that is the
// subject of the verb group at word verb: "an exporter who asked that his firm
// not be named | said". Where the words right before the verb may be the subject
// of a clause inside that clause, "a man who says his brother | told", there is
// none.
func (c *clause) relativeSubject(lo, verb int) (from, to int, ok bool) {
	who := verb - 1
	for who > lo && verb-who < 2*maxSource && !relativeWords[c.lower(who)] {
		if w := c.word(who); endsSentence(w) || w == ";" || w == ":" {
			return 0, 0, false
		}
		who--
	}
	if who <= lo || !relativeWords[c.lower(who)] {
		return 0, 0, false
	}
	inner := who + 1
	for inner < verb && !c.finite(inner) {
		inner++
	}
	if inner == verb || !c.endsRelative(inner, verb) {
		return 0, 0, false
	}
	end := who
	if c.word(end-1) == "," {
		end--
	}
	if c.word(end-1) == ")" {
		for n := end - 2; n > lo && end-n < maxAside; n-- {
			if c.word(n) == "(" {
				end = n // "a former director (\"Source A\"), who"
				break
			}
		}
	}
	from, to = c.phraseStart(lo, end), verb
	if c.word(to-1) == "," {
		to--
	}
	return from, to, from < end && c.nounIn(from, end)
}

// givenBefore reports whether what stands before word verb is the object of a
// second verb in a relative clause, not the subject of a clause in it: "a man who
// answered but would not give a name | said".
func (c *clause) givenBefore(inner, verb int) bool {
	from := c.phraseStart(inner+1, verb)
	return from > inner+2 && from < verb && c.parts[from-1] == "VB" && !reports(c.word(from-1)) && !inflected(c.word(from-1), believing) &&
		(c.parts[from-2] == "MD" || c.parts[from-2] == "RB")
}

// endsRelative reports whether a relative clause whose verb stands at word inner
// ends before word verb, so that this is the verb of what stands before it.
func (c *clause) endsRelative(inner, verb int) bool {
	last := verb - 1
	for v := inner + 1; v < verb; v++ {
		if c.finite(v) && c.parts[v] != "MD" && c.parts[v-1] != "MD" && c.parts[v-1] != "TO" && reports(c.word(v)) {
			return false
		}
	}
	switch next := c.lower(inner + 1); {
	case c.word(last) == ",", c.parts[last] == "RB", c.parts[last] == "VBN", c.parts[last] == "VB":
		return true
	case next == "to", next == "not" && c.lower(inner+2) == "to", next == "for":
		return true
	}
	if w := baseForm(c.word(inner)); (w == "advise" || w == "inform") && strings.HasPrefix(c.parts[last], "NN") {
		return true // "a colleague who advises Ann Roe"
	}
	return !reports(c.word(inner)) && !inflected(c.word(inner), believing) || c.givenBefore(inner, verb)
}
