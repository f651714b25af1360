package model

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// posSentence is one paragraph with its tags.
type posSentence struct {
	words []word
	tags  []tag
}

// Settings of the training of the part-of-speech tagger.
const (
	posEpochs      = 5
	posMinCount    = 4    // a feature has to occur so often
	posSureCount   = 15   // a word has to occur so often to be sure of its tag
	posSurePercent = 99.6 // and have it so often, in percent
	posScale       = 64   // weights are whole multiples of 1/posScale
)

// posTrainer is the perceptron with what averaging needs.
type posTrainer struct {
	ids   map[uint32]int32
	rows  [][numTags]posCell
	sure  map[uint32]tag
	steps int
}

// posCell is one weight, the sum of its values over all steps up to the step
// of its last change, and that step.
type posCell struct {
	weight, sum float32
	last        int32
}

// trainPOS learns a tagger. Same data and seed give the same model.
func trainPOS(data []posSentence, seed uint64) *posModel {
	t := &posTrainer{sure: sureTags(data)}
	t.index(data)
	rng := rand.New(rand.NewPCG(seed, 1))
	order := rng.Perm(len(data))
	for range posEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			t.learn(data[k])
		}
	}
	return t.average()
}

func sureTags(data []posSentence) map[uint32]tag {
	counts := map[uint32]*[numTags]int{}
	for _, s := range data {
		for i := range s.words {
			c := counts[s.words[i].exact]
			if c == nil {
				c = new([numTags]int)
				counts[s.words[i].exact] = c
			}
			c[s.tags[i]]++
		}
	}
	sure := map[uint32]tag{}
	for w, c := range counts {
		total, best := 0, 0
		for t, n := range c {
			total += n
			if n > c[best] {
				best = t
			}
		}
		if total >= posSureCount && float64(c[best]) >= posSurePercent/100*float64(total) {
			sure[w] = tag(best)
		}
	}
	return sure
}

// index gives a row to every feature that occurs often enough with the true
// tags.
func (t *posTrainer) index(data []posSentence) {
	counts := map[uint32]int32{}
	var feats [posFeatures]uint32
	for _, s := range data {
		setTags(s)
		for i := range s.words {
			if _, ok := t.sure[s.words[i].exact]; ok {
				continue
			}
			posFeaturesAt(s.words, i, &feats)
			for _, f := range feats {
				counts[f]++
			}
		}
	}
	t.ids = map[uint32]int32{}
	for _, f := range slices.Sorted(maps.Keys(counts)) {
		if counts[f] >= posMinCount {
			t.ids[f] = int32(len(t.ids))
		}
	}
	t.rows = make([][numTags]posCell, len(t.ids))
}

func setTags(s posSentence) {
	for i := range s.words {
		s.words[i].pos = s.tags[i]
	}
}

// learn tags one paragraph with the present weights and corrects them.
func (t *posTrainer) learn(s posSentence) {
	var feats [posFeatures]uint32
	for i := range s.words {
		w := &s.words[i]
		if sure, ok := t.sure[w.exact]; ok {
			w.pos = sure
			continue
		}
		posFeaturesAt(s.words, i, &feats)
		var scores [numTags]float32
		for _, f := range feats {
			if id, ok := t.ids[f]; ok {
				for k := range scores {
					scores[k] += t.rows[id][k].weight
				}
			}
		}
		best := 1
		for k := 2; k < numTags; k++ {
			if scores[k] > scores[best] {
				best = k
			}
		}
		t.steps++
		w.pos = tag(best)
		if w.pos != s.tags[i] {
			t.change(&feats, s.tags[i], 1)
			t.change(&feats, w.pos, -1)
		}
	}
}

func (t *posTrainer) change(feats *[posFeatures]uint32, k tag, by float32) {
	for _, f := range feats {
		if id, ok := t.ids[f]; ok {
			c := &t.rows[id][k]
			c.sum += c.weight * float32(int32(t.steps)-c.last)
			c.last = int32(t.steps)
			c.weight += by
		}
	}
}

// average returns the model whose weights are the means over all steps.
func (t *posTrainer) average() *posModel {
	m := &posModel{sure: t.sure, starts: []int32{0}}
	var features []uint32
	for _, f := range slices.Sorted(maps.Keys(t.ids)) {
		before := len(m.weights)
		for k, c := range t.rows[t.ids[f]] {
			sum := c.sum + c.weight*float32(int32(t.steps)-c.last)
			if w := int16(sum / float32(t.steps) * posScale); w > posScale/8 || w < -posScale/8 {
				m.weights = append(m.weights, posWeight{tag(k), w})
			}
		}
		if len(m.weights) > before {
			features = append(features, f)
			m.starts = append(m.starts, int32(len(m.weights)))
		}
	}
	m.index = newFeatureIndex(features)
	return m
}
