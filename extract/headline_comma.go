package extract

import "github.com/hearsay-project/hearsay"

// headlineComma returns the index of the last comma of paragraph k, if that is a
// headline; else 0.
func (p *page) headlineComma(k int) int {
	para := &p.paras[k]
	if para.Kind != hearsay.Title && para.Kind != hearsay.Heading || len(para.Toks) > maxHeadline {
		return 0
	}
	for i := len(para.Toks) - 2; i > 1; i-- {
		if p.word(para, i) == "," {
			return i
		}
	}
	return 0
}

// headlineBehind reads the words behind the comma of a headline as who says the
// clause before it: "Half of all lamps burn for nobody, inspectors find", "…, say
// police".
func (c *clause) headlineBehind(comma int) *finding {
	n := len(c.para.Toks)
	if first := comma + 1; comma > 1 && first+1 < n && n-comma <= maxName && (c.lower(first) == "say" || c.lower(first) == "says") &&
		!isQuoteMark(c.word(comma-1)) && c.claimsBefore(comma) && c.voice(first+1, n) {
		return &finding{Attribution: hearsay.Attribution{
			Source: []hearsay.Span{c.span(first+1, n)}, Cue: []hearsay.Span{c.span(first, first+1)}, Content: []hearsay.Span{c.span(0, comma)},
			Confidence: ruleConfidence, FoundBy: "headline",
		}}
	}
	verb := n - 1
	if comma < 3 || verb <= comma+1 || n-comma > maxName || !reports(c.word(verb)) || isQuoteMark(c.word(comma-1)) ||
		!c.claims(0, comma, true) || !c.speakers(comma+1, verb) {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(comma+1, verb)}, Cue: []hearsay.Span{c.span(verb, n)}, Content: []hearsay.Span{c.span(0, comma)},
		Confidence: ruleConfidence, FoundBy: "headline",
	}}
}

// speakers reports whether words [from, to) before a verb are somebody, or
// several: what stands alone there with the ending of a plural is no verb.
func (c *clause) speakers(from, to int) bool {
	last := to - 1
	plural := c.parts[last] == "NNS" || from == last && c.parts[last] == "VBZ"
	return plural || c.nounIn(from, to) && (c.standing(from, to) >= office || claimants[c.lower(last)])
}
