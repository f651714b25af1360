package store

import (
	_ "embed" // the dictionary
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay"
)

// maxUnpacked bounds what an analysis may unpack to: that of the largest
// document is well below it.
const maxUnpacked = 1 << 30

// dictionary holds two analyses of fictional articles. Analyses are compressed
// against it, because what they have in common is a good part of each: that
// makes them a fifth smaller. What was compressed with a dictionary is read with
// the same one: it is never changed, and a better one would get another number.
//
//go:embed dictionary/1.jsonl
var dictionary []byte

const dictionaryID = 1

// packer and unpacker hold no state between calls.
var (
	packer = sync.OnceValue(func() *zstd.Encoder {
		enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
			zstd.WithEncoderCRC(true), zstd.WithEncoderDictRaw(dictionaryID, dictionary))
		if err != nil {
			panic(err) // only for options that do not exist
		}
		return enc
	})
	unpacker = sync.OnceValue(func() *zstd.Decoder {
		dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxUnpacked),
			zstd.WithDecoderDictRaw(dictionaryID, dictionary))
		if err != nil {
			panic(err) // only for options that do not exist
		}
		return dec
	})
)

// pack returns an analysis as compressed JSON.
func pack(a *hearsay.Analysis) ([]byte, error) {
	data, err := a.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return packer().EncodeAll(data, make([]byte, 0, len(data)/4)), nil
}

func unpack(packed []byte) (*hearsay.Analysis, error) {
	data, err := unpacker().DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("an analysis in the collection is damaged: %w", err)
	}
	a, err := hearsay.Restore(data)
	if err != nil {
		return nil, fmt.Errorf("an analysis in the collection is damaged: %w", err)
	}
	return a, nil
}
