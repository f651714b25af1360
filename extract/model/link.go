package model

import (
	"slices"
	"sort"
)

// An item is a chosen span with what linking looks at.
type item struct {
	candidate
	para     int
	flat     int    // index of its first word in the document
	sentence int    // number of the sentence in the document where it starts
	first    uint32 // folded words
	last     uint32
	before   uint32
	next     uint32
	quoted   bool // it starts inside or with an outer quotation
	opens    bool // it starts its paragraph
}

// linkBits is the size of the linker's feature space.
const linkBits = 16

// linker is a logistic regression over pairs of a cue and another span: the
// probability that both belong to one attribution.
type linker struct{ weights []float32 }

// reach bounds in paragraphs how far a content may be from its cue.
const (
	reachBack  = 2 // the content stands so far before the cue
	reachAhead = 3
	// maxPartners bounds how many items are looked at on each side.
	maxPartners = 64
)

func (l *linker) p(feats []uint32) float32 {
	sum := float32(0)
	for _, f := range feats {
		sum += l.weights[f]
	}
	return 1 / (1 + exp32(-sum))
}

// linkView is the items of one document in the order of the text, and the
// marks among its words.
type linkView struct {
	items []item
	// spare holds the candidates that were not chosen, paragraph by paragraph.
	spare []item
	marks []uint8 // a class of punctuation for each word of the document
	buf   []uint32
}

// Classes of marks, as bits.
const (
	markComma uint8 = 1 << iota
	markStop
	markQuote
	markOther
)

// addParagraph appends the chosen spans of a paragraph, and the spare ones.
func (lv *linkView) addParagraph(v *view, para, sentence int, chosen, spare []candidate) {
	base := len(lv.marks)
	for i := range v.words {
		lv.marks = append(lv.marks, v.words[i].markClass())
	}
	for _, c := range chosen {
		lv.items = append(lv.items, v.item(c, para, sentence, base))
	}
	for _, c := range spare {
		lv.spare = append(lv.spare, v.item(c, para, sentence, base))
	}
}

// item completes a candidate of the paragraph in view.
func (v *view) item(c candidate, para, sentence, base int) item {
	within, _ := slices.BinarySearch(v.para.Sents, c.start+1)
	return item{
		candidate: c, para: para, flat: base + c.start, sentence: sentence + within,
		first: v.words[c.start].lower, last: v.words[c.end-1].lower,
		before: v.at(c.start - 1).lower, next: v.at(c.end).lower,
		quoted: v.quote[c.start] >= 0, opens: c.start == 0,
	}
}

func (w *word) markClass() uint8 {
	switch {
	case w.flags&isMark != 0:
		return markQuote
	case w.lower == commaHash:
		return markComma
	case w.flags&isPunct == 0:
		return 0
	case w.lower == stopHash || w.lower == questionHash || w.lower == exclamationHash:
		return markStop
	}
	return markOther
}

var (
	stopHash        = hashFolded(".")
	questionHash    = hashFolded("?")
	exclamationHash = hashFolded("!")
)

// flatEnd returns the flat index after the last word.
func (it *item) flatEnd() int { return it.flat + it.end - it.start }

// contains reports whether other lies inside it.
func (it *item) contains(other *item) bool {
	return it.flat <= other.flat && other.flatEnd() <= it.flatEnd()
}

func (it *item) overlaps(other *item) bool {
	return it.flat < other.flatEnd() && other.flat < it.flatEnd()
}

// features hashes the relation of an item to a cue.
func (lv *linkView) features(cue, it *item) []uint32 {
	lv.buf = lv.buf[:0]
	role := uint32(it.role)
	add := func(t, a, b uint32) {
		lv.buf = append(lv.buf, uint32(mix(t*4+role, a, b)>>(64-linkBits)))
	}
	dir := flag(it.flat > cue.flat)
	gap := lv.gap(cue, it)
	marks := lv.marksBetween(cue, it)
	roles := lv.rolesBetween(cue, it)
	sent := uint32(min(max(it.sentence-cue.sentence, -3), 3) + 3)
	para := uint32(it.para - cue.para + reachBack + 1)
	quoted := flag(it.quoted)<<1 | flag(cue.quoted)
	add(1, dir, gap)
	add(2, dir, marks)
	add(3, dir, roles)
	add(4, sent, para)
	add(5, dir, cue.last)
	add(6, dir<<8|gap, cue.last)
	add(7, dir<<8|marks, cue.last)
	add(8, quoted, dir<<8|marks)
	add(9, quoted, dir<<16|gap<<8|para)
	add(10, it.first, dir)
	add(11, roles, dir<<8|marks)
	add(12, roles, sent<<8|para)
	add(13, cue.next, dir<<8|gap)
	add(14, cue.first, dir)
	add(15, sent<<8|para, quoted<<8|roles)
	add(16, it.next, cue.before)
	add(17, dir<<8|flag(it.opens)<<4|flag(cue.opens), para)
	add(18, roles, gap<<8|dir)
	return lv.buf
}

// gap returns the bucket of the number of words between a cue and another item.
func (lv *linkView) gap(cue, it *item) uint32 {
	if it.flat > cue.flat {
		return distance(it.flat - (cue.flat + cue.end - cue.start))
	}
	return distance(cue.flat - (it.flat + it.end - it.start))
}

func (lv *linkView) marksBetween(a, b *item) uint32 {
	if a.flat > b.flat {
		a, b = b, a
	}
	from, to := a.flat+a.end-a.start, b.flat
	if to-from > maxBetween {
		return 16
	}
	out := uint8(0)
	for ; from < to; from++ {
		out |= lv.marks[from]
	}
	return uint32(out)
}

// rolesBetween counts the items of each role between two, up to three.
func (lv *linkView) rolesBetween(a, b *item) uint32 {
	if a.flat > b.flat {
		a, b = b, a
	}
	lo := lv.firstAt(a.flat + 1)
	var n [numRoles]uint32
	for seen := 0; lo < len(lv.items) && lv.items[lo].flat < b.flat; lo++ {
		if seen++; seen > 12 {
			return 0xfff
		}
		n[lv.items[lo].role] = min(n[lv.items[lo].role]+1, 3)
	}
	return n[roleSource]<<4 | n[roleCue]<<2 | n[roleContent]
}

// firstAt returns the index of the first item that starts at flat or later.
func (lv *linkView) firstAt(flat int) int {
	return sort.Search(len(lv.items), func(i int) bool { return lv.items[i].flat >= flat })
}

// partners returns the range of the items that may belong to cue c.
func (lv *linkView) partners(c int) (from, to int) {
	cue := &lv.items[c]
	from, to = c, c
	for from > 0 && c-from < maxPartners && lv.items[from-1].para >= cue.para-reachBack {
		from--
	}
	for to < len(lv.items) && to-c < maxPartners && lv.items[to].para <= cue.para+reachAhead {
		to++
	}
	return from, to
}

// mayJoin reports whether an item can be the source or a content of a cue.
func mayJoin(cue, it *item) bool {
	return it.role == roleContent || it.role == roleSource && it.para == cue.para
}
