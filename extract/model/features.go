package model

// The templates of the tagger's features. Each call of v.add is one template;
// their numbers follow from their order, so that a new one goes to the end.

// features returns the hashed features of word i. The slice is valid until
// the next call.
func (v *view) features(i int) []uint32 {
	v.buf = v.buf[:0]
	v.wordFeatures(i)
	v.tagFeatures(i)
	v.lexiconFeatures(i)
	v.quoteFeatures(i)
	v.sentenceFeatures(i)
	v.paragraphFeatures(i)
	return v.buf
}

// add adds a feature whose values are of a closed class, such as tags, shapes
// and distances.
func (v *view) add(template, a, b uint32) { v.buf = append(v.buf, closedFeature(template, a, b)) }

// open adds a feature whose values have a word in them.
func (v *view) open(template, a, b uint32) { v.buf = append(v.buf, openFeature(template, a, b)) }

func (v *view) wordFeatures(i int) {
	w, p1, p2, n1, n2 := v.at(i), v.at(i-1), v.at(i-2), v.at(i+1), v.at(i+2)
	for k := -3; k <= 3; k++ {
		v.open(uint32(10+k), v.at(i+k).lower, 0)
	}
	v.open(20, w.exact, 0)
	v.open(21, p1.exact, 0)
	v.open(22, n1.exact, 0)
	v.open(23, p2.lower, p1.lower)
	v.open(24, p1.lower, w.lower)
	v.open(25, w.lower, n1.lower)
	v.open(26, n1.lower, n2.lower)
	for k := range 3 {
		v.add(uint32(31+k), w.prefix[k], 0)
		v.add(uint32(34+k), w.suffix[k], 0)
	}
	v.add(37, p1.suffix[1], 0)
	v.add(38, n1.suffix[1], 0)
	v.add(39, w.shape, 0)
	v.add(40, p1.shape, w.shape)
	v.add(41, w.shape, n1.shape)
}

func (v *view) tagFeatures(i int) {
	var t [8]uint32 // tags at -3..+4
	for k := range t {
		t[k] = uint32(v.at(i + k - 3).pos)
	}
	w := v.at(i)
	for k := 1; k <= 5; k++ {
		v.add(uint32(50+k), t[k], 0)
	}
	two := func(k int) uint32 { return t[k]<<8 | t[k+1] }
	three := func(k int) uint32 { return two(k)<<8 | t[k+2] }
	v.add(60, two(1), 0)
	v.add(61, two(2), 0)
	v.add(62, two(3), 0)
	v.add(63, two(4), 0)
	v.add(64, three(1), 0)
	v.add(65, three(2), 0)
	v.add(66, three(3), 0)
	v.open(67, three(0), t[3])
	v.open(68, three(1), t[4])
	v.open(69, three(2), t[5])
	v.open(70, three(3), t[6])
	v.open(71, w.lower, t[3])
	v.open(72, w.lower, t[2])
	v.open(73, w.lower, t[4])
	v.open(74, v.at(i-1).lower, t[3])
	v.open(75, v.at(i+1).lower, t[3])
}

func (v *view) lexiconFeatures(i int) {
	w, p1, n1 := v.at(i), v.at(i-1), v.at(i+1)
	for k := -2; k <= 2; k++ {
		v.add(uint32(92+k), uint32(v.at(i+k).cue), 0)
	}
	for k := -1; k <= 1; k++ {
		v.add(uint32(97+k), uint32(v.at(i+k).source), 0)
	}
	v.add(100, uint32(p1.cue)<<8|uint32(w.cue), uint32(n1.cue))
	v.add(101, uint32(w.cue), uint32(w.pos))
	v.add(102, uint32(w.source), uint32(n1.cue)<<8|uint32(p1.cue))
	v.add(103, uint32(p1.cue), uint32(w.pos)<<8|uint32(n1.pos))
	v.add(104, uint32(n1.cue), uint32(w.pos)<<8|uint32(p1.pos))
}

func (v *view) quoteFeatures(i int) {
	w := v.at(i)
	q := v.quote[i]
	if q < 0 {
		left, right := v.quotesAround(i)
		v.add(110, left, 0)
		v.add(111, right, 0)
		v.add(112, left<<8|right, uint32(w.pos))
		v.add(113, left, uint32(w.cue))
		v.add(114, right, uint32(w.cue))
		return
	}
	qv := &v.quotes[q]
	place := uint32(1)
	switch i {
	case qv.open:
		place = 2
	case qv.close:
		place = 3
	}
	v.add(115, place, qv.flags)
	v.add(116, place, distance(i-qv.open))
	v.add(117, place, distance(qv.close-i))
	v.add(118, place, qv.flags>>8)
	v.open(119, place, qv.before.lower)
	v.open(120, place, qv.after.lower)
	v.add(121, place<<16|uint32(qv.before.pos)<<8|uint32(qv.after.pos), qv.flags&0x3f)
	v.add(122, place<<16|uint32(qv.before.cue)<<8|uint32(qv.after.cue), qv.flags&0xf)
	v.add(123, place<<8|uint32(qv.last.pos), uint32(qv.after.pos))
	v.add(124, place, qv.flags&0x3f)
}

// quotesAround returns how far the closest quotations of the sentence are on
// both sides of a word that stands in none; 0 for none.
func (v *view) quotesAround(i int) (left, right uint32) {
	s := v.sentence[i]
	for k := i - 1; k >= int(s.left) && k > i-24; k-- {
		if v.quote[k] >= 0 {
			left = 1 + distance(i-k)
			break
		}
	}
	for k := i + 1; k < int(s.right) && k < i+24; k++ {
		if v.quote[k] >= 0 {
			right = 1 + distance(k-i)
			break
		}
	}
	if left == 0 && int(s.left) > 0 && v.quote[s.left-1] >= 0 {
		left = 31 // the sentence before ends in a quotation
	}
	if right == 0 && int(s.right) < len(v.words) && v.quote[s.right] >= 0 {
		right = 31
	}
	return left, right
}

func (v *view) sentenceFeatures(i int) {
	c := v.cues[i]
	v.cueFeatures(i, int(c.left), 130)
	v.cueFeatures(i, int(c.right), 145)
	v.add(160, v.distanceTo(i, c.left), v.distanceTo(i, c.right))
	b := v.verbs[i]
	v.open(161, v.at(int(b.left)).lower, v.distanceTo(i, b.left))
	v.open(162, v.at(int(b.right)).lower, v.distanceTo(i, b.right))
	v.add(163, uint32(v.at(int(b.left)).pos)<<8|uint32(v.at(int(b.right)).pos), uint32(v.at(i).pos))
	p := v.puncts[i]
	v.add(164, v.at(int(p.left)).lower, v.distanceTo(i, p.left))
	v.add(165, v.at(int(p.right)).lower, v.distanceTo(i, p.right))
	v.add(166, v.at(int(p.left)).lower, v.at(int(p.right)).lower)
	v.open(167, v.at(int(p.left)+1).lower, v.at(int(p.left)).lower)
	v.open(168, v.at(int(p.right)+1).lower, v.at(int(p.right)).lower)
	s := v.sentence[i]
	v.add(169, distance(i-int(s.left)), 0)
	v.open(170, v.at(int(s.left)).lower, distance(i-int(s.left)))
	v.add(171, uint32(v.parens[i]), uint32(v.at(i).pos))
}

// distanceTo returns the bucket of the distance from i to k; 99 when k is
// outside.
func (v *view) distanceTo(i int, k int32) uint32 {
	if k < 0 || int(k) >= len(v.words) {
		return 99
	}
	return distance(i - int(k))
}

// cueFeatures relate word i to the closest likely cue k on one side.
func (v *view) cueFeatures(i, k int, base uint32) {
	if k < 0 || k >= len(v.words) {
		v.add(base, 0, 0)
		return
	}
	cue, d := v.at(k), distance(i-k)
	between := v.between(i, k)
	v.open(base+1, cue.lower, d)
	v.open(base+2, cue.lower, between)
	v.add(base+3, d, between)
	v.open(base+4, v.at(k+1).lower, between)
	v.open(base+5, cue.lower, v.at(k+1).lower)
	v.add(base+6, uint32(v.at(k+1).pos)<<8|uint32(v.at(k-1).pos), d)
	v.add(base+7, uint32(cue.cue)<<8|between, d)
	v.open(base+8, v.at(i).lower, between<<8|uint32(cue.cue))
	if n := i - k; n >= -4 && n <= 4 {
		v.open(base+9, v.path(i, k), uint32(int32(n)))
	}
	v.add(base+10, uint32(cue.pos), between<<8|uint32(v.at(i).pos))
}

// maxBetween bounds how many words are looked at between two.
const maxBetween = 60

// between tells which marks stand between two words: comma, quotation mark,
// dash or colon, other; and whether a conjunction does.
func (v *view) between(i, k int) uint32 {
	lo, hi := min(i, k)+1, max(i, k)
	out := uint32(0)
	if hi-lo > maxBetween {
		return 64
	}
	for ; lo < hi; lo++ {
		w := &v.words[lo]
		switch {
		case w.flags&isMark != 0:
			out |= 2
		case w.lower == commaHash:
			out |= 1
		case w.lower == dashHash || w.lower == colonHash || w.lower == semicolonHash:
			out |= 4
		case w.flags&isPunct != 0:
			out |= 8
		case w.lower == thatHash:
			out |= 16
		case w.lower == butHash || w.lower == whichHash || w.lower == whoHash:
			out |= 32
		}
	}
	return out
}

var (
	commaHash     = hashFolded(",")
	dashHash      = hashFolded("-")
	colonHash     = hashFolded(":")
	semicolonHash = hashFolded(";")
	thatHash      = hashFolded("that")
	butHash       = hashFolded("but")
	whichHash     = hashFolded("which")
	whoHash       = hashFolded("who")
)

// path hashes the tags between two words.
func (v *view) path(i, k int) uint32 {
	out := uint32(fnvBasis)
	for lo := min(i, k); lo <= max(i, k); lo++ {
		out = (out ^ uint32(v.words[lo].pos)) * fnvPrime
	}
	return out
}

func (v *view) paragraphFeatures(i int) {
	state := uint32(0)
	if v.quote[i] >= 0 {
		state = 1 + v.quotes[v.quote[i]].flags&7
	}
	v.add(180, v.kind, state)
	v.add(181, flag(v.afterColon), state)
	v.add(182, flag(v.beforeQuote)<<8|flag(v.at(len(v.words)-1).lower == colonHash), distance(len(v.words)-i))
	v.add(183, distance(len(v.quotes)), state)
	v.add(184, flag(v.beforeQuote), state)
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
