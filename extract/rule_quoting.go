package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// quoting makes two statements of "The paper quoted a clerk as saying that the
// books were burnt": what the clerk says, and what the paper says of him, in
// which the first is nested.
func quoting(p *page) {
	cues := p.cueList()
	p.eachAs(func(c *clause, i int) {
		if q, ok := c.quotingAt(i); ok {
			c.layQuoted(q, cues)
		}
	})
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
	if said >= n || !c.utters(said) && !inflected(c.word(said), namingVerbs) ||
		said == i+1 && !strings.HasSuffix(c.lower(said), "ing") {
		return quotedClause{}, false
	}
	for v := i - 1; v >= 0 && v > i-maxSource && !endsSentence(c.word(v)) && !isQuoteMark(c.word(v)); v-- {
		if inflected(c.word(v), quotingVerbs) && !strings.HasPrefix(c.parts[v], "NN") {
			return quotedClause{v, v + 1, i, said + 1}, i > v+1
		}
		if c.finite(v) {
			break
		}
	}
	return quotedClause{}, false
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
	outer.Content = []hearsay.Span{{Start: person.Start, End: inner.Content[len(inner.Content)-1].End}}
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

// person returns who is quoted, without the comma that ends a description.
func (c *clause) person(q quotedClause) hearsay.Span {
	to := q.as
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
