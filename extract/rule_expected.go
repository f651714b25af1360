package extract

import "github.com/hearsay-project/hearsay"

// expected finds what somebody is going to say: "The company is expected to announce that
// the mill will close", "An expert is due to tell the court that it was safe".
func expected(p *page) {
	cues := p.cueList()
	var found []*finding
	gone := map[*finding]bool{}
	for k := range p.paras {
		para := &p.paras[k]
		for i := 2; i+3 < len(para.Toks); i++ {
			if !awaitingWords[p.word(para, i)] || p.word(para, i+1) != "to" {
				continue
			}
			c := p.clauses(k)
			g := c.expectedAt(i)
			if g == nil {
				continue
			}
			for _, f := range cues.within(g.Cue[0]) {
				gone[f] = true
			}
			found = append(found, g)
		}
	}
	p.drop(func(f *finding) bool { return gone[f] })
	p.instead(found)
}

// awaitingWords stand before what somebody has not said yet.
var awaitingWords = wordSet(`expected due likely set scheduled poised going`)

// expectedAt reads the clause around word i; nil where it brings no words of somebody.
func (c *clause) expectedAt(i int) *finding {
	from, to := c.sentence(i)
	be, verb := i-1, i+2
	switch c.lower(be) {
	case "is", "are", "was", "were":
	default:
		return nil
	}
	if c.quoted(i) || to-from > maxLaid || be <= from || !statingForms[c.lower(verb)] && c.lower(verb) != "say" && c.lower(verb) != "tell" && c.lower(verb) != "announce" && c.lower(verb) != "argue" {
		return nil
	}
	source, sourceEnd, ok := c.subject(from, be)
	if !ok || subjectPronouns[c.lower(source)] && c.lower(source) == "it" || c.standing(source, sourceEnd) == nobody && !subjectPronouns[c.lower(source)] {
		return nil
	}
	content, ok := c.statedContent(verb, to)
	if !ok {
		n := c.objectEnd(verb+1, to)
		if content, ok = n, c.lower(n) == "that" && n+2 < to && isWord(c.para.Toks[n+2]); !ok {
			return nil
		}
	}
	last := c.innerEnd(content, to)
	if last-content < 2 {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(source, sourceEnd)}, Cue: []hearsay.Span{c.span(be, verb+1)},
		Content: []hearsay.Span{c.trim(content, last)}, Confidence: ruleConfidence, FoundBy: "expected",
	}}
}
