package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
)

// output writes analyses to standard output in one format. It is buffered;
// on a terminal each document shows at once.
type output struct {
	buf      *bufio.Writer
	format   string
	terminal bool
	options  report.Options
	written  int // documents
}

func (c *cli) newOutput(format string) *output {
	return &output{
		buf:      bufio.NewWriterSize(c.stdout, 64<<10),
		format:   format,
		terminal: isTerminal(c.stdout),
		options:  report.Options{Width: c.width(), Color: c.color(), Verbose: c.verbose},
	}
}

// write writes the analysis of the input called name.
func (o *output) write(name string, a *hearsay.Analysis) error {
	var err error
	if o.format == "text" {
		err = o.report(name, a)
	} else {
		err = o.object(a)
	}
	o.written++
	if err == nil && o.terminal {
		err = o.flush()
	}
	return err
}

func (o *output) report(name string, a *hearsay.Analysis) error {
	if o.written > 0 {
		fmt.Fprintf(o.buf, "\n%s\n\n", strings.Repeat("─", o.options.Width))
	}
	opts := o.options
	opts.Name = name
	return report.Write(o.buf, a, opts)
}

// object writes JSON. Control characters that JSON permits in strings are
// escaped on a terminal, which could take them as orders; it means the same.
func (o *output) object(a *hearsay.Analysis) error {
	data, err := a.MarshalJSON()
	if err != nil {
		return err
	}
	if o.format == "json" {
		var indented bytes.Buffer
		if err := json.Indent(&indented, data, "", "  "); err != nil {
			return err
		}
		data = indented.Bytes()
	}
	if o.terminal {
		data = escaped(data)
	}
	_, err = o.buf.Write(append(data, '\n'))
	return err
}

// escaped replaces control and formatting characters inside JSON by their
// escapes. Line breaks stand between the values only, and stay.
func escaped(data []byte) []byte {
	special := func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) }
	if bytes.IndexFunc(data, special) < 0 {
		return data
	}
	var out bytes.Buffer
	for _, r := range string(data) {
		switch {
		case !special(r):
			out.WriteRune(r)
		case r > 0xFFFF:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.Bytes()
}

func (o *output) flush() error { return o.buf.Flush() }

// failure returns what to say when writing failed with err: nothing when the
// reader of the output has gone, as head does.
func (o *output) failure(err error) error {
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return cannotWrite("standard output", err)
}
