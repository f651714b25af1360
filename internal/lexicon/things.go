package lexicon

import (
	"strings"
	"sync"

	"github.com/hearsay-project/hearsay"
)

var groups = table("groups.txt")

// GroupWord reports whether word stands for several people without being the
// plural of a noun for one: "critics" does not, "others" and "crowd" do.
func GroupWord(word string) bool {
	_, ok := groups()[word]
	return ok
}

// organizations maps each word to the set of sections it stands in.
var organizations = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, sec := range load("organizations.txt") {
		set := map[string]bool{}
		for _, entry := range sec.entries {
			set[entry] = true
		}
		out[sec.name] = set
	}
	return out
})

// NameNoun returns the kind of thing whose name ends in word, written with a
// capital, as "Committee", "Gazette" or "Lake"; empty when it tells nothing.
// Words that end names of outlets and of organisations count as the latter.
func NameNoun(word string) hearsay.EntityKind {
	lists := organizations()
	switch {
	case lists["organization"][word]:
		return hearsay.Organization
	case lists["outlet name"][word]:
		return hearsay.Outlet
	case lists["place"][word]:
		return hearsay.Place
	}
	return ""
}

// KnownOrganization reports whether name is that of a well-known organisation.
func KnownOrganization(name string) bool { return organizations()["known"][name] }

// OrganizationNoun returns the kind, organisation or outlet, that a common
// noun stands for, in the singular or the plural; empty for another noun.
func OrganizationNoun(noun string) (kind hearsay.EntityKind, singular string) {
	lists := organizations()
	for _, form := range singulars(noun) {
		switch {
		case lists["outlet"][form]:
			return hearsay.Outlet, form
		case lists["common"][form]:
			return hearsay.Organization, form
		}
	}
	return "", noun
}

var documents = table("documents.txt")

// DocumentNoun reports whether noun, in the singular or the plural, stands for
// something written, published or recorded, and returns its singular.
func DocumentNoun(noun string) (singular string, ok bool) {
	for _, form := range singulars(noun) {
		if _, ok := documents()[form]; ok {
			return form, true
		}
	}
	return noun, false
}

// singulars lists noun itself and what it may be the plural of.
func singulars(noun string) []string {
	out := []string{noun}
	for _, ending := range [][2]string{{"ies", "y"}, {"yses", "ysis"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(noun, ending[0]); ok && len(stem) > 1 {
			out = append(out, stem+ending[1])
		}
	}
	return out
}

var outlets = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, forms := range load("outlets.txt")[0].lines {
		for _, form := range forms {
			out[outletKey(form)] = outletKey(forms[0])
		}
	}
	return out
})

// Outlet returns the usual full name, in lower case, of the well-known outlet
// or agency that is called name, and whether there is one. The name comes
// without a leading "the".
func Outlet(name string) (full string, ok bool) {
	full, ok = outlets()[outletKey(name)]
	return full, ok
}

func outletKey(name string) string { return strings.ReplaceAll(strings.ToLower(name), ".", "") }

var places = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, sec := range load("places.txt") {
		set := map[string]bool{}
		for _, entry := range sec.entries {
			set[entry] = true
		}
		out[sec.name] = set
	}
	return out
})

// Place reports whether name is that of a country, a state or a large city,
// or an abbreviation of one.
func Place(name string) bool { return places()["place"][name] }

// Affiliation reports whether word, in the singular or the plural, tells where
// or to what people belong: "Iranian", "Democrat", "Muslim".
func Affiliation(word string) bool {
	set := places()["adjective"]
	return set[word] || set[strings.TrimSuffix(word, "s")]
}

var common = table("common.txt")

// Common reports whether word starts no name although it is often written with
// a capital: the first words of sentences, days and months.
func Common(word string) bool {
	_, ok := common()[word]
	return ok
}
