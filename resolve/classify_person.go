package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// person looks for signs that f is a person: a title, a given name or
// initials in front, a noun for persons just before it.
func (nr *namer) person(ws []word, f *found) {
	if f.kind != "" {
		return
	}
	gender, given := lexicon.GivenName(ws[f.lo].lower)
	if f.gender == lexicon.Unknown && f.hi-f.lo > 1 {
		f.gender = gender
	}
	switch {
	case f.titled:
	case f.hi-f.lo > 1 && (given || initialLetter(ws[f.lo].lower)) && !theOnly(ws, f.lo, f.hi):
		f.person = true
	case f.hi-f.lo > 1 && introducesSelf(ws, f.lo) || f.lo > 1 && ws[f.lo-1].lower == "(" && roleBefore(ws, f.lo-1):
		f.person = true
	case f.lo > 0 && !ws[f.lo-1].capital:
		if kind, noun := lexicon.OrganizationNoun(ws[f.lo-1].lower); kind != "" && noun == ws[f.lo-1].lower && !given {
			f.kind = kind // "the weekly Lantern"
			return
		}
		if role, _, ok := roleAt(ws, f.lo-1); ok && !role.Plural {
			f.person = true
			if f.gender == lexicon.Unknown {
				f.gender = role.Gender
			}
		}
	}
	if f.person {
		f.kind = hearsay.Person
	}
}

// introducesSelf reports whether the speaker says his own name at i: "I'm Ana Roe".
func introducesSelf(ws []word, i int) bool {
	if i < 2 {
		return false
	}
	switch ws[i-1].lower {
	case "'m", "’m", "am":
		return ws[i-2].lower == "i"
	case "is", "'s", "’s":
		return ws[i-2].lower == "name"
	}
	return false
}

// roleBefore reports whether a noun for one person stands before word i: "HOST
// (Ana Roe)".
func roleBefore(ws []word, i int) bool {
	role, _, ok := roleAt(ws, i-1)
	return ok && !role.Plural
}

// theOnly reports whether "the" stands right before a name that no noun follows,
// as before no person's: "the Ansel Philharmonic".
func theOnly(ws []word, lo, hi int) bool {
	if lo == 0 || ws[lo-1].lower != "the" {
		return false
	}
	return hi == len(ws) || ws[hi].Class != text.Word || lexicon.ClassOf(ws[hi].lower) != lexicon.Open
}

// afterAffiliation skips nationality and party before a person's name, and
// all of a run that has nothing else.
func afterAffiliation(ws []word, lo, hi int) int {
	i := lo
	for i < hi && lexicon.Affiliation(ws[i].lower) {
		i++
	}
	if i == lo || i == hi {
		return i
	}
	if _, given := lexicon.GivenName(ws[i].lower); given || party(ws[lo].lower) {
		return i
	}
	return lo
}

func party(w string) bool {
	switch w {
	case "republican", "democrat", "democratic", "gop", "independent", "tory", "labour", "conservative", "liberal":
		return true
	}
	return false
}
