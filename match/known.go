package match

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A Known is a document of which an index has the wordings.
type Known struct {
	ID, Published string
	Statements    []KnownStatement // in the order of the analysis
}

// A KnownStatement is a statement, or a passage in it, with its wording.
type KnownStatement struct {
	Attribution int // the index in the analysis
	Wording     int64
	Speaker     string // of the statement, when it is known by name
}

// Collection returns a collection of the statements of some documents, whose
// numbers are their indices: those with wordings that Around has returned. Words
// tell in it as much as in the whole index.
func (f *Finder) Collection(documents []Known) (*Collection, error) {
	if err := f.weigh(); err != nil {
		return nil, err
	}
	c := NewCollection()
	c.weight = func(key uint32) uint16 {
		if id, ok := f.local[key]; ok {
			return f.cmp.weights[id]
		}
		return 0
	}
	words := make([]uint32, len(f.keys)) // by local number
	for n, doc := range documents {
		c.docs = append(c.docs, docRecord{id: doc.ID, published: doc.Published, later: true})
		for _, st := range doc.Statements {
			u := unit{start: uint64(len(c.words)), words: int32(len(f.words[st.Wording])), doc: int32(n), attr: int32(st.Attribution)}
			if st.Speaker != "" {
				u.speaker = c.lastWord(st.Speaker)
			}
			for _, local := range f.words[st.Wording] {
				if words[local] == 0 {
					words[local] = c.vocab.stranger(f.keys[local])
				}
				c.words = append(c.words, words[local])
			}
			c.units = append(c.units, u)
		}
	}
	return c, nil
}

// stranger gives a number to a word of which nothing is known but its lasting
// key.
func (v *vocabulary) stranger(key uint32) uint32 {
	id := uint32(len(v.loose))
	v.loose, v.empty, v.keys = append(v.loose, id), append(v.empty, !saysSomething(key)), append(v.keys, key)
	return id
}

// A Sketch tells of which documents another one is mostly a copy.
type Sketch struct{ sketch }

// Sketch returns that of a document.
func (x *Indexer) Sketch(doc *hearsay.Document) Sketch {
	x.buf = x.split.split(x.buf[:0], doc.Text, []hearsay.Span{{Start: 0, End: len(doc.Text)}})
	return Sketch{x.split.sketch(x.buf)}
}

// Bytes returns the sketch as it is kept. A document that is too short to be
// compared has few.
func (s Sketch) Bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(s.runs)) //nolint:gosec // a count
	if s.runs < copyRuns {
		return out
	}
	for _, hash := range s.least {
		out = binary.LittleEndian.AppendUint32(out, hash)
	}
	return out
}

// SketchOf returns the sketch of which Bytes returned kept, or false for
// anything else.
func SketchOf(kept []byte) (Sketch, bool) {
	runs, n := binary.Uvarint(kept)
	hashes := kept[max(n, 0):]
	if n <= 0 || runs > math.MaxInt32 || len(hashes)%4 != 0 {
		return Sketch{}, false
	}
	s := sketch{least: make([]uint32, len(hashes)/4), runs: int(runs)}
	for i := range s.least {
		s.least[i] = binary.LittleEndian.Uint32(hashes[4*i:])
	}
	return Sketch{s}, slices.IsSorted(s.least)
}

// SetSketch saves Echo making that of a document.
func (c *Collection) SetSketch(document int, s Sketch) {
	c.docs[document].sketch, c.docs[document].later = s.sketch, false
}
