package match

// compose returns the ways in which all parts of a quotation stand in the
// stream, as lists of pieces in the order of the quotation. Parts are looked
// for near each other first.
func (pl *placer) compose(parts []part) [][]piece {
	anchor := 0
	for i := range parts {
		if len(parts[i].words) > len(parts[anchor].words) && len(parts[i].hits) > 0 || len(parts[anchor].hits) == 0 {
			anchor = i
		}
	}
	all := make([][][]piece, len(parts))
	for i := range parts {
		all[i] = pl.alternatives(&parts[i])
	}
	var out [][]piece
	for _, start := range all[anchor] {
		chain := start
		for i := anchor + 1; i < len(parts); i++ {
			chain = append(chain, pl.next(&parts[i], all[i], chain[len(chain)-1].b1)...)
		}
		for i := anchor - 1; i >= 0; i-- {
			chain = append(pl.previous(&parts[i], all[i], chain[0].b0), chain...)
		}
		out = append(out, chain)
	}
	return out
}

// next returns the pieces of a part that follow the place at in the stream:
// the nearest of its alternatives, or what a search behind the place finds, or
// its best alternative wherever it is. It returns nil when there is none.
func (pl *placer) next(p *part, all [][]piece, at int) []piece {
	var best []piece
	for _, alt := range all {
		if alt[0].b0 >= at && alt[0].b0 <= at+nearWords && pl.whole(p, alt) && (best == nil || alt[0].b0 < best[0].b0) {
			best = alt
		}
	}
	if best == nil {
		if found, ok := pl.within(p.words, p.offset, at, at+nearWords); ok && pl.whole(p, []piece{found}) {
			best = []piece{found}
		}
	}
	if best == nil && len(all) > 0 && pl.whole(p, all[0]) {
		best = all[0]
	}
	return best
}

// previous is next in the other direction.
func (pl *placer) previous(p *part, all [][]piece, at int) []piece {
	var best []piece
	for _, alt := range all {
		if end := alt[len(alt)-1].b1; end <= at && end >= at-nearWords && pl.whole(p, alt) && (best == nil || end > best[len(best)-1].b1) {
			best = alt
		}
	}
	if best == nil {
		if found, ok := pl.within(p.words, p.offset, at-nearWords, at); ok && pl.whole(p, []piece{found}) {
			best = []piece{found}
		}
	}
	if best == nil && len(all) > 0 && pl.whole(p, all[0]) {
		best = all[0]
	}
	return best
}

// whole reports whether pieces have enough of a part for it to come from
// there: all of a short one, three in five words of a longer one.
func (pl *placer) whole(p *part, pieces []piece) bool {
	same, edits := 0, 0
	for i := range pieces {
		same, edits = same+pieces[i].same, edits+pieces[i].edits
	}
	return enough(len(p.words), same, edits)
}

// enough is the rule of the policy for what counts as found: at least three
// words in five, with no more put in or left out than is the same. Up to three
// words all have to be there, of four three.
func enough(words, same, edits int) bool {
	switch {
	case words <= 3:
		return same == words && edits <= 1
	case words == 4:
		return same >= 3 && edits <= 1
	}
	return 5*same >= 3*words && edits <= words
}
