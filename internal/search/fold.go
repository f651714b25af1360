// Package search folds texts into the words under which they are found, reads
// queries, and marks in a text what a query found.
//
// Words are runs of letters, digits and marks, in lower case and without
// accents, so that "Chávez" is found as chavez; an apostrophe or a hyphen parts
// two words. In scripts that put no space between words each character is one.
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is the length of a word in bytes, once folded, from which the rest of
// it is left out: what is longer is no word.
const maxWord = 96

// A word is one word of a text: its place in bytes, and its folded form.
type word struct {
	start, end int
	folded     []byte // valid until the next word is read
}

// A scanner reads the words of a text one by one.
type scanner struct {
	text string
	at   int
	buf  []byte
}

// next returns the next word; false at the end of the text.
func (s *scanner) next() (word, bool) {
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if inWord(r) && !isAccent(r) {
			return s.word(r, n), true
		}
		s.at += n
	}
	return word{}, false
}

// word reads the word that starts at s.at with r, which is n bytes long.
func (s *scanner) word(r rune, n int) word {
	w := word{start: s.at}
	s.buf = appendFolded(s.buf[:0], r)
	s.at += n
	alone := standsAlone(r)
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if !inWord(r) || !unicode.IsMark(r) && (alone || standsAlone(r)) {
			break
		}
		if len(s.buf) < maxWord {
			s.buf = appendFolded(s.buf, r)
		}
		s.at += n
	}
	w.end, w.folded = s.at, s.buf
	return w
}

// Fold returns the words of text in their order, with a space between them.
func Fold(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	s := scanner{text: text}
	for w, ok := s.next(); ok; w, ok = s.next() {
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		out.Write(w.folded)
	}
	return out.String()
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// isAccent reports whether r is one of the marks that folding drops.
func isAccent(r rune) bool { return r >= 0x300 && r <= 0x36F }

// standsAlone reports whether r is of a script without spaces between words.
func standsAlone(r rune) bool {
	return r >= 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// appendFolded appends r in lower case without its accents. It may append
// nothing.
func appendFolded(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r |= 0x20
		}
		return append(dst, byte(r))
	}
	if s := plainLetter(r); s != "" {
		return append(dst, s...)
	}
	if r >= 0xAC00 && r <= 0xD7A3 { // a Korean syllable is a letter, not its parts
		return utf8.AppendRune(dst, r)
	}
	var buf [utf8.UTFMax]byte
	for _, part := range string(norm.NFKD.Bytes(buf[:utf8.EncodeRune(buf[:], r)])) {
		if !isAccent(part) && inWord(part) {
			dst = utf8.AppendRune(dst, unicode.ToLower(part))
		}
	}
	return dst
}

// plainLetter writes letters that Unicode does not take apart; "" for others.
func plainLetter(r rune) string {
	switch r {
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'þ', 'Þ':
		return "th"
	case 'ı', 'İ':
		return "i"
	}
	return ""
}
