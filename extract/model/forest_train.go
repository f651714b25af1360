package model

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
)

// Settings of the training of a forest.
const (
	forestTrees   = 500
	forestRate    = 0.06
	forestL2      = 5.0
	forestRows    = 0.7 // share of the cases that each tree sees
	forestColumns = 0.5 // and of the inputs
)

// A forestTrainer fits a forest to answers by gradient boosting with Newton
// steps on the logistic loss (Friedman, Annals of Statistics 2001).
type forestTrainer struct {
	forest
	bins    [][]uint8 // by input, then case
	answers []bool
	scores  []float32
	grad    []float32
	hess    []float32
	leaf    []uint8
	rows    []int32
	rng     *rand.Rand
}

// trainForest learns to tell the cases whose answer is true. All have the same
// number of inputs, at most maxInputs.
func trainForest(cases [][]float32, answers []bool, seed uint64) *forest {
	if len(cases) == 0 {
		return &forest{}
	}
	t := &forestTrainer{answers: answers, rng: rand.New(rand.NewPCG(seed, 4))}
	n := len(cases)
	t.scores, t.grad, t.hess, t.leaf = make([]float32, n), make([]float32, n), make([]float32, n), make([]uint8, n)
	t.sortIntoBins(cases)
	yes := 0
	for _, a := range answers {
		if a {
			yes++
		}
	}
	t.base = logit(float32(yes) / float32(n))
	for i := range t.scores {
		t.scores[i] = t.base
	}
	for range forestTrees {
		t.grow()
	}
	return &t.forest
}

// sortIntoBins chooses the cuts of every input so that the bins hold about as
// many cases each.
func (t *forestTrainer) sortIntoBins(cases [][]float32) {
	inputs := len(cases[0])
	t.cuts, t.bins = make([][]float32, inputs), make([][]uint8, inputs)
	values := make([]float32, len(cases))
	for i := range inputs {
		for k := range cases {
			values[k] = cases[k][i]
		}
		t.cuts[i] = cutsOf(values)
		t.bins[i] = make([]uint8, len(cases))
	}
	var bins binned
	for k := range cases {
		t.bin(&bins, cases[k])
		for i := range inputs {
			t.bins[i][k] = bins[i]
		}
	}
}

// cutsOf returns at most maxBins-1 cuts between the values, which it sorts.
// Each value is a bin of its own when there are few.
func cutsOf(values []float32) []float32 {
	slices.Sort(values)
	distinct := slices.Compact(slices.Clone(values))
	if len(distinct) <= maxBins {
		return distinct[:len(distinct)-1]
	}
	var cuts []float32
	for b := 1; b < maxBins; b++ {
		c := values[b*len(values)/maxBins]
		if c < distinct[len(distinct)-1] && (len(cuts) == 0 || c > cuts[len(cuts)-1]) {
			cuts = append(cuts, c)
		}
	}
	return cuts
}

// grow adds one tree.
func (t *forestTrainer) grow() {
	t.rows = t.rows[:0]
	for i := range t.scores {
		t.leaf[i] = 0
		p := 1 / (1 + exp32(-t.scores[i]))
		t.grad[i], t.hess[i] = p, p*(1-p)
		if t.answers[i] {
			t.grad[i]--
		}
		if t.rng.Float64() < forestRows {
			t.rows = append(t.rows, int32(i))
		}
	}
	columns := t.rng.Perm(len(t.cuts))
	columns = columns[:max(1, int(forestColumns*float64(len(columns))))]
	var tr tree
	for d := range treeDepth {
		input, above := t.bestQuestion(columns, d)
		tr.input[d], tr.above[d] = uint8(input), uint8(above)
		for i, b := range t.bins[input] {
			if int(b) > above {
				t.leaf[i] |= 1 << d
			}
		}
	}
	t.answer(&tr)
	t.trees = append(t.trees, tr)
}

// sums of gradients and of second derivatives.
type sums struct{ g, h float64 }

func (s *sums) gain() float64 { return s.g * s.g / (s.h + forestL2) }

// bestQuestion returns the input and the limit that split the leaves of depth
// d best, all taken together.
func (t *forestTrainer) bestQuestion(columns []int, d int) (input, above int) {
	type found struct {
		gain  float64
		above int
	}
	best := make([]found, len(columns))
	work := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			hist := make([]sums, maxBins<<treeDepth)
			for k := range work {
				best[k].gain, best[k].above = t.question(hist[:maxBins<<d], columns[k])
			}
		})
	}
	for k := range columns {
		work <- k
	}
	close(work)
	wg.Wait()
	top := 0
	for k := range best {
		if best[k].gain > best[top].gain {
			top = k
		}
	}
	return columns[top], best[top].above
}

// question returns the best limit for one input and what it gains.
func (t *forestTrainer) question(hist []sums, input int) (gain float64, above int) {
	clear(hist)
	bins := t.bins[input]
	for _, i := range t.rows {
		s := &hist[int(t.leaf[i])*maxBins+int(bins[i])]
		s.g += float64(t.grad[i])
		s.h += float64(t.hess[i])
	}
	leaves := len(hist) / maxBins
	var total, below [1 << treeDepth]sums
	for l := range leaves {
		for b := range maxBins {
			total[l].g += hist[l*maxBins+b].g
			total[l].h += hist[l*maxBins+b].h
		}
	}
	gain, above = math.Inf(-1), 0
	for b := range len(t.cuts[input]) {
		sum := 0.0
		for l := range leaves {
			s := &below[l]
			s.g += hist[l*maxBins+b].g
			s.h += hist[l*maxBins+b].h
			rest := sums{total[l].g - s.g, total[l].h - s.h}
			sum += s.gain() + rest.gain()
		}
		if sum > gain {
			gain, above = sum, b
		}
	}
	return gain, above
}

// answer fills in the leaves of a tree and adds them to the scores.
func (t *forestTrainer) answer(tr *tree) {
	var in [1 << treeDepth]sums
	for _, i := range t.rows {
		s := &in[t.leaf[i]]
		s.g += float64(t.grad[i])
		s.h += float64(t.hess[i])
	}
	for l := range in {
		step := -forestRate * in[l].g / (in[l].h + forestL2)
		tr.leaves[l] = int16(min(max(math.Round(step/leafStep), math.MinInt16), math.MaxInt16))
	}
	for i := range t.scores {
		t.scores[i] += float32(tr.leaves[t.leaf[i]]) * leafStep
	}
}
