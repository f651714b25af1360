package date

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// means decides what kind of event the verb at t tells of, by what it acts
// on; ok is false when that is no listing.
func (st *statement) means(t int, d *deed) (ok bool) {
	switch st.at(t).trigger.use {
	case bans:
		d.kind = hearsay.Listing
		return !strings.HasPrefix(st.lower(t), "bar") || st.within(t, func(w string) bool { return w == "from" })
	case frees:
		d.kind = hearsay.Delisting
		return !st.trades()
	case lifts:
		d.kind = hearsay.Delisting
		return st.onBan(t, d) || st.offList(t)
	case takes:
		d.kind = hearsay.Delisting
		return st.offList(t) || st.struckOff(t) || st.removedIt(t)
	case imposes, puts:
		d.kind = hearsay.Listing
		return st.at(t).trigger.use == imposes && st.onBan(t, d) || st.onList(t) || st.lower(t) == "added" && st.coordinated(t) && st.listBefore(t)
	case declares:
		d.kind = hearsay.Listing
		return st.within(t, outlawWord)
	case lists:
		d.kind = hearsay.Listing
		return st.listed(t, d)
	case hands:
		d.kind = hearsay.Listing
		return st.handsBan(t)
	case allows:
		d.kind = hearsay.Delisting
		return st.within(t, func(w string) bool { return w == "again" })
	}
	return false
}

// handsBan reports whether the object of the verb at t is a ban: "was handed a
// life ban", "gave him a two-year ban".
func (st *statement) handsBan(t int) bool {
	const farthest = 7
	for i := t + 1; i < min(len(st.ts), t+farthest); i++ {
		switch w := st.lower(i); {
		case w == "ban" || w == "bans":
			return true
		case links(w) || st.at(i).mark:
			return false
		}
	}
	return false
}

// limit returns the index at which the words of the clause behind t end.
func (st *statement) limit(t int) int {
	for i := t + 1; i < len(st.ts); i++ {
		w := st.at(i)
		switch {
		case st.breaks(i) || w.class == lexicon.Relative:
			return i
		case w.acts() && w.trigger.form <= participle && w.date == 0 && !w.capital && !st.adjective(i):
			return i
		case w.class == lexicon.Subordinator && !st.at(i+1).mark && w.lower != "once" && w.lower != "as" && w.lower != "until" && w.lower != "since" && w.lower != "that":
			return i
		}
	}
	return len(st.ts)
}

// within reports whether one of the words of the clause behind t is one that
// is looked for.
func (st *statement) within(t int, is func(string) bool) bool {
	const farthest = 14
	for i := t + 1; i < min(st.limit(t), t+farthest); i++ {
		if is(st.lower(i)) {
			return true
		}
	}
	return false
}

// onBan reports whether the verb at t acts on a ban: "lifted the ban", "the
// ban was lifted", "revoked the registration".
func (st *statement) onBan(t int, d *deed) bool {
	if d.passive {
		subject := st.before(st.group(t), 0)
		if release := st.at(t).trigger.use == lifts; release && st.near && !subject.none() && st.lower(subject.head) == "it" {
			return st.lower(t) != "ended" && st.lower(t) != "dropped"
		}
		return !subject.none() && st.holdsBan(subject, st.at(t).trigger.use == lifts)
	}
	object := st.startingAt(t + 1)
	return !object.none() && st.holdsBan(object, st.at(t).trigger.use == lifts)
}

func (st *statement) holdsBan(p phrase, release bool) bool {
	w := st.lower(p.head)
	if w == "listing" && st.trades() || !release && (w == "measures" || w == "restrictions") {
		return false
	}
	return banNoun(w) || release && registration(w) || p.head > p.lo && banNoun(st.lower(p.head-1)) && st.lower(p.head) == "order"
}

// trades reports whether the sentence is about a stock exchange, which lists
// and delists as well.
func (st *statement) trades() bool {
	for i := range st.ts {
		switch st.lower(i) {
		case "exchange", "exchanges", "stock", "stocks", "shares", "bourse", "nasdaq", "shareholders", "notes", "bonds":
			return true
		}
	}
	return false
}

// onList reports whether "on the list" or "to its register" follows t.
func (st *statement) onList(t int) bool {
	return st.listBehind(t, func(w string) bool {
		return w == "on" || w == "to" || w == "in" || w == "into" || w == "onto" || w == "under"
	})
}

// offList reports whether "off the list" or "from its register" follows t.
func (st *statement) offList(t int) bool {
	return st.listBehind(t, func(w string) bool { return w == "off" || w == "from" })
}

// listBehind reports whether a preposition and a list follow t.
func (st *statement) listBehind(t int, prep func(string) bool) bool {
	const farthest = 16
	for i := t + 1; i < min(st.limit(t), t+farthest); i++ {
		if !prep(st.lower(i)) || st.at(i+1).date != 0 {
			continue
		}
		if st.lower(i+1) == "of" {
			i++
		}
		if p := st.startingAt(i + 1); !p.none() && (listNoun(st.lower(p.head)) || st.lower(p.head) == "interdict" || st.at(p.head).class == lexicon.Pronoun && p.hi == p.lo+1 && (st.near || st.listBefore(t)) ||
			st.capitalList(p)) {
			return true
		}
	}
	return false
}

// listBefore reports whether a list is spoken of before t.
func (st *statement) listBefore(t int) bool {
	for i := range t {
		if listNoun(st.lower(i)) {
			return true
		}
	}
	return false
}

// capitalList reports whether a phrase is the name of a list: "the Register of
// Protected Vessels".
func (st *statement) capitalList(p phrase) bool {
	for i := p.lo; i < p.hi; i++ {
		if listNoun(st.lower(i)) && st.at(i).capital {
			return true
		}
	}
	return false
}

// struckOff reports whether the verb at t strikes somebody off, of what it
// does not say.
func (st *statement) struckOff(t int) bool {
	if st.lower(t) != "struck" && st.lower(t) != "stricken" {
		return false
	}
	for i := t + 1; i < min(len(st.ts), t+6); i++ {
		if st.lower(i) == "off" {
			next := st.at(i + 1)
			return next.date != 0 || next.mark || adverbial(next) || next.lower == "by" || next.lower == "in" || next.lower == "on"
		}
	}
	return false
}

// removedIt reports whether the verb at t removes somebody from the list just
// spoken of.
func (st *statement) removedIt(t int) bool {
	if w := st.lower(t); w != "removed" && w != "dropped" && w != "deleted" {
		return false
	}
	o := st.startingAt(t + 1)
	return !o.none() && st.at(o.head).class == lexicon.Pronoun && st.listBefore(t) && st.lower(o.hi) != "from"
}

// listed reports whether "list" or "designate" at t puts somebody on a list
// of those who are banned, and does not enumerate or appoint.
func (st *statement) listed(t int, d *deed) bool {
	enumerates := st.lower(t)[0] == 'l'
	if st.within(t, outlawWord) {
		return true
	}
	if d.passive {
		by := st.lower(t+1) == "by" || st.at(t+1).date != 0 || st.datePrep(t+1)
		return by && st.lower(t+1) != "on"
	}
	object := st.startingAt(t + 1)
	if object.none() || st.trades() || !enumerates && st.within(t, func(w string) bool { return w == "as" }) {
		return false
	}
	o := st.at(object.head)
	return enumerates && object.hi-object.lo == 1 && o.class == lexicon.Pronoun || o.capital || !enumerates && o.class == lexicon.Pronoun
}

// roles finds who acts and who is acted on.
func (st *statement) roles(d *deed) bool {
	subject := st.before(st.group(d.t), 0)
	d.object = d.t + 1
	if d.passive {
		d.subject = subject
		if d.actor = st.by(d.t); !d.actor.none() {
			d.object = d.actor.hi
		}
		if !subject.none() && st.holdsBan(subject, true) {
			d.subject = st.againstIn(subject)
			if owner := st.owner(subject); d.actor.none() && st.at(d.t).trigger.use == imposes {
				d.actor = owner
			}
		}
		if d.actor.none() {
			d.actor = st.ownerOfList(d.t)
		}
		return true
	}
	d.actor = subject
	if st.lower(d.t-1) == "to" && (d.actor.none() || st.governor(d.t) >= 0) {
		d.actor = st.decider(d.t)
	}
	d.subject = st.startingAt(d.t + 1)
	if !d.subject.none() {
		d.object = d.subject.hi
		if st.holdsBan(d.subject, true) {
			object := d.subject
			if d.subject = st.againstIn(object); d.subject.none() {
				if owner := st.owner(object); !owner.none() && st.at(owner.head).class == lexicon.Open {
					d.subject = owner
				}
			}
		}
		d.subject = st.named(d.subject)
	}
	return !d.actor.none()
}

// named returns the name that stands in apposition to p, "the club's
// president, Hugo Brand,", or else p.
func (st *statement) named(p phrase) phrase {
	if p.none() || st.at(p.head).capital || st.lower(p.hi) != "," {
		return p
	}
	if name := st.startingAt(p.hi + 1); !name.none() && st.at(name.head).capital && st.at(name.hi).mark {
		return name
	}
	return p
}

// decider returns who decided on the infinitive at t.
func (st *statement) decider(t int) phrase {
	i := t - 2
	for i > 0 && (st.at(i).date != 0 || st.datePrep(i) || adverbial(st.at(i))) {
		i--
	}
	if st.lower(i) == "decision" {
		return st.owner(st.endingAt(i + 1))
	}
	if g := st.governor(t); g >= 0 {
		if st.lower(g) == "decision" {
			return st.agent(g + 2)
		}
		return st.before(st.group(g), 0)
	}
	return st.before(st.group(i), 0)
}

// owner returns the possessor in a phrase: "Belmark" in "Belmark's ban".
func (st *statement) owner(p phrase) phrase {
	for i := p.head; i > p.lo; i-- {
		if st.lower(i) == "'s" {
			return st.trimmed(p.lo, i)
		}
	}
	if p.lo < p.hi && (st.lower(p.lo) == "its" || st.lower(p.lo) == "their") {
		return phrase{p.lo, p.lo + 1, p.lo}
	}
	return phrase{}
}

// againstIn returns whom a ban is on: what follows "on", "against" or "of" in
// its phrase or right behind it.
func (st *statement) againstIn(p phrase) phrase {
	for i := p.head + 1; i < min(len(st.ts), p.hi+1); i++ {
		if w := st.lower(i); (w == "on" || w == "against" || w == "of") && st.at(i+1).date == 0 {
			return st.startingAt(i + 1)
		}
	}
	return phrase{}
}

// ownerOfList returns whose list it is: "off the Division's list".
func (st *statement) ownerOfList(t int) phrase {
	for i := t + 1; i < st.limit(t); i++ {
		if w := st.lower(i); w == "off" || w == "from" || w == "on" || w == "to" {
			if p := st.startingAt(i + 1); !p.none() && listNoun(st.lower(p.head)) {
				if o := st.owner(p); !o.none() && st.at(o.lo).class != lexicon.Determiner || !o.none() && o.hi-o.lo > 1 {
					return o
				}
			}
		}
	}
	return phrase{}
}

// by returns the agent of the passive verb at t. Of an instrument, "by a
// decree of the ministry", it is whose it is; of an apposition the name.
func (st *statement) by(t int) phrase {
	for i := t + 1; i < st.limit(t); i++ {
		if st.lower(i) == "by" && st.at(i+1).date == 0 && st.at(i+1).trigger.form != gerund {
			return st.agent(i + 1)
		}
	}
	return phrase{}
}

// agent reads the noun phrase of an agent at i.
func (st *statement) agent(i int) phrase {
	p := st.startingAt(i)
	if p.none() {
		return p
	}
	if instrument(st.lower(p.head)) {
		if p.head+2 < p.hi && st.lower(p.head+1) == "of" {
			return st.trimmed(p.head+2, p.hi)
		}
		return phrase{}
	}
	return st.named(p)
}

func instrument(w string) bool {
	switch w {
	case "decree", "order", "law", "vote", "ruling", "decision", "act", "resolution", "notice", "edict", "statute", "decrees", "letter", "e-mail", "bill", "referendum",
		"mistake", "majority", "accident", "default":
		return true
	}
	return false
}

// nominal reads a noun that tells of a listing with its agent: "its
// designation by the council", "the club's removal from the blacklist".
func (st *statement) nominal(t int) (deed, bool) {
	d := deed{t: t, kind: hearsay.Listing, passive: true, object: t + 1}
	whole := st.endingAt(t + 1)
	if st.at(t).trigger.use == aRelease {
		d.kind = hearsay.Delisting
	}
	if w := st.lower(t); (w == "removal" || w == "deletion") && !st.offList(t) {
		return d, false
	}
	if st.at(t).capital || st.doubted(whole.lo) || st.wished(whole.lo) {
		return d, false
	}
	d.subject = st.owner(whole)
	for i := t + 1; i < min(st.limit(t), t+14); i++ {
		if st.lower(i) == "by" && st.at(i+1).date == 0 {
			d.actor = st.agent(i + 1)
			return d, !d.actor.none()
		}
		if st.verbAt(i) || st.at(i).class == lexicon.Auxiliary {
			break
		}
	}
	if st.lower(t) == "removal" {
		d.actor = st.ownerOfList(t)
		return d, true
	}
	return d, false
}

// possessed reports whether the noun at t, which can be a verb elsewhere, is
// somebody's ban on somebody: "Oster's ban on the film in 1997".
func (st *statement) possessed(t int) bool {
	w := st.lower(t + 1)
	return banNoun(st.lower(t)) && (w == "on" || w == "of" || w == "against") && st.lower(t-1) == "'s"
}

// ownedBan reads such a noun. What a verb acts on is left to the verb.
func (st *statement) ownedBan(t int) (deed, bool) {
	d := deed{t: t, kind: hearsay.Listing, passive: true}
	whole := st.endingAt(t + 1)
	d.actor = st.owner(whole)
	d.subject = st.startingAt(t + 2)
	if before := st.at(whole.lo - 1); d.actor.none() || d.subject.none() || !st.at(d.actor.head).capital || st.doubted(whole.lo) || st.wished(whole.lo) ||
		before.class != lexicon.Preposition && before.class != lexicon.Subordinator && !before.mark {
		return d, false
	}
	d.object = d.subject.hi
	return d, st.at(d.object).date != 0 || st.at(d.object+1).date != 0
}

// wished reports whether what stands before a noun makes it a wish or a plan.
func (st *statement) wished(lo int) bool {
	for i := max(0, lo-4); i < lo; i++ {
		switch st.lower(i) {
		case "for", "about", "demanded", "demand", "proposed", "considered", "considering", "sought", "seeking", "recommended", "possible", "against", "a", "consider", "discuss":
			if w := st.lower(i); w != "a" && (w != "for" || st.lower(i-1) == "calls" || st.lower(i-1) == "called" || st.lower(i-1) == "call" || st.lower(i-1) == "asked") {
				return true
			}
		}
	}
	return false
}
