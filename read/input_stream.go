package read

import (
	"context"
	"io"
)

// interruptible opens and reads a source on a goroutine of its own, so that
// whoever reads the result is let go when ctx ends or the result is closed,
// even where the source itself blocks, as a terminal or a named pipe does. The
// goroutine ends with the source's next bytes or end.
func interruptible(ctx context.Context, open func() (io.ReadCloser, error)) io.ReadCloser {
	pr, pw := io.Pipe()
	stop := context.AfterFunc(ctx, func() { release(pr) })
	go func() {
		defer stop()
		src, err := open()
		if err == nil {
			_, err = io.Copy(pw, src)
			release(src)
		}
		pw.CloseWithError(err)
	}()
	return pr
}

// readLimited reads all of r, or fails with tooLarge after limit bytes.
func readLimited(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, tooLarge(limit)
	}
	return data, nil
}

// A countingReader counts the bytes that went through it.
type countingReader struct {
	r io.Reader
	n int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// release closes what was only read: an error there changes nothing.
func release(c io.Closer) { _ = c.Close() }
