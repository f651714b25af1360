package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

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
	case "said", "reported", "understood", "claimed", "alleged", "rumoured", "rumored", "believed", "thought", "suggested", "told", "whispered", "informed", "assured", "promised":
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
		case st.ws[j].lower == "by" && !deadline(st.lower(j+1)):
			return false
		case st.ws[j].lower == "that" || lexicon.ClassOf(st.ws[j].lower) == lexicon.Auxiliary:
			return st.noSource(i)
		}
	}
	return st.noSource(i)
}

// deadline reports whether w, behind "by", tells until when rather than who.
func deadline(w string) bool {
	switch w {
	case "easter", "christmas", "then", "now", "next", "noon", "midnight", "midday", "spring", "summer", "autumn", "winter", "tomorrow", "today", "telephone", "phone", "letter", "e-mail", "email",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december":
		return true
	}
	return w != "" && w[0] >= '0' && w[0] <= '9'
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
