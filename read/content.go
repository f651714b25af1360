package read

import (
	"bytes"
	"context"
	"iter"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Content yields the inputs that stand in data, which somebody hands over as
// the content of a file called name: one, or in JSONL one per line, as Inputs
// does for a file. data is not changed.
func Content(ctx context.Context, name string, data []byte, opts Options) iter.Seq2[*Input, error] {
	return func(yield func(*Input, error) bool) {
		s := &sequence{opts: opts, yield: yield}
		if isLines(name, opts.Format) {
			s.records(ctx, name, newLines(bytes.NewReader(data), opts.maxBytes()))
			return
		}
		yield(&Input{Name: name, size: int64(len(data)), document: func(context.Context) (*hearsay.Document, error) {
			if limit := opts.maxBytes(); int64(len(data)) > limit {
				return nil, tooLarge(limit)
			}
			return Bytes(Raw{Name: name, URI: name, Data: data, Format: opts.Format})
		}}, nil)
	}
}

// Given returns the input of a text that is at hand. Blocks, and metadata that
// meta does not give, are found as for plain text.
func Given(name, text string, meta Meta) *Input {
	return &Input{Name: name, size: int64(len(text)), document: func(context.Context) (*hearsay.Document, error) {
		if strings.TrimSpace(text) == "" {
			return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Message: "there is no text in it"}
		}
		return FromText(text, meta), nil
	}}
}
