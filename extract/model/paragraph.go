package model

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A Paragraph is the unit of tagging: the words of one passage of a document,
// or of a part of it when the passage is very long.
type Paragraph struct {
	Kind   hearsay.BlockKind
	Toks   []text.Token
	Sents  []int // ends of the sentences, as indices into Toks
	Quotes []text.Quote
	// Passage is the index of the passage that it comes from.
	Passage int
	// tags are the parts of speech, once the paragraph has been tagged.
	tags []tag
}

// keepTags notes the parts of speech of the words.
func (p *Paragraph) keepTags(words []word) {
	p.tags = make([]tag, len(words))
	for i := range words {
		p.tags[i] = words[i].pos
	}
}

// maxParagraph is the number of tokens above which a block is cut, at the end
// of a sentence where there is one. It bounds the memory of tagging.
const maxParagraph = 1500

// Paragraphs splits the body of a document into the units of tagging.
func Paragraphs(doc *hearsay.Document) []Paragraph {
	var paras []Paragraph
	for k, passage := range doc.Passages() {
		toks := text.WordsAround(nil, doc, passage.Span)
		for len(toks) > 0 {
			n := cutAt(doc.Text, toks)
			paras = append(paras, newParagraph(doc.Text, passage.Kind, k, toks[:n:n]))
			toks = toks[n:]
		}
	}
	return paras
}

// cutAt returns how many of toks make the next paragraph.
func cutAt(s string, toks []text.Token) int {
	if len(toks) <= maxParagraph {
		return len(toks)
	}
	ends := text.Sentences(nil, s, toks[:maxParagraph])
	if len(ends) > 1 {
		return ends[len(ends)-2]
	}
	return maxParagraph
}

func newParagraph(s string, kind hearsay.BlockKind, passage int, toks []text.Token) Paragraph {
	return Paragraph{
		Kind: kind, Passage: passage, Toks: toks,
		Sents:  text.Sentences(nil, s, toks),
		Quotes: text.Quotes(nil, s, toks),
	}
}

// Part returns words [start, end) of p as a paragraph of its own, or false
// when that is empty.
func (p *Paragraph) Part(s string, start, end int) (Paragraph, bool) {
	if start >= end {
		return Paragraph{}, false
	}
	part := newParagraph(s, p.Kind, p.Passage, p.Toks[start:end:end])
	if p.tags != nil {
		part.tags = p.tags[start:end:end]
	}
	return part, true
}
