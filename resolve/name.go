package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A name is one place of the text where something is called by a proper name.
type name struct {
	span  hearsay.Span
	words []string // of the name alone, in the lexicon's form
	// role is the office before the name or the apposition after it, as it is
	// written; empty when there is none.
	role   string
	kind   hearsay.EntityKind // empty when the name does not tell
	gender lexicon.Gender
	// titled tells that a title or form of address stands before it.
	titled bool
	// courtesy tells that it is one that stands before given names: "Sir".
	courtesy bool
	// source tells that it is the name of an attribution's source.
	source bool
	// voice tells that it labels a turn of a conversation.
	voice bool
	// told is the kind that an apposition gives a name of which kind is
	// empty.
	told hearsay.EntityKind
	// noun is the head of an apposition, by which it can be meant later.
	noun string
	// initial tells that its capital may be that of a sentence.
	initial bool
	// bare tells that no article stands before it.
	bare bool
	// articled tells that "the" stands before it.
	articled bool
	// same is the index of the name that this one is tied to, or -1.
	same     int
	alias    bool // the text says that the two are one
	sentence int
	seat     seat
	// odds are those that it is a person's name, as a logarithm.
	odds  float64
	heads bool    // it is the first name of its sentence
	group string  // in the rules of the user; empty when they do not speak of it
	ent   *entity // nil until identified
}

// surname returns the last word that is no suffix.
func (n *name) surname() string { return n.words[len(core(n.words))-1] }

// core returns the words of a person's name without a suffix.
func core(words []string) []string {
	if len(words) > 1 && suffix(words[len(words)-1]) {
		return words[:len(words)-1]
	}
	return words
}

func suffix(w string) bool {
	switch w {
	case "jr", "sr", "ii", "iii", "iv", "esq", "phd", "ph.d", "md", "m.d":
		return true
	}
	return false
}

func particle(w string) bool {
	switch w {
	case "de", "la", "del", "della", "di", "da", "dos", "das", "du", "le", "van", "von", "der", "den", "ter", "ten", "zu",
		"bin", "ibn", "bint", "abu", "al", "el", "ul", "ben", "af", "av", "y":
		return true
	}
	return false
}
