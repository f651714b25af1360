package model

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomField returns transitions with some moves forbidden, and scores.
func randomField(rng *rand.Rand, n int) (*transitions, []row) {
	t := &transitions{}
	for _, r := range t.Rows(numStates) {
		for s := range numStates {
			r[s] = float32(rng.NormFloat64())
			if rng.IntN(4) == 0 {
				r[s] = float32(math.Inf(-1))
			}
		}
	}
	for s := range numStates { // something is always possible
		t.Start[outside], t.End[outside], t.Next[s][outside], t.Next[outside][s] = 0, 0, 0, 0
	}
	scores := make([]row, n)
	for i := range scores {
		for s := range numStates {
			scores[i][s] = float32(rng.NormFloat64())
		}
	}
	return t, scores
}

// eachPath calls f for every sequence of states with its score.
func eachPath(t *transitions, scores []row, f func(path []int, score float64)) {
	path := make([]int, len(scores))
	var walk func(i int, score float64)
	walk = func(i int, score float64) {
		if i == len(scores) {
			f(path, score+float64(t.End[path[i-1]]))
			return
		}
		for s := range numStates {
			move := t.Start[s]
			if i > 0 {
				move = t.Next[path[i-1]][s]
			}
			if next := score + float64(move) + float64(scores[i][s]); !math.IsInf(next, -1) {
				path[i] = s
				walk(i+1, next)
			}
		}
	}
	walk(0, 0)
}

type spanKey struct {
	role       role
	start, end int
}

// spansOf lists the spans on a path.
func spansOf(path []int) []spanKey {
	var out []spanKey
	for i := 0; i < len(path); i++ {
		if stateRole(path[i]) == roleNone || path[i]%2 == 1 {
			continue // an odd state goes on; it opens no span
		}
		j := i + 1
		for j < len(path) && path[j] == path[i]+1 {
			j++
		}
		out = append(out, spanKey{stateRole(path[i]), i, j})
	}
	return out
}

func TestPosteriorsAreExact(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for range 5 {
		moves, scores := randomField(rng, 4)
		want := map[spanKey]float64{}
		marginals := make([][numStates]float64, len(scores))
		z := 0.0
		eachPath(moves, scores, func(path []int, score float64) {
			w := math.Exp(score)
			z += w
			for i, s := range path {
				marginals[i][s] += w
			}
			for _, k := range spansOf(path) {
				want[k] += w
			}
		})
		lat := newLattice(moves)
		l := &lat
		l.Run(scores)
		if math.Abs(l.LogZ-math.Log(z)) > 1e-3 {
			t.Fatalf("log of the sum is %v, want %v", l.LogZ, math.Log(z))
		}
		for i := range scores {
			for s := range numStates {
				if got := float64(l.Marginal(i, s)); math.Abs(got-marginals[i][s]/z) > 1e-3 {
					t.Fatalf("word %d state %d: marginal %v, want %v", i, s, got, marginals[i][s]/z)
				}
			}
		}
		got := map[spanKey]float64{}
		for _, c := range l.candidates(nil, len(scores)) {
			got[spanKey{c.role, c.start, c.end}] = float64(c.p)
		}
		for k, w := range want {
			// Spans are looked for where they are likely to start.
			if p := w / z; p > 2*spanFloor && math.Abs(got[k]-p) > spanStart {
				t.Errorf("span %v: posterior %v, want %v", k, got[k], p)
			}
		}
		for k, p := range got {
			if p > want[k]/z+1e-3 {
				t.Errorf("span %v: posterior %v is above the true %v", k, p, want[k]/z)
			}
		}
	}
}

func TestChoose(t *testing.T) {
	least := thresholds{roleSource: .3, roleCue: .3, roleContent: .3}
	cands := []candidate{
		{role: roleSource, start: 0, end: 2, p: .6},
		{role: roleContent, start: 0, end: 3, p: .7},
		{role: roleCue, start: 2, end: 3, p: .5},
		{role: roleContent, start: 3, end: 5, p: .2},
		{role: roleContent, start: 3, end: 6, p: .9},
	}
	got := choose(cands, least)
	// The first and third together gain .5, the second alone .4; the fourth
	// is below its threshold.
	if len(got) != 3 || got[0] != cands[0] || got[1] != cands[2] || got[2] != cands[4] {
		t.Errorf("chose %+v", got)
	}
}
