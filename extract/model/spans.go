package model

import (
	"cmp"
	"slices"
)

// A candidate is a possible span: words [start, end) of a paragraph in a role,
// with its posterior probability.
type candidate struct {
	role       role
	start, end int
	p          float32
}

// same reports whether two candidates are the same span in the same role.
func (c candidate) same(o candidate) bool {
	return c.role == o.role && c.start == o.start && c.end == o.end
}

// open reports whether a candidate may be right or wrong.
func (c candidate) open() bool { return c.p > 0.1 && c.p < 0.9 }

// thresholds are the least posteriors for which a span of a role is worth
// having, by role.
type thresholds [numRoles]float32

const (
	spanStart = 0.03 // least probability that a span starts at a word
	spanFloor = 0.03 // least posterior of a candidate
)

// candidates appends the spans whose posterior is at least spanFloor, in the
// order of their ends. Posteriors are exact: they are summed over the states
// of a role.
func (l *lattice) candidates(dst []candidate, n int) []candidate {
	base := len(dst)
	for i := range n {
		for _, b := range begins {
			if l.Marginal(i, b) >= spanStart {
				dst = l.spansFrom(dst, i, b, n)
			}
		}
	}
	return mergeAlike(dst, base)
}

// spansFrom appends the candidates that start at word i in state b.
func (l *lattice) spansFrom(dst []candidate, i, b, n int) []candidate {
	state, p := b, l.Alpha[i][b]
	inside := b + 1
	for j := i; ; j++ {
		// p is the (scaled) weight of all paths that started the span at i
		// and are still in it at j.
		if j == n-1 {
			return appendSpan(dst, i, j+1, b, p*l.Exp.End[state]/l.endWeight(n))
		}
		stay, leave := float32(0), float32(0)
		inv := 1 / l.Scale[j+1]
		for _, m := range l.Exp.Outof[state] {
			through := p * m.Weight * l.Emit[j+1][m.State] * inv
			if m.State == inside {
				stay = through
			} else {
				leave += through * l.Beta[j+1][m.State]
			}
		}
		dst = appendSpan(dst, i, j+1, b, leave)
		if stay*l.Beta[j+1][inside] < spanFloor/4 {
			return dst
		}
		state, p = inside, stay
	}
}

// endWeight returns the weight of leaving the paragraph, as scaled in beta.
func (l *lattice) endWeight(n int) float32 {
	sum := float32(0)
	for s := range numStates {
		sum += l.Alpha[n-1][s] * l.Exp.End[s]
	}
	return max(sum, 1e-38)
}

func appendSpan(dst []candidate, start, end, b int, p float32) []candidate {
	if p < spanFloor/4 {
		return dst
	}
	return append(dst, candidate{role: stateRole(b), start: start, end: end, p: p})
}

// mergeAlike adds up the candidates of dst[base:] that are the same span in the
// same role, sorts them by their ends and drops the unlikely ones.
func mergeAlike(dst []candidate, base int) []candidate {
	slices.SortFunc(dst[base:], func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.end, b.end), cmp.Compare(a.start, b.start), cmp.Compare(a.role, b.role))
	})
	out := dst[:base]
	for _, c := range dst[base:] {
		if k := len(out) - 1; k >= base && out[k].end == c.end && out[k].start == c.start && out[k].role == c.role {
			out[k].p += c.p
			continue
		}
		out = append(out, c)
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return c.p < spanFloor })
}

// choose returns those of cands, which are ordered by their ends, that do not
// overlap and together exceed their thresholds most, in the order of the text:
// weighted interval scheduling.
func choose(cands []candidate, least thresholds) []candidate {
	best := make([]float32, len(cands)+1)
	take := make([]bool, len(cands))
	prev := make([]int, len(cands))
	for i, c := range cands {
		gain := c.p - least[c.role]
		k, _ := slices.BinarySearchFunc(cands[:i], c.start, func(o candidate, start int) int {
			if o.end <= start {
				return -1
			}
			return 1
		})
		prev[i] = k
		best[i+1] = best[i]
		if gain > 0 && best[k]+gain > best[i] {
			best[i+1], take[i] = best[k]+gain, true
		}
	}
	var out []candidate
	for i := len(cands); i > 0; {
		if !take[i-1] {
			i--
			continue
		}
		out = append(out, cands[i-1])
		i = prev[i-1]
	}
	slices.Reverse(out)
	return out
}
