package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A standing tells how much a phrase looks like somebody who can speak.
type standing uint8

const (
	nobody   standing = iota
	capitals          // a few capitalised words, which may be a name
	office            // a noun for persons or an organisation
	named             // a name, shown by a form of address, an office, a given name or a word list
)

// maxName bounds the words of a phrase that can name a speaker, without what
// describes them after a comma or in brackets.
const maxName = 9

// standing looks at words [from, to) up to their first comma or bracket.
func (c *clause) standing(from, to int) standing {
	to = c.core(from, to)
	if from >= to || to-from > maxName || noSpeaker[c.fold(from)] || noSpeaker[c.phrase(from, to)] {
		return nobody
	}
	if to-from > 1 && isArticle(c.lower(from)) {
		from++
	}
	if c.numbered(from, to) {
		return office
	}
	allCapital := true
	for i := from; i < to; i++ {
		w := c.word(i)
		switch {
		case c.para.Toks[i].Class == text.Punct && w != "&" && w != "’" && w != "'" && !c.aside(i):
			return nobody
		case capital(w) || c.aside(i) || c.para.Toks[i].Class == text.Clitic || inName[w]:
		case c.finite(i) && !c.officeAt(i):
			return nobody
		default:
			allCapital = false
		}
	}
	switch {
	case c.isNamed(from, to):
		return named
	case c.officeAt(c.head(from, to)):
		return office
	case allCapital && to-from <= 5 && capital(c.word(from)) && !lexicon.Common(c.fold(from)):
		return capitals
	}
	return nobody
}

// numbered reports whether words [from, to) are somebody without a name: "Speaker
// 1", "Witness B", "Testimony 33".
func (c *clause) numbered(from, to int) bool {
	if to-from != 2 || !capital(c.word(from)) || !c.officeAt(from) && !accounts[c.lower(from)] {
		return false
	}
	last := c.word(from + 1)
	return c.para.Toks[from+1].Class == text.Number || len(last) == 1 && capital(last) && last != "I"
}

// accounts are the nouns for what a person says or gives who has a number.
var accounts = wordSet(`testimony statement account interview interviewee respondent participant informant voice caller`)

// core returns where the first comma or bracket in words [from, to) stands.
func (c *clause) core(from, to int) int {
	for i := from; i < to; i++ {
		switch c.word(i) {
		case ",", "(", "[":
			return i
		}
	}
	return to
}

// fold returns word i in the form of the word lists.
func (c *clause) fold(i int) string {
	return strings.ReplaceAll(strings.TrimSuffix(c.lower(i), "."), "’", "'")
}

func (c *clause) phrase(from, to int) string {
	words := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		words = append(words, c.fold(i))
	}
	return strings.Join(words, " ")
}

func (c *clause) finite(i int) bool {
	switch c.parts[i] {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// head returns the index of the noun that the phrase is about: the last word
// before a preposition.
func (c *clause) head(from, to int) int {
	for i := from + 1; i < to; i++ {
		if c.parts[i] == "IN" || c.parts[i] == "TO" || c.lower(i) == "of" || c.lower(i) == "for" {
			return i - 1
		}
	}
	return to - 1
}

// officeAt reports whether word i is a noun for persons or an organisation,
// alone or with the word before it.
func (c *clause) officeAt(i int) bool {
	w := c.fold(i)
	if _, ok := lexicon.RoleNoun(w); ok {
		return true
	}
	if n := strings.LastIndexByte(w, '-'); n > 0 { // lock-keeper
		if _, ok := lexicon.RoleNoun(w[n+1:]); ok {
			return true
		}
	}
	kind, _ := lexicon.OrganizationNoun(w)
	return kind != "" || lexicon.GroupWord(w) && (w == "police" || w == "crowd" || w == "family" || w == "authorities")
}

func (c *clause) isNamed(from, to int) bool {
	full := c.phrase(from, to)
	if _, ok := lexicon.Outlet(full); ok || lexicon.KnownOrganization(full) {
		return true
	}
	last := c.word(to - 1)
	if kind := lexicon.NameNoun(c.fold(to - 1)); to-from > 1 && capital(last) && capital(c.word(from)) &&
		(kind == hearsay.Organization || kind == hearsay.Outlet) {
		return true
	}
	for i := from; i+1 < to; i++ {
		next := c.word(i + 1)
		if !capital(next) || lexicon.Common(c.fold(i+1)) || c.officeAt(i+1) || len(next) < 2 {
			continue
		}
		if _, ok := lexicon.Honorific(c.fold(i)); ok {
			return true
		}
		if _, ok := lexicon.GivenName(c.fold(i)); ok && capital(c.word(i)) {
			return true
		}
		if _, ok := lexicon.RoleNoun(c.fold(i)); ok && len(next) > 2 {
			return true
		}
	}
	return false
}

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

// inName are the small words that stand inside names and titles.
var inName = wordSet(`of the de da del della der den di du la le van von bin ibn al el and for & ’s 's`)

// noSpeaker are words and phrases that stand before a colon and are not what
// says the rest.
var noSpeaker = wordSet(`note notes nb update updated correction corrections clarification warning example examples
	photo photos picture pictures image images video videos audio gallery live latest watch listen read related
	opinion opinions analysis comment comments commentary editorial review reviews preview profile obituary interview
	explained explainer factbox facts fact background context summary contents source sources subject re fwd from to cc
	date time venue place location where when what who why how tickets ticket price prices cost contact contacts phone
	tel email e-mail web website address download key score scores scorers goals result results team teams lineup
	lineups line-up substitutes subs referee attendance att group round match squad step part chapter section
	figure table chart map box tip tips ingredients serves serving method pros cons plot verdict rating cast director
	starring genre length running release publisher author title isbn format yes no question first second third
	finally ps p.s pps step day week month year monday tuesday wednesday thursday friday saturday sunday see also
	breaking exclusive sponsored advertisement credit credits caption copyright quote quotes vote poll quiz timeline
	recap highlights podcast newsletter in on at by about for and but or if so plus minus total status edit edited
	reporting writing additional compiled embargo fulltext abstract keywords results conclusion conclusions methods
	introduction appendix references notes theme topic agenda item motion resolution signed dated`)
