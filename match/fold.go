package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns the form in which a word is compared: in lower case, without
// accents, full stops and apostrophes, in American spelling. Marks that are
// read as words ("%", "&") become them. It is empty for other punctuation.
func fold(raw string) string {
	w := raw
	if !plainLower(w) {
		w = lowered(w)
	}
	if v, ok := symbols[raw]; ok {
		return v
	}
	if w == "" && isSign(raw) {
		return norm.NFKD.String(raw)
	}
	return american(w)
}

// isSign reports whether a mark says something by itself: a fraction, a
// currency, "±".
func isSign(raw string) bool {
	r, n := utf8.DecodeRuneInString(raw)
	return n == len(raw) && (unicode.IsNumber(r) || unicode.Is(unicode.Sc, r) || r > 127 && unicode.Is(unicode.Sm, r))
}

// plainLower reports whether w is made of the letters a to z only.
func plainLower(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// lowered keeps letters and digits, and of other marks those that tell numbers
// and addresses apart.
func lowered(raw string) string {
	if !isASCII(raw) {
		raw = norm.NFKD.String(raw)
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i, r := range raw {
		switch {
		case unicode.IsLetter(r):
			b.WriteString(plainLetter(unicode.ToLower(r)))
		case unicode.IsDigit(r):
			b.WriteRune(r)
		case unicode.IsNumber(r):
			b.WriteString("#" + string(r))
		case (r == '.' || r == ':' || r == '/' || r == '@' || r == '#' || r == '_') && betweenDigits(raw, i) || r == '@' || r == '#':
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainLetter writes letters that no decomposition takes to ASCII.
func plainLetter(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'þ':
		return "th"
	}
	return string(r)
}

func betweenDigits(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	_, n := utf8.DecodeRuneInString(s[i:])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return unicode.IsDigit(before) && unicode.IsDigit(after)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// symbols are marks that are spoken.
var symbols = map[string]string{
	"%": "percent", "&": "and", "$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹", "₽": "₽", "₴": "₴", "₺": "₺", "°": "degrees", "‰": "‰", "+": "plus", "=": "=",
}
