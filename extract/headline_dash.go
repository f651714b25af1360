package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// headlineDash returns the index of the last dash of paragraph k with space
// around it, if that is a headline; else 0.
func (p *page) headlineDash(k int) int {
	para := &p.paras[k]
	if para.Kind != hearsay.Title && para.Kind != hearsay.Heading || len(para.Toks) > maxHeadline {
		return 0
	}
	for i := len(para.Toks) - 2; i > 1; i-- {
		if w := p.word(para, i); (isDash(w) || w == "-") && para.Toks[i-1].End < para.Toks[i].Start && para.Toks[i].End < para.Toks[i+1].Start {
			return i
		}
	}
	return 0
}

// headlineTail reads the words behind the dash of a headline as who says the
// claim before it: "Governor resigns - state TV". What starts with a capital
// there is as often the site that the page is on.
func (c *clause) headlineTail(dash int) *finding {
	n := len(c.para.Toks)
	if dash < 2 || n-dash > 5 || !c.voice(dash+1, n) || !c.claimsBefore(dash) {
		return nil
	}
	if r, _ := utf8.DecodeRuneInString(c.word(dash + 1)); unicode.IsUpper(r) {
		return nil
	}
	from := 0
	if c.word(1) == ":" && c.word(0) == strings.ToUpper(c.word(0)) && dash > 3 {
		from = 2 // "URGENT:"
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(dash+1, n)}, Cue: []hearsay.Span{c.para.Toks[dash].Span}, Content: []hearsay.Span{c.span(from, dash)},
		Confidence: ruleConfidence, FoundBy: "headline",
	}}
}

// claimsBefore reports whether a headline up to word to is a claim by somebody
// who is named behind it: it may count victims, "Twelve dead in blast", or tell
// what is to come, "Governor to quit".
func (c *clause) claimsBefore(to int) bool {
	if c.claims(0, to, true) {
		return true
	}
	if to < 2 || questionWords[c.lower(0)] || isQuoteMark(c.word(0)) {
		return false
	}
	for i := 1; i < to; i++ {
		switch {
		case fates[c.lower(i)], isQuoteMark(c.word(i)), c.word(i) == "‘", c.word(i) == "'":
			return true
		case c.parts[i] == "NNS" && strings.HasPrefix(c.parts[i-1], "NN") && c.officeAt(i-1): // "Mayor quits", in which the tagger sees a plural
			return true
		case i+1 < to && c.parts[i] == "TO" && c.parts[i+1] == "VB" && strings.HasPrefix(c.parts[i-1], "NN") && c.parts[0] != "CD":
			return true
		}
	}
	return false
}

// fates are what headlines count people by.
var fates = wordSet(`dead killed injured wounded missing hurt arrested detained feared charged jailed evacuated`)
