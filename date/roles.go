package date

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

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
		return !d.actor.none() || !subject.none()
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

// ownerOfList returns whose list it is: "off the Division's list", "on the
// sanctions list of the Kellmar Union".
func (st *statement) ownerOfList(t int) phrase {
	for i := t + 1; i < st.limit(t); i++ {
		if w := st.lower(i); w == "off" || w == "from" || w == "on" || w == "to" {
			if p := st.startingAt(i + 1); !p.none() && listNoun(st.lower(p.head)) {
				if o := st.owner(p); !o.none() && st.at(o.lo).class != lexicon.Determiner || !o.none() && o.hi-o.lo > 1 {
					return o
				}
				if st.lower(p.head+1) == "of" {
					return st.authority(p.head + 2)
				}
			}
		}
	}
	return phrase{}
}

// authority reads the name at i of whoever keeps a list; none when it is a
// name for those on it, "the list of Foreign Terrorist Organizations".
func (st *statement) authority(i int) phrase {
	p := st.startingAt(i)
	if p.none() || !st.at(p.head).capital {
		return phrase{}
	}
	switch st.lower(p.head) {
	case "organizations", "organisations", "groups", "entities", "persons", "individuals", "nationals", "terrorists", "companies", "countries", "states", "jurisdictions",
		"sponsors", "vessels", "books", "parties", "firms", "associations", "movements", "organization", "organisation", "terrorism":
		if st.lower(p.head-1) != "united" { // States, Nations
			return phrase{}
		}
	}
	return p
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
