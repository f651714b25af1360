package extract

import "github.com/hearsay-project/hearsay"

// namedBehind finds who said a quotation set off by the layout in the words
// right behind it: "That's from her letter to the board.", "Those are the words
// of Ana Roe.", "So wrote Ana Roe in 1931.", "That is how Ana Roe put it."
func namedBehind(p *page) {
	held := p.holders()
	for i := range p.quotations {
		q := &p.quotations[i]
		k := q.lastPara + 1
		if !q.setOff || k >= len(p.paras) || len(p.paras[k].Toks) == 0 || p.paras[k].Kind != hearsay.Paragraph ||
			withSource(held[i]) != nil || !pointing[p.clauses(k).lower(0)] {
			continue
		}
		c := p.clauses(k)
		if fr, ok := c.pointsBack(); ok {
			cue := c.span(fr.cue, fr.cueEnd)
			p.drop(func(f *finding) bool { return overlaps(f.Cue, cue) })
			q.take(held[i])
			p.laid(q, []hearsay.Span{c.span(fr.source, fr.sourceEnd)}, []hearsay.Span{cue}, "named behind")
		}
	}
}

// pointing are the words with which a sentence refers to what stands above it.
var pointing = wordSet(`that this those these so thus`)

// pointsBack reads the first sentence of a paragraph that starts with a word
// for what stands above it.
func (c *clause) pointsBack() (frame, bool) {
	_, to := c.sentence(0)
	if to > maxLaid/3 {
		return frame{}, false
	}
	if w := c.lower(0); w == "so" || w == "thus" {
		f, ok := c.verbFirst(1, to)
		for i := f.source + 1; i < f.sourceEnd; i++ {
			if c.parts[i] == "IN" && !c.of(i) && c.standing(f.source, i) > nobody {
				f.sourceEnd = i // "in 1931"
			}
		}
		f.cue = 0
		return f, ok
	}
	if to < 4 || !beForms[c.lower(1)] {
		return frame{}, false
	}
	switch w := c.lower(2); {
	case w == "from" || w == "by":
		f := frame{source: 3, sourceEnd: c.withRelative(c.nounPhraseEnd(3, to), to), cue: 0, cueEnd: 3}
		return f, c.source(f)
	case w == "how" || w == "what":
		verb, ok := c.firstVerb(3, to)
		return frame{source: 3, sourceEnd: verb, cue: verb, cueEnd: verb + 1}, ok && verb > 3 && reports(c.word(verb)) && c.nominal(3, verb)
	case w == "the" && (c.lower(3) == "words" || c.lower(3) == "voice") && c.of(4):
		f := frame{source: 5, sourceEnd: c.withRelative(c.nounPhraseEnd(5, to), to), cue: 0, cueEnd: 5}
		return f, c.source(f)
	}
	for i := 3; i < min(to, maxName); i++ {
		if c.lower(i) == "words" && c.genitive(i-1) {
			f := frame{source: 2, sourceEnd: i, cue: i, cueEnd: i + 1}
			return f, c.standing(2, i-1) > nobody
		}
	}
	return frame{}, false
}

// withRelative returns where a noun phrase that ends at word i ends with the
// relative clause behind it.
func (c *clause) withRelative(i, to int) int {
	if i+2 >= to || c.word(i) != "," {
		return i
	}
	if w := c.lower(i + 1); w != "who" && w != "which" && w != "whose" {
		return i
	}
	return c.nextMark(i+1, to)
}

// source reports whether the source of a frame is somebody, or a text or a
// speech that somebody has given.
func (c *clause) source(f frame) bool {
	core := c.core(f.source, f.sourceEnd)
	if f.source >= f.sourceEnd || !c.nominal(f.source, core) {
		return false
	}
	head := c.lower(c.head(f.source, core))
	return c.standing(f.source, f.sourceEnd) > nobody || statementNouns[head] || writings[head]
}

// writings are, beside statementNouns, what words can be taken from.
var writings = wordSet(`email e-mail memo report book novel memoir diary speech sermon interview testimony minutes note post
	article column essay verdict ruling judgment judgement transcript appeal petition manifesto leaflet brochure poem log
	notebook paper file record records circular contract bylaws statutes order`)
