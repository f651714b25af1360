package parse

import "github.com/hearsay-project/hearsay/internal/crf"

// A view finds the features of the tokens of one entry.
type view struct {
	toks []token
	buf  []uint32
	// Counted up to each token: full stops, commas, years.
	stops, commas, years []uint8
	lastYear             int
}

func (v *view) read(toks []token, s string) {
	v.toks, v.lastYear = toks, -1
	v.stops, v.commas, v.years = v.stops[:0], v.commas[:0], v.years[:0]
	var stops, commas, years uint8
	for i := range toks {
		v.stops, v.commas, v.years = append(v.stops, stops), append(v.commas, commas), append(v.years, years)
		switch toks[i].of(s) {
		case ".", "?", "!":
			// The stop of an initial or an abbreviation ends nothing.
			if i > 0 && toks[i-1].kind != kindInitial && toks[i-1].Len() > 2 {
				stops, commas = min(stops+1, 6), 0
			}
		case ",", ";":
			commas = min(commas+1, 6)
		}
		if toks[i].kind == kindYear {
			years, v.lastYear = min(years+1, 3), i
		}
	}
}

var outsideToken = token{kind: 255, lower: 1, shape: 1, front: 1, back: 1}

func (v *view) at(i int) *token {
	if i < 0 || i >= len(v.toks) {
		return &outsideToken
	}
	return &v.toks[i]
}

// kindAt tells marks apart as well.
func (v *view) kindAt(i int) uint32 {
	t := v.at(i)
	if t.kind == kindMark {
		return 256 + t.lower&0xffff
	}
	return uint32(t.kind)
}

func (v *view) add(template, a, b uint32) { v.buf = append(v.buf, crf.Feature(template, a, b)) }

// features returns the hashed features of token i, valid until the next call.
func (v *view) features(i int) []uint32 {
	v.buf = v.buf[:0]
	v.words(i)
	v.kinds(i)
	v.place(i)
	v.marks(i)
	return v.buf
}

func (v *view) words(i int) {
	t := v.at(i)
	for d := -3; d <= 3; d++ {
		v.add(uint32(10+d), v.at(i+d).lower, 0)
	}
	v.add(20, t.lower, v.at(i+1).lower)
	v.add(21, v.at(i-1).lower, t.lower)
	v.add(22, v.at(i-1).lower, v.at(i+1).lower)
	v.add(23, v.at(i-2).lower, v.at(i-1).lower)
	v.add(24, v.at(i+1).lower, v.at(i+2).lower)
	v.add(25, t.shape, 0)
	v.add(26, t.front, 0)
	v.add(27, t.back, 0)
	v.add(28, t.shape, v.at(i+1).shape)
	v.add(29, v.at(i-1).shape, t.shape)
}

func (v *view) kinds(i int) {
	var k [9]uint32
	for d := range k {
		k[d] = v.kindAt(i + d - 4)
	}
	for d := 1; d < 8; d++ {
		v.add(uint32(30+d), k[d], 0)
	}
	v.add(40, k[3]<<16|k[4]&0xffff, 1)
	v.add(41, k[4]<<16|k[5]&0xffff, 1)
	v.add(42, k[3]<<16|k[4]&0xffff, k[5])
	v.add(43, k[2]<<16|k[3]&0xffff, k[4])
	v.add(44, k[4]<<16|k[5]&0xffff, k[6])
	v.add(45, mix(k[2], k[3]), mix(k[4], k[5]))
	v.add(46, mix(k[3], k[4]), mix(k[5], k[6]))
	v.add(47, mix(mix(k[2], k[3]), k[4]), mix(k[5], k[6]))
	v.add(48, mix(mix(k[1], k[2]), k[3]), k[4])
	v.add(49, mix(mix(k[4], k[5]), k[6]), mix(k[7], k[8]))
}

func mix(a, b uint32) uint32 { return a*0x9E3779B1 ^ (b*0x85EBCA77)>>7 ^ b }

// place tells where the token stands in the entry.
func (v *view) place(i int) {
	n := len(v.toks)
	t, k := v.at(i), v.kindAt(i)
	tenth, from, to := uint32(10*i/n), uint32(min(i, 12)), uint32(min(n-1-i, 8))
	v.add(50, tenth, 0)
	v.add(51, from, 0)
	v.add(52, to, 0)
	v.add(53, tenth, k)
	v.add(54, from, k)
	v.add(55, to, k)
	stops, commas, years := uint32(v.stops[i]), uint32(v.commas[i]), uint32(v.years[i])
	v.add(56, stops, 0)
	v.add(57, stops<<8|commas, 0)
	v.add(58, stops<<8|commas, k)
	v.add(59, years, stops)
	v.add(60, years, k)
	v.add(61, min(uint32(max(0, v.lastYear-i+1)), 6), k)
	v.add(62, t.lower, stops)
	v.add(63, t.lower, years)
	v.add(64, v.kindAt(0), tenth)
	v.add(65, mix(v.kindAt(0), v.kindAt(1)), mix(v.kindAt(2), tenth))
}

// marks tells which brackets, quotation marks and punctuation are around.
func (v *view) marks(i int) {
	t, k := v.at(i), v.kindAt(i)
	around := uint32(t.depth)<<4 | uint32(t.quote)
	v.add(70, around, 0)
	v.add(71, around, k)
	v.add(72, around, uint32(v.at(i-1).quote)<<4|uint32(v.at(i+1).quote))
	left, leftGap := v.mark(i, -1)
	right, rightGap := v.mark(i, 1)
	v.add(73, left, leftGap)
	v.add(74, right, rightGap)
	v.add(75, left, right)
	v.add(76, left<<4|leftGap, right<<4|rightGap)
	v.add(77, left, k)
	v.add(78, right, k)
	beyond, _ := v.kindBeyond(i)
	v.add(79, right<<4|rightGap, beyond)
	v.add(80, right, mix(beyond, k))
	v.add(81, around, v.at(i).lower)
}

// maxGap is how far the next mark is looked for.
const maxGap = 15

// mark returns the next mark from token i in a direction and how far it is.
func (v *view) mark(i, step int) (which, gap uint32) {
	for gap = 1; gap < maxGap; gap++ {
		i += step
		if i < 0 || i >= len(v.toks) {
			return 1, gap
		}
		if v.toks[i].kind == kindMark && !v.abbreviates(i) {
			return v.kindAt(i), gap
		}
	}
	return 2, gap
}

// abbreviates reports whether token i is the stop after an initial.
func (v *view) abbreviates(i int) bool { return i > 0 && v.toks[i-1].kind == kindInitial }

// kindBeyond returns the kind of what follows the next mark.
func (v *view) kindBeyond(i int) (which, gap uint32) {
	for gap = 1; gap < maxGap; gap++ {
		i++
		if i >= len(v.toks) {
			return 1, gap
		}
		if v.toks[i].kind == kindMark && !v.abbreviates(i) {
			return mix(v.kindAt(i+1), v.kindAt(i+2)), gap
		}
	}
	return 2, gap
}
