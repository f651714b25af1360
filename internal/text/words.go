// Package text splits texts into words, sentences and quotations, and folds
// the differences that do not matter. Everything works on byte ranges and in
// time linear in the text.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A Token is a word, a number or one mark of punctuation. Contractions are
// cut as in the Penn Treebank ("do|n't", "Roe|'s"), hyphenated words and
// abbreviations with their full stop are whole.
type Token struct {
	hearsay.Span
	Class Class
}

// Class is what a token is made of.
type Class uint8

// The classes of tokens.
const (
	Word   Class = iota // letters, perhaps with digits
	Number              // starts with a digit
	Punct               // any other mark
	Clitic              // "'s", "n't" and their like
)

// Words appends the tokens of the part of text in sp to dst.
func Words(dst []Token, text string, sp hearsay.Span) []Token {
	s := scanner{text: text, end: sp.End, out: dst}
	for i := sp.Start; i < sp.End; {
		i = s.next(i)
	}
	return s.out
}

type scanner struct {
	text string
	end  int
	out  []Token
}

// rune returns the character at i and its length; 0, 0 at the end.
func (s *scanner) rune(i int) (rune, int) {
	if i >= s.end {
		return 0, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:s.end])
}

// next reads one token or one stretch of white space at i and returns the
// place after it.
func (s *scanner) next(i int) int {
	r, n := s.rune(i)
	switch {
	case isSpace(r):
		return i + n
	case isWordRune(r):
		return s.word(i)
	case (r == '@' || r == '#') && s.wordAt(i+n):
		return s.emit(i, s.run(i+n), Word)
	}
	return s.mark(i, r, n)
}

func (s *scanner) emit(start, end int, class Class) int {
	s.out = append(s.out, Token{hearsay.Span{Start: start, End: end}, class})
	return end
}

func (s *scanner) wordAt(i int) bool {
	r, n := s.rune(i)
	return n > 0 && isWordRune(r)
}

// mark reads punctuation. Repeated dots, dashes and the typewriter's double
// quotes are one token.
func (s *scanner) mark(i int, r rune, n int) int {
	j := i + n
	switch r {
	case '.', '-', '*', '=', '_', '~', '—', '–', '!', '?':
		for {
			r2, n2 := s.rune(j)
			if r2 != r {
				break
			}
			j += n2
		}
	case '`', '\'':
		if r2, n2 := s.rune(j); r2 == r {
			return s.emit(i, j+n2, Punct)
		}
		if end := s.clitic(i); end > 0 && s.touches(i) {
			return s.emit(i, end, Clitic)
		}
	case '’':
		if end := s.clitic(i); end > 0 && s.touches(i) {
			return s.emit(i, end, Clitic)
		}
	}
	return s.emit(i, j, Punct)
}

// touches reports whether the token before ends at i and is a word.
func (s *scanner) touches(i int) bool {
	if len(s.out) == 0 {
		return false
	}
	last := s.out[len(s.out)-1]
	return last.End == i && last.Class != Punct
}

// word reads a word or number that starts at i, with a contraction cut off.
func (s *scanner) word(i int) int {
	if end := s.address(i); end > i {
		return s.emit(i, end, Word)
	}
	class := Word
	if r, _ := s.rune(i); unicode.IsDigit(r) {
		class = Number
	}
	end := s.run(i)
	if cut := s.negation(i, end); cut > i {
		s.emit(i, cut, class)
		_, n := s.rune(end)
		return s.emit(cut, end+n+1, Clitic)
	}
	if next, n := s.rune(end); n > 0 && next == '.' && s.keepsStop(i, end) {
		end += n
	}
	s.emit(i, end, class)
	if stop := s.clitic(end); stop > 0 {
		return s.emit(end, stop, Clitic)
	}
	return end
}

// run returns the end of the word that starts at i: word characters and the
// marks that join them.
func (s *scanner) run(i int) int {
	for i < s.end {
		if c := s.text[i]; c < utf8.RuneSelf && asciiWord[c] {
			i++
			continue
		}
		r, n := s.rune(i)
		if !isWordRune(r) && !s.joins(i, r, n) {
			return i
		}
		i += n
	}
	return i
}

// joins reports whether the mark r at i holds the characters on both sides
// together.
func (s *scanner) joins(i int, r rune, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	after, m := s.rune(i + n)
	if m == 0 || !isWordRune(before) && before != '.' {
		return false
	}
	switch r {
	case '-', '‐', '‑', '_', '&', '@':
		return isWordRune(before) && isWordRune(after)
	case '\'', '’':
		return isWordRune(before) && isWordRune(after) && s.clitic(i) == 0 && !s.isNegation(i)
	case ',', ':', '/':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '.':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return true
		}
		return unicode.IsLetter(after) && s.singleLetterBefore(i)
	}
	return false
}

// singleLetterBefore reports whether the letter before i stands alone or
// after another abbreviating stop, as in "U.S." and "p.m.".
func (s *scanner) singleLetterBefore(i int) bool {
	r, n := utf8.DecodeLastRuneInString(s.text[:i])
	if !unicode.IsLetter(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:i-n])
	return !isWordRune(before)
}

// keepsStop reports whether the full stop after text[i:end] belongs to it.
func (s *scanner) keepsStop(i, end int) bool {
	word := s.text[i:end]
	if strings.IndexByte(word, '.') > 0 {
		return s.singleLetterBefore(end)
	}
	r, n := utf8.DecodeRuneInString(word)
	if n == len(word) {
		return unicode.IsUpper(r) && r != 'I'
	}
	return IsAbbreviation(word)
}

// clitic returns the end of the contraction ('s, 're, …) whose apostrophe is
// at i; 0 when there is none.
func (s *scanner) clitic(i int) int {
	r, n := s.rune(i)
	if r != '\'' && r != '’' {
		return 0
	}
	j := i + n
	for k := 0; k < 3 && j < s.end && asciiLetter(s.text[j]); k++ {
		j++
	}
	switch lower2(s.text[i+n : j]) {
	case "s", "m", "d", "re", "ve", "ll":
		if !s.wordAt(j) {
			return j
		}
	}
	return 0
}

// lower2 lower-cases an ASCII string of at most two letters without
// allocation for the usual case; longer ones come back empty.
func lower2(s string) string {
	if len(s) == 0 || len(s) > 2 {
		return ""
	}
	return strings.ToLower(s)
}

// isNegation reports whether the apostrophe at i is that of "n't".
func (s *scanner) isNegation(i int) bool {
	r, n := s.rune(i)
	j := i + n
	return (r == '\'' || r == '’') && i > 0 && s.text[i-1]|0x20 == 'n' && j < s.end && s.text[j]|0x20 == 't' && !s.wordAt(j+1)
}

// negation returns the place where an "n't" starts whose apostrophe follows
// the word text[i:end]; 0 when there is none.
func (s *scanner) negation(i, end int) int {
	if !s.isNegation(end) || end-1 <= i {
		return 0
	}
	return end - 1
}

// address returns the end of the web or mail address at i; i when there is none.
func (s *scanner) address(i int) int {
	rest := s.text[i:min(s.end, i+8)]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return i
	}
	j := i
	for j < s.end {
		r, n := s.rune(j)
		if isSpace(r) || strings.ContainsRune("<>\"“”", r) {
			break
		}
		j += n
	}
	return i + len(strings.TrimRight(s.text[i:j], ".,;:!?)]}'’"))
}
