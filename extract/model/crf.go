package model

import (
	"math"

	"github.com/hearsay-project/hearsay/internal/crf"
)

// A row has a number for each state.
type row = crf.Row

// transitions are the weights between states.
type transitions = crf.Transitions

// lattice holds the sums over all readings of one paragraph.
type lattice struct{ crf.Lattice }

func newLattice(moves *transitions) lattice {
	return lattice{crf.Lattice{Exp: moves.Exp(numStates)}}
}

func exp32(x float32) float32 { return float32(math.Exp(float64(x))) }
