package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A turn is what one speaker says in an interview or a transcript, behind a
// label: "Q:", "CHAIR:", "Ana Roe:".
type turn struct {
	k           int          // index of its paragraph
	source, cue hearsay.Span // the label
	label       hearsay.Span // all of it, with what stands in brackets
	from, to    int          // its words in the paragraph; none when from == to
	key         string       // by which the turns of one speaker are told
	standing    standing
	content     []hearsay.Span
}

// maxLabel bounds the words up to the colon of a label.
const maxLabel = 14

// turnsOf lists what looks like turns in paragraph k: labels at the starts of
// its lines, each with the words up to the next one.
func (p *page) turnsOf(k int) []turn {
	var out []turn
	para := &p.paras[k]
	if para.Kind == hearsay.Title || para.Kind == hearsay.Caption {
		return nil
	}
	for i := range para.Toks {
		if i > 0 && !strings.Contains(p.doc.Text[para.Toks[i-1].End:para.Toks[i].Start], "\n") {
			continue
		}
		colon := p.labelEnd(k, i)
		if colon < 0 {
			continue
		}
		if t, ok := p.clauses(k).turn(i, colon); ok {
			if n := len(out); n > 0 {
				out[n-1].to = i
			}
			out = append(out, t)
		}
	}
	return out
}

// labelEnd returns the index of the colon, or of the full stop of "Q.", that
// ends a label at word i; -1 when there is none.
func (p *page) labelEnd(k, i int) int {
	para := &p.paras[k]
	if w := p.word(para, i); w == "Q." || w == "A." {
		return i
	}
	for j := i; j < min(i+maxLabel, len(para.Toks)); j++ {
		w := p.word(para, j)
		switch {
		case w == ":":
			if end := para.Toks[j].End; j == i || j+1 < len(para.Toks) && para.Toks[j+1].Start == end && !isQuoteMark(p.word(para, j+1)) {
				return -1
			}
			return j
		case isQuoteMark(w), endsSentence(w), w == ";":
			return -1
		case j > i && strings.Contains(p.doc.Text[para.Toks[j-1].End:para.Toks[j].Start], "\n"):
			return -1
		}
	}
	return -1
}

// turn reads the label [i, colon] and what follows it.
func (c *clause) turn(i, colon int) (turn, bool) {
	toks := c.para.Toks
	t := turn{k: c.k, from: colon + 1, to: len(toks), label: hearsay.Span{Start: toks[i].Start, End: toks[colon].End}}
	if i == colon {
		sp := toks[i].Span
		t.source, t.cue = hearsay.Span{Start: sp.Start, End: sp.End - 1}, hearsay.Span{Start: sp.End - 1, End: sp.End}
		t.key, t.standing = strings.ToLower(t.source.Of(c.p.doc.Text)), named
		return t, true
	}
	t.cue = toks[colon].Span
	i = c.afterBrackets(i, colon)
	end := colon
	for j := i; j < colon; j++ {
		if c.word(j) == "(" || c.word(j) == "[" {
			end = j
			break
		}
	}
	if i >= end {
		return t, false
	}
	t.source = c.span(i, end)
	switch core := c.core(i, end); {
	case turnLabels[c.phrase(i, core)]:
		t.key, t.standing = c.phrase(i, core), named
	default:
		t.key, t.standing = c.fold(core-1), c.standing(i, core)
		if c.tells(i, end) {
			return t, false
		}
	}
	return t, t.standing > nobody
}

// turnLabels are the labels of turns that are no names.
var turnLabels = map[string]bool{
	"q": true, "a": true, "question": true, "answer": true, "interviewer": true, "moderator": true, "the moderator": true,
	"chair": true, "the chair": true, "chairman": true, "the chairman": true, "chairwoman": true, "chairperson": true,
	"the court": true, "the witness": true, "the clerk": true, "the president": true, "the speaker": true,
	"host": true, "presenter": true, "narrator": true, "reporter": true, "audience member": true,
	"counsel": true, "mr speaker": true, "madam speaker": true, "operator": true,
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

// speaks reports whether words [from, to) outside quotation marks address
// somebody, or are said in the first person.
func (c *clause) speaks(from, to int) bool {
	q := 0
	for i := from; i < to; i++ {
		for q < len(c.para.Quotes) && c.para.Quotes[q].Close < i {
			q++
		}
		if q < len(c.para.Quotes) && c.para.Quotes[q].Open <= i && c.para.Quotes[q].Closed {
			continue
		}
		if w := c.lower(i); firstPerson[w] || w == "?" {
			return true
		}
	}
	return false
}

var firstPerson = wordSet(`i we my our me us you your mine ours yours thank thanks yes no`)

// asserts reports whether words [from, to) look like a sentence, by a verb or a
// question mark among the first of them.
func (c *clause) asserts(from, to int) bool {
	for i := from; i < min(to, from+40); i++ {
		if c.finite(i) || c.parts[i] == "VB" || c.word(i) == "?" {
			return true
		}
	}
	return false
}
