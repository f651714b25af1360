package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// trueSubjects gives a verb behind a clause set between commas its own subject
// where the tagger took a noun of that clause, or one of the clause before: "The
// Courier, which the member likes to quote, reported", "; an official, reached by
// telephone, added".
func trueSubjects(p *page) {
	var within []hearsay.Span // clauses that say nothing by themselves
	for _, f := range p.found {
		if len(f.Cue) == 0 || len(f.Source) != 1 || f.setOff || f.Source[0].End > f.Cue[0].Start {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || f.Source[0].Start < p.paras[k].Toks[0].Start {
			continue
		}
		c := p.clauses(k)
		cue := c.at(f.Cue[0].Start)
		lo, _ := c.sentence(cue)
		c.behindDash(f, lo)
		c.insideVerb(f, lo, cue)
		c.ofMainClause(f, lo, cue)
		if cue < len(c.para.Toks) && c.finite(cue) {
			if clause, ok := c.trueSubject(f, lo, cue); ok {
				within = append(within, clause)
			}
		}
	}
	if len(within) == 0 {
		return
	}
	ix := newSpanIndex(within)
	p.drop(func(f *finding) bool {
		if len(f.Cue) == 0 || len(f.Content) == 0 || !ix.covers(f.Cue[0]) {
			return false
		}
		i := ix.at(f.Cue[0].Start)
		return f.Content[len(f.Content)-1].End > ix[i].End
	})
}

// behindDash gives a relative clause behind an aside between dashes the noun in front
// of them: "a post by the Alliance – a lobby, mind you – which | says".
func (c *clause) behindDash(f *finding, lo int) {
	who := c.at(f.Source[0].Start)
	if who-lo < 4 || who >= len(c.para.Toks) || c.para.Toks[who].End != f.Source[0].End || c.lower(who) != "which" || !isDash(c.word(who-1)) {
		return
	}
	for open := who - 3; open > lo && who-open < 2*maxSource; open-- {
		if !isDash(c.word(open)) {
			continue
		}
		if from := c.nounStart(lo, open); c.nominal(from, open) {
			f.Source[0] = c.span(from, open)
		}
		return
	}
}

// insideVerb gives a verb that its own adverb cuts in two the subject before it: "the
// site had in | August | reported".
func (c *clause) insideVerb(f *finding, lo, cue int) {
	at := c.at(f.Source[0].Start)
	if at-lo < 3 || c.at(f.Source[0].End) != cue || c.parts[at-1] != "IN" || c.quoted(at) {
		return
	}
	switch c.lower(at - 2) {
	case "had", "has", "have":
	default:
		return
	}
	if from, to, ok := c.subject(lo, at-2); ok && c.nominal(from, c.core(from, to)) {
		f.Source[0] = c.span(from, to)
	}
}

// nounStart returns where the noun phrase starts that ends before word to, with what
// its prepositions lead to, behind the verb or the mark before it.
func (c *clause) nounStart(lo, to int) int {
	from := to
	for from > lo && to-from < maxSource && !c.verb(from-1) && !c.mark(from-1) {
		from--
	}
	return from
}

// ofMainClause gives a verb behind "and" the subject of the sentence where the tagger
// took the pronoun of a clause in between: "The Courier had it before | she | did,
// and quoted".
func (c *clause) ofMainClause(f *finding, lo, cue int) {
	from := c.at(f.Source[0].Start)
	if from-lo < 3 || cue-from < 3 || cue >= len(c.para.Toks) || !subjectPronouns[c.lower(from)] || c.para.Toks[from].End != f.Source[0].End ||
		!conditional[c.lower(from-1)] || c.lower(cue-1) != "and" || c.word(cue-2) != "," || !c.finite(from+1) || c.quoted(cue) {
		return
	}
	first := lo
	for first < from && !c.finite(first) {
		first++
	}
	if first == from {
		return
	}
	if start, end, ok := c.subject(lo, first); ok {
		f.Source[0] = c.span(start, end)
	}
}

// trueSubject mends the source of one finding, and returns the clause before its verb.
func (c *clause) trueSubject(f *finding, lo, cue int) (hearsay.Span, bool) {
	none := hearsay.Span{}
	if cue-lo < 4 || c.word(cue-1) != "," || c.quoted(cue) {
		return none, false
	}
	open := cue - 2
	for open > lo && c.word(open) != "," {
		if w := c.word(open); endsSentence(w) || w == ";" || w == ":" || isQuoteMark(w) {
			return none, false
		}
		open--
	}
	if open <= lo || !relativeWords[c.lower(open+1)] && c.parts[open+1] != "VBN" || cue-open > maxClause {
		return none, false
	}
	from := c.phraseStart(lo, open)
	for from < open && (c.parts[from] == "CC" || c.parts[from] == "RB") {
		from++
	}
	if from != lo && !c.mark(from-1) && c.parts[from-1] != "CC" && c.parts[from-1] != "RB" {
		if from = c.wholePhrase(lo, from); from < 0 {
			return none, false
		}
	}
	own := c.span(from, open)
	if !c.nominal(from, open) || f.Source[0].Overlaps(own) && f.Source[0].Start <= own.Start {
		return none, false
	}
	f.Source[0] = c.span(from, cue-1)
	before := func(sp hearsay.Span) bool { return sp.End <= c.para.Toks[cue].Start && f.Source[0].Overlaps(sp) }
	if kept := slices.DeleteFunc(slices.Clone(f.Content), before); len(kept) > 0 {
		f.Content = kept
	}
	return c.span(open+1, cue-1), true
}

// wholePhrase returns where the noun phrase starts that goes on at word from behind
// a preposition, if a sentence does so: "Yet | a memorandum from | his department";
// -1 for anything else.
func (c *clause) wholePhrase(lo, from int) int {
	for lo < from && (c.parts[lo] == "CC" || c.parts[lo] == "RB") {
		lo++
	}
	if c.parts[lo] != "DT" && c.parts[lo] != "PRP$" || from-lo < 3 || c.parts[from-1] != "IN" {
		return -1
	}
	for n := lo; n < from; n++ {
		if c.verb(n) || c.mark(n) || c.parts[n] == "CC" {
			return -1
		}
	}
	return lo
}
