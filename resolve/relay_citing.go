package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
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
		if w != "citing" && w != "quoting" || !st.citesFor(i) {
			continue
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
		"contract", "plan", "case", "experiment", "test", "model", "opinion", "review", "reference", "account":
		return true
	}
	return false
}

// quotedSaying reads "OUTLET quoted X saying …" of which only the second verb
// is the cue.
func (st *setting) quotedSaying(rel *relay) {
	i := st.cue.lo
	if w := st.lower(st.cue.hi - 1); !st.cue.empty() && (w == "quoted" || w == "quotes" || w == "cited" || w == "cites") && !st.passive(st.cue.hi-1) {
		if end := st.citedEnd(st.cue.hi); !st.goesOn(end) && st.lower(end) != "as" {
			switch p := st.parse(st.cue.hi, end); {
			case !answerable(&p) || st.lower(end) == ":":
			case st.saidBefore():
				rel.behind = hand{phrase: p} // "…, as OUTLET quoted X"
			default:
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
	if bare(st.lower(i)) {
		st.overheard(rel)
		return
	}
	switch st.lower(i) {
	case "from":
		i--
	case "heard", "hears", "hear", "learned", "learnt", "learns":
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

// quotedAs reads the passive: "X was quoted by OUTLET as saying" and "X was
// quoted as saying", which does not tell by whom.
func quotedAs(st *setting, rel *relay) {
	if st.quoting() {
		st.reverse(rel)
		return
	}
	for i := st.cue.lo; i < st.cue.hi; i++ {
		w := st.ws[i].lower
		if w != "quoted" && w != "cited" || !st.passive(i) {
			continue
		}
		st.takeSubject()
		for j := i + 1; j < min(i+6, len(st.ws)); j++ {
			if st.ws[j].lower != "by" {
				continue
			}
			if h, _, ok := st.outletAt(j + 1); ok {
				h.outlet = false
				rel.pass(h)
				return
			}
		}
		if len(rel.front) == 0 {
			rel.unheard, rel.quoted = st.span(st.cue.lo, i+1), true
		}
		return
	}
}

// subjectInContent lets the words before the cue be the source of a statement
// that has none, where the finder took them for a part of what is said: "[A
// teacher, who asked not to be named,] [said] [pupils had complained]".
func subjectInContent(st *setting, _ *relay) {
	if len(st.attr.Source) > 0 || len(st.attr.Content) < 2 || st.cue.empty() || !saysVerb(st.ws[st.cue.hi-1].lower) || st.passive(st.cue.hi-1) {
		return
	}
	if first := st.attr.Content[0]; st.valid(first) && st.attr.Cue[0].Start-first.End <= 2 && st.attr.Cue[0].Start >= first.End {
		st.takeSubject()
		if p := &st.phrases[st.i]; p.kind != hearsay.Person && p.kind != hearsay.Group {
			*p = phrase{}
		}
	}
}

func saysVerb(w string) bool { return w == "said" || w == "says" || w == "told" || w == "added" }

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

// takeSubject lets the first part of the content be the source, where a
// statement whose cue is in the passive has none: "[X] was quoted [as saying
// that …]".
func (st *setting) takeSubject() {
	p := &st.phrases[st.i]
	if p.what != nothing || len(st.attr.Content) < 2 || !st.valid(st.attr.Content[0]) {
		return
	}
	if sp := st.attr.Content[0]; sp.Len() < maxPhrase && sp.End <= st.attr.Cue[0].Start {
		*p = st.scan.parse(sp, st.startsSentence(sp.Start))
	}
}

// quoting reports whether the source stands after the "by" of a passive: "X was
// quoted [by OUTLET] [as saying] …".
func (st *setting) quoting() bool {
	if st.source.empty() || st.cue.empty() || st.lower(st.cue.lo) != "as" && st.lower(st.cue.lo) != "saying" {
		return false
	}
	by := st.source.lo
	if st.lower(by) != "by" {
		by--
	}
	return st.lower(by) == "by" && st.before(by, 4, "quoted", "cited") && st.cue.lo >= st.source.hi
}

// reverse makes the source of such a statement a hand of its subject's, which
// is that of the statement around it.
func (st *setting) reverse(rel *relay) {
	up := slices.IndexFunc(st.attrs[max(0, st.i-4):st.i], func(attr hearsay.Attribution) bool { return attr.ID == st.attr.Parent })
	if st.attr.Parent == "" || up < 0 {
		return
	}
	rel.subject = max(0, st.i-4) + up
}

// unheard reads the cues that tell that something is said and not by whom: "is
// said to", "it is understood", "reportedly". Where someone is reported to have
// said something, he is the speaker all the same.
func unheard(st *setting, rel *relay) {
	for i := st.cue.lo; i < st.cue.hi; i++ {
		w := st.ws[i].lower
		switch {
		case reportedly(w):
			rel.unheard = st.span(i, i+1)
			return
		case hearsayVerb(w) && st.impersonal(i):
			rel.unheard = st.span(st.cue.lo, i+1)
			if !st.saidTo(i) && len(rel.front) == 0 {
				st.phrases[st.i] = phrase{}
			}
			return
		}
	}
	if i := st.cue.lo - 1; !st.cue.empty() && i >= 0 && reportedly(st.lower(i)) && !st.source.empty() {
		rel.unheard = st.span(i, i+1)
	}
}

func reportedly(w string) bool {
	switch w {
	case "reportedly", "supposedly", "purportedly", "reputedly":
		return true
	}
	return false
}

// hearsayVerb reports whether a verb in the passive tells that something is
// said.
func hearsayVerb(w string) bool {
	switch w {
	case "said", "reported", "understood", "claimed", "alleged", "rumoured", "rumored", "believed", "thought", "suggested", "told", "whispered":
		return true
	}
	return false
}

// impersonal reports whether the verb at i is in the passive and nothing tells
// by whom.
func (st *setting) impersonal(i int) bool {
	if !st.passive(i) || st.before(i, 2, "have", "having") {
		return false
	}
	for j := i + 1; j < min(i+5, len(st.ws)); j++ {
		switch {
		case st.ws[j].lower == "by":
			return false
		case st.ws[j].lower == "that" || lexicon.ClassOf(st.ws[j].lower) == lexicon.Auxiliary:
			return st.noSource(i)
		}
	}
	return st.noSource(i)
}

// noSource reports whether what the statement has as a source is only the
// subject of the passive at i.
func (st *setting) noSource(i int) bool {
	far := 5
	if st.lower(st.source.lo) == "who" {
		far = 14
	}
	return st.source.empty() || st.source.hi <= i && i-st.source.hi < far
}

// saidTo reports whether the verb at i is followed by "to have said".
func (st *setting) saidTo(i int) bool {
	for j := i + 1; j < min(i+6, len(st.ws)); j++ {
		switch st.ws[j].lower {
		case "said", "told", "asked", "written", "replied", "warned", "promised", "claimed", "argued", "complained", "admitted", "confessed", "described", "called":
			return st.before(j, 2, "have", "having")
		}
	}
	return false
}
