package extract

// A report is a clause that says who speaks, inside or behind what is said:
// words [from, to), with the mark before it when that is no part of the words.
type report struct {
	from, to          int
	source, sourceEnd int
	verb              int
	contentEnd        int
}

// reportClause finds the first clause "said Anna" or "Anna said" in words
// [from, to) that a mark divides from what stands before it.
func (c *clause) reportClause(from, to int) (report, bool) {
	for m := from + 1; m < to-1; m++ {
		w := c.word(m)
		if w != "," && !isDash(w) && w != "?" && w != "!" && w != "…" && w != "..." || c.quoted(m) {
			continue
		}
		if r, ok := c.reportAt(m, to); ok {
			return r, true
		}
	}
	return report{}, false
}

// reportAt reads the clause behind the mark at m.
func (c *clause) reportAt(m, to int) (report, bool) {
	r := report{from: m, contentEnd: m}
	if w := c.word(m); w != "," && !isDash(w) {
		r.from, r.contentEnd = m+1, m+1
	}
	i := m + 1
	if isDash(c.word(i)) {
		i++
	}
	if i+1 < to && (c.speechVerb(i) || c.speechNoun(i) && c.speakerFirst(i+1)) {
		r.verb, r.source = i, i+1
		r.sourceEnd = c.nounPhraseEnd(i+1, to)
		for r.sourceEnd > r.source && (c.parts[r.sourceEnd-1] == "RB" || c.parts[r.sourceEnd-1] == "IN") {
			r.sourceEnd--
		}
		r.to = r.sourceEnd
		return r, c.nominal(r.source, r.sourceEnd) && c.speakerFirst(r.source)
	}
	for v := i + 1; v < min(to, i+maxName); v++ {
		if c.mark(v) {
			break
		}
		if !c.speechVerb(v) && !(c.speechNoun(v) && c.mark(v+1) && capital(c.word(v-1))) {
			continue
		}
		r.verb, r.source, r.sourceEnd, r.to = v, i, v, v+1
		next := c.addressee(v + 1)
		r.to = next
		return r, c.nominal(i, v) && c.speakerFirst(i) && (c.mark(next) || c.parts[next] == "RB" || c.parts[next] == "IN" || c.parts[next] == "TO")
	}
	return r, false
}

// addressee returns where the one ends who is spoken to by a word at i: "me",
// "the foreman".
func (c *clause) addressee(i int) int {
	if i >= len(c.para.Toks) {
		return i
	}
	switch c.lower(i) {
	case "me", "us", "him", "her", "them", "you":
		return i + 1
	}
	if c.parts[i] != "NNP" && c.parts[i] != "DT" && c.parts[i] != "PRP$" {
		return i
	}
	end := i
	for end < min(len(c.para.Toks), i+maxAddressee) && !c.mark(end) && !c.verb(end) && c.parts[end] != "IN" && c.parts[end] != "RB" {
		end++
	}
	if c.mark(end) || c.parts[end] == "IN" || c.parts[end] == "RB" {
		return end
	}
	return i
}

// maxAddressee bounds the words that name who is spoken to.
const maxAddressee = 5

// speechVerb reports whether word i is a finite reporting verb.
func (c *clause) speechVerb(i int) bool {
	return (c.finite(i) || c.parts[i] == "VBN") && c.parts[i] != "MD" && !capital(c.word(i)) && reports(c.word(i))
}

// speechNoun reports whether word i looks like the plural of a noun but is the
// form of a reporting verb as well: "answers".
func (c *clause) speechNoun(i int) bool {
	return c.parts[i] == "NNS" && !capital(c.word(i)) && reports(c.word(i))
}

// speakerFirst reports whether a source can start with word i: a name, a
// pronoun or an article.
func (c *clause) speakerFirst(i int) bool {
	w := c.word(i)
	return capital(w) || c.parts[i] == "PRP" || c.parts[i] == "PRP$" || c.parts[i] == "DT"
}
