package cite

import (
	"sort"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// sentences finds the sentences of a document, passage by passage as they are
// asked for.
type sentences struct {
	doc      *hearsay.Document
	passages []hearsay.Block
	found    map[int][]hearsay.Span
	toks     []text.Token
	ends     []int
}

// passageAt returns the index of the passage that holds the byte at offset; -1
// when there is none.
func (s *sentences) passageAt(offset int) int {
	blocks := s.passages
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > offset })
	if i < len(blocks) && blocks[i].Start <= offset {
		return i
	}
	return -1
}

// of returns the sentences of passage i.
func (s *sentences) of(i int) []hearsay.Span {
	if out, ok := s.found[i]; ok {
		return out
	}
	s.toks = text.WordsAround(s.toks[:0], s.doc, s.passages[i].Span)
	s.ends = text.Sentences(s.ends[:0], s.doc.Text, s.toks)
	var out []hearsay.Span
	start := 0
	for _, end := range s.ends {
		out = append(out, hearsay.Span{Start: s.toks[start].Start, End: s.toks[end-1].End})
		start = end
	}
	if s.found == nil {
		s.found = map[int][]hearsay.Span{}
	}
	s.found[i] = out
	return out
}

// at returns the sentence that holds the byte at offset: the last one that
// begins there or before.
func (s *sentences) at(offset int) (hearsay.Span, bool) {
	i := s.passageAt(offset)
	if i < 0 {
		return hearsay.Span{}, false
	}
	sents := s.of(i)
	k := sort.Search(len(sents), func(k int) bool { return sents[k].Start > offset }) - 1
	if k < 0 {
		return hearsay.Span{}, false
	}
	return sents[k], true
}

// markedBy returns the sentence that a mark at offset belongs to. One that
// stands behind the full stop belongs to the sentence before, and one in a
// block of its own to the end of the block before.
func (s *sentences) markedBy(offset int) (hearsay.Span, bool) {
	i := s.passageAt(offset)
	if i < 0 {
		return hearsay.Span{}, false
	}
	sents := s.of(i)
	k := sort.Search(len(sents), func(k int) bool { return sents[k].Start > offset }) - 1
	for k >= 0 && !hasLetter(s.doc.Text[sents[k].Start:offset]) {
		k--
	}
	if k >= 0 {
		return sents[k], true
	}
	if i > 0 && s.passages[i-1].Kind != hearsay.Heading {
		if sents = s.of(i - 1); len(sents) > 0 {
			return sents[len(sents)-1], true
		}
	}
	return hearsay.Span{}, false
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
