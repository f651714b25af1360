package model

import (
	"math"
	"math/rand/v2"
	"sync"
)

// Settings of the training of the field.
const (
	crfEpochs   = 10
	crfAveraged = 4 // the last epochs whose weights are averaged
	crfRate     = 0.04
	crfL2       = 5e-4
	crfKeep     = 0.5 // probability that a feature occurrence is kept
	crfMinMoves = 3   // a move between states has to be seen so often
	crfIgnore   = 2e-3
)

// An example is one paragraph: the rows of the features of each word, and its
// true states.
type example struct {
	article, para int
	feats         [][]int32
	states        []uint8
}

// crfTrainer is one run: the weights and the sums of their squared gradients.
type crfTrainer struct {
	weights, squares []row
	moves            transitions
	moveSquares      transitions
	lat              lattice
	scores           []row
	kept             []int32
	keptEnds         []int32
	rng              *rand.Rand
	rate             float32
	loss             float64
	sum              []row
	sumMoves         transitions
}

// trainCRF learns the weights of features rows. The field is log-linear, so
// that the weights of several runs with other seeds, and so another order of
// the paragraphs and other dropped features, can be averaged. progress, if not
// nil, is told the mean loss of each epoch of the first run.
func trainCRF(
	data []*example, features int, seed uint64, several int, progress func(epoch int, loss float64),
) ([]row, transitions) {
	runs := make([]*crfTrainer, several)
	var wg sync.WaitGroup
	for k := range runs {
		runs[k] = newCRFTrainer(data, features, seed+uint64(k)*1_000_003)
		wg.Go(func() {
			if k == 0 {
				runs[k].train(data, progress)
			} else {
				runs[k].train(data, nil)
			}
		})
	}
	wg.Wait()
	// At test all features are there, in training the kept share of them was.
	rows := make([]row, features)
	var moves transitions
	for _, t := range runs {
		addRows(rows, t.sum, crfKeep/crfAveraged/float32(several))
		addMoves(&moves, &t.sumMoves, 1.0/crfAveraged/float32(several))
	}
	return rows, moves
}

func newCRFTrainer(data []*example, features int, seed uint64) *crfTrainer {
	return &crfTrainer{
		weights: make([]row, features), squares: make([]row, features), sum: make([]row, features),
		moves: allowedMoves(data), rng: rand.New(rand.NewPCG(seed, 2)),
	}
}

// train runs all epochs and leaves the sums of the last ones.
func (t *crfTrainer) train(data []*example, progress func(epoch int, loss float64)) {
	order := t.rng.Perm(len(data))
	for epoch := range crfEpochs {
		t.loss = 0
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for n, k := range order {
			done := (float64(epoch) + float64(n)/float64(len(order))) / crfEpochs
			t.rate = float32(crfRate * (1 - 0.9*done))
			t.learn(data[k])
		}
		if progress != nil {
			progress(epoch, t.loss/float64(len(data)))
		}
		if epoch >= crfEpochs-crfAveraged {
			addRows(t.sum, t.weights, 1)
			addMoves(&t.sumMoves, &t.moves, 1)
		}
	}
}

func addRows(dst, src []row, by float32) {
	for i := range src {
		for s := range numStates {
			dst[i][s] += src[i][s] * by
		}
	}
}

func (t *transitions) rows() []*row {
	out := []*row{&t.start, &t.end}
	for a := range t.next {
		out = append(out, &t.next[a])
	}
	return out
}

func addMoves(dst, src *transitions, by float32) {
	d := dst.rows()
	for i, r := range src.rows() {
		for s := range numStates {
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
func allowedMoves(data []*example) transitions {
	var seen transitions
	for _, ex := range data {
		n := len(ex.states)
		seen.start[ex.states[0]]++
		seen.end[ex.states[n-1]]++
		for i := 1; i < n; i++ {
			seen.next[ex.states[i-1]][ex.states[i]]++
		}
	}
	var out transitions
	o := out.rows()
	for i, r := range seen.rows() {
		for s := range numStates {
			if r[s] < crfMinMoves {
				o[i][s] = float32(math.Inf(-1))
			}
		}
	}
	return out
}

// learn makes one step on one paragraph.
func (t *crfTrainer) learn(ex *example) {
	n := len(ex.states)
	t.drop(ex)
	t.scores = resize(t.scores, n)
	start := int32(0)
	for i := range n {
		sum := row{}
		for _, f := range t.kept[start:t.keptEnds[i]] {
			w := &t.weights[f]
			for s := range lanes {
				sum[s] += w[s]
			}
		}
		t.scores[i] = sum
		start = t.keptEnds[i]
	}
	t.lat.exp = t.moves.exp()
	t.lat.run(t.scores)
	if loss := t.lat.logZ - t.gold(ex); !math.IsInf(loss, 0) { // the true path may use a forbidden move
		t.loss += loss
	}
	t.learnMoves(ex)
	start = 0
	for i := range n {
		var g row
		worst := float32(0)
		for s := range numStates {
			g[s] = t.lat.marginal(i, s)
			if int(ex.states[i]) == s {
				g[s]--
			}
			worst = max(worst, g[s], -g[s])
		}
		if worst > crfIgnore {
			for _, f := range t.kept[start:t.keptEnds[i]] {
				t.step(&t.weights[f], &t.squares[f], &g)
			}
		}
		start = t.keptEnds[i]
	}
}

// drop chooses the feature occurrences that take part in this step.
func (t *crfTrainer) drop(ex *example) {
	t.kept, t.keptEnds = t.kept[:0], t.keptEnds[:0]
	for _, feats := range ex.feats {
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

// step is AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on one row.
func (t *crfTrainer) step(w, sq, g *row) {
	for s := range numStates {
		d := g[s] + crfL2*w[s]
		sq[s] += d * d
		w[s] -= t.rate * d / float32(math.Sqrt(float64(sq[s])+1e-6))
	}
}

// gold returns the score of the true states.
func (t *crfTrainer) gold(ex *example) float64 {
	sum := float64(t.moves.start[ex.states[0]])
	for i, s := range ex.states {
		sum += float64(t.scores[i][s])
		if i > 0 {
			sum += float64(t.moves.next[ex.states[i-1]][s])
		}
	}
	return sum + float64(t.moves.end[ex.states[len(ex.states)-1]])
}

func (t *crfTrainer) learnMoves(ex *example) {
	var g transitions
	n := len(ex.states)
	for s := range numStates {
		g.start[s] = t.lat.marginal(0, s)
		g.end[s] = t.lat.marginal(n-1, s)
	}
	g.start[ex.states[0]]--
	g.end[ex.states[n-1]]--
	for i := 1; i < n; i++ {
		for a := range numStates {
			if t.lat.alpha[i-1][a] < 1e-6 {
				continue
			}
			for _, m := range t.lat.exp.outof[a] {
				g.next[a][m.state] += t.lat.pair(i, a, m)
			}
		}
		g.next[ex.states[i-1]][ex.states[i]]--
	}
	w, sq := t.moves.rows(), t.moveSquares.rows()
	for i, r := range g.rows() {
		for s := range numStates {
			if !math.IsInf(float64(w[i][s]), -1) && r[s] != 0 {
				d := r[s] + crfL2*w[i][s]
				sq[i][s] += d * d
				w[i][s] -= t.rate * d / float32(math.Sqrt(float64(sq[i][s])+1e-6))
			}
		}
	}
}
