package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// impersonals finds what is said without a word of who says so: "It is
// understood that …", "Legend has it that …", "There were reports that …", "The
// report is believed to have …", "Supposedly …".
func impersonals(p *page) {
	cues, held := p.sureCues(), p.sureIndex()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := range para.Toks {
			w := strings.ToLower(p.word(para, i))
			if !impersonalWords[w] {
				continue
			}
			c := p.clauses(k)
			im, ok := c.impersonalAt(i, w)
			if !ok || slices.ContainsFunc(im.content, empty) || cues.at(im.cue) != nil || held.overlaps(im.content) {
				continue
			}
			found = append(found, &finding{Attribution: hearsay.Attribution{
				Cue: []hearsay.Span{im.cue}, Content: im.content, Confidence: ruleConfidence, FoundBy: "impersonal",
			}})
		}
	}
	p.instead(found)
}

// empty reports whether a mark directly behind the cue has left nothing of a
// content.
func empty(sp hearsay.Span) bool { return sp.Len() <= 0 }

// impersonalWords are those by which such a statement is known.
var impersonalWords = wordSet(`understood believed said reported claimed alleged rumoured rumored thought suggested gathered learnt learned told
	reports rumours rumors has reportedly supposedly purportedly reputedly`)

// An impersonal is a statement of nobody.
type impersonal struct {
	cue     hearsay.Span
	content []hearsay.Span
}

// impersonalAt reads the sentence around the word w at i.
func (c *clause) impersonalAt(i int, w string) (impersonal, bool) {
	from, to := c.sentence(i)
	for to > i && !isWord(c.para.Toks[to-1]) {
		to--
	}
	if c.quoted(i) || to-from > maxLaid || i+1 >= to || i+2 >= to && c.parts[i+1] != "JJ" {
		return impersonal{}, false
	}
	for from < i && (c.parts[from] == "CC" || c.mark(from) || c.parts[from] == "RB" && c.lower(from) != "there" && from < i) {
		from++
	}
	switch w {
	case "reportedly", "supposedly", "purportedly", "reputedly":
		return c.supposed(from, i, to)
	case "has":
		if c.lower(i+1) == "it" && c.mark(i+2) && i > from+1 && saga[c.lower(i-1)] && c.mark(i-2) {
			return c.inserting(from, i-2, c.span(i-1, i+2), i+2, to) // "In 1983, legend has it, he won"
		}
		if c.lower(i+1) == "it" && c.lower(i+2) == "that" && saga[c.lower(from)] && c.nominal(from, i) {
			return c.upTo(from, i+2, to), true
		}
		return c.upTo(from, i+2, to), i > from && i-from < 3 && c.lower(i+1) == "it" && c.lower(i+2) == "that" && saga[c.lower(i-1)]
	case "reports", "rumours", "rumors":
		return c.upTo(i, i+1, to), c.lower(i+1) == "that" && c.lower(from) == "there" && i-from < 5
	}
	be, ok := c.passiveBe(i)
	switch {
	case !ok:
		return impersonal{}, false
	case be > from+1 && c.mark(i+1) && c.mark(be-2) && (c.lower(be-1) == "it" || c.lower(be-1) == "we" && w == "told"):
		return c.inserting(from, be-2, c.span(be, i+1), i+1, to) // "There is, we are told, a warehouse"
	case w == "told":
		return impersonal{}, false
	case c.lower(from) == "it" && be == from+1 && c.lower(c.behindManner(i+1, to)) == "that":
		return impersonal{c.span(be, i+1), []hearsay.Span{c.span(c.behindManner(i+1, to), to)}}, true
	case c.lower(i+1) == "to" && c.parts[i+2] == "VB" && be > from && w != "said" && w != "reported":
		subject := c.beforeRelative(from, be)
		return impersonal{c.span(be, i+1), []hearsay.Span{c.span(from, subject), c.span(i+1, c.firstMark(i+1, to))}}, c.nominal(from, subject)
	}
	return impersonal{}, false
}

// beforeRelative returns where the subject [from, to) of a verb ends, without a
// relative clause between commas behind it: "The fund, which could not be reached, |".
func (c *clause) beforeRelative(from, to int) int {
	if c.word(to-1) != "," {
		return to
	}
	comma := c.firstMark(from, to-1)
	if comma+1 < to-1 && comma > from && c.word(comma) == "," && relativeWords[c.lower(comma+1)] && c.firstMark(comma+1, to) == to-1 {
		return comma
	}
	return to
}

// saga are the nouns that have it that something is so.
var saga = wordSet(`legend rumour rumor gossip tradition word folklore`)

// inserting makes a statement of the sentence [from, to) around the words [open,
// end), which stand between two marks and have its cue in them.
func (c *clause) inserting(from, open int, cue hearsay.Span, end, to int) (impersonal, bool) {
	if open <= from || end+1 >= to {
		return impersonal{}, false
	}
	content := []hearsay.Span{c.trim(from, open), c.trim(end+1, to)}
	if content[0].Len() == 0 {
		content[0] = c.span(from, open)
	}
	if content[1].Len() == 0 {
		return impersonal{}, false
	}
	return impersonal{cue, content}, true
}

// upTo makes a statement with the cue [cue, end) of what follows it.
func (c *clause) upTo(cue, end, to int) impersonal {
	return impersonal{c.span(cue, end), []hearsay.Span{c.span(end, to)}}
}

// firstMark returns the index of the first comma or other mark from i on.
func (c *clause) firstMark(i, to int) int {
	for n := i; n < to; n++ {
		if c.mark(n) {
			return n
		}
	}
	return to
}

// supposed reads a clause with an adverb for hearsay at word i: "Supposedly it
// glows", "The county has reportedly hired painters".
func (c *clause) supposed(from, i, to int) (impersonal, bool) {
	at := c.span(i, i+1)
	if i == from || i == from+1 && c.mark(i-1) {
		if c.word(i+1) == "," {
			i++
		}
		return impersonal{at, []hearsay.Span{c.span(i+1, to)}}, to-i > 3 && c.speakerFirst(i+1)
	}
	if c.mark(i + 1) {
		return impersonal{}, false
	}
	switch verb, ok := c.firstVerb(from, to); {
	case !ok:
		return impersonal{}, false
	case i > verb-2 && i < verb+3 && !c.finite(i+1) || i+1 == verb:
		return impersonal{at, []hearsay.Span{c.span(from, i), c.span(i+1, c.firstMark(i+1, to))}}, true
	}
	return impersonal{}, false
}
