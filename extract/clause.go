package extract

import (
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A clause is a stretch of a paragraph's words with their parts of speech.
type clause struct {
	p     *page
	k     int // index of the paragraph
	para  *model.Paragraph
	parts []string
	// reach[n] is the last word that one of the first n+1 quotations of the
	// paragraph holds; nil before it is asked for.
	reach []int
}

// clauses returns the words of paragraph k, read once.
func (p *page) clauses(k int) *clause {
	if p.read == nil {
		p.read = make([]*clause, len(p.paras))
	}
	if p.read[k] == nil {
		para := &p.paras[k]
		p.read[k] = &clause{p: p, k: k, para: para, parts: p.tagger.Parts(p.doc.Text, para)}
		p.read[k].onlyVerbs()
	}
	return p.read[k]
}

// onlyVerbs mends the parts of words that are never nouns, and participles: behind an unknown name
// the tagger takes them for some.
func (c *clause) onlyVerbs() {
	for i, part := range c.parts {
		if part == "VBD" && i > 0 && i+2 < len(c.parts) && c.parts[i+1] == "RP" && c.lower(i+2) == "by" && strings.HasPrefix(c.parts[i-1], "NN") {
			c.parts[i] = "VBN" // "an inquiry set up by the county"
		}
		if part == "RB" && i+1 < len(c.parts) && c.word(i+1) == "," && capital(c.word(i)) && !lexicon.Ordinary(c.lower(i)) && lexicon.ClassOf(c.lower(i)) == lexicon.Open {
			c.parts[i] = "NNP" // "Stroud, reached at home, added"
		}
		if part != "NNS" {
			continue
		}
		switch c.word(i) {
		case "denies", "says", "insists":
			c.parts[i] = "VBZ"
		case "claims", "states", "records", "reports", "notes":
			if i > 0 && i+2 < len(c.parts) && (c.parts[i+1] == "CD" || c.parts[i+1] == "PRP") && (strings.HasPrefix(c.parts[i-1], "NN") || c.word(i-1) == ",") {
				c.parts[i] = "VBZ"
			}
			if i > 0 && i+2 < len(c.parts) && c.parts[i-1] == "NNP" && (timeNouns[c.lower(i+1)] || weekdays[c.lower(i+1)] || c.lower(i+1) == "today") {
				c.parts[i] = "VBZ" // "the Courier reports today"
			}
		}
	}
}

func (c *clause) word(i int) string { return c.p.word(c.para, i) }

func (c *clause) lower(i int) string { return strings.ToLower(c.word(i)) }

func (c *clause) verb(i int) bool { return strings.HasPrefix(c.parts[i], "VB") || c.parts[i] == "MD" }

// span returns the place of words [from, to).
func (c *clause) span(from, to int) hearsay.Span {
	return hearsay.Span{Start: c.para.Toks[from].Start, End: c.para.Toks[to-1].End}
}

// sentence returns the bounds of the sentence of word i.
func (c *clause) sentence(i int) (from, to int) {
	k := sort.SearchInts(c.para.Sents, i+1)
	if k > 0 {
		from = c.para.Sents[k-1]
	}
	return from, c.para.Sents[k]
}

// quoted reports whether word i stands in a quotation.
func (c *clause) quoted(i int) bool {
	quotes := c.para.Quotes
	if len(quotes) == 0 {
		return false
	}
	if c.reach == nil {
		c.reach = make([]int, len(quotes))
		last := -1
		for n := range quotes {
			last = max(last, quotes[n].Close)
			c.reach[n] = last
		}
	}
	n := sort.Search(len(quotes), func(n int) bool { return quotes[n].Open > i }) - 1
	return n >= 0 && c.reach[n] >= i
}

// mark reports whether word i divides clauses; the end of the paragraph does.
func (c *clause) mark(i int) bool {
	if i >= len(c.para.Toks) {
		return true
	}
	switch c.word(i) {
	case ",", ".", ":", ";", "?", "!", "—", "–", "--", "-", "(", ")", "…", "...":
		return true
	}
	return isQuoteMark(c.word(i)) && !c.aside(i)
}

// aside reports whether word i is a mark around a nickname inside a name.
func (c *clause) aside(i int) bool { return c.p.asides[c.para.Toks[i].Start] }

func isQuoteMark(w string) bool {
	switch w {
	case "\"", "“", "”", "„", "‟", "«", "»", "``", "''":
		return true
	}
	return false
}

// maxSource bounds the words of a source that a rule takes.
const maxSource = 14

// nominal reports whether words [from, to) can be a source: they are not too
// many, hold a noun or pronoun and no verb, do not start with a preposition,
// and an apposition in them is closed.
func (c *clause) nominal(from, to int) bool {
	if from >= to || to-from > maxSource || c.parts[from] == "IN" || c.parts[from] == "TO" || c.parts[from] == "CC" {
		return false
	}
	noun, commas := false, 0
	for i := from; i < to; i++ {
		switch {
		case isQuoteMark(c.word(i)) && !c.aside(i):
			return false
		case c.word(i) == ",":
			commas++
		}
		if c.verb(i) && c.parts[i] != "VBN" && c.parts[i] != "VBG" {
			return false
		}
		noun = noun || strings.HasPrefix(c.parts[i], "NN") || c.parts[i] == "PRP" || c.parts[i] == "DT"
	}
	return noun && (commas == 0 || commas == 2 || c.mark(to))
}
