package extract

import (
	"sort"

	"github.com/hearsay-project/hearsay"
)

// wholeClauses moves the end of a content that stops where no clause can end:
// before a verb, or before the words of a noun phrase that goes on. It then
// reaches to the next comma, semicolon or full stop.
func wholeClauses(p *page) {
	cues := p.cueList()
	for _, f := range p.found {
		if len(f.Content) == 0 || len(f.Cue) == 0 {
			continue
		}
		last := &f.Content[len(f.Content)-1]
		if last.Start < f.Cue[0].Start {
			continue // what stands before its cue ends with it
		}
		k := p.paraAt(last.Start)
		if k < len(p.paras) {
			c := p.clauses(k)
			if end, ok := c.end(f, *last); ok && c.clear(f, cues, last.End, end) {
				last.End = end
			}
		}
	}
}

// clausal verbs are followed by a whole clause, or by a few words only.
var clausal = wordSet(`say add argue claim insist state contend maintain conclude assert`)

// end returns where a content ends that stops too early; false for a good end.
func (c *clause) end(f *finding, sp hearsay.Span) (int, bool) {
	toks := c.para.Toks
	cue := sort.Search(len(toks), func(i int) bool { return toks[i].End >= f.Cue[0].End })
	first := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= sp.Start })
	if first != cue+1 || !clausal[baseForm(c.word(cue))] || c.finiteIn(sp) {
		return c.clauseEnd(sp)
	}
	// A clause with a verb is due, and there is only the noun before it.
	_, to := c.sentence(first)
	for to > first && !isWord(toks[to-1]) && !isQuoteMark(c.word(to-1)) {
		to--
	}
	end := c.span(first, to)
	return end.End, to-first <= 2*maxClause && end.End > sp.End && c.finiteIn(hearsay.Span{Start: sp.End, End: end.End})
}

// clauseEnd returns where the clause of a content really ends; false when it
// ends with the content.
func (c *clause) clauseEnd(sp hearsay.Span) (int, bool) {
	toks := c.para.Toks
	next := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= sp.End })
	if next == 0 || next >= len(toks) || !c.goesOn(next) || c.quoted(next) {
		return 0, false
	}
	_, end := c.sentence(next - 1)
	to := next
	for to < end && (!c.mark(to) || c.quoted(to)) {
		to++
	}
	if to-next > maxClause || to <= next {
		return 0, false
	}
	return toks[to-1].End, true
}

// maxClause bounds how many words a content grows by.
const maxClause = 40

// goesOn reports whether word i cannot be the first one behind a clause.
func (c *clause) goesOn(i int) bool {
	switch c.parts[i] {
	case "VBD", "VBZ", "VBP", "MD", "VBN", "POS", "NN", "NNS", "JJ", "DT", "PRP$", "CD":
		return true
	}
	return false
}

// clear reports whether nobody else's words stand between a content and its
// new end.
func (c *clause) clear(f *finding, cues cueList, from, to int) bool {
	sp := hearsay.Span{Start: from, End: to}
	if other := cues.at(sp); other != nil && other != f {
		return false
	}
	return !overlaps(f.Cue, sp) && !overlaps(f.Source, sp)
}
