package extract

import "github.com/hearsay-project/hearsay"

// headlines finds the source of headlines with a colon: "Mayor: bridge was
// never safe" and "Bridge was never safe: mayor". What the tagger made of such
// a headline is dropped, unless it is sure of source and cue.
func headlines(p *page) {
	var sure []hearsay.Span
	for _, f := range p.found {
		if len(f.Source) > 0 && len(f.Cue) > 0 && f.Confidence >= layConfidence {
			sure = append(sure, f.Content...)
		}
	}
	known := newSpanIndex(sure)
	var found []*finding
	var places []hearsay.Span
	for k := range p.paras {
		para := &p.paras[k]
		if para.Kind != hearsay.Title && para.Kind != hearsay.Heading || len(para.Toks) > maxHeadline {
			continue
		}
		for i := 1; i < len(para.Toks)-1; i++ {
			if p.word(para, i) != ":" {
				continue
			}
			c := p.clauses(k)
			whole := c.span(0, len(para.Toks))
			if f := c.headline(i); f != nil && !known.overlaps([]hearsay.Span{whole}) {
				found, places = append(found, f), append(places, whole)
			}
			break
		}
	}
	taken := newSpanIndex(places)
	p.drop(func(f *finding) bool { return taken.overlaps(f.Content) })
	p.found = append(p.found, found...)
}

// maxHeadline bounds the words of a headline.
const maxHeadline = 40

// headline reads the headline c with its first colon at word i; nil when the
// colon does not lay one side on the other.
func (c *clause) headline(colon int) *finding {
	n := len(c.para.Toks)
	source, content := c.span(0, colon), c.span(colon+1, n)
	switch {
	case c.voice(0, colon) && c.claims(colon+1, n, c.standing(0, colon) == named):
	case c.voice(colon+1, n) && c.claims(0, colon, true) && n-colon <= 6:
		source, content = content, source
	default:
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{source}, Cue: []hearsay.Span{c.para.Toks[colon].Span}, Content: []hearsay.Span{content},
		Confidence: ruleConfidence, FoundBy: "headline",
	}}
}

// voice reports whether words [from, to) of a headline are somebody or
// something that makes claims.
func (c *clause) voice(from, to int) bool {
	if to-from > 7 || c.tells(from, to) {
		return false
	}
	if claimants[c.lower(to-1)] {
		return !noSpeaker[c.fold(from)] || to-from == 1
	}
	return c.standing(from, to) >= office
}

// claimants are documents that speak in headlines.
var claimants = wordSet(`report reports study studies survey poll memo filing documents papers audit records research
	researchers inquiry source sources court tribunal prosecutors police`)

// claims reports whether words [from, to) of a headline are a claim: a
// quotation, or words with a verb that does not belong to a relative clause or
// a question. strict wants a finite verb.
func (c *clause) claims(from, to int, strict bool) bool {
	if to-from < 2 {
		return false
	}
	if isQuoteMark(c.word(from)) || c.word(from) == "‘" || c.word(from) == "'" {
		return true
	}
	switch c.lower(from) {
	case "how", "why", "what", "who", "when", "where", "which", "is", "are", "should", "can", "will", "does", "do":
		return false
	}
	for i := from; i < to; i++ {
		switch c.lower(i) {
		case "who", "whose", "that", "which", "where":
			return false
		}
		if c.finite(i) || !strict && (c.parts[i] == "VBN" || c.parts[i] == "VB" || c.parts[i] == "VBG") {
			return true
		}
	}
	return false
}
