package model

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/hearsay-project/hearsay/internal/decode"
)

// Read reads a model that Write wrote.
func Read(r io.Reader) (*Model, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, errors.New("model: not a file of weights, or of another version")
	}
	d := weightReader{decode.NewReader(flate.NewReader(r))}
	m := &Model{Name: string(d.Bytes(1 << 10))}
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
	if err := d.Err(); err != nil {
		return nil, fmt.Errorf("model: damaged weights: %w", err)
	}
	if len(m.link.weights) != 1<<linkBits {
		return nil, errors.New("model: damaged weights: wrong size of the linker")
	}
	return m, nil
}

// weightReader reads the parts of a model.
type weightReader struct{ *decode.Reader }

func (d weightReader) float() float32 {
	var b [4]byte
	d.Raw(b[:])
	return math.Float32frombits(binary.LittleEndian.Uint32(b[:]))
}

func (d weightReader) floats(limit uint64) []float32 {
	xs := make([]float32, d.Uint(limit))
	for i := range xs {
		xs[i] = d.float()
	}
	return xs
}

// readKeys reads what keys wrote; f reads one value.
func readKeys[V any](d weightReader, f func() V) map[uint32]V {
	n := d.Uint(1 << 20)
	m := make(map[uint32]V, n)
	last := uint32(0)
	for range n {
		last += uint32(d.Uint(math.MaxUint32))
		m[last] = f()
		if d.Err() != nil {
			return m
		}
	}
	return m
}

func (d weightReader) pos() *posModel {
	var b [3]byte
	m := &posModel{}
	m.sure = readKeys(d, func() tag { d.Raw(b[:1]); return d.tag(b[0]) })
	n := 0
	m.index, n = d.features()
	m.starts = make([]int32, n+1)
	for k := range n {
		m.starts[k+1] = m.starts[k] + int32(d.Uint(uint64(numTags)))
	}
	m.weights = make([]posWeight, m.starts[n])
	for i := range m.weights {
		d.Raw(b[:])
		m.weights[i] = posWeight{d.tag(b[0]), int16(uint16(b[1]) | uint16(b[2])<<8)}
	}
	return m
}

func (d weightReader) tag(b byte) tag {
	if int(b) >= numTags {
		d.Fail(fmt.Errorf("tag %d", b))
		return 0
	}
	return tag(b)
}

func (d weightReader) uses() wordUses {
	var b [2]byte
	return readKeys(d, func() wordUse { d.Raw(b[:]); return wordUse{b[0], b[1]} })
}

// readFeatures reads an index of features and makes room for their rows.
func readFeatures[R any](d weightReader) (*featureIndex, []R) {
	ix, n := d.features()
	return ix, make([]R, n)
}

// features reads an index of features and their number.
func (d weightReader) features() (*featureIndex, int) {
	features := make([]uint32, d.Uint(featureSpace))
	last := uint32(0)
	for i := range features {
		last += uint32(d.Uint(featureSpace - 1))
		features[i] = last
	}
	if last >= featureSpace {
		d.Fail(fmt.Errorf("feature %d", last))
	}
	if d.Err() != nil {
		return newFeatureIndex(nil), 0
	}
	return newFeatureIndex(features), len(features)
}

// rows reads n packed rows.
func (d weightReader) rows(n int, row func(i int) *packed) {
	lane := make([]byte, n)
	for s := range lanes {
		if s < numStates {
			d.Raw(lane)
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

func (d weightReader) field() field {
	f := field{step: d.float()}
	for _, r := range f.moves.Rows(numStates) {
		copy(r[:], d.floats(lanes))
	}
	return f
}

func (d weightReader) forest() *forest {
	f := &forest{cuts: make([][]float32, d.Uint(rankInputs))}
	for i := range f.cuts {
		f.cuts[i] = d.floats(maxBins)
	}
	f.trees = make([]tree, d.Uint(1<<12))
	var leaves [2 << treeDepth]byte
	for i := range f.trees {
		t := &f.trees[i]
		d.Raw(t.input[:])
		d.Raw(t.above[:])
		d.Raw(leaves[:])
		for k := range t.leaves {
			t.leaves[k] = int16(uint16(leaves[2*k]) | uint16(leaves[2*k+1])<<8)
		}
	}
	f.base = d.float()
	return f
}
