package extract

import (
	"github.com/hearsay-project/hearsay"
)

// courts finds what is said before a court without a word of who says it: "The
// lamps were sold twice, Tolm Crown Court heard on Monday", "The inquest heard
// that the door was shut". The court only listens, and is no source.
func courts(p *page) {
	cues, held := p.sureCues(), p.sureIndex()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 2; i+1 < len(para.Toks); i++ {
			if p.word(para, i) != "heard" {
				continue
			}
			c := p.clauses(k)
			content, ok := c.beforeCourt(i)
			if !ok || cues.at(c.span(i, i+1)) != nil || held.overlaps([]hearsay.Span{content}) {
				continue
			}
			found = append(found, &finding{Attribution: hearsay.Attribution{
				Cue: []hearsay.Span{c.span(i, i+1)}, Content: []hearsay.Span{content}, Confidence: ruleConfidence, FoundBy: "court",
			}})
		}
	}
	p.instead(found)
}

// courtNouns end the names of those before whom statements are made.
var courtNouns = wordSet(`court tribunal inquest jury jurors inquiry hearing trial magistrates`)

// beforeCourt returns what was heard with the verb at word i: the clause with
// "that" or "how" behind it, or the sentence before the comma.
func (c *clause) beforeCourt(i int) (hearsay.Span, bool) {
	const (
		most  = 10 // words of a court's name
		least = 6  // words in front of it
	)
	from, to := c.sentence(i)
	if to-from > maxLaid || c.quoted(i) {
		return hearsay.Span{}, false
	}
	for to > i && !isWord(c.para.Toks[to-1]) {
		to--
	}
	group := c.groupStart(i)
	start := group
	for start > from && group-start < most && !c.mark(start-1) && !c.verb(start-1) {
		start--
	}
	if start == group || !courtNouns[c.lower(group-1)] && !c.courtIn(start, group) {
		return hearsay.Span{}, false
	}
	if w := c.lower(i + 1); w == "that" || w == "how" {
		return c.span(i+1, to), i+3 < to && c.finiteIn(c.span(i+1, to))
	}
	if start <= from || c.word(start-1) != "," || !c.closes(i+1, to) || subordinating[c.lower(from)] || start-from < least {
		return hearsay.Span{}, false
	}
	sp := c.trim(from, start-1)
	return sp, sp.Len() > 0
}

// courtIn reports whether words [from, to) are a court with its place behind it:
// "a tribunal in Tillen", "the inquiry into the fire".
func (c *clause) courtIn(from, to int) bool {
	for n := from; n+1 < to; n++ {
		if courtNouns[c.lower(n)] {
			return c.parts[n+1] == "IN"
		}
	}
	return false
}
