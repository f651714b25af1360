package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// dialogues finds what is said in paragraphs that open with a dash: "– We go,
// said Anna. It is late." Where one of them says who speaks, the others of the
// document are statements as well: of the one whom the narrative right before
// them is about, or of nobody that the text names there.
func dialogues(p *page) {
	var lines []line
	named, plain := 0, 0
	before := false // the paragraph before is a line
	for k := range p.paras {
		dash, first := p.openingDash(k)
		if dash == "" || first+2 > len(p.paras[k].Toks) {
			before = false
			continue
		}
		l := p.clauses(k).dialogue(first)
		switch {
		case l.cue != nil:
			named++
			if dash[0] == '-' {
				plain++
			}
		case !before && k > 0 && len(l.content) > 0:
			l.source = p.clauses(k - 1).lastSubject(p.clauses(k))
		}
		lines = append(lines, l)
		before = true
	}
	if named == 0 || named == plain && named < 2 {
		return
	}
	var places []laidOut
	for _, l := range lines {
		if l.content != nil {
			places = append(places, laidOut{l.form, l.content})
		}
	}
	p.clear(places)
	for _, l := range lines {
		if l.content == nil {
			continue
		}
		f := &finding{setOff: true, Attribution: hearsay.Attribution{
			Source: l.source, Cue: l.cue, Content: l.content, Confidence: ruleConfidence, FoundBy: "dash dialogue",
		}}
		if l.cue == nil {
			f.Confidence = leastUnlaid
		}
		p.found = append(p.found, f)
	}
}

// openingDash returns the dash with which paragraph k opens and the index of
// the word behind it. Of an item of a list the reader has taken it off.
func (p *page) openingDash(k int) (dash string, first int) {
	para := &p.paras[k]
	switch {
	case len(para.Toks) == 0:
	case para.Kind == hearsay.List:
		before := strings.TrimRight(p.doc.Text[:para.Toks[0].Start], " \t")
		if strings.HasSuffix(before, "-") {
			return "-", 0
		}
	case para.Kind == hearsay.Paragraph && isDash(p.word(para, 0)):
		return p.word(para, 0), 1
	}
	return "", 0
}

// A line is a paragraph of a dialogue. form is its dash and its report clause.
type line struct {
	form, source, cue, content []hearsay.Span
}

// dialogue reads a paragraph that opens with a dash before word first.
func (c *clause) dialogue(first int) line {
	n := len(c.para.Toks)
	var l line
	if first > 0 {
		l.form = []hearsay.Span{c.para.Toks[0].Span}
	}
	said, ok := c.reportClause(first, n)
	if !ok {
		if n > first+2 && (c.asserts(first, n) || c.speaks(first, n)) && endsSentence(c.word(n-1)) {
			l.content = []hearsay.Span{c.span(first, n)}
		}
		return l
	}
	c.describe(&said, n)
	l.form = append(l.form, c.span(said.from, said.to))
	l.source = []hearsay.Span{c.span(said.source, said.sourceEnd)}
	l.cue = []hearsay.Span{c.para.Toks[said.verb].Span}
	l.content = []hearsay.Span{c.span(first, said.contentEnd)}
	c.goOn(&l, said, n)
	return l
}

// goOn adds what is said behind the report clause. Dashes behind the ends of
// sentences part speech from what the speaker does meanwhile.
func (c *clause) goOn(l *line, said report, n int) {
	rest, dash := said.to, false
	inSentence := rest < n && !endsSentence(c.word(rest))
	for rest < n && !isWord(c.para.Toks[rest]) && !isQuoteMark(c.word(rest)) {
		dash = dash || isDash(c.word(rest))
		rest++
	}
	if inSentence && !dash && c.acts(rest, n, said) {
		_, rest = c.sentence(rest) // "she says, and she looks up."
		inSentence = false
	}
	speech := true
	for rest < n {
		to := rest + 1
		for to < n && !(isDash(c.word(to)) && endsSentence(c.word(to-1))) {
			to++
		}
		if isDash(c.word(rest)) {
			rest, dash = rest+1, true
		}
		switch {
		case rest >= to:
		case dash && !speech || inSentence:
			speech = true // taken up again
		case dash:
			speech = !c.acts(rest, to, said) || c.speaks(rest, to)
		default:
			speech = c.speaks(rest, to) || !c.past(rest, to) && !c.acts(rest, to, said)
		}
		if speech && rest < to {
			l.content = append(l.content, c.span(rest, to))
		}
		rest, dash, inSentence = to, false, false
	}
}

// acts reports whether words [from, to) tell what the speaker does: "and looks
// up", "she rolls up a sleeve", "pulling on her coat", "with a smile".
func (c *clause) acts(from, to int, said report) bool {
	i := from
	if w := c.lower(i); i > 0 && (w == "and" || w == "but" || w == "then") {
		i++
	}
	if i >= to {
		return false
	}
	switch w := c.lower(i); {
	case c.parts[i] == "VBG":
		return true
	case i > from && c.finite(i) && c.parts[i] == c.parts[said.verb]:
		return true
	case i > from && i+1 < to && endsSentence(c.word(i+1)) && c.parts[i] == "NNS": // "and laughs."
		return true
	case w != "he" && w != "she" && w != "they" && w != c.lower(said.source):
		return false
	}
	for i++; i < min(to, from+maxName) && !c.mark(i); i++ {
		if c.finite(i) {
			return c.parts[i] == c.parts[said.verb] || c.parts[i] == "VBD"
		}
	}
	return false
}

// describe takes what tells of the speaker, of the one spoken to and of the
// manner into the clause: "Märta Holm, who speaks for the parish", "Sixten
// Borg, now 77", "she says to me with a smile". A clause with "who" and what
// else can stand in apposition belongs to the source.
func (c *clause) describe(r *report, to int) {
	if end := c.nextMark(r.to, to); r.to < end && end-r.to <= maxName && !c.verb(r.to) {
		r.to = end
		return
	}
	if r.to+1 >= to || c.word(r.to) != "," || r.sourceEnd != r.to {
		return
	}
	end := r.to + 1
	verb := false
	for end < to && !endsSentence(c.word(end)) && c.word(end) != "," && !isDash(c.word(end)) {
		verb = verb || c.finite(end)
		end++
	}
	switch w := c.lower(r.to + 1); {
	case end-r.to > maxSource, c.parts[r.to+1] == "CC":
	case w == "who" || w == "whose" || !verb && c.apposition(r.to+1, end):
		r.to, r.sourceEnd = end, end
	case !verb:
		r.to = end
	}
}

// nextMark returns the index of the first mark of words [i, to); to for none.
func (c *clause) nextMark(i, to int) int {
	for i < to && !c.mark(i) {
		i++
	}
	return i
}

// past reports whether words [from, to) hold a verb in the past tense.
func (c *clause) past(from, to int) bool {
	for i := from; i < to; i++ {
		if c.parts[i] == "VBD" {
			return true
		}
	}
	return false
}

// lastSubject returns the person whom the last sentence of a narrative is
// about and who may be the speaker of next, a line that names nobody. A
// question there is as likely one put to that person.
func (c *clause) lastSubject(next *clause) []hearsay.Span {
	n := len(c.para.Toks)
	if c.para.Kind != hearsay.Paragraph || n == 0 || !endsSentence(c.word(n-1)) || next.word(len(next.para.Toks)-1) == "?" {
		return nil
	}
	from, to := c.sentence(n - 1)
	end := from
	for end < to && !c.finite(end) && !c.mark(end) {
		end++
	}
	if comma := end; c.word(comma) == "," && c.apposition(comma+1, to) {
		end = c.nextMark(comma+1, to)
	}
	if end == to || endsSentence(c.word(end)) || !c.nominal(from, end) {
		return nil
	}
	switch w := c.lower(from); {
	case end == from+1 && (w == "he" || w == "she" || w == "i"):
	case c.parts[from] == "PRP" || c.standing(from, end) == nobody:
		return nil
	}
	return []hearsay.Span{c.span(from, end)}
}
