package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// coordinated makes two statements of "Roe said the sample was impressive but
// warned that one species proves little": the second verb has the source of
// the first.
func coordinated(p *page) {
	cues := p.cueList()
	for _, f := range slices.Clone(p.found) {
		if len(f.Source) == 0 && len(f.Cue) > 0 {
			p.shareSubject(f)
		}
		if len(f.Source) == 0 || len(f.Cue) == 0 || len(f.Content) == 0 || f.setOff {
			continue
		}
		last := len(f.Content) - 1
		if sp := f.Content[last]; sp.Start >= f.Cue[0].End {
			p.coordinate(f, last, cues)
		}
	}
}

// shareSubject gives a finding without a source whose cue follows "and" or
// "but" the subject with which its sentence starts: "The baker, Piers Aldous,
// accepted the fine but called it square-minded".
func (p *page) shareSubject(f *finding) {
	k := p.paraAt(f.Cue[0].Start)
	if k == len(p.paras) {
		return
	}
	c := p.clauses(k)
	cue := c.at(f.Cue[0].Start)
	if cue == 0 || cue >= len(c.para.Toks) {
		return
	}
	if w := c.lower(cue - 1); w != "and" && w != "but" || !reports(c.word(cue)) || !c.finite(cue) && c.parts[cue] != "VBN" {
		return
	}
	from, _ := c.sentence(cue)
	verb := from
	for verb < cue && !c.finite(verb) {
		verb++
	}
	end := verb
	if end > from && c.word(end-1) == "," {
		end--
	}
	if verb < cue && c.parts[verb] != "MD" && !c.mark(from) && c.nominal(from, end) && c.standing(from, end) > nobody {
		f.Source = []hearsay.Span{c.span(from, end)}
	}
}

// coordinate looks for a second verb in the content span n of f.
func (p *page) coordinate(f *finding, n int, cues cueList) {
	k := p.paraAt(f.Cue[0].Start)
	if k == len(p.paras) || lastEnd(&p.paras[k]) < f.Content[n].End {
		return
	}
	c := p.clauses(k)
	sp := f.Content[n]
	from, to := c.at(sp.Start), c.at(sp.End)
	tense := c.tense(f)
	if tense == "" {
		return
	}
	for i := from + 1; i+2 < to; i++ {
		if w := c.lower(i); w != "but" && w != "and" || c.quoted(i) {
			if c.inTense(i, tense) && inflected(c.word(i), coordinates) {
				return // it may be this verb that is joined to the next
			}
			continue
		}
		v := i + 1
		for v < to && c.parts[v] == "RB" {
			v++
		}
		if v+1 >= to || !c.inTense(v, tense) || !inflected(c.word(v), coordinates) || !c.takesContent(i, v, to) {
			continue
		}
		p.split(f, n, c, i, v, to, cues)
		return
	}
}

// at returns the index of the first word that starts at or after a place.
func (c *clause) at(offset int) int {
	i, _ := slices.BinarySearchFunc(c.para.Toks, offset, func(t text.Token, at int) int { return t.Start - at })
	return i
}

// tense returns the part of speech of the finite verb in a cue, empty without
// one that reports.
func (c *clause) tense(f *finding) string {
	for _, cue := range f.Cue {
		for i := c.at(cue.Start); i < len(c.para.Toks) && c.para.Toks[i].End <= cue.End; i++ {
			if (c.parts[i] == "VBD" || c.parts[i] == "VBZ" || c.parts[i] == "VBP") && reports(c.word(i)) {
				return c.parts[i]
			}
		}
	}
	return ""
}

// inTense reports whether word i can be a verb in the tense; the past and the
// participle look the same.
func (c *clause) inTense(i int, tense string) bool {
	return c.parts[i] == tense || tense == "VBD" && c.parts[i] == "VBN"
}

// takesContent reports whether the verb at v, joined by the word at conj, has a
// content: a clause with "that", or whatever else behind "but".
func (c *clause) takesContent(conj, v, to int) bool {
	if c.mark(v + 1) {
		return false
	}
	return c.lower(conj) == "but" || c.lower(v+1) == "that" || inflected(c.word(v), objectVerbs)
}

// split ends content n of f before the conjunction and lays what follows the
// second verb on the same source.
func (p *page) split(f *finding, n int, c *clause, conj, v, to int, cues cueList) {
	end := conj
	for end > 0 && c.word(end-1) == "," {
		end--
	}
	if c.para.Toks[end-1].End <= f.Content[n].Start {
		return
	}
	if w := c.lower(v + 1); (w == "for" || w == "on" || w == "upon") && v+2 < to {
		v++ // called for, insisted on
	}
	cue := c.span(conj+1, v+1)
	f.Content[n].End = c.para.Toks[end-1].End
	second := cues.last(c.span(v, v+1))
	if second == nil {
		second = &finding{Attribution: hearsay.Attribution{Confidence: f.Confidence, FoundBy: "coordination"}}
		p.found = append(p.found, second)
	}
	second.Source = slices.Clone(f.Source)
	second.Cue = []hearsay.Span{cue}
	second.Content = []hearsay.Span{c.span(v+1, to)}
}

var (
	coordinates = wordSet(`say warn add insist deny acknowledge admit argue stress suggest urge call accuse promise vow
		predict describe concede claim note confirm ask tell believe think hope expect denounce dismiss criticise criticize
		praise blame maintain complain question`)
	objectVerbs = wordSet(`urge call accuse describe denounce dismiss criticise criticize praise blame`)
)
