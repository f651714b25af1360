package model

import (
	"maps"
	"slices"
	"sync"
)

// fieldRuns is how many runs of the training, with other seeds, are averaged
// for a field; partRuns for one that only serves to jack-knife.
const (
	fieldRuns = 4
	partRuns  = 1
)

// minArticles is in how many articles a feature has to be seen to be kept.
const minArticles = 14

// trainSpans learns what finds the spans of a paragraph: the first field; the
// second, which sees what the first makes of a paragraph; and the ranker, which
// sees the candidates of both. Each meets what the ones before it make of an
// article that they were trained without, and so learns how far they can be
// trusted.
func (t *trainer) trainSpans(m *Model) {
	data := t.examples()
	features := t.addFeatures(data, 0, func(*example, *view) {}, (*view).features)
	m.index = newFeatureIndex(features)
	t.log("first field: %d features", len(features))
	first, moves := trainCRF(data, len(features), t.opts.Seed, fieldRuns, t.logEpoch)
	m.first.moves = moves
	firsts := t.jackknife(data, len(features))

	more := t.addOpinions(data, firsts, len(features))
	m.moreIndex = newFeatureIndex(more)
	t.log("second field: %d features more", len(more))
	second, moves := trainCRF(data, len(features)+len(more), t.opts.Seed, fieldRuns, t.logEpoch)
	m.second.moves = moves
	m.pack(first, second)
	seconds := t.jackknife(data, len(features)+len(more))

	m.ranker = t.trainRanker(data, firsts, seconds)
}

// addOpinions gives the examples the features of what the first field makes of
// them.
func (t *trainer) addOpinions(data []*example, firsts []*part, first int) []uint32 {
	var o opinion
	article := -1
	return t.addFeatures(data, first, func(ex *example, before *view) {
		if ex.article == article {
			o.note(before)
		} else {
			o.reset()
			article = ex.article
		}
		lat, n := firsts[t.arts[ex.article].fold()].run(ex), len(ex.States)
		o.form(lat, n, lat.candidates(nil, n))
	}, func(v *view, i int) []uint32 { return v.stacked(&o, i) })
}

// trainRanker learns from the candidates of all examples which are right.
func (t *trainer) trainRanker(data []*example, firsts, seconds []*part) ranker {
	var v view
	var rv rankView
	var cands []candidate
	var cases [][]float32
	var answers []bool
	for _, ex := range data {
		a := &t.arts[ex.article]
		t.fill(&v, a, ex.para)
		n := len(ex.States)
		cands = firsts[a.fold()].run(ex).candidates(cands[:0], n)
		cands = seconds[a.fold()].run(ex).join(cands, n)
		right := stateSpans(a.roles[ex.para])
		rv.read(&v, cands)
		for k := range cands {
			cases = append(cases, slices.Clone(rv.inputs(k)))
			answers = append(answers, slices.ContainsFunc(right, cands[k].same))
		}
	}
	t.log("ranker: %d candidates", len(cases))
	return ranker{trainForest(cases, answers, t.opts.Seed)}
}

func (t *trainer) logEpoch(epoch int, loss float64) {
	t.log("epoch %d: loss %.3f a paragraph", epoch+1, loss)
}

// examples lists the paragraphs to learn from, without features.
func (t *trainer) examples() []*example {
	var out []*example
	for i := range t.arts {
		for k, states := range t.arts[i].roles {
			if len(states) == 0 {
				continue
			}
			ex := &example{article: i, para: k}
			ex.Feats = make([][]int32, len(states))
			for _, s := range states {
				ex.States = append(ex.States, uint8(s))
			}
			out = append(out, ex)
		}
	}
	return out
}

// addFeatures gives the examples features that each finds for a word, and
// returns them in the order of their rows, which start at first. Those seen in
// few articles are left out. prepare is called for each example while the view
// still shows the one before.
func (t *trainer) addFeatures(
	data []*example, first int, prepare func(ex *example, before *view), each func(*view, int) []uint32,
) []uint32 {
	seen := map[uint32]*seenIn{}
	hashes := make([][][]uint32, len(data))
	var v view
	for k, ex := range data {
		prepare(ex, &v)
		t.fill(&v, &t.arts[ex.article], ex.para)
		hashes[k] = make([][]uint32, len(v.words))
		for i := range v.words {
			hashes[k][i] = slices.Clone(each(&v, i))
			for _, h := range hashes[k][i] {
				see(seen, h, ex.article)
			}
		}
	}
	features := slices.Sorted(maps.Keys(seen))
	features = slices.DeleteFunc(features, func(h uint32) bool { return seen[h].articles < minArticles })
	ix := newFeatureIndex(features)
	for k, ex := range data {
		for i, hs := range hashes[k] {
			for _, h := range hs {
				if r, ok := ix.row(h); ok {
					ex.Feats[i] = append(ex.Feats[i], int32(first)+r)
				}
			}
		}
		hashes[k] = nil
	}
	return features
}

// seenIn counts the articles in which a feature occurs.
type seenIn struct{ articles, last int }

func see(seen map[uint32]*seenIn, h uint32, article int) {
	s := seen[h]
	if s == nil {
		s = &seenIn{last: -1}
		seen[h] = s
	}
	if s.last != article {
		s.articles, s.last = s.articles+1, article
	}
}

// part is a field learnt from all folds but one, not packed.
type part struct {
	rows   []row
	lat    lattice
	scores []row
}

// jackknife learns a field for each fold from the examples of the others.
func (t *trainer) jackknife(data []*example, features int) []*part {
	parts := make([]*part, folds)
	var wg sync.WaitGroup
	for f := range parts {
		others := slices.DeleteFunc(slices.Clone(data), func(ex *example) bool { return t.arts[ex.article].fold() == f })
		wg.Go(func() {
			rows, moves := trainCRF(others, features, t.opts.Seed, partRuns, nil)
			parts[f] = &part{rows: rows, lat: newLattice(&moves)}
		})
	}
	wg.Wait()
	t.log("jack-knifed in %d parts", folds)
	return parts
}

// run returns the lattice of an example, valid until the next call.
func (p *part) run(ex *example) *lattice {
	p.scores = resize(p.scores, len(ex.States))
	for i, feats := range ex.Feats {
		p.scores[i] = row{}
		for _, f := range feats {
			if int(f) >= len(p.rows) {
				break // it belongs to the second field
			}
			w := &p.rows[f]
			for s := range lanes {
				p.scores[i][s] += w[s]
			}
		}
	}
	p.lat.Run(p.scores)
	return &p.lat
}
