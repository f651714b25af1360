package pipeline

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// words holds the places of the words of a document's body, in order. A word
// is the longest run of letters, digits and combining marks; an apostrophe or
// a hyphen between two of them belongs to it.
type words []hearsay.Span

// bodyWords finds the words of the blocks that are part of the body.
func bodyWords(doc *hearsay.Document) words {
	var out words
	for _, b := range doc.Blocks {
		if b.Kind.Body() {
			out = appendWords(out, doc.Text, b.Span)
		}
	}
	return out
}

// appendWords appends the words of the part of text in sp.
func appendWords(dst words, text string, sp hearsay.Span) words {
	start, end := -1, 0 // of the word being read
	joined := false     // whether a joiner stands right after end
	flush := func() {
		if start >= 0 {
			dst = append(dst, hearsay.Span{Start: start, End: end})
		}
		start, joined = -1, false
	}
	for i := sp.Start; i < sp.End; {
		r, n := utf8.DecodeRuneInString(text[i:sp.End])
		switch {
		case inWord(r):
			if start < 0 {
				start = i
			}
			end, joined = i+n, false
		case start >= 0 && !joined && joinsWords(r):
			joined = true
		default:
			flush()
		}
		i += n
	}
	flush()
	return dst
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func joinsWords(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '-', '‐', '‑':
		return true
	}
	return false
}

// in returns the indices of the words that lie wholly inside sp, as a
// half-open range.
func (w words) in(sp hearsay.Span) (first, end int) {
	first = sort.Search(len(w), func(i int) bool { return w[i].Start >= sp.Start })
	end = sort.Search(len(w), func(i int) bool { return w[i].End > sp.End })
	return first, max(first, end)
}

// count returns how many words lie inside any of the spans. The spans must be
// in order and apart.
func (w words) count(spans []hearsay.Span) int {
	n := 0
	for _, sp := range spans {
		first, end := w.in(sp)
		n += end - first
	}
	return n
}
