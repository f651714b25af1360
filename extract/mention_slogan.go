package extract

// wordAsWord reports whether the text speaks of the words themselves.
func (c *clause) wordAsWord(q *quotation) bool {
	if c.after(q, wordNouns) && !c.spokenWords(q) || c.before(q, meaningVerbs) || c.isWord(q) {
		return true
	}
	if q.words > 2 || capital(c.word(q.first+1)) && q.words > 1 {
		return false
	}
	before, next := c.lower(q.first-1), c.lower(q.last+1)
	switch {
	case before == "what" && (next == "is" || next == "was" || next == "meant" || next == "means"):
		return true
	case q.first > 1 && (before == "to" || before == "with" || before == "from"):
		return wordVerbs[c.lower(q.first-2)]
	}
	return before == "as" && !c.wholeName(q) && c.knownAs(q) || spellingVerbs[before]
}

// spokenWords reports whether "with the words" introduces a clause that somebody
// says.
func (c *clause) spokenWords(q *quotation) bool {
	f := framedQuotation{q, c, 0, len(c.para.Toks)}
	end := q.first
	if w := c.word(end - 1); w == "," || w == ":" {
		end--
	}
	_, ok := f.wordsOfSaying(end)
	return ok
}

// isWord reports whether the sentence goes on behind the quotation to say that
// it is a word: “Thirsty” is an old word for that.
func (c *clause) isWord(q *quotation) bool {
	i := q.last + 1
	if q.words > maxNickname || i >= len(c.para.Toks) || !beForms[c.lower(i)] {
		return false
	}
	for i++; i < min(len(c.para.Toks), q.last+8) && !c.mark(i) && !c.finite(i); i++ {
		if wordNouns[c.lower(i)] {
			return true
		}
		if c.parts[i] == "IN" {
			break
		}
	}
	return false
}

// slogan reports whether the quotation stands on a sign, a shirt, in a chant:
// a noun for such a thing stands before or right after it, or in front of the
// colon before it.
func (c *clause) slogan(q *quotation) bool {
	if c.after(q, sloganNouns) || q.words <= 5 && c.before(q, bearers) && c.article(q.first-1) || c.borne(q) || c.mottoBefore(q) {
		return true
	}
	if c.word(q.first-1) != ":" {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-maxBetween) && !endsSentence(c.word(i)); i-- {
		switch {
		case c.finite(i) && c.utters(i):
			return false
		case bearers[c.lower(i)]:
			return true
		}
	}
	return false
}

// borne reports whether the quotation is what a thing says that bears words: "a
// mug that says “Boss”", "my shirt, the one that read “Boss”".
func (c *clause) borne(q *quotation) bool {
	v := q.first - 1
	if w := c.word(v); w == "," || w == ":" {
		v--
	}
	if v < 2 {
		return false
	}
	switch c.lower(v) {
	case "says", "said", "saying", "read", "reads", "reading":
	default:
		return false
	}
	if w := c.lower(v - 1); w == "that" || w == "which" {
		v--
	}
	one := c.lower(v-1) == "one" || c.lower(v-1) == "ones"
	for i := v - 1; i >= max(0, v-maxBetween) && !endsSentence(c.word(i)); i-- {
		if bearers[c.lower(i)] || garments[c.lower(i)] {
			return true
		}
		if !one {
			break // only the noun right before counts
		}
	}
	return false
}

// mottoBefore reports whether the quotation is a motto in apposition: "the
// guild has a motto, older than the hall, “Dry feet first”".
func (c *clause) mottoBefore(q *quotation) bool {
	if c.word(q.first-1) != "," {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-maxBetween) && !endsSentence(c.word(i)) && !isQuoteMark(c.word(i)); i-- {
		if mottoes[c.lower(i)] {
			return true
		}
		if c.finite(i) || c.utters(i) {
			return false
		}
	}
	return false
}
