package model

import "math"

type row = [lanes]float32

// transitions are the weights between states, and at both ends of a
// paragraph. Forbidden ones are -Inf.
type transitions struct {
	start, end row
	next       [numStates]row // next[a][b]: from a to b
}

// lattice holds the forward and backward sums of one paragraph. Its slices
// are reused. Every alpha and beta row is scaled to sum to one, so that long
// paragraphs neither overflow nor vanish.
type lattice struct {
	emit        []row // exp of the scores of the words, shifted to a maximum of one
	alpha, beta []row
	scale       []float32 // of alpha
	logZ        float64
	shift       []float32
	exp         expTransitions
}

// expTransitions are the transitions after exp, as lists of allowed moves.
type expTransitions struct {
	start, end row
	into       [numStates][]move // moves by their target
	outof      [numStates][]move // moves by their origin
}

type move struct {
	state  int
	weight float32
}

func (t *transitions) exp() expTransitions {
	var e expTransitions
	for a := range numStates {
		e.start[a] = exp32(t.start[a])
		e.end[a] = exp32(t.end[a])
		for b := range numStates {
			if w := exp32(t.next[a][b]); w > 0 {
				e.into[b] = append(e.into[b], move{a, w})
				e.outof[a] = append(e.outof[a], move{b, w})
			}
		}
	}
	return e
}

func exp32(x float32) float32 { return float32(math.Exp(float64(x))) }

// run computes both passes from scores, one row a word.
func (l *lattice) run(scores []row) {
	n := len(scores)
	l.emit, l.alpha, l.beta = resize(l.emit, n), resize(l.alpha, n), resize(l.beta, n)
	l.scale, l.shift = resize(l.scale, n), resize(l.shift, n)
	for i := range scores {
		l.exponentiate(i, &scores[i])
	}
	l.forward(n)
	l.backward(n)
}

func (l *lattice) exponentiate(i int, scores *row) {
	top := scores[0]
	for s := 1; s < numStates; s++ {
		top = max(top, scores[s])
	}
	l.shift[i] = top
	for s := range numStates {
		l.emit[i][s] = exp32(scores[s] - top)
	}
}

func (l *lattice) forward(n int) {
	logZ := 0.0
	for i := range n {
		a, e := &l.alpha[i], &l.emit[i]
		sum := float32(0)
		for s := range numStates {
			in := l.exp.start[s]
			if i > 0 {
				in = 0
				prev := &l.alpha[i-1]
				for _, m := range l.exp.into[s] {
					in += prev[m.state] * m.weight
				}
			}
			a[s] = in * e[s]
			sum += a[s]
		}
		l.scale[i] = max(sum, math.SmallestNonzeroFloat32*1e6)
		for s := range numStates {
			a[s] /= l.scale[i]
		}
		logZ += math.Log(float64(l.scale[i])) + float64(l.shift[i])
	}
	end := 0.0
	for s := range numStates {
		end += float64(l.alpha[n-1][s] * l.exp.end[s])
	}
	l.logZ = logZ + math.Log(max(end, 1e-38))
	for s := range numStates {
		l.beta[n-1][s] = l.exp.end[s] / float32(max(end, 1e-38))
	}
}

// backward fills beta so that alpha[i][s]*beta[i][s] is the marginal of s at i.
func (l *lattice) backward(n int) {
	for i := n - 2; i >= 0; i-- {
		var in row
		next, e := &l.beta[i+1], &l.emit[i+1]
		inv := 1 / l.scale[i+1]
		for s := range numStates {
			in[s] = next[s] * e[s] * inv
		}
		b := &l.beta[i]
		for s := range numStates {
			sum := float32(0)
			for _, m := range l.exp.outof[s] {
				sum += in[m.state] * m.weight
			}
			b[s] = sum
		}
	}
}

// marginal returns the probability of state s at word i.
func (l *lattice) marginal(i, s int) float32 { return l.alpha[i][s] * l.beta[i][s] }

// pair returns the probability of state a at word i-1 and b at i, given the
// weight of the move.
func (l *lattice) pair(i, a int, m move) float32 {
	return l.alpha[i-1][a] * m.weight * l.emit[i][m.state] / l.scale[i] * l.beta[i][m.state]
}
