package match

import "slices"

// A part is a stretch of a quotation that stands in one piece in its source if
// the quotation is fair: from one ellipsis or interruption to the next.
type part struct {
	words  []word
	offset int // of its first word in the quotation
	owner  int // number of the quotation
	seeded int // its pairs of words that are looked for
	hits   []hit
}

// A hit is a pair of words that a part and a source have, by the places of
// their first words.
type hit struct {
	here, there int32
}

// partsOf cuts the words of a quotation into its parts.
func partsOf(ws []word, owner int) []part {
	var out []part
	start := 0
	for i := 1; i <= len(ws); i++ {
		if i < len(ws) && ws[i].marks&(afterEllipsis|afterBreak) == 0 {
			continue
		}
		out = append(out, part{words: ws[start:i], offset: start, owner: owner})
		start = i
	}
	return out
}

// maxSeeds is in how many places of all parts a pair of words, or a word, is
// remembered, and maxOwn in how many of one part.
const maxSeeds, maxOwn = 256, 4

// maxHits is how many hits of a part are looked at in one source.
func (p *part) maxHits() int { return 512 + 4*len(p.words) }

// fewest is how many pairs of words of a part must stand close together for a
// place to be looked at: one in five of those that are looked for.
func (p *part) fewest() int { return max(1, p.seeded/5) }

// seeds lead from words to the parts that have them.
type seeds struct {
	pairs map[uint64][]seed
	ones  map[uint32][]seed // of parts that are one word long
}

type seed struct {
	part *part
	here int32
}

func newSeeds() *seeds { return &seeds{map[uint64][]seed{}, map[uint32][]seed{}} }

func pairKey(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }

// telling reports whether a part has a word that carries meaning.
func (p *part) telling(empty []bool) bool {
	return slices.ContainsFunc(p.words, func(w word) bool { return !empty[w.id] })
}

// add enters the words of a part; empty has the words that carry no meaning.
// Pairs of these lead to nothing where there are others.
func (s *seeds) add(p *part, empty []bool) {
	if len(p.words) == 1 {
		id := p.words[0].id
		if len(s.ones[id]) < maxSeeds {
			s.ones[id] = append(s.ones[id], seed{p, 0})
		}
		return
	}
	telling := p.telling(empty)
	for i := 0; i+1 < len(p.words); i++ {
		if telling && empty[p.words[i].id] && empty[p.words[i+1].id] {
			continue // "of the"
		}
		key := pairKey(p.words[i].id, p.words[i+1].id)
		if list := s.pairs[key]; len(list) < maxSeeds && (len(list) < maxOwn || list[len(list)-maxOwn].part != p) {
			s.pairs[key] = append(s.pairs[key], seed{p, int32(i)})
			p.seeded++
		}
	}
}

// scan notes all hits of a source in the parts.
func (s *seeds) scan(ws []word) []*part {
	var found []*part
	note := func(list []seed, at int) {
		for _, sd := range list {
			if len(sd.part.hits) == 0 {
				found = append(found, sd.part)
			}
			if len(sd.part.hits) < sd.part.maxHits() {
				sd.part.hits = append(sd.part.hits, hit{sd.here, int32(at)})
			}
		}
	}
	for i, w := range ws {
		if w.id == unknown {
			continue
		}
		if list, ok := s.ones[w.id]; ok {
			note(list, i)
		}
		if i+1 < len(ws) && ws[i+1].id != unknown {
			if list, ok := s.pairs[pairKey(w.id, ws[i+1].id)]; ok {
				note(list, i)
			}
		}
	}
	return found
}
