package extract

import (
	"sort"

	"github.com/hearsay-project/hearsay"
)

// amid mends statements whose source and cue stand in the middle of a clause:
// "One capital, he said, had asked whether pools were covered". What stands on
// both sides is said then. Where somebody else says a part of it, "The soldier
// told her, she said, that …", that is a statement inside the other one.
func amid(p *page) {
	cues := p.cueList()
	for _, f := range p.found[:len(p.found):len(p.found)] {
		if len(f.Cue) != 1 || len(f.Source) != 1 || f.setOff {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) {
			continue
		}
		c := p.clauses(k)
		if a, ok := c.amidAt(f); ok {
			f.Content = []hearsay.Span{c.span(a.from, a.comma), c.span(a.behind, a.to)}
			c.acrossAmid(a, cues)
		}
	}
}

// An aside is a clause that says who speaks, with the parts of the clause on
// both sides of it: words [from, comma) and [behind, to).
type aside struct {
	from, comma, behind, to int
}

// amidAt reads what stands around the source and cue of a finding.
func (c *clause) amidAt(f *finding) (aside, bool) {
	from, to, ok := c.besides(f)
	if !ok || c.word(from-1) != "," || to >= len(c.para.Toks) || c.word(to) != "," {
		return aside{}, false
	}
	start, end := c.sentence(from)
	if end-start > maxLaid {
		return aside{}, false
	}
	for i := from - 2; i > start; i-- {
		if w := c.word(i); w == ":" || w == ";" {
			start = i + 1
		}
	}
	a := aside{start, from - 1, to + 1, c.innerEnd(to+1, end)}
	if a.from >= a.comma || a.to-a.behind < 2 || isQuoteMark(c.word(a.comma-1)) || c.quoted(from) || isQuoteMark(c.word(a.from)) {
		return a, false
	}
	return a, c.oneClause(a)
}

// besides returns the words of a source and a cue that stand side by side.
func (c *clause) besides(f *finding) (from, to int, ok bool) {
	if c.p.doc.Text[f.Cue[0].Start:f.Cue[0].End] == "according to" {
		toks := c.para.Toks
		from, to = c.at(f.Cue[0].Start), sort.Search(len(toks), func(i int) bool { return toks[i].Start >= f.Source[0].End })
		return from, to, from > 0 && f.Cue[0].End < f.Source[0].Start && f.Source[0].Start-f.Cue[0].End < 3
	}
	from, to, ok = c.together(f)
	return from, to, ok && from > 0
}

// oneClause reports whether the words on both sides of an aside are one clause:
// the verb stands behind it, or what its verb brings does.
func (c *clause) oneClause(a aside) bool {
	first := c.parts[a.from]
	verb, found := c.firstVerb(a.from, a.comma)
	switch w := c.lower(a.behind); {
	case w == "that" || w == "whether":
		return found && verb > a.from
	case first == "IN" || first == "RB" || first == "VBG" || first == "VBN" || first == "CC" || clauseWords[c.lower(a.from)]:
		return false
	case found:
		return c.parts[a.behind] == "CC" && c.finite(a.behind+1) && !reports(c.word(a.behind+1))
	case c.finite(a.behind), c.parts[a.behind] == "VBN" && c.speechVerb(a.behind), c.parts[a.behind] == "RB" && c.finite(a.behind+1):
		return c.nounIn(a.from, a.comma)
	}
	return c.timeOnly(a.from, a.comma) && c.finiteIn(c.span(a.behind, a.to))
}

// timeOnly reports whether words [from, to) tell the occasion: "The third time".
func (c *clause) timeOnly(from, to int) bool { return timeNouns[c.lower(to-1)] && to-from < 5 }

// acrossAmid finds what is said across an aside: by the subject before it with a
// verb on either side, and what the verb brings behind it.
func (c *clause) acrossAmid(a aside, cues cueList) {
	verb, found := c.firstVerb(a.from, a.comma)
	from, start, content := a.from, 0, 0
	if found {
		for verb < a.comma && !c.speechVerb(verb) {
			verb++
		}
		start, content = c.groupStart(verb), a.behind
		if w := c.lower(a.behind); w != "that" && w != "whether" || verb == a.comma || !c.sayingForm(verb) || c.objectEnd(verb+1, a.comma) < a.comma && verb+1 < a.comma {
			return
		}
	} else {
		start, verb = a.behind, a.behind
		for verb < a.to-1 && !c.speechVerb(verb) && (c.verb(verb) || c.parts[verb] == "RB") {
			verb++
		}
		next, ok := c.acrossContent(verb, a.to)
		if !c.speechVerb(verb) || !ok {
			return
		}
		content = next
	}
	end := a.comma
	if found {
		end = start
	}
	if last := c.lower(from); (last == "last" || last == "this") && timeNouns[c.lower(from+1)] {
		from += 2 // "Last month the minister"
	}
	if end <= from || start > verb || a.to-content < 2 || !c.nominal(from, end) || beForms[c.lower(verb-1)] {
		return
	}
	f := cues.at(c.span(verb, verb+1))
	if f == nil {
		f = &finding{Attribution: hearsay.Attribution{Confidence: ruleConfidence, FoundBy: "amid"}}
		c.p.found = append(c.p.found, f)
	}
	f.Confidence = max(f.Confidence, ruleConfidence)
	f.Source, f.Cue = []hearsay.Span{c.span(from, end)}, []hearsay.Span{c.span(start, verb+1)}
	f.Content = []hearsay.Span{c.span(content, a.to)}
}

// sayingForm reports whether the verb at word i brings a clause with "that".
func (c *clause) sayingForm(i int) bool { return statingForms[c.lower(i)] || tellingForms[c.lower(i)] }

// acrossContent returns where that starts which the verb at word i brings.
func (c *clause) acrossContent(i, hi int) (int, bool) {
	n := i + 1
	switch {
	case n >= hi:
		return 0, false
	case c.word(n) == ":":
		return n + 1, n+1 < hi
	case c.lower(i) == "asked" || c.lower(i) == "asks":
		return c.askedContent(n, hi)
	}
	if n, ok := c.statedContent(i, hi); ok {
		return n, true
	}
	return n, !tellingForms[c.lower(i)] && c.bareClause(n, hi)
}
