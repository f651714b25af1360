package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A word is one unit of comparison: a word, a part of a hyphenated one, a
// number however it is written, or a mark that is spoken.
type word struct {
	hearsay.Span
	id    uint32 // in the vocabulary
	marks marks  // what stands between this word and the one before
}

// marks are what punctuation tells that matters here.
type marks uint8

const (
	afterEllipsis marks = 1 << iota
	afterStop           // a sentence has ended
	bracketed           // the word stands in square brackets
	afterBreak          // the span before ended; another one starts with this word
	noSpace             // it touches the word before, as behind a hyphen or an apostrophe
)

// A splitter cuts texts into words. It keeps its buffers from call to call.
type splitter struct {
	vocab *vocabulary
	toks  []text.Token
	out   []word
	text  string
	marks marks
	open  bool // a square bracket
}

// split appends the words of the spans of a text to dst, span by span. Words
// in square brackets are marked, and so is the word behind an ellipsis.
func (s *splitter) split(dst []word, full string, spans []hearsay.Span) []word {
	s.text, s.out, s.open = full, dst, false
	for i, sp := range spans {
		s.marks = 0
		if i > 0 {
			s.marks = afterBreak
		}
		s.toks = text.Words(s.toks[:0], full, sp)
		for k := 0; k < len(s.toks); k++ {
			k = s.token(k)
		}
	}
	return s.out
}

// token takes the token k, and those that belong to it, and returns the last.
func (s *splitter) token(k int) int {
	tok := s.toks[k]
	raw := tok.Of(s.text)
	if raw == "[" && s.bracketedLetter(k) {
		s.add(hearsay.Span{Start: s.toks[k+1].Start, End: s.toks[k+3].End}, s.toks[k+1].Of(s.text)+s.toks[k+3].Of(s.text))
		return k + 3
	}
	if tok.Class == text.Punct && s.minus(k) {
		s.put(tok.Span, s.vocab.key("minus"))
		return k
	}
	if tok.Class == text.Punct && s.punct(raw) {
		return k
	}
	if (tok.Class == text.Word || tok.Class == text.Number) && strings.ContainsAny(raw, "-‐‑") && !strings.Contains(raw, "://") {
		if last := s.number(k); last >= k {
			return last
		}
		s.hyphenated(tok.Span)
		return k
	}
	if tok.Class == text.Word {
		if last := s.number(k); last >= k {
			return last
		}
		if last := s.percent(k); last > k {
			return last
		}
	}
	s.add(tok.Span, raw)
	return k
}

// bracketedLetter reports whether token k opens the brackets of "[W]e".
func (s *splitter) bracketedLetter(k int) bool {
	if k+3 >= len(s.toks) || s.toks[k+2].Of(s.text) != "]" || s.toks[k+1].Len() > utf8.UTFMax {
		return false
	}
	return s.toks[k].End == s.toks[k+1].Start && s.toks[k+1].End == s.toks[k+2].Start && s.toks[k+2].End == s.toks[k+3].Start &&
		s.toks[k+1].Class == text.Word && s.toks[k+3].Class == text.Word
}

// punct notes what a mark tells. It reports false for a mark that is spoken.
func (s *splitter) punct(raw string) bool {
	switch raw[0] {
	case '.':
		if len(raw) > 1 {
			s.marks |= afterEllipsis
		} else {
			s.marks |= afterStop
		}
		return true
	case '!', '?':
		s.marks |= afterStop
		return true
	case '[':
		s.open = true
		return true
	case ']':
		s.open = false
		return true
	}
	if raw == "…" {
		s.marks |= afterEllipsis
		return true
	}
	if raw == "+" || raw == "=" {
		return true
	}
	_, spoken := symbols[raw]
	return !spoken && !isSign(raw)
}

// minus reports whether token k is the sign of the number behind it.
func (s *splitter) minus(k int) bool {
	switch s.toks[k].Of(s.text) {
	case "-", "−", "–":
	default:
		return false
	}
	if k+1 >= len(s.toks) || s.toks[k+1].Class != text.Number || s.toks[k+1].Start != s.toks[k].End {
		return false
	}
	before, n := utf8.DecodeLastRuneInString(s.text[:s.toks[k].Start])
	return n == 0 || unicode.IsSpace(before) || strings.ContainsRune("(“\"'‘[", before)
}

func (s *splitter) add(sp hearsay.Span, raw string) {
	id, ok := s.vocab.word(raw)
	if !ok {
		return
	}
	s.put(sp, id)
}

func (s *splitter) put(sp hearsay.Span, id uint32) {
	m := s.marks
	if s.open {
		m |= bracketed
	}
	if n := len(s.out); n > 0 && s.out[n-1].End == sp.Start {
		m |= noSpace
	}
	s.out = append(s.out, word{sp, id, m})
	s.marks = 0
}

// hyphenated adds the parts of a word between its hyphens.
func (s *splitter) hyphenated(sp hearsay.Span) {
	start := sp.Start
	for i, r := range sp.Of(s.text) {
		if r != '-' && r != '‐' && r != '‑' {
			continue
		}
		at := sp.Start + i
		if at > start {
			s.add(hearsay.Span{Start: start, End: at}, s.text[start:at])
		}
		start = at + len(string(r))
	}
	if start < sp.End {
		s.add(hearsay.Span{Start: start, End: sp.End}, s.text[start:sp.End])
	}
}

// percent joins "per" and "cent".
func (s *splitter) percent(k int) int {
	if k+1 >= len(s.toks) || !strings.EqualFold(s.toks[k].Of(s.text), "per") || !strings.EqualFold(s.toks[k+1].Of(s.text), "cent") {
		return k
	}
	s.put(hearsay.Span{Start: s.toks[k].Start, End: s.toks[k+1].End}, s.vocab.key("percent"))
	return k + 1
}

// number reads a number in words that starts with token k and returns its last
// token, or -1 when there is none.
func (s *splitter) number(k int) int {
	read := spoken{last: -1}
	end := -1
	for i := k; i < len(s.toks) && s.toks[i].Class == text.Word; i++ {
		raw := s.toks[i].Of(s.text)
		if end >= 0 && raw == "and" && read.last < 0 && i+1 < len(s.toks) && isSmall(s.toks[i+1].Of(s.text)) {
			continue // "two hundred and six"
		}
		if len(raw) > len("seventy-seven") || !read.addParts(raw) {
			break
		}
		end = i
	}
	if end < 0 {
		return -1
	}
	s.put(hearsay.Span{Start: s.toks[k].Start, End: s.toks[end].End}, s.vocab.key(numberKey(read.total+read.group)))
	return end
}

func isSmall(raw string) bool {
	first, _, _ := strings.Cut(strings.ToLower(raw), "-")
	_, ok := small[first]
	return ok
}

// addParts takes "forty" or "forty-one"; all of it or nothing.
func (s *spoken) addParts(raw string) bool {
	with := *s
	for part := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == '-' || r == '‐' || r == '‑' }) {
		if !with.add(strings.ToLower(part)) {
			return false
		}
	}
	if with.words == s.words {
		return false
	}
	*s = with
	return true
}
