package extract

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// trimmed cuts off a content behind its cue what grammar keeps out of it: who
// is spoken to in front ("told the court that …"), the next sentence behind,
// and what a comma divides from a name ("called it “mad”, and left").
func trimmed(p *page) {
	var aside []*finding // what a relative clause behind the one spoken to says is not their content
	for _, f := range p.found {
		if len(f.Cue) == 0 || f.setOff {
			continue
		}
		p.dropDangling(f)
		p.nameBehind(f)
		p.dropBeforeNaming(f)
		for i := range f.Content {
			sp := &f.Content[i]
			k := p.paraAt(sp.Start)
			if sp.Start < f.Cue[0].Start || k == len(p.paras) || lastEnd(&p.paras[k]) < sp.End || k != p.paraAt(f.Cue[0].Start) {
				continue
			}
			c := p.clauses(k)
			from, to := c.at(sp.Start), c.at(sp.End)
			if from >= to {
				continue
			}
			if start := c.afterAddressee(f, from, to); start > from {
				sp.Start, from = c.para.Toks[start].Start, start
			} else if start, end := c.behindAddressee(f, from, to); start < end {
				*sp, from, to = c.span(start, end), start, end
				aside = append(aside, f)
			}
			if end := c.sentenceEnd(from, to); end < to {
				sp.End, to = c.para.Toks[end-1].End, end
			}
			if end := c.quotedName(f, from, to); end < to {
				sp.End = c.para.Toks[end-1].End
			} else if end := c.quotedAlone(from, to); end < to {
				sp.End = c.para.Toks[end-1].End
			}
		}
	}
	for _, f := range aside {
		p.drop(func(g *finding) bool {
			return g != f && len(g.Content) == 1 && g.Content[0] == f.Content[0] && len(g.Cue) > 0 && g.Cue[0].Start > f.Cue[0].End
		})
	}
}

// dropDangling drops a span in front that ends with a word that opens a clause:
// `It opens in May when, the council says, “nothing will change”`.
func (p *page) dropDangling(f *finding) {
	if len(f.Content) < 2 || f.Content[0].End > f.Cue[0].Start {
		return
	}
	k := p.paraAt(f.Content[0].Start)
	if k == len(p.paras) {
		return
	}
	c := p.clauses(k)
	if last := c.at(f.Content[0].End) - 1; last >= 0 && (clauseWords[c.lower(last)] || clauseOpeners[c.lower(last)]) {
		f.Content = f.Content[1:]
	}
}

// behindAddressee returns the clause with "that" behind one who is spoken to and
// what a relative clause says of him, where the content is that one alone: "told
// the Courier, which asked him twice, that …".
func (c *clause) behindAddressee(f *finding, from, to int) (start, end int) {
	n := len(c.para.Toks)
	if from == 0 || len(f.Content) != 1 || c.para.Toks[from-1].End != f.Cue[0].End || !inflected(c.word(from-1), tellVerbs) ||
		to+1 >= n || c.word(to) != "," || !relativeWords[c.lower(to+1)] || c.finiteIn(c.span(from, to)) {
		return 0, 0
	}
	_, hi := c.sentence(from)
	for i := to + 2; i+2 < hi; i++ {
		if c.word(i-1) == "," && c.opensClause(i, hi) {
			for hi > i && endsSentence(c.word(hi-1)) {
				hi--
			}
			return i, hi
		}
	}
	return 0, 0
}

// dropBeforeNaming drops what stands before a verb of naming and its source
// where the name follows it: `It was “a wreck,” a place Roe called “home”.`
func (p *page) dropBeforeNaming(f *finding) {
	last := f.Cue[len(f.Cue)-1].End
	n := len(f.Content)
	if n < 2 || len(f.Source) == 0 || f.Content[n-1].Start < last || f.Content[0].End > f.Source[0].Start {
		return
	}
	k := p.paraAt(last - 1)
	if k == len(p.paras) || p.paras[k].Toks[0].Start >= last {
		return
	}
	c := p.clauses(k)
	if i := c.at(last); i > 0 && i < len(c.para.Toks) && isQuoteMark(c.word(i)) && inflected(c.word(i-1), namingVerbs) && c.at(f.Content[n-1].Start) == i {
		f.Content = f.Content[n-1:]
	}
}

// tellVerbs take the one spoken to as their object.
var tellVerbs = wordSet(`tell remind inform assure ask warn notify advise`)

// afterAddressee returns where a content that starts with who is spoken to
// really starts; from when it starts there.
func (c *clause) afterAddressee(f *finding, from, to int) int {
	if from == 0 || c.para.Toks[from-1].End != f.Cue[0].End || !inflected(c.word(from-1), tellVerbs) {
		return from
	}
	relative := false
	for i := from; i < min(to-1, from+maxName); i++ {
		switch w := c.lower(i); {
		case i > from && c.word(i) == ":" && i+1 < to:
			return i + 1
		case i > from && (clauseOpeners[w] || subjectPronouns[w] && !relative && w != "it"):
			return i
		case i > from && w == "it" && c.parts[i-1] != "IN" && c.nominal(from, i) && i+1 < to && c.finite(i+1):
			return i
		case i > from && whichWords[w] && inflected(c.word(from-1), askVerbs) && !relative:
			return i
		case w == "who":
			relative = true
		case relative && reports(w):
			return from
		case clauseOpeners[w], c.mark(i), c.finite(i) && !relative:
			return from
		}
	}
	return from
}

var (
	askVerbs = wordSet(`ask`)
	// whichWords open a question, and behind others than who is asked a
	// relative clause.
	whichWords = wordSet(`which who whose`)
)

// clauseOpeners start the clause of what is said.
var clauseOpeners = wordSet(`that whether if how why what where when`)

// sentenceEnd returns where the first sentence of words [from, to) ends, its
// full stop apart; to when they are but one, or quotations stand on both sides.
func (c *clause) sentenceEnd(from, to int) int {
	_, end := c.sentence(from)
	for i := from + 1; i < to; i++ {
		if i != end && !c.lowerSentence(i) {
			continue
		}
		if end == i && i < to {
			_, end = c.sentence(i)
		}
		if !c.quoted(i) {
			for i > from+1 && endsSentence(c.word(i-1)) {
				i--
			}
			return i
		}
	}
	return to
}

// lowerSentence reports whether a sentence starts at word i although it is
// written small, as in messages.
func (c *clause) lowerSentence(i int) bool {
	if w := c.word(i - 1); w != "." {
		return false
	}
	r, _ := utf8.DecodeRuneInString(c.word(i))
	return unicode.IsLower(r) && c.para.Toks[i].Start > c.para.Toks[i-1].End && !c.quoted(i-1)
}

// quotedName returns where the quotation ends that a verb of naming lays on
// something in words [from, to), if a comma or dash follows; else to.
func (c *clause) quotedName(f *finding, from, to int) int {
	naming := false
	for _, cue := range f.Cue {
		for i := c.at(cue.Start); i < len(c.para.Toks) && c.para.Toks[i].End <= cue.End; i++ {
			naming = naming || inflected(c.word(i), namingVerbs)
		}
	}
	if !naming {
		return to
	}
	quotes := c.para.Quotes
	for _, q := range quotes[sort.Search(len(quotes), func(i int) bool { return quotes[i].Open >= from }):] {
		if q.Open >= to {
			break
		}
		if q.Depth > 0 || !q.Closed || q.Open < from || q.Close+1 >= to {
			continue
		}
		next := q.Close + 1
		if c.mark(next) && !c.finiteIn(c.span(from, q.Open+1)) && c.noQuote(next, to) {
			return next
		}
		return to
	}
	return to
}

// quotedAlone returns where a content ends that is a quotation up to the next
// thing its speaker or the writer does, or up to where it is written: `said
// “maybe” and left`; to when it is none.
func (c *clause) quotedAlone(from, to int) int {
	quotes := c.para.Quotes
	n := sort.Search(len(quotes), func(i int) bool { return quotes[i].Open >= from })
	if n == len(quotes) || quotes[n].Open != from || !quotes[n].Closed {
		return to
	}
	next, end := quotes[n].Close+1, to
	for end > next && c.mark(end-1) {
		end-- // of the quotation around it
	}
	if next+1 >= end || !c.noQuote(next, end) {
		return to
	}
	switch w := c.lower(next); {
	case w == "and" || w == "but":
		if c.finite(next+1) || c.parts[next+1] == "VBN" || c.lower(next+1) == "i" {
			return next
		}
	case c.parts[next] == "IN" && from > 0 && inflected(c.word(from-1), plainVerbs):
		if !c.finiteIn(c.span(from, to)) {
			return next // the place of the words: "it says “No Dogs” on the gate"
		}
	}
	return to
}

// plainVerbs take a clause or a quotation and no noun.
var plainVerbs = wordSet(`say read`)

// nameBehind makes the source of a finding that has none of what stands alone
// behind its cue: "The ferry is late, said its captain."
func (p *page) nameBehind(f *finding) {
	n := len(f.Content)
	if len(f.Source) > 0 || n < 2 || f.Content[n-2].End > f.Cue[0].Start {
		return
	}
	k := p.paraAt(f.Cue[0].Start)
	if k == len(p.paras) {
		return
	}
	c := p.clauses(k)
	last := f.Content[n-1]
	from, to := c.at(last.Start), c.at(last.End)
	if from > 0 && from < to && c.para.Toks[from-1].End == f.Cue[0].End && c.mark(to) && c.nominal(from, to) && c.speakerFirst(from) && c.utters(from-1) {
		f.Source, f.Content = []hearsay.Span{last}, f.Content[:n-1]
	}
}

// noQuote reports whether no quotation mark stands in words [from, to).
func (c *clause) noQuote(from, to int) bool {
	for i := from; i < to; i++ {
		if isQuoteMark(c.word(i)) {
			return false
		}
	}
	return true
}

// lent gives a content that starts with "that" and has no cue the verb before
// it, and its subject: "The minutes, which I have here, record that …".
func lent(p *page) {
	for _, f := range p.found {
		if len(f.Cue) > 0 || len(f.Content) == 0 || f.setOff {
			continue
		}
		k := p.paraAt(f.Content[0].Start)
		if k == len(p.paras) {
			continue
		}
		c := p.clauses(k)
		that := c.at(f.Content[0].Start)
		if that < 2 || that >= len(c.para.Toks) || c.lower(that) != "that" {
			continue
		}
		verb := c.tellsBehind(that)
		lo, _ := c.sentence(verb)
		if source, to, ok := c.subject(lo, verb); ok && reports(c.word(verb)) && verb > lo {
			f.Cue = []hearsay.Span{c.span(verb, verb+1)}
			if len(f.Source) == 0 {
				f.Source = []hearsay.Span{c.span(source, to)}
			}
		}
	}
}

// tellsBehind returns the verb that brings the "that" at word i: the word before
// it, or before the one spoken to and what stands in brackets.
func (c *clause) tellsBehind(i int) int {
	v := i - 1
	if c.word(v) == ")" {
		for n := v - 1; n > 0 && n > v-maxAside; n-- {
			if c.word(n) == "(" {
				v = n - 1
				break
			}
		}
	}
	for n := v; n > 0 && n > v-maxAddressee && !c.mark(n); n-- {
		if c.finite(n) {
			if n == v || inflected(c.word(n), tellVerbs) {
				return n
			}
			break
		}
	}
	return v
}
