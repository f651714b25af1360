package cite

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// part says what a place is to an attribution.
type part uint8

const (
	content part = iota
	cue
	source
)

// A piece is one place of an attribution.
type piece struct {
	hearsay.Span
	attr int
	part part
	last int // the greatest end of this piece and those before it
}

// reach knows which attributions stand where: all their pieces, by start.
type reach []piece

// index gathers the pieces of all attributions.
func (w *work) index() {
	for i := range w.attrs {
		attr := &w.attrs[i]
		for p, spans := range [...][]hearsay.Span{attr.Content, attr.Cue, attr.Source} {
			for _, sp := range spans {
				w.reach = append(w.reach, piece{Span: sp, attr: i, part: part(p)})
			}
		}
	}
	slices.SortStableFunc(w.reach, func(a, b piece) int { return cmp.Compare(a.Start, b.Start) })
	last := 0
	for i := range w.reach {
		last = max(last, w.reach[i].End)
		w.reach[i].last = last
	}
}

// maxWalk bounds how many pieces a question looks at.
const maxWalk = 256

// over returns the pieces that overlap sp.
func (r reach) over(sp hearsay.Span) []piece {
	k, _ := slices.BinarySearchFunc(r, sp.End, func(p piece, end int) int { return cmp.Compare(p.Start, end) })
	var out []piece
	for i := k - 1; i >= 0 && i > k-maxWalk && r[i].last > sp.Start; i-- {
		if r[i].Overlaps(sp) {
			out = append(out, r[i])
		}
	}
	slices.Reverse(out)
	return out
}

// attrsOf lists the attributions of pieces, each once, in order.
func attrsOf(pieces []piece, keep func(piece) bool) []int {
	var out []int
	for _, p := range pieces {
		if keep(p) {
			out = append(out, p.attr)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func anyPiece(piece) bool { return true }
