package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSumRowsIsTheSumOfTheRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var features []uint32
	for range 300 {
		features = append(features, rng.Uint32N(featureSpace))
	}
	slices.Sort(features)
	features = slices.Compact(features)
	rows := make([]row, len(features))
	for i := range rows {
		for s := range numStates {
			rows[i][s] = float32(rng.NormFloat64())
		}
	}
	m := &Model{}
	m.pack(rows, rows)
	ix := newFeatureIndex(features)
	if !slices.Equal(ix.features(), features) {
		t.Fatal("the index does not hold its features")
	}
	asked := []uint32{12345} // a feature that the index does not have
	var want row
	for i := 0; i < len(features); i += 2 {
		asked = append(asked, features[i])
		for s := range numStates {
			want[s] += rows[i][s]
		}
	}
	if slices.Contains(features, 12345) {
		asked = asked[1:]
	}
	var found [maxFeatures]int32
	var got, second row
	m.addBoth(&got, &second, ix.known(found[:], asked))
	if got != second {
		t.Error("the same weights give other scores in the second field")
	}
	for s := range numStates {
		// Each weight is off by half a step at most.
		if math.Abs(float64(got[s]-want[s])) > float64(m.first.step)*float64(len(asked))/2 {
			t.Errorf("state %d: %v, want %v", s, got[s], want[s])
		}
	}
}
