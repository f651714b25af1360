package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// maxApposition bounds the words of an apposition.
const maxApposition = 30

// An apposed is what an apposition tells of the name before it.
type apposed struct {
	role   string // ", 43, a teacher from Orrin," without the article
	noun   string // its head in the singular: "teacher", "charity"
	gender lexicon.Gender
	kind   hearsay.EntityKind // empty when it tells none
}

// apposition reads what follows a name.
func apposition(src string, ws []word) (ap apposed) {
	if len(ws) < 2 || ws[0].lower != "," {
		if len(ws) > 0 && ws[0].lower == "who" {
			ap.kind = hearsay.Person
		}
		return ap
	}
	ws = ws[1:]
	if ws[0].Class == text.Number {
		if len(ws) < 3 || ws[1].lower != "," || ws[0].Len() != 2 {
			return ap
		}
		ap.kind, ws = hearsay.Person, ws[2:]
	}
	if ws[0].lower == "who" {
		ap.kind = hearsay.Person
		return ap
	}
	end := appositionEnd(ws)
	if end == 0 {
		return ap
	}
	if roleHead(ws[:end]) && !clauseOf(ws[:end]) {
		noun, _, _ := headNoun(ws[:end])
		return apposed{textOf(src, spanOf(withoutArticle(ws[:end]))), noun.Noun, noun.Gender, hearsay.Person}
	}
	kind, noun := thingHead(ws[:end])
	ap.noun = noun
	if ap.kind == "" {
		ap.kind = kind
	}
	return ap
}

// clauseOf reports whether a verb follows the head of what looks like an
// apposition: "according to Corvel, the clerk said that".
func clauseOf(ws []word) bool {
	_, at, _ := headNoun(ws)
	if slices.ContainsFunc(ws[:at], func(w word) bool { return lexicon.ClassOf(w.lower) == lexicon.Auxiliary }) {
		return true // "obtained by the Ledger, a donor can be heard telling the chairman that"
	}
	if at+1 >= len(ws) {
		return false
	}
	class := lexicon.ClassOf(ws[at+1].lower)
	return class == lexicon.Verb || class == lexicon.Auxiliary
}

// thingHead returns the kind of organisation that the head of an apposition
// with an article tells, and the noun; empty when it tells none.
func thingHead(ws []word) (kind hearsay.EntityKind, noun string) {
	if !determiner(ws[0].lower) {
		return "", ""
	}
	for i := 1; i < len(ws); i++ {
		if i+1 < len(ws) && !preposition(ws[i+1].lower) && !participle(ws[i+1].lower) {
			continue
		}
		if kind, noun = lexicon.OrganizationNoun(ws[i].lower); kind == "" || ws[i].capital {
			return "", "" // with a capital it is another name: "in Orrin, the Harbour Council"
		}
		return kind, noun
	}
	return "", ""
}

// appositionEnd returns the end of an apposition at ws[0]; 0 when none starts
// there or none ends in time.
func appositionEnd(ws []word) int {
	if !determiner(ws[0].lower) && ws[0].lower != "former" && ws[0].lower != "then" {
		_, at, ok := headNoun(ws[:min(len(ws), 5)])
		if !ok || ws[0].capital || at > 0 && participle(ws[0].lower) || slices.ContainsFunc(ws[:at], func(w word) bool { return determiner(w.lower) }) {
			return 0
		}
	}
	for i, w := range ws[:min(len(ws), maxApposition)] {
		switch w.lower {
		case ",", ";", ":", ".", "!", "?", "—", "–", "-", "--", "who", "whose", "”", "\"", "(":
			return i
		}
	}
	return 0
}

// roleHead reports whether the head of a phrase is a singular noun for
// persons.
func roleHead(ws []word) bool {
	role, at, ok := headNoun(ws)
	if !ok || role.Plural {
		return false
	}
	return at+1 == len(ws) || !possessive(ws, at+1) && (!ws[at+1].capital || preposition(ws[at+1].lower))
}

// headNoun returns the last noun for persons before the first preposition.
func headNoun(ws []word) (role lexicon.Role, at int, ok bool) {
	for i, w := range ws {
		if i > 0 && preposition(w.lower) {
			break
		}
		if r, _, is := roleAt(ws[:i+1], i); is {
			role, at, ok = r, i, true
		}
	}
	return role, at, ok
}

func withoutArticle(ws []word) []word {
	if len(ws) > 1 && (ws[0].lower == "a" || ws[0].lower == "an" || ws[0].lower == "the") {
		return ws[1:]
	}
	return ws
}
