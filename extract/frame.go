package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// A frame is the clause around a quotation that says who speaks, by its words:
// the source [source, sourceEnd) and the cue [cue, cueEnd).
type frame struct {
	source, sourceEnd int
	cue, cueEnd       int
	behind            bool // the clause stands behind the quotation
	// sure tells that the clause lays even a part of a sentence on its source.
	sure bool
}

// A framed quotation stands between words [lo, hi) of a paragraph: all of
// them, or those of the quotation around it.
type framedQuotation struct {
	*quotation
	c      *clause
	lo, hi int
}

// read returns the clause that frames a quotation.
func (q *framedQuotation) read() (frame, bool) {
	if f, ok := q.readBehind(); ok {
		return f, true
	}
	if f, ok := q.readBefore(); ok {
		return f, true
	}
	return q.readColon()
}

// startsSentence reports whether nothing of the quotation's sentence stands
// before it.
func (q *framedQuotation) startsSentence() bool {
	if q.first <= q.lo {
		return true
	}
	w := q.c.word(q.first - 1)
	return endsSentence(w) || w == ":" || isDash(w) || isQuoteMark(w) || q.c.startsLine(q.first)
}

// complete reports whether the quotation reads as a whole sentence: it starts
// with a capital and ends with a mark.
func (q *framedQuotation) complete() bool {
	c := q.c
	if q.lastPara != q.para {
		return true
	}
	first, end, next := c.word(q.first+1), c.word(q.last-1), c.word(q.last+1)
	if isQuoteMark(first) || first == "'" || first == "‘" {
		first = c.word(q.first + 2)
	}
	if isQuoteMark(end) || end == "'" || end == "’" {
		end = c.word(q.last - 2)
	}
	return capital(first) && (endsSentence(end) || end == "," || isDash(end) || endsSentence(next) || next == ",")
}

// readBehind reads `"…," said Roe` and `"…," Roe said`.
func (q *framedQuotation) readBehind() (frame, bool) {
	if q.lastPara != q.para || !q.startsSentence() && q.c.wholeName(q.quotation) && q.c.longWords(q.quotation) > 1 {
		return frame{}, false // a title in front: "On “The Late Hour,” Roe said that …"
	}
	c, i := q.c, q.last+1
	end := q.ending()
	comma := end == "," || c.word(i) == "," || isDash(end) || isDash(c.word(i))
	if !comma && end != "?" && end != "!" && end != "…" && end != "..." {
		return frame{}, false
	}
	for i < q.hi && (c.word(i) == "," || c.word(i) == "(" || isDash(c.word(i))) {
		i++
	}
	if i+1 < q.hi && c.word(i) == "I" && c.lower(i+1) == "hear" {
		i += 2 // "I hear you cry"
	}
	if i+1 >= q.hi {
		return frame{}, false
	}
	f, ok := q.clauseAt(i)
	if next := c.lower(f.cueEnd); !ok || next == "that" || next == "whether" || !comma && f.source < f.cue && !c.reportEnds(f.cueEnd) {
		return frame{}, false
	}
	return f, true
}

// clauseAt reads "said Roe" or "Roe said" at word i.
func (q *framedQuotation) clauseAt(i int) (frame, bool) {
	if f, ok := q.c.verbFirst(i, q.hi); ok {
		return f, true
	}
	return q.sourceFirst(i)
}

// ending returns the last word or mark inside the quotation, and inside one
// that ends with it.
func (q *framedQuotation) ending() string {
	i := q.last - 1
	for i > q.first && (isQuoteMark(q.c.word(i)) || q.c.word(i) == "'" || q.c.word(i) == "’") {
		i--
	}
	return q.c.word(i)
}

// reportEnds reports whether no content can follow at word i, behind the verb
// of a report: there is a mark, an adverb or a preposition, or the one spoken
// to behind "told".
func (c *clause) reportEnds(i int) bool {
	return c.mark(i) || c.parts[i] == "RB" || c.parts[i] == "IN" || c.parts[i] == "TO" || inflected(c.word(i-1), carryingVerbs)
}

// verbFirst reads "said Roe" at word i.
func (c *clause) verbFirst(i, hi int) (frame, bool) {
	if capital(c.word(i)) || !c.utters(i) || c.parts[i] == "VB" || c.parts[i] == "VBG" {
		return frame{}, false
	}
	from := i + 1
	if c.parts[i] == "VBD" && c.lower(from) == "out" {
		from++
	}
	to := c.nounPhraseEnd(from, hi)
	if from < hi && (c.parts[from] == "PRP" || c.lower(from) == "one") && !c.of(from+1) {
		to = from + 1
	}
	for to > from && (c.parts[to-1] == "RB" || c.parts[to-1] == "IN" || c.parts[to-1] == "CC") {
		to--
	}
	if from >= hi || to <= from || !c.speakerFirst(from) && c.parts[from] != "CD" && c.lower(from) != "one" && c.standing(from, to) == nobody {
		return frame{}, false
	}
	switch c.lower(from) {
	case "him", "her", "them", "me", "us", "that", "this":
		if to == from+1 {
			return frame{}, false
		}
	}
	return frame{source: from, sourceEnd: to, cue: i, cueEnd: i + 1, behind: true}, true
}

func (c *clause) of(i int) bool { return i < len(c.para.Toks) && c.lower(i) == "of" }

// sourceFirst reads "Roe said" at word i. Behind whole sentences the verb may
// be any: "its report ends".
func (q *framedQuotation) sourceFirst(i int) (frame, bool) {
	c := q.c
	verb, ok := c.firstVerb(i, min(q.hi, i+2*maxSource))
	if !ok || verb == i {
		return frame{}, false
	}
	to := verb
	for to > i && (c.word(to-1) == "," || c.parts[to-1] == "RB") {
		to--
	}
	if to == i || c.parts[i] == "IN" || c.parts[i] == "VBG" || c.parts[i] == "VBN" || !c.speakerFirst(i) && c.lower(i) != "one" || !c.nounIn(i, c.core(i, to)) {
		return frame{}, false
	}
	last := verb
	for n := verb; n < min(q.hi, verb+maxCue) && (c.verb(n) || c.parts[n] == "RB" || c.lower(n) == "to" || n == verb); n++ {
		if c.utters(n) {
			return frame{source: i, sourceEnd: to, cue: verb, cueEnd: n + 1, behind: true}, true
		}
		last = n
	}
	plain := last == verb && c.mark(verb+1) && !isQuoteMark(c.word(min(verb+1, len(c.para.Toks)-1))) && !beForms[c.lower(verb)]
	if !plain || !q.complete() || !q.startsSentence() || q.words < leastStatement {
		return frame{}, false
	}
	return frame{source: i, sourceEnd: to, cue: verb, cueEnd: verb + 1, behind: true}, true
}

// maxCue bounds the words of a verb group: "had not wanted to say".
const maxCue = 6

// firstVerb returns the first finite verb of words [i, hi) that belongs to the
// noun phrase at i and not to a relative clause in it.
func (c *clause) firstVerb(i, hi int) (int, bool) {
	relative := false
	for n := i; n < hi; n++ {
		w := c.word(n)
		switch {
		case endsSentence(w) || w == ";" || w == ":" || isQuoteMark(w) && !c.aside(n):
			return 0, false
		case w == ",":
			relative = false
		case w == "who" || w == "whose" || w == "which":
			relative = true
		case !relative && (c.finite(n) || n > i && c.utters(n) && c.parts[n] != "VBG" && (!strings.HasPrefix(c.parts[n], "NN") || c.chorus(n))):
			return n, true
		}
	}
	return 0, false
}

// chorus reports whether word i, which looks like a noun, is the verb of a
// plural that ends its clause: "the children chorus".
func (c *clause) chorus(i int) bool {
	return c.parts[i] == "NN" && c.parts[i-1] == "NNS" && c.mark(i+1) && c.para.Toks[i].Class == text.Word
}

// nounIn reports whether words [from, to) can name somebody.
func (c *clause) nounIn(from, to int) bool {
	for i := from; i < to; i++ {
		if strings.HasPrefix(c.parts[i], "NN") || c.parts[i] == "PRP" || capital(c.word(i)) || c.lower(i) == "one" || c.lower(i) == "another" {
			return true
		}
	}
	return false
}

// utters reports whether word i is a form of a verb that brings a quotation.
func (c *clause) utters(i int) bool {
	w := c.lower(i)
	if w == "quoth" || w == "spake" {
		return true
	}
	base, ok := utterance(w)
	return ok && (!namingVerbs[base] || base == "call" && c.mark(i+1) && !isQuoteMark(c.word(min(i+1, len(c.para.Toks)-1)))) && c.parts[i] != "DT" && c.para.Toks[i].Class == text.Word
}

// utterance returns the base form of a verb that brings a quotation.
func utterance(word string) (string, bool) {
	return baseIn(word, func(w string) bool { return reportingVerbs[w] || carryingVerbs[w] || utterVerbs[w] })
}

var (
	// utterVerbs bring a quotation but no clause.
	utterVerbs = wordSet(`bark begin began begun bellow burst call chant chorus continue cry crow croak correct exult fume gasp groan growl
		grumble grunt hiss holler howl interrupt interject intone mumble murmur mutter muse opine pant plead pray protest purr
		quaver recite roar scold scream screech scrawl shriek sing sang snap snarl sneer snort sob squeal stammer text thunder
		venture wail warble whimper wonder yell yelp wire cable email e-mail reason remonstrate counsel instruct order thought`)
	// saidNouns are, beside answerNouns, what somebody says.
	saidNouns = wordSet(`demand claim defence defense statement remark line theory instruction order
		suggestion boast lament view opinion hope fear`)
	beForms = wordSet(`is was were are am be been 's ’s 're ’re 'm ’m`)
	// clauseWords start a clause of their own.
	clauseWords = wordSet(`that whether if because when while although though as`)
)
