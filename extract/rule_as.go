package extract

import "github.com/hearsay-project/hearsay"

// asClauses finds statements that a clause with "as" lays on someone: "The
// ferry was late, as the Courier reported", "As Roe puts it, …", "a farce, as
// named by the mayor". The tagger finds many of their cues but seldom the
// whole content.
func asClauses(p *page) {
	cues := p.cueList()
	p.eachAs(func(c *clause, i int) {
		if as, ok := c.asClause(i); ok {
			c.lay(as, cues)
		}
	})
}

// eachAs calls f with every "as" of the page.
func (p *page) eachAs(f func(c *clause, i int)) {
	for k := range p.paras {
		for i, tok := range p.paras[k].Toks {
			if w := tok.Of(p.doc.Text); w == "as" || w == "As" {
				f(p.clauses(k), i)
			}
		}
	}
}

// asClause is a clause with "as" by its words: [as, end) with the source and
// the cue in it.
type asClause struct {
	as, end           int
	source, sourceEnd int
	cue, cueEnd       int
	naming            bool // it lays a name on what stands right before it
}

// asClause reads the clause that starts with the "as" at i.
func (c *clause) asClause(i int) (asClause, bool) {
	_, end := c.sentence(i)
	if i+2 >= end || c.compares(i) || c.quoted(i) {
		return asClause{}, false
	}
	if as, ok := c.passive(i, end); ok {
		return as, true
	}
	return c.active(i, end)
}

// compares reports whether the "as" at i belongs to a comparison or a set
// phrase rather than opening a clause of its own.
func (c *clause) compares(i int) bool {
	if i == 0 {
		return false
	}
	switch c.lower(i - 1) {
	case "such", "known", "well", "far", "long", "soon", "much", "same", "just", "as", "so":
		return true
	}
	return i > 1 && c.lower(i-2) == "as"
}

// active reads "as SOURCE CUE", with the one quoted or "it" behind.
func (c *clause) active(i, end int) (asClause, bool) {
	v := i + 1
	for v < end && v <= i+maxSource && (!c.verb(v) || c.parts[v] == "VBG" || c.parts[v] == "VBN" && !reports(c.word(v))) && c.lower(v) != "as" {
		v++
	}
	if v >= end || !c.verb(v) || !c.nominal(i+1, v) {
		return asClause{}, false
	}
	cueEnd := v + 1
	for cueEnd < end && (c.verb(cueEnd) || c.parts[cueEnd] == "RB" || c.parts[cueEnd] == "RP") {
		cueEnd++
	}
	last := cueEnd - 1
	for last > v && !c.verb(last) {
		last--
	}
	if !reports(c.word(last)) {
		return asClause{}, false
	}
	base := baseForm(c.word(last))
	out := asClause{as: i, end: cueEnd, source: i + 1, sourceEnd: v, cue: v, cueEnd: cueEnd, naming: namingVerbs[base]}
	for out.sourceEnd > out.source+1 && (c.parts[out.sourceEnd-1] == "RB" || c.word(out.sourceEnd-1) == ",") {
		out.sourceEnd-- // an adverb before the verb, the comma after an apposition
	}
	if c.mark(cueEnd) {
		return out, true
	}
	if c.lower(cueEnd) == "it" || c.lower(cueEnd) == "them" {
		out.end = cueEnd + 1
		return out, c.mark(out.end)
	}
	if carryingVerbs[base] {
		return c.withObject(out, end)
	}
	return out, c.timeTo(cueEnd, end)
}

// withObject takes in who is quoted, up to the end of the clause.
func (c *clause) withObject(as asClause, end int) (asClause, bool) {
	to := as.cueEnd
	for to < end && !c.mark(to) && (!c.verb(to) || c.parts[to] == "VBN" && c.parts[to-1] == "DT") && c.lower(to) != "that" {
		to++
	}
	as.end = to
	return as, c.mark(to) && c.nominal(as.cueEnd, to)
}

// timeTo reports whether only a time or place stands between i and the next
// mark: "as she said on Monday,".
func (c *clause) timeTo(i, end int) bool {
	switch c.lower(i) {
	case "on", "in", "at", "last", "this", "yesterday", "earlier", "later", "today", "recently", "before", "here":
	default:
		return false
	}
	for ; i < end && !c.mark(i); i++ {
		if c.verb(i) || c.lower(i) == "that" {
			return false
		}
	}
	return true
}

// passive reads "as CUE by SOURCE".
func (c *clause) passive(i, end int) (asClause, bool) {
	v := i + 1
	for v < end && v <= i+2 && c.parts[v] == "RB" {
		v++
	}
	if v >= end || c.parts[v] != "VBN" && c.parts[v] != "VBD" || !reports(c.word(v)) {
		return asClause{}, false
	}
	by := v + 1
	for by < end && by <= v+2 && c.parts[by] == "RB" {
		by++
	}
	shown := baseForm(c.word(v)) == "show" || baseForm(c.word(v)) == "find"
	if by >= end-1 || c.lower(by) != "by" && (c.lower(by) != "in" || shown) {
		return asClause{}, false
	}
	to := c.nounPhraseEnd(by+1, end)
	if !c.nominal(by+1, to) {
		return asClause{}, false
	}
	return asClause{
		as: i, end: to, source: by + 1, sourceEnd: to, cue: i, cueEnd: by + 1,
		naming: namingVerbs[baseForm(c.word(v))],
	}, true
}

// nounPhraseEnd returns the end of the source that starts at i: up to the
// next mark that does not belong to it. A comma belongs to it before an
// apposition: "the envoy, Ana Roe" and "Ana Roe, a former member of the group".
func (c *clause) nounPhraseEnd(i, end int) int {
	to := i
	commas := 0
	for to < end && !c.verb(to) && c.lower(to) != "that" {
		if c.word(to) == "," && commas == 0 && to+1 < end && c.apposition(to+1, end) {
			commas++
		} else if c.mark(to) {
			break
		}
		to++
	}
	return to
}

// apposition reports whether the words after a comma name or describe the
// noun before it: a name or a phrase with an article that ends the clause.
func (c *clause) apposition(i, end int) bool {
	if c.parts[i] != "NNP" && c.parts[i] != "DT" {
		return false
	}
	to := i
	for to < end && !c.mark(to) && !c.verb(to) {
		to++
	}
	return to >= end || c.mark(to) && c.nominal(i, to)
}

// lay makes or mends the statement of an as-clause.
func (c *clause) lay(as asClause, cues cueList) {
	from, to := c.sentence(as.as)
	content, ok := c.around(as, from, to)
	if !ok {
		return
	}
	f := cues.at(c.span(as.cue, as.cueEnd))
	switch {
	case f == nil:
		f = &finding{Attribution: hearsay.Attribution{Confidence: ruleConfidence, FoundBy: "as-clause"}}
		c.p.found = append(c.p.found, f)
	case c.good(f, as):
		f.Confidence = max(f.Confidence, leastIndirect)
		return
	default:
		f.Confidence, f.FoundBy = max(f.Confidence, ruleConfidence), "as-clause"
	}
	f.Cue = []hearsay.Span{c.span(as.cue, as.cueEnd)}
	f.Source = []hearsay.Span{c.span(as.source, as.sourceEnd)}
	f.Content = content
	if c.word(as.end) == ":" {
		// A quotation may follow: it is the content then, and what stands
		// before the clause only without one.
		f.Content, f.fallback = nil, content
	}
}

// maxLaid bounds the words of a sentence that an as-clause lays on its source.
const maxLaid = 120

// ruleConfidence is the confidence of what only a rule has found.
const ruleConfidence = 0.7

// good reports whether a finding of the tagger already has a content outside
// the clause.
func (c *clause) good(f *finding, as asClause) bool {
	inside := c.span(as.as, as.end)
	words := 0
	for _, sp := range f.Content {
		if sp.Overlaps(inside) {
			return false
		}
		words += len(sp.Of(c.p.doc.Text)) / 5
	}
	return words >= 4 && len(f.Source) > 0
}

// around returns what an as-clause in the sentence [from, to) lays on its
// source.
func (c *clause) around(as asClause, from, to int) ([]hearsay.Span, bool) {
	if as.naming && as.as > from {
		return c.nameBefore(as, from)
	}
	if to-from > maxLaid {
		return nil, false
	}
	var out []hearsay.Span
	if c.word(as.end) == "," && as.as > from {
		from = c.behindThat(from, as.as)
	}
	if left := c.trim(from, as.as); left.Len() > 0 {
		out = append(out, left)
	}
	if c.word(as.end) == "," || as.as == from {
		if right := c.trim(as.end, to); right.Len() > 0 {
			out = append(out, right)
		}
	}
	return out, len(out) > 0
}

// behindThat returns where the clause starts that a verb of saying in words [from, to)
// brings with "that": "The paper adds that | the exit, as one man put it, …"; from
// where there is none.
func (c *clause) behindThat(from, to int) int {
	for i := from + 2; i+1 < to; i++ {
		if c.lower(i) == "that" && c.verb(i-1) && reports(c.word(i-1)) {
			return i + 1
		}
	}
	return from
}

// nameBefore returns the noun phrase right before an as-clause.
func (c *clause) nameBefore(as asClause, from int) ([]hearsay.Span, bool) {
	to := as.as
	if c.word(to-1) == "," {
		to--
	}
	i := to
	for i > from && !c.verb(i-1) && !c.mark(i-1) && (c.parts[i-1] != "IN" || c.lower(i-1) == "of") && c.parts[i-1] != "TO" {
		i--
	}
	if sp := c.trim(i, to); sp.Len() > 0 && c.nominal(i, to) {
		return []hearsay.Span{sp}, true
	}
	return nil, false
}

// trim returns the place of words [from, to) without marks and joining words
// at its ends; an empty span when nothing is left.
func (c *clause) trim(from, to int) hearsay.Span {
	for from < to && !isWord(c.para.Toks[from]) && !isQuoteMark(c.word(from)) {
		from++
	}
	for to > from && !isWord(c.para.Toks[to-1]) && !isQuoteMark(c.word(to-1)) {
		to--
	}
	if from >= to || countWords(c.para, from, to) < 2 {
		return hearsay.Span{}
	}
	return c.span(from, to)
}
