package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// carried reads "quoted by OUTLET", "a statement carried by AGENCY", "minutes
// seen by OUTLET".
func carried(st *setting, rel *relay) {
	for i := range st.ws {
		if st.ws[i].lower != "by" || st.said(i) && !st.inPassive(i) {
			continue
		}
		how := st.participleBefore(i)
		if how == "" || how == "quoted" && st.inPassive(i) {
			continue
		}
		if h, end, ok := st.outletAt(i + 1); ok && (h.what != isName || h.kind == hearsay.Outlet || !st.noun(end)) {
			if how == "quoted" || how == "cited" || how == "interviewed" {
				h.outlet = false
			}
			if h.kind == hearsay.Outlet || h.what == isDescription || h.likely || !h.outlet || end == st.end(i+1) {
				rel.pass(h)
			}
		}
	}
}

// noun reports whether the word i may be a noun that the name before it only
// describes: "the U.N. | envoy".
func (st *setting) noun(i int) bool {
	return i < len(st.ws) && st.ws[i].Class == text.Word && !st.ws[i].capital && lexicon.ClassOf(st.ws[i].lower) == lexicon.Open
}

// participleBefore returns the participle that the "by" at i belongs to:
// "quoted by", "reached by telephone by", "seen on Monday by"; empty when
// another word stands between.
func (st *setting) participleBefore(i int) string {
	const farthest = 4
	for j := i - 1; j >= max(0, i-farthest); j-- {
		w := st.ws[j]
		switch {
		case carries(w.lower):
			return w.lower
		case w.Class == text.Punct:
			return ""
		case w.lower == "telephone", w.lower == "phone", w.lower == "e-mail", w.lower == "email", lexicon.Common(w.lower) && w.capital:
		case lexicon.ClassOf(w.lower) != lexicon.Adverb && lexicon.ClassOf(w.lower) != lexicon.Preposition:
			return ""
		}
	}
	return ""
}

// inPassive reports whether the "by" at i follows a cue in the passive, "was
// quoted", that quotedAs reads.
func (st *setting) inPassive(i int) bool {
	return st.cue.lo < st.cue.hi && i >= st.cue.hi && i-st.cue.hi < 4 && st.passive(st.cue.hi-1)
}

// carries reports whether w is a participle after which "by" names who passes
// something on.
func carries(w string) bool {
	switch w {
	case "quoted", "cited", "carried", "seen", "obtained", "published", "reported", "released", "broadcast", "aired", "reviewed", "reached",
		"interviewed", "distributed", "relayed", "printed", "viewed", "heard", "posted", "contacted", "read", "shared", "leaked", "circulated", "run":
		return true
	}
	return false
}

// fronted reads "According to the Gazette, the ambassador wrote …": of two
// sources in a sentence the first passes on what the second says.
func fronted(st *setting, rel *relay) {
	lo := st.frontAt()
	if lo == 0 {
		return
	}
	if st.source.lo == lo && st.cue.lo >= st.source.hi {
		st.twoSources(rel)
		return
	}
	end := lo
	for end < len(st.ws) && st.ws[end].lower != "," {
		if st.said(end) {
			return
		}
		end++
	}
	if end-lo > 16 || end+1 >= len(st.ws) || st.source.empty() || st.source.lo < end || st.cue.lo < end {
		return
	}
	if p := st.parse(lo, end); p.what != nothing && p.what != isPronoun {
		rel.pass(hand{phrase: p})
	}
}

// twoSources splits a source that runs on from "according to X," into the
// subject of the clause behind it.
func (st *setting) twoSources(rel *relay) {
	comma, end := st.end(st.source.lo), st.source.hi
	if comma >= end && st.cue.lo > comma+1 && st.lower(st.cue.lo) != "according" && st.end(comma+1) >= st.cue.lo {
		end = st.cue.lo
	}
	if comma+1 >= end || st.ws[comma].lower != "," || !determiner(st.ws[comma+1].lower) && !st.ws[comma+1].capital {
		return
	}
	first, second := st.parse(st.source.lo, comma), st.parse(comma+1, end)
	if first.what == isName && first.kind != hearsay.Person && (second.what == isName || second.what == isDescription && second.kind != hearsay.Other) {
		rel.pass(hand{phrase: first})
		st.phrases[st.i] = second
	}
}

// frontAt returns the index after an "according to" at the head of the
// sentence; 0 without one.
func (st *setting) frontAt() int {
	for i := 0; i < min(3, len(st.ws)); i++ {
		switch {
		case st.ws[i].lower == "according" && st.lower(i+1) == "to":
			return i + 2
		case st.ws[i].lower == "per" && i == 0:
			return 1
		}
	}
	return 0
}

// trailed reads "…, OUTLET reported" and "…, according to X" at the end of a
// sentence whose statement has another source.
func trailed(st *setting, rel *relay) {
	end := len(st.ws)
	for end > 0 && st.ws[end-1].Class == text.Punct && !possessive(st.ws, end-1) {
		end--
	}
	if end < 4 || st.source.empty() {
		return
	}
	if lo := st.lastAccording(end); lo > 0 {
		if p := st.parse(lo, end); !st.source.has(lo) && st.source.hi <= lo && p.what != nothing && p.what != isPronoun {
			rel.pass(hand{phrase: p})
		}
		return
	}
	if !reportVerb(st.ws[end-1].lower) || st.said(end-1) || st.cue.has(end-1) {
		return
	}
	for i := end - 2; i > 0 && i > end-8; i-- {
		if st.ws[i].lower != "," {
			continue
		}
		if h, to, ok := st.outletAt(i + 1); ok && to == end-1 && st.source.hi <= i && h.kind == hearsay.Outlet {
			rel.pass(h)
		}
		return
	}
}

// lastAccording returns the index after the last "according to" of a sentence,
// when it follows a comma and no other comma follows it; 0 without one.
func (st *setting) lastAccording(end int) int {
	for i := end - 1; i > 1 && st.ws[i].lower != ","; i-- {
		if st.ws[i].lower == "to" && st.ws[i-1].lower == "according" && st.ws[i-2].lower == "," && !st.said(i) {
			return i + 1
		}
	}
	return 0
}

func reportVerb(w string) bool {
	switch w {
	case "said", "says", "reported", "reports", "wrote", "writes", "added", "adds":
		return true
	}
	return false
}

// through reads "through a lawyer, X said".
func through(st *setting, rel *relay) {
	for i := range st.ws {
		if st.ws[i].lower != "through" && st.ws[i].lower != "via" || st.said(i) {
			continue
		}
		end := min(st.end(i+1), st.stop(i+1))
		p := st.parse(i+1, end)
		_, person := lexicon.RoleNoun(p.head)
		if p.what == isDescription && person && p.kind == hearsay.Person && p.head != "interpreter" && p.head != "translator" {
			rel.pass(hand{phrase: p})
		} else if p.what == isName && p.kind == hearsay.Person && p.role != "" {
			rel.pass(hand{phrase: p})
		}
		return
	}
}

// stop returns the index of the cue or the content that follows i.
func (st *setting) stop(i int) int {
	for j := i; j < len(st.ws); j++ {
		if st.cue.has(j) || st.said(j) {
			return j
		}
	}
	return len(st.ws)
}
