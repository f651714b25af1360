package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// passives takes the one who is told something from the source of what is told:
// in "Residents were promised a bridge" nobody is named who promised it, and in
// "Residents were told by a clerk that …" it is the clerk. It also finds "We
// were told that …" where the tagger has nothing.
func passives(p *page) {
	cues := p.cueList()
	for k := range p.paras {
		para := &p.paras[k]
		for i := 1; i+1 < len(para.Toks); i++ {
			if !toldForms[p.word(para, i)] {
				continue
			}
			c := p.clauses(k)
			be, ok := c.passiveBe(i)
			if !ok {
				continue
			}
			cue := c.span(be, i+1)
			if f := cues.last(c.span(i, i+1)); f != nil {
				c.unsubject(f, be, i)
			} else if f := cues.at(cue); f != nil {
				c.unsubject(f, be, i)
				if g := c.toldBy(i, cue); g != nil && f.weak() {
					f.Source, f.Content, f.Confidence = g.Source, g.Content, ruleConfidence
				} else if content, ok := c.toldContent(i); ok && f.weak() && len(f.Source) == 0 {
					f.Content, f.Confidence = []hearsay.Span{content}, ruleConfidence
				}
			} else if f := c.toldBy(i, cue); f != nil {
				c.aroundPassive(f, be, cues)
				p.found = append(p.found, f)
			} else if content, ok := c.toldContent(i); ok {
				p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
					Cue: []hearsay.Span{cue}, Content: []hearsay.Span{content}, Confidence: ruleConfidence, FoundBy: "passive",
				}})
			}
		}
	}
}

// toldForms are participles whose passive has the one spoken to as its subject.
var toldForms = wordSet(`ordered instructed told informed warned promised assured reminded advised notified`)

// passiveBe returns the form of "be" that makes the participle at word i a
// passive, with "had" and the like before it.
func (c *clause) passiveBe(i int) (int, bool) {
	b := i - 1
	for b > 0 && b > i-3 && (c.parts[b] == "RB" || c.lower(b) == "n't" || c.lower(b) == "n’t") {
		b--
	}
	switch c.lower(b) {
	case "am", "are", "was", "were", "is", "be", "been", "being", "'m", "’m", "'re", "’re":
	default:
		return 0, false
	}
	if c.lower(b) == "being" && b > 0 && !beForms[c.lower(b-1)] {
		return b, true // "recalls | being told"
	}
	return c.groupStart(b), true
}

// unsubject clears the source of a finding with a passive cue, from the form of
// "be" at word be to the participle at word told, where that is its subject, and
// its content of the same.
func (c *clause) unsubject(f *finding, be, told int) {
	start, n := c.para.Toks[be].Start, len(c.para.Toks)
	before := func(sp hearsay.Span) bool {
		return sp.End <= start && sp.Start >= c.para.Toks[0].Start && c.at(sp.End) == be
	}
	if f.Source = slices.DeleteFunc(f.Source, before); len(f.Source) == 0 {
		f.Source = nil
	}
	if len(f.Content) > 1 {
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool { return before(sp) && !c.finiteIn(sp) })
	}
	if len(f.Source) == 0 && told+2 < n && c.lower(told+1) == "by" {
		if to := c.nounPhraseEnd(told+2, n); c.nominal(told+2, to) && c.lower(to) == "that" {
			f.name(c.span(told+2, to))
		}
	}
}

// toldBy reads "was told by a clerk that …" and "was told by a clerk to …" at
// the participle at word i; nil for anything else.
func (c *clause) toldBy(i int, cue hearsay.Span) *finding {
	_, to := c.sentence(i)
	by := c.agent(i+1, to)
	if by == to || to-i > maxLaid {
		return nil
	}
	end := by + 1
	for end < to && (c.lower(end) != "that" || c.parts[end-1] == "IN" && !c.verbIn(c.span(end, min(to, end+3)))) && c.lower(end) != "to" && !c.verb(end) && c.lower(end) != "not" && c.lower(end) != "never" {
		if c.mark(end) {
			if next := c.lower(end + 1); c.word(end) != "," || end+2 >= to || next != "that" && next != "to" && !c.apposition(end+1, to) {
				break
			}
			if next := c.lower(end + 1); next == "that" || next == "to" {
				break
			}
		}
		end++
	}
	source := end
	if c.word(end) == "," && end+1 < to {
		end++
	}
	if c.word(source-1) == "," {
		source--
	}
	if !c.nominal(by+1, source) || c.lower(end) != "that" && c.lower(end) != "to" && c.lower(end) != "not" && c.lower(end) != "never" {
		return nil
	}
	for n := end; n < to; n++ {
		if w := c.word(n); endsSentence(w) || w == ";" || isQuoteMark(w) && n > end+1 && !c.quoted(end) && !c.quoted(n) {
			to = n
		}
	}
	if to-end < 3 {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(by+1, source)}, Cue: []hearsay.Span{cue}, Content: []hearsay.Span{c.span(end, to)},
		Confidence: ruleConfidence, FoundBy: "passive",
	}}
}

// aroundPassive lets what somebody tells of himself, "said she | had been assured by
// the firm that …", start with its subject, where a finder took what he was told
// for it.
func (c *clause) aroundPassive(f *finding, be int, cues cueList) {
	if be == 0 || c.parts[be-1] != "PRP" {
		return
	}
	lo, _ := c.sentence(be)
	for i := be - 1; i > max(lo, be-maxAddressee); i-- {
		o := cues.at(c.para.Toks[i-1].Span)
		if o == nil {
			continue
		}
		if len(o.Content) == 1 && o.Content[0].Start == f.Content[0].Start {
			o.Content[0].Start = c.para.Toks[be-1].Start
		}
		return
	}
}

// agent returns the "by" that names who tells, at word i or behind a few words of
// how or when: "assured in writing by the bank"; to where there is none.
func (c *clause) agent(i, to int) int {
	const most = 6
	for n := i; n < min(to, i+most); n++ {
		switch w := c.lower(n); {
		case w == "," && n > i && c.lower(n+1) == "by":
		case w == "by" && n+1 < to && c.parts[n+1] != "CD" && c.parts[n+1] != "VBG":
			return n
		case n == i && c.parts[n] != "IN" && c.parts[n] != "RB", c.verb(n) && c.parts[n] != "VBG", c.mark(n), w == "that":
			return to
		}
	}
	return to
}

// toldContent returns the clause that follows the participle at word i: with
// "that", or with a subject and a verb right behind.
func (c *clause) toldContent(i int) (hearsay.Span, bool) {
	_, to := c.sentence(i)
	from := c.behindManner(i+1, to)
	if q := c.p.quotationAt(c.para.Toks[i].Start); q != nil && !q.setOff && q.lastPara == c.k {
		to = min(to, q.last)
	}
	for n := from; n < min(to, from+maxLaid); n++ {
		if endsSentence(c.word(n)) || c.word(n) == "," && c.lower(n+1) == "according" {
			to = n // a sentence of a quotation, or what tells who says so
		}
	}
	if r, ok := c.reportClause(from, to); ok && c.mark(r.to) {
		to = r.contentEnd
	}
	if to > from && c.word(to-1) == "," {
		to--
	}
	if to-from < 2 || to-from > maxLaid || c.mark(from) {
		return hearsay.Span{}, false
	}
	if c.lower(from) == "that" || c.lower(from) == "whether" {
		return c.span(from, to), c.finiteIn(c.span(from, to))
	}
	if w := c.lower(i); c.lower(from) == "to" && from == i+1 && c.parts[from+1] == "VB" && (w == "told" || w == "warned") {
		return c.span(from, to), to-from > 2
	}
	verb, ok := c.firstVerb(from, min(to, from+maxName))
	starts := c.speakerFirst(from) || c.parts[from] == "EX" || c.parts[from] == "CD" || strings.HasPrefix(c.parts[from], "NN")
	if (c.parts[from] == "EX" || c.lower(from) == "there") && verb == from+1 {
		return c.span(from, to), ok
	}
	return c.span(from, to), ok && starts && c.nounIn(from, verb) && c.nominal(from, verb) && !slices.Contains(c.parts[from:verb], "CC")
}
