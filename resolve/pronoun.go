package resolve

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A form says which pronoun a word is.
type form uint8

const (
	noPronoun form = iota
	singular       // he, she
	neuter         // it
	plural         // they
	author         // I, we
	reader         // you
	relative       // who, which
)

// pronounForm returns the form of a word in lower case, and the gender of he
// and she.
func pronounForm(w string) (form, lexicon.Gender) {
	if gender := personal(w); gender != lexicon.Unknown {
		return singular, gender
	}
	switch w {
	case "it", "its", "itself":
		return neuter, lexicon.Unknown
	case "they", "them", "their", "theirs", "themselves":
		return plural, lexicon.Unknown
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves":
		return author, lexicon.Unknown
	case "you", "your", "yours", "yourself":
		return reader, lexicon.Unknown
	case "who", "whom", "whose", "which", "that":
		return relative, lexicon.Unknown
	}
	return noPronoun, lexicon.Unknown
}

// personal returns the gender of a form of he or she.
func personal(w string) lexicon.Gender {
	switch w {
	case "he", "him", "his", "himself":
		return lexicon.Male
	case "she", "her", "hers", "herself":
		return lexicon.Female
	}
	return lexicon.Unknown
}

// determiner reports whether w opens a noun phrase.
func determiner(w string) bool {
	switch w {
	case "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
		"some", "several", "many", "most", "both", "no", "any", "another", "other", "each", "every", "few", "all", "one":
		return true
	}
	return false
}

// definite reports whether a determiner points at something known.
func definite(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "his", "her", "its", "their":
		return true
	}
	return false
}

// preposition reports whether w opens what follows the head of a noun phrase.
func preposition(w string) bool {
	switch w {
	case "of", "for", "to", "from", "in", "on", "at", "with", "by", "about", "against", "among", "under", "over", "within",
		"near", "inside", "outside", "behind", "between", "across", "around", "before", "after", "since", "during", "through",
		"including", "like", "as", "than", "without", "throughout", "into", "via", "who", "whom", "whose", "which", "that", "where",
		"when", "while", "close", "familiar", "briefed", "aware", "opposed", "involved", "based", "led", "backed", "not", "sympathetic",
		"working", "present", "such", "not-for-attribution", "speaking", "whether", "is", "was", "were", "are", "has", "have", "had":
		return true
	}
	return false
}

// pronounAt returns the he or she that a source is, as the scan has seen it.
func (s *scan) pronounAt(p *phrase) *pronoun {
	i, ok := slices.BinarySearchFunc(s.pronouns, p.span.Start, func(a pronoun, at int) int { return cmp.Compare(a.span.Start, at) })
	if ok {
		return &s.pronouns[i]
	}
	return &pronoun{span: p.span, gender: p.gender, seat: s.seatNear(p.span.Start)}
}
