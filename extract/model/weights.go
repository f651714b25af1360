package model

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"math"
	"slices"
)

// magic starts every file of weights; its number is the version of the format.
// History: 1, the first; 2, a second field and a ranker.
const magic = "hearsay weights 2\n"

// Write writes the model. The same model always gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	e := &weightWriter{w: bufio.NewWriter(z)}
	e.bytes([]byte(m.Name))
	e.pos(m.pos)
	e.uses(m.lex)
	e.features(m.index)
	e.features(m.moreIndex)
	e.rows(len(m.both), func(i int) packed { return m.both[i][0] })
	e.rows(len(m.both), func(i int) packed { return m.both[i][1] })
	e.rows(len(m.more), func(i int) packed { return m.more[i] })
	e.field(&m.first)
	e.field(&m.second)
	e.forest(m.ranker.forest)
	e.floats(m.least[:])
	e.floats(m.link.weights)
	if err := errors.Join(e.err, e.w.Flush()); err != nil {
		return err
	}
	return z.Close()
}

// weightWriter keeps the first error.
type weightWriter struct {
	w   *bufio.Writer
	buf [binary.MaxVarintLen64]byte
	err error
}

func (e *weightWriter) raw(b []byte) {
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
}

func (e *weightWriter) uint(x uint64) { e.raw(e.buf[:binary.PutUvarint(e.buf[:], x)]) }

func (e *weightWriter) bytes(b []byte) {
	e.uint(uint64(len(b)))
	e.raw(b)
}

func (e *weightWriter) float(x float32) {
	binary.LittleEndian.PutUint32(e.buf[:4], math.Float32bits(x))
	e.raw(e.buf[:4])
}

func (e *weightWriter) floats(xs []float32) {
	e.uint(uint64(len(xs)))
	for _, x := range xs {
		e.float(x)
	}
}

// keys writes the keys of a map in order, each as the step from the last, and
// calls f after each.
func keys[V any](e *weightWriter, m map[uint32]V, f func(V)) {
	e.uint(uint64(len(m)))
	last := uint32(0)
	for _, k := range slices.Sorted(maps.Keys(m)) {
		e.uint(uint64(k - last))
		last = k
		f(m[k])
	}
}

func (e *weightWriter) pos(m *posModel) {
	keys(e, m.sure, func(t tag) { e.raw([]byte{byte(t)}) })
	e.features(m.index)
	for k := range len(m.starts) - 1 {
		e.uint(uint64(m.starts[k+1] - m.starts[k]))
	}
	for _, pw := range m.weights {
		e.raw([]byte{byte(pw.tag), byte(pw.weight), byte(pw.weight >> 8)})
	}
}

func (e *weightWriter) uses(lex wordUses) {
	keys(e, lex, func(u wordUse) { e.raw([]byte{u.cue, u.source}) })
}

// features writes the indexed features, each as the step from the last.
func (e *weightWriter) features(ix *featureIndex) {
	features := ix.features()
	e.uint(uint64(len(features)))
	last := uint32(0)
	for _, f := range features {
		e.uint(uint64(f - last))
		last = f
	}
}

// rows writes n packed rows, state by state, which compresses better.
func (e *weightWriter) rows(n int, row func(i int) packed) {
	for s := range numStates {
		for i := range n {
			e.raw([]byte{row(i).lane(s)})
		}
	}
}

func (e *weightWriter) field(f *field) {
	e.float(f.step)
	for _, r := range f.moves.Rows(numStates) {
		e.floats(r[:])
	}
}

func (e *weightWriter) forest(f *forest) {
	e.uint(uint64(len(f.cuts)))
	for _, cuts := range f.cuts {
		e.floats(cuts)
	}
	e.uint(uint64(len(f.trees)))
	for _, t := range f.trees {
		e.raw(t.input[:])
		e.raw(t.above[:])
		for _, leaf := range t.leaves {
			e.raw([]byte{byte(leaf), byte(leaf >> 8)})
		}
	}
	e.float(f.base)
}

// lane returns the byte of one state.
func (p packed) lane(s int) byte {
	if s < 8 {
		return byte(p.lo >> (8 * s))
	}
	return byte(p.hi >> (8 * (s - 8)))
}

func (p *packed) setLane(s int, b byte) {
	if s < 8 {
		p.lo |= uint64(b) << (8 * s)
	} else {
		p.hi |= uint64(b) << (8 * (s - 8))
	}
}

// features lists the indexed features in order.
func (ix *featureIndex) features() []uint32 {
	var out []uint32
	for i, w := range ix.words {
		for b := uint32(0); w.bits != 0; b++ {
			if w.bits&1 != 0 {
				out = append(out, uint32(i)*64+b)
			}
			w.bits >>= 1
		}
	}
	return out
}
