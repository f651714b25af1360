package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// headlines finds the source of headlines with a colon: "Mayor: bridge was
// never safe" and "Bridge was never safe: mayor", and of the items of a list
// of statements. What the tagger made of such a headline is dropped, unless it
// is sure of source and cue.
func headlines(p *page) {
	p.dropNonHeadlines()
	var sure []hearsay.Span
	for _, f := range p.found {
		if len(f.Source) > 0 && len(f.Cue) > 0 && f.Confidence >= layConfidence && len(f.Content) == 1 {
			sure = append(sure, f.Content...)
		}
	}
	known := newSpanIndex(sure)
	var found []*finding
	var places []hearsay.Span
	for k := range p.paras {
		colon, comma, dash := p.headlineColon(k), p.headlineComma(k), p.headlineDash(k)
		if colon < 1 && comma < 1 && dash < 1 {
			continue
		}
		c := p.clauses(k)
		whole := c.span(0, len(c.para.Toks))
		f := c.headlineBehind(comma)
		if f == nil {
			f = c.headlineTail(dash)
		}
		if f == nil && colon > 0 {
			f = c.headline(colon)
		}
		if f != nil && !known.overlaps([]hearsay.Span{whole}) {
			found, places = append(found, f), append(places, whole)
		}
	}
	taken := newSpanIndex(places)
	p.drop(func(f *finding) bool {
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool { return taken.overlaps([]hearsay.Span{sp}) })
		return taken.overlaps(f.Cue) || taken.overlaps(f.Source) || len(f.Content) == 0 && len(f.fallback) == 0 && len(f.Cue) == 0
	})
	p.found = append(p.found, found...)
}

// headlineColon returns the index of the first colon of paragraph k, if that
// is a headline, or an item of a list that is no quotation throughout; else 0.
func (p *page) headlineColon(k int) int {
	para := &p.paras[k]
	switch para.Kind {
	case hearsay.Title, hearsay.Heading, hearsay.List:
	default:
		return 0
	}
	if len(para.Toks) > maxHeadline {
		return 0
	}
	for i := 1; i < len(para.Toks)-1; i++ {
		if p.word(para, i) == ":" {
			if para.Kind == hearsay.List && (isQuoteMark(p.word(para, i+1)) || !p.amongStatements(k)) {
				return 0
			}
			if creditLabels[strings.ToLower(p.word(para, i-1))] {
				return 0
			}
			return i
		}
	}
	return 0
}

// creditLabels stand before the colon behind which a page names who made it.
var creditLabels = wordSet(`interview interviewer text words photo photos photograph photographs picture pictures image images illustration
	video audio translation translated translator editing edited editor reporting research`)

// amongStatements reports whether the item before or behind item k of a list
// starts with somebody as well, who is named before a colon or dash or says
// something.
func (p *page) amongStatements(k int) bool {
	for _, other := range [...]int{k - 2, k - 1, k + 1, k + 2} {
		if other < 0 || other >= len(p.paras) || p.paras[other].Kind != hearsay.List {
			continue
		}
		c := p.clauses(other)
		for i := 1; i < min(len(c.para.Toks), maxSource); i++ {
			if c.word(i) == ":" || isDash(c.word(i)) || c.speechVerb(i) {
				if c.standing(0, i) >= office {
					return true
				}
				break
			}
		}
	}
	return false
}

// dropNonHeadlines removes what the tagger lays on words before a colon that
// are no speaker ("Quiz: How well …?"), and on the speakers in headlines that
// only announce what they say ("What they said about the port").
func (p *page) dropNonHeadlines() {
	p.drop(func(f *finding) bool {
		if f.setOff || len(f.Cue) == 0 || len(f.Source) != 1 {
			return false
		}
		k := p.paraAt(f.Source[0].Start)
		if k == len(p.paras) {
			return false
		}
		if f.Cue[0].Of(p.doc.Text) == ":" {
			source := strings.ToLower(f.Source[0].Of(p.doc.Text))
			return noSpeaker[source] && !claimants[source]
		}
		para := &p.paras[k]
		return (para.Kind == hearsay.Title || para.Kind == hearsay.Heading) && announcing[strings.ToLower(p.word(para, 0))] &&
			f.Source[0].Start > para.Toks[0].End && p.word(para, len(para.Toks)-1) != "?" && p.quotationAt(f.Cue[0].End+1) == nil
	})
}

// announcing are the first words of headlines that tell what a text is about.
var announcing = wordSet(`what how why where when who`)

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
	case c.voice(colon+1, n) && c.claimsBefore(colon) && n-colon <= 5:
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
	if head := c.head(from, to); claimants[c.lower(to-1)] || claimants[c.lower(head)] ||
		c.lower(head) == "bank" && head > from && publicBanks[c.lower(head-1)] {
		return !noSpeaker[c.fold(from)] || to-from == 1
	}
	if c.standing(from, to) < office {
		return false
	}
	if c.para.Kind == hearsay.List {
		return true // its neighbours speak as well
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
	commission committee agency army military association watchdog department parliament opposition minister federation
	regulator institute chamber tv television radio media newspaper paper`)

// publicBanks are the words that make a bank one that sets policy.
var publicBanks = wordSet(`central national federal reserve world development`)

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
	switch w := c.lower(from); {
	case questionWords[w]:
		return false
	case w == "no" || w == "nothing" || w == "not":
		return true
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
