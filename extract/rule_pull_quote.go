package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// pullQuotes gives a quotation that nobody signs, set off by the layout, the
// source of the one in the text that it repeats.
func pullQuotes(p *page) {
	held := p.holders()
	var lone []int
	for i := range p.quotations {
		if q := &p.quotations[i]; q.setOff && q.words >= leastRepeated && withSource(held[i]) == nil {
			lone = append(lone, i)
		}
	}
	if len(lone) == 0 {
		return
	}
	said := p.saidWords(held)
	for _, i := range lone {
		q := &p.quotations[i]
		words := p.wordsOf(q)
		at, ok := said.first[key(words)]
		if !ok || !said.repeats(at, words) {
			continue
		}
		q.take(held[i])
		p.laid(q, slices.Clone(said.sources[said.owner[at]]), nil, "pull quote")
	}
}

// leastRepeated is the number of words from which a quotation can be known
// again.
const leastRepeated = 4

// saidWords is the words of the quotations of a page that have a source, and
// where each run of a few of them stands first.
type saidWords struct {
	words   []string
	owner   []int // of each word: the index of its source
	sources [][]hearsay.Span
	first   map[string]int
}

func (p *page) saidWords(held [][]*finding) *saidWords {
	said := &saidWords{first: map[string]int{}}
	for i := range p.quotations {
		f := withSource(held[i])
		if f == nil {
			continue
		}
		start := len(said.words)
		said.words = append(said.words, p.wordsOf(&p.quotations[i])...)
		for n := start; n < len(said.words); n++ {
			said.owner = append(said.owner, len(said.sources))
			k := key(said.words[n:])
			if _, seen := said.first[k]; !seen {
				said.first[k] = n
			}
		}
		said.sources = append(said.sources, f.Source)
	}
	return said
}

// repeats reports whether the words stand at a place, in one quotation.
func (said *saidWords) repeats(at int, words []string) bool {
	end := at + len(words)
	return end <= len(said.words) && said.owner[at] == said.owner[end-1] && slices.Equal(said.words[at:end], words)
}

func key(words []string) string { return strings.Join(words[:min(leastRepeated, len(words))], " ") }

// wordsOf returns the words of a quotation in lower case, without marks.
func (p *page) wordsOf(q *quotation) []string {
	var out []string
	for n := range q.parts {
		c := &p.paras[q.para+n]
		for _, tok := range c.Toks {
			if isWord(tok) && q.parts[n].Contains(tok.Span) {
				out = append(out, strings.ToLower(tok.Of(p.doc.Text)))
			}
		}
	}
	return out
}
