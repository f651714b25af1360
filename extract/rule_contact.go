package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// contacts mends what is laid on the "I" or "we" of a clause that only tells
// which person is meant: in "A plumber I know told me the pipes were lead" the
// plumber says so, and what I know is no statement.
func contacts(p *page) {
	var all []contact
	for k := range p.paras {
		para := &p.paras[k]
		for i := 1; i+3 < len(para.Toks); i++ {
			if !contactPronouns[p.word(para, i)] {
				continue
			}
			if ct, ok := p.clauses(k).contactAt(i); ok {
				all = append(all, ct)
			}
		}
	}
	p.layOnContacts(all)
}

// A contact is a person whom a clause without "who" describes, and the verb by
// which that person says something.
type contact struct{ source, verb hearsay.Span }

// contactPronouns may be the subject of such a clause.
var contactPronouns = wordSet(`i we he she they I`)

// contactAt reads "a plumber I know told" around the pronoun at word i.
func (c *clause) contactAt(i int) (contact, bool) {
	lo, hi := c.sentence(i)
	end := i // of the noun before the clause
	if w := c.lower(end - 1); (w == "who" || w == "whom" || w == "that") && end-1 > lo {
		end--
	}
	aside := end < i && c.word(end-1) == ","
	if aside {
		end--
	}
	if end <= lo || c.quoted(i) || !c.maySpeak(end-1) || !c.finite(i+1) && !(c.parts[i+1] == "RB" && c.finite(i+2)) {
		return contact{}, false
	}
	from := c.phraseStart(lo, end)
	if from >= end || end-from > maxName || !c.counts(from) {
		return contact{}, false
	}
	inner := i + 1
	for !c.finite(inner) {
		inner++
	}
	if reports(c.word(inner)) && !namingVerbs[baseForm(c.word(inner))] && c.lower(inner) != "interviewed" && c.lower(inner) != "asked" {
		return contact{}, false // "a man she said was a spy"
	}
	for verb := inner + 1; verb < min(hi, inner+maxSource); verb++ {
		switch w := c.lower(verb); {
		case endsSentence(w) || w == ";" || w == ":" || isQuoteMark(w) || w == "that" || w == "," && (!aside || verb+1 < hi && !c.finite(verb+1)):
			return contact{}, false
		case c.parts[verb] == "VBN" && (auxiliaries[c.lower(verb-1)] || c.parts[verb-1] == "RB" || !statingForms[w] && !tellingForms[w]):
		case c.finite(verb) && c.parts[verb] != "MD", c.parts[verb] == "VBN":
			if !statingForms[w] && !tellingForms[w] {
				return contact{}, false
			}
			to := verb
			if c.word(to-1) == "," {
				to--
			}
			if aside != (to < verb) || c.ownSubject(inner, to) {
				return contact{}, false
			}
			if c.parts[verb] == "VBN" {
				c.parts[verb] = "VBD" // behind another verb the two look like one group
			}
			return contact{c.span(from, to), c.para.Toks[verb].Span}, true
		}
	}
	return contact{}, false
}

// maySpeak reports whether word i is a noun for a person, or may be one of a trade
// that no list has.
func (c *clause) maySpeak(i int) bool {
	return c.officeAt(i) || (c.parts[i] == "NN" || c.parts[i] == "NNS") && tradeEnding(c.lower(i)) && !timeNouns[c.lower(i)]
}

// counts reports whether word i may start a phrase for a person who has not been
// spoken of.
func (c *clause) counts(i int) bool {
	switch c.lower(i) {
	case "a", "an", "one", "another", "the", "some", "several", "two", "three", "four", "many", "most":
		return true
	}
	return c.parts[i] == "NNS"
}

// ownSubject reports whether words [inner+1, to) end in what can only be the
// subject of the verb behind them: "the day we left | people said".
func (c *clause) ownSubject(inner, to int) bool {
	last := to - 1
	return last > inner && (subjectPronouns[c.lower(last)] || last == inner+1 && (c.parts[last] == "NNS" || c.parts[last] == "NNP"))
}

// layOnContacts lays what the verbs bring on those whom the clauses describe,
// and drops what the words of these clauses were taken for.
func (p *page) layOnContacts(all []contact) {
	if len(all) == 0 {
		return
	}
	sources := make([]hearsay.Span, len(all))
	for i := range all {
		sources[i] = all[i].source
	}
	inside := newSpanIndex(sources)
	p.drop(func(f *finding) bool {
		return len(f.Cue) > 0 && !f.setOff && inside.overlaps(f.Cue[:1]) && (inside.overlaps(f.Source) || inside.overlaps(f.Content))
	})
	cues := p.cueList()
	for _, ct := range all {
		if f := cues.at(ct.verb); f != nil && !f.setOff && (len(f.Source) == 0 || ct.source.Contains(f.Source[0])) {
			f.Source, f.Cue = []hearsay.Span{ct.source}, []hearsay.Span{ct.verb}
		}
	}
}

// describedBefore returns the phrase with such a clause in it that is the subject
// of the verb at word verb.
func (c *clause) describedBefore(lo, verb int) (from, to int, ok bool) {
	for i := verb - 2; i > lo && verb-i < maxSource; i-- {
		if !contactPronouns[c.word(i)] {
			continue
		}
		if ct, ok := c.contactAt(i); ok && ct.verb == c.para.Toks[verb].Span {
			return c.at(ct.source.Start), c.at(ct.source.End), true
		}
	}
	return 0, 0, false
}

// contactFor reports whether such a clause starts at word i, whose person is the
// subject of cue.
func (c *clause) contactFor(i int, cue hearsay.Span) bool {
	ct, ok := c.contactAt(i)
	return ok && ct.verb == cue
}

// tradeEnding reports whether a noun ends like those for what people do.
func tradeEnding(w string) bool {
	w = strings.TrimSuffix(w, "s")
	for _, end := range [...]string{"er", "or", "ist", "man", "ian", "smith", "hand", "wright"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
