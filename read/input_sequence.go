package read

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/hearsay-project/hearsay"
)

const (
	stdinArgument = "-"
	stdinName     = "standard input"
)

// A sequence is one run over the arguments of Inputs. Its methods return
// whether more is wanted.
type sequence struct {
	opts      Options
	fetcher   *fetcher
	stdinUsed bool
	yield     func(*Input, error) bool
}

// goesOn reports whether ctx is still live, and yields an error if it is not.
func (s *sequence) goesOn(ctx context.Context) bool {
	if ctx.Err() == nil {
		return true
	}
	s.yield(nil, stopped(ctx, ""))
	return false
}

func (s *sequence) argument(ctx context.Context, arg string) bool {
	switch {
	case arg == stdinArgument && s.stdinUsed:
		return s.yield(nil, &hearsay.Error{
			Code: hearsay.CodeUsage, Input: stdinName, Message: "it can be read only once; give - a single time",
		})
	case arg == stdinArgument:
		s.stdinUsed = true
		return s.stream(ctx, stdinName, "", s.stdin)
	case isAddress(arg):
		return s.address(ctx, arg)
	}
	for place, err := range places(ctx, arg, s.opts.Format) {
		ok := false
		switch {
		case err != nil:
			ok = s.yield(nil, err)
		case !place.mode.IsRegular():
			ok = s.stream(ctx, place.path, place.path, func() (io.ReadCloser, error) { return os.Open(place.path) })
		case isLines(place.path, s.opts.Format):
			ok = s.linesOfFile(ctx, place.path)
		default:
			ok = s.yield(s.file(place), nil)
		}
		if !ok || !s.goesOn(ctx) {
			return false
		}
	}
	return true
}

func (s *sequence) stdin() (io.ReadCloser, error) {
	if s.opts.Stdin == nil {
		return io.NopCloser(os.Stdin), nil
	}
	return io.NopCloser(s.opts.Stdin), nil
}

// stream yields the inputs of something that can be read only once and may
// make its readers wait.
func (s *sequence) stream(ctx context.Context, name, uri string, open func() (io.ReadCloser, error)) bool {
	src := interruptible(ctx, open)
	head := newLines(src, s.opts.maxBytes())
	if s.opts.Format == JSONL || s.opts.Format == Auto && head.beginsRecords() {
		defer release(src)
		return s.records(ctx, name, head)
	}
	return s.yield(&Input{Name: name, size: -1, document: func(ctx context.Context) (*hearsay.Document, error) {
		defer release(src)
		defer context.AfterFunc(ctx, func() { release(src) })()
		data, err := readLimited(head, s.opts.maxBytes())
		if err != nil {
			return nil, err
		}
		return Bytes(Raw{Name: name, URI: uri, Data: data, Format: s.opts.Format})
	}}, nil)
}

// file returns the input of a regular file in any format but JSONL.
func (s *sequence) file(place place) *Input {
	return &Input{Name: place.path, size: place.size, document: func(context.Context) (*hearsay.Document, error) {
		limit := s.opts.maxBytes()
		if place.size > limit {
			return nil, tooLarge(limit)
		}
		f, err := os.Open(place.path)
		if err != nil {
			return nil, err
		}
		defer release(f)
		data, err := readLimited(f, limit)
		if err != nil {
			return nil, err
		}
		return Bytes(Raw{Name: place.path, URI: place.path, Data: data, Format: s.opts.Format})
	}}
}

func (s *sequence) linesOfFile(ctx context.Context, path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return s.yield(nil, about(path, err))
	}
	defer release(f)
	return s.records(ctx, path, newLines(f, s.opts.maxBytes()))
}

// address yields the input of an address, or those of its lines when it is
// known beforehand to be JSONL.
func (s *sequence) address(ctx context.Context, addr string) bool {
	if !s.fetcher.expectsLines(addr) {
		return s.yield(&Input{Name: addr, size: -1, document: func(ctx context.Context) (*hearsay.Document, error) {
			page, err := s.fetcher.get(ctx, addr)
			if err != nil {
				return nil, err
			}
			return Bytes(Raw{
				Name: addr, URI: page.uri, Data: page.data, Format: s.opts.Format, ContentType: page.contentType,
			})
		}}, nil)
	}
	page, err := s.fetcher.get(ctx, addr)
	if err != nil {
		return s.goesOn(ctx) && s.yield(nil, about(addr, err))
	}
	return s.records(ctx, addr, newLines(bytes.NewReader(page.data), s.opts.maxBytes()))
}

// records yields one input for each line that is not blank, and an error for
// each that is too long.
func (s *sequence) records(ctx context.Context, name string, ls *lines) bool {
	var taken int64
	for found := false; ; found = true {
		line, err := ls.next()
		switch {
		case !s.goesOn(ctx):
			return false
		case errors.Is(err, io.EOF) && found:
			return true
		case errors.Is(err, io.EOF):
			return s.yield(nil, &hearsay.Error{Code: hearsay.CodeEmpty, Input: name, Message: "there is no record in it"})
		case errors.Is(err, errLineTooLong):
			if !s.yield(nil, lineTooLong(lineName(name, ls.number), ls.limit)) {
				return false
			}
			continue
		case err != nil:
			return s.yield(nil, about(name, err))
		}
		in := recordInput(lineName(name, ls.number), line)
		in.size, taken = ls.taken()-taken, ls.taken()
		if !s.yield(in, nil) {
			return false
		}
	}
}

func isAddress(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}
