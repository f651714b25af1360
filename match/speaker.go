package match

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// An identity is what a text tells of a speaker.
type identity struct {
	name   string // as it is shown; empty when nothing is known
	named  bool
	author bool
	names  []names.Name // the name, its other spellings
	role   string
	kind   hearsay.EntityKind
}

// maxSpellings bounds how many spellings of a name are compared.
const maxSpellings = 6

func identityOf(ent *hearsay.Entity) identity {
	if ent == nil {
		return identity{}
	}
	id := identity{name: ent.Name, named: ent.Named, role: strings.ToLower(ent.Role), kind: ent.Kind, author: ent.Kind == hearsay.Author}
	kind := nameKind(ent.Kind)
	id.names = append(id.names, names.Parse(ent.Name, kind))
	for _, alias := range ent.Aliases {
		if len(id.names) == maxSpellings {
			break
		}
		id.names = append(id.names, names.Parse(alias, kind))
	}
	return id
}

func nameKind(kind hearsay.EntityKind) names.Kind {
	switch kind {
	case hearsay.Person, hearsay.Author:
		return names.Person
	case hearsay.Organization, hearsay.Outlet:
		return names.Organization
	default:
		return names.Unknown
	}
}

// identitiesOf returns those of all entities of an analysis by id.
func identitiesOf(a *hearsay.Analysis) map[string]*hearsay.Entity {
	out := make(map[string]*hearsay.Entity, len(a.Entities))
	for i := range a.Entities {
		out[a.Entities[i].ID] = &a.Entities[i]
	}
	return out
}

// sameSpeaker compares two speakers.
func sameSpeaker(a, b *identity) Speaker {
	switch {
	case a.name == "" || b.name == "":
		return UnknownSpeaker
	case sameNames(a, b):
		return SameSpeaker
	case a.named && b.named:
		if a.role != "" && fillsRole(a, b) || b.role != "" && fillsRole(b, a) {
			return SameSpeaker
		}
		return OtherSpeaker
	case !a.named && fillsRole(b, a), !b.named && fillsRole(a, b), !a.named && !b.named && sharedNoun(a.name, b.name):
		return SameSpeaker
	}
	return UnknownSpeaker
}

func sameNames(a, b *identity) bool {
	for i := range a.names {
		for k := range b.names {
			x, y := &a.names[i], &b.names[k]
			if names.Same(x, y) && !names.NumbersDiffer(x, y) || oneIsSurname(x.Text(), y.Text()) {
				return true
			}
		}
	}
	return false
}

// oneIsSurname reports whether one name is the last word of the other, apart
// from a form of address.
func oneIsSurname(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) == 1 && len(y) > 1 && len(x[0]) > 2 && x[0] == y[len(y)-1]
}

var address = set("mr mrs ms miss dr prof professor sir dame lord lady the judge inspector minister president senator captain general")

func nameWords(name string) []string {
	var out []string
	for w := range strings.FieldsSeq(name) {
		if w = lowered(w); w != "" && !address[w] {
			out = append(out, w)
		}
	}
	return out
}

// fillsRole reports whether the words for b, who is not named or named by an
// office, are those of the role of a.
func fillsRole(a, b *identity) bool {
	return a.role != "" && sharedNoun(a.role, b.name)
}

// sharedNoun reports whether two descriptions have their telling words in
// common: all those of the shorter one.
func sharedNoun(a, b string) bool {
	x, y := telling(a), telling(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for w := range x {
		if !y[w] {
			return false
		}
	}
	return len(x) > 0
}

func telling(description string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(description) {
		if w = fold(strings.Trim(w, ".,;:'’\"")); w != "" && !emptyWord(w) {
			out[w] = true
		}
	}
	return out
}

// A provenance is whom a source lays a place on.
type provenance struct {
	speaker identity
	attr    int // -1 when nobody
	hands   int
}
