package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// hypernym leads a general noun, "the group", "the paper", "the woman", back to
// the one entity of its kind that is in reach. A name that the text calls a
// company so is one.
func (s *settler) hypernym(p *phrase) *entity {
	if strings.Contains(p.name, " who ") {
		return nil // "the man who drove them" need not have been spoken of
	}
	ent := s.ofItsKind(p)
	if ent != nil && ent.kind == hearsay.Person && p.kind != hearsay.Person {
		ent.kind, ent.untold = hearsay.Organization, false
		if kind, _ := lexicon.OrganizationNoun(p.head); kind == hearsay.Outlet {
			ent.kind = kind
		}
	}
	return ent
}

// ofItsKind returns the only entity that a general noun can stand for, who
// spoke last, the only one of the last sentences, or the one that the text is
// about.
func (s *settler) ofItsKind(p *phrase) *entity {
	const near = 2 // sentences
	var list, close []*entity
	sentence := s.scan.sentenceAt(p.span.Start)
	for _, seen := range s.recent[max(0, len(s.recent)-maxRecent/2):] {
		s.steps++
		ent := seen.ent
		if ent.virtual || ent.voice && p.kind != hearsay.Person || !general(p.head, ent) || len(s.fitting(p, []*entity{ent})) == 0 {
			continue
		}
		if kind, _ := lexicon.OrganizationNoun(p.head); kind == hearsay.Outlet && ent.kind == hearsay.Person &&
			!(seen.heads && seen.seat.duty == subject) && !s.hasSpoken(ent, p.span.Start) {
			continue
		}
		if !slices.Contains(list, ent) {
			list = append(list, ent)
		}
		if sentence-seen.seat.sentence <= near && !slices.Contains(close, ent) {
			close = append(close, ent)
		}
	}
	isPerson := func(ent *entity) bool { return ent.kind == hearsay.Person }
	if p.kind != hearsay.Person && !(len(list) > 0 && !slices.ContainsFunc(list, func(ent *entity) bool { return !isPerson(ent) })) {
		list, close = slices.DeleteFunc(list, isPerson), slices.DeleteFunc(close, isPerson)
	}
	own := func(ent *entity) bool { return ownNoun(p.head, ent) }
	if slices.ContainsFunc(list, own) {
		other := func(ent *entity) bool { return !own(ent) }
		list, close = slices.DeleteFunc(list, other), slices.DeleteFunc(close, other)
	}
	switch {
	case len(list) > 1 && slices.Contains(list, s.speaker):
		return s.speaker
	case len(list) == 1:
		return list[0]
	case p.kind == hearsay.Person:
		return nil
	case len(close) == 1:
		return close[0]
	case len(list) == 0 && ownOnly(p.head):
		return s.onlyOwn(p)
	}
	return cmp.Or(s.headingBefore(close, sentence), s.outletBefore(p, close, sentence), mainOf(list))
}

// outletBefore returns the only outlet of list in the sentence before: "According to
// Le Fanion, it is wet. The paper adds …".
func (s *settler) outletBefore(p *phrase, list []*entity, sentence int) *entity {
	var only *entity
	for i := len(s.recent) - 1; i >= 0 && s.recent[i].seat.sentence >= sentence-1; i-- {
		s.steps++
		if ent := s.recent[i].ent; s.recent[i].at < p.span.Start && ent != only && ent.kind == hearsay.Outlet && slices.Contains(list, ent) {
			if only != nil {
				return nil
			}
			only = ent
		}
	}
	return only
}

// hasSpoken reports whether one of the last statements in front of an offset is ent's.
func (s *settler) hasSpoken(ent *entity, at int) bool {
	const near = 6
	i, _ := slices.BinarySearchFunc(s.attrs, at, func(a hearsay.Attribution, at int) int { return cmp.Compare(a.Extent().Start, at) })
	return slices.Contains(s.speakers[max(0, i-near):i], ent)
}

// headingBefore returns the one of list with which the sentence before starts: "Lundin
// declined to comment. The club …".
func (s *settler) headingBefore(list []*entity, sentence int) *entity {
	for i := len(s.recent) - 1; i >= 0 && s.recent[i].seat.sentence >= sentence-1; i-- {
		s.steps++
		if seen := s.recent[i]; seen.heads && seen.seat.sentence == sentence-1 && seen.seat.duty == subject && slices.Contains(list, seen.ent) {
			return seen.ent
		}
	}
	return nil
}

// onlyOwn returns the one organisation named before that has the noun at an end
// of its name, however far back.
func (s *settler) onlyOwn(p *phrase) *entity {
	list := s.register.parts[p.head]
	if len(list) == 1 && list[0].kind == hearsay.Organization && len(list[0].mentions) > 0 && list[0].mentions[0].Start < p.span.Start &&
		len(s.fitting(p, list)) == 1 {
		return list[0]
	}
	return nil
}

// mainOf returns the entity that has more than twice as many names in the text
// as any other of list; nil when none has.
func mainOf(list []*entity) *entity {
	for _, ent := range list {
		beats := func(other *entity) bool { return other == ent || len(ent.mentions) > 2*len(other.mentions) }
		if !slices.ContainsFunc(list, func(other *entity) bool { return !beats(other) }) {
			return ent
		}
	}
	return nil
}

// general reports whether a general noun can stand for ent.
func general(noun string, ent *entity) bool {
	switch noun {
	case "man", "woman":
		role, _ := lexicon.RoleNoun(noun)
		return ent.kind == hearsay.Person && (ent.gender == role.Gender || ent.gender == lexicon.Unknown && !ent.named && ent.unnamed != "")
	case "lawmaker", "legislator", "parliamentarian", "mp":
		role := strings.ToLower(ent.role)
		return ent.kind == hearsay.Person && !ent.plural && strings.Contains(role, "member of ") && (strings.Contains(role, "assembly") ||
			strings.Contains(role, "parliament") || strings.Contains(role, "house of ") || strings.Contains(role, "congress") || strings.Contains(role, "senate"))
	case "agency":
		if ent.kind == hearsay.Outlet {
			return suitsOutlet(noun, ent)
		}
		fallthrough
	case "group", "organization", "organisation", "movement", "company", "party", "firm", "club", "association", "union",
		"committee", "commission", "council", "ministry", "department", "charity", "foundation", "institute", "watchdog", "campaign", "bank":
		if (noun == "company" || noun == "firm" || noun == "club") && perhapsFirm(ent) {
			return true
		}
		if ent.kind != hearsay.Organization || !ent.named {
			return false
		}
		if ownNoun(noun, ent) || noun == "group" || noun == "organization" || noun == "organisation" || noun == "movement" {
			return true
		}
		if firm := noun == "company" || noun == "firm"; firm && slices.ContainsFunc(ent.words, func(w string) bool {
			return lexicon.NameNoun(w) == hearsay.Organization && !firmNoun(w)
		}) {
			return false // an institute is no company
		}
		last := lastOf(ent.words, 1)
		return !ownOnly(noun) && len(last) > 0 &&
			(lexicon.NameNoun(last[0]) == "" || (noun == "company" || noun == "firm") && firmNoun(last[0]))
	}
	if (ent.kind == hearsay.Organization || ent.kind == hearsay.Outlet) && ent.named && len(ent.words) > 1 && ownNoun(noun, ent) {
		return true // "the theatre", of the Orrin Theatre
	}
	kind, _ := lexicon.OrganizationNoun(noun)
	return kind == hearsay.Outlet && (ent.kind == hearsay.Outlet && suitsOutlet(noun, ent) || len(ent.words) > 1 && perhapsFirm(ent))
}

// perhapsFirm reports whether a name of which nothing shows that it is a
// person's may be a firm's.
func perhapsFirm(ent *entity) bool {
	return ent.kind == hearsay.Person && ent.named && (ent.role == "" || runs(strings.ToLower(ent.role))) && ent.gender == lexicon.Unknown && ent.odds < surelyPerson
}

// suitsOutlet reports whether a noun for outlets goes with the name of ent: "the
// paper" is no radio, and "the channel" no gazette.
func suitsOutlet(noun string, ent *entity) bool {
	airs := slices.ContainsFunc(ent.words, func(w string) bool {
		return w == "radio" || w == "tv" || w == "television" || w == "kanal" || w == "channel" || w == "broadcasting"
	})
	switch noun {
	case "newspaper", "paper", "magazine", "daily", "weekly", "journal", "gazette", "tabloid":
		return !airs
	case "broadcaster", "channel", "station", "television", "radio":
		last := lastOf(ent.words, 1)
		return airs || len(last) > 0 && (len(last[0]) <= 4 || lexicon.NameNoun(last[0]) != hearsay.Outlet || last[0] == "news")
	}
	return true
}

// ownNoun reports whether the name of ent has the noun: "the ministry", of a
// Ministry of Works.
func ownNoun(noun string, ent *entity) bool { return slices.Contains(ent.words, noun) }

// ownOnly reports whether a noun stands for no organisation that does not have
// it in its name.
func ownOnly(noun string) bool {
	switch noun {
	case "party", "campaign", "committee", "commission", "council", "ministry", "department", "bank":
		return true
	}
	return false
}

// firmNoun reports whether the names of firms end in noun.
func firmNoun(noun string) bool {
	switch noun {
	case "airlines", "airways", "bank", "co", "company", "corp", "corporation", "enterprises", "firm", "group", "gmbh", "holding", "holdings",
		"inc", "industries", "labs", "llc", "ltd", "motors", "partners", "plc", "sa", "ag", "services", "solutions", "studios", "systems",
		"technologies", "ventures", "works":
		return true
	}
	return false
}
