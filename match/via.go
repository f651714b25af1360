package match

import (
	"fmt"
	"strings"
)

// findVia finds from whom each carrier but the origin took the statement, and
// the loops among those that cite each other.
func findVia(cs []*carrier, first int, known bool, out *Echo) {
	from := make([]int, len(cs))
	for i, k := range cs {
		from[i] = -1
		if len(k.cites) > 0 {
			from[i] = k.cited()
			k.Evidence = k.cites[from[i]]
		}
	}
	breakLoops(cs, from, first, out)
	unique := uniqueChanges(cs)
	for i, k := range cs {
		if from[i] >= 0 || known && i == first {
			continue
		}
		if other := copiedFrom(cs, i); other >= 0 {
			from[i], k.Evidence = other, ByCopy
		} else if other := unique[i]; other >= 0 {
			from[i], k.Evidence = other, ByWords
		}
	}
	breakLoops(cs, from, first, &Echo{})
	for i, k := range cs {
		if from[i] < 0 {
			k.Evidence = ""
			continue
		}
		k.Via = cs[from[i]].ID
	}
}

// breakLoops notes the loops of from and cuts each at its origin, or at its
// earliest carrier.
func breakLoops(cs []*carrier, from []int, first int, out *Echo) {
	state := make([]int, len(cs)) // 0 new, else the walk that came by
	for start := range cs {
		at := start
		for at >= 0 && state[at] == 0 {
			state[at] = start + 1
			at = from[at]
		}
		if at < 0 || state[at] != start+1 {
			continue
		}
		cut, ids := at, []string{cs[at].ID}
		for k := from[at]; k != at; k = from[k] {
			ids = append(ids, cs[k].ID)
			if cut != first && (k < cut || k == first) {
				cut = k
			}
		}
		from[cut] = -1
		out.Loops = append(out.Loops, ids)
	}
}

// copiedFrom returns the earliest carrier before i of which i's document is
// mostly a copy; -1 when there is none.
func copiedFrom(cs []*carrier, i int) int {
	for k := range min(i, manyCarriers) {
		if cs[k].copy.shares(cs[i].copy) {
			return k
		}
	}
	return -1
}

// uniqueChanges returns for each carrier the one before it with which alone,
// of all that came before, it shares a change of telling words; -1 for none.
func uniqueChanges(cs []*carrier) []int {
	type holder struct{ first, count int }
	holders := map[string]holder{}
	out := make([]int, len(cs))
	for i, k := range cs {
		out[i] = -1
		signs := k.changeSigns()
		for _, sign := range signs {
			if h := holders[sign]; h.count == 1 && out[i] < 0 {
				out[i] = h.first
			}
		}
		for _, sign := range signs {
			h, ok := holders[sign]
			if !ok {
				h.first = i
			}
			h.count++
			holders[sign] = h
		}
	}
	return out
}

// changeSigns returns a text for each change of a carrier that nobody is
// likely to have made on his own: one that puts in telling words.
func (k *carrier) changeSigns() []string {
	var out []string
	for _, c := range k.Changes {
		if c.Fair || c.Op == Delete {
			continue
		}
		var words []string
		full := false
		for w := range strings.FieldsSeq(c.Here.Of(k.side.text)) {
			key := fold(strings.Trim(w, ".,;:!?\"“”'‘’()"))
			words = append(words, key)
			full = full || key != "" && !emptyWord(key)
		}
		if full {
			out = append(out, fmt.Sprint(c.Op, c.Source, words))
		}
	}
	return out
}
