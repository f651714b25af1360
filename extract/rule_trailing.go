package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// trailing finds the statements whose source and cue end the sentence, behind
// a comma: "The unit may be sold, three people briefed on it told the Courier
// on Monday." The tagger takes the short ones, and of others the cue alone.
func trailing(p *page) {
	cues, held := p.sureCues(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for v := 4; v < len(para.Toks); v++ {
			if !trailingVerbs[p.word(para, v)] {
				continue
			}
			c := p.clauses(k)
			tr, ok := c.trailingAt(v)
			if !ok {
				continue
			}
			f := cues.at(c.span(tr.cue, tr.cueEnd))
			switch {
			case f == nil && held.fits(c.trailed(tr)):
				f = c.trailed(tr)
				found = append(found, f)
			case f == nil || !tailOf(f.Content, tr.content) && (overlaps(f.Content, tr.content) || !c.behindCue(f, tr)):
				continue
			}
			f.Source, f.Cue = []hearsay.Span{c.span(tr.source, tr.sourceEnd)}, []hearsay.Span{c.span(tr.cue, tr.cueEnd)}
			f.Content = []hearsay.Span{tr.content}
		}
	}
	p.instead(found)
}

// trailingVerbs are the forms of verbs that bring a statement from behind.
var trailingVerbs = wordSet(`said say says told tell tells reported reports announced claimed claim claims warned confirmed added adds
	according wrote writes conceded concede admitted suggests suggest shows show fear fears estimate estimates
	recalled recalls recounted insisted insists explained explains noted notes argued argues predicted predicts concluded acknowledged complained
	alleged remembered testified joked replied gathered gathers learned learnt understands reveals`)

// trailed is the finding that a trailing clause makes.
func (c *clause) trailed(tr trailer) *finding {
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(tr.source, tr.sourceEnd)}, Cue: []hearsay.Span{c.span(tr.cue, tr.cueEnd)}, Content: []hearsay.Span{tr.content},
		Confidence: ruleConfidence, FoundBy: "trailing",
	}}
}

// A trailer is the clause that ends a sentence and lays the rest of it on
// somebody.
type trailer struct {
	source, sourceEnd int
	cue, cueEnd       int
	content           hearsay.Span
}

// trailingAt reads the clause around the verb at word v.
func (c *clause) trailingAt(v int) (trailer, bool) {
	from, to := c.sentence(v)
	for to > v && (endsSentence(c.word(to-1)) || isQuoteMark(c.word(to-1))) {
		to--
	}
	if c.quoted(v) || to-from > maxLaid {
		return trailer{}, false
	}
	to = c.beforeConditions(v, to)
	tr := trailer{cue: v, cueEnd: v + 1}
	comma := v - 1
	if c.lower(v) == "according" {
		if c.lower(v+1) != "to" {
			return tr, false
		}
		tr.source, tr.sourceEnd, tr.cueEnd = v+2, c.nounPhraseEnd(v+2, to), v+2
		if tr.sourceEnd != to {
			if tr.sourceEnd = c.firstMark(v+2, to); tr.sourceEnd == to || c.word(tr.sourceEnd) != "," || c.quoteBehind(v) || c.lower(tr.sourceEnd+1) == "who" || v > 1 && c.lower(v-2) == "that" {
				return tr, false
			}
		}
	} else {
		last := v+1 == to || v+2 == to && pronounObject(c.lower(v+1))
		if !c.finite(v) && c.parts[v] != "VBN" && !(last && !capital(c.word(v)) && strings.HasPrefix(c.parts[v], "NN")) || !c.closes(v+1, c.trailerEnd(v+1, to)) {
			return tr, false
		}
		tr.cue = c.groupStart(v)
		for comma = tr.cue - 1; comma > from && c.word(comma) != ","; comma-- {
		}
		tr.source, tr.sourceEnd = comma+1, tr.cue
	}
	if comma > 0 && relativeWords[c.lower(comma-1)] || tr.sourceEnd > tr.source && relativeWords[c.lower(tr.sourceEnd-1)] {
		return tr, false // "Geddes, who, two colleagues say, was ill"
	}
	if comma <= from+1 || c.word(comma) != "," || c.quoted(comma) || !c.nominal(tr.source, tr.sourceEnd) && !c.briefed(tr.source, tr.sourceEnd) || c.parts[tr.source] == "PRP" && c.lower(tr.source) != "it" || clauseWords[c.lower(tr.source)] {
		return tr, false
	}
	tr.content = c.trim(from, comma)
	return tr, tr.content.Len() > 0 && c.mainClause(from, comma)
}

// trailerEnd returns where a trailing clause ends whose verb stands before word
// i: at a comma, behind which more can be told of the occasion, or at to.
func (c *clause) trailerEnd(i, to int) int {
	end := c.firstMark(i, to)
	if end == to || c.word(end) != "," {
		return to
	}
	for n := end; n < to; n++ {
		if isQuoteMark(c.word(n)) {
			return to
		}
	}
	return end
}

// beforeConditions returns where a trailing clause ends that the verb at word v
// stands in, without what tells on which condition somebody spoke and without a
// link or a credit in brackets at the end.
func (c *clause) beforeConditions(v, to int) int {
	for i := v + 1; i < to; i++ {
		switch w := c.lower(i); {
		case w == "on" && c.lower(i+1) == "condition", w == "(" && i == v+1 && closesBracket(c.word(to-1)):
			return i
		}
	}
	return to
}

// briefed reports whether words [from, to) are people whom a participle
// describes that looks like a verb: "three people briefed on the plan".
func (c *clause) briefed(from, to int) bool {
	for i := from + 1; i+1 < to; i++ {
		if (c.parts[i] == "VBD" && strings.HasSuffix(c.word(i), "ed") || c.lower(i) == "close" || c.lower(i) == "familiar") && (c.parts[i+1] == "IN" || c.parts[i+1] == "TO") {
			return c.nominal(from, i) && c.nominal(i+2, to)
		}
	}
	return false
}

// closes reports whether words [i, to) say no more than to whom and when
// something was said.
func (c *clause) closes(i, to int) bool {
	const most = 9
	if to-i > most {
		return false
	}
	for n := i; n < to; n++ {
		if c.verb(n) || c.mark(n) || c.lower(n) == "that" || c.lower(n) == "to" && n > i || c.parts[n] == "WRB" {
			return false
		}
	}
	return i >= to || c.parts[i] != "PRP" && c.parts[i] != "JJ" || i+1 == to || c.dayAt(i)
}

// mainClause reports whether words [from, to) are a sentence of their own, and
// no mere clause that tells when or why.
func (c *clause) mainClause(from, to int) bool {
	for from < to && (c.parts[from] == "CC" || c.mark(from)) {
		from++
	}
	if from >= to || subordinating[c.lower(from)] || c.parts[from] == "VBG" || c.parts[from] == "VBN" || c.parts[from] == "WRB" {
		return false
	}
	verb, ok := c.firstVerb(from, to)
	if !ok {
		verb, ok = c.behindRelative(from, to)
	}
	for i := from + 1; !ok && i < to; i++ {
		verb, ok = i, c.parts[i] == "VBN" && c.parts[i-1] != "IN" // a past tense that looks like a participle
	}
	return ok && verb > from && (c.nounIn(from, verb) || strings.HasPrefix(c.parts[from], "EX"))
}

// behindRelative returns the verb behind a relative clause that no comma ends:
// "People who drink tea | remember names".
func (c *clause) behindRelative(from, to int) (int, bool) {
	verbs, relative := 0, false
	for i := from; i < to; i++ {
		relative = relative || c.lower(i) == "who"
		if relative && c.finite(i) {
			if verbs++; verbs == 2 {
				return i, true
			}
		}
	}
	return 0, false
}

// subordinating words open a clause that cannot stand alone.
var subordinating = wordSet(`when while after before as if although though because since once whether unless until asked what that who which whereas`)

// tailOf reports whether the one span of a content is the end of whole.
func tailOf(content []hearsay.Span, whole hearsay.Span) bool {
	return len(content) == 1 && content[0].Start > whole.Start && content[0].End == whole.End
}

// behindCue reports whether what a finding has for its content is only who is
// told, or when, behind the cue.
func (c *clause) behindCue(f *finding, tr trailer) bool {
	_, to := c.sentence(tr.cue)
	last := c.para.Toks[to-1].End
	for _, sp := range f.Content {
		if sp.Start < c.para.Toks[tr.cueEnd-1].End || sp.End > last {
			return false
		}
	}
	return true
}
