// Package decode reads the binary files of models.
package decode

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
)

// A Reader reads numbers and bytes one after another and keeps the first
// error; from then on everything that it reads is zero.
type Reader struct {
	r   *bufio.Reader
	err error
}

// NewReader returns a reader of r.
func NewReader(r io.Reader) *Reader { return &Reader{r: bufio.NewReaderSize(r, 1<<16)} }

// Err returns the first error.
func (d *Reader) Err() error { return d.err }

// Fail makes err the first error, unless there was one.
func (d *Reader) Fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// Uint reads a number in the form of binary.AppendUvarint. One over limit is
// an error.
func (d *Reader) Uint(limit uint64) uint64 {
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

// Raw fills b.
func (d *Reader) Raw(b []byte) {
	if d.err != nil {
		clear(b)
		return
	}
	_, d.err = io.ReadFull(d.r, b)
}

// Bytes reads a number of at most limit, and that many bytes.
func (d *Reader) Bytes(limit uint64) []byte {
	b := make([]byte, d.Uint(limit))
	d.Raw(b)
	return b
}
