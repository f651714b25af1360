package extract

import "github.com/hearsay-project/hearsay"

// closeMarks moves the edges of contents that cut a quotation mark off from
// its words: an edge that lies just inside a mark goes outside it.
func closeMarks(p *page) {
	edges := map[int]hearsay.Span{} // the inner edges of the marks and their quotation
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.setOff || !q.closed || len(q.parts) > 1 {
			continue
		}
		para := &p.paras[q.para]
		if q.last-q.first < 2 {
			continue
		}
		edges[para.Toks[q.first+1].Start] = q.parts[0]
		edges[para.Toks[q.last-1].End] = q.parts[0]
	}
	for _, f := range p.found {
		for i := range f.Content {
			sp := &f.Content[i]
			if q, ok := edges[sp.Start]; ok && q.Start < sp.Start && sp.End >= q.End-4 {
				sp.Start = q.Start
			}
			if q, ok := edges[sp.End]; ok && q.End > sp.End && sp.Start <= q.Start {
				sp.End = q.End
			}
		}
		f.Content = united(f.Content)
	}
}
