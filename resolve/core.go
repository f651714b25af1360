package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// core reads a noun phrase without appositions: a name with its title, several
// names, or a description.
func (nr *namer) core(ws []word, initial bool) phrase {
	ws = trim(ws)
	if len(ws) == 0 {
		return phrase{}
	}
	if p, ok := asPronoun(ws); ok {
		return p
	}
	ws = ws[approximate(ws):]
	if last := len(ws) - 1; last > 0 && possessive(ws, last) {
		ws = ws[:last]
	}
	if len(ws) == 1 && account(ws[0]) {
		return phrase{what: isName, span: ws[0].Span, words: []string{ws[0].lower}, kind: hearsay.Person}
	}
	names := nr.names(nil, ws, initial)
	if p, ok := nr.several(ws, names, initial); ok {
		return p
	}
	end := headEnd(ws, names)
	left := ws[:end]
	if last := end - 1; last > 0 && lettered(ws, found{lo: last, hi: end}) && ws[last].capital {
		return nr.description(ws, left[:last], names) // "Witness C"
	}
	if f, ok := headName(left, names); ok {
		return nr.named(ws, left, f)
	}
	if f, ok := calledSo(ws, names, end); ok {
		p := nr.named(ws, ws[:f.hi], f)
		p.kind, p.role = hearsay.Person, roleText(nr.src, left)
		return p
	}
	return nr.description(ws, left, names)
}

// calledSo returns the name of a person that follows a noun for one: "a
// teacher named Ann Roe".
func calledSo(ws []word, names []found, end int) (found, bool) {
	if end >= len(ws) || ws[end].lower != "named" && ws[end].lower != "called" {
		return found{}, false
	}
	for _, f := range names {
		if _, _, person := roleAt(ws, end-1); person && f.title == end+1 && (f.kind == "" || f.kind == hearsay.Person) {
			return f, true
		}
	}
	return found{}, false
}

// approximate returns the number of words in front that blur an amount: "more
// than", "at least".
func approximate(ws []word) int {
	if len(ws) < 3 {
		return 0
	}
	switch ws[0].lower {
	case "more", "fewer", "less":
		if ws[1].lower == "than" {
			return 2
		}
	case "up":
		return 2
	case "least":
		return 1
	case "nearly", "almost", "about", "roughly", "around", "some":
		if ws[1].Class == text.Number || lexicon.GroupWord(ws[1].lower) || quantifier(ws[1].lower) {
			return 1
		}
	}
	return 0
}

// several reads two names, or a name and something else, joined by "and": the
// source is then the group of them.
func (nr *namer) several(ws []word, names []found, initial bool) (phrase, bool) {
	for i, w := range ws {
		if w.lower != "and" || i == 0 || i+1 == len(ws) || within(names, i) {
			continue
		}
		if adjective(ws[i-1].lower) {
			continue // "current and former officials"
		}
		if i > 1 && preposition(ws[i-2].lower) && !ws[i-1].capital {
			return phrase{}, false
		}
		left, right := nr.core(ws[:i], initial), nr.core(ws[i+1:], false)
		both := determiner(ws[0].lower) && determiner(ws[i+1].lower) // "a friend and a neighbour"
		if !both && (!joinable(left) || !joinable(right) && !left.plural) || left.what == nothing || right.what == nothing {
			return phrase{}, false
		}
		p := phrase{
			what: isSeveral, span: spanOf(ws), kind: hearsay.Group, plural: true,
			name: textOf(nr.src, spanOf(ws)), definite: true,
		}
		if left.what == isDescription {
			p.what, p.unnamed, p.head, p.definite = isDescription, hearsay.SeveralPeople, right.head, false
			if left.unnamed == right.unnamed {
				p.unnamed = left.unnamed
			}
		}
		return p, true
	}
	return phrase{}, false
}

// adjective reports whether w stands before nouns for persons and is none.
func adjective(w string) bool {
	switch w {
	case "current", "former", "past", "present", "serving", "retired", "senior", "junior", "male", "female", "local", "foreign", "young", "old",
		"military", "civil", "civilian", "political", "national", "international", "federal", "outgoing", "active", "low", "mid-level":
		return true
	}
	return false
}

// joinable reports whether p can be one of several sources, rather than the
// first half of a description such as "actor and writer Ann Roe".
func joinable(p phrase) bool {
	switch p.what {
	case isName, isSeveral:
		return true
	case isPronoun:
		return p.form != relative
	case isDescription:
		return p.plural || p.definite || p.kind != hearsay.Person
	}
	return false
}

func within(names []found, i int) bool {
	for _, f := range names {
		if f.lo <= i && i < f.hi {
			return true
		}
	}
	return false
}

// headEnd returns the index of the first word that can only follow the head
// of the phrase, such as a preposition.
func headEnd(ws []word, names []found) int {
	for i := 1; i < len(ws); i++ {
		if within(names, i) {
			continue
		}
		w := ws[i]
		switch w.lower {
		case "there", "here":
			return i // "another doctor there"
		case "i", "we", "he", "she", "they":
			return i // "a plumber I know"
		}
		switch w.lower {
		case "i", "we", "he", "she", "they":
			return i // "two people I know"
		}
		if preposition(w.lower) && !(w.lower == "like" && i < 2) || w.Class == text.Punct && !possessive(ws, i) && !inHead(w.lower) {
			return i
		}
		if !w.capital && participle(w.lower) && nounBefore(ws, i-1) {
			return i
		}
	}
	return len(ws)
}

// inHead reports whether a mark may stand before the head of a phrase.
func inHead(mark string) bool {
	switch mark {
	case "&", "%", "$", "/":
		return true
	}
	return quotation(mark)
}

func quotation(w string) bool {
	switch w {
	case "“", "”", "\"", "‘", "’", "'", "''", "``":
		return true
	}
	return false
}

// participle reports whether w looks like the first word of a shortened
// relative clause: "voters surveyed", "officials speaking".
func participle(w string) bool {
	n := len(w)
	return n > 4 && (w[n-2:] == "ed" || w[n-3:] == "ing") || pastParticiples[w]
}

// pastParticiples are those that do not end in "ed".
var pastParticiples = map[string]bool{
	"taken": true, "seen": true, "known": true, "given": true, "sent": true, "written": true, "drawn": true, "shown": true, "kept": true, "bought": true,
	"brought": true,
}

func nounBefore(ws []word, i int) bool {
	if ws[i].capital && i > 0 {
		return false
	}
	_, _, person := roleAt(ws, i)
	_, document := lexicon.DocumentNoun(ws[i].lower)
	kind, _ := lexicon.OrganizationNoun(ws[i].lower)
	return person || document || kind != "" || lexicon.GroupWord(ws[i].lower)
}

// headName returns the name that a phrase ends in and so is called by.
func headName(left []word, names []found) (found, bool) {
	end := len(left)
	for end > 0 && quotation(left[end-1].lower) {
		end--
	}
	for end > 1 && honour(left[end-1]) {
		end--
	}
	for _, f := range names {
		if f.hi == end || f.hi == len(left) {
			return f, true
		}
	}
	return found{}, false
}

// named makes a phrase of the name f that left ends in.
func (nr *namer) named(ws, left []word, f found) phrase {
	p := phrase{
		what: isName, span: spanOf(left[f.lo:f.hi]), words: f.wordsOf(left), kind: f.kind,
		gender: f.gender, titled: f.titled, first: f.first, courtesy: f.titled && f.lo > 0 && courtesy(left[f.lo-1].lower),
	}
	before := left[:f.lo]
	for len(before) > 0 && (determiner(before[0].lower) && before[0].lower != "his" && before[0].lower != "her") {
		before = before[1:]
	}
	if p.kind != "" && p.kind != hearsay.Person {
		return p
	}
	p.role = nr.roleBefore(before)
	if p.kind == "" && len(before) > 0 {
		if role, _, ok := roleAt(before, len(before)-1); ok && !role.Plural {
			p.kind, p.gender = hearsay.Person, role.Gender
		}
	}
	if p.role == "" && p.kind == hearsay.Person && len(ws) > len(left)+1 && ws[len(left)].lower == "of" {
		p.role = textOf(nr.src, spanOf(ws[len(left):])) // "Mr. Nevin of Shoreline"
	}
	return p
}

// roleBefore returns the role that the words before a name tell: an office, a
// noun for persons, or whose the person is.
func (nr *namer) roleBefore(before []word) string {
	for len(before) > 0 {
		last := len(before) - 1
		if _, polite := lexicon.Honorific(before[last].lower); !polite {
			break
		}
		before = before[:last]
	}
	if len(before) == 0 || before[0].lower == "whose" {
		return "" // what the text tells before it is known better there
	}
	last := len(before) - 1
	if role, _, ok := roleAt(before, last); ok && !role.Plural {
		return textOf(nr.src, spanOf(before))
	}
	if possessive(before, last) && last > 0 && before[0].capital {
		return textOf(nr.src, spanOf(before[:last]))
	}
	return ""
}
