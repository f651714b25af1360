package model

import "math"

// A ranker judges the candidates of a paragraph beside each other, by a forest.
// The field knows words and the moves between them; whether a content ends
// before ", which" is seen only with the whole of it in view: its edges, what
// a rival span has more or less, what would be left of the sentence, and the
// likely sources and cues around.
type ranker struct{ *forest }

// rank replaces the posteriors of candidates, which are in the order of their
// ends, by the probabilities of the ranker.
func (r *ranker) rank(rv *rankView, v *view, cands []candidate) {
	rv.read(v, cands)
	for k := range cands {
		r.bin(&rv.bins, rv.inputs(k))
		rv.judged[k] = sigmoid(r.score(&rv.bins))
	}
	for k := range cands {
		cands[k].p = rv.judged[k]
	}
}

func sigmoid(x float32) float32 { return 1 / (1 + exp32(-x)) }

func logit(p float32) float32 {
	x := float64(min(max(p, 1e-4), 1-1e-4))
	return float32(math.Log(x / (1 - x)))
}

// rankView is the candidates of one paragraph as the ranker sees them.
type rankView struct {
	*view
	cands  []candidate
	odds   []float32 // log odds of the posteriors
	judged []float32
	// sums over the words before each: cues by probability, verbs, commas.
	sums []wordSums
	in   []float32
	bins binned
}

type wordSums struct {
	cue           float32
	verbs, commas int32
}

func (rv *rankView) read(v *view, cands []candidate) {
	rv.view, rv.cands = v, cands
	n := len(v.words)
	rv.odds, rv.judged = resize(rv.odds, len(cands)), resize(rv.judged, len(cands))
	rv.sums = resize(rv.sums, n+1)
	clear(rv.sums)
	for k := range cands {
		rv.odds[k] = logit(cands[k].p)
		if cands[k].role == roleCue {
			rv.sums[cands[k].start+1].cue += cands[k].p
		}
	}
	for i := range n {
		s, w := &rv.sums[i+1], &v.words[i]
		s.cue += rv.sums[i].cue
		s.verbs, s.commas = rv.sums[i].verbs, rv.sums[i].commas
		if w.flags&isVerb != 0 {
			s.verbs++
		}
		if w.lower == commaHash {
			s.commas++
		}
	}
}

func (rv *rankView) put(xs ...float32) { rv.in = append(rv.in, xs...) }

// window bounds how many candidates on each side of one are looked at.
const window = 48

// rankInputs is the number of inputs of the ranker.
const rankInputs = 100

// inputs returns what the forest is asked about candidate k. The slice is
// valid until the next call.
func (rv *rankView) inputs(k int) []float32 {
	c := &rv.cands[k]
	rv.in = rv.in[:0]
	rv.put(float32(c.role), rv.odds[k], float32(c.end-c.start))
	rv.rivals(k)
	rv.place(c)
	rv.edges(c)
	rv.neighbours(k)
	return rv.in
}

// A rival is another candidate in the same role that overlaps.
type rival struct {
	*candidate
	odds float32
}

// rivals compares candidate k with the best one that starts alike, the best
// that ends alike and the best other one, and with the spans of other roles
// that it excludes.
func (rv *rankView) rivals(k int) {
	c := &rv.cands[k]
	var best [3]rival
	var mass [3]float32
	var excluded, top [numRoles]float32
	higher := float32(0)
	for j := max(0, k-window); j < min(len(rv.cands), k+window+1); j++ {
		o := &rv.cands[j]
		if j == k || o.start >= c.end || o.end <= c.start {
			continue
		}
		if o.role != c.role {
			excluded[o.role] += o.p
			top[o.role] = max(top[o.role], o.p)
			continue
		}
		how := 2
		switch {
		case o.start == c.start:
			how = 0
		case o.end == c.end:
			how = 1
		}
		mass[how] += o.p
		if o.p > c.p {
			higher++
		}
		if best[how].candidate == nil || o.p > best[how].p {
			best[how] = rival{o, rv.odds[j]}
		}
	}
	rv.put(higher)
	rv.put(mass[:]...)
	rv.put(excluded[1:]...)
	rv.put(top[1:]...)
	rv.compare(c, rv.odds[k], best[0])
	rv.compare(c, rv.odds[k], best[1])
	rv.compare(c, rv.odds[k], best[2])
}

// compare describes what a rival has more or less than c.
func (rv *rankView) compare(c *candidate, odds float32, o rival) {
	if o.candidate == nil {
		rv.put(20, 0, 0, 0, 0, 0, 0)
		return
	}
	lo, hi, sign := c.end, o.end, float32(1)
	if c.end == o.end {
		lo, hi = o.start, c.start
	}
	if lo > hi {
		lo, hi, sign = hi, lo, -1
	}
	a, b := &rv.sums[lo], &rv.sums[hi]
	rv.put(odds-o.odds, sign*float32(hi-lo), float32(rv.at(lo).pos), rv.at(lo).class(),
		float32(b.verbs-a.verbs), b.cue-a.cue, float32(rv.at(hi-1).pos))
}

// place tells where the span stands in its sentence and what is around.
func (rv *rankView) place(c *candidate) {
	s, e := rv.sentence[c.start], rv.sentence[c.end-1]
	from, to, right, left := &rv.sums[c.start], &rv.sums[c.end], &rv.sums[e.right], &rv.sums[s.left]
	rv.put(float32(c.start-int(s.left)), float32(int(e.right)-c.end), flagged(s != e))
	rv.put(float32(s.left), float32(len(rv.words)-c.end), float32(rv.kind))
	rv.put(float32(to.verbs-from.verbs), float32(to.commas-from.commas), to.cue-from.cue)
	rv.put(float32(right.verbs-to.verbs), float32(right.commas-to.commas), right.cue-to.cue)
	rv.put(float32(from.verbs-left.verbs), float32(from.commas-left.commas), from.cue-left.cue)
	rv.put(float32(rv.quotesOf(c)))
}

func flagged(b bool) float32 { return float32(flag(b)) }

// quotesOf tells how the span lies to the quotations at its edges.
func (rv *rankView) quotesOf(c *candidate) uint32 {
	a, b := rv.quote[c.start], rv.quote[c.end-1]
	out := flag(a >= 0) | flag(b >= 0)<<1 | flag(a == b)<<2
	if a >= 0 {
		out |= flag(rv.quotes[a].open == c.start) << 3
	}
	if b >= 0 {
		out |= flag(rv.quotes[b].close == c.end-1) << 4
	}
	if c.end < len(rv.words) && rv.quote[c.end] >= 0 {
		out |= 1 << 5
	}
	if c.start > 0 && rv.quote[c.start-1] >= 0 {
		out |= 1 << 6
	}
	return out
}

// edges describes the words on both sides of both edges.
func (rv *rankView) edges(c *candidate) {
	for _, i := range [...]int{
		c.start - 2, c.start - 1, c.start, c.start + 1, c.end - 2, c.end - 1, c.end, c.end + 1, c.end + 2,
	} {
		w := rv.at(i)
		rv.put(float32(w.pos), float32(w.cue), float32(w.source), w.class())
	}
}

// neighbours tells of the best candidates of each role that stand shortly
// before and after the span: how likely, how far.
func (rv *rankView) neighbours(k int) {
	c := &rv.cands[k]
	type near struct{ p, gap, cue float32 }
	var before, after [numRoles]near
	for j := max(0, k-window); j < min(len(rv.cands), k+window+1); j++ {
		o := &rv.cands[j]
		if gap := c.start - o.end; gap >= 0 && gap < reach && o.p > before[o.role].p {
			before[o.role] = near{o.p, float32(gap) + 1, float32(rv.words[o.end-1].cue)}
		}
		if gap := o.start - c.end; gap >= 0 && gap < reach && o.p > after[o.role].p {
			after[o.role] = near{o.p, float32(gap) + 1, float32(rv.words[o.end-1].cue)}
		}
	}
	for r := roleSource; r < numRoles; r++ {
		rv.put(before[r].p, before[r].gap, after[r].p, after[r].gap)
	}
	rv.put(before[roleCue].cue, after[roleCue].cue)
}

// reach is how many words away a neighbour may be.
const reach = 12

// class sorts words that open or close clauses; 0 for all others.
func (w *word) class() float32 { return float32(wordClasses[w.lower]) }

var wordClasses = func() map[uint32]uint8 {
	classes := map[uint32]uint8{}
	for k, group := range [...][]string{
		{"."}, {"?", "!"}, {";"}, {":"}, {"-", "--", "..."}, {"(", ")"}, {"\""}, {"'"}, {","},
		{"and"}, {"or", "nor"}, {"but"}, {"while", "whereas"}, {"although", "though"}, {"because", "since"},
		{"if", "unless"}, {"when", "after", "before", "until", "once"}, {"as"}, {"than"}, {"that"}, {"which"},
		{"who", "whom", "whose"}, {"where"}, {"what", "how", "why", "whether"}, {"to"}, {"of"}, {"in", "at"},
		{"on"}, {"for"}, {"with", "without"}, {"from"}, {"by"}, {"about", "over"}, {"not", "n't"},
		{"he", "she", "they", "it", "i", "we", "you"}, {"the", "a", "an"}, {"'s"},
	} {
		for _, w := range group {
			classes[hashFolded(w)] = uint8(k + 1)
		}
	}
	return classes
}()
