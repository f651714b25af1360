package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// gerunds finds what somebody denies or admits with a participle for the deed:
// "The baker denies watering the milk", "a porter had confessed to selling the
// bell". The tagger knows it as a statement, if at all, from the object on.
func gerunds(p *page) {
	cues, held := p.cueList(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 1; i+2 < len(para.Toks); i++ {
			if !gerundForms[p.word(para, i)] {
				continue
			}
			n := i + 1
			if f := p.clauses(k).toldBefore(i); f != nil && cues.at(f.Cue[0]) == nil {
				found = append(found, f) // inside what is recalled
				continue
			}
			if p.word(para, n) == "to" {
				n++
			}
			if !strings.HasSuffix(p.word(para, n), "ing") {
				continue
			}
			c := p.clauses(k)
			lo, hi := c.sentence(i)
			if c.parts[n] != "VBG" || n+1 >= hi || hi-lo > maxLaid {
				continue
			}
			content := c.span(n, max(c.innerEnd(n, hi), n+1))
			if f := cues.last(c.span(i, i+1)); f != nil {
				if len(f.Content) == 1 && content.Contains(f.Content[0]) && len(f.Source) > 0 {
					f.Content[0].Start = content.Start
					f.Confidence = max(f.Confidence, ruleConfidence)
				}
				continue
			}
			if f := c.gerundAt(i, content); f != nil && held.fits(f) {
				found = append(found, f)
			}
		}
	}
	p.instead(found)
}

// toldBefore reads "recalled Roe telling the board that he was ill" at the verb at word
// i: what Roe told. It returns nil for anything else.
func (c *clause) toldBefore(i int) *finding {
	_, hi := c.sentence(i)
	end := c.objectEnd(i+1, hi)
	if end == i+1 || end+2 >= hi || c.parts[end] != "VBG" || !strings.HasPrefix(c.parts[end-1], "NN") && c.parts[end-1] != "PRP" || hi-i > maxLaid {
		return nil
	}
	content := end + 1
	switch c.lower(end) {
	case "telling", "assuring", "warning", "informing":
		content = c.objectEnd(content, hi)
	case "saying", "claiming", "boasting", "admitting", "insisting", "complaining", "swearing":
	default:
		return nil
	}
	last := c.innerEnd(content, hi)
	if content >= hi || c.lower(content) != "that" && !c.bareClause(content, hi) || last-content < 3 {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(i+1, end)}, Cue: []hearsay.Span{c.span(end, end+1)}, Content: []hearsay.Span{c.span(content, last)},
		Confidence: ruleConfidence, FoundBy: "gerund",
	}}
}

// gerundForms are the forms of verbs that take a participle for what somebody
// has done or not.
var gerundForms = wordSet(`denied denies deny admitted admits admit confessed confesses confess recalled recalls remembered remembers acknowledged acknowledges`)

// gerundAt lays content on the subject of the verb at word i; nil without one.
func (c *clause) gerundAt(i int, content hearsay.Span) *finding {
	lo, _ := c.sentence(i)
	start, ok := c.tellingGroup(lo, i)
	if !ok {
		return nil
	}
	from, to, ok := c.teller(lo, start)
	if !ok {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(from, to)}, Cue: []hearsay.Span{c.span(start, i+1)}, Content: []hearsay.Span{content},
		Confidence: ruleConfidence, FoundBy: "gerund",
	}}
}
