package match

import "slices"

// A stream is a sequence of words of a source: all of its text, or the words
// of one statement without what interrupts them.
type stream struct {
	side
	attr int // the statement; -1 for the whole text
}

// A piece is a stretch of a quotation and the place in a stream that it comes
// from. Its hunks count words of the quotation and of the stream, and cover
// both ranges.
type piece struct {
	a0, a1, b0, b1 int
	hunks          []hunk
	same           int // words that are the same
	edits          int // words of either side that are not
}

const (
	tailWords = 4   // of a quotation that can have a source of their own
	nearWords = 400 // in which the next part of a quotation is looked for
	maxPieces = 4   // places that one part is put together from
)

// A placer finds where parts of one quotation stand in one stream.
type placer struct {
	align  *aligner
	quote  side
	source *stream
	counts []int32
}

// alternatives returns up to a few ways in which a part stands in the stream,
// the best first, each as one piece or more.
func (pl *placer) alternatives(p *part) [][]piece {
	most := 3
	if len(p.words) <= 4 {
		most = 8
	}
	var out [][]piece
	hits, best := p.hits, 0
	for tries := 0; tries < most+3 && len(out) < most && len(hits) > 0; tries++ {
		lo, hi, distinct := pl.window(p, hits)
		if best = max(best, distinct); distinct < p.fewest() || 5*distinct < 3*best {
			break
		}
		found, ok := pl.placed(p, hits[lo:hi])
		if ok {
			out = append(out, pl.completed(p, found, 1))
		}
		hits = slices.Concat(hits[:lo], hits[hi:])
	}
	slices.SortStableFunc(out, func(a, b []piece) int { return total(b) - total(a) })
	return out
}

// total is what a list of pieces has of the quotation.
func total(pieces []piece) int {
	n := 0
	for i := range pieces {
		n += pieces[i].same - pieces[i].edits
	}
	return n
}

// window returns the range of hits, which are in the order of the stream, that
// has most of the part close together, and how many of its pairs that are.
func (pl *placer) window(p *part, hits []hit) (lo, hi, best int) {
	width := int32(len(p.words) + len(p.words)/2 + 8)
	pl.counts = slices.Grow(pl.counts[:0], len(p.words))[:len(p.words)]
	clear(pl.counts)
	distinct, start := 0, 0
	for end := range hits {
		if pl.counts[hits[end].here]++; pl.counts[hits[end].here] == 1 {
			distinct++
		}
		for hits[end].there-hits[start].there > width {
			if pl.counts[hits[start].here]--; pl.counts[hits[start].here] == 0 {
				distinct--
			}
			start++
		}
		if distinct > best {
			best, lo, hi = distinct, start, end+1
		}
	}
	return lo, hi, best
}

// placed aligns a part with the surroundings of hits that lie close together.
func (pl *placer) placed(p *part, hits []hit) (piece, bool) {
	least, most := hits[0], hits[0]
	for _, h := range hits {
		if h.here < least.here {
			least = h
		}
		if h.here > most.here {
			most = h
		}
	}
	if found, ok := pl.exact(p, hits); ok {
		return found, true
	}
	const slack = 4
	lo := int(min(least.there-least.here, hits[0].there)) - slack
	hi := int(max(most.there+int32(len(p.words))-most.here, hits[len(hits)-1].there+1)) + slack
	return pl.within(p.words, p.offset, lo, hi)
}

// exact finds a part where all of it stands as it is, for the first few hits
// of its first words.
func (pl *placer) exact(p *part, hits []hit) (piece, bool) {
	tries := 0
	for _, h := range hits {
		if h.here != 0 {
			continue
		}
		if tries++; tries > 4 {
			break
		}
		at, n := int(h.there), 0
		for n < len(p.words) && at+n < len(pl.source.words) && equal(p.words[n], pl.source.words[at+n]) {
			n++
		}
		if n == len(p.words) {
			out := piece{a0: p.offset, a1: p.offset + n, b0: at, b1: at + n, same: n}
			out.hunks = []hunk{{p.offset, p.offset + n, at, at + n, true}}
			return out, true
		}
	}
	return piece{}, false
}

// within aligns words, the first of which has the given offset in the
// quotation, with the words [lo, hi) of the stream.
func (pl *placer) within(words []word, offset, lo, hi int) (piece, bool) {
	lo, hi = max(lo, 0), min(hi, len(pl.source.words))
	if lo >= hi {
		return piece{}, false
	}
	hunks := pl.align.align(words, pl.source.words[lo:hi], true)
	out := piece{a0: offset, a1: offset + len(words)}
	for _, h := range hunks {
		h = hunk{h.a0 + offset, h.a1 + offset, h.b0 + lo, h.b1 + lo, h.same}
		out.hunks = append(out.hunks, h)
	}
	out.hunks = trimmed(out.hunks)
	pl.stretch(out.hunks)
	pl.measure(&out)
	return out, out.same > 0
}

// stretch widens changes at the ends to the words of the source that they only
// spell otherwise: "email" at the end of a quotation, for "e-mail".
func (pl *placer) stretch(hunks []hunk) {
	if len(hunks) == 0 {
		return
	}
	first, last := &hunks[0], &hunks[len(hunks)-1]
	for more := 1; more <= 2; more++ {
		h := *first
		if h.b0 -= more; !h.same && h.b0 >= 0 && sameSpelling(pl.quote, pl.source.side, h) {
			*first = h
			break
		}
	}
	for more := 1; more <= 2; more++ {
		h := *last
		if h.b1 += more; !h.same && h.b1 <= len(pl.source.words) && sameSpelling(pl.quote, pl.source.side, h) {
			*last = h
			break
		}
	}
}

// trimmed drops words of the source at the ends that nothing stands for.
func trimmed(hunks []hunk) []hunk {
	for len(hunks) > 0 && hunks[0].a0 == hunks[0].a1 {
		hunks = hunks[1:]
	}
	for n := len(hunks); n > 0 && hunks[n-1].a0 == hunks[n-1].a1; n = len(hunks) {
		hunks = hunks[:n-1]
	}
	return hunks
}

// measure counts what is the same in a piece and sets its range in the stream.
func (pl *placer) measure(p *piece) {
	p.same, p.edits, p.b0, p.b1 = 0, 0, 0, 0
	for i, h := range p.hunks {
		if i == 0 {
			p.b0 = h.b0
		}
		p.b1 = h.b1
		if h.same || sameSpelling(pl.quote, pl.source.side, h) {
			p.same += h.a1 - h.a0
		} else {
			p.edits += max(h.a1-h.a0, h.b1-h.b0)
		}
	}
}

// completed cuts off the ends of a piece that do not come from its place, and
// looks for places of their own among the hits of the part.
func (pl *placer) completed(p *part, found piece, n int) []piece {
	head, tail := foreignEnd(found.hunks, false), foreignEnd(found.hunks, true)
	if head == 0 && tail == 0 || n >= maxPieces || head+tail >= len(found.hunks) {
		return []piece{found}
	}
	core := found
	core.hunks = found.hunks[head : len(found.hunks)-tail]
	core.a0, core.a1 = core.hunks[0].a0, core.hunks[len(core.hunks)-1].a1
	pl.measure(&core)
	before, okBefore := pl.rest(p, found.a0, core.a0, n+1)
	after, okAfter := pl.rest(p, core.a1, found.a1, n+1)
	if !okBefore && !okAfter {
		return []piece{found}
	}
	return slices.Concat(before, []piece{core}, after)
}

// rest places the words [a0, a1) of the quotation, which are of part p.
func (pl *placer) rest(p *part, a0, a1, n int) ([]piece, bool) {
	if a1-a0 < tailWords {
		return nil, false
	}
	sub := part{words: pl.quote.words[a0:a1], offset: a0}
	for _, h := range p.hits {
		if at := int(h.here) + p.offset; at >= a0 && at+1 < a1 {
			sub.hits = append(sub.hits, hit{int32(at - a0), h.there})
		}
	}
	if len(sub.hits) == 0 {
		return nil, false
	}
	lo, hi, _ := pl.window(&sub, sub.hits)
	found, ok := pl.placed(&sub, sub.hits[lo:hi])
	if !ok || 4*found.same < 3*len(sub.words) || !pl.telling(&found) {
		return nil, false
	}
	return pl.completed(&sub, found, n), true
}

// foreignEnd returns how many hunks at the start, or at the end, of an
// alignment are better taken for words from elsewhere: four words or more of
// the quotation, hardly two in five of which are the same.
func foreignEnd(hunks []hunk, atEnd bool) int {
	cut, words, gain, best := 0, 0, 0, 0
	for i := range hunks {
		h := hunks[i]
		if atEnd {
			h = hunks[len(hunks)-1-i]
		}
		n := h.a1 - h.a0
		words += n
		if h.same {
			gain -= 3 * n
		} else {
			gain += 2 * n
		}
		if gain > best && words >= tailWords && !h.same {
			best, cut = gain, i+1
		}
	}
	return cut
}

// telling reports whether what a piece has in common with its place is more
// than empty words.
func (pl *placer) telling(p *piece) bool {
	full := pl.full(p)
	return full >= 2 || full == 1 && p.edits == 0
}

// full counts the words of a piece that are the same and carry meaning.
func (pl *placer) full(p *piece) int {
	full := 0
	for _, h := range p.hunks {
		for i := h.a0; (h.same || sameSpelling(pl.quote, pl.source.side, h)) && i < h.a1; i++ {
			if !emptyWord(pl.quote.key(i)) {
				full++
			}
		}
	}
	return full
}
