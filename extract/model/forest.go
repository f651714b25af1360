package model

// A forest adds up the answers of many small trees. Its trees are oblivious:
// all nodes of one depth ask the same question, so that a tree is a short list
// of questions and a table of 2^depth answers (as in CatBoost: Prokhorenkova
// et al., NeurIPS 2018).
type forest struct {
	// cuts holds for each input the values between its bins, in order.
	cuts  [][]float32
	trees []tree
	base  float32
}

// treeDepth is the number of questions of a tree, maxBins the number of bins
// of an input.
const (
	treeDepth = 6
	maxBins   = 64
)

// A tree asks for each of its inputs whether the bin is above a limit; the
// answers are the bits of the index of the leaf.
type tree struct {
	input  [treeDepth]uint8
	above  [treeDepth]uint8
	leaves [1 << treeDepth]int16
}

// leafStep is what one unit of a leaf is worth.
const leafStep = 1.0 / 4096

// maxInputs is the most inputs that a case may have.
const maxInputs = 128

// binned is a case whose inputs were sorted into bins.
type binned [maxInputs]uint8

// bin sorts the inputs of one case.
func (f *forest) bin(dst *binned, inputs []float32) {
	for i, cuts := range f.cuts {
		x := inputs[i]
		lo, hi := 0, len(cuts)
		for lo < hi {
			if mid := (lo + hi) / 2; cuts[mid] < x {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		dst[i] = uint8(lo)
	}
}

// score returns the log odds of a case.
func (f *forest) score(bins *binned) float32 {
	sum := int32(0)
	for i := range f.trees {
		t := &f.trees[i]
		sum += int32(t.leaves[t.leaf(bins)])
	}
	return f.base + float32(sum)*leafStep
}

// leaf returns the index of the leaf of a case.
func (t *tree) leaf(bins *binned) int {
	leaf := uint32(0)
	for d := range treeDepth {
		below := uint32(t.above[d]) - uint32(bins[t.input[d]%maxInputs])
		leaf |= below >> 31 << d
	}
	return int(leaf) % (1 << treeDepth)
}
