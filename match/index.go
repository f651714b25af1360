package match

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A Wording is what an index outside of this package keeps of a statement, or
// of a passage in quotation marks inside one, so that its echoes are found
// again without reading all documents.
type Wording struct {
	Attribution int // the index in its analysis
	// Words stand for the words, in their order; all forms of a word have one
	// number, which is the same in every program with these RulesVersion.
	Words []uint32
	// Keys are what the wording is filed under, in order and each once: the
	// runs of words that it shares with its echoes, and the words that say
	// something.
	Keys []uint32
}

// maxIndexed is how many words an Indexer remembers.
const maxIndexed = 1 << 17

// An Indexer makes the wordings of analyses. It is not safe for concurrent use.
type Indexer struct {
	split splitter
	buf   []word
}

// NewIndexer returns an indexer.
func NewIndexer() *Indexer { return &Indexer{split: splitter{vocab: newVocabulary()}} }

// Wordings returns the wordings of an analysis, in the order of its statements.
// A statement that is too short to be found again has none.
func (x *Indexer) Wordings(a *hearsay.Analysis) []Wording {
	if len(x.split.vocab.loose) > maxIndexed {
		x.split.vocab = newVocabulary()
	}
	var out []Wording
	eachUnit(a, func(i int, spans []hearsay.Span) {
		if ws := x.words(a.Document.Text, spans); len(ws) >= minWords {
			out = append(out, Wording{Attribution: i, Words: ws, Keys: indexKeys(ws)})
		}
	})
	return out
}

// words returns what stands for the words in spans.
func (x *Indexer) words(text string, spans []hearsay.Span) []uint32 {
	x.buf = x.split.split(x.buf[:0], text, spans)
	out := make([]uint32, min(len(x.buf), maxStatement))
	for i := range out {
		out[i] = x.split.vocab.keys[x.buf[i].id]
	}
	return out
}

// saysSomething reports whether a word in an index is none of those that occur
// everywhere.
func saysSomething(key uint32) bool { return key&1 == 0 }

// indexKeys returns the keys of a wording.
func indexKeys(ws []uint32) []uint32 {
	out := make([]uint32, 0, 2*len(ws))
	grams(ws, func(hash uint32) { out = append(out, hash) })
	for _, key := range ws {
		if saysSomething(key) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
