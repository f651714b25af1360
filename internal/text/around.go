package text

import "github.com/hearsay-project/hearsay"

// WordsAround appends the tokens of the part of a document in sp to dst,
// without those of the asides in it.
func WordsAround(dst []Token, doc *hearsay.Document, sp hearsay.Span) []Token {
	if len(doc.Asides) == 0 {
		return Words(dst, doc.Text, sp)
	}
	for _, part := range doc.Around(sp) {
		dst = Words(dst, doc.Text, part)
	}
	return dst
}
