package crf

import (
	"math"
	"math/rand/v2"
	"sync"
)

// Settings of the training that every field shares.
const (
	averaged = 4 // the last epochs whose weights are averaged
	rate     = 0.04
	decay    = 5e-4 // L2
	kept     = 0.5  // probability that a feature occurrence is kept
	ignore   = 2e-3
)

// An Example is one sequence: the rows of the features of each word, and its
// true states.
type Example struct {
	Feats  [][]int32
	States []uint8
}

// TrainOptions of Train.
type TrainOptions struct {
	States   int    // at most Lanes
	Features int    // rows that the examples name
	Seed     uint64 // of everything random
	Runs     int    // whose weights are averaged
	Epochs   int    // 4 or more
	MinMoves int    // how often a move between states has to be seen to be allowed
	// Progress, if not nil, is told the mean loss of each epoch of the first
	// run.
	Progress func(epoch int, loss float64)
}

// trainer is one run: the weights and the sums of their squared gradients.
type trainer struct {
	TrainOptions
	weights, squares []Row
	moves            Transitions
	moveSquares      Transitions
	lat              Lattice
	scores           []Row
	kept             []int32
	keptEnds         []int32
	rng              *rand.Rand
	rate             float32
	loss             float64
	sum              []Row
	sumMoves         Transitions
}

// Train learns the weights of the features. The field is log-linear, so that
// the weights of several runs with other seeds, and so another order of the
// examples and other dropped features, can be averaged. The same examples and
// options give the same weights to the bit.
func Train(data []*Example, opts TrainOptions) ([]Row, Transitions) {
	runs := make([]*trainer, opts.Runs)
	var wg sync.WaitGroup
	for k := range runs {
		runs[k] = newTrainer(data, opts, opts.Seed+uint64(k)*1_000_003)
		if k > 0 {
			runs[k].Progress = nil
		}
		wg.Go(func() { runs[k].train(data) })
	}
	wg.Wait()
	// At test all features are there, in training the kept share of them was.
	rows := make([]Row, opts.Features)
	var moves Transitions
	for _, t := range runs {
		t.addRows(rows, t.sum, kept/averaged/float32(opts.Runs))
		t.addMoves(&moves, &t.sumMoves, 1.0/averaged/float32(opts.Runs))
	}
	return rows, moves
}

func newTrainer(data []*Example, opts TrainOptions, seed uint64) *trainer {
	return &trainer{
		TrainOptions: opts,
		weights:      make([]Row, opts.Features), squares: make([]Row, opts.Features), sum: make([]Row, opts.Features),
		moves: allowedMoves(data, opts), rng: rand.New(rand.NewPCG(seed, 2)),
	}
}

// train runs all epochs and leaves the sums of the last ones.
func (t *trainer) train(data []*Example) {
	order := t.rng.Perm(len(data))
	for epoch := range t.Epochs {
		t.loss = 0
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for n, k := range order {
			done := (float64(epoch) + float64(n)/float64(len(order))) / float64(t.Epochs)
			t.rate = float32(rate * (1 - 0.9*done))
			t.learn(data[k])
		}
		if t.Progress != nil {
			t.Progress(epoch, t.loss/float64(len(data)))
		}
		if epoch >= t.Epochs-averaged {
			t.addRows(t.sum, t.weights, 1)
			t.addMoves(&t.sumMoves, &t.moves, 1)
		}
	}
}

func (t *trainer) addRows(dst, src []Row, by float32) {
	for i := range src {
		for s := range t.States {
			dst[i][s] += src[i][s] * by
		}
	}
}

func (t *trainer) addMoves(dst, src *Transitions, by float32) {
	d := dst.Rows(t.States)
	for i, r := range src.Rows(t.States) {
		for s := range t.States {
			if math.IsInf(float64(r[s]), -1) {
				d[i][s] = r[s]
			} else {
				d[i][s] += r[s] * by
			}
		}
	}
}

// allowedMoves returns transitions in which every move that the data does not
// show often enough is forbidden.
func allowedMoves(data []*Example, opts TrainOptions) Transitions {
	var seen Transitions
	for _, ex := range data {
		n := len(ex.States)
		seen.Start[ex.States[0]]++
		seen.End[ex.States[n-1]]++
		for i := 1; i < n; i++ {
			seen.Next[ex.States[i-1]][ex.States[i]]++
		}
	}
	var out Transitions
	o := out.Rows(opts.States)
	for i, r := range seen.Rows(opts.States) {
		for s := range opts.States {
			if r[s] < float32(opts.MinMoves) {
				o[i][s] = float32(math.Inf(-1))
			}
		}
	}
	return out
}

// learn makes one step on one example.
func (t *trainer) learn(ex *Example) {
	t.drop(ex)
	t.score(len(ex.States))
	t.lat.Exp = t.moves.Exp(t.States)
	t.lat.Run(t.scores)
	if loss := t.lat.LogZ - t.gold(ex); !math.IsInf(loss, 0) { // the true path may use a forbidden move
		t.loss += loss
	}
	t.learnMoves(ex)
	start := int32(0)
	for i := range ex.States {
		var g Row
		worst := float32(0)
		for s := range t.States {
			g[s] = t.lat.Marginal(i, s)
			if int(ex.States[i]) == s {
				g[s]--
			}
			worst = max(worst, g[s], -g[s])
		}
		if worst > ignore {
			for _, f := range t.kept[start:t.keptEnds[i]] {
				t.step(&t.weights[f], &t.squares[f], &g)
			}
		}
		start = t.keptEnds[i]
	}
}

// drop chooses the feature occurrences that take part in this step.
func (t *trainer) drop(ex *Example) {
	t.kept, t.keptEnds = t.kept[:0], t.keptEnds[:0]
	for _, feats := range ex.Feats {
		var bits uint64
		for k, f := range feats {
			if k%64 == 0 {
				bits = t.rng.Uint64()
			}
			if bits>>(k%64)&1 == 0 {
				t.kept = append(t.kept, f)
			}
		}
		t.keptEnds = append(t.keptEnds, int32(len(t.kept)))
	}
}

// score adds up the weights of the chosen features of n words.
func (t *trainer) score(n int) {
	t.scores = resize(t.scores, n)
	start := int32(0)
	for i := range n {
		sum := Row{}
		for _, f := range t.kept[start:t.keptEnds[i]] {
			w := &t.weights[f]
			for s := range Lanes {
				sum[s] += w[s]
			}
		}
		t.scores[i] = sum
		start = t.keptEnds[i]
	}
}

// step is AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on one row.
func (t *trainer) step(w, sq, g *Row) {
	for s := range t.States {
		d := g[s] + decay*w[s]
		sq[s] += d * d
		w[s] -= t.rate * d / float32(math.Sqrt(float64(sq[s])+1e-6))
	}
}

// gold returns the score of the true states.
func (t *trainer) gold(ex *Example) float64 {
	sum := float64(t.moves.Start[ex.States[0]])
	for i, s := range ex.States {
		sum += float64(t.scores[i][s])
		if i > 0 {
			sum += float64(t.moves.Next[ex.States[i-1]][s])
		}
	}
	return sum + float64(t.moves.End[ex.States[len(ex.States)-1]])
}

func (t *trainer) learnMoves(ex *Example) {
	var g Transitions
	n := len(ex.States)
	for s := range t.States {
		g.Start[s] = t.lat.Marginal(0, s)
		g.End[s] = t.lat.Marginal(n-1, s)
	}
	g.Start[ex.States[0]]--
	g.End[ex.States[n-1]]--
	for i := 1; i < n; i++ {
		for a := range t.States {
			if t.lat.Alpha[i-1][a] < 1e-6 {
				continue
			}
			for _, m := range t.lat.Exp.Outof[a] {
				g.Next[a][m.State] += t.lat.Pair(i, a, m)
			}
		}
		g.Next[ex.States[i-1]][ex.States[i]]--
	}
	w, sq := t.moves.Rows(t.States), t.moveSquares.Rows(t.States)
	for i, r := range g.Rows(t.States) {
		for s := range t.States {
			if !math.IsInf(float64(w[i][s]), -1) && r[s] != 0 {
				d := r[s] + decay*w[i][s]
				sq[i][s] += d * d
				w[i][s] -= t.rate * d / float32(math.Sqrt(float64(sq[i][s])+1e-6))
			}
		}
	}
}
