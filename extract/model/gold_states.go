package model

import (
	"sort"

	"github.com/hearsay-project/hearsay"
)

// A state of the field, see states.go.
type state uint8

func (s state) role() role { return stateRole(int(s)) }

// goldStates lays annotations on the words of paragraphs: one state a word.
// A word has the role that covers more than half of it; the first annotation
// wins where two meet.
func goldStates(paras []Paragraph, gold []Gold) [][]state {
	out := make([][]state, len(paras))
	for k := range paras {
		out[k] = make([]state, len(paras[k].Toks))
	}
	flat := flatten(paras)
	for g := range gold {
		layOn(flat, paras, out, &gold[g])
	}
	return out
}

// place is a word by paragraph and index.
type place struct{ para, word int }

// flatten lists the words of all paragraphs.
func flatten(paras []Paragraph) []place {
	var out []place
	for k := range paras {
		for j := range paras[k].Toks {
			out = append(out, place{k, j})
		}
	}
	return out
}

// covered returns the range of flat words that sp covers by more than half.
func covered(flat []place, paras []Paragraph, sp hearsay.Span) (from, to int) {
	tok := func(i int) hearsay.Span { return paras[flat[i].para].Toks[flat[i].word].Span }
	from = sort.Search(len(flat), func(i int) bool { return tok(i).End > sp.Start })
	for from < len(flat) && tok(from).Start < sp.Start && 2*(tok(from).End-sp.Start) <= tok(from).Len() {
		from++
	}
	to = from
	for to < len(flat) && tok(to).Start < sp.End && 2*(min(sp.End, tok(to).End)-tok(to).Start) > tok(to).Len() {
		to++
	}
	return from, to
}

func layOn(flat []place, paras []Paragraph, out [][]state, g *Gold) {
	cue, lastContent := -1, -1
	for _, sp := range g.Cue {
		if from, to := covered(flat, paras, sp); from < to && cue < 0 {
			cue = from
		}
	}
	lo, hi := len(flat), 0
	for _, sp := range g.Content {
		if from, to := covered(flat, paras, sp); from < to {
			lastContent = to
		}
	}
	for r := roleSource; r < numRoles; r++ {
		for _, sp := range g.spans(r) {
			from, to := covered(flat, paras, sp)
			if from >= to {
				continue
			}
			lo, hi = min(lo, from), max(hi, to)
			mark(flat[from:to], out, beginState(r, from, cue, lastContent))
		}
	}
	for _, pl := range flat[min(lo, hi):hi] {
		if out[pl.para][pl.word] == outside {
			out[pl.para][pl.word] = within
		}
	}
}

// beginState returns the state that begins a span of role r at flat word
// from.
func beginState(r role, from, cue, lastContent int) state {
	switch r {
	case roleSource:
		if cue >= 0 && from > cue {
			return sourceAfter
		}
		return sourceBefore
	case roleCue:
		if lastContent > from {
			return cueOpen
		}
		return cueDone
	default:
		if cue >= 0 && from > cue {
			return contentAfter
		}
		return contentBefore
	}
}

// mark writes a span that begins in state b; it begins anew in each paragraph.
func mark(words []place, out [][]state, b state) {
	for i, pl := range words {
		if old := out[pl.para][pl.word]; old.role() != roleNone {
			continue
		}
		st := b + 1
		if i == 0 || words[i-1].para != pl.para || out[words[i-1].para][words[i-1].word] != b && out[words[i-1].para][words[i-1].word] != b+1 {
			st = b
		}
		out[pl.para][pl.word] = st
	}
}
