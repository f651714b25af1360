package names

// joinings adds links of one token of a to a run of tokens of b: words written
// together, and acronyms. Tokens that have found their like are left alone.
// swapped is for when a is the second name.
func joinings(a, b *Name, al *alignment, add func(link), swapped bool) {
	for i := range a.tokens {
		x := &a.tokens[i]
		if len(x.sound) < 2 || x.class == number || al.settled(uint8(i), swapped) {
			continue
		}
		for j := range b.tokens {
			l := joined(x, b.tokens[j:])
			if l.nb == 0 && a.kind != Person && x.upper {
				l = acronym(x, b.tokens[j:])
			}
			if l.nb == 0 && j == 0 && x.upper && len(b.tokens) > 1 && x.folded == b.letters && a.kind != Person {
				l = link{na: 1, nb: uint8(len(b.tokens)), how: byAcronym, sim: acronymSim}
			}
			if l.nb == 0 {
				continue
			}
			l.a, l.b = uint8(i), uint8(j)
			if swapped {
				l.a, l.b, l.na, l.nb = l.b, l.a, l.nb, l.na
			}
			add(l)
		}
	}
}

// settled reports whether the token i is paired with the same word, or nearly.
func (al *alignment) settled(i uint8, swapped bool) bool {
	for _, l := range al.links[:al.n] {
		at := l.a
		if swapped {
			at = l.b
		}
		if at == i {
			return l.sim >= 0.95
		}
	}
	return false
}

// joined links x to the first two to four tokens of run when x is these
// written together.
func joined(x *token, run []token) link {
	if len(run) < 2 || x.sound[0] != run[0].sound[0] {
		return link{}
	}
	var buf [2 * maxSound]byte
	n := copy(buf[:], run[0].sound)
	for k := 1; k < min(len(run), 4); k++ {
		if run[k].class == number || run[k].script == logographic {
			return link{}
		}
		s := run[k].sound
		if n > 0 && len(s) > 0 && buf[n-1] == s[0] {
			s = s[1:]
		}
		if n+len(s) > maxSound {
			return link{}
		}
		n += copy(buf[n:], s)
		if n+1 < len(x.sound) {
			continue
		}
		if n > len(x.sound)+1 {
			return link{}
		}
		limit := 1 + n
		if cost := distance(x.sound, string(buf[:n]), limit); cost <= limit {
			return link{na: 1, nb: uint8(k + 1), how: byJoining, cost: uint8(cost), sim: 0.98 - float32(cost)/float32(one*n)}
		}
	}
	return link{}
}

// acronym links x to the first tokens of run when their first letters spell
// it. Two letters are too few.
func acronym(x *token, run []token) link {
	n := len(x.folded)
	if n < 3 || n > 8 || n > len(run) || x.class == particle {
		return link{}
	}
	for k := range n {
		if run[k].folded[0] != x.folded[k] {
			return link{}
		}
	}
	return link{na: 1, nb: uint8(n), how: byAcronym, sim: acronymSim}
}
