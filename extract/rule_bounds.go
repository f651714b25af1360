package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// bounds moves the ends of sources and contents that stand inside a phrase.
func bounds(p *page) {
	gone := map[int]bool{} // cues that are the verb of what is said, by their start
	for _, f := range p.found {
		if f.setOff || len(f.Content) == 0 {
			continue
		}
		for i := range f.Content {
			p.unopened(&f.Content[i])
		}
		if len(f.Cue) == 0 {
			continue
		}
		k := p.paraAt(f.Cue[0].Start)
		if k == len(p.paras) || lastEnd(&p.paras[k]) < f.Cue[0].End {
			continue
		}
		c := p.clauses(k)
		if len(f.Source) == 1 && f.Source[0].Start >= c.para.Toks[0].Start && f.Source[0].End <= f.Cue[0].Start {
			c.behindAs(f)
			c.letteredSource(f)
			c.possessed(f)
			c.knownTo(f)
			c.ofSecondVerb(f)
			c.insideSubject(f)
			c.clauseAsSource(f)
			c.verbInSource(f)
		}
		c.frontSubject(f)
		c.pastRelative(f)
		if sp := &f.Content[0]; len(f.Content) == 1 && f.Cue[0].End <= sp.Start && sp.End <= lastEnd(c.para) && !c.quoted(c.at(sp.Start)) {
			c.pointing(sp)
			c.beforeVerb(f, sp)
			if verb := c.behindApposition(f, sp); verb > 0 {
				gone[c.para.Toks[verb].Start] = true
			}
		}
	}
	p.drop(func(f *finding) bool { return len(gone) > 0 && len(f.Cue) > 0 && gone[f.Cue[0].Start] })
}

// behindApposition completes a content of which only the subject was taken,
// because something is said of that in between: "says | a third body, | the
// league, listed the firm". It returns the index of the verb; 0 where there is
// nothing to complete.
func (c *clause) behindApposition(f *finding, sp *hearsay.Span) int {
	from, to := c.at(sp.Start), c.at(sp.End)
	if from == 0 || from >= to || !inflected(c.word(from-1), plainVerbs) || !c.finite(from-1) || c.para.Toks[from-1].End != f.Cue[len(f.Cue)-1].End || !c.nominal(from, to) {
		return 0
	}
	_, hi := c.sentence(from)
	if to >= hi || c.word(to) != "," || relativeWords[c.lower(to+1)] {
		return 0
	}
	for i := to + 1; i+2 < min(hi, to+maxSource); i++ {
		switch {
		case c.word(i) == "," && c.finite(i+1) && c.parts[i+1] != "VBN" && !reports(c.word(i+1)) && c.nominal(to+1, i):
			for hi > i+2 && endsSentence(c.word(hi-1)) {
				hi--
			}
			*sp = c.span(from, hi)
			return i + 1
		case c.verb(i), c.mark(i):
			return 0
		}
	}
	return 0
}

// unopened ends a content before a bracket that is closed in it and was opened
// before it: "(the name does not tell you who | he is) was on two lists".
func (p *page) unopened(sp *hearsay.Span) {
	open := 0
	for i, r := range sp.Of(p.doc.Text) {
		switch r {
		case '(':
			open++
		case ')':
			if open--; open < 0 {
				before := p.doc.Text[p.paras[min(p.paraAt(sp.Start), len(p.paras)-1)].Toks[0].Start:sp.Start]
				if strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')') && i > 0 {
					sp.End = sp.Start + len(strings.TrimRight(sp.Of(p.doc.Text)[:i], " ,.;"))
				}
				return
			}
		}
	}
}

// frontSubject makes the source of a finding that has none of a noun phrase right
// before its active verb: "Both parties | had promised | safe passage".
func (c *clause) frontSubject(f *finding) {
	if len(f.Source) > 0 || len(f.Content) != 2 || f.Content[0].End >= f.Cue[0].Start || f.Content[1].Start < f.Cue[0].End || f.Content[0].Start < c.para.Toks[0].Start {
		return
	}
	from, to, verb := c.at(f.Content[0].Start), c.at(f.Content[0].End), c.at(f.Cue[0].Start)
	end := c.at(f.Cue[0].End)
	lo, _ := c.sentence(verb)
	if to != verb || from != lo || end <= verb || !c.finite(verb) || !c.nominal(from, to) || end > len(c.parts) || c.inPassive(end-1) {
		return
	}
	if reports(c.word(end - 1)) {
		f.Source, f.Content = []hearsay.Span{f.Content[0]}, f.Content[1:]
	}
}

// letteredSource completes a source that is only the letter of one: "Source | B".
func (c *clause) letteredSource(f *finding) {
	at := c.at(f.Source[0].Start)
	if f.Source[0].Len() != 1 || at == 0 || !capital(c.word(at)) {
		return
	}
	switch c.word(at - 1) {
	case "Source", "Witness", "Interviewee", "Person", "Officer", "Official", "Speaker", "Respondent", "Resident":
		f.Source[0].Start = c.para.Toks[at-1].Start
	}
}

// behindAs cuts off a source what stands before the "as" of its clause: "Landlord's
// fury as | council | says", "As | Lord Hale | put it".
func (c *clause) behindAs(f *finding) {
	from, to, cue := c.at(f.Source[0].Start), c.at(f.Source[0].End), c.at(f.Cue[0].Start)
	if to != cue && !(to+1 == cue && c.word(to) == ",") {
		return
	}
	for i := to - 2; i >= from; i-- {
		if c.lower(i) == "as" && (i == from || strings.HasPrefix(c.parts[i-1], "NN")) && c.parts[i] == "IN" {
			if c.nominal(i+1, to) {
				f.Source[0] = c.span(i+1, to)
			}
			return
		}
	}
}

// possessed gives a source of which only what stands before its noun is left that
// noun, which the tagger took for the cue: "Its | defenders like to say",
// "Industry | contacts described".
func (c *clause) possessed(f *finding) {
	at, cue := c.at(f.Source[0].Start), c.at(f.Cue[0].Start)
	plural := c.parts[cue] == "NNS" || c.parts[cue] == "VBZ" && len(c.word(cue)) > leastPlural && !reports(c.word(cue)) && cue+1 < len(c.parts) && strings.HasPrefix(c.parts[cue+1], "VB") && reports(c.word(cue+1))
	if cue != c.at(f.Source[0].End) || c.parts[at] != "PRP$" && !plural || c.parts[at] == "PRP$" && cue != at+1 || c.parts[cue-1] == "POS" {
		return
	}
	end := c.at(f.Cue[0].End)
	verb := cue
	if plural {
		verb++
	}
	for verb < end && (strings.HasPrefix(c.parts[verb], "NN") || c.parts[verb] == "JJ") {
		verb++
	}
	if verb > cue && verb < end && !beForms[c.lower(verb)] && !reports(c.word(verb-1)) && (c.lower(verb) == "like" || c.parts[verb] == "VBP" || c.parts[verb] == "VBZ" || c.parts[verb] == "VBD" || c.parts[verb] == "MD") {
		f.Source[0] = c.span(at, verb)
		f.Cue[0] = c.span(verb, end)
	}
}

// leastPlural is how many letters a word has at most that is no plural but "is", "has" or "does".
const leastPlural = 4

// knownTo completes a source that ends with the subject of a clause on it: "Two
// people I | know on the waterfront, … | say".
func (c *clause) knownTo(f *finding) {
	from, to, cue := c.at(f.Source[0].Start), c.at(f.Source[0].End), c.at(f.Cue[0].Start)
	last := to - 1
	if last-1 < from || cue <= to || !subjectPronouns[c.lower(last)] || !strings.HasPrefix(c.parts[last-1], "NN") || !c.finite(to) {
		return
	}
	end := to
	for end < cue && !c.mark(end) {
		end++
	}
	if end == cue {
		end = last
	}
	f.Source[0] = c.span(from, end)
	if kept := slices.DeleteFunc(slices.Clone(f.Content), f.Source[0].Overlaps); len(kept) > 0 {
		f.Content = kept
	}
}

// ofSecondVerb names the subject of the cue where the source is the object of the
// verb before it: "a man who picked it up but would not give | a name | said".
func (c *clause) ofSecondVerb(f *finding) {
	from, cue := c.at(f.Source[0].Start), c.at(f.Cue[0].Start)
	if from == 0 || c.at(f.Source[0].End) != cue || cue == len(c.para.Toks) || c.parts[from-1] != "VB" {
		return
	}
	lo, _ := c.sentence(cue)
	if start, end, ok := c.relativeSubject(lo, cue); ok && start < from {
		f.Source[0] = c.span(start, end)
	}
}

// insideSubject completes a source that is the end of a subject only, behind a
// participle or a short clause on its noun: "A video shared more than | 200,000
// times | says", "Two workers we reached through | their union | said".
func (c *clause) insideSubject(f *finding) {
	from, cue := c.at(f.Source[0].Start), c.at(f.Cue[0].Start)
	lo, _ := c.sentence(from)
	for n := lo; n < min(from, lo+maxLabel); n++ {
		if c.word(n) == ":" {
			lo = n + 1
		}
	}
	for lo < from && (c.parts[lo] == "CC" || c.mark(lo)) {
		lo++
	}
	if end := c.at(f.Source[0].End); from-lo < 2 || from-lo > maxSource || end > cue || !insideWords[c.lower(from-1)] || c.quoted(from) {
		return
	}
	verb := lo
	for verb < from && !c.verb(verb) && !c.mark(verb) {
		verb++
	}
	if verb == from || c.mark(verb) {
		return
	}
	noun := verb
	switch {
	case verb > lo+1 && subjectPronouns[c.lower(verb-1)] && strings.HasPrefix(c.parts[verb-2], "NN") && c.finite(verb):
		noun = verb - 1
	case verb == lo || reports(c.word(verb)) && c.lower(verb+1) != "by" || !strings.HasPrefix(c.parts[verb-1], "NN") || c.parts[verb] != "VBN" && (c.parts[verb] != "VBD" || c.parts[verb+1] != "IN" && c.parts[verb+1] != "JJR"):
		return
	}
	for n := verb + 1; n < from; n++ {
		if c.verb(n) && c.parts[n] != "VBN" || c.mark(n) || c.parts[n] == "CC" {
			return
		}
	}
	if c.nominal(lo, noun) && c.parts[lo] != "RB" {
		f.Source[0].Start = c.para.Toks[lo].Start
	}
}

// insideWords lead to a noun in a participle's clause.
var insideWords = wordSet(`than by through with from at in on to for of about near`)

// clauseAsSource takes from a noun for something said the clause before it as its
// source: "The head has resigned, hours after | a report | that he stole".
func (c *clause) clauseAsSource(f *finding) {
	from, to := c.at(f.Source[0].Start), c.at(f.Source[0].End)
	end := c.at(f.Cue[0].End)
	if end == 0 || !strings.HasPrefix(c.parts[end-1], "NN") {
		return
	}
	for i := from + 1; i < to && !relativeWords[c.lower(i)] && c.lower(i) != "that" && !c.mark(i); i++ {
		if c.finite(i) {
			f.Source = nil
			return
		}
	}
}

// pointing cuts off a content that is a mere "that" what tells where and when
// it was said: "She wrote | that | on her own page".
func (c *clause) pointing(sp *hearsay.Span) {
	from, to := c.at(sp.Start), c.at(sp.End)
	if to-from < 3 || to-from > maxSource || c.lower(from) != "that" || !placing[c.lower(from+1)] {
		return
	}
	for i := from + 1; i < to; i++ {
		if c.verb(i) {
			return
		}
	}
	*sp = c.span(from, from+1)
}

// placing are prepositions of where, when and to whom something is said.
var placing = wordSet(`on in at to during over from by through`)

// beforeVerb ends the content of a relative clause before the verb of what the
// clause stands behind: "a bank that says | it serves us | gave the money back".
func (c *clause) beforeVerb(f *finding, sp *hearsay.Span) {
	from, to := c.at(sp.Start), c.at(sp.End)
	if len(f.Source) != 1 || to-from < 4 || c.parts[from] != "PRP" || !c.finite(from+1) {
		return
	}
	words := strings.Fields(f.Source[0].Of(c.p.doc.Text))
	if len(words) == 0 || !relativeWords[strings.ToLower(words[len(words)-1])] && strings.ToLower(words[len(words)-1]) != "that" {
		return
	}
	for i := from + 2; i < to; i++ {
		switch part := c.parts[i]; {
		case part == "VBD" || part == "VBZ" || part == "MD":
			if i > from+2 && strings.HasPrefix(c.parts[i-1], "NN") {
				sp.End = c.para.Toks[i-1].End
			}
			return
		case part == "DT", part == "CD", part == "RB", part == "POS", part == "PRP$", strings.HasPrefix(part, "NN"), strings.HasPrefix(part, "JJ"):
		default:
			return
		}
	}
}
