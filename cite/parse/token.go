package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A token is a word, a number, an address or one mark of an entry. Letters
// and digits are cut apart, as in "July16".
type token struct {
	hearsay.Span
	kind  kind
	lower uint32 // hash of the word in lower case with digits folded
	shape uint32
	front uint32 // hash of the first three letters
	back  uint32 // and of the last three
	depth uint8  // open brackets: 0, 1, 2 or more
	quote uint8  // 0 outside of quotation marks, 1 inside, 2 outside after some
}

// maxEntry is how many bytes of an entry are read.
const maxEntry = 4000

// tokenize cuts s into tokens.
func tokenize(s string) []token {
	var toks []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i + n
		switch {
		case unicode.IsSpace(r) || r == '\u00ad' || r == '\ufeff':
			i = end
			continue
		case addressAt(s, i):
			end = addressEnd(s, i)
		case unicode.IsDigit(r):
			end = runOf(s, i, unicode.IsDigit)
		case unicode.IsLetter(r):
			end = wordEnd(s, i)
		}
		toks = append(toks, token{Span: hearsay.Span{Start: i, End: end}})
		i = end
	}
	for i := range toks {
		toks[i].read(s)
	}
	bracket(s, toks)
	classify(s, toks)
	return toks
}

func runOf(s string, i int, in func(rune) bool) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

// wordEnd returns the end of the word at i: letters, and apostrophes and
// hyphens between letters.
func wordEnd(s string, i int) int {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) || r == '\u00ad' }
	for {
		i = runOf(s, i, letter)
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != '\'' && r != '’' && r != '-' && r != '‐' && r != '‑' {
			return i
		}
		if next, _ := utf8.DecodeRuneInString(s[i+n:]); !unicode.IsLetter(next) {
			return i
		}
		i += n
	}
}

// addressAt reports whether a web address or a DOI begins at s[i:].
func addressAt(s string, i int) bool {
	rest := s[i:]
	switch rest[0] {
	case 'h', 'H', 'f':
		return hasFold(rest, "http://") || hasFold(rest, "https://") || hasFold(rest, "ftp://")
	case 'w', 'W':
		return hasFold(rest, "www.")
	case '1':
		return len(rest) > 8 && strings.HasPrefix(rest, "10.") && strings.IndexByte(rest[:min(len(rest), 12)], '/') > 5 && (i == 0 || !isAlnum(s[i-1]))
	}
	if rest[0] >= utf8.RuneSelf || !isAlnum(rest[0]) || i > 0 && (isAlnum(s[i-1]) || s[i-1] == '.' || s[i-1] == '@') {
		return false
	}
	return bareDomain(rest)
}

// bareDomain reports whether s begins with an address without a scheme, such
// as "courier.example/2021/03".
func bareDomain(s string) bool {
	dots, i := 0, 0
	for i < len(s) && (isAlnum(s[i]) || s[i] == '-' || s[i] == '.' && i+1 < len(s) && isAlnum(s[i+1])) {
		if s[i] == '.' {
			dots++
		}
		if i++; i > 80 {
			return false
		}
	}
	return dots > 0 && i+1 < len(s) && s[i] == '/' && isAlnum(s[i+1]) && !strings.ContainsAny(s[:1], "0123456789")
}

// addressEnd returns the end of the address at i, without marks that belong
// to the entry.
func addressEnd(s string, i int) int {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if unicode.IsSpace(r) || strings.ContainsRune("<>\"“”|{}", r) {
			break
		}
		end += n
	}
	for end > i+1 {
		r, n := utf8.DecodeLastRuneInString(s[i:end])
		open := r == ')' && strings.Count(s[i:end], "(") >= strings.Count(s[i:end], ")")
		if open || !strings.ContainsRune(".,;:!?)]}'’»", r) {
			break
		}
		end -= n
	}
	return end
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}

func (t *token) of(s string) string { return s[t.Start:t.End] }

// read hashes the word.
func (t *token) read(s string) {
	word := t.of(s)
	lower := strings.ToLower(word)
	runes := []rune(lower)
	t.lower = hashFolded(lower)
	t.front = hashFolded(string(runes[:min(3, len(runes))]))
	t.back = hashFolded(string(runes[max(0, len(runes)-3):]))
	t.shape = hashShape(word)
}

// hashFolded is FNV-1a with digits and the forms of a mark folded.
func hashFolded(s string) uint32 {
	h := uint32(2166136261)
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			r = '0'
		case strings.ContainsRune("“”„«»", r):
			r = '"'
		case strings.ContainsRune("‘’`", r):
			r = '\''
		case strings.ContainsRune("–—―‐‑", r):
			r = '-'
		}
		h = (h ^ uint32(r)) * 16777619
	}
	return h
}

// hashShape hashes the outline of a word, with runs shortened to two.
func hashShape(s string) uint32 {
	h := uint32(2166136261)
	last, run := rune(0), 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if r == last {
			run++
		} else {
			last, run = r, 1
		}
		if run <= 2 {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	return h
}

// bracket fills in the depth of brackets and the state of quotation marks.
func bracket(s string, toks []token) {
	depth, quote := 0, uint8(0)
	for i := range toks {
		t := &toks[i]
		word := t.of(s)
		closes := false
		switch {
		case word == "(" || word == "[":
			depth++
		case (word == ")" || word == "]") && depth > 0:
			depth--
		case opensQuote(s, t) && quote != 1:
			quote = 1
		case closesQuote(s, t) && quote == 1:
			closes = true
		}
		t.depth, t.quote = uint8(min(depth, 2)), quote
		if closes {
			quote = 2
		}
	}
}

func opensQuote(s string, t *token) bool {
	switch t.of(s) {
	case "“", "„", "«":
		return true
	case "\"", "‘", "'", "`":
		return t.Start == 0 || !isWordByte(s, t.Start) && t.End < len(s) && s[t.End] != ' '
	}
	return false
}

func closesQuote(s string, t *token) bool {
	switch t.of(s) {
	case "”", "»", "\"":
		return true
	case "’", "'":
		next, _ := utf8.DecodeRuneInString(s[t.End:])
		return t.End == len(s) || !unicode.IsLetter(next)
	}
	return false
}

// isWordByte reports whether a letter or digit stands before i.
func isWordByte(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// AddressEnd returns the end of the web address that starts at s[i:], without
// the marks behind it.
func AddressEnd(s string, i int) int { return addressEnd(s, i) }
