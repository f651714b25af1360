package model

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// magic starts every file of weights; its number is the version of the format.
// History: 1, the first.
const magic = "hearsay weights 1\n"

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
	e.lexicon(m.lex)
	e.field(m)
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
	keys(e, m.rows, func(row []posWeight) {
		e.uint(uint64(len(row)))
		for _, pw := range row {
			e.raw([]byte{byte(pw.tag), byte(pw.weight), byte(pw.weight >> 8)})
		}
	})
}

func (e *weightWriter) lexicon(lex lexicon) {
	keys(e, lex, func(u wordUse) { e.raw([]byte{u.cue, u.source}) })
}

func (e *weightWriter) field(m *Model) {
	features := m.index.features()
	e.uint(uint64(len(features)))
	last := uint32(0)
	for _, f := range features {
		e.uint(uint64(f - last))
		last = f
	}
	for s := range numStates { // state by state compresses better
		for _, r := range m.rows {
			e.raw([]byte{r.lane(s)})
		}
	}
	e.float(m.step)
	for _, r := range m.moves.rows() {
		e.floats(r[:])
	}
	e.floats(m.least[:])
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
	for i, w := range ix.bitmap {
		for b := uint32(0); w != 0; b++ {
			if w&1 != 0 {
				out = append(out, uint32(i)*64+b)
			}
			w >>= 1
		}
	}
	return out
}

// Read reads a model that Write wrote.
func Read(r io.Reader) (*Model, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, errors.New("model: not a file of weights, or of another version")
	}
	d := &weightReader{r: bufio.NewReaderSize(flate.NewReader(r), 1<<16)}
	m := &Model{Name: string(d.bytes(1 << 10))}
	m.pos = d.pos()
	m.lex = d.lexicon()
	d.field(m)
	m.link = &linker{d.floats(1 << linkBits)}
	if d.err != nil {
		return nil, fmt.Errorf("model: damaged weights: %w", d.err)
	}
	if len(m.link.weights) != 1<<linkBits {
		return nil, errors.New("model: damaged weights: wrong size of the linker")
	}
	return m, nil
}

type weightReader struct {
	r   *bufio.Reader
	err error
}

func (d *weightReader) uint(limit uint64) uint64 {
	if d.err != nil {
		return 0
	}
	x, err := binary.ReadUvarint(d.r)
	if err == nil && x > limit {
		err = fmt.Errorf("number %d over %d", x, limit)
	}
	if err != nil {
		d.err = err
		return 0
	}
	return x
}

func (d *weightReader) raw(b []byte) {
	if d.err == nil {
		_, d.err = io.ReadFull(d.r, b)
	}
}

func (d *weightReader) bytes(limit uint64) []byte {
	b := make([]byte, d.uint(limit))
	d.raw(b)
	return b
}

func (d *weightReader) float() float32 {
	var b [4]byte
	d.raw(b[:])
	return math.Float32frombits(binary.LittleEndian.Uint32(b[:]))
}

func (d *weightReader) floats(limit uint64) []float32 {
	xs := make([]float32, d.uint(limit))
	for i := range xs {
		xs[i] = d.float()
	}
	return xs
}

// readKeys reads what keys wrote; f reads one value.
func readKeys[V any](d *weightReader, f func() V) map[uint32]V {
	n := d.uint(1 << 24)
	m := make(map[uint32]V, n)
	last := uint32(0)
	for range n {
		last += uint32(d.uint(math.MaxUint32))
		m[last] = f()
		if d.err != nil {
			return m
		}
	}
	return m
}

func (d *weightReader) pos() *posModel {
	var b [3]byte
	m := &posModel{}
	m.sure = readKeys(d, func() tag { d.raw(b[:1]); return d.tag(b[0]) })
	m.rows = readKeys(d, func() []posWeight {
		row := make([]posWeight, d.uint(uint64(numTags)))
		for i := range row {
			d.raw(b[:])
			row[i] = posWeight{d.tag(b[0]), int16(uint16(b[1]) | uint16(b[2])<<8)}
		}
		return row
	})
	return m
}

func (d *weightReader) tag(b byte) tag {
	if int(b) >= numTags && d.err == nil {
		d.err = fmt.Errorf("tag %d", b)
		return 0
	}
	return tag(b)
}

func (d *weightReader) lexicon() lexicon {
	var b [2]byte
	return readKeys(d, func() wordUse { d.raw(b[:]); return wordUse{b[0], b[1]} })
}

func (d *weightReader) field(m *Model) {
	n := d.uint(1 << hashBits)
	features := make([]uint32, n)
	last := uint32(0)
	for i := range features {
		last += uint32(d.uint(1<<hashBits - 1))
		features[i] = last
	}
	if last >= 1<<hashBits && d.err == nil {
		d.err = fmt.Errorf("feature %d", last)
	}
	if d.err != nil {
		return
	}
	m.index = newFeatureIndex(features)
	m.rows = make([]packed, n)
	lane := make([]byte, n)
	for s := range lanes {
		if s < numStates {
			d.raw(lane)
		}
		for i := range m.rows {
			b := byte(bias)
			if s < numStates {
				b = lane[i]
			}
			m.rows[i].setLane(s, b)
		}
	}
	m.step = d.float()
	for _, r := range m.moves.rows() {
		copy(r[:], d.floats(lanes))
	}
	copy(m.least[:], d.floats(uint64(numRoles)))
}
