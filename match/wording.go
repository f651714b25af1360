package match

import "slices"

// wordings are the units of a collection by their words: those that have the
// same words are one wording.
type wordings struct {
	c     *Collection
	first []int32 // of each wording, the earliest unit; wordings are in the order of these
	start []int32 // of each wording, where its units start in units; and the end
	units []int32 // by wording, each in the order of time
}

func (c *Collection) wordings() *wordings {
	order := c.inTime()
	w := &wordings{c: c}
	byHash := make(map[uint64]int32, len(order))
	of := make([]int32, len(order)) // by place in order
	var after []int32               // the next wording with the same hash, or -1
	for i, u := range order {
		ws := c.of(&c.units[u])
		h := uint64(len(ws))
		for _, id := range ws {
			h = mix(h, id)
		}
		head, ok := byHash[h]
		if !ok {
			head = -1
		}
		k := head
		for k >= 0 && !slices.Equal(ws, w.of(int(k))) {
			k = after[k]
		}
		if k < 0 {
			k = int32(len(w.first))
			w.first, after = append(w.first, u), append(after, head)
			byHash[h] = k
		}
		of[i] = k
	}
	w.start = make([]int32, len(w.first)+1)
	for _, k := range of {
		w.start[k+1]++
	}
	for k := range w.first {
		w.start[k+1] += w.start[k]
	}
	w.units = make([]int32, len(order))
	at := slices.Clone(w.start)
	for i, k := range of {
		w.units[at[k]] = order[i]
		at[k]++
	}
	return w
}

// weights returns how much each word tells, by its loose number: the less the
// more wordings have it.
func (w *wordings) weights() []uint16 {
	counts := make([]int, len(w.c.vocab.loose))
	last := make([]int, len(counts)) // wording that has it, from 1
	for k := range w.first {
		for _, id := range w.of(k) {
			if last[id] != k+1 {
				last[id] = k + 1
				counts[id]++
			}
		}
	}
	out := make([]uint16, len(counts))
	for id, n := range counts {
		if n > 0 && w.c.weight != nil {
			out[id] = w.c.weight(w.c.vocab.keys[id])
			continue
		}
		out[id] = weightOfWord(n, len(w.first))
	}
	return out
}

// of returns the words of wording k.
func (w *wordings) of(k int) []uint32 { return w.c.of(&w.c.units[w.first[k]]) }

// speaker returns the speaker of the earliest unit of wording k.
func (w *wordings) speaker(k int) uint32 { return w.c.units[w.first[k]].speaker }

// members returns the units of wording k.
func (w *wordings) members(k int) []int32 { return w.units[w.start[k]:w.start[k+1]] }
