package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// signatures finds who signs a quotation: behind a dash or in brackets on the
// same line, or in a line or paragraph of its own below it.
func signatures(p *page) {
	p.splitSigned()
	held := p.holders()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.closed || q.words < leastSigned || !q.setOff && q.signature == nil && !p.opensLine(q) {
			continue
		}
		sig := q.signature
		if sig == nil && i+1 < len(p.quotations) {
			sig = p.penName(q, &p.quotations[i+1])
		}
		if sig == nil {
			sig = p.signatureOf(q)
		}
		if sig == nil || p.laidNearby(q, held[i]) {
			continue
		}
		q.take(held[i])
		p.laid(q, []hearsay.Span{sig.source}, sig.cue, "signature")
	}
	p.leavePenNames()
}

// leastSigned is the number of words from which a quotation is looked at.
const leastSigned = 3

// A signature is who signs a quotation, and the dash before it if any.
type signature struct {
	source hearsay.Span
	cue    []hearsay.Span
}

// opensLine reports whether a quotation starts its paragraph or line, or
// follows a sentence.
func (p *page) opensLine(q *quotation) bool {
	para := &p.paras[q.para]
	if q.first == 0 {
		return true
	}
	w := p.word(para, q.first-1)
	gap := p.doc.Text[para.Toks[q.first-1].End:para.Toks[q.first].Start]
	return endsSentence(w) || w == "•" || w == "*" || strings.Contains(gap, "\n") || isQuoteMark(w)
}

// laidNearby reports whether one of the findings that hold a quotation has a
// cue in its paragraph.
func (p *page) laidNearby(q *quotation, held []*finding) bool {
	for _, f := range held {
		for _, cue := range f.Cue {
			if k := p.paraAt(cue.Start); k >= q.para && k <= q.lastPara && !isDash(cue.Of(p.doc.Text)) {
				return true
			}
		}
	}
	return false
}

// signatureOf looks for a signature behind a quotation in marks.
func (p *page) signatureOf(q *quotation) *signature {
	c := p.clauses(q.lastPara)
	if next := q.last + 1; next < len(c.para.Toks) {
		switch w := c.word(next); {
		case isDash(w):
			return c.signed(next, c.lineEnd(next))
		case w == "(":
			end := c.lineEnd(next)
			for end > next && (c.word(end-1) == "." || c.word(end-1) == ")") {
				end--
			}
			if end < len(c.para.Toks) && c.word(end) == ")" {
				return c.signedBy(next+1, end, named, nil)
			}
		case c.startsLine(next):
			return c.signedBy(next, c.lineEnd(next), named, nil)
		}
		return nil
	}
	k := q.lastPara + 1
	if k >= len(p.paras) || len(p.paras[k].Toks) == 0 || len(p.paras[k].Toks) > maxSignature || p.paras[k].Kind == hearsay.Title {
		return nil
	}
	c = p.clauses(k)
	end := len(c.para.Toks)
	if isDash(c.word(0)) {
		return c.signed(0, end)
	}
	if q.setOff && c.nameAlone() && (c.para.Kind == hearsay.Caption || c.para.Kind == hearsay.Paragraph && c.standing(0, end) == named) {
		return c.signedBy(0, end, capitals, nil)
	}
	if q.first == 0 && c.describes(0, end) && c.para.Kind != hearsay.Heading && !endsSentence(c.word(end-1)) {
		return c.signedBy(0, end, named, nil)
	}
	return nil
}

// maxSignature bounds the words of a signature.
const maxSignature = 20

// signed reads a dash and the name behind it.
func (c *clause) signed(dash, end int) *signature {
	return c.signedBy(dash+1, end, capitals, []hearsay.Span{c.para.Toks[dash].Span})
}

// signedBy reads words [from, end) as who signs; nil when they do not look so.
// What is told behind that of how or on what somebody speaks is no part of the
// name, and the cue where there is no dash.
func (c *clause) signedBy(from, end int, least standing, cue []hearsay.Span) *signature {
	for end > from && (c.word(end-1) == "." || isQuoteMark(c.word(end-1))) {
		end--
	}
	name := c.bearer(from, end)
	if from >= end || end-from > maxSignature {
		return nil
	}
	// In a list of quotations whoever stands behind the dash signs: "porter".
	overheard := c.para.Kind == hearsay.List && len(cue) > 0 && c.describesSomebody(from, c.core(from, name))
	if c.standing(from, name) < least && !overheard {
		return nil
	}
	for i := from; i < end; i++ {
		w := c.word(i)
		if isQuoteMark(w) || w == ":" || endsSentence(w) || i < name && c.finite(i) && reports(w) && !capital(w) {
			return nil
		}
	}
	if cue == nil && name+1 < end && c.word(name) == "," && reports(c.word(name+1)) {
		cue = []hearsay.Span{c.span(name+1, end)}
	}
	return &signature{c.span(from, name), cue}
}

// describesSomebody reports whether words [from, to) are a few nouns and what
// goes with them.
func (c *clause) describesSomebody(from, to int) bool {
	for i := from; i < to; i++ {
		switch part := c.parts[i]; {
		case strings.HasPrefix(part, "NN"), part == "JJ", part == "DT", part == "CD", part == "POS", i > from && part == "IN":
		default:
			return false
		}
	}
	return from < to && to-from <= maxName
}

// lastLine reads a paragraph that ends a quotation set off by the layout as the
// name of who signs it.
func (c *clause) lastLine() *signature {
	if lineDepth(c.p.doc.Text, c.para.Toks[0].Start) > 0 {
		return c.mailSignature()
	}
	if c.nameAlone() {
		return c.signedBy(0, len(c.para.Toks), capitals, nil)
	}
	return nil
}

// nameAlone reports whether the paragraph is a name of two words or more and
// perhaps what describes its bearer.
func (c *clause) nameAlone() bool {
	n := len(c.para.Toks)
	core := c.core(0, n)
	if core < 2 || n > maxSignature || endsSentence(c.word(n-1)) && c.word(n-1) != "." || c.standing(0, n) < capitals {
		return false
	}
	for i := range n {
		switch w := c.word(i); {
		case i < core && (c.finite(i) || !capital(w) && !inName[w]), w == ":", i+1 < n && endsSentence(w):
			return false
		case c.finite(i) && c.parts[i] != "VBD": // a participle describes: "retired teacher"
			return false
		}
	}
	return c.word(n-1) != "." || core < n
}

// describes reports whether words [from, to) are a name and, behind a comma,
// what its bearer is.
func (c *clause) describes(from, to int) bool {
	core := c.core(from, to)
	if core == to || c.word(core) != "," || core == from {
		return false
	}
	for i := core; i < to; i++ {
		if c.finite(i) || endsSentence(c.word(i)) {
			return false
		}
	}
	return true
}

// startsLine reports whether word i is the first on its line.
func (c *clause) startsLine(i int) bool {
	return i == 0 || strings.Contains(c.p.doc.Text[c.para.Toks[i-1].End:c.para.Toks[i].Start], "\n")
}

// lineEnd returns where the line of word i ends, or a quotation opens in it.
func (c *clause) lineEnd(i int) int {
	for i++; i < len(c.para.Toks) && !c.startsLine(i) && !isQuoteMark(c.word(i)); i++ {
	}
	return i
}

func isDash(w string) bool {
	switch w {
	case "–", "—", "--", "-", "―", "——", "–—", "~":
		return true
	}
	return false
}

// splitSigned cuts quotations that are set off at the signatures in them:
// neighbouring ones with a signature each are several.
func (p *page) splitSigned() {
	var out []quotation
	for i := range p.quotations {
		q := p.quotations[i]
		if !q.setOff {
			out = append(out, q)
			continue
		}
		rest := q
		rest.parts, rest.words = nil, 0
		for n, part := range q.parts {
			k := q.para + n
			c := p.clauses(k)
			sig, end := c.signatureInside(len(rest.parts) > 0)
			if sig == nil && len(rest.parts) > 0 && (n == len(q.parts)-1 || p.signsBetween(&rest, c)) {
				sig = c.lastLine()
			}
			if len(rest.parts) == 0 {
				rest.para = k
			}
			if sig == nil || end > 0 {
				rest.lastPara, rest.last = k, len(c.para.Toks)-1
				if sig != nil {
					part, rest.last = c.span(0, end), end-1
				}
				rest.parts = append(rest.parts, part)
				rest.words += countWords(c.para, 0, rest.last+1)
			}
			if sig != nil {
				rest.signature = sig
				out = append(out, rest)
				rest.parts, rest.words, rest.signature = nil, 0, nil
			}
		}
		if len(rest.parts) > 0 {
			out = append(out, rest)
		}
	}
	p.quotations = out
}

// signsBetween reports whether a paragraph between others that are set off is
// the name, described or surely one, of who says what stands above it, which
// ends with a sentence.
func (p *page) signsBetween(above *quotation, c *clause) bool {
	para := &p.paras[above.lastPara]
	end := len(para.Toks) - 1
	for end > 0 && isQuoteMark(p.word(para, end)) {
		end--
	}
	n := len(c.para.Toks)
	return endsSentence(p.word(para, end)) && c.nameAlone() && (c.core(0, n) < n || c.standing(0, n) == named)
}

// signatureInside looks for a signature at the end of a paragraph that is set
// off as a quotation, and returns where the quoted words end. Alone in the
// paragraph it signs what stands above.
func (c *clause) signatureInside(above bool) (*signature, int) {
	n := len(c.para.Toks)
	for i := n - 1; i >= max(0, n-maxSignature); i-- {
		if !isDash(c.word(i)) {
			continue
		}
		if i == 0 && !above || i > 0 && !endsSentence(c.word(i-1)) && !isQuoteMark(c.word(i-1)) && !c.startsLine(i) {
			continue
		}
		if sig := c.signed(i, n); sig != nil {
			return sig, i
		}
	}
	return nil, 0
}
