package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// naming decides whether an organisation or a document is named by the proper
// name that its description carries: "the Vale campaign", "a Gallup poll".
func (nr *namer) naming(p *phrase, ws, left []word, names []found) {
	switch p.kind {
	case hearsay.Person:
		nr.ofOffice(p, ws, left, names)
	case hearsay.Organization, hearsay.Outlet, hearsay.Group:
		if p.kind == hearsay.Group {
			nr.ofState(p, ws, left, names)
			return
		}
		for _, f := range names {
			owned := f.hi == len(left)-2 && possessive(left, f.hi)
			if owned && ofPerson(p.head) {
				p.weak = true
				continue
			}
			if f.hi == len(left)-1 || owned {
				p.unnamed, p.definite = "", true
				p.name = textOf(nr.src, spanOf(left[f.lo:f.hi])) + " " + left[len(left)-1].Of(nr.src)
				p.span = spanOf(left[f.lo:])
			}
		}
		if p.unnamed != "" {
			nr.ofState(p, ws, left, names)
		}
	case hearsay.DocumentOrStudy:
		for _, f := range names {
			if f.hi <= len(left) || publishes(ws, f) {
				p.unnamed = ""
				for i := f.hi; i < len(ws) && f.hi > len(left); i++ {
					if participle(ws[i].lower) { // "a study by the Orbis Institute | published on Monday"
						p.name = textOf(nr.src, spanOf(ws[:i]))
						break
					}
				}
				if f.hi <= len(left) {
					p.name = textOf(nr.src, spanOf(left))
				}
				p.name = withoutDeterminer(p.name)
				return
			}
		}
		if madeByState(ws[len(left):]) {
			p.unnamed, p.name = "", withoutDeterminer(p.name)
		}
	}
}

// madeByState reports whether what follows a document says that a body of a
// state made it: "sent by the Karelian embassy".
func madeByState(after []word) bool {
	after = madeBy(after)
	for i, w := range after[:min(len(after), 6)] {
		if i > 1 && stateBody(w.lower) && after[i-1].capital {
			return true
		}
	}
	return false
}

// ofState makes the body of a state or a town one with a name where that of
// the state stands with it: "China's foreign ministry", "the health ministry
// of Varkhesh", "the Belmark coastguard".
func (nr *namer) ofState(p *phrase, ws, left []word, names []found) {
	first := withoutArticle(left)
	if !stateBody(p.head) && !stateService(left) || left[0].lower == "a" || left[0].lower == "an" || left[len(left)-1].lower != p.head {
		return
	}
	for _, f := range names {
		if f.hi < len(left) && f.kind != hearsay.Person {
			nr.nameBody(p, first)
			return
		}
		if f.lo > len(left) && f.lo <= len(left)+2 && ws[len(left)].lower == "of" && f.kind != hearsay.Person {
			nr.nameBody(p, withoutArticle(ws[:f.hi]))
			return
		}
	}
	if len(first) > 1 && ofNation(first[0]) {
		nr.nameBody(p, first)
	}
}

// ofOffice makes the holder of an office that a state or a town has one of, and
// that is a body by itself, one with a name: "the ombudsman of Tolm".
func (nr *namer) ofOffice(p *phrase, ws, left []word, names []found) {
	first := withoutArticle(left)
	if p.plural || left[0].lower == "a" || left[0].lower == "an" || len(first) == 0 || !publicOffice(p.head) {
		return
	}
	for _, f := range names {
		before := f.hi < len(left) && f.lo == len(left)-len(first)
		after := f.lo > len(left) && f.lo <= len(left)+2 && ws[len(left)].lower == "of"
		if f.kind == hearsay.Person || !before && !after {
			continue
		}
		if after {
			first = withoutArticle(ws[:f.hi])
		}
		nr.nameBody(p, first)
		p.kind = hearsay.Person
		return
	}
}

// publicOffice reports whether a noun stands for an office rather than for who
// holds it.
func publicOffice(noun string) bool {
	switch noun {
	case "ombudsman", "ombudswoman", "ombudsperson", "commissioner", "auditor", "auditor general", "attorney general", "prosecutor general",
		"comptroller", "registrar", "public prosecutor", "public defender", "inspector general":
		return true
	}
	return false
}

// nameBody makes p an organisation with the words ws as its name.
func (nr *namer) nameBody(p *phrase, ws []word) {
	p.unnamed, p.definite, p.plural, p.kind = "", true, false, hearsay.Organization
	p.name, p.span = textOf(nr.src, spanOf(ws)), spanOf(ws)
	for _, w := range ws {
		if w.capital {
			p.proper = append(p.proper, w.lower)
		}
	}
}

// stateBody reports whether a nation or a town has one organisation of this
// kind, so that its name makes the noun as good as a name.
func stateBody(noun string) bool {
	switch noun {
	case "army", "bank", "cabinet", "embassy", "government", "legislature", "ministry", "navy", "parliament", "presidency", "senate",
		"coastguard", "guard", "police", "force", "council", "court", "department", "treasury", "secretariat", "military", "commission", "consulate", "junta":
		return true
	}
	return false
}

// stateService reports whether a description is of a service that states and towns
// have: "customs service".
func stateService(left []word) bool {
	if len(left) < 3 {
		return false
	}
	switch left[len(left)-1].lower {
	case "service", "agency", "authority", "inspectorate", "directorate", "administration", "bureau", "office":
	default:
		return false
	}
	switch left[len(left)-2].lower {
	case "customs", "tax", "police", "intelligence", "security", "weather", "health", "immigration", "prison", "border", "ambulance", "fire", "rescue", "revenue",
		"secret", "statistics", "statistical", "passport", "prosecutor's", "foreign", "land", "environment", "aviation", "food", "drug", "lands", "census", "election":
		return true
	}
	return false
}

func ofNation(w word) bool {
	return w.capital && (lexicon.Place(w.lower) || lexicon.Affiliation(w.lower))
}

// ofPerson reports whether an organisation is a person's rather than one that
// his name names: "Corvel's office".
func ofPerson(noun string) bool {
	return noun == "office" || noun == "team" || noun == "camp" || noun == "household" || noun == "private office"
}

// publishes reports whether the name f follows a document as its publisher.
func publishes(ws []word, f found) bool {
	for i := f.lo - 1; i > 0 && i >= f.lo-4; i-- {
		switch ws[i].lower {
		case "by":
			return !participle(ws[i-1].lower) || makes(ws[i-1].lower)
		case "from", "in", "of":
			return true
		}
	}
	return false
}
