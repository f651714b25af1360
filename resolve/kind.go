package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// personKind tells of which kind those are whom the noun role, at left[start:],
// calls: by the noun itself, or where that only says that they belong
// somewhere, by the words for the place. after is what follows the noun.
func (nr *namer) personKind(p *phrase, before, after []word, role lexicon.Role) {
	after = beforeClause(after)
	kind, place := role.Kind, field(before, after)
	inside := insideKnowledge(after)
	switch {
	case lexicon.Serves(role.Noun):
		kind, p.weak = serverKind(role, place), place == ""
		if role.Noun == "source" && p.weak && len(after) > 0 && (after[0].lower == "in" || after[0].lower == "inside") && p.owner.Len() == 0 {
			kind = hearsay.Insider
		}
	case anybody(role.Noun):
		kind, p.weak = anybodyKind(role, place, after), true
	case kind == hearsay.Official && (place == hearsay.Security || place == hearsay.Diplomat) && field(before, nil) == place:
		kind = place
	case role.Noun == "observer" && place == hearsay.Official || role.Noun == "observer" && international(before):
		kind = hearsay.Official
	case role.Noun == "guard" || role.Noun == "captain":
		kind = nr.onBoard(role, before)
	case role.Noun == "author" && nr.has("study"):
		kind = hearsay.Expert
	case role.Noun == "engineer" && len(after) > 0 && after[0].lower == "at" && (place == hearsay.Insider || p.owner.Len() > 0 && place == ""):
		kind = hearsay.Insider
	case kind == hearsay.Expert && len(before) > 0 && ofTown(before[len(before)-1].lower):
		kind = hearsay.Official
	case kind == hearsay.Unspecified:
		p.weak = true
		if len(before) > 0 && before[0].lower == "our" || place == hearsay.Insider && field(nil, after) == place || worksFor(role.Noun) && (owned(before) || p.owner.Len() > 0) {
			kind = hearsay.Insider
		}
	}
	if inside && (kind == hearsay.Unspecified || anybody(role.Noun)) {
		kind, p.weak = hearsay.Insider, false
	}
	p.single, p.unnamed = kind, kind
	if p.plural {
		p.unnamed = manyKind(role, kind, inside)
	}
}

// manyKind returns the kind of several people each of whom is of the kind
// single.
func manyKind(role lexicon.Role, single hearsay.UnnamedKind, inside bool) hearsay.UnnamedKind {
	switch {
	case inside:
		return single
	case single == hearsay.Insider && !lexicon.Serves(role.Noun) && single != role.Kind:
		return hearsay.SeveralPeople
	case single == role.Kind:
		return role.Many
	case single == hearsay.Insider && role.Kind == hearsay.Insider:
		return role.Many
	}
	return single
}

// worksFor reports whether somebody's being another one's says that he works there: "its
// editor".
func worksFor(noun string) bool {
	switch noun {
	case "editor", "publisher", "columnist", "contributor", "translator", "banker", "owner", "designer", "photographer", "operator", "driver", "pilot":
		return true
	}
	return false
}

// owned reports whether a description is of somebody's own: "its editor", "the site's
// editor", "a former editor".
func owned(before []word) bool {
	for i, w := range before {
		switch w.lower {
		case "its", "their", "former":
			return true
		}
		if possessive(before, i+1) {
			return true
		}
	}
	return false
}

// ofTown reports whether a word before a noun says who employs somebody: "a municipal
// engineer".
func ofTown(w string) bool {
	switch w {
	case "municipal", "city", "county", "council", "government", "district", "borough":
		return true
	}
	return false
}

// serverKind returns the kind of those who belong to a place of this kind.
func serverKind(role lexicon.Role, place hearsay.UnnamedKind) hearsay.UnnamedKind {
	switch place {
	case "":
		return role.Kind
	case hearsay.Expert, hearsay.Witness:
		if role.Noun != "source" {
			return role.Kind
		}
	default:
	}
	return place
}

// anybody reports whether a noun says no more than that somebody is a person.
func anybody(noun string) bool {
	switch noun {
	case "person", "people", "somebody", "someone", "individual", "man", "woman", "lady", "gentleman", "guy", "youngster", "teenager", "boy", "girl", "someone else":
		return true
	}
	return false
}

// anybodyKind returns the kind of "a man at the back" or "somebody in the
// office": one who has been in a place, unless it is a house of its own.
func anybodyKind(role lexicon.Role, place hearsay.UnnamedKind, after []word) hearsay.UnnamedKind {
	for i, w := range after {
		if i > 0 && after[i-1].lower == "in" && (w.lower == "uniform" || w.lower == "fatigues") {
			return hearsay.Security
		}
	}
	switch {
	case role.Noun == "man", role.Noun == "woman", role.Noun == "boy", role.Noun == "girl":
		if role.Plural && len(after) > 0 && after[0].lower == "in" {
			return hearsay.Unspecified
		}
		return hearsay.Witness
	case place == hearsay.Expert, place == hearsay.Witness:
		return role.Kind
	case place != "":
		return place
	}
	return role.Kind
}

// onBoard tells the guards and captains under arms from those of ships, teams
// and gates.
func (nr *namer) onBoard(role lexicon.Role, before []word) hearsay.UnnamedKind {
	for _, w := range before {
		switch w.lower {
		case "night", "gate", "security", "ferry", "ship's", "team", "museum", "private", "club", "airline", "company", "hotel", "bank":
			return hearsay.Insider
		}
	}
	if role.Noun == "captain" && (nr.has("crew") || nr.has("ferry") || nr.has("flight") || nr.has("match") || nr.has("passengers")) {
		return hearsay.Insider
	}
	return role.Kind
}

// has reports whether the text writes a word in lower case somewhere.
func (nr *namer) has(w string) bool {
	_, ok := nr.lower[w]
	return ok
}

func international(before []word) bool {
	for _, w := range before {
		switch w.lower {
		case "international", "election", "un", "u.n", "eu", "truce", "ceasefire":
			return true
		}
	}
	return false
}

// field returns the kind of the place that the words before a noun, or the
// phrases after it, say somebody belongs to; empty when they tell nothing.
func field(before, after []word) hearsay.UnnamedKind {
	for i := len(before) - 1; i >= 0; i-- {
		if kind := fieldAt(before, i, possessive(before, i+1)); kind != "" {
			return kind
		}
	}
	if len(after) == 0 || !belonging(after[0].lower) {
		return ""
	}
	return placeIn(after[1:min(len(after), maxPlace)])
}

// maxPlace bounds the words after a noun in which a place is looked for.
const maxPlace = 10

// placeIn returns the kind of the first place in a row of phrases that
// prepositions join, each read from its head to the left: "the office of the
// Union's commission".
func placeIn(ws []word) hearsay.UnnamedKind {
	var vague hearsay.UnnamedKind
	for start := 0; start < len(ws); {
		end := start
		for end < len(ws) && !preposition(ws[end].lower) && ws[end].lower != "and" && ws[end].lower != "," {
			end++
		}
		for i := end - 1; i >= start; i-- {
			if kind := fieldAt(ws[start:end], i-start, true); kind != "" {
				return kind
			}
			if i == end-1 && part(ws[i].lower) {
				vague = hearsay.Insider
			}
		}
		if end < len(ws) && ws[end].lower != "of" && ws[end].lower != "in" {
			break
		}
		start = end + 1
	}
	return vague
}

// part reports whether a noun stands for a part of some house.
func part(noun string) bool {
	switch noun {
	case "office", "room", "side", "unit", "branch", "floor", "staff", "division", "section":
		return true
	}
	return false
}

// fieldAt returns the kind of the place that ends at ws[i], or of the one in
// office who does, when persons tells that he may own it.
func fieldAt(ws []word, i int, persons bool) hearsay.UnnamedKind {
	if i > 0 {
		if kind := lexicon.Field(ws[i-1].lower + " " + ws[i].lower); kind != "" {
			return kind
		}
	}
	if i+1 < len(ws) {
		if kind := lexicon.Field(ws[i].lower + " " + ws[i+1].lower); kind != "" {
			return kind
		}
	}
	if kind := lexicon.Field(ws[i].lower); kind != "" {
		return kind
	}
	if !persons {
		return ""
	}
	role, _, ok := roleAt(ws[:i+1], i)
	switch {
	case !ok, lexicon.Serves(role.Noun) && role.Noun != "official":
		return ""
	case role.Kind == hearsay.Official, role.Kind == hearsay.Security, role.Kind == hearsay.Diplomat:
		return role.Kind
	}
	return ""
}

// belonging reports whether a preposition leads from somebody to where he
// belongs.
func belonging(w string) bool {
	switch w {
	case "of", "at", "for", "in", "with", "from", "within", "inside", "to", "on", "by", "close", "near":
		return true
	}
	return false
}

// bodyKind returns the kind of an organisation that is only described: that
// of a state's, and Unspecified for every other.
func bodyKind(left, after []word) hearsay.UnnamedKind {
	last := len(left) - 1
	kind := fieldAt(left, last, false)
	if kind == "" || kind == hearsay.Insider {
		switch left[last].lower {
		case "office", "service", "services", "agency", "agencies", "unit", "team", "force", "company", "corps", "board", "administration":
			if other := field(left[:last], after); other != "" {
				kind = other
			}
		}
	}
	switch kind {
	case hearsay.Official, hearsay.Security, hearsay.Diplomat:
		return kind
	}
	switch left[last].lower {
	case "board", "management", "office", "leadership", "committee", "secretariat", "bureau":
		if owned(left) {
			return hearsay.Insider // "the club's board"
		}
	}
	return hearsay.Unspecified
}

// insideKnowledge reports whether what follows a noun says that the person
// knows from inside: "familiar with the talks", "close to the family".
func insideKnowledge(after []word) bool {
	for _, w := range after[:min(len(after), 6)] {
		switch w.lower {
		case "familiar", "close", "knowledge", "briefed", "involved", "inside", "within", "privy", "insider":
			return true
		}
	}
	return false
}
