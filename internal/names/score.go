package names

import "math"

// Threshold is the score from which two names count as one; the package comment
// says how it was chosen.
const Threshold = 0.5

// held is the highest score of names that an obstacle keeps apart.
const held = 0.4

// weights are of a logistic regression with a penalty of 1 on the squares, as
// TestFigures fits it. A number that differs counts as a word left over on
// both sides, and this takes some of that back: the labelled pairs hold a fund
// and its successor for one, see NumbersDiffer.
var weights = features{
	fBias:     3.09,
	fEdits:    -1.40,
	fWorst:    -1.03,
	fConflict: -1.74,
	fClash:    -5.12,
	fExtra:    -0.24,
	fOrgExtra: -0.92,
	fWhole:    -3.33,
	fForms:    -2.32,
	fNumbers:  1.64,
	fNumber:   -1.41,
}

// Compare returns how likely it is that a and b are names of one, from 0 to 1.
// It is 1 for names that are the same but for order, case, marks, punctuation
// and legal forms of one sort. Compare(a, b) is Compare(b, a).
func Compare(a, b *Name) float64 {
	a, b, _ = ordered(a, b)
	var al alignment
	score, _ := compare(a, b, &al)
	return score
}

// Same reports whether the score of two names reaches Threshold.
func Same(a, b *Name) bool { return Compare(a, b) >= Threshold }

// NumbersDiffer reports whether one of two names has a number that the other
// lacks, as in Harbour Fund II and Harbour Fund III. Long names that differ in
// nothing else reach Threshold; who must not take a fund for its successor asks
// here as well.
func NumbersDiffer(a, b *Name) bool {
	var al alignment
	a, b, _ = ordered(a, b)
	align(a, b, &al)
	return looseNumber(a, al.usedA) || looseNumber(b, al.usedB)
}

// ordered returns the names in an order that does not depend on that of the
// arguments, and whether it is the other way round.
func ordered(a, b *Name) (*Name, *Name, bool) {
	switch {
	case len(a.tokens) != len(b.tokens):
		if len(a.tokens) < len(b.tokens) {
			return a, b, false
		}
	case a.joined != b.joined:
		if a.joined < b.joined {
			return a, b, false
		}
	case a.text != b.text:
		if a.text < b.text {
			return a, b, false
		}
	case a.kind <= b.kind:
		return a, b, false
	}
	return b, a, true
}

func compare(a, b *Name, al *alignment) (float64, obstacle) {
	if len(a.tokens) == 0 || len(b.tokens) == 0 {
		if a.kind == b.kind && a.text == b.text && a.text != "" {
			return 1, noObstacle
		}
		return 0, nothingShared
	}
	align(a, b, al)
	var f features
	obs := measure(a, b, al, &f)
	if obs == nothingShared {
		return 0, obs
	}
	sum := 0.0
	for i, w := range weights {
		sum += w * f[i]
	}
	score := 1 / (1 + math.Exp(-sum))
	switch {
	case obs != noObstacle:
		return held * score, obs
	case f[fForms] == 0 && al.same(a, b):
		return 1, obs
	}
	return score, obs
}

// same reports whether all tokens are paired with equal ones.
func (al *alignment) same(a, b *Name) bool {
	if !al.full(a, b) {
		return false
	}
	for _, l := range al.links[:al.n] {
		if l.sim < 1 {
			return false
		}
	}
	return true
}
