package match

import (
	"math/bits"
	"slices"
)

// gramWords is how long the runs of words are that candidates share.
const gramWords = 3

// postings lead from runs of words to the wordings that have them. Each entry
// is the hash of a run above the number of the wording, all in order.
type postings struct {
	entries []uint64
	starts  []uint32 // by the upper bits of the hash, the first entry
	shift   uint
}

// grams calls see with the hash of each run of a wording, and for one of five
// words also with that of the four around the middle one, which may have
// changed.
func grams(ws []uint32, see func(hash uint32)) {
	for i := 0; i+gramWords <= len(ws); i++ {
		h := uint64(gramWords)
		for _, id := range ws[i : i+gramWords] {
			h = mix(h, id)
		}
		see(uint32(h >> 32))
	}
	if len(ws) == 5 {
		h := uint64(5)
		for _, i := range [...]int{0, 1, 3, 4} {
			h = mix(h, ws[i])
		}
		see(uint32(h >> 32))
	}
}

func indexGrams(n int, of func(int) []uint32) *postings {
	p := &postings{}
	total := 0
	for i := range n {
		total += len(of(i))
	}
	p.entries = make([]uint64, 0, total)
	for i := range n {
		grams(of(i), func(hash uint32) { p.entries = append(p.entries, uint64(hash)<<32|uint64(i)) })
	}
	slices.Sort(p.entries)
	p.entries = slices.Compact(p.entries)
	width := uint(max(1, bits.Len(uint(len(p.entries)))-1))
	p.shift = 32 - min(width, 30)
	p.starts = make([]uint32, 1<<(32-p.shift)+1)
	for _, e := range p.entries {
		p.starts[(e>>32)>>p.shift+1]++
	}
	for i := 1; i < len(p.starts); i++ {
		p.starts[i] += p.starts[i-1]
	}
	return p
}

// of returns the entries of a run, the earliest wordings first.
func (p *postings) of(hash uint32) []uint64 {
	bucket := p.entries[p.starts[hash>>p.shift]:p.starts[hash>>p.shift+1]]
	lo := 0
	for lo < len(bucket) && uint32(bucket[lo]>>32) < hash {
		lo++
		if lo == 16 { // a crowded bucket
			lo, _ = slices.BinarySearch(bucket, uint64(hash)<<32)
			break
		}
	}
	hi := lo
	for hi < len(bucket) && hi-lo <= maxPostings && uint32(bucket[hi]>>32) == hash {
		hi++
	}
	return bucket[lo:hi]
}
