package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// errLineTooLong is returned for a line over the limit; the next line can be
// read.
var errLineTooLong = errors.New("line too long")

const blanks = " \t\r\n"

// lines splits a JSONL stream, plain or compressed with gzip, into its lines.
// As an io.Reader it gives the stream as it is; the two are not mixed.
type lines struct {
	limit  int64 // bytes of one line without its end
	number int   // of the line last returned by next, from 1

	r       *bufio.Reader
	source  *countingReader
	at      int64 // bytes of the lines seen so far
	started bool
	packed  bool
}

func newLines(r io.Reader, limit int64) *lines {
	source := &countingReader{r: r}
	return &lines{limit: limit, r: bufio.NewReaderSize(source, 64<<10), source: source}
}

// Read reads the stream before anything is split or unpacked.
func (ls *lines) Read(p []byte) (int, error) { return ls.r.Read(p) }

// beginsRecords looks ahead and reports whether the first line that is not
// blank is a JSON object with a "text". It reads no further than that line.
func (ls *lines) beginsRecords() bool {
	var head []byte
	defer func() { ls.r = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(head), ls.r), 64<<10) }()
	for int64(len(head)) <= ls.limit {
		part, err := ls.r.ReadSlice('\n')
		head = append(head, part...)
		line := bytes.Trim(bytes.TrimPrefix(head, utf8Mark), blanks)
		if len(line) > 0 && line[0] != '{' || err != nil && !errors.Is(err, bufio.ErrBufferFull) && !errors.Is(err, io.EOF) {
			return false
		}
		if len(line) > 0 && !errors.Is(err, bufio.ErrBufferFull) {
			_, decodeErr := decodeRecord(line)
			return decodeErr == nil
		}
		if errors.Is(err, io.EOF) {
			return false
		}
	}
	return false
}

// next returns the next line that is not blank, without its end, in memory
// of its own. It fails with io.EOF after the last one and with errLineTooLong
// for a line over the limit, which is skipped without being held.
func (ls *lines) next() ([]byte, error) {
	if err := ls.start(); err != nil {
		return nil, err
	}
	for {
		line, blank, err := ls.line()
		if err == nil && blank {
			continue
		}
		return line, err
	}
}

// taken is the number of bytes of the source that the lines so far took.
func (ls *lines) taken() int64 {
	if ls.packed {
		return ls.source.n
	}
	return ls.at
}

// start unpacks the stream if it is compressed and skips a byte order mark.
func (ls *lines) start() error {
	if ls.started {
		return nil
	}
	ls.started = true
	if magic, _ := ls.r.Peek(2); bytes.Equal(magic, gzipMagic) {
		unpacked, err := unpack(ls.r, func() int64 { return ls.source.n })
		if err != nil {
			return err
		}
		ls.r, ls.packed = bufio.NewReaderSize(unpacked, 64<<10), true
	}
	if mark, _ := ls.r.Peek(len(utf8Mark)); bytes.Equal(mark, utf8Mark) {
		n, _ := ls.r.Discard(len(mark))
		ls.at += int64(n)
	}
	return nil
}

func (ls *lines) line() (line []byte, blank bool, err error) {
	ls.number++
	blank = true
	for length := int64(0); ; {
		part, err := ls.r.ReadSlice('\n')
		ls.at += int64(len(part))
		last := !errors.Is(err, bufio.ErrBufferFull)
		if last && err != nil && (!errors.Is(err, io.EOF) || length+int64(len(part)) == 0) {
			return nil, false, err
		}
		part = bytes.TrimSuffix(part, []byte("\n"))
		blank = blank && len(bytes.Trim(part, blanks)) == 0
		if length += int64(len(part)); length <= ls.limit {
			line = append(line, part...)
		} else {
			line = nil
		}
		switch {
		case last && length > ls.limit && !blank:
			return nil, false, errLineTooLong
		case last:
			return line, blank, nil
		}
	}
}

func lineName(name string, number int) string { return fmt.Sprintf("%s:%d", name, number) }
