package parse

import (
	"bytes"
	_ "embed" // for the weights
	"io"
	"sync"

	"github.com/hearsay-project/hearsay/internal/crf"
)

//go:embed weights.bin
var weights []byte

// A Parser parses entries. It may be used by many goroutines at once.
type Parser struct{ field *crf.Field }

// Embedded returns the parser whose weights are part of the program. They are
// read at the first call, so that texts without references cost nothing.
var Embedded = sync.OnceValues(func() (*Parser, error) { return Read(bytes.NewReader(weights)) })

// Read reads the weights of a parser that Write wrote.
func Read(r io.Reader) (*Parser, error) {
	field, err := crf.Read(r)
	if err != nil {
		return nil, err
	}
	return &Parser{field}, nil
}

// Write writes the weights. The same parser always gives the same bytes.
func (p *Parser) Write(w io.Writer) error { return p.field.Write(w) }

// tag returns the tokens of an entry and the state of each.
func (p *Parser) tag(s string) ([]token, []uint8) {
	toks := tokenize(s)
	var v view
	v.read(toks, s)
	scores := make([]crf.Row, len(toks))
	for i := range toks {
		scores[i] = p.field.Score(v.features(i))
	}
	return toks, p.field.Best(scores)
}
