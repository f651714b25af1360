package extract

// subject returns the noun phrase right before the verb group at word verb,
// looking no further ahead than lo: "Amir, a nurse,", "a card that", "she".
func (c *clause) subject(lo, verb int) (from, to int, ok bool) {
	to = verb
	for to > lo && c.parts[to-1] == "RB" {
		to--
	}
	if to == lo {
		return 0, 0, false
	}
	switch w := c.lower(to - 1); {
	case w == "who" || w == "which" || w == "that":
		end := to - 1
		if end > lo && c.word(end-1) == "," {
			end--
		}
		from = c.phraseStart(lo, end)
		for i := end - 1; i >= from; i-- {
			if c.parts[i] == "VBN" && c.parts[i+1] == "PRP" && (c.parts[i+2] == "IN" || c.parts[i+2] == "TO") && i+3 < end {
				from = i + 3 // "had heard it from | a deserter who"
			}
		}
		return from, to, c.nounIn(from, end)
	case w == ",":
		return c.subjectBeforeComma(lo, to-1)
	case subjectPronouns[w]:
		return to - 1, to, true
	}
	from = c.phraseStart(lo, to)
	if from > lo && from < to && c.parts[from-1] == "VB" { // the object of a verb: "a man who would not give a name | said"
		if from, to, ok := c.relativeSubject(lo, verb); ok {
			return from, to, true
		}
	}
	for from+1 < to && c.parts[from] == "RB" && leadingAdverbs[c.lower(from)] {
		from++
	}
	return from, to, c.nounIn(from, to) || c.parts[from] == "PRP$" && to-from > 1
}

// leadingAdverbs start a clause and are no part of its subject.
var leadingAdverbs = wordSet(`then now once later finally soon afterwards meanwhile so today yesterday again here there suddenly`)

var subjectPronouns = wordSet(`i he she we they you it one`)

// subjectBeforeComma reads a noun phrase with what describes it between commas,
// the second of which is word comma.
func (c *clause) subjectBeforeComma(lo, comma int) (from, to int, ok bool) {
	for i, commas := comma-1, 0; i > lo && commas < 3 && comma-i < 2*maxSource; i-- {
		if w := c.word(i); endsSentence(w) || w == ";" || w == ":" || isQuoteMark(w) && !c.aside(i) {
			break
		} else if w != "," {
			continue
		}
		commas++
		if from = c.phraseStart(lo, i); from < i && c.parts[from] != "CD" && c.nounIn(from, i) {
			return from, comma, true
		}
		if i-lo > 2 && c.finite(i-1) && c.parts[i-1] != "MD" && subjectPronouns[c.lower(i-2)] && (c.parts[i-3] == "NN" || c.parts[i-3] == "NNS") {
			if from = c.phraseStart(lo, i-2); c.nounIn(from, i-2) {
				return from, comma, true // "an engineer I know, twenty years in the trade,"
			}
		}
	}
	return 0, 0, false
}

// phraseStart returns where the noun phrase starts that ends before word to.
func (c *clause) phraseStart(lo, to int) int {
	i := to
	for i > lo && to-i < maxSource && !c.phraseStops(lo, i-1) {
		i--
	}
	if i < to && c.parts[i] != "IN" && c.parts[i] != "TO" && c.parts[i] != "CC" {
		return c.behindAgo(i, to)
	}
	// What starts with a preposition is no subject: "On Tuesday Roe".
	if n := c.behindDay(i, to); n > i {
		return n
	}
	start := to
	for start > i && c.parts[start-1] != "IN" && c.parts[start-1] != "TO" && c.parts[start-1] != "CC" {
		start--
	}
	for i := to - 2; i > start; i-- {
		if c.parts[i] == "DT" || c.parts[i] == "PRP$" {
			return i // "In May the council"
		}
	}
	if weekdays[c.lower(start)] && start+1 < to {
		start++
	}
	return c.behindAgo(start, to)
}

// dayNames are the words of a date.
var dayNames = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december`)

// behindDay returns where the noun phrase starts behind a preposition with a mere
// day or month, "On 7 August | the host of a show on Radio Orrin"; i where none does.
func (c *clause) behindDay(i, to int) int {
	n := i + 1
	for n < to && (c.parts[n] == "CD" || dayNames[c.lower(n)]) {
		n++
	}
	if n > i+1 && n+1 < to && c.parts[i] == "IN" && c.parts[n] == "DT" {
		return n
	}
	return i
}

// phraseStops reports whether word i cannot be a part of the noun phrase that
// follows it.
func (c *clause) phraseStops(lo, i int) bool {
	w := c.lower(i)
	switch {
	case w == "that" && timeNouns[c.lower(i+1)]: // "the report from that week"
		return false
	case c.mark(i) && !c.aside(i), c.finite(i), clauseWords[w], c.parts[i] == "WRB", w == "who", w == "which", w == "what":
		return true
	case c.parts[i] == "VB":
		return true
	case c.parts[i] == "CC":
		return c.verbAhead(lo, i)
	}
	return false
}

// timeNouns are nouns for a stretch of time, before which "that" opens no clause.
var timeNouns = wordSet(`moment hour day night evening morning afternoon week weekend month year season winter summer time`)

// verbAhead reports whether a finite verb stands before word i in its clause.
func (c *clause) verbAhead(lo, i int) bool {
	for n := i - 1; n >= lo && n > i-maxSource && !c.mark(n); n-- {
		if c.finite(n) {
			return true
		}
	}
	return i == lo || c.mark(i-1)
}

// participleSubject returns who does what the participle at word verb says: the
// noun phrase before it that a conjunction or mark cuts off, else the subject
// of the verb before it.
func (c *clause) participleSubject(lo, verb int) (from, to int, ok bool) {
	from = c.phraseStart(lo, verb)
	if from < verb && from > lo && c.parts[from-1] == "CC" && c.nounIn(from, verb) {
		return from, verb, true
	}
	for v := verb - 1; v > lo && v > verb-2*maxSource && !endsSentence(c.word(v)); v-- {
		if c.finite(v) {
			for v > lo && (c.verb(v-1) || c.parts[v-1] == "RB") {
				v--
			}
			return c.subject(lo, v)
		}
	}
	return from, verb, from < verb && c.nounIn(from, verb)
}

// behindAgo returns where words [from, to) start without the time in front: "two
// years ago | a porter".
func (c *clause) behindAgo(from, to int) int {
	for i := from; i+1 < min(to, from+maxAddressee); i++ {
		if c.lower(i) == "ago" {
			return i + 1
		}
	}
	return from
}
