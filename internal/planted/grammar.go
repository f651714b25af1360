// Package planted makes collections of fictional documents whose truth is
// known: which statements are copies of which, what was changed in them, and
// who said them. Everything follows from a seed. It is for tests and
// benchmarks.
package planted

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A Set is a part of the sentence patterns. Rules may be made in view of the
// first ones; figures that are to be believed come from the last, which was
// written when the rules stood. (The third one had been that, and showed that
// they did not: they took form letters for echoes.)
type Set int

// The sets of patterns.
const (
	Seen Set = iota
	Second
	Third
	Unseen
)

// In a pattern {n} is a noun, {a} an adjective, {v} a verb, {V} its past
// form, {p} a person, {c} a place, {#} a number, {u} a unit, {neg} a place
// where a negation stands.
var patterns = [4][]string{
	{
		"The {n} of {c} will {neg} {v} the {a} {n} before the {n} and the {n} are {V} by {#} {u}",
		"We {V} {#} {u} of {a} {n} in the {n} near {c}, and {p} {V} every {n} of it",
		"I have {neg} {V} a {n} so {a} since the {n} in {c} {V} our {n} and the {a} {n}",
		"{p} {V} the {n} after {#} {u}, although the {a} {n} had {V} a {n} in {c}",
		"Every {n} in {c} knows that the {a} {n} {V} {#} {n} for the {n} of {p}",
		"It was {neg} the {n} that {V} the {a} {n}, it was {p} and the {n} of {c}",
		"They {V} our {n}, they {V} the {a} {n}, and {neg} one {n} in {c} was {V} for {#} {u}",
		"A {a} {n} costs {#} {u} in {c}, which is more than the {n} ever {V} for a {n}",
		"If the {n} does {neg} {v} the {n}, {p} will {v} {#} {u} of {a} {n} to {c}",
		"My {n} {V} with {p} for {#} {u} and {neg} {V} a {a} {n} about the {n}",
	},
	{
		"Whoever {V} the {a} {n} in {c} must {v} {#} {u} to the {n} of {p}",
		"There is {neg} a {n} between {c} and the {n} that {p} has {V} with a {a} {n}",
		"Our {n} {V} {#} {u} last {n}, and {neg} because the {a} {n} {V} it in {c}",
		"{p} should {neg} {v} the {n} of a {a} {n} whose {n} {V} {c} {#} {u} ago",
		"What the {n} {V} in {c} was a {a} {n}, a {n} and {#} {u} of {n}",
		"For {#} {u} the {n} has {neg} {V} anybody but {p} and the {a} {n} from {c}",
		"The {a} {n} {V} {p} that {#} {n} would {neg} {v} the {n} near {c}",
		"She {V} the {n}, the {n} and the {a} {n} of {c}, yet {p} {V} {neg} {#} {u}",
	},
	{
		"Nobody could tell us where the {a} {n} of {p} was, or why {c} had {neg} {V} it in {#} {u}",
		"You can {v} a {n} or you can {v} a {a} {n}, but {p} will {neg} wait {#} {u} for {c}",
		"As long as {c} has {#} {n}, it does {neg} need the {a} {n} that {p} {V}",
		"He was asked to {v} {#} {u} of {n}, and when the {a} {n} came to {c} it was {neg} {p} who {V}",
		"Ask {p} and you will hear that our {a} {n} {V} {c} within {#} {u} of the {n}",
		"That {n} is {neg} {a}, it has been {V} by the {n} in {c} for {#} {u}",
	},
	{
		"No {a} {n} from {c} is worth {#} {u} and {p} has {neg} {V} one",
		"When I was {#}, {p} {V} me a {a} {n} and told me to {neg} {v} it outside {c}",
		"I would {neg} {v} this {n} for all the {n} in {c}, and I said so to {p} {#} {u} ago",
		"Their {n} was {a}, their {n} was {V} and {#} {u} of {n} are {neg} in {c} where {p} left them",
		"We are {neg} asking for a {a} {n}, we are asking {p} to {v} the {n} within {#} {u} of {c}",
		"{c} had {#} {n} then, today it has a {a} {n} that {p} does {neg} {v}",
	},
}

var (
	nouns = strings.Fields(`harbour bridge ledger committee orchard tunnel ferry archive chapel reservoir quarry brewery stadium library
		fountain convoy glacier lantern meadow turbine granary cellar statue parade vineyard workshop courthouse hospital warehouse
		railway causeway cathedral observatory telescope barometer generator pipeline satellite newspaper orchestra carpenter baker
		mechanic surgeon treasurer fisherman apprentice neighbour magistrate contract mortgage inheritance subsidy auction petition
		verdict testimony inventory blueprint manuscript parchment envelope compass anchor hammock chimney staircase balcony veranda`)
	adjectives = strings.Fields(`rusty narrow crooked silent borrowed hollow crimson brittle ancient humble stubborn gloomy polished
		fragile enormous peculiar wooden marble frozen flooded abandoned forgotten famous nervous patient careful reckless generous
		bitter salty dusty foggy steep shallow municipal provincial coastal rural seasonal temporary permanent illegal invisible`)
	verbs = strings.Fields(`repair inspect abandon purchase demolish paint measure insure inherit borrow photograph finance evacuate
		renovate dismantle decorate guard empty translate photocopy auction subsidise examine rebuild conceal deliver`)
	past = strings.Fields(`repaired inspected abandoned purchased demolished painted measured insured inherited borrowed photographed
		financed evacuated renovated dismantled decorated guarded emptied translated auctioned examined rebuilt concealed delivered
		swallowed blocked ruined rescued counted weighed buried burned cleaned`)
	unitNames = strings.Fields("crowns miles hours weeks tons litres acres barrels")
	starts    = strings.Fields("Ar Bel Cor Dun El Fen Gar Hol Ist Jor Kol Lor Mar Nor Ost Pel Quin Rav Sol Tor Ul Var Wen Yar Zel")
	middles   = strings.Fields("a e i o u an en in on ar er or al el ol as is us")
	placeEnds = strings.Fields("burg stad mouth field haven wick ford dale vik gate")
	nameEnds  = strings.Fields("sen ski man dov rell vane thor mund quist bor tane lish")
	given     = strings.Fields("Ada Bruno Clara Dario Edith Felix Greta Hugo Irma Jonas Klara Leon Mira Nils Olga Pavel Rosa Stefan Thea Victor")
)

// A maker draws words. Names and places come from so many that two are seldom
// the same by chance.
type maker struct{ *rand.Rand }

func (m maker) of(list []string) string { return list[m.IntN(len(list))] }

func (m maker) place() string { return m.of(starts) + m.of(middles) + m.of(placeEnds) }

func (m maker) surname() string { return m.of(starts) + m.of(middles) + m.of(nameEnds) }

func (m maker) person() string { return m.of(given) + " " + m.surname() }

func (m maker) number() string {
	if m.IntN(2) == 0 {
		return fmt.Sprint(2 + m.IntN(990))
	}
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	ones := strings.Fields("one two three four five six seven eight nine")
	return m.of(tens) + "-" + m.of(ones)
}

// A slot is a word of a statement, and what it was drawn as.
type slot struct {
	kind string // "n", "#" and so on; empty for a word of the pattern
	word string
}

// statement draws one from a set of patterns. negate says whether the place
// for a negation has one.
func (m maker) statement(set Set, negate bool) []slot {
	var out []slot
	for field := range strings.FieldsSeq(m.of(patterns[set])) {
		kind := strings.Trim(field, "{},")
		if !strings.HasPrefix(field, "{") {
			out = append(out, slot{"", field})
			continue
		}
		word := m.draw(kind)
		if kind == "neg" {
			if word = "not"; !negate {
				continue
			}
		}
		if strings.HasSuffix(field, ",") {
			word += ","
		}
		out = append(out, slot{kind, word})
	}
	out[0].word = strings.ToUpper(out[0].word[:1]) + out[0].word[1:]
	return out
}

func (m maker) draw(kind string) string {
	switch kind {
	case "n":
		return m.of(nouns)
	case "a":
		return m.of(adjectives)
	case "v":
		return m.of(verbs)
	case "V":
		return m.of(past)
	case "p":
		return m.surname()
	case "c":
		return m.place()
	case "#":
		return m.number()
	case "u":
		return m.of(unitNames)
	default:
		return ""
	}
}

func words(slots []slot) string {
	out := make([]string, len(slots))
	for i, s := range slots {
		out[i] = s.word
	}
	return strings.Join(out, " ")
}
