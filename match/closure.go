package match

import (
	"cmp"
	"slices"
)

// maxAround bounds the wordings that are looked at around one.
const maxAround = 1000

// Around returns the wordings that have to be known to bring those given
// together with all their echoes: those close to them, and on from these; the
// longer ones that they are parts of; and their own parts. cut reports that
// there are more than are looked at.
func (f *Finder) Around(wordings ...int64) (around []int64, cut bool, err error) {
	s := surroundings{f: f, sets: map[int64]*closeSet{}}
	for _, id := range wordings {
		set, err := s.setOf(id)
		if err != nil {
			return nil, false, err
		}
		s.include(set)
	}
	for at := 0; at < len(s.included); at++ { // it grows
		if err := s.neighbours(s.included[at]); err != nil {
			return nil, false, err
		}
	}
	for _, set := range s.included {
		around = append(around, set.members...)
	}
	return around, s.cut, nil
}

// Close returns the wordings that are close to one, and on from these, itself
// included.
func (f *Finder) Close(wording int64) ([]int64, error) {
	s := surroundings{f: f, sets: map[int64]*closeSet{}}
	set, err := s.setOf(wording)
	if err != nil {
		return nil, err
	}
	return set.members, nil
}

// surroundings are what is known of the sets of close wordings around some.
type surroundings struct {
	f        *Finder
	sets     map[int64]*closeSet // by member
	included []*closeSet
	cut      bool
}

// A closeSet is wordings that are close to each other.
type closeSet struct {
	members  []int64
	ups      []int64 // the longer wordings that it has most words in common with
	downs    []int64 // shorter wordings that may be parts of it
	included bool
}

// setOf returns the set that a wording is in.
func (s *surroundings) setOf(id int64) (*closeSet, error) {
	if set := s.sets[id]; set != nil {
		return set, nil
	}
	set := &closeSet{members: []int64{id}}
	s.sets[id] = set
	ready := 0
	for at := 0; at < len(set.members); at++ { // it grows
		if len(s.sets) >= maxAround {
			s.cut = true
			break
		}
		if at == ready {
			ready = len(set.members)
			if err := s.f.prefetch(set.members[at:]); err != nil {
				return nil, err
			}
		}
		links, err := s.f.expand(set.members[at])
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			if l.close && s.sets[l.to] == nil {
				s.sets[l.to] = set
				set.members = append(set.members, l.to)
			}
		}
	}
	s.relate(set)
	return set, nil
}

// relate finds what a set may be a part of, and what may be parts of it.
func (s *surroundings) relate(set *closeSet) {
	most := 0
	for _, id := range set.members {
		for _, l := range s.f.around[id] {
			switch {
			case l.close || s.sets[l.to] == set:
			case l.longer:
				if l.same > most {
					most, set.ups = l.same, nil
				}
				if l.same == most {
					set.ups = append(set.ups, l.to)
				}
			default:
				set.downs = append(set.downs, l.to)
			}
		}
	}
}

func (s *surroundings) include(set *closeSet) {
	if !set.included {
		set.included = true
		s.included = append(s.included, set)
	}
}

// neighbours includes what a set is a part of, and its own parts.
func (s *surroundings) neighbours(set *closeSet) error {
	for _, id := range set.ups {
		up, err := s.setOf(id)
		if err != nil {
			return err
		}
		s.include(up)
	}
	if err := s.f.prefetch(set.downs); err != nil {
		return err
	}
	for _, id := range set.downs {
		if rather, err := s.ratherElsewhere(id, set); err != nil || rather {
			if err != nil {
				return err
			}
			continue
		}
		down, err := s.setOf(id)
		if err != nil {
			return err
		}
		for _, up := range down.ups {
			if s.sets[up] == set {
				s.include(down)
				break
			}
		}
	}
	return nil
}

// ratherElsewhere reports whether a wording has more words in common with one
// outside of the set than with any in it. If its own set is a part of this one,
// then by another member.
func (s *surroundings) ratherElsewhere(id int64, set *closeSet) (bool, error) {
	if s.sets[id] != nil {
		return false, nil // it is known anyway
	}
	links, err := s.f.expand(id)
	here, elsewhere := 0, 0
	for _, l := range links {
		switch {
		case l.close || !l.longer:
		case s.sets[l.to] == set:
			here = max(here, l.same)
		default:
			elsewhere = max(elsewhere, l.same)
		}
	}
	return elsewhere > here, err
}

// prefetch gets for many wordings at once what expand asks for.
func (f *Finder) prefetch(wordings []int64) error {
	if err := f.fetch(wordings); err != nil {
		return err
	}
	var runs []uint32
	for _, id := range wordings {
		if _, known := f.around[id]; !known {
			runs = append(runs, f.runs(f.words[id])...)
		}
	}
	return f.lookUp(runs)
}

// runs returns the runs of a wording, as they are filed.
func (f *Finder) runs(x []uint32) []uint32 {
	words := make([]uint32, len(x))
	for i, local := range x {
		words[i] = f.keys[local]
	}
	var out []uint32
	grams(words, func(hash uint32) { out = append(out, hash) })
	return out
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
			longer := len(f.words[other]) > len(x) || len(f.words[other]) == len(x) && other < id
			links = append(links, link64{to: other, close: o.near(len(long)), longer: longer, same: o.same})
		}
	}
	f.around[id] = links
	return links, nil
}

// sharing counts how many runs of words other wordings share with one, and its
// runs that stand in more wordings than are remembered.
func (f *Finder) sharing(id int64, x []uint32) (counts map[int64]int, crowded int, err error) {
	runs := f.runs(x)
	if err := f.lookUp(runs); err != nil {
		return nil, 0, err
	}
	counts = map[int64]int{}
	for _, run := range runs {
		list := f.lists[run]
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

// lookUp gets what is filed under runs.
func (f *Finder) lookUp(runs []uint32) error {
	var missing []uint32
	for _, run := range runs {
		if _, ok := f.lists[run]; !ok {
			f.lists[run] = nil
			missing = append(missing, run)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	lists, err := f.idx.Under(missing, maxPostings+1)
	for i, list := range lists {
		f.lists[missing[i]] = list
	}
	return err
}

// chosen returns the wordings that share enough runs with x and have enough of
// its words, those with most runs first, and gets their words and weights.
func (f *Finder) chosen(x []uint32, counts map[int64]int, crowded int) ([]int64, error) {
	ids := make([]int64, 0, len(counts))
	for id := range counts {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	ids = ids[:min(len(ids), 16*maxVerified)]
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
