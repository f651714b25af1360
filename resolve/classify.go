package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// split takes a run of capitalised words apart: what belongs to the sentence,
// the title, and the name with its kind. It reports false when no name is
// left.
func (nr *namer) split(ws []word, lo, hi int, first bool) (found, bool) {
	if first && hi-lo > 1 && !ofMany(ws, lo) && (nr.ordinary(ws[lo]) && !nr.fixedStart(ws, lo, hi) || nr.beforeName(ws, lo)) {
		lo, first = lo+1, false
	}
	honoured := hi
	hi = beforeHonours(ws, lo, hi)
	f := found{lo: lo, hi: hi, title: lo, first: first}
	if hi < honoured {
		f.person = true
	}
	if first && voiceLabel(ws[lo:hi]) {
		return f, false
	}
	if f.kind = nr.kind(ws, lo, hi); f.kind != "" && !f.person {
		return f, true
	}
	if f.kind = ""; !f.person && hi-lo > 1 && bodyByApposition(nr.src, ws[hi:]) {
		f.kind = hearsay.Organization
		return f, true
	}
	if kind := mediumBefore(ws, lo); kind != "" && hi-lo > 1 && !f.person {
		f.kind = kind // "the website Valley Patriot"
		return f, true
	}
	if k, gender := lastTitle(ws, lo, hi); k > lo {
		f.lo, f.titled, f.person, f.gender = k, true, true, gender
	} else if f.hi = beforeOffice(ws, lo, hi); f.hi < hi {
		if f.hi == lo {
			return f, false
		}
		f.kind = nr.kind(ws, lo, f.hi)
	}
	f.lo = afterAffiliation(ws, f.lo, f.hi)
	if f.lo == f.hi {
		return f, false
	}
	if f.kind == "" && !f.titled && !f.person {
		f.kind = nr.kind(ws, f.lo, f.hi)
	}
	if f.titled && f.hi-f.lo > 1 && officeOnly(ws[f.lo:f.hi]) {
		return f, false // "Deputy | Foreign Minister"
	}
	nr.person(ws, &f)
	return f, f.hi-f.lo > 1 || !nr.plain(ws[f.lo], f)
}

// mediumBefore returns the kind of outlet that a noun right before word lo names.
func mediumBefore(ws []word, lo int) hearsay.EntityKind {
	if lo == 0 || ws[lo-1].capital || lo > 1 && possessive(ws, lo-2) {
		return ""
	}
	switch ws[lo-1].lower {
	case "website", "site", "newspaper", "magazine", "daily", "weekly", "broadcaster", "blog", "tabloid":
		return hearsay.Outlet
	}
	return ""
}

// officeOnly reports whether words are an office without who holds it.
func officeOnly(ws []word) bool {
	_, start, ok := roleAt(ws, len(ws)-1)
	for _, w := range ws[:start] {
		_, given := lexicon.GivenName(w.lower)
		ok = ok && lexicon.Ordinary(w.lower) && !given
	}
	return ok
}

// bodyByApposition reports whether what follows a name tells that an
// organisation has it, be it that it ends like an office: "Harbour Rights
// Monitor, an advocacy group".
func bodyByApposition(src string, after []word) bool {
	return len(after) > 2 && after[0].lower == "," && (after[1].lower == "a" || after[1].lower == "an") && apposition(src, after).kind == hearsay.Organization
}

// voiceLabel reports whether words in capitals are the label of a voice that has
// no name: "FEMALE VOICE".
func voiceLabel(ws []word) bool {
	for _, w := range ws {
		if !w.upper {
			return false
		}
	}
	switch ws[len(ws)-1].lower {
	case "voice", "caller", "speaker", "man", "woman", "reporter", "witness", "voiceover", "announcer", "presenter", "interviewer", "narrator":
		return len(ws) == 1 && ws[0].Len() > 2 || lexicon.Ordinary(ws[0].lower)
	}
	return false
}

// fixedStart reports whether a run starts with a name or an office of two
// words or more that the lexicon knows.
func (nr *namer) fixedStart(ws []word, lo, hi int) bool {
	_, office := lexicon.RoleNoun(phraseOf(ws, lo, lo+2))
	return office || nr.fixed(ws[:hi], lo) > lo
}

// beforeName reports whether ws[lo] is an ordinary word with a person's name
// after it, which the start of the sentence has made part of it.
func (nr *namer) beforeName(ws []word, lo int) bool {
	next := ws[lo+1]
	if !next.capital || !lexicon.Ordinary(ws[lo].lower) || titleWord(ws, lo) || ws[lo].upper || lexicon.NameNoun(ws[lo].lower) != "" {
		return false
	}
	_, given := lexicon.GivenName(ws[lo].lower)
	_, name := lexicon.GivenName(next.lower)
	_, polite := lexicon.Honorific(next.lower)
	return !given && (name || polite)
}

// ordinary reports whether the first word of a sentence is likely to be
// written in lower case elsewhere.
func (nr *namer) ordinary(w word) bool {
	if w.upper {
		return false
	}
	if _, given := lexicon.GivenName(w.lower); given {
		return false
	}
	if _, title := lexicon.Honorific(w.lower); title {
		return false
	}
	if _, role := lexicon.RoleNoun(w.lower); role || lexicon.Affiliation(w.lower) {
		return false
	}
	_, seen := nr.lower[w.lower]
	return seen
}

// plain reports whether a single word is no name: a noun with a capital, as
// for an office or at the start of a sentence.
func (nr *namer) plain(w word, f found) bool {
	if f.titled || f.kind != "" {
		return false
	}
	if _, role := lexicon.RoleNoun(w.lower); role || lexicon.Affiliation(w.lower) {
		return true
	}
	if _, title := lexicon.Honorific(w.lower); title {
		return true
	}
	if !f.first {
		return false
	}
	if _, noun := lexicon.DocumentNoun(w.lower); noun || lexicon.GroupWord(w.lower) {
		return true
	}
	kind, _ := lexicon.OrganizationNoun(w.lower)
	_, seen := nr.lower[w.lower]
	return seen || kind != ""
}

// kind tells what a run of words is the name of, by the lexicon and by its
// last noun; empty when that tells nothing or when it may be a person.
func (nr *namer) kind(ws []word, lo, hi int) hearsay.EntityKind {
	whole := phraseOf(ws, lo, hi)
	if nr.outlet(whole) {
		return hearsay.Outlet
	}
	if lexicon.KnownOrganization(whole) {
		return hearsay.Organization
	}
	if lexicon.Place(whole) {
		return hearsay.Place
	}
	if hi-lo == 1 {
		if _, role := lexicon.RoleNoun(ws[lo].lower); role && lo > 0 && (!ws[lo-1].capital || determiner(ws[lo-1].lower) || quantifier(ws[lo-1].lower)) {
			return "" // "one MP"
		}
		if ws[lo].upper && ws[lo].Len() <= 6 {
			return hearsay.Organization
		}
		return ""
	}
	return nounKind(ws, lo, hi)
}

// nounKind tells the kind of a name of several words by the nouns in it.
func nounKind(ws []word, lo, hi int) hearsay.EntityKind {
	if _, title := lexicon.Honorific(ws[lo].lower); title {
		return ""
	}
	if ofMany(ws, lo) {
		return hearsay.Organization
	}
	if ws[lo].lower == "radio" || ws[lo].lower == "tv" || ws[lo].lower == "channel" {
		return hearsay.Outlet
	}
	for i := lo; i < hi-1; i++ {
		if strings.HasSuffix(ws[i].lower, "-e") {
			return hearsay.Organization // "Harakat-e Sabz"
		}
	}
	for i := lo + 1; i < hi; i++ {
		if ws[i].lower == "&" {
			return hearsay.Organization
		}
		if function(ws[i].lower) {
			if kind := lexicon.NameNoun(ws[i-1].lower); kind != "" {
				return kind
			}
		}
	}
	if hi-lo > 2 && suffix(ws[hi-1].lower) && ws[hi-1].upper && lexicon.NameNoun(ws[hi-2].lower) == hearsay.Organization {
		return hearsay.Organization // "Harbour Fund II"
	}
	kind := lexicon.NameNoun(ws[hi-1].lower)
	if titleNoun(ws[hi-1].lower) {
		kind = hearsay.DocumentOrStudy
	}
	if kind != "" && kind != hearsay.Organization && hi-lo == 2 && givenBefore(ws, hi-1) && (lo == 0 || ws[lo-1].lower != "the") {
		return "" // Jonah Hill
	}
	if kind == "" && hi-lo == 2 && placeBefore(ws[lo].lower) {
		return hearsay.Place
	}
	return kind
}

// placeBefore reports whether a noun stands in front of the names of places:
// "Camp Ashdown", "Lake Orrin".
func placeBefore(noun string) bool {
	switch noun {
	case "camp", "cape", "fort", "lake", "mount", "port", "new", "old", "upper", "lower", "north", "south", "east", "west", "san", "santa":
		return true
	}
	return false
}

// titleNoun reports whether a noun ends the titles of laws, studies and polls.
func titleNoun(noun string) bool {
	switch noun {
	case "act", "agreement", "amendment", "barometer", "bill", "charter", "code", "constitution", "convention", "declaration", "index",
		"law", "memo", "papers", "plan", "poll", "polls", "protocol", "report", "study", "survey", "treaty":
		return true
	}
	return false
}

// lastTitle returns the index after the last title or office in a run that a
// name follows, and the gender it implies; lo when there is none.
func lastTitle(ws []word, lo, hi int) (after int, gender lexicon.Gender) {
	for i := hi - 2; i >= lo; i-- {
		if suffix(ws[i+1].lower) && i+2 == hi {
			continue
		}
		if gender, ok := lexicon.Honorific(ws[i].lower); ok {
			return i + 1, gender
		}
		role, start, ok := roleAt(ws[lo:hi], i-lo)
		if !ok {
			continue
		}
		if _, given := lexicon.GivenName(ws[i].lower); given && i+2 == hi && (i == lo || titleWord(ws, i-1)) {
			continue // Dean Marlow, Professor Dean Marlow
		}
		if i > lo && start == i-lo && givenBefore(ws, i) {
			continue // Ada King Barlow
		}
		return i + 1, role.Gender
	}
	return lo, lexicon.Unknown
}

func titleWord(ws []word, i int) bool {
	_, honorific := lexicon.Honorific(ws[i].lower)
	_, role := lexicon.RoleNoun(ws[i].lower)
	return honorific || role
}

// beforeOffice returns the end of the run without the office it ends in: the
// "Harbour Board" of "Harbour Board Chair". A person's name that looks like
// one is left whole.
func beforeOffice(ws []word, lo, hi int) int {
	_, start, ok := roleAt(ws[lo:hi], hi-1-lo)
	if !ok {
		return hi
	}
	if hi-lo == 2 && givenBefore(ws, hi-1) {
		return hi
	}
	return lo + start
}
