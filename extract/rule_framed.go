package extract

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay"
)

// framed looks at each quotation that a plain clause lays on somebody:
// `"…," Roe said`, `Roe said, "…"`. What is said is the quotation then, with
// what the tagger has in other quotations, and no words around them. A
// finding that lacks its source gets that of the clause, and where the tagger
// has none there is a new one.
func framed(p *page) {
	var outer []framedQuotation
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.closed && !q.setOff && !q.cut && q.words > 0 && q.mention == "" {
			c := p.clauses(q.para)
			outer = append(outer, framedQuotation{q, c, 0, len(c.para.Toks)})
		}
	}
	p.frame(outer)
	p.frame(p.insideQuotations())
}

// insideQuotations lists the quotations inside quotations.
func (p *page) insideQuotations() []framedQuotation {
	var out []framedQuotation
	for k := range p.paras {
		para := &p.paras[k]
		lo, hi, level := 0, len(para.Toks), 1
		if para.Kind == hearsay.Quotation {
			level = 0
		}
		for _, q := range para.Quotes {
			switch {
			case q.Depth == level-1:
				lo, hi = q.Open+1, q.Close
			case q.Depth == level && q.Closed:
				out = append(out, framedQuotation{&quotation{
					parts:  []hearsay.Span{{Start: para.Toks[q.Open].Start, End: para.Toks[q.Close].End}},
					words:  countWords(para, q.Open, q.Close+1),
					closed: true, para: k, first: q.Open, lastPara: k, last: q.Close,
				}, p.clauses(k), lo, hi})
			}
		}
	}
	return out
}

// frame lays the quotations of one level on those whom their clauses name.
func (p *page) frame(all []framedQuotation) {
	bare := make([]quotation, len(all))
	for i := range all {
		bare[i] = *all[i].quotation
	}
	held, cues := p.holdersOf(bare), p.cueList()
	for i := range all {
		q := &all[i]
		fr, ok := q.read()
		if !ok || !fr.sure && !q.complete() && withSource(held[i]) != nil || (fr.sure || !q.complete()) && p.form(q.quotation) != "" {
			continue
		}
		cue := q.c.span(fr.cue, fr.cueEnd)
		f := cues.last(cue)
		if f == nil {
			f = cues.at(cue)
		}
		if fr.source == fr.sourceEnd { // nobody is named
			p.layFramed(q, fr, held[i])
			continue
		}
		source := q.c.span(fr.source, fr.sourceEnd)
		if g := cues.last(source); g != nil && g != f {
			g.dropQuoted(bare) // a verb in the relative clause of the source
		}
		if f == nil {
			p.layFramed(q, fr, held[i])
			continue
		}
		if len(f.Source) == 0 || overlaps(f.Source, q.parts[0]) {
			f.name(source)
			if overlaps(f.Cue, source) {
				f.Cue = []hearsay.Span{cue}
			}
		}
		if c := q.c.word(fr.cueEnd - 1); c == ":" && q.c.tellsBefore(f, q.parts[0]) {
			continue // a clause before the colon is laid on the source as well
		}
		q.release(held[i], f, around(source, cue))
		f.Content = q.plain(f, bare, fr)
	}
}

// layFramed makes the statement of a frame that the tagger did not see.
func (p *page) layFramed(q *framedQuotation, fr frame, held []*finding) {
	cue := q.c.span(fr.cue, fr.cueEnd)
	if fr.source == fr.sourceEnd {
		q.release(held, nil, cue)
		p.laid(q.quotation, nil, []hearsay.Span{cue}, "frame")
		return
	}
	source := q.c.span(fr.source, fr.sourceEnd)
	q.release(held, nil, around(source, cue))
	p.laid(q.quotation, []hearsay.Span{source}, []hearsay.Span{cue}, "frame")
}

// around returns the span from the first of two to the end of the last.
func around(a, b hearsay.Span) hearsay.Span {
	return hearsay.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// release takes the quotation from all findings but one. A finding whose
// content holds the clause of the frame as well passes on what somebody else
// says, and keeps it.
func (q *framedQuotation) release(from []*finding, but *finding, clause hearsay.Span) {
	whole := around(clause, q.span())
	for _, f := range from {
		if f != but {
			q.c.spanOver(f, clause, q.span())
		}
		if f != but && (!slices.ContainsFunc(f.Content, func(sp hearsay.Span) bool { return sp.Contains(whole) }) ||
			f.Confidence < leastOuter && !q.c.reportsBy(f)) {
			q.take([]*finding{f})
		}
	}
}

// spanOver makes one span of what a finding has before a clause and the
// quotation that this clause frames, where only a comma and a conjunction stand
// between: `She says she heard it pass, and a voice calling, "…"`.
func (c *clause) spanOver(f *finding, clause, q hearsay.Span) {
	for i := range f.Content {
		sp := &f.Content[i]
		from, to := c.at(sp.End), c.at(clause.Start)
		if sp.End > clause.Start || sp.Start < f.anchor().Start || to == from || to-from > 2 || c.parts[to-1] != "CC" || !c.finiteIn(*sp) {
			continue
		}
		if overlaps(f.Content[i+1:], q) {
			sp.End = q.End
			f.Content = united(f.Content)
			return
		}
	}
}

// leastOuter is the confidence from which a finding whose cue has no reporting
// verb is believed to hold a quotation together with the clause that frames it.
const leastOuter = 0.5

// widened returns the parts of a quotation in the content sp of a finding that
// another quotation is framed for: with the conjunction in front, and with the
// words that end its sentence.
func (c *clause) widened(q *quotation, sp, framed hearsay.Span) []hearsay.Span {
	toks := c.para.Toks
	if q.parts[0] == framed || len(q.parts) > 1 || q.parts[0].Start < toks[0].Start || q.parts[0].End > toks[len(toks)-1].End {
		return q.parts // of several parts, or of another paragraph
	}
	out := q.parts[0]
	if q.first > 0 && c.parts[q.first-1] == "CC" && c.para.Toks[q.first-1].Start == sp.Start {
		out.Start = sp.Start
	}
	if w := c.word(q.last - 1); sp.End > out.End && !c.mark(q.last+1) && w != "," && !endsSentence(w) && sp.Start == q.parts[0].Start {
		out.End = sp.End
	}
	return []hearsay.Span{out}
}

// reportsBy reports whether the cue of a finding lays words on its source.
func (c *clause) reportsBy(f *finding) bool {
	said, _ := c.p.cueSays(f, "")
	return said
}

// tellsBefore reports whether a finding has a clause before a quotation in its
// content.
func (c *clause) tellsBefore(f *finding, q hearsay.Span) bool {
	return slices.ContainsFunc(f.Content, func(sp hearsay.Span) bool {
		sp.End = min(sp.End, q.Start)
		return sp.Start < q.Start && c.finiteIn(sp)
	})
}

// plain returns the content of a finding without what stands around the
// quotations in it: only the beginning of a sentence that ends with the
// quotation stays.
func (q *framedQuotation) plain(f *finding, all []quotation, fr frame) []hearsay.Span {
	own := q.parts[0]
	out := slices.Clone(q.parts)
	for _, sp := range f.Content {
		switch {
		case fr.behind && sp.Start < own.Start && sp.End > own.Start-2 && !q.startsSentence():
			out = append(out, hearsay.Span{Start: sp.Start, End: own.End})
		case !fr.behind && sp.End <= q.c.para.Toks[fr.source].Start && q.c.finiteIn(sp):
			out = append(out, sp) // "Bring a photograph, police said: "…""
		}
		i := sort.Search(len(all), func(i int) bool { return all[i].span().End > sp.Start })
		for ; i < len(all) && all[i].parts[0].Start < sp.End; i++ {
			if sp.Contains(all[i].parts[0]) {
				out = append(out, q.c.widened(&all[i], sp, own)...)
			}
		}
	}
	return united(out)
}

// dropQuoted drops what a finding has in quotations.
func (f *finding) dropQuoted(all []quotation) {
	f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
		i := sort.Search(len(all), func(i int) bool { return all[i].span().End > sp.Start })
		return i < len(all) && all[i].parts[0].Start < sp.End
	})
}

// name gives a finding its source, which is no part of its content then.
func (f *finding) name(source hearsay.Span) {
	f.Source = []hearsay.Span{source}
	f.Content = slices.DeleteFunc(f.Content, source.Overlaps)
}
