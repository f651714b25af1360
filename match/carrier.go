package match

// endWords is how many words more or less at an end of a statement are a
// change; with more, one text just tells more of it than the other.
const endWords = 3

// judgeCarrier compares the words of a carrier with those of the origin.
func judgeCarrier(al *aligner, here, origin side) judgement {
	j := judge{here: here, source: origin, looks: true, out: judgement{words: Verbatim}}
	hunks := shorterInside(al, here.words, origin.words)
	for i, h := range hunks {
		switch {
		case h.same:
			j.hunk(h)
		case (i == 0 || i == len(hunks)-1) && (h.a0 == h.a1 || h.b0 == h.b1):
			j.end(h)
		case h.a0 == h.a1 && here.words[h.a0].marks&(afterEllipsis|afterBreak) != 0:
			j.omission(h)
		default:
			j.hunk(h)
		}
	}
	if !j.looks {
		j.worsen(Punctuation)
	}
	return j.out
}

// shorterInside aligns two statements so that the shorter one stands in one
// place of the longer one; what that has more is a hunk at either end.
func shorterInside(al *aligner, here, origin []word) []hunk {
	if len(here) <= len(origin) {
		return withEnds(al.align(here, origin, true), len(here), len(origin))
	}
	hunks := al.align(origin, here, true)
	for i, h := range hunks {
		hunks[i] = hunk{h.b0, h.b1, h.a0, h.a1, h.same}
	}
	return withEnds(hunks, len(here), len(origin))
}

// withEnds adds hunks for the words that an alignment passed over.
func withEnds(hunks []hunk, here, origin int) []hunk {
	if len(hunks) == 0 {
		return []hunk{{0, here, 0, origin, false}}
	}
	first, last := hunks[0], hunks[len(hunks)-1]
	var out []hunk
	if first.a0 > 0 || first.b0 > 0 {
		out = append(out, hunk{0, first.a0, 0, first.b0, false})
	}
	out = append(out, hunks...)
	if last.a1 < here || last.b1 < origin {
		out = append(out, hunk{last.a1, here, last.b1, origin, false})
	}
	return out
}

// end takes what differs before the first or behind the last word that two
// statements share.
func (j *judge) end(h hunk) {
	here, origin := h.a1-h.a0, h.b1-h.b0
	switch {
	case here == 0 && origin > endWords:
		j.worsen(Shortened)
	case here == 0:
		if flags := flagsOf(j.here, j.source, h); flags != 0 {
			j.edit(h)
		} else {
			j.worsen(Shortened)
		}
	case origin == 0 && (here > endWords || j.onlyEmpty(h)):
		// the carrier leads up to the words, or goes on
	default:
		j.hunk(h)
	}
}

// onlyEmpty reports whether the words of the carrier in h say nothing by
// themselves, as "that he had".
func (j *judge) onlyEmpty(h hunk) bool {
	for i := h.a0; i < h.a1; i++ {
		if key := j.here.key(i); !emptyWord(key) || negations[key] || isNumber(key) {
			return false
		}
	}
	return true
}
