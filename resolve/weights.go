package resolve

import (
	_ "embed" // for the weights
	"fmt"
	"sync"
)

//go:embed weights/pronouns.txt
var pronounLines []byte

// pronounWeights returns the weight of each feature of a candidate.
var pronounWeights = sync.OnceValue(func() []float64 {
	index := map[string]int{}
	for i := range numFeatures {
		index[featureName(i)] = i
	}
	out := make([]float64, numFeatures)
	for name, weight := range weightLines(pronounLines) {
		if i, ok := index[name]; ok {
			out[i] = weight
		}
	}
	return out
})

// featureName returns what feature i is called in the file of weights.
func featureName(i int) string {
	use, value := i%(int(pronounUses)+1), i/(int(pronounUses)+1)
	for t := range traits {
		if value < traitBase[t+1] {
			return fmt.Sprintf("%s %s %d", useNames[use], traits[t].name, value-traitBase[t])
		}
	}
	return ""
}

// useNames names the uses, and at the end what holds for all of them.
var useNames = [pronounUses + 1]string{"he", "him", "his first", "his", "himself", "all"}
