package resolve

import (
	"cmp"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// description reads a phrase whose head is no name. left is the part of ws up
// to its head.
func (nr *namer) description(ws, left []word, names []found) phrase {
	p := phrase{what: isDescription, span: spanOf(ws), name: textOf(nr.src, spanOf(ws))}
	p.definite = definite(ws[0].lower)
	for i := range left {
		p.definite = p.definite || possessive(left, i)
	}
	for _, f := range names {
		if f.hi <= len(left) {
			p.proper = append(p.proper, f.wordsOf(ws)...)
		}
		if f.hi <= len(left) || f.lo < len(left)+4 && p.owner.Len() == 0 && belonging(ws[len(left)].lower) {
			p.owner = spanOf(ws[f.lo:f.hi])
		}
	}
	for _, w := range left {
		if w.capital && lexicon.Affiliation(w.lower) {
			p.proper = append(p.proper, w.lower)
		}
	}
	if quantity(ws, left) {
		nr.quantified(&p, ws, left)
		return p
	}
	nr.head(&p, ws, left)
	nr.naming(&p, ws, left, names)
	return p
}

// head reads the noun that a description ends in.
func (nr *namer) head(p *phrase, ws, left []word) {
	last := len(left) - 1
	noun := left[last].lower
	p.head, p.kind, p.unnamed = noun, hearsay.Other, hearsay.Unspecified
	if role, start, ok := roleAt(left, last); ok {
		nr.persons(p, ws, left, role, start)
		return
	}
	if lexicon.GroupWord(noun) || quantifier(noun) {
		nr.groupHead(p, ws, left)
		return
	}
	if singular, ok := lexicon.DocumentNoun(noun); ok {
		p.kind, p.head, p.plural = hearsay.DocumentOrStudy, singular, singular != noun
		p.unnamed = documentKind(singular, left[:last], ws[len(left):])
		return
	}
	if kind, singular := lexicon.OrganizationNoun(noun); kind != "" {
		p.kind, p.head, p.plural = kind, singular, singular != noun
		p.unnamed = bodyKind(left, ws[len(left):])
		if p.plural {
			p.kind = hearsay.Group
			if p.unnamed == hearsay.Unspecified {
				p.unnamed = hearsay.SeveralPeople
			}
		}
		return
	}
	if kind := fieldAt(left, last, false); kind != "" {
		p.kind, p.unnamed = hearsay.Organization, bodyKind(left, ws[len(left):])
		return
	}
	nr.unknownNoun(p, ws, left, noun)
}

// groupHead reads a description whose head is a word for several people, or an
// amount of them.
func (nr *namer) groupHead(p *phrase, ws, left []word) {
	last := len(left) - 1
	noun := left[last].lower
	p.kind, p.unnamed, p.plural = hearsay.Group, hearsay.SeveralPeople, true
	if noun == "media" || noun == "press" {
		p.unnamed = hearsay.Unspecified
	}
	if noun == "one" || noun == "another" || noun == "someone" || noun == "anyone" {
		p.kind, p.unnamed, p.plural = hearsay.Person, hearsay.Unspecified, false
	}
	if kind := bodyKind(left, nil); kind != hearsay.Unspecified {
		p.unnamed, p.single = kind, kind
	} else if kind := field(left[:last], ws[len(left):]); p.plural && (kind == hearsay.Official || kind == hearsay.Security || kind == hearsay.Diplomat) {
		p.unnamed, p.single = kind, kind
	}
}

// persons reads a description whose head is a noun for persons.
func (nr *namer) persons(p *phrase, ws, left []word, role lexicon.Role, start int) {
	p.head, p.gender, p.plural = role.Noun, role.Gender, role.Plural
	p.kind = hearsay.Person
	if p.plural {
		p.kind, p.gender = hearsay.Group, lexicon.Unknown
	}
	nr.personKind(p, left[:start], ws[len(left):], role)
	if role.Noun != "source" && role.Noun != "person" && role.Noun != "people" && role.Noun != "someone" {
		p.role = roleText(nr.src, ws)
	}
}

// roleText returns a description without its determiners and numbers.
func roleText(src string, ws []word) string {
	for len(ws) > 1 && (determiner(ws[0].lower) && !preposition(ws[1].lower) && definiteOwner(ws[0].lower) || amount(ws[0])) {
		ws = ws[1:]
	}
	return textOf(src, spanOf(beforeClause(ws)))
}

func amount(w word) bool {
	return quantifier(w.lower) || w.Class == text.Number && !strings.Contains(w.lower, "-")
}

// definiteOwner reports whether a determiner tells nothing about the role,
// unlike "his".
func definiteOwner(w string) bool { return w != "his" && w != "her" && w != "their" && w != "its" }

// unknownNoun guesses about a noun that no list has.
func (nr *namer) unknownNoun(p *phrase, ws, left []word, noun string) {
	last := left[len(left)-1]
	first := left[0].lower
	single := first == "a" || first == "an" || first == "one" || first == "another" || first == "every" || first == "each"
	p.plural = strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "'s") && !single
	switch {
	case strings.HasSuffix(noun, "-year-old"):
		p.kind, p.unnamed, p.plural = hearsay.Person, hearsay.Unspecified, false
	case lexicon.Affiliation(noun):
		p.kind, p.unnamed = hearsay.Person, hearsay.Unspecified
		if p.plural || !single && collectiveEnding(noun) {
			p.kind, p.unnamed, p.plural = hearsay.Group, hearsay.SeveralPeople, true
		}
	case last.Class == text.Number:
		p.kind, p.unnamed, p.plural = hearsay.Group, hearsay.SeveralPeople, true
	case personEnding(strings.TrimSuffix(noun, "s")) && !last.capital:
		nr.persons(p, ws, left, lexicon.Role{
			Kind: endingKind(noun), Many: manyByEnding(noun), Plural: p.plural, Noun: strings.TrimSuffix(noun, "s"),
		}, len(left)-1)
	case p.plural && !p.definite && last.Class == text.Word && len(left) < 4:
		p.kind, p.unnamed = hearsay.Group, hearsay.SeveralPeople
	}
}

// endingKind returns the kind of a person whom an unknown noun calls by what
// he studies.
func endingKind(noun string) hearsay.UnnamedKind {
	noun = strings.TrimSuffix(noun, "s")
	for _, end := range []string{"ologist", "onomist", "metrist", "atrist", "trician", "grapher", "physicist", "chemist"} {
		if strings.HasSuffix(noun, end) {
			return hearsay.Expert
		}
	}
	return hearsay.Unspecified
}

func manyByEnding(noun string) hearsay.UnnamedKind {
	if kind := endingKind(noun); kind != hearsay.Unspecified {
		return kind
	}
	return hearsay.SeveralPeople
}

// collectiveEnding reports whether a nation's adjective stands for its people:
// "the French", "the Portuguese".
func collectiveEnding(noun string) bool {
	for _, end := range []string{"sh", "ch", "ese", "iss"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// personEnding reports whether a noun ends like most nouns for persons.
func personEnding(noun string) bool {
	switch noun {
	case "character", "chapter", "letter", "matter", "number", "order", "paper", "newspaper", "river", "center", "tower", "water", "winter",
		"summer", "weather", "power", "error", "factor", "floor", "door", "color", "sector", "motor", "mirror", "manner", "corner", "border", "cover",
		"disorder", "dinner", "banner", "poster", "register", "master", "disaster", "theater", "offer", "answer", "transfer", "quarter", "shoulder",
		"flower", "shower", "layer", "meter", "monster", "cluster", "computer", "career", "beer", "degree", "fee", "tree", "coffee", "human":
		return false
	}
	for _, end := range []string{"ist", "ian", "eer", "ster", "maker", "holder", "goer", "woman", "man", "ologist", "grapher", "or", "er", "ee"} {
		if len(noun) > len(end)+2 && strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

func quantifier(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty",
		"sixty", "seventy", "eighty", "ninety", "hundred", "dozen", "one", "another", "%", "half":
		return true
	}
	return false
}

// quantity reports whether a phrase is an amount of something: "some of his
// aides", "42 percent of voters", "a group of artists".
func quantity(ws, left []word) bool {
	if len(ws) < len(left)+2 || ws[len(left)].lower != "of" {
		return false
	}
	last := left[len(left)-1]
	switch last.lower {
	case "list", "array", "series", "group", "band", "member", "members", "team", "coalition":
		return last.lower == "group" && left[0].lower != "the" || last.lower == "band" || last.lower == "array"
	}
	return lexicon.GroupWord(last.lower) || quantifier(last.lower) || last.Class == text.Number
}

// quantified reads an amount: what it is of tells the kind.
func (nr *namer) quantified(p *phrase, ws, left []word) {
	inner := nr.core(ws[len(left)+1:], false)
	p.head, p.kind, p.plural, p.definite = inner.head, hearsay.Group, true, false
	p.unnamed, p.single, p.weak, p.part = inner.unnamed, inner.single, inner.weak, true
	if inner.unnamed == hearsay.Unspecified || inner.unnamed == "" {
		p.unnamed = hearsay.SeveralPeople
	}
	switch left[len(left)-1].lower {
	case "one", "another", "neither", "each", "1", "second", "third":
		p.kind, p.plural, p.unnamed = hearsay.Person, false, cmp.Or(inner.single, inner.unnamed, hearsay.Unspecified)
		if p.unnamed == hearsay.SeveralPeople {
			p.unnamed = hearsay.Unspecified
		}
	}
	if inner.kind == hearsay.DocumentOrStudy {
		p.kind, p.unnamed = hearsay.DocumentOrStudy, inner.unnamed
	}
	if p.head == "" {
		p.head = left[len(left)-1].lower
	}
	p.role = inner.role
}
