package extract

import (
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// parentheticals mends statements whose source and cue stand behind a comma,
// or between two: "The ferry was late, the mayor said, in a blow to the town".
// What such a clause lays on its source stands before it, so a finding that
// has no content there gets it.
func parentheticals(p *page) {
	held := p.contentIndex()
	for _, f := range p.found {
		if len(f.Cue) != 1 || len(f.Source) != 1 {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) {
			continue
		}
		c := p.clauses(k)
		if content := c.inserted(f); content != nil {
			f.Content = content
			f.Confidence, f.FoundBy = max(f.Confidence, ruleConfidence), "parenthetical"
		} else if sp, ok := c.parenthetical(f); ok && !held.overlaps([]hearsay.Span{sp}) {
			f.Content = []hearsay.Span{sp}
			f.Confidence, f.FoundBy = max(f.Confidence, ruleConfidence), "parenthetical"
		}
	}
}

// inserted returns the content around a source and a cue that stand between a
// clause that cannot stand alone and the one it belongs to: "When they came, he
// added, the files were burnt". It returns nil for anything else.
func (c *clause) inserted(f *finding) []hearsay.Span {
	from, to, ok := c.together(f)
	if !ok {
		return nil
	}
	start, end := c.sentence(from)
	if to+2 < end && from > start+1 && c.word(from-1) == "," && c.word(to) == "," && relativeWords[c.lower(from-2)] && from > start+2 && (c.word(from-3) == "," || strings.HasPrefix(c.parts[from-3], "NN")) && c.finite(to+1) {
		return []hearsay.Span{c.span(to+1, c.firstMark(to+1, end))} // "Geddes, who, two colleagues say, was ill"
	}
	if end-start > maxLaid || from <= start+3 || to+3 >= end || c.word(from-1) != "," || c.word(to) != "," || c.verb(start+1) || !conditional[c.lower(start)] {
		return nil
	}
	first, rest := c.trim(start, from-1), c.trim(to+1, end)
	if !c.finiteIn(first) || !c.finiteIn(rest) || c.lower(to+1) == "that" || c.quoteBetween(start, end) {
		return nil
	}
	for _, sp := range f.Content {
		if !first.Overlaps(sp) && !rest.Overlaps(sp) {
			return nil
		}
	}
	return []hearsay.Span{first, rest}
}

// quoteBetween reports whether a quotation opens among words [from, to).
func (c *clause) quoteBetween(from, to int) bool {
	for _, q := range c.para.Quotes {
		if q.Open >= from && q.Open < to {
			return true
		}
	}
	return false
}

// conditional words open a clause that tells when or why something is so.
var conditional = wordSet(`when while after before if although though because since once unless whenever`)

// parenthetical returns the content that the place of a finding's source and
// cue calls for; false when they are no parenthetical, or the content is there.
func (c *clause) parenthetical(f *finding) (hearsay.Span, bool) {
	from, to, ok := c.together(f)
	if !ok {
		return hearsay.Span{}, false
	}
	start, end := c.sentence(from)
	if n := len(c.para.Toks); to >= n-1 && c.word(n-1) == ":" {
		return hearsay.Span{}, false // what they say follows in the next paragraph
	}
	if end-start > maxLaid || !c.mark(to) || to < len(c.para.Toks) && isQuoteMark(c.word(to)) && c.word(to-1) != ":" || c.parts[start] == "VBN" || c.parts[start] == "VBG" {
		return hearsay.Span{}, false
	}
	if from <= start+3 || c.word(from-1) != "," || c.quotesBehind(to) {
		return hearsay.Span{}, false
	}
	sp := c.trim(start, from-1)
	if sp.Len() == 0 || overlaps(f.Content, sp) || !c.finiteIn(sp) {
		return hearsay.Span{}, false
	}
	return sp, true
}

// quotesBehind reports whether a comma at word i brings a quotation of whole
// sentences, so that what stands before the clause only tells when it was said:
// `As he rose, he shouted, "Sit down!"`.
func (c *clause) quotesBehind(i int) bool {
	if i+2 >= len(c.para.Toks) || c.word(i) != "," {
		return false
	}
	q := c.p.quotationAt(c.para.Toks[i+1].Start)
	if q == nil || q.setOff || q.para != c.k || q.first != i+1 {
		return false
	}
	framed := framedQuotation{q, c, 0, len(c.para.Toks)}
	return framed.complete()
}

// together returns the words of a source and a cue that stand side by side,
// in either order and outside quotations.
func (c *clause) together(f *finding) (from, to int, ok bool) {
	first, second := f.Source[0], f.Cue[0]
	if second.Start < first.Start {
		first, second = second, first
	}
	toks := c.para.Toks
	from = sort.Search(len(toks), func(i int) bool { return toks[i].Start >= first.Start })
	mid := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= second.Start })
	to = sort.Search(len(toks), func(i int) bool { return toks[i].Start >= second.End })
	if from >= mid || mid >= to || toks[mid-1].End != first.End || c.quoted(from) {
		return 0, 0, false
	}
	switch c.parts[from] {
	case "WDT", "WP", "WRB", "IN":
		return 0, 0, false // a relative clause is not laid on what stands before it
	}
	reporting := false
	for i := from; i < to; i++ {
		reporting = reporting || c.verb(i) && reports(c.word(i))
	}
	return from, to, reporting
}

// finiteIn reports whether a clause of its own stands in sp: it has a finite
// verb.
func (c *clause) finiteIn(sp hearsay.Span) bool {
	for i := c.at(sp.Start); i < len(c.para.Toks) && c.para.Toks[i].End <= sp.End; i++ {
		if c.finite(i) {
			return true
		}
	}
	return false
}

func overlaps(spans []hearsay.Span, sp hearsay.Span) bool {
	for _, o := range spans {
		if o.Overlaps(sp) {
			return true
		}
	}
	return false
}
