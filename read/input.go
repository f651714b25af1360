package read

import (
	"context"
	"io"
	"iter"
	"net/netip"
	"time"

	"github.com/hearsay-project/hearsay"
)

// The limits that hold where Options give none.
const (
	DefaultMaxBytes = 20 << 20
	DefaultTimeout  = 30 * time.Second
)

// Options say how inputs are read. The zero value works.
type Options struct {
	// Format is the format of every input. Auto decides for each one.
	Format Format
	// AllowPrivate permits addresses on loopback, private and other networks
	// that are not part of the public internet.
	AllowPrivate bool
	// Stdin is what "-" stands for; nil means os.Stdin.
	Stdin io.Reader
	// MaxBytes limits one input: a file, the decoded body of an address, a
	// line of JSONL. 0 means DefaultMaxBytes.
	MaxBytes int64
	// Timeout limits the fetching of one address from the first packet to
	// the last. 0 means DefaultTimeout.
	Timeout time.Duration

	// permit replaces the check of network addresses in tests.
	permit func(netip.AddrPort) error
}

func (opts Options) maxBytes() int64 {
	if opts.MaxBytes > 0 {
		return opts.MaxBytes
	}
	return DefaultMaxBytes
}

func (opts Options) timeout() time.Duration {
	if opts.Timeout > 0 {
		return opts.Timeout
	}
	return DefaultTimeout
}

// An Input is one document that is still to be read.
type Input struct {
	// Name is as the user named it: "a.txt", "list.jsonl:12", an address, or
	// "standard input".
	Name string

	size     int64
	document func(context.Context) (*hearsay.Document, error)
}

// Document reads, decodes and parses the input. It is called once for an
// input, and may run for several inputs at the same time. Every error is a
// *hearsay.Error about Name; when ctx ended, it wraps the reason.
func (in *Input) Document(ctx context.Context) (*hearsay.Document, error) {
	if ctx.Err() != nil {
		return nil, stopped(ctx, in.Name)
	}
	doc, err := in.document(ctx)
	switch {
	case err == nil:
		return doc, nil
	case ctx.Err() != nil:
		return nil, stopped(ctx, in.Name)
	default:
		return nil, about(in.Name, err)
	}
}

// Size is what the input adds to the bytes that Total counts, or -1 when that
// is not known. For a line of a compressed file that is the part of the file
// that was unpacked for it.
func (in *Input) Size() int64 { return in.size }

// Inputs yields the inputs that the arguments stand for, in their order:
//
//   - "-", and no argument at all: standard input, once. It is taken as JSONL
//     when its first line is a JSON object with a "text".
//   - an http or https address.
//   - a file, whatever its name; one that is not a regular file (a named
//     pipe, a device) is read like standard input.
//   - a folder: its files with a known ending, in the order of their names,
//     and those of the folders in it. Hidden ones are left out, and links to
//     folders are not followed.
//   - a pattern with *, ?, [ ] or ** (any number of folders) that no file has
//     as its name: the files and folders that it matches.
//
// A JSONL file, compressed with gzip or not, gives one input per line and is
// read as the inputs are asked for, so that its size does not matter. An error
// is yielded in the place of the input that it concerns, and the sequence goes
// on; it ends early, with an error, only when ctx is done.
func Inputs(ctx context.Context, args []string, opts Options) iter.Seq2[*Input, error] {
	if len(args) == 0 {
		args = []string{stdinArgument}
	}
	return func(yield func(*Input, error) bool) {
		s := &sequence{opts: opts, fetcher: newFetcher(opts), yield: yield}
		for _, arg := range args {
			if !s.goesOn(ctx) || !s.argument(ctx, arg) {
				return
			}
		}
	}
}

// Total returns the number of bytes of all inputs that the arguments stand
// for, and whether it is known: it is not when an address or a stream is among
// them, or a great many files.
func Total(args []string) (bytes int64, known bool) {
	const most = 100_000 // files looked at
	files := 0
	for _, arg := range args {
		if arg == stdinArgument || isAddress(arg) {
			return 0, false
		}
		for place, err := range places(context.Background(), arg, Auto) {
			if err != nil {
				continue
			}
			if files++; files > most || !place.mode.IsRegular() {
				return 0, false
			}
			bytes += place.size
		}
	}
	return bytes, len(args) > 0
}
