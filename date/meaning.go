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
