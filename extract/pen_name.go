package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// penName reads a name in quotation marks, behind a dash, as who signs the
// quotation before it: “No more gulls!” – “Despairing”, by post. It marks the
// name as one.
func (p *page) penName(q, name *quotation) *signature {
	k := q.lastPara
	if name.para != k || name.lastPara != k || !name.closed || name.setOff || name.first != q.last+2 || name.words > maxNickname {
		return nil
	}
	c := p.clauses(k)
	dash := q.last + 1
	if !isDash(c.word(dash)) || !capital(c.word(name.first+1)) || endsSentence(c.word(name.last-1)) || c.finiteIn(name.parts[0]) {
		return nil
	}
	end := c.lineEnd(name.last)
	for end > name.last+1 && c.word(end-1) == "." {
		end--
	}
	if end-dash > maxSignature || end > name.last+1 && c.word(name.last+1) != "," && c.word(name.last-1) != "," || c.finiteIn(c.span(name.last, end)) {
		return nil // more than what describes the one who signs
	}
	name.mention = hearsay.Nickname
	return &signature{c.span(name.first, end), []hearsay.Span{c.para.Toks[dash].Span}}
}

// leavePenNames takes the names out that sign quotations: nobody says them.
func (p *page) leavePenNames() {
	p.quotations = slices.DeleteFunc(p.quotations, func(q quotation) bool {
		if q.mention == hearsay.Nickname {
			p.leave(q.span(), hearsay.Nickname)
		}
		return q.mention == hearsay.Nickname
	})
}
