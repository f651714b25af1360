package names

import (
	"fmt"
	"strings"
)

// An Explanation says what a score was made of.
type Explanation struct {
	Score float64
	Same  bool // the score reaches Threshold
	Pairs []Pair
	// OnlyA and OnlyB are words of one name that have no pair in the other.
	OnlyA, OnlyB []string
	// FormsDiffer is set when the names have legal forms of different sorts.
	FormsDiffer bool
	// NumbersDiffer is set when a number has no equal in the other name.
	NumbersDiffer bool
	// Apart is why the names are not one whatever else they share; mostly
	// empty.
	Apart string
}

// A Pair is a word of one name, or a run of words, and what it was paired with
// in the other.
type Pair struct {
	A, B string
	How  string
	// Alike is from 0 to 1.
	Alike float64
}

var hows = [...]string{
	byLetters: "the same", bySound: "alike", byForm: "forms of one given name", byInitial: "an initial",
	byBones: "the same consonants", byJoining: "written together", byAcronym: "an acronym", byChinese: "pinyin and Wade-Giles",
}

var obstacles = [...]string{
	noObstacle: "", nothingShared: "no word in common", otherKinds: "one is a person and one is not", oneWord: "persons who share one name only",
	onlyInitials: "no more than initials in common", onlyGeneric: "nothing in common but words of any firm",
	otherFather: "father and son have changed places", otherNumber: "told apart by the number",
}

// Explain compares two names as Compare does and says what decided. A and B in
// it are those of the call.
func Explain(a, b *Name) Explanation {
	x, y, swapped := ordered(a, b)
	var al alignment
	score, obs := compare(x, y, &al)
	e := Explanation{
		Score: score, Same: score >= Threshold, FormsDiffer: formsDiffer(a, b), Apart: obstacles[obs],
		NumbersDiffer: looseNumber(x, al.usedA) || looseNumber(y, al.usedB),
		OnlyA:         rest(x, al.usedA), OnlyB: rest(y, al.usedB),
	}
	if obs == nothingShared && (x.only(logographic) != y.only(logographic)) {
		e.Apart = "how Han characters sound is not known"
	}
	for _, l := range al.links[:al.n] {
		p := Pair{A: x.textOf(l.a, l.na), B: y.textOf(l.b, l.nb), How: hows[l.how], Alike: float64(l.sim)}
		if swapped {
			p.A, p.B = p.B, p.A
		}
		e.Pairs = append(e.Pairs, p)
	}
	if swapped {
		e.OnlyA, e.OnlyB = e.OnlyB, e.OnlyA
	}
	return e
}

func rest(n *Name, used uint32) []string {
	var out []string
	for i := range n.tokens {
		if used&(1<<i) == 0 {
			out = append(out, n.tokens[i].text)
		}
	}
	return out
}

func (n *Name) textOf(at, count uint8) string {
	var words []string
	for _, tok := range n.tokens[at : at+count] {
		words = append(words, tok.text)
	}
	return strings.Join(words, " ")
}

// only reports whether all words of the name are of the script.
func (n *Name) only(s script) bool {
	for i := range n.tokens {
		if n.tokens[i].script != s {
			return false
		}
	}
	return len(n.tokens) > 0
}

// String returns the explanation on one line.
func (e Explanation) String() string {
	var parts []string
	for _, p := range e.Pairs {
		switch {
		case p.How == hows[byLetters] && p.A == p.B:
			parts = append(parts, p.A)
		default:
			parts = append(parts, fmt.Sprintf("%s = %s (%s)", p.A, p.B, p.How))
		}
	}
	if len(e.OnlyA) > 0 {
		parts = append(parts, "only in the first: "+strings.Join(e.OnlyA, " "))
	}
	if len(e.OnlyB) > 0 {
		parts = append(parts, "only in the second: "+strings.Join(e.OnlyB, " "))
	}
	if e.FormsDiffer {
		parts = append(parts, "other legal forms")
	}
	if e.NumbersDiffer {
		parts = append(parts, "other numbers")
	}
	if e.Apart != "" {
		parts = append(parts, "apart: "+e.Apart)
	}
	return strings.Join(parts, "; ")
}
