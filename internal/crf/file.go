package crf

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/hearsay-project/hearsay/internal/decode"
)

// magic starts every file of a field; its number is the version of the format.
const magic = "hearsay field 1\n"

// Write writes the field. The same field always gives the same bytes.
func (f *Field) Write(w io.Writer) error {
	var buf bytes.Buffer
	features := f.index.features()
	put := func(x uint64) { buf.Write(binary.AppendUvarint(nil, x)) }
	put(uint64(f.states))
	put(uint64(len(features)))
	last := uint32(0)
	for _, h := range features {
		put(uint64(h - last))
		last = h
	}
	for s := range f.states { // state by state, which compresses better
		for i := range f.rows {
			buf.WriteByte(byte(f.rows[i][s]))
		}
	}
	put(uint64(math.Float32bits(f.step)))
	for _, r := range f.moves.Rows(f.states) {
		for _, x := range r {
			put(uint64(math.Float32bits(x)))
		}
	}
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := buf.WriteTo(z); err != nil {
		return err
	}
	return z.Close()
}

// Read reads a field that Write wrote.
func Read(r io.Reader) (*Field, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, errors.New("crf: not a file of a field, or of another version")
	}
	d := decode.NewReader(flate.NewReader(r))
	f := &Field{states: int(d.Uint(Lanes))}
	features := make([]uint32, d.Uint(1<<indexBits))
	last := uint64(0)
	for i := range features {
		last = min(last+d.Uint(1<<indexBits), 1<<indexBits-1)
		features[i] = uint32(last)
	}
	f.index, f.rows = newIndex(features), make([][Lanes]int8, len(features))
	lane := make([]byte, len(features))
	for s := range f.states {
		d.Raw(lane)
		for i, b := range lane {
			f.rows[i][s] = int8(b)
		}
	}
	f.step = readFloat(d)
	for _, row := range f.moves.Rows(f.states) {
		for s := range row {
			row[s] = readFloat(d)
		}
	}
	if err := d.Err(); err != nil {
		return nil, fmt.Errorf("crf: damaged file: %w", err)
	}
	return f, nil
}

func readFloat(d *decode.Reader) float32 { return math.Float32frombits(uint32(d.Uint(math.MaxUint32))) }
