package match

import (
	"cmp"
	"slices"
)

// maxAround bounds the wordings that are brought together around one.
const maxAround = 400

// Around returns the wordings that have to be known to bring those given
// together with all their echoes: the ones close to them and on from these,
// the longer ones that they may be parts of, and their own parts. cut reports
// that there are more than are looked at.
func (f *Finder) Around(wordings ...int64) (around []int64, cut bool, err error) {
	seen := map[int64]bool{}
	var queue []int64
	push := func(id int64) {
		if !seen[id] {
			seen[id] = true
			queue = append(queue, id)
		}
	}
	for _, id := range wordings {
		push(id)
	}
	for at := 0; at < len(queue); at++ {
		if at == maxAround {
			return queue, true, nil
		}
		links, err := f.expand(queue[at])
		if err != nil {
			return nil, false, err
		}
		for _, l := range links {
			push(l.to)
		}
	}
	return queue, false, nil
}

// expand returns the links of a wording.
func (f *Finder) expand(id int64) ([]link64, error) {
	if links, ok := f.around[id]; ok {
		return links, nil
	}
	if err := f.fetch([]int64{id}); err != nil {
		return nil, err
	}
	x := f.words[id]
	counts, crowded, err := f.sharing(id, x)
	if err != nil {
		return nil, err
	}
	chosen, err := f.chosen(x, counts, crowded)
	if err != nil {
		return nil, err
	}
	links := []link64{}
	for _, other := range chosen {
		short, long := x, f.words[other]
		if len(short) > len(long) {
			short, long = long, short
		}
		if o := f.cmp.compare(short, long); o.echoes(len(short), false) {
			links = append(links, link64{other, o.near(len(long))})
		}
	}
	f.around[id] = links
	return links, nil
}

// sharing counts how many runs of words other wordings share with one, and its
// runs that stand in more wordings than are remembered.
func (f *Finder) sharing(id int64, x []uint32) (counts map[int64]int, crowded int, err error) {
	words := make([]uint32, len(x))
	for i, local := range x {
		words[i] = f.keys[local]
	}
	var runs []uint32
	grams(words, func(hash uint32) { runs = append(runs, hash) })
	lists, err := f.idx.Under(runs, maxPostings+1)
	if err != nil {
		return nil, 0, err
	}
	counts = map[int64]int{}
	for _, list := range lists {
		if len(list) > maxPostings {
			list = list[:crowdedPostings]
			crowded++
		}
		for _, other := range list {
			if other != id {
				counts[other]++
			}
		}
	}
	return counts, crowded, nil
}

// chosen returns the wordings that share enough runs with x and have enough of
// its words, those with most runs first, and gets their words and weights.
func (f *Finder) chosen(x []uint32, counts map[int64]int, crowded int) ([]int64, error) {
	ids := make([]int64, 0, len(counts))
	for id := range counts {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	ids = ids[:min(len(ids), 4*maxVerified)]
	if err := f.fetch(ids); err != nil {
		return nil, err
	}
	has := make(map[uint32]bool, len(x))
	for _, word := range x {
		has[word] = true
	}
	ids = slices.DeleteFunc(ids, func(id int64) bool {
		y := f.words[id]
		short := min(len(x), len(y))
		both := 0
		for _, word := range y {
			if has[word] {
				both++
			}
		}
		return counts[id] < fewest(short)-crowded || shareIn*both < shareOf*short
	})
	return ids, f.weigh()
}
