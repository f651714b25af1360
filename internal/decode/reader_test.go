package decode

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
)

func TestReader(t *testing.T) {
	data := binary.AppendUvarint(nil, 300)
	data = append(binary.AppendUvarint(data, 3), "abcdef"...)
	d := NewReader(bytes.NewReader(data))
	if x := d.Uint(300); x != 300 {
		t.Errorf("a number is read as %d", x)
	}
	if b := d.Bytes(3); string(b) != "abc" {
		t.Errorf("bytes are read as %q", b)
	}
	two := make([]byte, 2)
	if d.Raw(two); string(two) != "de" || d.Err() != nil {
		t.Errorf("raw bytes are read as %q, error %v", two, d.Err())
	}
}

func TestReaderKeepsFirstError(t *testing.T) {
	d := NewReader(bytes.NewReader([]byte{9, 1, 2}))
	if x := d.Uint(8); x != 0 || d.Err() == nil {
		t.Fatalf("a number over its limit is read as %d, error %v", x, d.Err())
	}
	first := d.Err()
	b := []byte{7}
	d.Raw(b)
	if b[0] != 0 || d.Uint(100) != 0 || len(d.Bytes(100)) != 0 {
		t.Error("something is read after an error")
	}
	if d.Fail(bytes.ErrTooLarge); !errors.Is(d.Err(), first) {
		t.Errorf("the first error is now %v", d.Err())
	}
}
