package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// described reads the passive of verbs by which somebody is called something:
// in "The trader was described by two neighbours as a quiet man" the neighbours
// say of the trader that he is a quiet man. The tagger takes the end of that for
// a part of the source, or misses it.
func described(p *page) {
	cues := p.cueList()
	for k := range p.paras {
		para := &p.paras[k]
		for i := 1; i+3 < len(para.Toks); i++ {
			if !callingForms[p.word(para, i)] || p.word(para, i+1) != "by" {
				continue
			}
			p.clauses(k).calledBy(i, cues)
		}
	}
}

// callingForms are participles of verbs that take what somebody is called
// behind "as".
var callingForms = wordSet(`described characterised characterized dismissed denounced hailed praised condemned portrayed branded labelled labeled
	decried disclosed identified exposed named depicted rejected welcomed criticised criticized derided lauded touted`)

// calledBy lays what the participle at word i calls somebody on those behind
// "by".
func (c *clause) calledBy(i int, cues cueList) {
	be, ok := c.passiveBe(i)
	if !ok {
		return
	}
	as, to := c.calledAs(i + 2)
	if as == to || !c.nominal(i+2, as) {
		return
	}
	content := []hearsay.Span{c.span(as, to)}
	if from, end, ok := c.subject(c.innerStart(c.sentenceStart(i), be), be); ok {
		content = slices.Insert(content, 0, c.span(from, end))
	}
	f := cues.at(c.span(be, i+1))
	if f == nil {
		f = &finding{Attribution: hearsay.Attribution{
			Cue: []hearsay.Span{c.span(be, i+1)}, Confidence: ruleConfidence, FoundBy: "described",
		}}
		c.p.found = append(c.p.found, f)
	}
	f.Source = []hearsay.Span{c.span(i+2, as)}
	f.Content = content
}

// calledAs returns the phrase with "as" that follows those who are named from
// word from on: where it starts and ends. Both are the same when there is none.
func (c *clause) calledAs(from int) (as, to int) {
	_, last := c.sentence(from)
	for as = from + 1; as < min(last, from+maxName) && c.lower(as) != "as"; as++ {
		if w := c.word(as); endsSentence(w) || w == ";" || isQuoteMark(w) || c.finite(as) {
			return from, from
		}
	}
	if as >= min(last, from+maxName) {
		return from, from
	}
	to = as + 1
	for to < last && !c.endsCalling(to, last) {
		to++
	}
	if to-as < 2 {
		return from, from
	}
	return as, to
}

// endsCalling reports whether what somebody is called ends before word i of a
// sentence that ends at last.
func (c *clause) endsCalling(i, last int) bool {
	switch w := c.word(i); {
	case endsSentence(w), w == ";":
		return true
	case i+1 == last:
		return w == ","
	case w == ",":
		next := c.parts[i+1]
		return next == "CC" || next == "IN" || next == "WDT" || next == "WP"
	}
	return c.parts[i] == "CC" && c.finite(i+1)
}

// sentenceStart returns the first word of the sentence of word i.
func (c *clause) sentenceStart(i int) int {
	from, _ := c.sentence(i)
	return from
}
