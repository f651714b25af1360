package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// innerReports finds the statements inside another one that the tagger, which
// reads each sentence once, leaves out: of "The aide said the minister had told
// him to wait" what the minister told him.
func innerReports(p *page) {
	cues := p.cueList()
	for _, f := range p.found[:len(p.found):len(p.found)] {
		if f.FoundBy == "mail" || f.FoundBy == "turn" && len(f.Content) > maxInnerSpans {
			continue
		}
		for _, sp := range f.Content {
			if k := p.paraAt(sp.Start); k < len(p.paras) && sp.Len() <= maxInnerBytes {
				p.clauses(k).innerReports(sp, cues)
			}
		}
	}
}

// What of a statement is read for others inside it.
const (
	maxInnerBytes = 2000
	maxInnerSpans = 8
)

// innerReports lays what is told in the content sp on those who tell it.
func (c *clause) innerReports(sp hearsay.Span, cues cueList) {
	lo, hi := c.at(sp.Start), c.at(sp.End)
	for i := lo + 1; i < hi-1; i++ {
		if !innerVerb(c.lower(i)) && !objectForms[c.lower(i)] {
			continue
		}
		start, ok := c.tellingGroup(lo, i)
		if !ok || cues.at(c.span(start, i+1)) != nil {
			continue
		}
		from, ok := c.innerContent(i, hi)
		if objectForms[c.lower(i)] {
			from, ok = c.innerObject(i, hi)
		}
		if !ok {
			continue
		}
		source, sourceEnd, ok := c.subject(c.innerStart(lo, start), start)
		if !ok || !c.nominal(source, sourceEnd) && !subjectPronouns[c.lower(source)] {
			continue
		}
		if objectForms[c.lower(i)] && !c.maySay(source, sourceEnd) {
			continue
		}
		to := c.innerEnd(from, hi)
		if objectForms[c.lower(i)] {
			to = c.deniedEnd(from, to)
		}
		if to-from < 2 {
			continue
		}
		c.p.found = append(c.p.found, &finding{Attribution: hearsay.Attribution{
			Source: []hearsay.Span{c.span(source, sourceEnd)}, Cue: []hearsay.Span{c.span(start, i+1)},
			Content: []hearsay.Span{c.span(from, to)}, Confidence: ruleConfidence, FoundBy: "inner-report",
		}})
	}
}

// innerVerb reports whether a word is a form of a verb by which somebody tells
// somebody something.
func innerVerb(w string) bool {
	return tellingForms[w] || w == "say" || w == "said" || w == "says" || w == "written" || w == "wrote" || w == "whispered"
}

// objectForms are forms of verbs by which a person or a document says something
// of what follows: "had confirmed 31 cases", "promised a ship".
var objectForms = wordSet(`confirmed found promised described denied predicted estimated claimed`)

// innerObject returns where the noun phrase or clause starts that is the object of
// the verb at word i.
func (c *clause) innerObject(i, hi int) (int, bool) {
	n := i + 1
	if n >= hi || c.mark(n) {
		return 0, false
	}
	switch p := c.parts[n]; {
	case p == "DT", p == "CD", p == "PRP$", p == "JJ", strings.HasPrefix(p, "NN"), c.lower(n) == "that":
		return n, c.lower(i) != "denied" || c.denied(n, hi)
	case p == "PRP":
		return n, c.complements(n, hi)
	}
	return 0, false
}

// maySay reports whether words [from, to) describe a person or a document without
// a name, or name somebody by a title: "an inspector", "monitors".
func (c *clause) maySay(from, to int) bool {
	head := c.head(from, c.core(from, to))
	if head < from || capital(c.word(head)) && head > from {
		return false
	}
	_, document := lexicon.DocumentNoun(c.fold(head))
	return document || c.officeAt(head)
}

// tellingForms have the one who is told as their object.
var tellingForms = wordSet(`tell tells told assured assures warned warns promised informed reminded advised asked ordered urged begged instructed`)

// tellingGroup returns where the verb group starts that word i ends, if it is
// finite and not in the passive.
func (c *clause) tellingGroup(lo, i int) (int, bool) {
	if c.parts[i] == "VB" && i-2 > lo && c.lower(i-1) == "to" && c.lower(i-2) == "used" {
		return i - 2, true
	}
	start := c.groupStart(i)
	if start < i && c.finite(i) && c.verb(i-1) && c.parts[i-1] != "MD" && !(c.finite(i-1) && auxiliaries[c.lower(i-1)]) {
		start = i // "who asked not to be named | said"
	}
	for n := start; n < i; n++ {
		switch c.lower(n) {
		case "am", "are", "was", "were", "is", "be", "been", "being", "'m", "’m", "'re", "’re", "would", "will", "should", "might", "may", "could",
			"can", "'ll", "’ll", "must", "not", "n't", "n’t", "never":
			return 0, false
		}
	}
	return start, start > lo && (c.finite(start) || start == i && c.finite(i) || c.parts[start] == "RB" && c.finiteIn(c.span(start, i+1)))
}

// auxiliaries are finite verbs that are one group with a past form behind them,
// however the tagger reads that.
var auxiliaries = wordSet(`have has had 've ’ve 's ’s 'd ’d do does did is are was were am 're ’re 'm ’m`)

// innerStart returns where the clause starts in which a subject before word verb
// is looked for: behind "that" or a mark, at lo at the earliest.
func (c *clause) innerStart(lo, verb int) int {
	for i := verb - 1; i > lo; i-- {
		if w := c.lower(i - 1); w == "that" && !timeNouns[c.lower(i)] || isQuoteMark(w) || endsSentence(w) {
			return i
		}
	}
	return lo
}

// innerContent returns where that starts which is told with the verb at i:
// "told him that …", "told mediators it …", "told him to …", "said he …".
func (c *clause) innerContent(i, hi int) (int, bool) {
	n := i + 1
	if w := c.lower(i); !tellingForms[w] {
		if c.lower(n) == "to" && w != "say" && w != "said" && w != "says" {
			n = c.objectEnd(n+1, hi)
			return n, n < hi && (c.lower(n) == "that" || c.lower(n) == "to")
		}
		if c.lower(n) == "to" {
			m := c.objectEnd(n+1, hi)
			return m, m > n+1 && m+1 < hi && (c.lower(m) == "that" || c.parts[m] == "PRP" && c.finite(m+1)) // "said to her he had seen"
		}
		return n, n < hi && (c.lower(n) == "that" && c.finiteIn(c.span(n, hi)) || c.bareClause(n, hi))
	}
	if n = c.objectEnd(n, hi); n >= hi || n == i+1 {
		return 0, false
	}
	switch w := c.lower(n); {
	case w == "that" || w == "whether" || c.parts[n] == "WRB" || c.parts[n] == "WP":
		return n, c.finiteIn(c.span(n, hi))
	case w == "to" || w == "not" && n+1 < hi && c.lower(n+1) == "to":
		return n, true
	}
	if c.finite(n) && n-3 > i && strings.HasPrefix(c.parts[n-1], "NN") && strings.HasPrefix(c.parts[n-2], "NN") {
		return n - 1, true // "told the board soup was cheap"
	}
	return n, c.bareClause(n, hi)
}

// bareClause reports whether a clause with its subject starts at word n.
func (c *clause) bareClause(n, hi int) bool {
	switch c.parts[n] {
	case "PRP", "DT", "PRP$", "EX", "NNP", "CD":
	case "NNS":
		return n+1 < hi && c.finite(n+1) // "said | alarms had been ringing"
	default:
		return false
	}
	verb, ok := c.firstVerb(n, min(hi, n+maxName))
	return ok && verb > n && c.finite(verb)
}

// objectEnd returns where the one who is told ends at word n: a pronoun, or a
// noun phrase that something else than a noun follows.
func (c *clause) objectEnd(n, hi int) int {
	if n >= hi {
		return n
	}
	switch c.lower(n) {
	case "me", "us", "him", "her", "them", "you":
		if n+1 >= hi || c.parts[n] != "PRP$" || c.parts[n+1] == "PRP" || c.parts[n+1] == "DT" || c.lower(n+1) == "that" || c.parts[n+1] == "IN" || c.lower(n+1) == "to" {
			return n + 1
		}
	}
	start := n
	for n < min(hi, start+maxAddressee) {
		first := n == start && (c.parts[n] == "DT" || c.parts[n] == "PRP$")
		if !first && !strings.HasPrefix(c.parts[n], "NN") && c.parts[n] != "JJ" && c.parts[n] != "CD" && c.parts[n] != "POS" {
			break
		}
		n++
	}
	if n == start || !strings.HasPrefix(c.parts[n-1], "NN") && c.parts[n-1] != "CD" && c.parts[n-1] != "DT" && c.parts[n-1] != "JJ" {
		return start
	}
	return n
}

// innerEnd returns where a content ends that starts at word from: with its
// sentence, and before hi.
func (c *clause) innerEnd(from, hi int) int {
	to := from
	for to < hi && !endsSentence(c.word(to)) && c.word(to) != ";" {
		to++
	}
	for to > from && c.word(to-1) == "," {
		to--
	}
	return to
}
