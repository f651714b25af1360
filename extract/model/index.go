package model

import "math/bits"

// featureIndex leads from hashed features to rows: a bitmap over the hash
// space and, beside each word of it, the number of bits set before.
type featureIndex struct {
	words []indexWord
}

// indexWord stands for 64 features.
type indexWord struct {
	bits   uint64
	before int32
}

// newFeatureIndex indexes the features, which are sorted: the k-th gets row k.
func newFeatureIndex(features []uint32) *featureIndex {
	ix := &featureIndex{make([]indexWord, featureSpace/64)}
	for _, f := range features {
		ix.words[f/64].bits |= 1 << (f % 64)
	}
	n := int32(0)
	for i := range ix.words {
		ix.words[i].before = n
		n += int32(bits.OnesCount64(ix.words[i].bits))
	}
	return ix
}

// row returns the row of feature f, and whether it has one.
func (ix *featureIndex) row(f uint32) (int32, bool) {
	w := &ix.words[f/64]
	if w.bits>>(f%64)&1 == 0 {
		return 0, false
	}
	return w.before + int32(bits.OnesCount64(w.bits&(1<<(f%64)-1))), true
}

// packed is a row of weights, each a byte around 128, so that rows can be
// added up several lanes at a time.
type packed struct{ lo, hi uint64 }

// bias is what stands for a weight of zero in a packed row.
const bias = 128

// quantise packs rows of weights and returns the size of one step.
func quantise(rows []row) ([]packed, float32) {
	top := float32(0)
	for i := range rows {
		for _, w := range rows[i] {
			top = max(top, w, -w)
		}
	}
	step := max(top, 1e-6) / 127
	out := make([]packed, len(rows))
	for i := range rows {
		for s, w := range rows[i] {
			q := uint64(bias + roundHalfAway(w/step))
			if s < 8 {
				out[i].lo |= q << (8 * s)
			} else {
				out[i].hi |= q << (8 * (s - 8))
			}
		}
	}
	return out, step
}

func roundHalfAway(x float32) int {
	if x < 0 {
		return -int(-x + .5)
	}
	return int(x + .5)
}

const evenBytes = 0x00FF00FF00FF00FF

// maxFeatures is the number of features of a word that are looked up. The
// templates are fewer, and as many rows fit lanes of 16 bits.
const maxFeatures = 256

// known returns the rows of those of feats that have one, in dst, which is
// as long as feats at least. It does not branch on the answer, which is hard to predict.
func (ix *featureIndex) known(dst []int32, feats []uint32) []int32 {
	n := 0
	for _, f := range feats {
		w := &ix.words[f/64]
		dst[n] = w.before + int32(bits.OnesCount64(w.bits&(1<<(f%64)-1)))
		n += int(w.bits >> (f % 64) & 1)
	}
	return dst[:n]
}
