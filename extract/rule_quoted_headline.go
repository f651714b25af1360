package extract

import "github.com/hearsay-project/hearsay"

// quotedHeadlines finds the quotations with which headlines begin: "‘We were
// sold a car park’: anger in Nordhavn". Nobody says them unless the rest names
// somebody as the one spoken to, or as what the piece is about: "ten minutes
// with Ana Roe", "Ana Roe on the flood".
func quotedHeadlines(p *page) {
	held := p.holders()
	for i := range p.quotations {
		q := &p.quotations[i]
		para := &p.paras[q.para]
		if q.first > 0 || !q.closed || q.setOff || q.lastPara != q.para || withSource(held[i]) != nil || p.word(para, q.last+1) != ":" {
			continue
		}
		n := len(para.Toks)
		if n > maxHeadline || q.last+2 >= n {
			continue
		}
		c := p.clauses(q.para)
		if end := c.describedBehind(q.last+2, n); end > 0 && q.words >= leastSigned && c.asserts(q.first+1, q.last) {
			q.take(held[i])
			p.laid(q, []hearsay.Span{c.span(q.last+2, end)}, []hearsay.Span{para.Toks[q.last+1].Span}, "headline")
			continue
		}
		if endsSentence(p.word(para, n-1)) && p.word(para, n-1) != "?" {
			continue
		}
		if q.words < leastSigned || !c.asserts(q.first+1, q.last) || c.quoteBehind(q.last) || p.form(q) == hearsay.Slogan {
			continue
		}
		q.take(held[i])
		p.laid(q, c.portrayed(q.last+2, n), []hearsay.Span{para.Toks[q.last+1].Span}, "headline")
	}
}

// quoteBehind reports whether another quotation opens behind word i.
func (c *clause) quoteBehind(i int) bool {
	for _, q := range c.para.Quotes {
		if q.Open > i {
			return true
		}
	}
	return false
}

// portrayed returns the one whom words [from, to) of a headline name as the
// partner of a conversation or as the one who tells about something.
func (c *clause) portrayed(from, to int) []hearsay.Span {
	if end := c.nameEnd(from, to); end > from && (end == to || c.word(end) == "," || tellers[c.lower(end)]) {
		return []hearsay.Span{c.span(from, end)}
	}
	met := false
	for i := from; i+1 < to; i++ {
		met = met || meetings[c.lower(i)]
		if w := c.lower(i); met && (w == "with" || w == "from") {
			if end := c.nameEnd(i+1, to); end > i+1 {
				return []hearsay.Span{c.span(i+1, end)}
			}
		}
	}
	return nil
}

// nameEnd returns the end of the name with which words [from, to) start; from
// when there is none.
func (c *clause) nameEnd(from, to int) int {
	end := from
	for end < to && capital(c.word(end)) {
		end++
	}
	if st := c.standing(from, end); st == named || st == capitals && end-from > 1 {
		return end
	}
	return from
}

var (
	tellers = wordSet(`on about talks speaks tells remembers recalls explains reflects looks`)
	// meetings are what a headline calls a conversation or what came of it.
	meetings = wordSet(`minutes minute hour hours interview questions conversation talk chat lunch dinner breakfast tea coffee
		beer walk meeting encounter morning afternoon evening night day drive ride visit letter letters podcast q&a`)
)

// describedBehind returns where the one ends whom words [from, to) behind the
// colon describe: up to the end, to a comma and whom he spoke to, or to a verb
// of telling. It is 0 for anything else.
func (c *clause) describedBehind(from, to int) int {
	end := from
	for end < to && !c.mark(end) && !c.finite(end) {
		if meetings[c.lower(end)] {
			return 0 // "an hour with Ana Roe"
		}
		end++
	}
	if c.parts[from] != "DT" && c.parts[from] != "PRP$" || end <= from+1 || c.standing(from, end) < office {
		return 0
	}
	switch {
	case end == to, endsSentence(c.word(end)), c.word(end) == "," && (c.lower(end+1) == "to" || c.lower(end+1) == "in"), tellers[c.lower(end)]:
		return end
	}
	return 0
}
