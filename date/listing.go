package date

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A listingEvent is one act of an authority on one day.
type listingEvent struct {
	kind           hearsay.EventType
	date           int // index into finder.dates
	actor, subject phrase
	at             int  // the term where it stands
	copied         bool // the subject is that of the event before
}

// events returns the listings of the sentence.
func (st *statement) events() []listingEvent {
	deeds := st.deeds()
	var out []listingEvent
	used := 0 // terms that belong to earlier deeds
	for k := range deeds {
		d := &deeds[k]
		stop := len(st.ts)
		if k+1 < len(deeds) {
			stop = st.boundary(d.t, deeds[k+1].t)
		}
		for i := d.t; i < stop; i++ {
			if st.breaks(i) {
				stop = i
			}
		}
		when, ok := st.dateOf(d, used, stop)
		if !ok && k > 0 && len(out) > 0 && st.coordinated(d.t) {
			when, ok = st.indexOf(out[len(out)-1].date), true
		}
		if !ok && len(deeds) == 1 && len(st.dates) == 1 {
			when, ok = 0, st.told(d.t)
		}
		used = stop
		if !ok {
			continue
		}
		out = append(out, listingEvent{kind: d.kind, date: st.dates[when], actor: d.actor, subject: d.subject, at: d.t})
		out = st.shared(out, d, when, stop)
	}
	return st.elliptic(out)
}

// breaks reports whether a mark at i ends a clause: a semicolon or a colon,
// but not before an agent, "twice: by Oster in 2015 and by Belmark in 2017".
func (st *statement) breaks(i int) bool {
	return st.lower(i) == ";" || st.lower(i) == ":" && st.lower(i+1) != "by"
}

// told reports whether the one date of the sentence is that of a report or a
// notice of what the verb at t tells: "…, the club said on Monday", "…, it
// said in a notice dated 17 May".
func (st *statement) told(t int) bool {
	for i := t + 1; i < st.los[0]; i++ {
		switch st.lower(i) {
		case "said", "says", "announced", "reported", "told", "stated", "confirmed", "wrote", "declared", "showed", "dated":
			return true
		}
	}
	return false
}

// indexOf returns the index in the sentence of a date.
func (st *statement) indexOf(date int) int {
	for k, id := range st.dates {
		if id == date {
			return k
		}
	}
	return 0
}

// boundary returns where the clause of the verb at t ends before that of the
// verb at u.
func (st *statement) boundary(t, u int) int {
	for i := st.group(u); i > t+1; i-- {
		w := st.at(i - 1)
		if w.class == lexicon.Coordinator && w.lower != "&" && !st.at(i-2).capital || w.lower == ";" || w.lower == ":" || w.lower == "," && st.at(i).date == 0 && !st.at(i).mark ||
			w.class == lexicon.Relative || w.class == lexicon.Subordinator && w.lower != "until" && w.lower != "since" && w.lower != "as" {
			return i - 1
		}
	}
	return st.group(u)
}

// coordinated reports whether a conjunction stands before the verb at t.
func (st *statement) coordinated(t int) bool {
	w := st.at(st.group(t) - 1)
	return w.class == lexicon.Coordinator
}

// dateOf returns the index in the sentence of the date of d: the first one
// behind its verb, or else the one before it, between used and stop.
func (st *statement) dateOf(d *deed, used, stop int) (int, bool) {
	if k, ok := st.whenBefore(d, used); ok {
		return k, true
	}
	right, verb := -1, st.verbStart(d)
	for k, lo := range st.los {
		if lo >= verb && st.his[k] <= d.t && st.admits(d, k) {
			return k, true // "the council on Tuesday banned"
		}
	}
	for k, lo := range st.los {
		if lo > d.t && lo < stop && st.admits(d, k) && !st.otherVerb(d.t+1, lo) && !st.subordinate(d.t+1, lo) {
			right = k
			break
		}
	}
	if right >= 0 && !st.joinedDate(right) {
		return right, true
	}
	for k := len(st.los) - 1; k >= 0; k-- {
		if lo, hi := st.los[k], st.his[k]; lo >= used && hi <= d.t && st.admits(d, k) && st.fronted(k) && (!st.otherVerb(hi, verb) || st.coordinated(d.t)) {
			return k, true
		}
	}
	return max(right, 0), right >= 0
}

// verbStart returns where the verb group of d starts, with what governs it.
func (st *statement) verbStart(d *deed) int {
	if st.lower(d.t-1) == "to" {
		if g := st.governor(d.t); g >= 0 {
			return st.group(g)
		}
		return max(0, st.group(d.t-1)-3)
	}
	return st.group(d.t)
}

// fronted reports whether a date opens its clause.
func (st *statement) fronted(k int) bool {
	if st.lower(0) == "when" && st.lower(st.his[k]) == "," {
		return true // "When he published it in 1952, the academy …"
	}
	i := st.los[k] - 1
	for i >= 0 && (st.at(i).class == lexicon.Preposition || adverbial(st.at(i)) || st.lower(i) == "since" || st.lower(i) == "after") {
		i--
	}
	w := st.at(i)
	return i < 0 || w.mark || w.class == lexicon.Coordinator || w.class == lexicon.Subordinator || w.class == lexicon.Relative
}

// subordinate reports whether a clause with a verb of its own starts between
// two places: "… after it had fired two missiles in July".
func (st *statement) subordinate(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if w := st.at(i); w.class != lexicon.Subordinator || w.lower == "as" || w.lower == "until" || w.lower == "since" {
			continue
		}
		for v := i + 1; v < hi; v++ {
			if st.verbAt(v) {
				return true
			}
		}
	}
	return false
}

// joinedDate reports whether a conjunction leads to a date, so that another
// one has been given before: "…, and since 2010 by Australia".
func (st *statement) joinedDate(k int) bool {
	i := st.los[k] - 1
	if st.at(i).class == lexicon.Preposition || st.lower(i) == "since" {
		i--
	}
	return st.at(i).class == lexicon.Coordinator && k > 0
}

// whenBefore returns the date that the clause of d explains: "until 1871,
// when Parliament struck the order from the list".
func (st *statement) whenBefore(d *deed, used int) (int, bool) {
	for i := st.group(d.t) - 1; i > 0 && i >= used-1; i-- {
		if w := st.lower(i); w != "when" && w != "where" {
			continue
		}
		for k, hi := range st.his {
			if hi == i || hi == i-1 && st.lower(hi) == "," {
				return k, true
			}
		}
	}
	return 0, false
}

// admits reports whether the date can be that of the deed: not the end of a
// ban, nor the year of something else.
func (st *statement) admits(d *deed, k int) bool {
	switch before := st.lower(st.los[k] - 1); before {
	case "until", "till":
		return d.until
	case "of":
		return st.at(st.los[k]-2).mark || st.los[k] > d.t && st.los[k]-2 == d.t
	}
	return true
}

// otherVerb reports whether a finite verb stands between two places.
func (st *statement) otherVerb(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		w := st.at(i)
		if w.date == 0 && (w.class == lexicon.Verb || w.class == lexicon.Auxiliary || w.class == lexicon.Relative) && !w.capital && w.trigger.use == noTrigger {
			return true
		}
	}
	return false
}
