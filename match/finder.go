package match

import (
	"cmp"
	"math"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// An Index leads to the wordings of a collection that is kept elsewhere. Each
// wording has a number there.
type Index interface {
	// Under returns for each key at most so many wordings that are filed
	// under it, the first added first.
	Under(keys []uint32, most int) ([][]int64, error)
	// Words calls see with the words of each of some wordings; with none
	// named, of all. What see is given it keeps.
	Words(wordings []int64, see func(wording int64, words []uint32)) error
	// Counts returns in how many wordings each word stands, and how many
	// wordings there are.
	Counts(words []uint32) (counts []int, all int, err error)
}

// A Finder finds wordings in an index. It is not safe for concurrent use.
type Finder struct {
	idx     Index
	local   map[uint32]uint32  // numbers for words as a comparer wants them
	cmp     comparer           // weights are those of local numbers
	counted int                // of the local words, those whose weights are known
	keys    []uint32           // by local number
	words   map[int64][]uint32 // by wording, in local numbers
	around  map[int64][]link64 // by wording that was expanded
	lists   map[uint32][]int64 // by run, what is filed under it
}

// A link64 joins a wording with another one.
type link64 struct {
	to     int64
	close  bool
	longer bool // the other one is
	same   int
}

// NewFinder returns a finder.
func NewFinder(idx Index) *Finder {
	return &Finder{idx: idx, local: map[uint32]uint32{}, words: map[int64][]uint32{}, around: map[int64][]link64{}, lists: map[uint32][]int64{}}
}

// learn gives words local numbers.
func (f *Finder) learn(keys []uint32) []uint32 {
	out := make([]uint32, len(keys))
	for i, key := range keys {
		id, ok := f.local[key]
		if !ok {
			id = uint32(len(f.keys))
			f.local[key] = id
			f.keys = append(f.keys, key)
			f.cmp.empty = append(f.cmp.empty, !saysSomething(key))
			f.cmp.weights = append(f.cmp.weights, 0)
		}
		out[i] = id
	}
	return out
}

// weigh finds out how much the words tell whose weights are not known.
func (f *Finder) weigh() error {
	if f.counted == len(f.keys) {
		return nil
	}
	counts, all, err := f.idx.Counts(f.keys[f.counted:])
	if err != nil {
		return err
	}
	for i, n := range counts {
		f.cmp.weights[f.counted+i] = weightOfWord(n, all)
	}
	f.counted = len(f.keys)
	return nil
}

// weightOfWord is how much a word tells that stands in n of all wordings.
func weightOfWord(n, all int) uint16 {
	if n <= 0 {
		return 0
	}
	return uint16(16 * math.Log2(1+float64(all)/float64(n)))
}

// fetch gets the words of wordings.
func (f *Finder) fetch(wordings []int64) error {
	var missing []int64
	for _, id := range wordings {
		if _, ok := f.words[id]; !ok {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return f.idx.Words(missing, func(id int64, words []uint32) { f.words[id] = f.learn(words) })
}

// A FoundWording is a wording that has the words of a query.
type FoundWording struct {
	Wording int64
	Same    int // how many of the words
}

// maxCandidates bounds the wordings that are held against a query.
const maxCandidates = 4000

// Match returns the wordings that have the words of a query, those with most
// first; see Trace for what has them.
func (f *Finder) Match(query string) ([]FoundWording, error) {
	keys := NewIndexer().words(query, []hearsay.Span{{Start: 0, End: len(query)}})
	if len(keys) == 0 {
		return nil, nil
	}
	x := f.learn(keys)
	if err := f.weigh(); err != nil {
		return nil, err
	}
	candidates, err := f.candidates(keys, x)
	if err != nil {
		return nil, err
	}
	var out []FoundWording
	for _, id := range candidates {
		if same, ok := f.cmp.has(f.words[id], x); ok {
			out = append(out, FoundWording{id, same})
		}
	}
	slices.SortFunc(out, func(a, b FoundWording) int { return cmp.Or(b.Same-a.Same, cmp.Compare(a.Wording, b.Wording)) })
	return out, nil
}

// candidates returns, with their words, the wordings that may have the words of
// a query: those under one of its rarest words, of which one more is looked for
// than a statement may lack.
func (f *Finder) candidates(keys, x []uint32) ([]int64, error) {
	var telling []uint32
	for _, id := range x {
		if saysSomething(f.keys[id]) && !slices.Contains(telling, id) {
			telling = append(telling, id)
		}
	}
	lacking := 0
	if len(x) >= minWords {
		lacking = len(x) * (shareIn - shareOf) / shareIn
	}
	if len(telling) <= lacking {
		return f.candidatesByRuns(keys)
	}
	slices.SortStableFunc(telling, func(a, b uint32) int { return cmp.Compare(f.cmp.weights[b], f.cmp.weights[a]) })
	rare := make([]uint32, lacking+1)
	for i := range rare {
		rare[i] = f.keys[telling[i]]
	}
	return f.under(rare, maxCandidates)
}

// candidatesByRuns is for queries of words that occur everywhere.
func (f *Finder) candidatesByRuns(keys []uint32) ([]int64, error) {
	var runs []uint32
	grams(keys, func(hash uint32) { runs = append(runs, hash) })
	if len(runs) > 0 {
		return f.under(runs, maxCandidates)
	}
	var out []int64
	err := f.idx.Words(nil, func(id int64, words []uint32) {
		if len(out) < maxCandidates && containsRun(words, keys) {
			f.words[id] = f.learn(words)
			out = append(out, id)
		}
	})
	return out, err
}

func containsRun(words, run []uint32) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		if slices.Equal(words[i:i+len(run)], run) {
			return true
		}
	}
	return false
}

// under returns the wordings under any of the keys, with their words.
func (f *Finder) under(keys []uint32, most int) ([]int64, error) {
	lists, err := f.idx.Under(keys, most)
	if err != nil {
		return nil, err
	}
	out := slices.Concat(lists...)
	slices.Sort(out)
	out = slices.Compact(out)
	out = out[:min(len(out), most)]
	return out, f.fetch(out)
}
