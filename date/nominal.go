package date

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

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
