package match

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// A link joins two wordings that echo each other.
type link struct {
	short, long int32 // the shorter one and the longer one; of equals, the later one and the earlier
	same        int32
	close       bool
}

// Work counts what bringing statements together took, for tests of how it
// grows.
type Work struct {
	Statements int // and passages in them
	Wordings   int
	Runs       int // of three words, entered in the index
	Shared     int // pairs of entries of one run that were looked at
	Compared   int // pairs of wordings
	Cells      int // of all tables of comparison
}

// links finds the wordings that echo each other. It works on all processors;
// the result does not depend on their number.
func (w *wordings) links(report *Report) []link {
	post, weights := indexGrams(len(w.first), w.of), w.weights()
	work := &report.Work
	work.Runs = len(post.entries)
	const block = 1024
	blocks := (len(w.first) + block - 1) / block
	found := make([][]link, blocks)
	var next atomic.Int64
	var mu sync.Mutex
	var group sync.WaitGroup
	for range max(1, min(runtime.GOMAXPROCS(0), blocks)) {
		group.Go(func() {
			s := newSearch(w, post, weights)
			for b := int(next.Add(1)) - 1; b < blocks; b = int(next.Add(1)) - 1 {
				for k := b * block; k < min((b+1)*block, len(w.first)); k++ {
					found[b] = s.search(found[b], k)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			report.Crowded += s.crowded
			work.Shared += s.shared
			work.Compared += s.compared
			work.Cells += s.comparer.cells
		})
	}
	group.Wait()
	return slices.Concat(found...)
}

// A search looks for the earlier wordings that one echoes. Each goroutine has
// its own.
type search struct {
	w        *wordings
	post     *postings
	comparer comparer
	counts   []uint16 // by wording; cleared after use
	seen     []int32
	words    []bool // by loose number: the wording in hand has it
	crowded  int
	shared   int
	compared int
}

func newSearch(w *wordings, post *postings, weights []uint16) *search {
	return &search{w: w, post: post, comparer: comparer{empty: w.c.vocab.empty, weights: weights}, counts: make([]uint16, len(w.first)), words: make([]bool, len(w.c.vocab.loose))}
}

// search appends the links of wording k with earlier ones.
func (s *search) search(dst []link, k int) []link {
	ws := s.w.of(k)
	crowded := 0 // runs that stand in more wordings than are remembered
	s.seen = s.seen[:0]
	grams(ws, func(hash uint32) {
		entries := s.post.of(hash)
		if len(entries) > maxPostings {
			entries = entries[:crowdedPostings]
			crowded++
		}
		for _, e := range entries {
			s.shared++
			i := int32(uint32(e))
			if int(i) >= k {
				break
			}
			if s.counts[i]++; s.counts[i] == 1 {
				s.seen = append(s.seen, i)
			}
		}
	})
	if crowded > 0 {
		s.crowded++
	}
	s.choose(len(ws), crowded)
	s.mark(ws, true)
	defer s.mark(ws, false)
	near := 0
	for _, i := range s.seen[:min(len(s.seen), maxVerified)] {
		if !s.mayEcho(len(ws), s.w.of(int(i))) {
			continue
		}
		l, ok := s.verify(k, int(i))
		if !ok {
			continue
		}
		dst = append(dst, l)
		if l.close {
			if near++; near == enoughClose {
				break
			}
		}
	}
	return dst
}

// mark notes which words the wording in hand has.
func (s *search) mark(ws []uint32, on bool) {
	for _, id := range ws {
		s.words[id] = on
	}
}

// mayEcho reports whether a wording has enough words, in whatever order, of
// the one that is marked, which has the given number of them.
func (s *search) mayEcho(marked int, ws []uint32) bool {
	s.comparer.cells += len(ws)
	both := 0
	for _, id := range ws {
		if s.words[id] {
			both++
		}
	}
	return shareIn*both >= shareOf*min(marked, len(ws))
}

// choose keeps of the wordings seen those that share enough runs, most first,
// and clears the counts.
func (s *search) choose(words, crowded int) {
	kept := s.seen[:0]
	type scored struct {
		wording int32
		count   uint16
	}
	var best []scored
	for _, i := range s.seen {
		short := min(words, len(s.w.of(int(i))))
		if int(s.counts[i]) >= fewest(short)-crowded {
			best = append(best, scored{i, s.counts[i]})
		}
		s.counts[i] = 0
	}
	slices.SortFunc(best, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.wording, b.wording))
	})
	for _, b := range best {
		kept = append(kept, b.wording)
	}
	s.seen = kept
}

// fewest is how many runs of three words a wording must share with another one
// of which it is to be an echo: every word that may differ takes three.
func fewest(words int) int {
	return max(1, words-2-gramWords*(words*(shareIn-shareOf)/shareIn))
}

// verify compares wording k with the earlier one i.
func (s *search) verify(k, i int) (link, bool) {
	s.compared++
	l := link{short: int32(k), long: int32(i)}
	x, y := s.w.of(k), s.w.of(i)
	if len(x) > len(y) {
		x, y = y, x
		l.short, l.long = l.long, l.short
	}
	a, b := s.w.speaker(k), s.w.speaker(i)
	o := s.comparer.compare(x, y)
	l.same, l.close = int32(o.same), o.near(len(y))
	return l, o.echoes(len(x), a != b && a != 0 && b != 0)
}
