package model

import (
	"math/rand/v2"
	"slices"
)

// Settings of the linker's training.
const (
	linkEpochs = 6
	linkRate   = 0.1
	linkL2     = 1e-5
)

// trainLinker learns from the annotated spans which belong together.
func (t *trainer) trainLinker() *linker {
	l := &linker{weights: make([]float32, 1<<linkBits)}
	views := make([]*linkView, len(t.arts))
	owners := make([][][]int, len(t.arts))
	for i := range t.arts {
		views[i], owners[i] = t.goldItems(&t.arts[i])
	}
	rng := rand.New(rand.NewPCG(t.opts.Seed, 3))
	order := rng.Perm(len(views))
	for epoch := range linkEpochs {
		rate := linkRate * (1 - float64(epoch)/linkEpochs)
		for _, i := range order {
			l.learn(views[i], owners[i], rate)
		}
	}
	return l
}

// trainStep moves the weights towards the answer for one pair.
func (l *linker) trainStep(feats []uint32, answer bool, rate float64) {
	g := float64(l.p(feats))
	if answer {
		g--
	}
	for _, f := range feats {
		w := float64(l.weights[f])
		l.weights[f] = float32(w - rate*(g+linkL2*w))
	}
}

func (l *linker) learn(lv *linkView, owner [][]int, rate float64) {
	for c := range lv.items {
		cue := &lv.items[c]
		if cue.role != roleCue {
			continue
		}
		from, to := lv.partners(c)
		for k := from; k < to; k++ {
			if it := &lv.items[k]; mayJoin(cue, it) {
				l.trainStep(lv.features(cue, it), shared(owner[c], owner[k]), rate)
			}
		}
	}
}

// shared reports whether two lists have a number in common.
func shared(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// goldItems returns the annotated spans of an article as items, and for each
// the numbers of its attributions: several cues may share a source.
func (t *trainer) goldItems(a *work) (*linkView, [][]int) {
	lv := &linkView{}
	ownerOf := t.owners(a)
	var owner [][]int
	var v view
	sentence := 0
	for k := range a.paras {
		if len(a.paras[k].Toks) == 0 {
			continue
		}
		t.fill(&v, a, k)
		spans := stateSpans(a.roles[k])
		lv.addParagraph(&v, k, sentence, spans, nil)
		for _, c := range spans {
			owner = append(owner, ownerOf[place{k, c.start}])
		}
		sentence += len(a.paras[k].Sents)
	}
	return lv, owner
}

// owners returns for each word the numbers of the attributions it is part of.
func (t *trainer) owners(a *work) map[place][]int {
	flat := flatten(a.paras)
	out := map[place][]int{}
	for g := range a.Gold {
		for r := roleSource; r < numRoles; r++ {
			for _, sp := range a.Gold[g].spans(r) {
				from, to := covered(flat, a.paras, sp)
				for ; from < to; from++ {
					out[flat[from]] = append(out[flat[from]], g)
				}
			}
		}
	}
	return out
}

// stateSpans reads the spans off the states of one paragraph.
func stateSpans(states []state) []candidate {
	var out []candidate
	for i, s := range states {
		switch r := s.role(); {
		case r == roleNone:
		case (s-sourceBefore)%2 == 0 || i == 0 || states[i-1].role() != r:
			out = append(out, candidate{role: r, start: i, end: i + 1, p: 1})
		default:
			out[len(out)-1].end = i + 1
		}
	}
	return out
}
