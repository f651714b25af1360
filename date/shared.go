package date

import "github.com/hearsay-project/hearsay/internal/lexicon"

// shared adds the events that share the verb of d: "… by the UK in March 2001
// and the EU in May 2002", "… and Oster in 1971".
func (st *statement) shared(out []listingEvent, d *deed, when, stop int) []listingEvent {
	for {
		i := max(st.his[when], d.object)
		if st.lower(i) == "by" { // the agent behind the date
			i = st.agentEnd(i)
		}
		next, actor, ok := st.another(i, stop)
		if !ok {
			return out
		}
		first := &out[len(out)-1]
		out = append(out, listingEvent{kind: d.kind, date: st.dates[next], actor: actor, subject: first.subject, at: st.los[next], copied: first.copied})
		when = next
	}
}

// agentEnd returns the index behind the agent whose "by" stands at i.
func (st *statement) agentEnd(i int) int {
	if p := st.startingAt(i + 1); !p.none() {
		return p.hi
	}
	return i + 1
}

// another reads a further actor and date at i, after a conjunction or a comma
// and with no verb of their own.
func (st *statement) another(i, stop int) (when int, actor phrase, ok bool) {
	joined := false
	if st.lower(i) == ")" {
		i++
	}
	for ; i < stop; i++ {
		w := st.at(i)
		if w.lower == "," || w.class == lexicon.Coordinator || w.lower == ";" {
			joined = true
		} else if !adverbial(w) && w.lower != "by" && w.lower != "later" && w.lower != "finally" {
			break
		}
	}
	if !joined || i >= stop {
		return 0, phrase{}, false
	}
	if k := st.dateAt(i); k >= 0 && st.his[k] < stop && st.lower(st.his[k]) == "by" {
		actor = st.agent(st.his[k] + 1)
		return k, actor, !actor.none()
	}
	actor = st.startingAt(i)
	for j := actor.lo; j < actor.hi; j++ {
		if st.standsFor(j) { // "and Belmark followed suit in 2005"
			return 0, phrase{}, false
		}
	}
	if actor.none() || st.at(actor.head).class == lexicon.Pronoun || actor.lo == actor.head && !st.at(actor.head).capital {
		return 0, phrase{}, false
	}
	end := actor.hi
	if listNoun(st.lower(actor.head)) { // "…, the British list in June 2008"
		if actor = st.trimmed(actor.lo, actor.head); actor.none() || actor.hi-actor.lo == 1 && st.at(actor.lo).class == lexicon.Determiner {
			return 0, phrase{}, false
		}
	}
	for k, lo := range st.los {
		if lo >= end && lo <= end+2 && lo < stop && !st.verbBetween(end, lo) && !st.verbAt(st.his[k]) && st.at(st.his[k]).class != lexicon.Auxiliary {
			return k, actor, true
		}
	}
	return 0, phrase{}, false
}

// dateAt returns the index of the date at i, or behind a preposition there; -1
// for none.
func (st *statement) dateAt(i int) int {
	for k, lo := range st.los {
		if lo == i || lo == i+1 && (st.at(i).class == lexicon.Preposition || st.lower(i) == "since") {
			return k
		}
	}
	return -1
}

func (st *statement) verbBetween(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if w := st.at(i); w.class != lexicon.Preposition && !adverbial(w) && w.lower != "," && w.lower != "(" {
			return true
		}
	}
	return false
}

// elliptic adds the events of "did so", "did the same" and "followed suit",
// which take their meaning and their subject from the one before.
func (st *statement) elliptic(out []listingEvent) []listingEvent {
	for i := range st.ts {
		if !st.near && len(out) == 0 || !st.standsFor(i) {
			continue
		}
		for k := range st.los {
			near := st.los[k] >= i && st.los[k] <= i+6 || st.his[k] <= i && st.his[k]+12 > i && (k+1 == len(st.los) || st.los[k+1] > i)
			if !near || st.dateTaken(out, st.dates[k]) {
				continue
			}
			actor := st.before(st.group(i), 0)
			if actor.none() || st.negatedVerb(i) || st.doubted(st.group(i)) {
				break
			}
			out = append(out, listingEvent{date: st.dates[k], actor: actor, at: i, copied: true})
			out = st.shared(out, &deed{t: i, object: i + 1}, k, len(st.ts))
			break
		}
	}
	return out
}

func (st *statement) dateTaken(out []listingEvent, date int) bool {
	for i := range out {
		if out[i].date == date {
			return true
		}
	}
	return false
}

// standsFor reports whether the verb at i stands for one said before.
func (st *statement) standsFor(i int) bool {
	switch st.lower(i) {
	case "did", "does", "done":
		return st.lower(i+1) == "so" || st.lower(i+1) == "likewise" || st.lower(i+1) == "the" && st.lower(i+2) == "same"
	case "followed", "follows":
		next := st.at(i + 1)
		return next.lower == "suit" || st.group(i) == i && (next.date != 0 || (next.lower == "in" || next.lower == "on") && st.at(i+2).date != 0)
	}
	return false
}
