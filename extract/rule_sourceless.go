package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// sourceless gives a statement that has a verb and no source the subject of that
// verb, be it that something stands between them: "Stroud, reached at home, |
// added". A source that stops inside its relative clause goes on to the end of
// that.
func sourceless(p *page) {
	for _, f := range p.found {
		if len(f.Cue) == 0 || len(f.Content) == 0 || f.setOff || f.Content[0].Start < f.Cue[0].Start {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || len(f.Source) > 1 {
			continue
		}
		c := p.clauses(k)
		cue := c.at(f.Cue[0].Start)
		if cue == 0 || cue >= len(c.para.Toks) {
			continue
		}
		lo, _ := c.sentence(cue)
		if len(f.Source) == 1 {
			c.wholeSource(f, lo, cue)
			continue
		}
		if !c.finite(cue) || !reports(c.word(cue)) && !namingVerbs[baseForm(c.word(cue))] || beForms[c.lower(cue)] && c.passiveAt(cue, min(len(c.parts), cue+maxAddressee)) {
			continue
		}
		from, to, ok := c.besidesAsides(lo, cue)
		if !ok && !c.quoted(cue) {
			from, to, ok = c.sharedSubject(lo, cue)
		}
		if ok && !c.quoted(cue) {
			f.Source = []hearsay.Span{c.span(from, to)}
			f.Confidence = max(f.Confidence, leastIndirect)
		}
	}
}

// wholeSource lets a source with "who" or "whose" in it reach to its verb.
func (c *clause) wholeSource(f *finding, lo, cue int) {
	s := f.Source[0].Of(c.p.doc.Text)
	if !strings.Contains(s, "who") || f.Source[0].End >= c.para.Toks[cue].Start || f.Source[0].Start < c.para.Toks[lo].Start {
		return
	}
	if from, to, ok := c.relativeSubject(lo, cue); ok && c.para.Toks[from].Start >= f.Source[0].Start && c.span(from, to).End > f.Source[0].End {
		f.Source[0] = c.span(from, to)
	}
}

// besidesAsides returns the noun phrase with which the sentence starts at word lo,
// if the verb at word cue is the first one that it can be the subject of.
func (c *clause) besidesAsides(lo, cue int) (from, to int, ok bool) {
	for lo < cue && (c.parts[lo] == "CC" || c.mark(lo)) {
		lo++
	}
	if lo >= cue || c.word(cue-1) != "," || cue-lo > 2*maxClause {
		return 0, 0, false
	}
	if n := c.behindDay(lo, cue); n > lo {
		lo = n // "In March 2019 | the Courier, quoting a clerk,"
	}
	core := c.core(lo, cue)
	if core == lo || !c.nominal(lo, core) || c.parts[lo] == "PRP" || c.parts[lo] == "EX" {
		return 0, 0, false
	}
	for i := core + 1; i < cue; i++ {
		if w := c.lower(i); relativeWords[w] && c.word(i-1) == "," {
			return lo, cue - 1, true
		}
		if c.finite(i) && c.parts[i-1] != "," && c.parts[i-1] != "CC" && c.parts[i-1] != "WDT" && c.lower(i-1) != "that" {
			return 0, 0, false
		}
	}
	return lo, cue - 1, true
}
