package model

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// Read reads a model that Write wrote.
func Read(r io.Reader) (*Model, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, errors.New("model: not a file of weights, or of another version")
	}
	d := &weightReader{r: bufio.NewReaderSize(flate.NewReader(r), 1<<16)}
	m := &Model{Name: string(d.bytes(1 << 10))}
	m.pos = d.pos()
	m.lex = d.uses()
	m.index, m.both = readFeatures[[2]packed](d)
	m.moreIndex, m.more = readFeatures[packed](d)
	d.rows(len(m.both), func(i int) *packed { return &m.both[i][0] })
	d.rows(len(m.both), func(i int) *packed { return &m.both[i][1] })
	d.rows(len(m.more), func(i int) *packed { return &m.more[i] })
	m.first, m.second = d.field(), d.field()
	m.ranker = ranker{d.forest()}
	copy(m.least[:], d.floats(uint64(numRoles)))
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
	n := d.uint(1 << 20)
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
	n := 0
	m.index, n = d.features()
	m.starts = make([]int32, n+1)
	for k := range n {
		m.starts[k+1] = m.starts[k] + int32(d.uint(uint64(numTags)))
	}
	m.weights = make([]posWeight, m.starts[n])
	for i := range m.weights {
		d.raw(b[:])
		m.weights[i] = posWeight{d.tag(b[0]), int16(uint16(b[1]) | uint16(b[2])<<8)}
	}
	return m
}

func (d *weightReader) tag(b byte) tag {
	if int(b) >= numTags && d.err == nil {
		d.err = fmt.Errorf("tag %d", b)
		return 0
	}
	return tag(b)
}

func (d *weightReader) uses() wordUses {
	var b [2]byte
	return readKeys(d, func() wordUse { d.raw(b[:]); return wordUse{b[0], b[1]} })
}

// readFeatures reads an index of features and makes room for their rows.
func readFeatures[R any](d *weightReader) (*featureIndex, []R) {
	ix, n := d.features()
	return ix, make([]R, n)
}

// features reads an index of features and their number.
func (d *weightReader) features() (*featureIndex, int) {
	features := make([]uint32, d.uint(featureSpace))
	last := uint32(0)
	for i := range features {
		last += uint32(d.uint(featureSpace - 1))
		features[i] = last
	}
	if last >= featureSpace && d.err == nil {
		d.err = fmt.Errorf("feature %d", last)
	}
	if d.err != nil {
		return newFeatureIndex(nil), 0
	}
	return newFeatureIndex(features), len(features)
}

// rows reads n packed rows.
func (d *weightReader) rows(n int, row func(i int) *packed) {
	lane := make([]byte, n)
	for s := range lanes {
		if s < numStates {
			d.raw(lane)
		}
		for i := range n {
			b := byte(bias)
			if s < numStates {
				b = lane[i]
			}
			row(i).setLane(s, b)
		}
	}
}

func (d *weightReader) field() field {
	f := field{step: d.float()}
	for _, r := range f.moves.Rows(numStates) {
		copy(r[:], d.floats(lanes))
	}
	return f
}

func (d *weightReader) forest() *forest {
	f := &forest{cuts: make([][]float32, d.uint(rankInputs))}
	for i := range f.cuts {
		f.cuts[i] = d.floats(maxBins)
	}
	f.trees = make([]tree, d.uint(1<<12))
	var leaves [2 << treeDepth]byte
	for i := range f.trees {
		t := &f.trees[i]
		d.raw(t.input[:])
		d.raw(t.above[:])
		d.raw(leaves[:])
		for k := range t.leaves {
			t.leaves[k] = int16(uint16(leaves[2*k]) | uint16(leaves[2*k+1])<<8)
		}
	}
	f.base = d.float()
	return f
}
