package extract

import "github.com/hearsay-project/hearsay"

// dialogues finds what is said in paragraphs that open with a dash: "– We go,
// said Anna. It is late." Where one of them says who speaks, the others of the
// document are statements as well, of nobody that the text names there.
func dialogues(p *page) {
	var lines []line
	named, plain := 0, 0
	for k := range p.paras {
		para := &p.paras[k]
		n := len(para.Toks)
		if n < 3 || para.Kind != hearsay.Paragraph && para.Kind != hearsay.List || !isDash(p.word(para, 0)) {
			continue
		}
		l := p.clauses(k).dialogue()
		lines = append(lines, l)
		if l.cue != nil {
			named++
			if w := p.word(para, 0); w == "-" || w == "--" {
				plain++
			}
		}
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

// A line is a paragraph of a dialogue. form is its dash and its report clause.
type line struct {
	form, source, cue, content []hearsay.Span
}

// dialogue reads a paragraph that opens with a dash.
func (c *clause) dialogue() line {
	n := len(c.para.Toks)
	l := line{form: []hearsay.Span{c.para.Toks[0].Span}}
	said, ok := c.reportClause(1, n)
	if !ok {
		if n > 3 && c.asserts(1, n) && endsSentence(c.word(n-1)) {
			l.content = []hearsay.Span{c.span(1, n)}
		}
		return l
	}
	c.describe(&said, n)
	l.form = append(l.form, c.span(said.from, said.to))
	l.source = []hearsay.Span{c.span(said.source, said.sourceEnd)}
	l.cue = []hearsay.Span{c.para.Toks[said.verb].Span}
	l.content = []hearsay.Span{c.span(1, said.contentEnd)}
	rest := said.to
	goesOn := rest < n && !endsSentence(c.word(rest))
	for rest < n && !isWord(c.para.Toks[rest]) && !isQuoteMark(c.word(rest)) {
		goesOn = goesOn || isDash(c.word(rest))
		rest++
	}
	if rest < n && (goesOn || c.speaks(rest, n) || !c.past(rest, n)) {
		l.content = append(l.content, c.span(rest, n))
	}
	return l
}

// describe takes what tells of the speaker behind a comma into the clause:
// "Märta Holm, who speaks for the parish", "Sixten Borg, now 77". A clause with
// "who" and what else can stand in apposition belongs to the source.
func (c *clause) describe(r *report, to int) {
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
	case end-r.to > maxSource:
	case w == "who" || w == "whose" || !verb && c.apposition(r.to+1, end):
		r.to, r.sourceEnd = end, end
	case !verb:
		r.to = end
	}
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

// A report is a clause that says who speaks, inside or behind what is said:
// words [from, to), with the mark before it when that is no part of the words.
type report struct {
	from, to          int
	source, sourceEnd int
	verb              int
	contentEnd        int
}

// reportClause finds the first clause "said Anna" or "Anna said" in words
// [from, to) that a mark divides from what stands before it.
func (c *clause) reportClause(from, to int) (report, bool) {
	for m := from + 1; m < to-1; m++ {
		w := c.word(m)
		if w != "," && !isDash(w) && w != "?" && w != "!" && w != "…" && w != "..." || c.quoted(m) {
			continue
		}
		if r, ok := c.reportAt(m, to); ok {
			return r, true
		}
	}
	return report{}, false
}

// reportAt reads the clause behind the mark at m.
func (c *clause) reportAt(m, to int) (report, bool) {
	r := report{from: m, contentEnd: m}
	if w := c.word(m); w != "," && !isDash(w) {
		r.from, r.contentEnd = m+1, m+1
	}
	i := m + 1
	if isDash(c.word(i)) {
		i++
	}
	if i < to && c.speechVerb(i) {
		r.verb, r.source = i, i+1
		r.sourceEnd = c.nounPhraseEnd(i+1, to)
		for r.sourceEnd > r.source && (c.parts[r.sourceEnd-1] == "RB" || c.parts[r.sourceEnd-1] == "IN") {
			r.sourceEnd--
		}
		r.to = r.sourceEnd
		return r, c.nominal(r.source, r.sourceEnd) && c.speakerFirst(r.source)
	}
	for v := i + 1; v < min(to, i+maxName); v++ {
		if c.mark(v) {
			break
		}
		if !c.speechVerb(v) {
			continue
		}
		r.verb, r.source, r.sourceEnd, r.to = v, i, v, v+1
		return r, c.nominal(i, v) && c.speakerFirst(i) && (c.mark(v+1) || c.parts[v+1] == "RB" || c.parts[v+1] == "IN")
	}
	return r, false
}

// speechVerb reports whether word i is a finite reporting verb.
func (c *clause) speechVerb(i int) bool {
	return (c.finite(i) || c.parts[i] == "VBN") && c.parts[i] != "MD" && !capital(c.word(i)) && reports(c.word(i))
}

// speakerFirst reports whether a source can start with word i: a name, a
// pronoun or an article.
func (c *clause) speakerFirst(i int) bool {
	w := c.word(i)
	return capital(w) || c.parts[i] == "PRP" || c.parts[i] == "PRP$" || c.parts[i] == "DT"
}
