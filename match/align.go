package match

import (
	"math"
	"slices"
)

// A hunk is a stretch of two word sequences: the same words in both, or words
// of a in the place of words of b; one of the two may be empty then.
type hunk struct {
	a0, a1, b0, b1 int
	same           bool
}

// maxCells bounds the table of one alignment. Longer texts are cut at runs of
// words that both have once.
const maxCells = 1 << 20

// What words cost that have to change. A word for another form of it is
// cheaper than one for any other, and one for another not dearer than one put
// in, so that a word changed at an end is told as that.
const (
	costInsert = 3 // a word of a without counterpart
	costDelete = 2 // a word of b without counterpart
	costLike   = 2
	costSub    = 3
)

// An aligner finds the changes between word sequences. It keeps its buffers
// from call to call. Its work is bounded by a constant for each word.
type aligner struct {
	loose     []uint32
	row, last []int32
	from      []uint8
	out       []hunk
}

const (
	fromDiagonal uint8 = iota
	fromA              // the word of a has no counterpart
	fromB
)

// align returns the hunks that lead from b to a, in order, over the whole of
// both. With inside, words of b before the first and after the last one that a
// has cost nothing, and stand in no hunk.
func (al *aligner) align(a, b []word, inside bool) []hunk {
	al.out = al.out[:0]
	al.segment(a, b, 0, 0, inside, inside)
	return tidy(al.out)
}

// segment aligns a and b, which start at the offsets; head and tail say
// whether words of b at that end are free.
func (al *aligner) segment(a, b []word, a0, b0 int, head, tail bool) {
	if !head {
		n := 0
		for n < len(a) && n < len(b) && equal(a[n], b[n]) {
			n++
		}
		al.push(hunk{a0, a0 + n, b0, b0 + n, true})
		a, b, a0, b0 = a[n:], b[n:], a0+n, b0+n
	}
	suffix := 0
	if !tail {
		for suffix < len(a) && suffix < len(b) && equal(a[len(a)-1-suffix], b[len(b)-1-suffix]) {
			suffix++
		}
		a, b = a[:len(a)-suffix], b[:len(b)-suffix]
	}
	al.middle(a, b, a0, b0, head, tail)
	a1, b1 := a0+len(a), b0+len(b)
	al.push(hunk{a1, a1 + suffix, b1, b1 + suffix, true})
}

func (al *aligner) middle(a, b []word, a0, b0 int, head, tail bool) {
	switch {
	case len(a) == 0 && (head || tail):
	case len(a) == 0 || len(b) == 0:
		al.push(hunk{a0, a0 + len(a), b0, b0 + len(b), false})
	case (len(a)+1)*(len(b)+1) <= maxCells:
		al.table(a, b, a0, b0, head, tail)
	default:
		al.anchored(a, b, a0, b0, head, tail)
	}
}

// push appends a hunk, if it holds anything, and joins it with one of its kind
// before.
func (al *aligner) push(h hunk) {
	if h.a0 == h.a1 && h.b0 == h.b1 {
		return
	}
	if n := len(al.out); n > 0 && al.out[n-1].same == h.same && al.out[n-1].a1 == h.a0 && al.out[n-1].b1 == h.b0 {
		al.out[n-1].a1, al.out[n-1].b1 = h.a1, h.b1
		return
	}
	al.out = append(al.out, h)
}

func equal(x, y word) bool { return x.id == y.id && x.id != unknown }

// cost returns what it costs to put x in the place of y.
func (al *aligner) cost(x, y word) int32 {
	switch {
	case x.id == unknown || y.id == unknown:
		return costSub
	case x.id == y.id:
		return int32(x.marks & bracketed / bracketed) // rather the word outside the brackets
	case al.loose[x.id] == al.loose[y.id]:
		return costLike
	}
	return costSub
}

// table finds the cheapest alignment of two short sequences.
func (al *aligner) table(a, b []word, a0, b0 int, head, tail bool) {
	w := len(b) + 1
	al.last = slices.Grow(al.last[:0], w)[:w]
	al.row = slices.Grow(al.row[:0], w)[:w]
	al.from = slices.Grow(al.from[:0], w*(len(a)+1))[:w*(len(a)+1)]
	for j := range al.last {
		al.last[j], al.from[j] = int32(j)*costDelete, fromB
		if head {
			al.last[j] = 0
		}
	}
	for i := range a {
		from := al.from[(i+1)*w : (i+2)*w]
		insert := int32(costInsert)
		if a[i].marks&bracketed != 0 {
			insert = costDelete
		}
		al.row[0], from[0] = al.last[0]+insert, fromA
		for j := range b {
			best, dir := al.last[j]+al.cost(a[i], b[j]), fromDiagonal
			if c := al.last[j+1] + insert; c < best {
				best, dir = c, fromA
			}
			if c := al.row[j] + costDelete; c < best {
				best, dir = c, fromB
			}
			al.row[j+1], from[j+1] = best, dir
		}
		al.last, al.row = al.row, al.last
	}
	j := len(b)
	if tail {
		least := int32(math.MaxInt32)
		for k, c := range al.last {
			if c <= least {
				least, j = c, k
			}
		}
	}
	al.trace(a, b, a0, b0, len(a), j, head)
}

// trace follows the table back from (i, j) and appends the hunks.
func (al *aligner) trace(a, b []word, a0, b0, i, j int, head bool) {
	w := len(b) + 1
	var back []hunk
	for i > 0 || j > 0 && !head {
		h := hunk{a0 + i, a0 + i, b0 + j, b0 + j, false}
		switch al.from[i*w+j] {
		case fromDiagonal:
			i, j = i-1, j-1
			h.same = equal(a[i], b[j])
		case fromA:
			i--
		default:
			j--
		}
		h.a0, h.b0 = a0+i, b0+j
		back = append(back, h)
	}
	for _, h := range slices.Backward(back) {
		al.push(h)
	}
}

// anchored cuts both sequences at runs of three words that each has once, and
// aligns what lies between; where there are none, everything has changed.
func (al *aligner) anchored(a, b []word, a0, b0 int, head, tail bool) {
	anchors := uniqueRuns(a, b)
	if len(anchors) == 0 {
		if !head && !tail {
			al.push(hunk{a0, a0 + len(a), b0, b0 + len(b), false})
		} else {
			n := min(len(b), 1)
			al.push(hunk{a0, a0 + len(a), b0, b0 + n, false})
		}
		return
	}
	i, j := 0, 0
	for k, at := range anchors {
		if at[0] < i || at[1] < j {
			continue
		}
		al.between(a[i:at[0]], b[j:at[1]], a0+i, b0+j, head && k == 0)
		al.push(hunk{a0 + at[0], a0 + at[0] + runLength, b0 + at[1], b0 + at[1] + runLength, true})
		i, j = at[0]+runLength, at[1]+runLength
	}
	if !tail {
		al.between(a[i:], b[j:], a0+i, b0+j, false)
	} else if rest := min(len(b)-j, 2*(len(a)-i)); (len(a)-i+1)*(rest+1) <= maxCells {
		al.middle(a[i:], b[j:j+rest], a0+i, b0+j, false, true)
	} else {
		al.push(hunk{a0 + i, a0 + len(a), b0 + j, b0 + j + rest/2, false})
	}
}

// between aligns what lies between two anchors; what is too long for a table
// has changed as a whole.
func (al *aligner) between(a, b []word, a0, b0 int, head bool) {
	if head {
		if most := 2 * len(a); len(b) > most {
			b, b0 = b[len(b)-most:], b0+len(b)-most
		}
	}
	if (len(a)+1)*(len(b)+1) <= maxCells {
		al.segment(a, b, a0, b0, head, false)
		return
	}
	al.push(hunk{a0, a0 + len(a), b0, b0 + len(b), false})
}

const runLength = 3

// uniqueRuns returns the places of the runs that stand once in a and once in
// b, of those the longest series that rises in both.
func uniqueRuns(a, b []word) [][2]int {
	type places struct{ inA, inB, a, b int }
	seen := map[[runLength]uint32]places{}
	for i := 0; i+runLength <= len(a); i++ {
		run := runAt(a, i)
		p := seen[run]
		seen[run] = places{p.inA + 1, 0, i, 0}
	}
	for j := 0; j+runLength <= len(b); j++ {
		run := runAt(b, j)
		if p, ok := seen[run]; ok {
			seen[run] = places{p.inA, p.inB + 1, p.a, j}
		}
	}
	var pairs [][2]int
	for i := 0; i+runLength <= len(a); i++ {
		if p := seen[runAt(a, i)]; p.inA == 1 && p.inB == 1 {
			pairs = append(pairs, [2]int{i, p.b})
		}
	}
	return rising(pairs)
}

func runAt(ws []word, i int) [runLength]uint32 {
	return [runLength]uint32{ws[i].id, ws[i+1].id, ws[i+2].id}
}

// rising returns the longest series of pairs, which are in the order of their
// first part, whose second part rises too.
func rising(pairs [][2]int) [][2]int {
	var ends []int // index of the pair that ends the best series of each length
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(ends, p[1], func(e, target int) int { return pairs[e][1] - target })
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var out [][2]int
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		out = append(out, pairs[i])
	}
	slices.Reverse(out)
	return out
}

// tidy makes one change of two that a single word keeps apart, when the words
// around it have all changed: a "the" that both happen to have.
func tidy(in []hunk) []hunk {
	out := in[:0]
	for i := 0; i < len(in); i++ {
		h := in[i]
		if n := len(out); h.same && h.a1-h.a0 == 1 && n > 0 && i+1 < len(in) && wide(out[n-1]) && wide(in[i+1]) {
			out[n-1].a1, out[n-1].b1 = in[i+1].a1, in[i+1].b1
			i++
			continue
		}
		out = append(out, h)
	}
	return out
}

// wide reports whether a change has two words or more on both sides.
func wide(h hunk) bool { return !h.same && h.a1-h.a0 > 1 && h.b1-h.b0 > 1 }
