package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// told reads "X told OUTLET": who is told passes it on when it is an outlet.
func told(st *setting, rel *relay) {
	if st.source.hi-st.source.lo == 1 && st.lower(st.source.lo) == "who" {
		st.foundBy(rel)
	}
	lo, hi := st.cue.lo, st.cue.hi
	if hi-lo == 1 && st.lower(lo) == ":" && st.source.lo >= hi {
		lo, hi = st.source.hi, st.source.hi+1 // "“I was paid in cheese”: a former striker | tells | Limelight …"
	}
	for i := lo; i < min(hi, len(st.ws)); i++ {
		switch st.ws[i].lower {
		case "told", "tells", "tell", "telling":
		default:
			continue
		}
		if st.passive(i) {
			return
		}
		next := i + 1
		for lexicon.ClassOf(st.lower(next)) == lexicon.Adverb {
			next++
		}
		if h, _, ok := st.outletAt(next); ok {
			rel.pass(h)
		}
		return
	}
}

// addressed reads the outlets that the words were spoken to: "said in an
// interview with OUTLET", "announced to OUTLET", "said in OUTLET". A medium for
// one's own words, "wrote in OUTLET", is no hand.
func addressed(st *setting, rel *relay) {
	for i := range st.ws {
		if !st.addresses(i) {
			continue
		}
		h, end, ok := st.outletAt(i + 1)
		spoke := i > 1 && st.ws[i-2].lower == "who" && (st.ws[i-1].lower == "spoke" || st.ws[i-1].lower == "talked")
		if !ok || st.source.has(i) && st.source.has(end) && st.source.hi-end > 2 && st.ws[end].lower != "," && !spoke || !st.withinParent(i) {
			continue
		}
		h.likely = h.likely && (st.interview(i) || st.ws[i].lower == "per")
		rel.pass(h)
	}
}

// withinParent reports whether word i stands in what the statement around this one says,
// or there is none around it: "who spoke to the paper" tells of the outer one.
func (st *setting) withinParent(i int) bool {
	for j := st.i - 1; st.attr.Parent != "" && j >= 0; j-- {
		if st.attrs[j].ID != st.attr.Parent {
			continue
		}
		return slices.ContainsFunc(st.attrs[j].Content, func(sp hearsay.Span) bool { return sp.Contains(st.ws[i].Span) })
	}
	return true
}

// addresses reports whether the preposition at i may lead to such an outlet.
// Inside the content it may do so at the ends only, where a finder of
// statements takes in too much.
func (st *setting) addresses(i int) bool {
	if st.said(i) && !st.atEdge(i) {
		return false
	}
	inSource := st.source.has(i)
	switch st.ws[i].lower {
	case "with":
		return st.interview(i)
	case "for":
		return st.before(i, 3, "interview", "column", "article", "essay", "piece", "op-ed")
	case "to":
		return !inSource && !st.before(i, 1, "according", "moved", "back") || st.before(i, 2, "speaking", "talking", "spoke", "leaked")
	case "in":
		return !st.cue.empty() && i >= st.cue.hi && i < st.cue.hi+3 && !writes(st.ws[st.cue.hi-1].lower) && st.end(st.cue.hi) > i
	case "per", "via":
		return i > 0
	}
	return false
}

func writes(w string) bool { return w == "wrote" || w == "writes" || w == "written" || w == "writing" }

// interview reports whether a word for a conversation stands before i.
func (st *setting) interview(i int) bool {
	return st.before(i, 3, "interview", "interviews", "conversation", "talk", "spoke", "speaking", "call", "chat", "statement", "e-mail", "email",
		"letter", "comments", "remarks", "column", "announced", "confirmed")
}

// atEdge reports whether the word i is one of the first of the content, before
// its "that", or of the last three.
func (st *setting) atEdge(i int) bool {
	const most = 6
	for _, sp := range st.attr.Content {
		first, last := st.wordAt(sp.Start), st.wordAt(sp.End)
		if i < first || i >= last {
			continue
		}
		if last-i <= 4 && st.attr.Kind == hearsay.Indirect {
			return true
		}
		if i-first < 2 && !st.before(i+1, i+1-first, "that") {
			for j := i; j < min(i+most, last); j++ {
				if st.ws[j].lower == "that" {
					return true
				}
			}
		}
	}
	return false
}

// published reads "…, which OUTLET printed in May".
func published(st *setting, rel *relay) {
	const farthest = 8
	for i := range st.ws {
		switch st.ws[i].lower {
		case "printed", "published", "obtained", "broadcast", "aired", "carried", "released", "seen", "saw", "reviewed", "posted":
		default:
			continue
		}
		if st.said(i) {
			continue
		}
		verb := i
		if lexicon.ClassOf(st.lower(i-1)) == lexicon.Auxiliary {
			verb--
		}
		for j := verb - 2; j >= max(0, verb-farthest); j-- {
			if w := st.ws[j].lower; w != "that" && w != "which" {
				continue
			}
			if h, end, ok := st.outletAt(j + 1); ok && end == verb && h.kind == hearsay.Outlet {
				rel.pass(h)
			}
			break
		}
	}
}

// pass adds a hand in front of the source.
func (rel *relay) pass(h hand) {
	for _, other := range rel.front {
		if other.span == h.span {
			return
		}
	}
	rel.front = append(rel.front, h)
}

// sourcesOf reads "OUTLET's sources say".
func sourcesOf(st *setting, rel *relay) {
	if st.source.hi-st.source.lo > 6 {
		return
	}
	first := st.source.lo
	if st.lower(first) == "the" {
		first++
	}
	n, end := st.nameStarting(first)
	if n == nil || n.kind != hearsay.Outlet || !possessive(st.ws, end) {
		return
	}
	switch st.lower(st.source.hi - 1) {
	case "sources", "source", "informant", "informants":
		rel.pass(hand{phrase: phrase{what: isName, span: n.span, words: n.words, kind: n.kind}, outlet: true, likely: true})
	}
}

// foundBy reads "OUTLET spoke to a miner who says …".
func (st *setting) foundBy(rel *relay) {
	for i := st.source.lo - 2; i > 0 && st.ws[i].lower != ","; i-- {
		verb := i
		switch st.ws[i].lower {
		case "found", "interviewed", "met", "visited", "quoted", "quotes", "interviews", "finds", "meets":
		case "spoke", "spoken", "talked", "speaks", "talks":
		default:
			continue
		}
		for class := lexicon.ClassOf(st.lower(verb - 1)); class == lexicon.Auxiliary || class == lexicon.Adverb; class = lexicon.ClassOf(st.lower(verb - 1)) {
			verb--
		}
		if h, end, ok := st.outletAt(0); ok && end == verb {
			rel.pass(h)
		}
		return
	}
}
