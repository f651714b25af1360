package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clauseWords is how many words before a quotation may still be of its clause.
const clauseWords = 8

// beginning takes a quotation that is set as a sentence and begins in the middle
// of one of the source: what stands before it in the same clause may turn what
// it says, as "never said that" does.
func (j *judge) beginning(p piece) {
	if p.a0 > 0 || p.b0 == 0 || len(p.hunks) == 0 || !p.hunks[0].same || !j.setAsSentence() {
		return
	}
	ws := j.source.words
	if first := ws[p.b0].Of(j.source.text); first != "I" && startsUpper(first) {
		return
	}
	for k := p.b0 - 1; k >= max(0, p.b0-clauseWords); k-- {
		if ws[k+1].marks&afterBreak != 0 || strings.ContainsAny(j.source.text[ws[k].End:ws[k+1].Start], ",;:.!?…—–()[]“”\"«»\n") {
			return
		}
		if negations[j.source.key(k)] {
			j.edit(hunk{0, 0, k, k + 1, false})
			return
		}
	}
}

// setAsSentence reports whether the text that is judged begins with a capital,
// and does not go on with the words of a narrator before it.
func (j *judge) setAsSentence() bool {
	first := j.here.words[0]
	if !startsUpper(first.Of(j.here.text)) {
		return false
	}
	before := strings.TrimRight(j.here.text[:first.Start], " \t\u00a0“”\"‘’'«»„*_>-")
	last, n := utf8.DecodeLastRuneInString(before)
	return n == 0 || !unicode.IsLetter(last) && !unicode.IsDigit(last)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
