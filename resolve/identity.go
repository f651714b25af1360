package resolve

import (
	"math"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// The odds from which a name is that of a person, and below which it is not.
const (
	surelyPerson = 2.0
	maybePerson  = -4
	hardlyPerson = -1.5 // although it has a given name
)

// maxNamesakes bounds how many entities that share a word are compared.
const maxNamesakes = 16

// A register leads from names to the entities of one document.
type register struct {
	src string
	all []*entity

	full     map[string]*entity   // persons by all the words of a name
	surnames map[string][]*entity // persons by surname
	givens   map[string][]*entity // persons by given name

	steps int // namesakes looked at

	things   map[string]*entity   // organisations, outlets and places by key
	acronyms map[string]*entity   // organisations by their initials
	parts    map[string][]*entity // organisations by first and last word

	rules   *Rules             // of the user; nil for none
	byGroup map[string]*entity // by the group that the rules put a name in
}

func newRegister(src string) *register {
	return &register{
		src: src, full: map[string]*entity{}, surnames: map[string][]*entity{}, givens: map[string][]*entity{},
		things: map[string]*entity{}, acronyms: map[string]*entity{}, parts: map[string][]*entity{}, byGroup: map[string]*entity{},
	}
}

func (reg *register) add(ent *entity) *entity {
	reg.all = append(reg.all, ent)
	return ent
}

// identify gives each name its entity, where it has one. A name that tells
// nothing of its kind, belongs to no other and is no source has none.
func (reg *register) identify(names []name) {
	averageOdds(names)
	guessPersons(names)
	reg.group(names)
	reg.ruled(names)
	reg.tieAliases(names)
	for i := range names {
		if n := &names[i]; n.ent != nil {
			continue
		} else if ent := reg.things[thingKey(n.words)]; ent != nil && ent.kind == hearsay.Organization && n.kind == hearsay.Person && !n.titled && n.gender == lexicon.Unknown {
			n.ent = ent // the text has called it an organisation by this name
		} else if n.kind == hearsay.Person && len(core(n.words)) > 1 {
			n.ent = reg.person(n)
			reg.given(n)
		} else if thing(n) && len(n.words) > 1 {
			n.ent = reg.thing(n, names)
		}
	}
	for i := range names {
		if n := &names[i]; n.kind == "" && len(n.words) > 1 && reg.things[thingKey(n.words)] != nil {
			n.ent = reg.thing(n, nil)
		}
	}
	for i := range names {
		if n := &names[i]; n.kind == hearsay.Organization && n.ent == nil && len(n.words) == 1 && reg.shouted(n) {
			n.kind = hearsay.Person // "KOLDE:", of Jens Kolde
		}
	}
	for i := range names { // when the full names are known: acronyms
		if n := &names[i]; thing(n) && n.ent == nil {
			n.ent = reg.thing(n, names)
		}
	}
	for i := range names {
		n := &names[i]
		if n.ent == nil {
			n.ent = reg.short(n)
		}
		if n.ent != nil {
			reg.use(n)
		}
	}
}

// tieAliases gives names that the text itself says are one their entity.
func (reg *register) tieAliases(names []name) {
	for i := range names {
		if n := &names[i]; n.alias && n.same > i {
			reg.tie(n, &names[n.same])
		}
	}
}

// averageOdds gives all uses of one name in the text the same odds.
func averageOdds(names []name) {
	const locative = 1.5 // is taken off where the text has "in" before the name
	type sum struct {
		odds  float64
		uses  int
		place bool
	}
	sums := map[string]*sum{}
	keys := make([]string, len(names))
	for i := range names {
		n := &names[i]
		if !unsettled(n) {
			continue
		}
		keys[i] = strings.Join(n.words, " ")
		all := sums[keys[i]]
		if all == nil {
			all = &sum{}
			sums[keys[i]] = all
		}
		all.odds += n.odds
		all.uses++
		all.place = all.place || n.seat.prep == prepIn && n.seat.duty == oblique
	}
	for i := range names {
		if all := sums[keys[i]]; all != nil {
			names[i].odds = all.odds / math.Sqrt(float64(all.uses))
			if all.place {
				names[i].odds -= locative
			}
		}
	}
}

// shouted reports whether a name in capital letters is the surname of one
// person of the text.
func (reg *register) shouted(n *name) bool {
	list := reg.surnames[n.words[0]]
	return len(list) == 1 && n.same < 0 && len(n.words[0]) > 2 && isUpper(n.span.Of(reg.src))
}

func thing(n *name) bool {
	switch n.kind {
	case hearsay.Organization, hearsay.Outlet, hearsay.Place, hearsay.DocumentOrStudy:
		return true
	}
	return false
}

// guessPersons makes persons of names of several words that nothing told the
// kind of, when they are sources, when their last word is used alone
// elsewhere, or when an apposition after them says so.
func guessPersons(names []name) {
	alone, things := map[string]bool{}, map[string]bool{}
	for i := range names {
		if n := &names[i]; thing(n) && n.kind != hearsay.Place {
			things[thingKey(n.words)], things[trunk(thingKey(n.words))] = true, true
		}
	}
	for i := range names {
		if n := &names[i]; len(n.words) == 1 && (n.kind == "" || n.kind == hearsay.Person) && !n.initial {
			alone[n.words[0]] = true
		}
	}
	for i := range names {
		n := &names[i]
		if n.kind != "" {
			continue
		}
		long := len(n.words) > 1 && len(n.words) <= 4
		if long && !n.titled && things[thingKey(n.words)] {
			n.kind = hearsay.Organization
			continue
		}
		switch {
		case n.told != "":
			n.kind = n.told
		case n.source && long && !n.titled && n.articled:
			n.kind = hearsay.Organization
		case n.source && long && (lexicon.Affiliation(n.words[0]) || lexicon.Place(n.words[0])):
			n.kind = hearsay.Organization
		case long && (n.source || alone[n.surname()] || n.odds > surelyPerson):
			n.kind = hearsay.Person
		}
	}
}

// person returns the entity of a person's name of several words.
func (reg *register) person(n *name) *entity {
	key := strings.Join(n.words, " ")
	if ent := reg.full[key]; ent != nil && !opposed(ent.gender, n) && reg.fits(ent, n) {
		return ent
	}
	var ent *entity
	for _, other := range lastOf(reg.surnames[n.surname()], maxNamesakes) {
		reg.steps++
		if sameGiven(other.words, n.words) && !opposed(other.gender, n) && reg.fits(other, n) {
			ent = other
			break
		}
	}
	if ent == nil {
		ent = reg.add(&entity{kind: hearsay.Person, named: true})
		reg.surnames[n.surname()] = append(reg.surnames[n.surname()], ent)
	}
	reg.full[key] = ent
	if fullness(n.words) > fullness(ent.words) {
		ent.words = n.words
	}
	if ent.gender == lexicon.Unknown {
		ent.gender = n.gender
	}
	return ent
}

// given makes the person n known by the given name.
func (reg *register) given(n *name) {
	if _, polite := lexicon.Honorific(n.words[0]); !polite && !known(reg.givens[n.words[0]], n.ent) {
		reg.givens[n.words[0]] = append(reg.givens[n.words[0]], n.ent)
	}
}

func known(list []*entity, ent *entity) bool {
	for _, other := range lastOf(list, maxNamesakes) {
		if other == ent {
			return true
		}
	}
	return false
}

// lastOf returns the last n elements of list.
func lastOf[T any](list []T, n int) []T { return list[max(0, len(list)-n):] }

// opposed reports whether a title of n is of the other gender.
func opposed(gender lexicon.Gender, n *name) bool {
	return gender != lexicon.Unknown && n.gender != lexicon.Unknown && gender != n.gender
}

// sameGiven reports whether two names with one surname can be one person's.
func sameGiven(a, b []string) bool {
	if suffixOf(a) != suffixOf(b) && suffixOf(a) != "" && suffixOf(b) != "" {
		return false
	}
	a, b = core(a), core(b)
	if len(a) < 2 || len(b) < 2 {
		return true
	}
	if short := min(len(a), len(b)); short > 1 && len(a) != len(b) && slices.Equal(a[len(a)-short:], b[len(b)-short:]) {
		return true // Varga Holt and Ilse Varga Holt
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	if lexicon.SameGivenName(x, y) {
		return true
	}
	if initialLetter(x) || initialLetter(y) {
		return x[:1] == y[:1]
	}
	return len(x) > 2 && len(y) > 2 && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x))
}

func suffixOf(words []string) string {
	if len(core(words)) == len(words) {
		return ""
	}
	return words[len(words)-1]
}
