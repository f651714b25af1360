package crf

import "math"

// A Field is a trained field whose features are known by their hash alone and
// whose weights have one byte each. It may be used by many goroutines at once.
type Field struct {
	states int
	index  index
	rows   [][Lanes]int8
	step   float32 // of one unit of a weight
	moves  Transitions
}

// NewField packs what Train learnt: rows[k] are the weights of features[k],
// which are sorted.
func NewField(states int, features []uint32, rows []Row, moves Transitions) *Field {
	top := float32(1e-6)
	for i := range rows {
		for _, w := range rows[i] {
			top = max(top, w, -w)
		}
	}
	f := &Field{states: states, index: newIndex(features), rows: make([][Lanes]int8, len(rows)), step: top / 127, moves: moves}
	for i := range rows {
		for s, w := range rows[i] {
			f.rows[i][s] = int8(math.Round(float64(w / f.step)))
		}
	}
	return f
}

// Score returns the sum of the weights of hashed features.
func (f *Field) Score(feats []uint32) Row {
	var sum [Lanes]int32
	for _, h := range feats {
		if k, ok := f.index.row(h); ok {
			for s, w := range f.rows[k] {
				sum[s] += int32(w)
			}
		}
	}
	var out Row
	for s, x := range sum {
		out[s] = float32(x) * f.step
	}
	return out
}

// Best returns the most probable states of a sequence with these scores, one
// row a word.
func (f *Field) Best(scores []Row) []uint8 {
	n := len(scores)
	if n == 0 {
		return nil
	}
	from := make([][Lanes]uint8, n)
	var last Row
	for s := range f.states {
		last[s] = f.moves.Start[s] + scores[0][s]
	}
	for i := 1; i < n; i++ {
		var next Row
		for b := range f.states {
			best, top := 0, float32(math.Inf(-1))
			for a := range f.states {
				if x := last[a] + f.moves.Next[a][b]; x > top {
					best, top = a, x
				}
			}
			next[b], from[i][b] = top+scores[i][b], uint8(best)
		}
		last = next
	}
	best, top := 0, float32(math.Inf(-1))
	for s := range f.states {
		if x := last[s] + f.moves.End[s]; x > top {
			best, top = s, x
		}
	}
	out := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(best)
		best = int(from[i][best])
	}
	return out
}
