package resolve

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A seat is where in its sentence someone is mentioned.
type seat struct {
	sentence int
	clause   clause
	word     int // counts over the document
	duty     duty
	joined   bool // by "and" with another
	prep     prep // of what is oblique
	caption  bool // it stands in a caption, which tells nothing about the text
}

// A prep is one of the prepositions that tell much about what follows.
type prep uint8

const (
	otherPrep prep = iota
	prepOf
	prepBy
	prepWith
	prepAs
	prepTo
	prepFor
	prepFrom
	prepOver
	prepIn
	preps = 10
)

func prepAt(w string) prep {
	switch w {
	case "of":
		return prepOf
	case "by":
		return prepBy
	case "with", "alongside":
		return prepWith
	case "as", "like", "starring", "featuring":
		return prepAs
	case "to":
		return prepTo
	case "for":
		return prepFor
	case "from":
		return prepFrom
	case "over", "against", "than":
		return prepOver
	case "in", "at", "near":
		return prepIn
	}
	return otherPrep
}

// A duty is what a mention does in its clause.
type duty uint8

const (
	loose     duty = iota // none that could be seen
	subject               // a verb follows
	object                // a verb stands before it
	oblique               // a preposition stands before it
	possessor             // "Roe's", "his"
	aside                 // in brackets
	duties
)

// seatOf returns the seat of the mention in ws[lo:hi].
func (s *scan) seatOf(ws []word, lo, hi int) seat {
	st := seat{sentence: len(s.starts) - 1, clause: s.clauses[lo], word: s.words + lo, caption: s.caption}
	lead := leadOf(ws, lo)
	after, joined := behind(ws, hi)
	s.steps += after - lead
	st.duty, st.joined = dutyBetween(ws, lead, hi, after, joined)
	if st.duty == oblique {
		st.prep = prepAt(ws[max(0, lead)].lower)
	}
	return st
}

// dutyOf tells by the words around a noun phrase what it does.
func dutyOf(ws []word, lo, hi int) (what duty, joined bool) {
	after, joined := behind(ws, hi)
	return dutyBetween(ws, leadOf(ws, lo), hi, after, joined)
}

// dutyBetween is dutyOf when the words before and behind the phrase are known.
func dutyBetween(ws []word, lead, hi, after int, joined bool) (duty, bool) {
	if possessive(ws, hi) {
		return possessor, false
	}
	if lead >= 0 && ws[lead].lower == "(" {
		return aside, false
	}
	before := lexicon.Open
	if lead >= 0 && !ws[lead].capital {
		before = lexicon.ClassOf(ws[lead].lower)
	}
	if before == lexicon.Coordinator && lead > 0 && (ws[lead-1].capital || ws[lead-1].lower == ",") && ws[lead].lower != "but" {
		joined = true
	}
	acts := after < len(ws) && actsBy(ws[after])
	switch {
	case before == lexicon.Preposition, before == lexicon.Subordinator && ws[lead].lower == "as" && !acts:
		return oblique, joined
	case acts:
		return subject, joined
	case before == lexicon.Verb && says(ws[lead].lower):
		return subject, joined
	case before == lexicon.Verb, before == lexicon.Auxiliary, lead >= 0 && !ws[lead].capital && before == lexicon.Open && ws[lead].Class == text.Word:
		return object, joined
	case lead < 0:
		return subject, joined
	}
	return loose, joined
}

func says(verb string) bool {
	switch verb {
	case "said", "says", "wrote", "writes", "told":
		return true
	}
	return false
}

// leadOf returns the index of the word before a noun phrase, past the title,
// the noun and the article in front of it: "met" in "met the drummer Ann Roe".
func leadOf(ws []word, lo int) int {
	const farthest = 6
	i := lo - 1
	for i >= 0 && i > lo-farthest {
		class := lexicon.ClassOf(ws[i].lower)
		_, role := lexicon.RoleNoun(ws[i].lower)
		_, polite := lexicon.Honorific(ws[i].lower)
		switch {
		case role || polite, ws[i].capital && class == lexicon.Open:
		case class == lexicon.Determiner, possessive(ws, i):
		case i < lo-1 && class == lexicon.Open && ws[i].Class == text.Word && !pastForm(ws[i].lower):
		default:
			return i
		}
		i--
	}
	return i
}

// farthestList bounds the words of a list of names that is looked through.
const farthestList = 30

// behind returns the index of the first word after a noun phrase that is no
// apposition, no list and no adverb, and tells whether a list was passed.
func behind(ws []word, hi int) (after int, joined bool) {
	i := hi
	if i < len(ws) && ws[i].lower == "(" {
		i = closing(ws, i, ")")
	}
	for i < min(len(ws), hi+farthestList) && joinsNames(ws, i) {
		joined = true
		for i++; i < min(len(ws), hi+farthestList) && (ws[i].capital || ws[i].lower == "and"); i++ {
		}
	}
	if !joined && i < len(ws) && ws[i].lower == "," {
		if end := closing(ws, i, ","); end < len(ws) && (actsBy(ws[end]) || lexicon.ClassOf(ws[end].lower) == lexicon.Adverb) {
			i = end
		}
	}
	for i < min(len(ws), hi+2*farthestList) && (lexicon.ClassOf(ws[i].lower) == lexicon.Adverb || len(ws[i].lower) > 4 && ws[i].lower[len(ws[i].lower)-2:] == "ly") {
		i++
	}
	return i, joined
}

// joinsNames reports whether ws[i] joins the name before it with one after.
func joinsNames(ws []word, i int) bool {
	if i+1 >= len(ws) || ws[i].lower != "and" && ws[i].lower != "&" && ws[i].lower != "," {
		return false
	}
	next := i + 1
	if ws[next].lower == "and" {
		next++
	}
	return next < len(ws) && ws[next].capital && (ws[i].lower != "," || listed(ws, next))
}

// listed reports whether the name at ws[i] ends in ", and" or "and".
func listed(ws []word, i int) bool {
	for end := min(len(ws), i+maxNameWords); i < end && ws[i].capital; {
		i++
	}
	return i < len(ws) && (ws[i].lower == "and" || ws[i].lower == "," && i+1 < len(ws) && ws[i+1].lower == "and")
}

// closing returns the index after the mark that closes what opens at ws[i];
// i when it is far away.
func closing(ws []word, i int, mark string) int {
	const farthest = 25
	for j := i + 1; j < min(len(ws), i+farthest); j++ {
		if ws[j].lower == mark {
			return j + 1
		}
	}
	return i
}

// actsBy reports whether w, behind a name, is its verb.
func actsBy(w word) bool {
	if w.capital || w.Class == text.Punct || w.Class == text.Number {
		return false
	}
	switch lexicon.ClassOf(w.lower) {
	case lexicon.Verb, lexicon.Auxiliary:
		return true
	case lexicon.Open:
		if _, role := lexicon.RoleNoun(w.lower); role || w.Class == text.Clitic {
			return w.Class == text.Clitic && w.lower != "'s"
		}
		return !gerund(w)
	}
	return false
}
