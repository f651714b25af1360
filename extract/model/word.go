package model

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// word is what the features see of one token.
type word struct {
	lower, exact uint32
	prefix       [3]uint32 // of 2 to 4 bytes
	suffix       [3]uint32
	shape        uint32
	wordUse
	pos   tag
	flags flags
}

type flags uint8

const (
	isPunct flags = 1 << iota
	isCapital
	isVerb
	isMark // a quotation mark that opens or closes an outer quotation
)

// read fills in what the text itself tells.
func (w *word) read(s string, tok text.Token) {
	form := tok.Of(s)
	form = known(form)
	*w = word{lower: hashFolded(form), exact: hashExact(form), shape: hashShape(form)}
	for n := 2; n <= 4; n++ {
		w.prefix[n-2] = hashFolded(head(form, n))
		w.suffix[n-2] = hashFolded(tail(form, n))
	}
	if tok.Class == text.Punct {
		w.flags |= isPunct
	}
	if r, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(r) {
		w.flags |= isCapital
	}
}

// known returns the form in which the texts learnt from have a word: straight
// quotation marks, and titles with the stop that Americans give them.
func known(form string) string {
	switch form {
	case "``", "''":
		return "\""
	case "Mr":
		return "Mr."
	case "Mrs":
		return "Mrs."
	case "Ms", "Mx":
		return "Ms."
	case "Dr", "Prof":
		return "Dr."
	case "Gen", "Col", "Capt", "Lt", "Sgt", "Maj", "Brig":
		return "Gen."
	case "Cllr", "Sen":
		return "Sen."
	}
	return form
}

// isTitle reports whether form is a title that a name follows, with its stop or
// without.
func isTitle(form string) bool {
	switch known(form) {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.":
		return true
	}
	return false
}

// head and tail return about n bytes of the start or end of s, never cutting
// a character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[:n]
}

func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	i := len(s) - n
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return s[i:]
}
