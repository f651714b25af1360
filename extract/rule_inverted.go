package extract

import "github.com/hearsay-project/hearsay"

// inverted finds the statements without marks whose cue stands before its source
// at the end of the sentence: "The ferry is never on time, grumbles Ana Roe,
// 54." The tagger knows the commonest of the verbs only.
func inverted(p *page) {
	cues, held := p.cueList(), p.contentIndex()
	for k := range p.paras {
		para := &p.paras[k]
		for i := 3; i+2 < len(para.Toks); i++ {
			if p.word(para, i) != "," || capital(p.word(para, i+1)) {
				continue
			}
			if _, ok := utterance(p.word(para, i+1)); !ok {
				continue
			}
			c := p.clauses(k)
			fr, content, ok := c.invertedAt(i)
			if !ok || cues.at(c.span(fr.cue, fr.cueEnd)) != nil || held.overlaps([]hearsay.Span{content}) {
				continue
			}
			p.found = append(p.found, &finding{Attribution: hearsay.Attribution{
				Source: []hearsay.Span{c.span(fr.source, fr.sourceEnd)}, Cue: []hearsay.Span{c.span(fr.cue, fr.cueEnd)},
				Content: []hearsay.Span{content}, Confidence: ruleConfidence, FoundBy: "inverted",
			}})
		}
	}
}

// invertedAt reads the clause behind the comma at word i, and what stands before
// it in the sentence, which has a verb of its own.
func (c *clause) invertedAt(i int) (frame, hearsay.Span, bool) {
	if !c.utters(i+1) || c.parts[i+1] != "VBD" && c.parts[i+1] != "VBZ" && c.parts[i+1] != "NNS" {
		return frame{}, hearsay.Span{}, false
	}
	from, to := c.sentence(i)
	if c.quoted(i) || isQuoteMark(c.word(i-1)) || i-from > maxLaid {
		return frame{}, hearsay.Span{}, false
	}
	fr, ok := c.verbFirst(i+1, to)
	if !ok || c.parts[fr.source] == "PRP" || c.standing(fr.source, fr.sourceEnd) == nobody {
		return frame{}, hearsay.Span{}, false
	}
	if end := fr.sourceEnd; end+1 < to && c.word(end) == "," && c.parts[end+1] == "CD" {
		fr.sourceEnd = end + 2 // an age
	}
	content := c.trim(from, i)
	return fr, content, fr.sourceEnd < to && endsSentence(c.word(fr.sourceEnd)) && content.Len() > 0 && c.finiteIn(content)
}

// goesOnQuoted returns the finding without marks that a quotation right behind
// its sentence goes on with: `The ferry is late, said Ana Roe. “As ever.”` The
// quotation is whole sentences, and nobody else is named for it.
func (c *clause) goesOnQuoted(q *quotation, ends map[int]*finding) *finding {
	if q.first < 3 || !endsSentence(c.word(q.first-1)) || isQuoteMark(c.word(q.first-2)) {
		return nil
	}
	framed := framedQuotation{q, c, 0, len(c.para.Toks)}
	if !framed.complete() || c.comma(q) {
		return nil
	}
	f := ends[c.para.Toks[q.first-2].End]
	if f == nil || len(f.Source) == 0 || len(f.Cue) == 0 || !before(f.Content, f.Cue) || !before(f.Content, f.Source) {
		return nil
	}
	return f
}

// byEnd finds the finding whose source or cue ends at a place.
func (p *page) byEnd() map[int]*finding {
	out := p.cuesByEnd()
	for _, f := range p.found {
		if n := len(f.Source); n > 0 && len(f.Cue) > 0 {
			out[f.Source[n-1].End] = f
		}
	}
	return out
}
