package match

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A judgement is what a comparison of a text with its source came to.
type judgement struct {
	words   Words
	changes []Change
	flags   flagSet
	same    int // words that are the same
	edits   int // words changed, put in or left out without a sign
}

// A judge compares one text with the place in a source that it is held
// against, and applies the policy.
type judge struct {
	here, source side
	out          judgement
	looks        bool // everything that is the same looks the same
}

// judgePieces applies the policy to a quotation of which the pieces, in its
// order, stand in the stream; together tells that they come from one
// statement.
func judgePieces(quote side, source *stream, pieces []piece, together bool) judgement {
	j := judge{here: quote, source: source.side, looks: true, out: judgement{words: Verbatim}}
	spliced := !together
	j.beginning(pieces[0])
	done := 0
	for i := range pieces {
		p := &pieces[i]
		if p.a0 > done {
			j.edit(hunk{done, p.a0, p.b0, p.b0, false})
		}
		if i > 0 && p.b0 < pieces[i-1].b1 {
			spliced = true
		} else if i > 0 && together {
			j.omission(hunk{p.a0, p.a0, pieces[i-1].b1, p.b0, false})
		}
		for _, h := range p.hunks {
			j.hunk(h)
		}
		done = p.a1
	}
	if n := len(quote.words); done < n {
		end := pieces[len(pieces)-1].b1
		j.edit(hunk{done, n, end, end, false})
	}
	if spliced {
		j.worsen(Spliced)
	}
	if !j.looks {
		j.worsen(Punctuation)
	}
	return j.out
}

// worsen makes the verdict w if that is worse.
func (j *judge) worsen(w Words) {
	if w.rank() > j.out.words.rank() {
		j.out.words = w
	}
}

// hunk takes one stretch of an alignment.
func (j *judge) hunk(h hunk) {
	switch {
	case h.same:
		j.out.same += h.a1 - h.a0
		j.looks = j.looks && sameLook(j.here, j.source, h)
	case sameSpelling(j.here, j.source, h):
		j.out.same += h.a1 - h.a0
	case h.a1 > h.a0 && j.allBracketed(h):
		j.bracket(h)
	default:
		j.edit(h)
	}
}

// edit takes a change that nothing shows.
func (j *judge) edit(h hunk) {
	j.out.edits += max(h.a1-h.a0, h.b1-h.b0)
	j.out.changes = append(j.out.changes, changeOf(j.here, j.source, h))
	j.out.flags |= flagsOf(j.here, j.source, h)
	j.worsen(Altered)
}

func (j *judge) allBracketed(h hunk) bool {
	for i := h.a0; i < h.a1; i++ {
		if j.here.words[i].marks&bracketed == 0 {
			return false
		}
	}
	return true
}

// bracket takes words in brackets that stand for words of the source, or for
// none. They may explain a word; they may not stand for another number or
// name, or for a negation.
func (j *judge) bracket(h hunk) {
	here, source := traitsOf(j.here, h.a0, h.a1), traitsOf(j.source, h.b0, h.b1)
	for i := range allFlags {
		name := allFlags[i] == FlagName
		if h.b1 > h.b0 && !slices.Equal(here[i], source[i]) && (!name || len(here[i]) > 0 && len(source[i]) > 0) ||
			allFlags[i] == FlagNegation && len(here[i]) > 0 && len(source[i]) == 0 {
			j.edit(h)
			return
		}
	}
	c := changeOf(j.here, j.source, h)
	c.Fair = true
	j.out.changes = append(j.out.changes, c)
	j.worsen(Shortened)
}

// omission takes the words of the source between two pieces of a quotation:
// left out fairly where an ellipsis, a bracket or an interruption shows it.
func (j *judge) omission(h hunk) {
	if h.b0 == h.b1 {
		return
	}
	if j.here.words[h.a0].marks&(afterEllipsis|afterBreak) == 0 {
		j.edit(h)
		return
	}
	c := changeOf(j.here, j.source, h)
	c.Fair = true
	j.worsen(Shortened)
	if j.leavesOutNegation(h) {
		c.Fair = false
		j.out.flags |= 1 << slices.Index(allFlags[:], FlagNegation)
		j.worsen(Spliced)
	}
	j.out.changes = append(j.out.changes, c)
}

// leavesOutNegation reports whether the words of the source in h have a
// negation in a sentence of which words are kept.
func (j *judge) leavesOutNegation(h hunk) bool {
	ws := j.source.words
	stop := func(k int) bool { return k < len(ws) && ws[k].marks&afterStop != 0 }
	first, last := h.b0, h.b1 // the end of the first sentence, the start of the last
	for first < h.b1 && (first == h.b0 || !stop(first)) {
		if first == h.b0 && stop(first) {
			break
		}
		first++
	}
	for last > h.b0 && !stop(last) {
		last--
	}
	for k := h.b0; k < h.b1; k++ {
		if (k < first || k >= last) && negations[j.source.key(k)] {
			return true
		}
	}
	return false
}

// spansOf returns the places in the source of the words that stand in pieces,
// one for each piece, in the order of the text.
func spansOf(source *stream, pieces []piece) []hearsay.Span {
	var out []hearsay.Span
	for i := range pieces {
		p := &pieces[i]
		start := p.b0
		for k := p.b0 + 1; k <= p.b1; k++ { // the words of an interrupted statement lie apart
			if k == p.b1 || source.words[k].marks&afterBreak != 0 {
				out = append(out, source.span(start, k))
				start = k
			}
		}
	}
	slices.SortFunc(out, hearsay.Span.Compare)
	return merged(out)
}

// merged makes one of spans that overlap.
func merged(in []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, sp := range in {
		if n := len(out) - 1; n >= 0 && sp.Start < out[n].End {
			out[n].End = max(out[n].End, sp.End)
		} else if sp.Len() > 0 {
			out = append(out, sp)
		}
	}
	return out
}
