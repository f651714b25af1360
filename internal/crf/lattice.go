// Package crf is a linear-chain conditional random field over at most sixteen
// states: the sums over all paths of a sequence, the best path, training, and
// weights of one byte each.
package crf

import "math"

// Lanes is the length of a row of weights: the states, padded.
const Lanes = 16

// A Row has a number for each state.
type Row [Lanes]float32

// Transitions are the weights between states, and at both ends of a sequence.
// Forbidden ones are -Inf.
type Transitions struct {
	Start, End Row
	Next       [Lanes]Row // Next[a][b]: from a to b
}

// Rows lists the rows that count with so many states: both ends, then one for
// each origin.
func (t *Transitions) Rows(states int) []*Row {
	out := []*Row{&t.Start, &t.End}
	for a := range states {
		out = append(out, &t.Next[a])
	}
	return out
}

// A Lattice holds the forward and backward sums of one sequence. Its slices
// are reused. Every row of Alpha and Beta is scaled to sum to one, so that
// long sequences neither overflow nor vanish.
type Lattice struct {
	Exp         Exp
	Emit        []Row // exp of the scores, shifted to a maximum of one
	Alpha, Beta []Row
	Scale       []float32 // of Alpha
	LogZ        float64
	shift       []float32
}

// Exp is transitions after exp, as lists of allowed moves.
type Exp struct {
	States     int
	Start, End Row
	Into       [Lanes][]Move // moves by their target
	Outof      [Lanes][]Move // moves by their origin
}

// A Move leads from or to a state.
type Move struct {
	State  int
	Weight float32
}

// Exp returns the exponentials of the transitions between so many states.
func (t *Transitions) Exp(states int) Exp {
	e := Exp{States: states}
	for a := range states {
		e.Start[a] = exp32(t.Start[a])
		e.End[a] = exp32(t.End[a])
		for b := range states {
			if w := exp32(t.Next[a][b]); w > 0 {
				e.Into[b] = append(e.Into[b], Move{a, w})
				e.Outof[a] = append(e.Outof[a], Move{b, w})
			}
		}
	}
	return e
}

func exp32(x float32) float32 { return float32(math.Exp(float64(x))) }

// Run computes both passes from scores, one row a word.
func (l *Lattice) Run(scores []Row) {
	n := len(scores)
	l.Emit, l.Alpha, l.Beta = resize(l.Emit, n), resize(l.Alpha, n), resize(l.Beta, n)
	l.Scale, l.shift = resize(l.Scale, n), resize(l.shift, n)
	for i := range scores {
		l.exponentiate(i, &scores[i])
	}
	l.forward(n)
	l.backward(n)
}

func (l *Lattice) exponentiate(i int, scores *Row) {
	scored, emit := scores[:l.Exp.States], l.Emit[i][:l.Exp.States]
	top := scored[0]
	for _, x := range scored {
		top = max(top, x)
	}
	l.shift[i] = top
	for s := range emit {
		emit[s] = exp32(scored[s] - top)
	}
}

func (l *Lattice) forward(n int) {
	states := l.Exp.States
	logZ := 0.0
	for i := range n {
		a, e := l.Alpha[i][:states], l.Emit[i][:states]
		sum := float32(0)
		for s := range a {
			in := l.Exp.Start[s]
			if i > 0 {
				in = 0
				prev := &l.Alpha[i-1]
				for _, m := range l.Exp.Into[s] {
					in += prev[m.State] * m.Weight
				}
			}
			a[s] = in * e[s]
			sum += a[s]
		}
		l.Scale[i] = max(sum, math.SmallestNonzeroFloat32*1e6)
		for s := range a {
			a[s] /= l.Scale[i]
		}
		logZ += math.Log(float64(l.Scale[i])) + float64(l.shift[i])
	}
	end := 0.0
	for s := range states {
		end += float64(l.Alpha[n-1][s] * l.Exp.End[s])
	}
	l.LogZ = logZ + math.Log(max(end, 1e-38))
	for s := range states {
		l.Beta[n-1][s] = l.Exp.End[s] / float32(max(end, 1e-38))
	}
}

// backward fills Beta so that Alpha[i][s]*Beta[i][s] is the marginal of s at i.
func (l *Lattice) backward(n int) {
	states := l.Exp.States
	for i := n - 2; i >= 0; i-- {
		var in Row
		next, e := &l.Beta[i+1], &l.Emit[i+1]
		inv := 1 / l.Scale[i+1]
		for s := range states {
			in[s] = next[s] * e[s] * inv
		}
		b := l.Beta[i][:states]
		for s := range b {
			sum := float32(0)
			for _, m := range l.Exp.Outof[s] {
				sum += in[m.State] * m.Weight
			}
			b[s] = sum
		}
	}
}

// Marginal returns the probability of state s at word i.
func (l *Lattice) Marginal(i, s int) float32 { return l.Alpha[i][s] * l.Beta[i][s] }

// Pair returns the probability of state a at word i-1 and of the target of m
// at i, given the weight of the move.
func (l *Lattice) Pair(i, a int, m Move) float32 {
	return l.Alpha[i-1][a] * m.Weight * l.Emit[i][m.State] / l.Scale[i] * l.Beta[i][m.State]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
