package names

// features are what the score is made of. All but the first are about what the
// names do not share.
type features [numFeatures]float64

const (
	fBias     = iota
	fEdits    // letters changed in pairs
	fWorst    // unlikeness of the worst pair
	fConflict // share of the lighter name that is left over on both sides
	fClash    // weight left over on both sides, up to 1
	fExtra    // share of the heavier name that the other one lacks
	fOrgExtra // the same, when no person is meant
	fWhole    // share of letters that differ
	fForms    // legal forms that differ
	fNumbers  // numbers that differ
	fNumber   // a number in one name only
	numFeatures
)

// measure fills in the features of two names and their alignment, and returns
// why they cannot be one name for all that they share.
func measure(a, b *Name, al *alignment, f *features) obstacle {
	*f = features{fBias: 1}
	light, heavy := min(a.weight, b.weight), max(a.weight, b.weight)
	if light == 0 {
		return nothingShared
	}
	sum := al.sum(a, b)
	restA, restB := max(0, a.weight-sum.weightA), max(0, b.weight-sum.weightB)
	conflict := min(restA, restB)
	f[fEdits] = float64(sum.edits) / one
	f[fWorst] = float64(sum.worst)
	f[fConflict] = float64(conflict / light)
	f[fClash] = float64(min(1, conflict))
	f[fExtra] = float64((max(restA, restB) - conflict) / heavy)
	if a.kind != Person && b.kind != Person {
		f[fOrgExtra] = f[fExtra]
	}
	f[fWhole] = whole(a, b, al, sum.edits)
	if formsDiffer(a, b) {
		f[fForms] = 1
	}
	x, y := looseNumber(a, al.usedA), looseNumber(b, al.usedB)
	if x && y {
		f[fNumbers] = 1
	} else if x || y {
		f[fNumber] = 1
	}
	return hindrance(a, b, al, &sum, f)
}

// totals are sums over the pairs of an alignment.
type totals struct {
	weightA, weightB float32
	worst            float32
	edits            int
	words            int // pairs that tell something: not of initials, numbers, words of any firm
	initials         int
	sonsA, sonsB     bool // a son's father in one name is no father in the other
}

func (al *alignment) sum(a, b *Name) totals {
	var t totals
	for _, l := range al.links[:al.n] {
		x, y := &a.tokens[l.a], &b.tokens[l.b]
		wa, wb := a.weightOf(l.a, l.na), b.weightOf(l.b, l.nb)
		t.weightA, t.weightB = t.weightA+wa, t.weightB+wb
		t.edits += int(l.cost)
		if min(wa, wb) > 0.3 {
			t.worst = max(t.worst, 1-l.sim)
		}
		switch {
		case l.how == byInitial:
			t.initials++
		case x.class == word || y.class == word:
			t.words++
		}
		if x.class != particle {
			t.sonsA = t.sonsA || x.son && !y.son
			t.sonsB = t.sonsB || y.son && !x.son
		}
	}
	return t
}

// An obstacle is a reason for which two names are not one whatever the score
// of their parts.
type obstacle uint8

const (
	noObstacle    obstacle = iota
	nothingShared          // no word in common
	otherKinds             // a person and an organisation
	oneWord                // persons who share one name of several
	onlyInitials           // initials and nothing more
	onlyGeneric            // firms that share no more than what any firm is called
	otherFather            // father and son changed places
	otherNumber            // persons, or a single word, with numbers that differ
)

func hindrance(a, b *Name, al *alignment, t *totals, f *features) obstacle {
	person := a.kind == Person || b.kind == Person
	many := a.words > 1 || b.words > 1
	rest := f[fExtra]+f[fConflict] > 0.01
	switch {
	case al.n == 0:
		return nothingShared
	case a.kind != b.kind && a.kind != Unknown && b.kind != Unknown && !a.guessed && !b.guessed:
		return otherKinds
	case t.words == 0 && t.initials > 0:
		return onlyInitials
	case t.words == 0 && rest:
		return onlyGeneric
	case person && t.words+t.initials == 1 && many && rest:
		return oneWord
	case t.sonsA && t.sonsB:
		return otherFather
	case f[fNumbers] == 1 && (person || al.n == 1):
		return otherNumber
	}
	return noObstacle
}

// formsDiffer reports whether two names have legal forms, and of no common
// sort.
func formsDiffer(a, b *Name) bool {
	x, y := a.forms&^formAny, b.forms&^formAny
	return x != 0 && y != 0 && x&y == 0
}

// whole returns the share of letters that differ, between the names as they
// stand or between their pairs, whatever is less.
func whole(a, b *Name, al *alignment, edits int) float64 {
	longest := max(len(a.joined), len(b.joined))
	if longest == 0 {
		return 1
	}
	apart := edits + one*max(looseLetters(a, al.usedA), looseLetters(b, al.usedB))
	limit := min(apart, longest*4)
	return float64(min(limit, distance(a.joined, b.joined, limit))) / float64(one*longest)
}

func looseLetters(n *Name, used uint32) int {
	out := 0
	for i := range n.tokens {
		if used&(1<<i) == 0 && n.tokens[i].class != title {
			out += len(n.tokens[i].sound)
		}
	}
	return out
}

// looseNumber reports whether a number of n has no equal in the other name.
func looseNumber(n *Name, used uint32) bool {
	for i := range n.tokens {
		if n.tokens[i].class == number && used&(1<<i) == 0 {
			return true
		}
	}
	return false
}
