package extract

import "github.com/hearsay-project/hearsay"

// introductions finds who a paragraph that ends with a colon introduces, when
// the next one starts with a quotation and the tagger saw no cue there.
func introductions(p *page) {
	lastCues := p.lastCues()
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.first > 0 || q.para == 0 || q.words < 3 || !p.introduces(q.para-1) {
			continue
		}
		c := p.clauses(q.para - 1)
		colon := len(c.para.Toks) - 1
		from, _ := c.sentence(colon)
		if f := lastCues[q.para-1]; f != nil && f.Cue[0].Start >= c.para.Toks[from].Start {
			continue
		}
		if f := c.introduction(from, colon); f != nil {
			p.found = append(p.found, f)
		}
	}
}

// introduction reads "SOURCE CUE" at the end of words [from, colon).
func (c *clause) introduction(from, colon int) *finding {
	v := colon - 1
	for v > from && (!c.verb(v) || !reports(c.word(v))) {
		if c.mark(v) || colon-v > maxSource {
			return nil
		}
		v--
	}
	if v <= from || !c.verb(v) {
		return nil
	}
	start := v
	for start > from && (c.verb(start-1) || c.parts[start-1] == "RB") {
		start--
	}
	source := start
	switch {
	case source > from && c.parts[source-1] == "CC":
		return nil // the subject of the verb stands further ahead
	case source > from && c.parts[source-1] == "PRP":
		source--
	default:
		for source > from && !c.mark(source-1) && !c.verb(source-1) && c.parts[source-1] != "IN" {
			source--
		}
	}
	for source < start-1 && weekdays[c.lower(source)] {
		source++
	}
	if !c.nominal(source, start) {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(source, start)}, Cue: []hearsay.Span{c.span(start, v+1)},
		Confidence: ruleConfidence, FoundBy: "introduction",
	}}
}

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday`)
