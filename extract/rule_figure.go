package extract

import "github.com/hearsay-project/hearsay"

// figures finds the estimates: "Firefighters put the damage at 300,000 crowns"
// lays a number on somebody without a verb of speech.
func figures(p *page) {
	cues, held := p.cueList(), p.contentIndex()
	for k := range p.paras {
		para := &p.paras[k]
		for i := 1; i+3 < len(para.Toks); i++ {
			if w := p.word(para, i); w != "put" && w != "puts" {
				continue
			}
			c := p.clauses(k)
			from, to := c.sentence(i)
			content, ok := c.figure(i, to)
			if !ok || c.quoted(i) || held.overlaps([]hearsay.Span{content}) && !p.unsure(cues.at(c.span(i, i+1))) {
				continue
			}
			start := c.groupStart(i)
			source, end, ok := c.subject(from, start)
			if s, e, aside := c.besidesAsides(from, start); aside {
				source, end, ok = s, e, true
			}
			if f := cues.at(c.span(start, i+1)); ok && p.unsure(f) {
				f.Source, f.Cue, f.Content = []hearsay.Span{c.span(source, end)}, []hearsay.Span{c.span(start, i+1)}, []hearsay.Span{content}
				f.Confidence = ruleConfidence
				continue
			}
			if !ok || !c.nominal(source, c.core(source, end)) || cues.at(c.span(start, i+1)) != nil {
				continue
			}
			p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
				Source: []hearsay.Span{c.span(source, end)}, Cue: []hearsay.Span{c.span(start, i+1)},
				Content: []hearsay.Span{content}, Confidence: ruleConfidence, FoundBy: "figure",
			}})
		}
	}
}

// figure returns what follows the "put" at word i: a noun phrase, "at" and an
// amount.
func (c *clause) figure(i, to int) (hearsay.Span, bool) {
	for n := i + 2; n < min(to-1, i+maxName) && !c.mark(n) && (!c.verb(n) || c.parts[n-1] == "DT"); n++ {
		if c.lower(n) != "at" {
			continue
		}
		amount := n + 1
		for amount < to && (c.parts[amount] == "RB" || c.parts[amount] == "IN" || c.parts[amount] == "DT" || c.parts[amount] == "JJR" || c.parts[amount] == "$") {
			amount++
		}
		end := c.firstMark(n, min(to, n+maxClause))
		return c.span(i+1, end), amount < to && c.parts[amount] == "CD" && (c.parts[i+1] == "DT" || c.parts[i+1] == "PRP$" || c.parts[i+1] == "PRP")
	}
	return hearsay.Span{}, false
}

// unsure reports whether a finding is there and would be dropped.
func (p *page) unsure(f *finding) bool { return f != nil && f.weak() }
