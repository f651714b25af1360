package store

import (
	"encoding/binary"
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
)

// Echoes makes what statements are found by across documents. The zero value
// makes nothing.
type Echoes struct {
	// Rules names what Index does. What other rules have made is stale.
	Rules string
	// Index returns what is kept of the statements of an analysis, and of its
	// text: by that copies are told. Several goroutines call it.
	Index func(a *hearsay.Analysis) (statements []Wording, sketch []byte)
}

// A Wording is what is kept of a statement, or of a passage in it, so that
// others with nearly the same words are found.
type Wording struct {
	Statement int      // the index in the analysis
	Words     []uint32 // what stands for each word, in order
	Keys      []uint32 // what it is filed under, each once
}

// hash is equal for wordings with the same words.
func (w *Wording) hash() int64 {
	h := uint64(len(w.Words))
	for _, word := range w.Words {
		h = (h ^ uint64(word)) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return int64(h) //nolint:gosec // all bits count, whatever the sign
}

func packWords(words []uint32) []byte {
	out := make([]byte, 0, 4*len(words))
	for _, word := range words {
		out = binary.LittleEndian.AppendUint32(out, word)
	}
	return out
}

func unpackWords(packed []byte) []uint32 {
	out := make([]uint32, len(packed)/4)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(packed[4*i:])
	}
	return out
}

// keyText is a key as a word of an index of words.
func keyText(key uint32) string { return strconv.FormatUint(uint64(key), 36) }

// keysText returns the keys of a wording as a text of words.
func keysText(keys []uint32) string {
	out := make([]byte, 0, 8*len(keys))
	for _, key := range keys {
		out = append(strconv.AppendUint(out, uint64(key), 36), ' ')
	}
	return string(out)
}

// eachOnce returns the words of a wording, each once.
func eachOnce(words []uint32) []uint32 {
	out := slices.Clone(words)
	slices.Sort(out)
	return slices.Compact(out)
}
