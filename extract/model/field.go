package model

// A field is one linear-chain conditional random field over the states. Its
// weights of features lie in the rows of the model.
type field struct {
	step  float32 // of one unit of a packed weight
	moves transitions
}

// tally adds up packed rows: even and odd lanes of lo, then of hi.
type tally struct{ a, b, c, d uint64 }

func (t *tally) add(r packed) {
	t.a += r.lo & evenBytes
	t.b += r.lo >> 8 & evenBytes
	t.c += r.hi & evenBytes
	t.d += r.hi >> 8 & evenBytes
}

// score adds the sum of n rows to a score.
func (t *tally) score(dst *row, n int, step float32) {
	for k := range 4 {
		shift := 16 * k
		dst[2*k] += float32(int(t.a>>shift&0xFFFF)-bias*n) * step
		dst[2*k+1] += float32(int(t.b>>shift&0xFFFF)-bias*n) * step
		dst[2*k+8] += float32(int(t.c>>shift&0xFFFF)-bias*n) * step
		dst[2*k+9] += float32(int(t.d>>shift&0xFFFF)-bias*n) * step
	}
}

// addBoth adds the weights of features that both fields have to their scores.
func (m *Model) addBoth(first, second *row, rows []int32) {
	var x, y tally
	for _, k := range rows {
		r := &m.both[k]
		x.add(r[0])
		y.add(r[1])
	}
	x.score(first, len(rows), m.first.step)
	y.score(second, len(rows), m.second.step)
}

// addMore adds the weights of features that only the second field has.
func (m *Model) addMore(second *row, rows []int32) {
	var y tally
	for _, k := range rows {
		y.add(m.more[k])
	}
	y.score(second, len(rows), m.second.step)
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
