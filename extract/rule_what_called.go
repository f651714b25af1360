package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// whatCalled finds the statements of "It was, in what the mayor called a
// disaster, the second flood." The statement around one ends before it.
func whatCalled(p *page) {
	cues := p.sureCues()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 2; i+2 < len(para.Toks); i++ {
			if w := p.word(para, i); w != "called" && w != "calls" && w != "termed" && w != "dubbed" {
				continue
			}
			c := p.clauses(k)
			f := c.whatCalledAt(i)
			if f == nil {
				continue
			}
			if other := cues.at(f.Cue[0]); other == nil {
				found = append(found, f)
			} else if len(other.Content) == 1 && other.Content[0].End <= f.Source[0].Start {
				other.Source, other.Content = f.Source, f.Content // the tagger has only the "what"
			}
		}
	}
	p.endBefore(found)
	p.instead(found)
}

// whatCalledAt reads the clause around the verb at word i; nil when it is
// another one.
func (c *clause) whatCalledAt(i int) *finding {
	const most = 10 // words of the source
	from, to := c.sentence(i)
	if to-from > maxLaid || c.quoted(i) {
		return nil
	}
	cue := c.groupStart(i)
	what := cue - 1
	for what > from && cue-what < most && c.lower(what) != "what" && !c.mark(what) && !c.verb(what) {
		what--
	}
	if c.lower(what) != "what" || !c.nominal(what+1, cue) {
		return nil
	}
	end := c.firstMark(i+1, to)
	for end > i+1 && !isWord(c.para.Toks[end-1]) && !isQuoteMark(c.word(end-1)) {
		end--
	}
	if end-i < 3 {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(what+1, cue)}, Cue: []hearsay.Span{c.span(cue, i+1)}, Content: []hearsay.Span{c.span(i+1, end)},
		Confidence: ruleConfidence, FoundBy: "what called",
	}}
}

// endBefore takes the parts of contents away that are nothing but the words with
// one of these statements.
func (p *page) endBefore(inner []*finding) {
	const lead = len("in what ")
	starts := make([]int, len(inner)) // of the sources
	for n, f := range inner {
		starts[n] = f.Source[0].Start
	}
	slices.Sort(starts)
	for _, f := range p.found {
		if len(f.Content) < 2 {
			continue
		}
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
			n, _ := slices.BinarySearch(starts, sp.Start)
			return n < len(starts) && starts[n]-sp.Start <= lead && starts[n] < sp.End
		})
	}
}
