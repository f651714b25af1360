package extract

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/text"
)

// isWord reports whether a token counts as a word.
func isWord(tok text.Token) bool { return tok.Class == text.Word || tok.Class == text.Number }

// word returns token i of a paragraph; empty outside it.
func (p *page) word(para *model.Paragraph, i int) string {
	if i < 0 || i >= len(para.Toks) {
		return ""
	}
	return para.Toks[i].Of(p.doc.Text)
}

// capital reports whether a word starts with a capital letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// endsSentence reports whether a mark ends a sentence.
func endsSentence(mark string) bool {
	switch mark {
	case ".", "?", "!", "…", "...":
		return true
	}
	return false
}
