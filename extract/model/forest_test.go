package model

import (
	"math/rand/v2"
	"testing"
)

// TestForestLearns gives the forest a rule that no single input shows: yes
// when two inputs lie on the same side of one half.
func TestForestLearns(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	draw := func(n int) (cases [][]float32, answers []bool) {
		for range n {
			c := []float32{rng.Float32(), rng.Float32(), rng.Float32(), float32(rng.IntN(3))}
			cases = append(cases, c)
			answers = append(answers, (c[0] > .5) == (c[2] > .5))
		}
		return cases, answers
	}
	cases, answers := draw(3000)
	f := trainForest(cases, answers, 1)
	wrong := 0
	cases, answers = draw(1000)
	for k, c := range cases {
		var b binned
		f.bin(&b, c)
		if (f.score(&b) > 0) != answers[k] {
			wrong++
		}
	}
	if wrong > 50 {
		t.Errorf("%d of 1000 answers are wrong", wrong)
	}
}

func TestRankInputs(t *testing.T) {
	m, _ := trainSmall(t)
	tagger, doc := m.NewTagger(), lessons(1)[0].Doc
	tagger.Tag(doc, Paragraphs(doc))
	if len(tagger.cands) == 0 {
		t.Fatal("no candidates")
	}
	for k := range tagger.cands {
		if n := len(tagger.rank.inputs(k)); n != rankInputs {
			t.Errorf("candidate %d has %d inputs, want %d", k, n, rankInputs)
		}
	}
}
