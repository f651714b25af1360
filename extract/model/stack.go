package model

// The second field sees what the first one makes of the whole paragraph. This
// file turns the marginals and the chosen spans of the first into features.

// opinion is what the first field thinks of one paragraph.
type opinion struct {
	words []wordOpinion
	spans []candidate // chosen, in the order of the text
	// last is the role of the last span of the paragraph before, and known
	// how often each capitalised word was in a source further up.
	last  uint32
	known map[uint32]uint8
}

// wordOpinion is what the first field thinks of one word.
type wordOpinion struct {
	label uint8           // role and place in a chosen span
	state uint8           // the likeliest state
	in    [numRoles]uint8 // bucket of the probability of each role
	begin [numRoles]uint8 // that a span of the role begins here
	end   [numRoles]uint8 // that one ends here
	left  int32           // the last span that ends before the word, or -1
	here  int32           // the span around it, or -1
}

// Places of a word in a span.
const (
	labelFirst = iota
	labelInner
	labelLast
	labelOnly
)

var shareBounds = [...]float32{.02, .1, .25, .5, .75, .9, .98}

// share sorts a probability.
func share(p float32) uint8 {
	b := uint8(0)
	for _, bound := range shareBounds {
		if p >= bound {
			b++
		}
	}
	return b
}

// opinionLeast are the least posteriors of the spans of an opinion.
var opinionLeast = thresholds{roleSource: .33, roleCue: .33, roleContent: .30}

// form takes the opinion from a lattice of n words that has run, and its
// candidates.
func (o *opinion) form(l *lattice, n int, cands []candidate) {
	o.words = resize(o.words, n)
	o.spans = choose(cands, opinionLeast)
	for i := range n {
		o.words[i] = l.opinion(i, n)
	}
	next := 0
	for i := range n {
		for next < len(o.spans) && o.spans[next].end <= i {
			next++
		}
		w := &o.words[i]
		w.left, w.here = int32(next)-1, -1
		if next < len(o.spans) && o.spans[next].start <= i {
			w.here, w.label = int32(next), labelOf(&o.spans[next], i)
		}
	}
}

func labelOf(c *candidate, i int) uint8 {
	at := uint8(labelInner)
	switch {
	case c.end == c.start+1:
		at = labelOnly
	case i == c.start:
		at = labelFirst
	case i == c.end-1:
		at = labelLast
	}
	return uint8(c.role)<<2 | at
}

// opinion sums up the marginals of word i.
func (l *lattice) opinion(i, n int) wordOpinion {
	var in, begin, stay [numRoles]float32
	best, top := 0, float32(-1)
	for s := range numStates {
		p := l.Marginal(i, s)
		if p > top {
			best, top = s, p
		}
		r := stateRole(s)
		in[r] += p
		if r != roleNone && s%2 == 0 {
			begin[r] += p
		}
		if r != roleNone && i+1 < n && p > 1e-3 {
			for _, m := range l.Exp.Outof[s] {
				if m.State == s|1 {
					stay[r] += l.Pair(i+1, s, m)
				}
			}
		}
	}
	w := wordOpinion{state: uint8(best)}
	for r := range numRoles {
		w.in[r], w.begin[r], w.end[r] = share(in[r]), share(begin[r]), share(in[r]-stay[r])
	}
	return w
}

// note keeps what later paragraphs want to know of this one.
func (o *opinion) note(v *view) {
	if len(o.spans) > 0 {
		o.last = 1 + uint32(o.spans[len(o.spans)-1].role)
	}
	for _, c := range o.spans {
		if c.role != roleSource {
			continue
		}
		for i := c.start; i < c.end; i++ {
			if w := &v.words[i]; w.flags&isCapital != 0 && len(o.known) < maxKnown {
				o.known[w.lower] = min(o.known[w.lower]+1, 3)
			}
		}
	}
}

// maxKnown bounds how many words of sources are kept.
const maxKnown = 1 << 12

// reset forgets the document before.
func (o *opinion) reset() {
	o.last = 0
	if o.known == nil {
		o.known = map[uint32]uint8{}
	}
	clear(o.known)
}

var noOpinion = wordOpinion{label: 0xff, left: -1, here: -1}

func (o *opinion) at(i int) *wordOpinion {
	if i < 0 || i >= len(o.words) {
		return &noOpinion
	}
	return &o.words[i]
}

// stacked returns the hashed features of word i for the second field, beside
// those of the first. The slice is valid until the next call.
func (v *view) stacked(o *opinion, i int) []uint32 {
	v.buf = v.buf[:0]
	v.labelFeatures(o, i)
	v.shareFeatures(o, i)
	v.spanFeatures(o, i)
	return v.buf
}

func (v *view) labelFeatures(o *opinion, i int) {
	w, p1, n1 := v.at(i), v.at(i-1), v.at(i+1)
	var l, s [5]uint32
	for k := range l {
		x := o.at(i + k - 2)
		l[k], s[k] = uint32(x.label), uint32(x.state)
	}
	v.add(200, l[0], l[2])
	v.add(201, l[4], l[2])
	v.add(210, l[1]<<8|l[2], l[3])
	v.add(211, l[1], l[2])
	v.add(212, l[2], l[3])
	v.add(214, s[2], s[3])
	v.add(215, s[1]<<8|s[2], s[3])
	v.open(216, w.lower, l[2])
	v.open(217, p1.lower, l[1]<<8|l[2])
	v.open(218, n1.lower, l[2]<<8|l[3])
	v.add(219, uint32(p1.pos)<<8|uint32(w.pos), l[1]<<8|l[2])
	v.add(220, uint32(w.pos)<<8|uint32(n1.pos), l[2]<<8|l[3])
	v.open(221, join(w.lower, n1.lower), l[2])
}

func (v *view) shareFeatures(o *opinion, i int) {
	w := o.at(i)
	for r := roleSource; r < numRoles; r++ {
		v.add(uint32(230+r), uint32(w.in[r]), 0)
		v.add(uint32(240+r), uint32(w.begin[r]), uint32(w.end[r]))
	}
	v.add(250, uint32(w.in[roleSource])<<16|uint32(w.in[roleCue])<<8|uint32(w.in[roleContent]), 0)
	p := o.at(i - 1)
	v.add(251, uint32(p.end[roleContent])<<8|uint32(w.begin[roleContent]), uint32(v.at(i).pos))
	v.open(252, uint32(w.end[roleContent]), v.at(i+1).lower)
	v.open(253, uint32(p.end[roleContent]), v.at(i).lower)
	v.open(254, uint32(w.begin[roleContent]), v.at(i).lower)
	v.open(255, uint32(w.in[roleCue]), v.at(i).lower)
	v.add(256, uint32(w.in[roleSource]), uint32(v.at(i).pos))
}

func (v *view) spanFeatures(o *opinion, i int) {
	w := o.at(i)
	right := w.left + 1
	if w.here >= 0 {
		right = w.here + 1
		c := &o.spans[w.here]
		v.add(260, uint32(w.label), distance(i-c.start)<<8|distance(c.end-i))
		v.add(261, uint32(c.role)<<8|uint32(share(c.p)), uint32(w.label))
		v.open(262, uint32(c.role), v.at(c.start).lower)
		v.open(263, uint32(c.role), v.at(c.end).lower)
	}
	l1, l2 := v.spanAt(o, int(w.left)), v.spanAt(o, int(w.left)-1)
	r1, r2 := v.spanAt(o, int(right)), v.spanAt(o, int(right)+1)
	label := uint32(w.label)
	v.add(264, l1<<8|label, r1)
	v.add(267, l1<<24|l2<<16|r1<<8|r2, label)
	v.nearSpan(o, i, int(w.left), 270)
	v.nearSpan(o, i, int(right), 276)
	v.sentenceSpans(o, i)
	v.add(290, o.last, label)
	v.add(291, uint32(o.known[v.at(i).lower]), uint32(v.at(i).pos))
}

// spanAt describes a chosen span by its role; 0 for none.
func (v *view) spanAt(o *opinion, k int) uint32 {
	if k < 0 || k >= len(o.spans) {
		return 0
	}
	return 1 + uint32(o.spans[k].role)
}

// nearSpan relates word i to chosen span k, which does not cover it.
func (v *view) nearSpan(o *opinion, i, k int, base uint32) {
	if k < 0 || k >= len(o.spans) {
		v.add(base, 0, 0)
		return
	}
	c := &o.spans[k]
	edge := c.start
	if c.end <= i {
		edge = c.end - 1
	}
	r := uint32(c.role)
	d, between := distance(i-edge), v.between(i, edge)
	v.add(base+1, r<<8|between, d)
	v.add(base+3, r<<8|uint32(share(c.p)), d)
	v.open(base+4, r, v.at(edge).lower)
	v.open(base+5, r<<8|between, uint32(v.at(i).pos)<<8|uint32(v.at(i+1).pos))
}

// sentenceSpans tells which roles the sentence of word i has, up to two each.
func (v *view) sentenceSpans(o *opinion, i int) {
	s := v.sentence[i]
	var n [numRoles]uint32
	for k := max(int(o.words[s.left].left), 0); k < len(o.spans); k++ {
		c := &o.spans[k]
		if c.start >= int(s.right) {
			break
		}
		if c.end > int(s.left) {
			n[c.role] = min(n[c.role]+1, 2)
		}
	}
	v.add(295, n[roleSource]<<16|n[roleCue]<<8|n[roleContent], uint32(o.words[i].label))
	v.open(296, n[roleSource]<<16|n[roleCue]<<8|n[roleContent], v.at(i).lower)
}
