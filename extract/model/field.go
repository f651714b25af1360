package model

// A field is one linear-chain conditional random field over the states. Its
// weights of features lie in the rows of the model.
type field struct {
	step  float32 // of one unit of a packed weight
	moves transitions
}

// tally adds up packed rows, eight states each: all of their bytes, and the odd
// ones apart. What the even ones add up to is the rest: as long as no more than
// maxFeatures rows are added, no lane of 16 bits runs over.
type tally struct{ all, odd uint64 }

// score adds the sum of n rows to a score of eight states.
func (t tally) score(dst []float32, n int, step float32) {
	even := t.all - t.odd<<8
	for k := range 4 {
		shift := 16 * k
		dst[2*k] += float32(int(even>>shift&0xFFFF)-bias*n) * step
		dst[2*k+1] += float32(int(t.odd>>shift&0xFFFF)-bias*n) * step
	}
}

// addBoth adds the weights of features that both fields have to their scores.
// The sums stay in registers.
func (m *Model) addBoth(first, second *row, rows []int32) {
	both := m.both
	var a, b, c, d, aOdd, bOdd, cOdd, dOdd uint64
	for _, k := range rows {
		r := &both[k]
		a += r[0].lo
		b += r[0].hi
		c += r[1].lo
		d += r[1].hi
		aOdd += r[0].lo >> 8 & evenBytes
		bOdd += r[0].hi >> 8 & evenBytes
		cOdd += r[1].lo >> 8 & evenBytes
		dOdd += r[1].hi >> 8 & evenBytes
	}
	n := len(rows)
	tally{a, aOdd}.score(first[:8], n, m.first.step)
	tally{b, bOdd}.score(first[8:], n, m.first.step)
	tally{c, cOdd}.score(second[:8], n, m.second.step)
	tally{d, dOdd}.score(second[8:], n, m.second.step)
}

// addMore adds the weights of features that only the second field has.
func (m *Model) addMore(second *row, rows []int32) {
	more := m.more
	var a, b, aOdd, bOdd uint64
	for _, k := range rows {
		r := more[k]
		a += r.lo
		b += r.hi
		aOdd += r.lo >> 8 & evenBytes
		bOdd += r.hi >> 8 & evenBytes
	}
	tally{a, aOdd}.score(second[:8], len(rows), m.second.step)
	tally{b, bOdd}.score(second[8:], len(rows), m.second.step)
}

// pack takes the weights that were learnt for both fields; those of the second
// are followed by the ones that it has alone.
func (m *Model) pack(first, second []row) {
	var a, b []packed
	a, m.first.step = quantise(first)
	b, m.second.step = quantise(second)
	m.both = make([][2]packed, len(a))
	for i := range a {
		m.both[i] = [2]packed{a[i], b[i]}
	}
	m.more = b[len(a):]
}
