package resolve

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A governor tells what the subject is of the verb that a pronoun depends on.
type governor struct {
	what governorKind
	end  int // of the subject in the text, when it is a name or a pronoun
}

type governorKind uint8

const (
	unseen      governorKind = iota // no verb, or no subject could be found
	bySomeone                       // a name or a pronoun
	bySomething                     // another noun
	byRelative                      // "who", "which"
	byBefore                        // the verb shares its subject with one before: "and saw her", "to see her"
	governors
)

// governorOf finds the verb before the pronoun ws[i] and its subject.
func governorOf(ws []word, i int) governor {
	const farthest = 18
	for j := i - 1; j >= 0 && j > i-farthest; j-- {
		switch {
		case ws[j].lower == ";" || ws[j].lower == ":":
			return governor{}
		case finite(ws, j):
			return subjectOf(ws, j)
		case ws[j].lower == "to" && j+1 < i && !ws[j+1].capital && lexicon.ClassOf(ws[j+1].lower) == lexicon.Open, gerund(ws[j]) && j+1 == i:
			return governor{what: byBefore}
		case gerund(ws[j]) && j > 0 && (ws[j-1].lower == "," || lexicon.ClassOf(ws[j-1].lower) != lexicon.Open):
			return governor{what: byBefore}
		}
	}
	return governor{}
}

// finite reports whether ws[j] is a verb: one of the lists, or a past form
// that is no adjective before a noun.
func finite(ws []word, j int) bool {
	w := ws[j]
	if w.capital {
		return false
	}
	switch lexicon.ClassOf(w.lower) {
	case lexicon.Verb, lexicon.Auxiliary:
		return true
	case lexicon.Open:
		if j == 0 {
			return false
		}
		before := lexicon.ClassOf(ws[j-1].lower)
		if pastForm(w.lower) {
			return before != lexicon.Determiner && before != lexicon.Preposition
		}
		return before == lexicon.Pronoun || ws[j-1].capital && w.Class == text.Word && len(w.lower) > 3 && w.lower[len(w.lower)-1] == 's' && !personNoun(w)
	}
	return false
}

func personNoun(w word) bool {
	_, role := lexicon.RoleNoun(w.lower)
	return role
}

// subjectOf returns the subject of the verb ws[j], which stands left of it and
// of its auxiliaries, adverbs and appositions.
func subjectOf(ws []word, j int) governor {
	const farthest = 12
	verb := j
	for j--; j >= 0 && j > verb-farthest; j-- {
		switch lexicon.ClassOf(ws[j].lower) {
		case lexicon.Auxiliary, lexicon.Verb, lexicon.Adverb:
			if !ws[j].capital {
				continue
			}
		}
		break
	}
	if j < 0 {
		return governor{}
	}
	if ws[j].lower == "," || ws[j].lower == ")" {
		if j = beforeAside(ws, j); j < 0 {
			return governor{what: byBefore}
		}
	}
	if possessive(ws, j) {
		return governor{what: bySomething}
	}
	w := ws[j]
	switch class := lexicon.ClassOf(w.lower); {
	case w.lower == "to", class == lexicon.Coordinator:
		return governor{what: byBefore}
	case class == lexicon.Relative, w.lower == "that":
		return governor{what: byRelative}
	case w.capital, w.lower == "he", w.lower == "she":
		return governor{what: bySomeone, end: w.End}
	case class == lexicon.Open, class == lexicon.Pronoun, class == lexicon.Determiner:
		return governor{what: bySomething}
	}
	return governor{}
}

// beforeAside returns the index before the apposition or the brackets that end
// at ws[j]; -1 when none can be seen.
func beforeAside(ws []word, j int) int {
	const farthest = 20
	open := ","
	if ws[j].lower == ")" {
		open = "("
	}
	for k := j - 1; k > 0 && k > j-farthest; k-- {
		if ws[k].lower == open {
			if ws[k-1].capital {
				return k - 1
			}
			return -1
		}
	}
	return -1
}
