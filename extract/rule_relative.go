package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// relativeSources mends what is laid on a "who" whose clause has ended, and
// drops the mere wish for no name: in "A glazier who asked not to be named said
// it had hailed" the glazier says so, and what he asked for is no statement.
func relativeSources(p *page) {
	gone, cues := map[*finding]bool{}, p.cueList()
	for _, f := range p.found {
		if len(f.Cue) == 1 && strings.EqualFold(f.Cue[0].Of(p.doc.Text), "known as") {
			gone[f] = true // a name is no statement
			continue
		}
		if len(f.Source) != 1 || len(f.Cue) == 0 || f.setOff {
			continue
		}
		k := p.paraAt(f.Source[0].Start)
		if k == len(p.paras) || k != p.paraAt(f.Cue[0].Start) {
			continue
		}
		c := p.clauses(k)
		who, cue := c.at(f.Source[0].Start), c.at(f.Cue[0].Start)
		if _, hi := c.sentence(cue); len(f.Content) == 2 && f.Content[0].Of(p.doc.Text) == "whom" && c.wishedFor(cue, hi) {
			gone[f] = true
			continue
		}
		if who >= cue || cue >= len(c.para.Toks) || c.lower(who) != "who" && c.lower(who) != "which" && c.lower(c.at(f.Source[0].End)-1) != "who" {
			continue
		}
		if inflected(c.word(cue), quotingVerbs) && who > 1 && c.word(who-1) == "," && len(f.Content) == 1 && !c.finiteIn(f.Content[0]) {
			gone[f] = true // whom the one before cites for what stands there
			continue
		}
		if last := c.at(f.Source[0].End) - 1; last > who && c.lower(last) == "who" {
			_, hi := c.sentence(who)
			gone[f] = c.wishedFor(cue, hi)
			continue
		}
		if c.lower(who) != "who" {
			continue
		}
		lo, hi := c.sentence(who)
		if g := c.mainVerbSays(f, lo, who, cue); g != nil {
			if other := cues.at(g.Cue[0]); other != nil {
				other.Source, other.Content = g.Source, g.Content
				gone[f] = true
				continue
			}
		}
		if from, to, ok := c.relativeSubject(lo, cue); ok {
			f.Source = []hearsay.Span{c.span(from, to)}
			continue
		}
		gone[f] = c.wishedFor(cue, hi)
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

// mainVerbSays returns the statement of the verb behind a relative clause with an object,
// where f has taken that for the content of the clause: "everyone | who mentions | it says
// she has it". It is nil where the sentence has another main verb.
func (c *clause) mainVerbSays(f *finding, lo, who, cue int) *finding {
	object := c.at(f.Cue[0].End)
	if len(f.Content) != 1 || object+2 >= len(c.para.Toks) || f.Content[0].Start != c.para.Toks[object].Start || !pronounObject(c.lower(object)) && c.lower(object) != "it" {
		return nil
	}
	verb := object + 1
	if !c.finite(verb) || !reports(c.word(verb)) || c.finite(cue) && reports(c.word(cue)) && c.lower(object) != "it" || f.Content[0].End <= c.para.Toks[verb].End {
		return nil
	}
	for i := lo; i < who; i++ {
		if c.finite(i) {
			return nil
		}
	}
	from := c.phraseStart(lo, who)
	if from >= who || !c.nounIn(from, who) {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(from, verb)}, Cue: []hearsay.Span{c.span(verb, verb+1)},
		Content: []hearsay.Span{{Start: c.para.Toks[verb+1].Start, End: f.Content[0].End}},
	}}
}

// wishedFor reports whether the verb group at word cue asks that somebody be
// given no name, or another one.
func (c *clause) wishedFor(cue, hi int) bool {
	verb := cue
	for verb+1 < hi && (c.verb(verb+1) || c.parts[verb+1] == "RB" && verb+2 < hi && c.verb(verb+2)) {
		verb++
	}
	if !inflected(c.word(cue), wishing) && !inflected(c.word(verb), wishing) {
		return false
	}
	for i := cue + 1; i < min(hi, cue+maxSource); i++ {
		if w := c.lower(i); naming[w] && (w == "anonymity" || c.lower(i-1) == "be" || c.lower(i-1) == "no" || c.lower(i-1) == "not" || slices.Contains(c.parts[cue:i], "PRP")) {
			return true
		} else if endsSentence(w) || isQuoteMark(w) && !naming[c.lower(i-1)] && i > cue+6 {
			return false
		}
	}
	return false
}

var (
	wishing = wordSet(`ask insist request beg plead want wish prefer demand decline refuse crave order`)
	naming  = wordSet(`named identified called quoted name names printed call revealed disclosed anonymity`)
)

// dropAntecedents drops the statements of "the envoy, who wrote to the council
// that …" whose content is the envoy, so that the clause is read anew.
func dropAntecedents(p *page) {
	p.drop(func(f *finding) bool {
		if len(f.Source) != 1 || len(f.Content) != 1 || f.Content[0].End > f.Source[0].Start || f.Source[0].Start-f.Content[0].End > len(", ") {
			return false
		}
		k := p.paraAt(f.Source[0].Start)
		if k == len(p.paras) || f.Content[0].Start < p.paras[k].Toks[0].Start || f.Source[0].Len() > len("which") {
			return false
		}
		c := p.clauses(k)
		return relativeWords[c.lower(c.at(f.Source[0].Start))] && !c.finiteIn(f.Content[0])
	})
}
