package resolve

import (
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// short returns the entity of a name of one word, or of a name that nothing
// told the kind of: a person by surname or given name, an organisation by a
// part of its name or its initials. Without one, a title or the use as a
// source makes a new entity.
func (reg *register) short(n *name) *entity {
	if len(n.words) > 1 && n.kind != hearsay.Person {
		return reg.longUntold(n)
	}
	word := n.words[0]
	if ent := reg.namesake(n, lastOf(reg.surnames[word], maxNamesakes)); ent != nil {
		return ent
	}
	if !n.titled || n.courtesy || n.gender == lexicon.Unknown {
		if ent := reg.namesake(n, lastOf(reg.givens[word], maxNamesakes)); ent != nil {
			return ent
		}
	}
	if n.kind == hearsay.Person {
		return reg.single(n)
	}
	if ent := reg.byPart(n); ent != nil {
		return ent
	}
	if n.source {
		if ent := reg.noPerson(n); ent != nil {
			return ent
		}
	}
	if n.source || reg.lasting(n) {
		return reg.single(n)
	}
	return nil
}

// longUntold is short for names of several words of no known kind.
func (reg *register) longUntold(n *name) *entity {
	if ent := reg.byPart(n); ent != nil {
		return ent
	}
	if n.source {
		return reg.thing(n, nil)
	}
	if !reg.lasting(n) {
		return nil
	}
	before := len(reg.all)
	ent := reg.person(n)
	if len(reg.all) > before {
		ent.untold = true
	}
	return ent
}

// single makes an entity of a person who is called by one word.
func (reg *register) single(n *name) *entity {
	word := n.words[0]
	ent := reg.add(&entity{kind: hearsay.Person, named: true, gender: n.gender, words: n.words})
	if gender, ok := lexicon.GivenName(word); ok && ent.gender == lexicon.Unknown && !n.titled {
		ent.gender = gender
	}
	reg.surnames[word] = append(reg.surnames[word], ent)
	ent.untold = n.kind != hearsay.Person && !n.source && (n.odds < surelyPerson || !n.bare)
	return ent
}

// lasting reports whether a name that nothing tells the kind of may be that of
// someone.
func (reg *register) lasting(n *name) bool {
	return n.odds > maybePerson && len(n.words) <= 5 && !region(n.words) && !(len(n.words) == 1 && n.articled)
}

// region reports whether a name of several words starts like that of a place,
// or with a place, an outlet or an organisation.
func region(words []string) bool {
	switch words[0] {
	case "san", "santa", "los", "las", "el", "new", "north", "south", "east", "west", "saint", "st", "fort", "port", "mount", "great":
		return true
	}
	_, outlet := lexicon.Outlet(words[0])
	return outlet || lexicon.Affiliation(words[0]) || lexicon.Place(words[0]) || lexicon.KnownOrganization(words[0])
}

// noPerson makes an entity of a single unknown word that looks like a plural
// at the start of a sentence or like a trade name; nil for others.
func (reg *register) noPerson(n *name) *entity {
	word := n.words[0]
	switch {
	case n.initial && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		ent := &entity{kind: hearsay.Group, unnamed: hearsay.SeveralPeople, plural: true, words: n.words}
		reg.parts[word] = append(reg.parts[word], ent)
		return reg.add(ent)
	case tradeName(textOf(reg.src, n.span)):
		return reg.thing(n, nil)
	}
	return nil
}

// tradeName reports whether a word has a capital or a dot inside, as the names
// of firms and sites have, and not after "Mc" and its like.
func tradeName(word string) bool {
	if strings.ContainsRune(strings.TrimSuffix(word, "."), '.') {
		return true
	}
	for i, r := range word {
		if i > 0 && unicode.IsUpper(r) {
			switch strings.TrimRight(word[:i], "'’") {
			case "Mc", "Mac", "De", "Le", "La", "Di", "Da", "O", "D", "Van", "Fitz", "Du", "L":
				return false
			}
			return !strings.Contains(word, "-") || isUpper(word)
		}
	}
	return false
}

// namesake chooses among persons who share a word with n: the one who has
// been named most often, the first one when in doubt.
func (reg *register) namesake(n *name, list []*entity) *entity {
	var best *entity
	for _, ent := range list {
		reg.steps++
		if opposed(ent.gender, n) || !reg.fits(ent, n) {
			continue
		}
		if best == nil || weight(ent) > weight(best) {
			best = ent
		}
	}
	return best
}

func weight(ent *entity) int { return len(ent.mentions) + 4*ent.sources }

// use records what one place says about the entity of n.
func (reg *register) use(n *name) {
	ent := n.ent
	ent.mention(n.span)
	ent.spell(textOf(reg.src, n.span), n.words)
	if n.source {
		ent.sources++
	}
	ent.voice = ent.voice || n.voice
	if ent.untold && (n.source || n.kind == hearsay.Person) {
		ent.untold = false
		if n.kind != hearsay.Person && tradeName(textOf(reg.src, n.span)) {
			ent.kind = hearsay.Organization
		}
	}
	if ent.gender == lexicon.Unknown && ent.kind == hearsay.Person {
		ent.gender = n.gender
	}
	if len(ent.mentions) == 1 || n.odds > ent.odds {
		ent.odds = n.odds
	}
	if ent.lean == 0 && ent.kind == hearsay.Person && len(n.words) > 1 {
		ent.lean = lean(n.words[0])
	}
	if ent.role == "" && ent.kind == hearsay.Person {
		ent.role = n.role
	}
}

// lean tells by a given name whether someone is rather a woman.
func lean(given string) float64 {
	if _, ok := lexicon.GivenName(given); ok || initialLetter(given) {
		return 0
	}
	return lexicon.NameLean(given)
}
