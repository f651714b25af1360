package extract

import "github.com/hearsay-project/hearsay"

// carried finds the statement inside an interrupted quotation whose verb ends
// the first part and whose clause is the second: ‘He claimed,’ the lawyer said,
// ‘that his horse had eaten the papers.’
func carried(p *page) {
	cues := p.cueList()
	for i := 1; i < len(p.quotations); i++ {
		first, second := &p.quotations[i-1], &p.quotations[i]
		if first.para != second.para || first.lastPara != second.lastPara || first.setOff || second.setOff ||
			!first.closed || !second.closed || first.words < 2 || second.words < 3 {
			continue
		}
		c := p.clauses(first.para)
		if w := c.lower(second.first + 1); w != "that" && w != "whether" {
			continue
		}
		verb := first.last - 1
		if c.word(verb) == "," {
			verb--
		}
		if !c.comma(first) || verb <= first.first+1 || !c.speechVerb(verb) || cues.at(c.span(verb, verb+1)) != nil {
			continue
		}
		cue := c.groupStart(verb)
		from, to, ok := c.subject(first.first+1, cue)
		end := second.last
		for end > second.first+2 && (c.word(end-1) == "," || endsSentence(c.word(end-1))) {
			end--
		}
		if ok && cue > first.first+1 && c.oneStatement(first, second) {
			p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
				Source: []hearsay.Span{c.span(from, to)}, Cue: []hearsay.Span{c.span(cue, verb+1)},
				Content: []hearsay.Span{c.span(second.first+1, end)}, Confidence: ruleConfidence, FoundBy: "carried over",
			}})
		}
	}
}

// oneStatement reports whether no sentence ends between two quotations.
func (c *clause) oneStatement(first, second *quotation) bool {
	if second.first-first.last > maxGap {
		return false
	}
	for i := first.last + 1; i < second.first; i++ {
		if endsSentence(c.word(i)) {
			return false
		}
	}
	return true
}
