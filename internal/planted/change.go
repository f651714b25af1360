package planted

import (
	"slices"
	"strings"
)

// A Change is what was done to a statement on its way.
type Change string

// The changes. Number, Negation, Name and Unit change one word.
const (
	None      Change = ""
	Marks     Change = "marks" // punctuation, case, marks, hyphens
	Words     Change = "words" // up to a fifth of the words
	Number    Change = "number"
	Negation  Change = "negation"
	Name      Change = "name"
	Unit      Change = "unit"
	Shortened Change = "shortened" // by an ellipsis
	Missing   Change = "not found" // it is another statement
)

// apply makes a change; it reports false when there is nothing to change.
func (m maker) apply(in []slot, change Change) ([]slot, bool) {
	out := slices.Clone(in)
	switch change {
	case Marks:
		return m.marks(out), true
	case Words:
		return m.rewrite(out), true
	case Number:
		return out, m.swap(out, "#")
	case Unit:
		return out, m.swap(out, "u")
	case Name:
		if m.IntN(2) == 0 {
			return out, m.swap(out, "p") || m.swap(out, "c")
		}
		return out, m.swap(out, "c") || m.swap(out, "p")
	case Negation:
		return m.negate(out)
	case Shortened:
		return m.shorten(out)
	default:
		return out, true
	}
}

// swap draws one word of a kind anew.
func (m maker) swap(slots []slot, kind string) bool {
	var at []int
	for i, s := range slots {
		if s.kind == kind {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return false
	}
	m.replace(slots, at[m.IntN(len(at))])
	return true
}

// replace draws the word of a slot until it is another one.
func (m maker) replace(slots []slot, i int) {
	old := slots[i].word
	tail := ""
	if strings.HasSuffix(old, ",") {
		tail = ","
	}
	for fresh := old; ; {
		if fresh = m.draw(slots[i].kind) + tail; i == 0 {
			fresh = strings.ToUpper(fresh[:1]) + fresh[1:]
		}
		if fresh != old {
			slots[i].word = fresh
			return
		}
	}
}

// negate takes a negation away, or puts one in.
func (m maker) negate(slots []slot) ([]slot, bool) {
	for i, s := range slots {
		if s.kind == "neg" {
			return slices.Delete(slots, i, i+1), true
		}
	}
	for i, s := range slots {
		if s.kind == "V" && i > 0 {
			return slices.Insert(slots, i, slot{"neg", "never"}), true
		}
	}
	return slots, false
}

// rewrite changes up to a fifth of the words, none that would be flagged.
func (m maker) rewrite(slots []slot) []slot {
	left := 1 + m.IntN(max(1, len(slots)/5))
	for _, i := range m.Perm(len(slots)) {
		if left == 0 {
			break
		}
		if i >= len(slots) || i == 0 || !strings.Contains("n a v V", slots[i].kind) || slots[i].kind == "" {
			continue
		}
		switch m.IntN(4) {
		case 0:
			if slots[i].kind == "a" {
				slots = slices.Delete(slots, i, i+1)
				left--
				continue
			}
			fallthrough
		default:
			m.replace(slots, i)
		}
		left--
	}
	return slots
}

// marks changes how a statement looks and none of its words.
func (m maker) marks(slots []slot) []slot {
	for i := range slots {
		switch {
		case m.IntN(6) == 0:
			slots[i].word = strings.TrimSuffix(slots[i].word, ",")
		case m.IntN(8) == 0 && slots[i].kind == "n":
			slots[i].word += ","
		}
	}
	slots[0].word = strings.ToLower(slots[0].word[:1]) + slots[0].word[1:]
	return slots
}

// shorten puts an ellipsis in the place of some words in the middle that hold
// no negation.
func (m maker) shorten(slots []slot) ([]slot, bool) {
	n := 2 + m.IntN(3)
	if len(slots) < n+10 {
		return slots, false
	}
	at := 4 + m.IntN(len(slots)-n-8)
	for _, s := range slots[at : at+n] {
		if s.kind == "neg" {
			return slots, false
		}
	}
	return slices.Replace(slots, at, at+n, slot{"", "…"}), true
}
