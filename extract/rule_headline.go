package extract

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

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
	if c.word(n-1) == "." && n-1 > colon+1 {
		n--
	}
	source, content := c.span(0, colon), c.span(colon+1, n)
	switch {
	case colon == 1 && c.standing(0, 1) == capitals && c.quotedSelf(colon+1):
	case c.voice(0, colon) && c.claims(colon+1, n, c.standing(0, colon) == named):
	case c.voice(colon+1, n) && c.claims(0, colon, true) && n-colon <= 5:
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
	if c.standing(from, to) < office {
		return false
	}
	last := c.fold(c.head(from, to))
	kind, _ := lexicon.OrganizationNoun(last)
	return kind == "" && lexicon.NameNoun(last) != hearsay.Organization || lexicon.KnownOrganization(c.phrase(from, to))
}

// quotedSelf reports whether all words from i on are a quotation in the first
// person.
func (c *clause) quotedSelf(i int) bool {
	for _, q := range c.para.Quotes {
		if q.Open == i && q.Closed && q.Close >= len(c.para.Toks)-2 {
			for ; i < q.Close; i++ {
				if w := c.lower(i); firstPerson[w] && w != "no" && w != "yes" {
					return true
				}
			}
		}
	}
	return false
}

// claimants are the documents and bodies that speak in headlines. Other
// organisations are as often what a headline is about.
var claimants = wordSet(`report reports study studies survey poll memo filing documents audit records research
	researchers inquiry source sources court tribunal prosecutors police government ministry council party union
	commission committee agency army military association watchdog department parliament opposition minister`)

// claims reports whether words [from, to) of a headline are a claim: a
// quotation, or words with a verb that does not belong to a relative clause or
// a question. strict wants one that is surely finite.
func (c *clause) claims(from, to int, strict bool) bool {
	if to-from < 2 {
		return false
	}
	if w := c.word(from); isQuoteMark(w) || w == "‘" || w == "'" {
		return true
	}
	if questionWords[c.lower(from)] {
		return false
	}
	for i := from; i < to; i++ {
		switch c.lower(i) {
		case "who", "whose", "that", "which", "where":
			return false
		}
		participle := c.parts[i] == "VBD" && (i+1 == to || c.parts[i+1] == "IN") && !c.auxiliary(i)
		if c.finite(i) && !participle || !strict && (participle || c.parts[i] == "VBN" || c.parts[i] == "VB" || c.parts[i] == "VBG") {
			return true
		}
	}
	return false
}

var questionWords = wordSet(`how why what who when where which is are should can will does do`)

func (c *clause) auxiliary(i int) bool {
	switch c.lower(i) {
	case "was", "were", "had", "did", "said":
		return true
	}
	return false
}
