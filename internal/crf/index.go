package crf

import "math/bits"

// indexBits is the size of the space of hashed features of a Field.
const indexBits = 22

// index leads from hashed features to rows: a bitmap over the hash space and,
// beside each word of it, the number of bits set before.
type index []struct {
	bits   uint64
	before int32
}

// newIndex indexes the features, which are sorted: the k-th gets row k.
func newIndex(features []uint32) index {
	ix := make(index, 1<<indexBits/64)
	for _, f := range features {
		ix[f/64].bits |= 1 << (f % 64)
	}
	n := int32(0)
	for i := range ix {
		ix[i].before = n
		n += int32(bits.OnesCount64(ix[i].bits))
	}
	return ix
}

// row returns the row of feature f, and whether it has one.
func (ix index) row(f uint32) (int32, bool) {
	w := &ix[f/64]
	if w.bits>>(f%64)&1 == 0 {
		return 0, false
	}
	return w.before + int32(bits.OnesCount64(w.bits&(1<<(f%64)-1))), true
}

// features lists the indexed features in order.
func (ix index) features() []uint32 {
	var out []uint32
	for i, w := range ix {
		for set := w.bits; set != 0; set &= set - 1 {
			out = append(out, uint32(i)*64+uint32(bits.TrailingZeros64(set)))
		}
	}
	return out
}

// Feature hashes template t with two values into the space of the features of
// a Field.
func Feature(t, a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) ^ uint64(t)*0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	h ^= h >> 32
	h *= 0x94D049BB133111EB
	return uint32(h >> (64 - indexBits))
}
