package extract

import "github.com/hearsay-project/hearsay"

// innerEdges cuts the next sentence and the closing mark of a quotation off the contents of
// statements inside it, with the comma or full stop before it: those belong to
// the outer statement.
func innerEdges(p *page) {
	for _, f := range p.found {
		if len(f.Cue) == 0 {
			continue
		}
		for i, sp := range f.Content {
			q := p.quotationAt(sp.Start)
			if q != nil && within(f.Cue, q.parts) && f.Cue[0].Start < sp.Start {
				sp = p.firstSentence(sp)
				f.Content[i] = sp
			}
			if q == nil || q.setOff || sp.Start <= q.parts[0].Start || !within(f.Cue, q.parts) {
				continue
			}
			f.Content[i] = p.beforeClosing(q, sp)
		}
	}
}

// firstSentence returns sp up to the end of its first sentence, without the full
// stop. What starts with a quotation mark stays as it is.
func (p *page) firstSentence(sp hearsay.Span) hearsay.Span {
	k := p.paraAt(sp.Start)
	if k == len(p.paras) {
		return sp
	}
	c := p.clauses(k)
	first := c.at(sp.Start)
	for i := first; i+1 < len(c.para.Toks) && c.para.Toks[i+1].End <= sp.End; i++ {
		switch w := c.word(i); {
		case isQuoteMark(w), w == "‘", w == "'":
			return sp
		case endsSentence(w) && capital(c.word(i+1)) && i > first:
			if w == "?" || w == "!" {
				i++
			}
			for i > first+1 && c.word(i-1) == "." {
				i--
			}
			sp.End = c.para.Toks[i-1].End
			return sp
		}
	}
	return sp
}

// beforeClosing returns sp without the words from the closing mark of q on and
// the punctuation before that.
func (p *page) beforeClosing(q *quotation, sp hearsay.Span) hearsay.Span {
	para := &p.paras[q.lastPara]
	if !q.closed || q.cut || sp.End < para.Toks[q.last].End || sp.Start >= para.Toks[q.last].Start {
		return sp
	}
	end := q.last
	for end > 0 && (p.word(para, end-1) == "," || p.word(para, end-1) == ".") {
		end--
	}
	if end > 0 && para.Toks[end-1].End > sp.Start {
		sp.End = para.Toks[end-1].End
	}
	return sp
}
