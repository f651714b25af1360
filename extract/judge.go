package extract

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// judge tells whether a quotation without an attribution is a statement all
// the same, or else why it is none.
func (p *page) judge(q *quotation) (hearsay.Reason, bool) {
	para := &p.paras[q.para]
	if !q.closed {
		return hearsay.UnclosedQuote, false
	}
	if q.setOff {
		return "", true
	}
	if reason := p.form(q); reason != "" {
		return reason, false
	}
	switch {
	case p.wholeSentence(para, q) && q.words >= leastStatement:
		return "", true
	case q.words < leastStatement:
		return hearsay.ScareQuotes, false
	}
	return hearsay.NoAttribution, false
}

// wholeSentence reports whether the quotation starts and ends like a sentence.
func (p *page) wholeSentence(para *model.Paragraph, q *quotation) bool {
	last := &p.paras[q.lastPara]
	end := p.word(last, q.last-1)
	next := p.word(last, q.last+1)
	return capital(p.word(para, q.first+1)) && (endsSentence(end) || end == "," || endsSentence(next) || next == ",")
}
