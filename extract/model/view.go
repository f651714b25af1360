package model

import (
	"math/bits"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A view is one paragraph as the features see it. Its slices are reused from
// one paragraph to the next.
type view struct {
	words []word
	para  *Paragraph
	// sentence holds for each word the first word of its sentence and the one
	// after the last.
	sentence []bounds
	// near holds for each word the closest of its kind in the sentence.
	cues, verbs, puncts []bounds
	// quote is the index of the outer quotation a word stands in (marks
	// included), or -1.
	quote  []int32
	quotes []quoteView
	parens []uint8
	// What surrounds the paragraph.
	kind        uint32
	afterColon  bool // the paragraph before ends with a colon
	beforeQuote bool // the paragraph after starts with a quotation mark
	buf         []uint32
}

// bounds are two places among the words; -1 and len(words) when there is none.
type bounds struct{ left, right int32 }

// quoteView is an outer quotation with what its features need.
type quoteView struct {
	open, close int
	before      *word // just outside
	after       *word
	last        *word // just inside the closing mark
	flags       uint32
}

// edge is what lies outside the paragraph.
var edge = word{flags: isPunct}

func (v *view) at(i int) *word {
	if i < 0 || i >= len(v.words) {
		return &edge
	}
	return &v.words[i]
}

// read prepares the view for paragraph k of paras, without tags and cues.
func (v *view) read(s string, paras []Paragraph, k int) {
	v.para = &paras[k]
	n := len(v.para.Toks)
	v.words = resize(v.words, n)
	for i, tok := range v.para.Toks {
		v.words[i].read(s, tok)
	}
	v.kind = kindNumber(paras[k].Kind)
	v.afterColon = k > 0 && lastMark(s, &paras[k-1]) == ":"
	v.beforeQuote = k+1 < len(paras) && startsQuoted(s, &paras[k+1])
}

func kindNumber(kind hearsay.BlockKind) uint32 {
	switch kind {
	case hearsay.Title, hearsay.Heading:
		return 1
	case hearsay.Quotation:
		return 2
	case hearsay.List:
		return 3
	case hearsay.Caption:
		return 4
	}
	return 0
}

func lastMark(s string, p *Paragraph) string {
	if len(p.Toks) == 0 {
		return ""
	}
	return p.Toks[len(p.Toks)-1].Of(s)
}

// startsQuoted reports whether the paragraph opens with a quotation.
func startsQuoted(s string, p *Paragraph) bool {
	return p.Kind == hearsay.Quotation || len(p.Quotes) > 0 && p.Quotes[0].Open == 0
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// locate fills in the places that features refer to; tags and cue buckets
// must be known.
func (v *view) locate() {
	n := len(v.words)
	v.sentence, v.cues = resize(v.sentence, n), resize(v.cues, n)
	v.verbs, v.puncts = resize(v.verbs, n), resize(v.puncts, n)
	v.parens = resize(v.parens, n)
	start := 0
	for _, end := range v.para.Sents {
		for i := start; i < end; i++ {
			v.sentence[i] = bounds{int32(start), int32(end)}
		}
		v.nearest(start, end, v.cues, func(w *word) bool { return w.likelyCue() })
		v.nearest(start, end, v.verbs, func(w *word) bool { return w.flags&isVerb != 0 })
		v.nearest(start, end, v.puncts, func(w *word) bool { return w.flags&isPunct != 0 })
		start = end
	}
	v.brackets()
	v.locateQuotes()
}

// nearest finds for each word of [start, end) the closest one on both sides,
// not counting itself, for which is holds.
func (v *view) nearest(start, end int, out []bounds, is func(*word) bool) {
	last := int32(-1)
	for i := start; i < end; i++ {
		out[i].left = last
		if is(&v.words[i]) {
			last = int32(i)
		}
	}
	last = int32(len(v.words))
	for i := end - 1; i >= start; i-- {
		out[i].right = last
		if is(&v.words[i]) {
			last = int32(i)
		}
	}
}

func (v *view) brackets() {
	depth := uint8(0)
	open, closing := hashFolded("("), hashFolded(")")
	for i := range v.words {
		switch v.words[i].lower {
		case open:
			depth = min(depth+1, 3)
		case closing:
			depth = max(depth, 1) - 1
		}
		v.parens[i] = depth
	}
}

func (v *view) locateQuotes() {
	n := len(v.words)
	v.quote, v.quotes = resize(v.quote, n), v.quotes[:0]
	for i := range v.quote {
		v.quote[i] = -1
	}
	for _, q := range v.para.Quotes {
		if q.Depth > 0 || !q.Closed && !v.runsOn(q) {
			continue
		}
		v.addQuote(q)
	}
}

// runsOn reports whether a quotation that is never closed is one all the same:
// it opens the paragraph, or the next paragraph takes it up again.
func (v *view) runsOn(q text.Quote) bool { return q.Open == 0 || v.beforeQuote }

func (v *view) addQuote(q text.Quote) {
	n := len(v.words)
	id := int32(len(v.quotes))
	for i := q.Open; i <= q.Close && i < n; i++ {
		v.quote[i] = id
	}
	qv := quoteView{
		open: q.Open, close: q.Close,
		before: v.at(q.Open - 1), after: v.at(q.Close + 1), last: v.at(q.Close - 1),
	}
	for bit, is := range [...]bool{
		q.Open == 0, q.Close >= n-1, !q.Closed, v.at(q.Open+1).flags&isCapital != 0, qv.last.flags&isPunct != 0,
		q.Open > 0 && int(v.sentence[q.Open].left) == q.Open,
	} {
		if is {
			qv.flags |= 1 << bit
		}
	}
	qv.flags |= distance(q.Close-q.Open) << 8
	v.quotes = append(v.quotes, qv)
	v.words[q.Open].flags |= isMark
	if q.Close < n {
		v.words[q.Close].flags |= isMark
	}
}

// distance sorts a number of words into buckets that grow like its logarithm.
func distance(n int) uint32 {
	if n < 0 {
		n = -n
	}
	if n <= 4 {
		return uint32(n)
	}
	return uint32(2*bits.Len(uint(n))) - 1 + uint32(n>>(bits.Len(uint(n))-2)&1)
}
