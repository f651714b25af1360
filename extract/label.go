package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// maxPenName bounds the words up to the end of a name in quotation marks.
const maxPenName = 5

// maxLabel bounds the words up to the colon of a label.
const maxLabel = 14

// label reads the label of a turn that starts at word i, the first of its line:
// "Q." and "Q  ", "((Ana Roe))", "CHAIR:", "[12:04] ROE (on camera):",
// "TAPE – ANA ROE, BAKER:". What follows it is left for the caller to cut.
func (c *clause) turnLabel(i int) (turn, bool) {
	switch {
	case c.letterLabel(i):
		return c.letterTurn(i), true
	case c.word(i) == "(" && c.word(i+1) == "(":
		return c.doubleBrackets(i)
	}
	return c.colonTurn(i)
}

// letterLabel reports whether word i is "Q." or "A.", or one of these letters
// set off by its gap, or by what only a question or answer starts with.
func (c *clause) letterLabel(i int) bool {
	w := c.word(i)
	if w == "Q." || w == "A." {
		return true
	}
	if w != "Q" && w != "A" || i+1 >= len(c.para.Toks) {
		return false
	}
	gap := c.p.doc.Text[c.para.Toks[i].End:c.para.Toks[i+1].Start]
	if len(gap) > 0 && strings.Trim(gap, " \u00a0\t") == "" && (strings.Contains(gap, "\t") || strings.Count(gap, " ")+strings.Count(gap, "\u00a0") > 1) {
		return true
	}
	next := c.word(i + 1)
	return gap != "" && capital(next) && (w == "Q" || answerOpeners[c.lower(i+1)])
}

// answerOpeners start an answer and never follow the article "A".
var answerOpeners = wordSet(`i we you he she it they yes no well that there this correct right not never because my our
	in at on to when if so but and as`)

func (c *clause) letterTurn(i int) turn {
	sp := c.para.Toks[i].Span
	t := turn{k: c.k, from: i + 1, to: len(c.para.Toks), label: sp, source: sp, standing: named}
	if sp.Len() > 1 { // the full stop is the cue
		t.source.End--
		t.cue = []hearsay.Span{{Start: sp.End - 1, End: sp.End}}
	}
	t.key = strings.ToLower(t.source.Of(c.p.doc.Text))
	return t
}

// doubleBrackets reads "((Ana Roe, baker))", with or without a colon.
func (c *clause) doubleBrackets(i int) (turn, bool) {
	for j := i + 2; j+1 < min(i+maxLabel, len(c.para.Toks)); j++ {
		if c.word(j) != ")" || c.word(j+1) != ")" {
			continue
		}
		end := j + 2
		t, ok := c.speaker(i+2, j)
		if c.word(end) == ":" {
			t.cue = []hearsay.Span{c.para.Toks[end].Span}
			end++
		}
		t.from, t.label, t.aside = end, c.span(i, end), true
		return t, ok
	}
	return turn{}, false
}

// colonTurn reads a label that ends with a colon. Where two stand in a row,
// the first tells of the recording and the second names the speaker.
func (c *clause) colonTurn(i int) (turn, bool) {
	colon := c.colonAfter(i)
	if colon < 0 {
		return turn{}, false
	}
	start := c.afterBrackets(i, colon)
	if c.questionNumber(start) && start+1 < colon {
		start++
	}
	quoted := isQuoteMark(c.word(start))
	if quoted {
		start++
	}
	if next := c.colonAfter(colon + 1); next > 0 && c.shouted(start, colon) && c.shouted(colon+1, c.core(colon+1, next)) {
		start, colon = colon+1, next
	}
	taped := false
	for j := start + 1; j < colon; j++ {
		if isDash(c.word(j)) && c.shouted(start, j) {
			start, taped = j+1, c.shouted(j+1, c.core(j+1, colon))
			break
		}
	}
	end := colon
	aside := false
	for j := start; j < colon; j++ {
		if c.word(j) == "(" || c.word(j) == "[" {
			end, aside = j, c.delivery(j+1, colon)
			break
		}
	}
	if quoted && isQuoteMark(c.word(end-1)) {
		end--
	}
	from, to := start, end
	if lo, hi := c.nameInBrackets(start, colon); lo < hi {
		from, to = lo, hi
	}
	t, ok := c.speaker(from, to)
	if (taped || quoted) && t.shouted { // a voice that the label describes, or gives a false name
		t.standing, ok = named, true
	}
	t.cue, t.from = []hearsay.Span{c.para.Toks[colon].Span}, colon+1
	t.label, t.aside = c.span(i, colon+1), aside
	return t, ok && !c.tells(start, end)
}

// speaker reads words [from, to) as the name in a label.
func (c *clause) speaker(from, to int) (turn, bool) {
	t := turn{k: c.k, to: len(c.para.Toks)}
	if from >= to {
		return t, false
	}
	t.source = c.span(from, to)
	t.shouted = c.shouted(from, c.core(from, to))
	if core := c.core(from, to); turnLabels[c.phrase(from, core)] || core-from > 1 && core-from < maxName && heardOnly[c.lower(core-1)] {
		t.key, t.standing = c.phrase(from, core), named
	} else {
		t.key, t.standing = c.fold(max(core-1, from)), c.standing(from, core)
	}
	return t, t.standing > nobody
}

// nameInBrackets returns the name in the brackets behind an office, words [from,
// to): "The Minister of Works (Mrs. Ana Roe)", "HOST (Mel Roe)".
func (c *clause) nameInBrackets(from, to int) (lo, hi int) {
	open := c.core(from, to)
	if open == from || open+2 > to || c.word(open) != "(" || !turnLabels[c.phrase(from, open)] && c.standing(from, open) != office {
		return 0, 0
	}
	for hi = open + 1; hi < to && c.word(hi) != ")"; hi++ {
	}
	if st := c.standing(open+1, hi); hi < to && (st == named || st == capitals && hi-open > 2) {
		return open + 1, hi
	}
	return 0, 0
}

// colonAfter returns the index of the colon that ends a label at word i; -1
// when there is none on its line.
func (c *clause) colonAfter(i int) int {
	toks := c.para.Toks
	for j := i; j < min(i+maxLabel, len(toks)); j++ {
		w := c.word(j)
		switch {
		case j > i && c.startsLine(j):
			return -1
		case w == ":":
			if j == i || j+1 < len(toks) && toks[j+1].Start == toks[j].End && !isQuoteMark(c.word(j+1)) {
				return -1
			}
			return j
		case isQuoteMark(w) && (j == i || j < i+maxPenName && isQuoteMark(c.word(i))):
		case isQuoteMark(w), endsSentence(w), w == ";":
			return -1
		}
	}
	return -1
}

// questionNumber reports whether word i numbers the questions of a hearing: "Q16".
func (c *clause) questionNumber(i int) bool {
	w := c.word(i)
	return len(w) > 1 && len(w) < 6 && w[0] == 'Q' && strings.Trim(w[1:], "0123456789") == ""
}

// afterBrackets skips a time in brackets before the name of a label.
func (c *clause) afterBrackets(i, end int) int {
	if w := c.word(i); w != "[" && w != "(" {
		return i
	}
	for i < end && c.word(i) != "]" && c.word(i) != ")" {
		i++
	}
	return i + 1
}

// shouted reports whether words [from, to) are all in capital letters, three
// or more.
func (c *clause) shouted(from, to int) bool {
	if from >= to {
		return false
	}
	s := c.span(from, to).Of(c.p.doc.Text)
	return len(s) > 2 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// delivery reports whether what stands in a bracket of a label tells how
// something is said, as "on camera" and "laughing" do, rather than who the
// speaker is.
func (c *clause) delivery(from, to int) bool {
	for i := from; i < to; i++ {
		if w := c.word(i); w[0] >= '0' && w[0] <= '9' || capital(w) && w != strings.ToUpper(w) {
			return false
		}
	}
	return from < to
}

// heardOnly end the labels of those of whom only the voice is known: "Female
// voice", "Second caller".
var heardOnly = wordSet(`voice caller heckler`)

// turnLabels are the labels of turns that are no names.
var turnLabels = map[string]bool{
	"q": true, "a": true, "question": true, "answer": true, "interviewer": true, "moderator": true, "the moderator": true,
	"chair": true, "the chair": true, "chairman": true, "the chairman": true, "chairwoman": true, "chairperson": true,
	"the court": true, "the witness": true, "the clerk": true, "the president": true, "the speaker": true,
	"host": true, "presenter": true, "anchor": true, "narrator": true, "reporter": true, "audience member": true,
	"me": true, "counsel": true, "mr speaker": true, "madam speaker": true, "operator": true,
}
