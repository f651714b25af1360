package inquiry

import (
	"context"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Echoes returns what a collection has to be opened with for writing, so that
// its statements can be traced quickly. Without it they are traced by reading
// all documents.
func Echoes() store.Echoes {
	indexers := sync.Pool{New: func() any { return match.NewIndexer() }}
	return store.Echoes{Rules: match.RulesVersion, Index: func(a *hearsay.Analysis) ([]store.Wording, []byte) {
		indexer := indexers.Get().(*match.Indexer)
		defer indexers.Put(indexer)
		found := indexer.Wordings(a)
		out := make([]store.Wording, len(found))
		for i, w := range found {
			out[i] = store.Wording{Statement: w.Attribution, Words: w.Words, Keys: w.Keys}
		}
		return out, indexer.Sketch(a.Document).Bytes()
	}}
}

// An index is that of a collection as match asks for it.
type index struct {
	ctx context.Context //nolint:containedctx // it lives as long as one question
	col *store.Collection
}

var _ match.Index = index{}

func (x index) Under(keys []uint32, most int) ([][]int64, error) {
	return x.col.Wordings(x.ctx, keys, most)
}

func (x index) Words(wordings []int64, see func(int64, []uint32)) error {
	if wordings == nil {
		return x.col.AllWords(x.ctx, see)
	}
	return x.col.WordsOf(x.ctx, wordings, see)
}

func (x index) Counts(words []uint32) ([]int, int, error) { return x.col.WordCounts(x.ctx, words) }
