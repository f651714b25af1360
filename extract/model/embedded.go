package model

import (
	"bytes"
	_ "embed" // for the weights
	"sync"
)

//go:embed weights.bin
var weights []byte

// Embedded returns the model that is part of the program. It is read at the
// first call and shared from then on.
var Embedded = sync.OnceValues(func() (*Model, error) {
	return Read(bytes.NewReader(weights))
})
