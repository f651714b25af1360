package resolve

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// useOf tells what a form of he or she does, at ws[i]. Of a
// possessive it also tells what the noun phrase does that it opens.
func useOf(ws []word, i int) pronounUse {
	before := lexicon.Open
	if i > 0 {
		before = lexicon.ClassOf(ws[i-1].lower)
	}
	switch w := ws[i].lower; w {
	case "he", "she":
		return asSubject
	case "him":
		return asObject
	case "himself", "herself":
		return asReflexive
	case "her":
		if i+1 == len(ws) || !opensNoun(ws[i+1]) {
			return asObject
		}
	case "hers":
		return asOwner
	}
	if i == 0 || ws[i-1].Class == text.Punct || before == lexicon.Coordinator || before == lexicon.Subordinator {
		return asOwnerFirst
	}
	return asOwner
}

// opensNoun reports whether w, after "her", is rather the start of a noun
// phrase than what follows an object.
func opensNoun(w word) bool {
	if w.Class == text.Number {
		return true
	}
	if w.Class != text.Word && !quotation(w.lower) {
		return false
	}
	switch lexicon.ClassOf(w.lower) {
	case lexicon.Open, lexicon.Verb:
		return w.lower != "yesterday"
	case lexicon.Adverb:
		switch w.lower {
		case "first", "next", "now", "then", "very", "much", "long", "only", "far", "still", "often", "once", "almost", "nearly", "quite", "rather", "further":
			return true
		}
		return false
	case lexicon.Determiner:
		switch w.lower {
		case "many", "few", "other":
			return true
		}
		return false
	}
	return w.capital
}

// A pronounUse is what a form of he or she does in its clause.
type pronounUse uint8

const (
	asSubject    pronounUse = iota
	asObject                // of a verb or a preposition
	asOwnerFirst            // "his" at the head of a clause
	asOwner                 // "his" elsewhere
	asReflexive
	pronounUses
)

// duty returns the duty that such a pronoun has as a mention.
func (u pronounUse) duty() duty {
	switch u {
	case asSubject:
		return subject
	case asObject, asReflexive:
		return object
	}
	return possessor
}
