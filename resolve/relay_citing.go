package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// citing reads "OUTLET, citing X, reported", "OUTLET reported …, quoting X"
// and "Citing X, OUTLET reported": X speaks, and the source passes it on.
func citing(st *setting, rel *relay) {
	if rel.behind.what != nothing || st.source.empty() {
		return
	}
	for i := range st.ws {
		w := st.ws[i].lower
		if st.whoCites(i) {
			if p := st.parse(i+1, st.citedEnd(i+1)); answerable(&p) {
				rel.behind = hand{phrase: p}
				return
			}
			continue
		}
		if w != "citing" && w != "quoting" && (w != "referring" || st.lower(i+1) != "to") || !st.citesFor(i) {
			continue
		}
		if w == "referring" {
			i++
		}
		end := st.citedEnd(i + 1)
		p := st.parse(i+1, end)
		st.citesOutlet(&p)
		switch {
		case !answerable(&p):
		case st.cue.has(i) && !st.goesOn(end):
			rel.cited = hand{phrase: p} // the finder made a statement of whom it cites
		default:
			rel.behind = hand{phrase: p}
		}
		return
	}
	st.quotedSaying(rel)
}

// citesOutlet makes an outlet of a name that is cited and does not look like a
// person's.
func (st *setting) citesOutlet(p *phrase) {
	if p.what != isName || p.kind == hearsay.Outlet {
		return
	}
	at := st.wordAt(p.span.Start)
	if n, end := st.nameStarting(at); n != nil && likelyOutlet(n, nil, st.ws[at:end]) {
		n.kind, p.kind = hearsay.Outlet, hearsay.Outlet
	}
}

// whoCites reports whether the word at i is the verb of a clause on the source
// that tells whom it cites: "according to The Echo, who cite a friend".
func (st *setting) whoCites(i int) bool {
	switch st.ws[i].lower {
	case "cite", "cites", "cited", "quote", "quotes", "quoted":
	default:
		return false
	}
	if i < 3 || st.ws[i-1].lower != "who" && st.ws[i-1].lower != "which" || st.ws[i-2].lower != "," {
		return false
	}
	return st.source.hi == i-2 || st.source.hi == i-1
}

// citesFor reports whether the "citing" at i has the source of the statement
// as its subject.
func (st *setting) citesFor(i int) bool {
	switch {
	case st.cue.has(i):
		return true
	case i == 0:
		return st.cue.lo > i
	case st.ws[i-1].lower != ",":
		return false
	case st.source.hi == i-1 || st.source.has(i-1) || st.source.hi == i:
		return true
	}
	return st.attr.Parent == "" && st.source.hi < i && st.cue.lo < i
}

// citedEnd returns the end of the noun phrase at i: a mark, "that", "as", or
// the cue.
func (st *setting) citedEnd(i int) int {
	end := st.end(i)
	if end < len(st.ws) && quotation(st.ws[end].lower) && end == i {
		end = st.end(i + 1) // somebody "close to the matter"
	}
	for j := i; j < end; j++ {
		if w := st.ws[j].lower; w == "that" || w == "as" || w == "saying" || st.cue.has(j) && j > st.cue.lo {
			return j
		}
	}
	return end
}

// goesOn reports whether the content goes on after the word end, so that it is
// more than the name of who is cited.
func (st *setting) goesOn(end int) bool {
	const enough = 3
	return end+enough < len(st.ws) && st.said(end+1) && st.said(end+enough)
}

// answerable reports whether a phrase names somebody who can have said
// something, or a document.
func answerable(p *phrase) bool {
	switch p.what {
	case isName, isSeveral:
		return p.kind != hearsay.Place
	case isDescription:
		return p.kind != hearsay.Other && !matter(p.head)
	}
	return false
}

// matter reports whether a noun for documents stands as often for a matter that
// is pointed to as for something that says so.
func matter(noun string) bool {
	switch noun {
	case "analysis", "evidence", "law", "rule", "rules", "regulation", "figures", "numbers", "research", "precedent", "order", "measure", "agreement",
		"contract", "plan", "case", "experiment", "test", "model", "opinion", "review", "reference", "account",
		"concern", "concerns", "fear", "fears", "reason", "reasons", "ground", "grounds", "issue", "issues", "need", "risk", "risks", "costs", "policy", "rights",
		"lack", "pressure", "commitments", "differences", "security", "confidentiality", "privacy":
		return true
	}
	return false
}

// quotedSaying reads "OUTLET quoted X saying …" of which only the second verb
// is the cue.
func (st *setting) quotedSaying(rel *relay) {
	i := st.cue.lo
	if w := st.lower(st.cue.hi - 1); !st.cue.empty() && (w == "quoted" || w == "quotes" || w == "cited" || w == "cites") && !st.passive(st.cue.hi-1) {
		if end := st.citedEnd(st.cue.hi); !st.goesOn(end) && (st.lower(end) != "as" || st.saidBefore()) {
			switch p := st.parse(st.cue.hi, end); {
			case !answerable(&p):
			case st.saidBefore():
				rel.behind = hand{phrase: p} // "…, as OUTLET quoted X"
			case st.lower(end) != ":":
				rel.cited = hand{phrase: p}
			}
		}
		return
	}
	if st.cue.empty() || st.lower(i) != "saying" && st.lower(i) != "as" {
		return
	}
	for j := i - 1; j >= st.source.hi && j > i-14; j-- {
		if w := st.ws[j].lower; (w == "quoted" || w == "quotes" || w == "cited" || w == "cites") && !st.passive(j) {
			if p := st.parse(j+1, i); answerable(&p) {
				rel.behind = hand{phrase: p}
			}
			return
		}
	}
}

// saidBefore reports whether all that is said stands before the cue.
func (st *setting) saidBefore() bool {
	for _, sp := range st.attr.Content {
		if sp.End > st.attr.Cue[0].Start {
			return false
		}
	}
	return len(st.attr.Content) > 0
}

// heard reads "X has heard from Y that …": Y speaks.
func heard(st *setting, rel *relay) {
	if st.cue.empty() || rel.behind.what != nothing {
		return
	}
	i := st.cue.hi - 1
	if w := st.lower(i); (w == "had" || w == "has" || w == "have") && st.lower(i+1) == "it" && st.lower(i+2) == "from" {
		i++ // "had it from a clerk that"
	}
	if bare(st.lower(i)) {
		st.overheard(rel)
		return
	}
	switch st.lower(i) {
	case "from":
		i--
	case "heard", "hears", "hear", "learned", "learnt", "learns", "it":
	default:
		return
	}
	if st.lower(i+1) != "from" {
		return
	}
	end := st.citedEnd(i + 2)
	if p := st.parse(i+2, end); answerable(&p) && end-i < 16 {
		rel.behind = hand{phrase: p}
	}
}

func bare(verb string) bool {
	return verb == "say" || verb == "tell" || verb == "claim" || verb == "promise" || verb == "admit" || verb == "ask"
}

// overheard reads "X heard Y say …".
func (st *setting) overheard(rel *relay) {
	for i := st.cue.lo - 1; i >= st.source.hi && i > st.cue.lo-10; i-- {
		if w := st.ws[i].lower; w == "heard" || w == "hears" || w == "overheard" {
			if p := st.parse(i+1, st.cue.lo); answerable(&p) {
				rel.behind = hand{phrase: p}
			}
			return
		}
	}
}

// toldOf reads "My neighbour swears he was told by a clerk that …": who says so
// passes on what the clerk told.
func toldOf(st *setting, rel *relay) {
	told := st.cue.hi - 1
	if st.cue.empty() || st.attr.Parent != "" || !st.passive(told) || st.source.lo != st.cue.hi+1 || st.lower(st.cue.hi) != "by" {
		return
	}
	i := st.cue.lo - 1
	if f, _ := pronounForm(st.lower(i)); f != singular && f != plural {
		return
	}
	if i--; st.lower(i) == "that" {
		i--
	}
	switch st.lower(i) {
	case "swears", "says", "claims", "insists", "maintains", "said", "swore", "claimed", "insisted", "complained", "recalled", "writes", "wrote":
	default:
		return
	}
	from := i
	for from > 0 && st.ws[from-1].Class != text.Punct {
		from--
	}
	if p := st.parse(from, i); p.what == isName || p.what == isDescription && p.kind != hearsay.Other {
		rel.pass(hand{phrase: p})
	}
}
