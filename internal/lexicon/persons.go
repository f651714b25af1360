package lexicon

import (
	"strings"
	"sync"

	"github.com/hearsay-project/hearsay"
)

// Gender is the grammatical gender of the pronouns for a person.
type Gender uint8

// The genders; Unknown also stands for names and nouns used of both.
const (
	Unknown Gender = iota
	Male
	Female
)

var genders = map[string]Gender{"male": Male, "female": Female, "m": Male, "f": Female}

var givenNames = table("given.txt")

// GivenName reports whether word is a given name, and whose.
func GivenName(word string) (Gender, bool) {
	sec, ok := givenNames()[word]
	return genders[sec], ok
}

var nicknames = sync.OnceValue(func() map[string][]int {
	out := map[string][]int{}
	for i, group := range load("nicknames.txt")[0].lines {
		for _, name := range group {
			out[name] = append(out[name], i)
		}
	}
	return out
})

// SameGivenName reports whether a and b are two forms of one given name, as
// "william" and "bill".
func SameGivenName(a, b string) bool {
	if a == b {
		return true
	}
	groups := nicknames()
	for _, i := range groups[a] {
		for _, j := range groups[b] {
			if i == j {
				return true
			}
		}
	}
	return false
}

// GivenNameGroups returns the numbers of the groups of forms that a given name
// belongs to. Names with a number in common are forms of one.
func GivenNameGroups(name string) []int { return nicknames()[name] }

var titles = table("titles.txt")

// Honorific reports whether word is a form of address that stands before a
// name and is no office, and whose.
func Honorific(word string) (Gender, bool) {
	sec, ok := titles()[word]
	return genders[sec], ok
}

// A Role is a noun for persons.
type Role struct {
	Kind   hearsay.UnnamedKind // of one source that is called so
	Many   hearsay.UnnamedKind // of several
	Gender Gender
	Plural bool
	// Noun is the noun in the singular.
	Noun string
}

var roles = sync.OnceValue(func() map[string]Role {
	out := map[string]Role{}
	for _, sec := range load("roles.txt") {
		for _, entry := range sec.entries {
			noun, mark, _ := strings.Cut(entry, "/")
			role := Role{Kind: hearsay.UnnamedKind(sec.name), Gender: genders[strings.Trim(mark, "+-")], Noun: noun}
			role.Many = many(role.Kind, mark)
			out[noun] = role
			if plural := Plural(noun); plural != noun {
				role.Plural = true
				out[plural] = role
			}
		}
	}
	for _, noun := range []string{"people", "police", "staff", "personnel", "kin", "troops", "folk", "folks"} {
		role := out[noun]
		role.Plural = true
		out[noun] = role
	}
	return out
})

// many returns the kind of several people each of whom would be of this kind.
func many(kind hearsay.UnnamedKind, mark string) hearsay.UnnamedKind {
	switch {
	case strings.HasSuffix(mark, "+"):
		return kind
	case strings.HasSuffix(mark, "-"), kind == hearsay.Insider, kind == hearsay.Unspecified:
		return hearsay.SeveralPeople
	}
	return kind
}

// RoleNoun returns what is known of a noun for persons, in the singular or
// the plural, and whether it is one.
func RoleNoun(noun string) (Role, bool) {
	role, ok := roles()[noun]
	if parent, _, of := strings.Cut(noun, "-of-"); !ok && of {
		if role, ok = roles()[parent]; role.Kind != hearsay.Relative {
			return Role{}, false
		}
		role.Kind, role.Many, role.Noun = hearsay.Witness, hearsay.Witness, noun // "a mother-of-three"
	}
	return role, ok
}

// Plural returns the plural of an English noun, by rule and a few exceptions.
func Plural(noun string) string {
	switch noun {
	case "person":
		return "people"
	case "child":
		return "children"
	case "people", "police", "troops", "folks", "kin", "staff", "personnel":
		return noun
	case "attorney general", "inspector general", "consul general", "secretary general":
		return strings.Replace(noun, " ", "s ", 1)
	}
	stem, last := noun[:len(noun)-1], noun[len(noun)-1]
	switch {
	case strings.HasSuffix(noun, "man") && noun != "human":
		return noun[:len(noun)-2] + "en"
	case strings.HasSuffix(noun, "wife"):
		return noun[:len(noun)-2] + "ves"
	case strings.HasSuffix(noun, "-in-law"):
		return strings.TrimSuffix(noun, "-in-law") + "s-in-law"
	case strings.HasSuffix(noun, "passer-by"), noun == "passerby":
		return strings.Replace(noun, "passer", "passers", 1)
	case last == 'y' && !strings.ContainsAny(noun[len(noun)-2:len(noun)-1], "aeiou"):
		return stem + "ies"
	case last == 's', last == 'x', strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}
