package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutAt returns the first n bytes of text, or a little less so that no letter
// is cut in two.
func cutAt(text string, n int) string {
	if len(text) <= n {
		return text
	}
	end := n
	for end > n-utf8.UTFMax && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// split cuts text into words.
func (p *parser) split(text string) {
	start := -1
	var last rune
	flush := func(end int) {
		if start >= 0 {
			p.addWord(text[start:end])
		}
		start = -1
	}
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || start >= 0 && joins(r)
		switch {
		case inside && (start < 0 || last == 0 || !parts(last, r)):
			if start < 0 {
				start = i
			}
		case inside:
			flush(i)
			start = i
		default:
			flush(i)
			switch r {
			case '.':
				if n := len(p.pieces); n > 0 {
					p.pieces[n-1].dotted = true
				}
			case ',', '،', '，':
				if n := len(p.pieces); n > 0 {
					p.pieces[n-1].comma = true
				}
			case '&', '+':
				p.pieces = append(p.pieces, piece{text: "&", folded: "and"})
			}
		}
		last = r
		if len(p.pieces) > 4*maxTokens {
			break
		}
	}
	flush(len(text))
}

// joins reports whether r may stand inside a word without being a letter.
func joins(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´', '\u200c', '\u200d', '\u00ad':
		return true
	}
	return false
}

// parts reports whether a word ends between two letters: each Han character
// and each Korean syllable is one.
func parts(a, b rune) bool {
	return a >= 0x1100 && scriptOf(a) >= syllabic || b >= 0x1100 && scriptOf(b) >= syllabic
}

// addWord adds a word, or its parts when capitals inside it show them.
func (p *parser) addWord(text string) {
	text = strings.TrimRightFunc(text, joins)
	for _, suffix := range []string{"'s", "’s", "'S", "’S"} {
		text = strings.TrimSuffix(text, suffix)
	}
	if at := camel(text); at > 0 {
		p.addPiece(text[:at])
		text = text[at:]
	}
	p.addPiece(text)
}

// camel returns where a word like MaryJane or AcmeAG goes on with its second
// part, or 0.
func camel(text string) int {
	at, lower, upper := 0, 0, 0
	for i, r := range text {
		switch {
		case unicode.IsUpper(r):
			if lower >= 3 && at == 0 {
				at = i
			} else if lower > 0 && at == 0 {
				return 0
			}
			upper++
		case unicode.IsLower(r):
			lower++
		default:
			return 0
		}
	}
	if at > 0 && len(text)-at >= 2 {
		return at
	}
	return 0
}

func (p *parser) addPiece(text string) {
	if text == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(text)
	pc := piece{text: text, script: scriptOf(first), upper: true}
	capitals := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			pc.upper, p.mixed = false, true
		} else if unicode.IsUpper(r) {
			capitals++
		}
	}
	pc.capitals = capitals > 1
	clean := strings.Map(func(r rune) rune {
		if joins(r) {
			return -1
		}
		return r
	}, text)
	if pc.script == abjad {
		rest, ok := strings.CutPrefix(clean, "ال")
		if ok && utf8.RuneCountInString(rest) > 2 {
			p.pieces = append(p.pieces, piece{text: "ال", folded: "al", script: abjad})
			clean = rest
		}
	}
	pc.native = clean
	pc.folded = undisguise(latin(clean))
	pc.folded = cutAt(pc.folded, maxLetters)
	if pc.folded != "" {
		p.pieces = append(p.pieces, pc)
	}
}

// undisguise reads digits between letters as the letters they look like.
func undisguise(folded string) string {
	letters, digits := 0, 0
	for i := range len(folded) {
		if folded[i] >= '0' && folded[i] <= '9' {
			digits++
		} else {
			letters++
		}
	}
	if digits == 0 || letters < 2 || digits >= letters {
		return folded
	}
	last, first := folded[len(folded)-1], folded[0]
	if last >= '0' && last <= '9' || first >= '0' && first <= '9' {
		return folded
	}
	out := []byte(folded)
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = "oizeasgtbg"[c-'0']
		}
	}
	return string(out)
}
