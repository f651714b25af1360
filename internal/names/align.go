package names

import "math/bits"

// How two tokens of a pair were found to belong together.
type how uint8

const (
	byLetters how = iota // equal when folded
	bySound              // alike, within typing errors and transcriptions
	byForm               // two forms of one given name
	byInitial
	byBones   // the same consonants, where a script does not write vowels
	byJoining // several words of one name are one of the other
	byAcronym
	byChinese // in pinyin and in Wade-Giles
)

// A link ties a run of tokens of one name to a run of the other.
type link struct {
	a, b, na, nb uint8
	how          how
	cost         uint8 // in tenths of a letter
	sim          float32
}

// An alignment is what two names have in common.
type alignment struct {
	links        [maxTokens]link
	n            int
	usedA, usedB uint32
}

const (
	leastSim      = 0.45 // of two tokens that may be a pair
	maxCandidates = 128
	acronymSim    = 0.9
)

// align pairs the tokens of a and b: first those that are equal, then the best
// of the others. Each token is in one pair at most.
func align(a, b *Name, out *alignment) {
	if out.alignChinese(a, b) {
		return
	}
	out.pairEqual(a, b)
	if out.full(a, b) {
		return
	}
	var cands [maxCandidates]link
	n := 0
	add := func(l link) {
		if l.sim >= leastSim && n < maxCandidates {
			cands[n] = l
			n++
		}
	}
	for i := range a.tokens {
		for j := range b.tokens {
			if out.usedA&(1<<i) == 0 && out.usedB&(1<<j) == 0 {
				l := compareTokens(&a.tokens[i], &b.tokens[j])
				l.a, l.b = uint8(i), uint8(j)
				add(l)
			}
		}
	}
	equal := *out
	out.choose(a, b, cands[:n])
	if out.full(a, b) {
		return
	}
	before := n
	joinings(a, b, out, add, false)
	joinings(b, a, out, add, true)
	if n > before {
		*out = equal
		out.choose(a, b, cands[:n])
	}
}

// pairEqual pairs words that are the same, in their order.
func (al *alignment) pairEqual(a, b *Name) {
	for i := range a.tokens {
		x := &a.tokens[i]
		for j := range b.tokens {
			y := &b.tokens[j]
			if al.usedB&(1<<j) != 0 || x.mask != y.mask || x.folded != y.folded {
				continue
			}
			if x.class != y.class && (x.class == title || y.class == title || x.class == particle || y.class == particle) {
				continue
			}
			al.links[al.n] = link{a: uint8(i), b: uint8(j), na: 1, nb: 1, sim: 1}
			al.n++
			al.usedA |= 1 << i
			al.usedB |= 1 << j
			break
		}
	}
}

func (al *alignment) full(a, b *Name) bool {
	return bits.OnesCount32(al.usedA) == len(a.tokens) && bits.OnesCount32(al.usedB) == len(b.tokens)
}

// choose takes the best candidates that do not overlap.
func (al *alignment) choose(a, b *Name, cands []link) {
	for al.n < maxTokens {
		best, at := float32(0), -1
		for k := range cands {
			l := &cands[k]
			if al.usedA&run(l.a, l.na) != 0 || al.usedB&run(l.b, l.nb) != 0 {
				continue
			}
			// Earlier tokens first among equals, so that repeated words pair up
			// in their order.
			gain := l.sim * (a.weightOf(l.a, l.na) + b.weightOf(l.b, l.nb))
			if gain > best {
				best, at = gain, k
			}
		}
		if at < 0 {
			return
		}
		l := cands[at]
		al.usedA |= run(l.a, l.na)
		al.usedB |= run(l.b, l.nb)
		al.links[al.n] = l
		al.n++
	}
}

func run(at, n uint8) uint32 { return (1<<n - 1) << at }

func (n *Name) weightOf(at, count uint8) float32 {
	w := float32(0)
	for i := at; i < at+count; i++ {
		w += n.tokens[i].weight
	}
	return w
}

// compareTokens returns a link of the two tokens, with a similarity of 0 when
// they have nothing to do with each other.
func compareTokens(x, y *token) link {
	l := link{na: 1, nb: 1}
	switch {
	case x.script == logographic || y.script == logographic, x.script == syllabic && y.script == syllabic:
		return l
	case x.class == number || y.class == number, x.place && y.place:
		return l
	case x.class == initial || y.class == initial:
		if x.folded[0] == y.folded[0] || x.sound != "" && y.sound != "" && x.sound[0] == y.sound[0] {
			if x.class == initial && y.class == initial {
				return l
			}
			l.sim, l.how = 0.9, byInitial
		}
		return l
	case x.class != y.class && (x.class == particle || y.class == particle || x.class == title || y.class == title):
		return l
	case x.class == particle, x.class == title:
		l.sim, l.how = 0.9, bySound
		return l
	}
	if (x.script == abjad) != (y.script == abjad) {
		return compareBones(x, y)
	}
	longest := max(len(x.sound), len(y.sound))
	limit := longest * 55 / 10
	if diff := bits.OnesCount32(x.mask ^ y.mask); diff*3 <= limit {
		if cost := distance(x.sound, y.sound, limit); cost <= limit {
			if cost == 0 {
				cost = 1
			}
			l.cost = uint8(cost)
			l.sim = 1 - float32(cost)/float32(one*longest)
			l.how = bySound
		}
	}
	if l.sim < 0.85 && sameGroup(x.given, y.given) {
		l.sim, l.how, l.cost = 0.85, byForm, 0
	}
	return l
}

// compareBones compares by consonants.
func compareBones(x, y *token) link {
	l := link{na: 1, nb: 1}
	longest := max(len(x.bones), len(y.bones))
	if longest == 0 {
		return l
	}
	limit := longest * 5
	cost := distance(x.bones, y.bones, limit)
	if cost > limit {
		return l
	}
	l.how = byBones
	l.sim = 0.95 - float32(cost)/float32(one*longest)
	l.cost = uint8(cost)
	return l
}

func sameGroup(x, y []uint16) bool {
	for _, i := range x {
		for _, j := range y {
			if i == j {
				return true
			}
		}
	}
	return false
}
