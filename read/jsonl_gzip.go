package read

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/hearsay-project/hearsay"
)

var (
	gzipMagic = []byte{0x1f, 0x8b}
	utf8Mark  = []byte("\uFEFF")
)

// Text seldom packs better than 20 to 1; what unpacks to far more than that
// was made to waste time.
const (
	unpackedAlways = 1 << 30 // bytes that are unpacked whatever the ratio
	unpackedRatio  = 200
)

// unpack returns the content of a gzip stream, of several members if there
// are. packed tells how many bytes were read of it so far.
func unpack(r *bufio.Reader, packed func() int64) (io.Reader, error) {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return nil, damaged(err)
	}
	return &unpacker{zr: zr, packed: packed, always: unpackedAlways}, nil
}

type unpacker struct {
	zr     io.Reader
	packed func() int64
	n      int64
	always int64
}

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.zr.Read(p)
	u.n += int64(n)
	if u.n > max(u.always, unpackedRatio*u.packed()) {
		return 0, &hearsay.Error{
			Code:    hearsay.CodeTooLarge,
			Message: fmt.Sprintf("it unpacks to more than %d times its size; unpack it first to read the rest", unpackedRatio),
		}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged(err)
	}
	return n, err
}

func damaged(err error) error {
	return &hearsay.Error{
		Code: hearsay.CodeFormat, Message: "the gzip data is damaged or cut off, the rest of it cannot be read", Err: err,
	}
}
