package extract

import "github.com/hearsay-project/hearsay/internal/text"

// titled reports whether the quotation is called the title of a work: a noun
// announces it or follows, or it stands in brackets with a date.
func (c *clause) titled(q *quotation) bool {
	if q.words > 14 || !capital(c.word(q.first+1)) {
		return false
	}
	return c.after(q, workNouns) || c.before(q, workAfter) || c.inApposition(q) || c.cited(q) || c.datedBehind(q)
}

// headed reports whether the quotation is written like a title: all of its
// words are capitalised and it is no sentence.
func (c *clause) headed(q *quotation) bool {
	end := c.word(q.last - 1)
	return q.words <= 14 && end != "." && end != "…" && end != "..." && end != "," && capital(c.word(q.first+1)) && c.wholeName(q) && c.longWords(q) >= 2
}

// longWords counts the words of a quotation that titles capitalise.
func (c *clause) longWords(q *quotation) int {
	n := 0
	for i := q.first + 1; i < q.last; i++ {
		if isWord(c.para.Toks[i]) && (i == q.first+1 || !smallWords[c.word(i)]) {
			n++
		}
	}
	return n
}

// cited reports whether the quotation stands in brackets with where or when it
// was printed: (“Let it ring”, 3 June).
func (c *clause) cited(q *quotation) bool {
	if c.word(q.first-1) != "(" || q.words > 10 || c.word(q.last+1) != "," {
		return false
	}
	for i := q.last + 2; i < min(len(c.para.Toks), q.last+8); i++ {
		if c.word(i) == ")" {
			return c.para.Toks[q.last+2].Class == text.Number || capital(c.word(q.last+2))
		}
	}
	return false
}

// datedBehind reports whether a date in brackets stands behind the quotation:
// “Let it ring” (3 June) was a fine piece.
func (c *clause) datedBehind(q *quotation) bool {
	open := q.last + 1
	if c.word(open) != "(" || endsSentence(c.word(q.last-1)) {
		return false
	}
	for i := open + 1; i < min(len(c.para.Toks)-1, open+maxName); i++ {
		if c.word(i) == ")" {
			return i-open <= 5 && c.dateAt(open+1)
		}
	}
	return false
}

// inApposition reports whether the quotation names a work that stands before
// its comma: "A show of his sketches, “Margins”, opens in May".
func (c *clause) inApposition(q *quotation) bool {
	if c.word(q.first-1) != "," || q.words > 6 {
		return false
	}
	if c.word(q.last+1) != "," && c.word(q.last-1) != "," {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-8); i-- {
		w := c.lower(i)
		if endsSentence(w) || w == "," {
			return false
		}
		if w != "called" && w != "named" && (workNouns[w] || recordNouns[w]) {
			return true
		}
	}
	return false
}
