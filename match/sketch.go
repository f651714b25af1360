package match

import "slices"

// sketchSize is how many runs of words a sketch remembers.
const sketchSize = 64

// A sketch stands for the runs of five words, in loose form, of a document: it holds the
// smallest of their hashes, in order, and how many runs there are. Two
// sketches tell how many runs two documents share, give or take a tenth.
type sketch struct {
	least []uint32
	runs  int
}

const sketchRun = 5

func (s *splitter) sketch(ws []word) sketch {
	hashes := make([]uint32, 0, max(0, len(ws)-sketchRun+1))
	for i := 0; i+sketchRun <= len(ws); i++ {
		h := uint64(14695981039346656037)
		for _, w := range ws[i : i+sketchRun] {
			h = mix(h, s.vocab.keys[w.id])
		}
		hashes = append(hashes, uint32(h>>32))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return sketch{slices.Clone(hashes[:min(len(hashes), sketchSize)]), len(hashes)}
}

// mix adds a word to a hash.
func mix(h uint64, id uint32) uint64 {
	h ^= uint64(id)
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// shares reports whether most of the shorter document stands in the other one.
// Documents that hold little more than one statement tell nothing.
func (s *sketch) shares(t *sketch) bool {
	if min(s.runs, t.runs) < copyRuns {
		return false
	}
	both, seen := 0, 0
	for i, j := 0, 0; i < len(s.least) && j < len(t.least) && seen < sketchSize; seen++ {
		switch {
		case s.least[i] == t.least[j]:
			both, i, j = both+1, i+1, j+1
		case s.least[i] < t.least[j]:
			i++
		default:
			j++
		}
	}
	if seen == 0 {
		return false
	}
	alike := float64(both) / float64(seen) // of all runs of both
	shared := alike * float64(s.runs+t.runs) / (1 + alike)
	return both > 2 && shared*copyIn >= copyOf*float64(min(s.runs, t.runs))
}
