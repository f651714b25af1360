package text

import "unicode"

var asciiWord = func() (t [128]bool) {
	for c := range t {
		t[c] = c >= '0' && c <= '9' || asciiLetter(byte(c))
	}
	return t
}()

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWordRune reports whether r is a part of words: a letter, a digit or a
// combining mark.
func isWordRune(r rune) bool {
	if r < 128 {
		return r >= 0 && asciiWord[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// isSpace reports whether r separates words without being one: white space,
// control characters and invisible formatting.
func isSpace(r rune) bool {
	if r < 128 {
		return r <= ' ' || r == 127
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' ||
		r >= '\u200c' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069'
}
