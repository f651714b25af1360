package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// nounCues finds what a noun lays on somebody: "his claim that the shop was shut",
// "a story in the Courier that a fund was circling", "warnings from doctors that …".
// The noun is the cue, and the source stands before it in the genitive or behind it
// with a preposition.
func nounCues(p *page) {
	cues, held := p.sureCues(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 2; i+3 < len(para.Toks); i++ {
			if p.word(para, i) != "that" {
				continue
			}
			c := p.clauses(k)
			if f := c.nounCueAt(i); f != nil && cues.at(f.Cue[0]) == nil && cues.at(f.Source[0]) == nil && held.fits(f) {
				found = append(found, f)
			}
		}
	}
	p.instead(found)
}

// layingNouns are nouns for something said that a clause with "that" can follow.
var layingNouns = wordSet(`accusation accusations admission admissions allegation allegations announcement announcements argument assertion assertions
	assurance assurances boast claim claims complaint complaints confession confirmation denial denials insistence prediction predictions
	promise promises remark remarks report reports rumour rumours story stories suggestion suggestions testimony threat warning warnings`)

// laidBy are the prepositions between such a noun and who says it.
var laidBy = wordSet(`by from in on of`)

// nounCueAt reads the noun before the "that" at word i; nil where none is laid on anybody.
func (c *clause) nounCueAt(i int) *finding {
	lo, hi := c.sentence(i)
	noun := c.layingNoun(lo, i)
	if noun < lo || hi-lo > maxLaid || c.quoted(i) != c.quoted(noun) {
		return nil
	}
	var source hearsay.Span
	switch {
	case noun+1 < i:
		if !c.nominal(noun+2, i) || !c.mayTell(noun+2, i, c.lower(noun+1)) {
			return nil
		}
		source = c.span(noun+2, i)
	default:
		from := c.owner(lo, noun)
		if from == noun {
			return nil
		}
		end := from + 1
		for end < noun && c.parts[end-1] != "POS" && c.parts[end-1] != "PRP$" {
			end++
		}
		source = c.span(from, end)
	}
	end := c.saidEnd(i, hi)
	if end-i < 4 || !c.finiteIn(c.span(i+1, end)) {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{source}, Cue: []hearsay.Span{c.span(noun, noun+1)}, Content: []hearsay.Span{c.span(i, end)},
		Confidence: ruleConfidence, FoundBy: "noun",
	}}
}

// layingNoun returns the noun before the "that" at word i, with a preposition and
// who says it between them or without; lo-1 for none.
func (c *clause) layingNoun(lo, i int) int {
	const farthest = 9
	if layingNouns[c.lower(i-1)] {
		return i - 1
	}
	for n := i - 3; n >= max(lo, i-farthest); n-- {
		switch {
		case layingNouns[c.lower(n)] && laidBy[c.lower(n+1)]:
			return n
		case c.mark(n), c.verb(n):
			return lo - 1
		}
	}
	return lo - 1
}

// mayTell reports whether words [from, to) behind a preposition can be who says
// something: behind "in" and "on" only a medium can, which a capital tells.
func (c *clause) mayTell(from, to int, preposition string) bool {
	if c.parts[from] == "CD" || weekdays[c.lower(from)] || timeNouns[c.lower(to-1)] {
		return false
	}
	if preposition == "by" || preposition == "from" {
		return true
	}
	return preposition != "of" && capital(c.word(to-1)) && !c.dayAt(to-1)
}

// owner returns where the genitive starts that the noun at word noun belongs to:
// "his | claim", "the coach's first | warning"; noun where there is none.
func (c *clause) owner(lo, noun int) int {
	i := noun
	for i > lo && (c.parts[i-1] == "JJ" || c.parts[i-1] == "VBN") {
		i--
	}
	switch {
	case i == lo:
	case c.parts[i-1] == "PRP$" && c.lower(i-1) != "its":
		return i - 1
	case c.parts[i-1] == "POS":
		if from := c.phraseStart(lo, i-1); from < i-1 && c.nounIn(from, i-1) {
			return from
		}
	}
	return noun
}

// saidEnd returns where the clause ends that the "that" at word i opens: at a mark,
// or before the verb of the noun in front of it, "reports that it was sold | were
// denied".
func (c *clause) saidEnd(i, hi int) int {
	end := i + 1
	for end < hi && (!c.mark(end) || isQuoteMark(c.word(end)) && c.quoted(i) == c.quoted(end)) {
		end++
	}
	verbs := 0
	for n := i + 1; n < end; n++ {
		if !c.finite(n) {
			continue
		}
		switch w := c.lower(n - 1); {
		case c.parts[n-1] == "MD", beForms[w], w == "has", w == "have", w == "had", c.parts[n-1] == "RB" && c.verb(n-2):
			continue
		case relativeWords[w], w == "that", strings.HasPrefix(c.parts[n-1], "CC"), c.parts[n-1] == "PRP" && verbs > 0:
			continue
		}
		if verbs++; verbs == 2 {
			return n
		}
	}
	return end
}
