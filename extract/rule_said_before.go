package extract

import "github.com/hearsay-project/hearsay"

// saidBefore finds the statements that the next sentence lays on somebody: "The mill
// never closed. That, at least, is what the miller told me." and "… Or so he says."
func saidBefore(p *page) {
	cues, held := p.cueList(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 4; i+2 < len(para.Toks); i++ {
			if w := p.word(para, i); w != "what" && w != "how" && w != "so" && w != "So" {
				continue
			}
			c := p.clauses(k)
			f := c.saidBeforeAt(i)
			if f == nil || !held.fits(f) {
				continue
			}
			if other := cues.at(f.Cue[0]); other != nil {
				other.Source, other.Content = f.Source, f.Content // the tagger has only the "what"
				other.Confidence, other.FoundBy = f.Confidence, f.FoundBy
			} else {
				found = append(found, f)
			}
		}
	}
	p.instead(found)
}

// saidBeforeAt reads the sentence around word i, which stands for the one before; nil when
// it does not.
func (c *clause) saidBeforeAt(i int) *finding {
	from, to := c.sentence(i)
	for to > i && endsSentence(c.word(to-1)) {
		to--
	}
	if from == 0 || to-from > maxSource || c.quoted(i) || c.quoted(from-1) || !c.opensBack(from, i) {
		return nil
	}
	source, sourceEnd, cue := i+1, 0, 0
	for v := i + 1; v < to && sourceEnd == 0; v++ {
		if (c.finite(v) || (v+1 == to || v == i+1) && c.parts[v] == "NNS" || c.parts[v] == "VB") && reports(c.word(v)) {
			sourceEnd, cue = c.groupStart(v), v
		} else if c.mark(v) {
			return nil
		}
	}
	end := c.firstMark(cue+1, to)
	if sourceEnd <= source && c.nominal(cue+1, end) && !subjectPronouns[c.lower(cue+1)] {
		return c.laidBack(from, cue+1, end, cue, cue+1) // "So says | her husband"
	}
	if sourceEnd <= source || end-cue > 4 || !c.nominal(source, sourceEnd) || c.lower(source) == "i" || c.lower(source) == "we" || c.lower(source) == "you" || c.lower(source) == "it" {
		return nil
	}
	for n := cue + 1; n < end; n++ {
		if c.verb(n) || c.lower(n) == "that" || c.lower(n) == "to" {
			return nil
		}
	}
	return c.laidBack(from, source, sourceEnd, sourceEnd, cue+1)
}

// laidBack makes the statement of the sentence before word from.
func (c *clause) laidBack(from, source, sourceEnd, cue, cueEnd int) *finding {
	lo, _ := c.sentence(from - 1)
	content := c.trim(lo, from)
	if content.Len() == 0 || c.word(from-1) == "?" || !c.finiteIn(content) {
		return nil
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(source, sourceEnd)}, Cue: []hearsay.Span{c.span(cue, cueEnd)}, Content: []hearsay.Span{content},
		Confidence: ruleConfidence, FoundBy: "said-before",
	}}
}

// opensBack reports whether words [from, i] lead back to the sentence before: "That, at
// least, is | what", "Or | so".
func (c *clause) opensBack(from, i int) bool {
	so := c.lower(i) == "so"
	points, is := false, false
	for n := from; n < i; n++ {
		switch w := c.lower(n); w {
		case "that", "this":
			points = true
		case "is", "was", "'s", "’s":
			is = true
		case "at", "least", ",", "any", "rate", "or", "and", "but", "anyway":
		default:
			return false
		}
	}
	if so {
		return !points && !is
	}
	return points && is
}
