package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// A turn is what one speaker says in an interview or a transcript, behind a
// label: "Q:", "CHAIR:", "Ana Roe:".
type turn struct {
	k        int // index of its paragraph
	source   hearsay.Span
	cue      []hearsay.Span // the colon or full stop of the label; none for a bare letter
	label    hearsay.Span   // all of it, with what stands in brackets
	from, to int            // its words in the paragraph; none when from == to
	key      string         // by which the turns of one speaker are told
	standing standing
	shouted  bool // the name is in capital letters
	aside    bool // the label shows that a script is read: ((Ana Roe)), ROE (on camera)
	quoted   bool // what is said stands in quotation marks
	content  []hearsay.Span
}

// turnsOf lists what looks like turns in paragraph k: labels at the starts of
// its lines, each with the words up to the next one.
func (p *page) turnsOf(k int) []turn {
	var out []turn
	para := &p.paras[k]
	if para.Kind == hearsay.Title || para.Kind == hearsay.Caption {
		return nil
	}
	for i := range para.Toks {
		if i > 0 && !strings.Contains(p.doc.Text[para.Toks[i-1].End:para.Toks[i].Start], "\n") || !p.mayBeLabel(para, i) {
			continue
		}
		c := p.clauses(k)
		if t, ok := c.turnLabel(i); ok {
			if n := len(out); n > 0 {
				out[n-1].to = i
			}
			out = append(out, t)
		}
	}
	for i := range out {
		p.clauses(k).trimAsides(&out[i])
	}
	return out
}

// mayBeLabel tells cheaply whether a label may start at word i.
func (p *page) mayBeLabel(para *model.Paragraph, i int) bool {
	switch w := p.word(para, i); w {
	case "Q", "A", "Q.", "A.":
		return true
	case "(":
		if p.word(para, i+1) == w {
			return true
		}
	}
	for j := i; j < min(i+maxLabel, len(para.Toks)); j++ {
		if p.word(para, j) == ":" {
			return true
		}
	}
	return false
}

// trimAsides cuts off what stands in brackets at either end of a turn, as
// "(Off mic.)" and "[Laughs.]": nobody says it.
func (c *clause) trimAsides(t *turn) {
	for t.from < t.to && opensBracket(c.word(t.from)) {
		i := t.from
		for i < min(t.to, t.from+maxAside) && !closesBracket(c.word(i)) {
			i++
		}
		if i == t.to || !closesBracket(c.word(i)) {
			break
		}
		t.from = i + 1
	}
	for t.to > t.from && closesBracket(c.word(t.to-1)) {
		i := t.to - 1
		for i > max(t.from, t.to-maxAside) && !opensBracket(c.word(i)) {
			i--
		}
		if !opensBracket(c.word(i)) || i == t.from || !endsSentence(c.word(i-1)) {
			break
		}
		t.to = i
	}
}

// maxAside bounds the words of an aside in brackets.
const maxAside = 14

func opensBracket(w string) bool  { return w == "(" || w == "[" }
func closesBracket(w string) bool { return w == ")" || w == "]" }

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
