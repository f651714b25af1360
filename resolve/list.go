package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// list reads "A, B and C" and "A, B, and C".
func (nr *namer) list(segs [][]word, initial bool) (phrase, bool) {
	named := false
	for i, seg := range segs {
		p := nr.core(seg, initial && i == 0)
		and := seg[0].lower == "and" || !named && p.what == isDescription && joined(seg)
		switch {
		case i > 0 && !and && !seg[0].capital && named, i > 0 && (determiner(seg[0].lower) || preposition(seg[0].lower)):
			return phrase{}, false // an apposition, an age, a clause, examples
		case i > 0 && (p.what == isSeveral || and && (i > 1 || p.plural) && joinable(p)):
			sp := hearsay.Span{Start: segs[0][0].Start, End: seg[len(seg)-1].End}
			out := phrase{what: isSeveral, span: sp, kind: hearsay.Group, plural: true, name: textOf(nr.src, sp), definite: true}
			if !named && p.what == isDescription {
				out.what, out.unnamed, out.head, out.definite = isDescription, hearsay.SeveralPeople, p.head, false
			}
			return out, true
		case p.what == isDescription && p.plural && p.kind == hearsay.Group:
		case p.what != isName || p.role != "" && !p.titled:
			return phrase{}, false
		}
		named = named || p.what == isName
	}
	return phrase{}, false
}

// joined reports whether ws has an "and".
func joined(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool { return w.lower == "and" })
}
