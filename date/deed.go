package date

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A deed is a clause that tells of a listing: its trigger, what kind of
// event it is, and who takes part.
type deed struct {
	t       int
	kind    hearsay.EventType
	passive bool
	until   bool   // "not until": the date is the beginning
	actor   phrase // may be none
	subject phrase // may be none
	object  int    // where the clause goes on behind the trigger's object
}

// deeds returns what the sentence tells of listings, in its order.
func (st *statement) deeds() []deed {
	var out []deed
	for t := range st.ts {
		tr := st.ts[t].trigger
		if tr.use == noTrigger || st.ts[t].date != 0 {
			continue
		}
		var d deed
		ok := false
		if tr.form == noun {
			d, ok = st.nominal(t)
		} else if st.possessed(t) {
			d, ok = st.ownedBan(t)
		} else if st.ts[t].acts() && !st.adjective(t) || tr.form == base && st.lower(t-1) == "to" {
			d, ok = st.verbal(t, out)
		}
		if ok {
			out = append(out, d)
		}
	}
	return out
}

// adjective reports whether the participle at t stands before a noun, as in
// "the list of proscribed organisations".
func (st *statement) adjective(t int) bool {
	before := st.at(t - 1)
	return st.at(t).trigger.form != base && (before.lower == "of" || before.class == lexicon.Determiner || before.lower == "'s") && nounish(st.at(t+1))
}

// verbal reads the clause of the verb at t. earlier are the deeds before it.
func (st *statement) verbal(t int, earlier []deed) (deed, bool) {
	d := deed{t: t}
	m := st.mood(t)
	if form := st.at(t).trigger.form; form == present || form == gerund {
		return d, false // mostly nouns: "the sports bars"
	}
	d.passive, d.until = m.passive, m.until
	if !m.real {
		return d, false
	}
	if !d.passive && (st.reduced(t, earlier) || st.objectless(t)) {
		if d.passive = true; st.wanted(t) {
			return d, false
		}
	}
	if !st.means(t, &d) {
		return d, false
	}
	return d, st.roles(&d)
}

// A mood tells how the verb of a clause is meant.
type mood struct {
	real    bool // it happened, by the words of the clause
	passive bool
	until   bool
}

// mood looks at the auxiliaries of the verb at t and at what governs it.
func (st *statement) mood(t int) mood {
	lo := st.group(t)
	m := mood{real: true}
	negated, have := false, false
	for i := lo; i < t; i++ {
		if st.at(i).date != 0 {
			continue // "on 3 May"
		}
		switch w := st.lower(i); w {
		case "was", "were", "is", "are", "been", "being", "got":
			m.passive = true
		case "be":
			return mood{}
		case "not", "n't", "never":
			negated = true
		case "has", "have", "had", "'ve", "'d":
			have = true
		case "will", "would", "could", "can", "may", "might", "should", "must", "shall", "wo", "ca", "'ll":
			return mood{}
		}
	}
	if negated {
		m.until = st.untilDate(t)
		m.real = m.until
	}
	if st.at(t).trigger.form == base && !m.passive {
		m.real = m.real && !negated && (st.decided(t) || have && st.at(t).trigger.form == past2)
		if st.at(t).lower == "put" && st.lower(t-1) != "to" {
			m.real = !negated
		}
	}
	m.real = m.real && !st.doubted(lo)
	return m
}

// untilDate reports whether "until" and a date follow t.
func (st *statement) untilDate(t int) bool {
	for i := t + 1; i < len(st.ts) && i < t+6; i++ {
		if (st.lower(i) == "until" || st.lower(i) == "till") && st.at(i+1).date != 0 {
			return true
		}
	}
	return false
}

// decided reports whether the infinitive at t is what somebody decided:
// "voted to lift", "decision in 2023 to ban".
func (st *statement) decided(t int) bool {
	i := t - 1
	if st.lower(i) != "to" {
		return false
	}
	if g := st.governor(t); g >= 0 {
		return !st.negatedVerb(g) && !st.doubted(st.group(g))
	}
	for i--; i > 0 && (st.at(i).date != 0 || st.datePrep(i) || adverbial(st.at(i))); i-- {
		if st.lower(i) == "not" || st.lower(i) == "never" {
			return false
		}
	}
	switch st.lower(i) {
	case "voted", "decided", "agreed", "chose", "resolved", "opted", "moved", "decision", "unanimously", "proceeded":
		return !st.negatedVerb(i) && !st.doubted(st.group(i))
	}
	return false
}

// governor returns the index of the noun or the number word, further before
// the infinitive at t, that tells that it was done: "the decision by the
// council to ban", "became the first state to ban". It is -1 for none.
func (st *statement) governor(t int) int {
	const farthest = 8
	for i := t - 2; i > 0 && t-i < farthest; i-- {
		switch w := st.at(i); {
		case w.lower == "decision" && st.lower(i+1) == "by":
			return i
		case (w.lower == "first" || w.lower == "second" || w.lower == "third" || w.lower == "last" || w.lower == "latest" || w.lower == "only") && st.lower(i-1) == "the":
			return i - 2
		case st.verbAt(i), w.class == lexicon.Auxiliary, w.mark:
			return -1
		}
	}
	return -1
}

// objectless reports whether nothing that it could act on follows the
// participle at t: "groups banned in 2001".
func (st *statement) objectless(t int) bool {
	switch u := st.at(t).trigger.use; {
	case u != bans && u != frees && u != lists, st.at(t).trigger.form != past2, st.group(t) < t && st.at(t-1).class == lexicon.Auxiliary:
		return false
	}
	next := st.at(t + 1)
	return t+1 == len(st.ts) || next.date != 0 || st.datePrep(t+1) || next.lower == "." || next.lower == ","
}

// wanted reports whether the participle at t is what somebody wants: "wants
// the group banned".
func (st *statement) wanted(t int) bool {
	p := st.endingAt(st.group(t))
	if p.none() {
		return false
	}
	switch st.lower(p.lo - 1) {
	case "want", "wants", "wanted", "like", "see", "get", "have", "having", "demanded", "demand", "demands", "sought", "ordered":
		return true
	}
	return false
}

func (st *statement) negatedVerb(i int) bool {
	for k := st.group(i); k < i; k++ {
		if w := st.lower(k); st.at(k).date == 0 && (w == "not" || w == "n't" || w == "never" || w == "may" || w == "might" || w == "could" || w == "would" || w == "will") {
			return true
		}
	}
	return false
}

// doubted reports whether what stands before the clause that starts at lo
// takes its truth away: a condition, a question, a denial, nobody as the
// subject.
func (st *statement) doubted(lo int) bool {
	for i := lo - 1; i >= 0 && i > lo-14; i-- {
		switch st.lower(i) {
		case "if", "whether", "unless", "nobody", "nothing", "should", "lest":
			return true
		case "no":
			return st.at(i+1).class == lexicon.Open || st.lower(i+1) == "one"
		case "none", "neither":
			return true
		case "denied", "denies", "deny", "denying", "false", "falsely", "wrongly", "untrue", "doubts", "doubted":
			return true
		case ";", ":", "that":
			if st.lower(i) == "that" {
				continue
			}
			return false
		case ",", "when", "which", "who", "and", "but":
			if i < lo-1 {
				return false
			}
		}
	}
	return false
}

// reduced reports whether the participle at t is passive without an
// auxiliary: "the ban imposed by the court", "was banned in 1978 and taken
// off the index".
func (st *statement) reduced(t int, earlier []deed) bool {
	if st.at(t).trigger.form != past2 && st.at(t).trigger.form != participle {
		return false
	}
	next := st.at(t + 1)
	open := next.lower == "by" && st.at(t+2).date == 0 || next.date != 0 || next.mark || next.class == lexicon.Preposition || next.class == lexicon.Coordinator || adverbial(next)
	if !open && t+1 < len(st.ts) {
		return false
	}
	if n := len(earlier); n > 0 && earlier[n-1].passive {
		if prev := st.at(st.group(t) - 1); prev.class == lexicon.Coordinator || prev.lower == "," {
			return true
		}
	}
	return next.lower == "by" && st.group(t) == t && (nounish(st.at(t-1)) || st.lower(t-1) == ",")
}
