package extract

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// quoting makes two statements of "The paper quoted a clerk as saying that the
// books were burnt": what the clerk says, and what the paper says of him, in
// which the first is nested.
func quoting(p *page) {
	cues := p.cueList()
	read := func(c *clause, i int) {
		q, ok := c.quotingAt(i)
		switch {
		case !ok:
		case c.inPassive(q.verb):
			c.layPassive(q)
		default:
			c.layQuoted(q, cues)
		}
	}
	p.eachAs(read)
	for k := range p.paras {
		for i := range p.paras[k].Toks {
			if i > 1 && p.word(&p.paras[k], i) == "effect" {
				read(p.clauses(k), i-2) // "quotes a clerk | to the effect that"
			}
		}
	}
}

// A quotedClause is "quoted a clerk as saying" by its words: the verb of quoting,
// who is quoted from there to as, and the verb of saying, which ends before
// said.
type quotedClause struct {
	verb, person, as, said int
}

// quotingAt reads the words around the "as" at word i.
func (c *clause) quotingAt(i int) (quotedClause, bool) {
	n := len(c.para.Toks)
	said := i + 1
	if said < n && c.lower(said) == "having" {
		said++
	}
	effect := c.lower(i) == "to"
	if effect && (said+2 >= n || c.lower(said) != "the" || c.lower(said+1) != "effect" || c.lower(said+2) != "that") {
		return quotedClause{}, false
	}
	if effect {
		said++
	} else if said >= n || !c.utters(said) && !inflected(c.word(said), namingVerbs) ||
		said == i+1 && !strings.HasSuffix(c.lower(said), "ing") {
		return quotedClause{}, false
	}
	v := i - 1
	if open := c.opens(v); open > 0 && i-open < maxSource {
		v = open - 1 // who is quoted stands in quotation marks
	}
	for ; v >= 0 && v > i-maxSource && !endsSentence(c.word(v)) && !isQuoteMark(c.word(v)); v-- {
		if inflected(c.word(v), quotingVerbs) && !strings.HasPrefix(c.parts[v], "NN") {
			return quotedClause{v, v + 1, i, said + 1}, i > v+1 || c.inPassive(v)
		}
		if c.finite(v) {
			break
		}
	}
	return quotedClause{}, false
}

// opens returns the word before which the quotation starts that ends with word i;
// 0 where none does, or it is not in the middle of a sentence.
func (c *clause) opens(i int) int {
	if i < 1 || !isQuoteMark(c.word(i)) {
		return 0
	}
	quotes := c.para.Quotes
	for n := sort.Search(len(quotes), func(n int) bool { return quotes[n].Open >= i }) - 1; n >= 0 && quotes[n].Open > i-maxSource; n-- {
		if quotes[n].Close == i {
			return quotes[n].Open
		}
	}
	return 0
}

// inPassive reports whether word v is a participle with a form of "be".
func (c *clause) inPassive(v int) bool {
	_, ok := c.passiveBe(v)
	return ok && c.parts[v] != "VBG"
}

// layPassive makes one statement of "A clerk was quoted by the paper as saying
// that the books were burnt", and of the same behind what the clerk says.
func (c *clause) layPassive(q quotedClause) {
	lo, hi := c.sentence(q.verb)
	group := c.groupStart(q.verb)
	from, to, ok := c.subject(c.innerStart(lo, group), group)
	if !ok || from >= to || c.quoted(q.verb) != c.quoted(from) {
		return
	}
	cue := []hearsay.Span{c.span(group, q.person), c.span(q.as, q.said)}
	if q.as == q.person {
		cue = []hearsay.Span{c.span(group, q.said)}
	}
	f := c.takeCue(hearsay.Span{Start: cue[0].Start, End: cue[len(cue)-1].End}, c.para.Toks[from].Start)
	f.Source, f.Cue = []hearsay.Span{c.span(from, to)}, cue
	if content, ok := c.passiveContent(q, lo, from, hi); ok {
		f.Content = []hearsay.Span{content}
	}
	if len(f.Content) > 0 {
		c.p.found = append(c.p.found, f)
	}
}

// takeCue takes the findings with a cue in sp off the page and returns the
// likeliest of them, or a new one, with the content that ends before offset.
func (c *clause) takeCue(sp hearsay.Span, offset int) *finding {
	best := &finding{Attribution: hearsay.Attribution{FoundBy: "quoting"}}
	var content []hearsay.Span
	c.p.drop(func(f *finding) bool {
		if !slices.ContainsFunc(f.Cue, sp.Overlaps) {
			return false
		}
		if part := endingBefore(f.Content, offset); len(part) > 0 {
			content = part
		}
		if f.Confidence > best.Confidence {
			best = f
		}
		return true
	})
	best.Content, best.Confidence = content, max(best.Confidence, ruleConfidence)
	return best
}

// passiveContent returns what was said: behind the verb of saying, or before the
// subject where nothing but a day or the one who quotes follows.
func (c *clause) passiveContent(q quotedClause, lo, from, hi int) (hearsay.Span, bool) {
	for hi > lo && endsSentence(c.word(hi-1)) {
		hi--
	}
	start := q.said
	if c.lower(q.said-1) == "telling" {
		start = c.objectEnd(start, hi)
	}
	start = c.behindManner(start, hi)
	for start < hi && c.mark(start) && !isQuoteMark(c.word(start)) {
		start++
	}
	if start < hi && (c.lower(start) == "that" || isQuoteMark(c.word(start)) || !c.reportEnds(start)) && hi-start < maxLaid {
		return c.span(start, hi), true
	}
	if from > lo+2 && c.word(from-1) == "," && from-lo < maxLaid && c.finiteIn(c.span(lo, from-1)) {
		return c.span(lo, from-1), true
	}
	return hearsay.Span{}, false
}

// endingBefore returns the spans that end before an offset.
func endingBefore(spans []hearsay.Span, offset int) []hearsay.Span {
	var out []hearsay.Span
	for _, sp := range spans {
		if sp.End <= offset {
			out = append(out, sp)
		}
	}
	return out
}

var quotingVerbs = wordSet(`quote cite report misquote`)

// layQuoted lays what follows on who is quoted, and all of it on who quotes.
func (c *clause) layQuoted(q quotedClause, cues cueList) {
	p := c.p
	person := c.person(q)
	cue := c.span(q.as, q.said)
	inner, outer := cues.last(cue), cues.last(c.span(q.verb, q.person))
	if f := cues.at(cue); inner == nil && f != nil && f != outer && f.Cue[0].End == cue.End {
		inner = f // its cue starts with the end of the name
	}
	if inner == nil {
		content := c.behind(q, outer)
		if content.Len() <= 0 {
			return
		}
		inner = &finding{Attribution: hearsay.Attribution{
			Content: []hearsay.Span{content}, Confidence: ruleConfidence, FoundBy: "quoting",
		}}
		p.found = append(p.found, inner)
	}
	if len(inner.Content) == 0 || inner.Content[0].Start < cue.End {
		return
	}
	inner.Source, inner.Cue = []hearsay.Span{person}, []hearsay.Span{cue}
	if outer == nil || outer == inner {
		source, to, ok := c.subject(0, c.groupStart(q.verb))
		if !ok {
			return
		}
		outer = &finding{Attribution: hearsay.Attribution{
			Source: []hearsay.Span{c.span(source, to)}, Confidence: inner.Confidence, FoundBy: "quoting",
		}}
		p.found = append(p.found, outer)
	}
	outer.Cue = []hearsay.Span{c.span(c.groupStart(q.verb), q.person)}
	outer.Content = []hearsay.Span{{Start: c.para.Toks[q.person].Start, End: inner.Content[len(inner.Content)-1].End}}
	outer.Source = slices.DeleteFunc(outer.Source, person.Overlaps)
}

// behind returns what follows the verb of saying: up to the end of the content
// of the finding that quotes, or else of the sentence.
func (c *clause) behind(q quotedClause, outer *finding) hearsay.Span {
	from, n := q.said, len(c.para.Toks)
	for from < n && c.mark(from) && !isQuoteMark(c.word(from)) {
		from++
	}
	if from >= n {
		return hearsay.Span{}
	}
	out := hearsay.Span{Start: c.para.Toks[from].Start}
	if outer != nil && len(outer.Content) > 0 {
		out.End = outer.Content[len(outer.Content)-1].End
		return out
	}
	_, to := c.sentence(q.as)
	for to > from && endsSentence(c.word(to-1)) {
		to--
	}
	if to <= from || to-from > maxLaid {
		return hearsay.Span{}
	}
	out.End = c.para.Toks[to-1].End
	return out
}

// person returns who is quoted, without the comma that ends a description and
// without quotation marks.
func (c *clause) person(q quotedClause) hearsay.Span {
	to := q.as
	if c.opens(to-1) == q.person && to-q.person > 2 {
		return c.span(q.person+1, to-1)
	}
	if c.opens(to-1) == q.person+1 && c.parts[q.person] == "DT" && to-q.person > 3 {
		return c.span(q.person+2, to-1)
	}
	for to > q.person+1 && c.word(to-1) == "," {
		to--
	}
	return c.span(q.person, to)
}

// groupStart returns where the verb group starts that word verb ends.
func (c *clause) groupStart(verb int) int {
	for verb > 0 && (c.verb(verb-1) || c.parts[verb-1] == "RB" || verb > 1 && (c.lower(verb-1) == "since" || c.lower(verb-1) == "first") && c.parts[verb] == "VBN" && c.verb(verb-2)) {
		verb--
	}
	return verb
}
