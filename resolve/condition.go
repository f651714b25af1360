package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A condition is one place where the text says on what condition somebody
// spoke: "on condition of anonymity", "who asked not to be named because the
// talks are private".
type condition struct {
	span     hearsay.Span
	sentence int
	// renamed tells that the name in the text is not the real one.
	renamed bool
}

// conditionsIn notes the conditions that a sentence gives.
func (s *scan) conditionsIn(ws []word, sentence int) {
	for i := 0; i < len(ws); i++ {
		if !conditionWord(ws[i].lower) {
			continue
		}
		if weCall(ws, i) {
			s.assumed = append(s.assumed, ws[i+1].Span)
			continue
		}
		start, core, renamed := conditionAt(ws, i)
		if start < 0 {
			continue
		}
		if renamed && (ws[i].lower == "called" || ws[i].lower == "call") {
			s.assumed = append(s.assumed, ws[i+1].Span)
		}
		end := reasonEnd(ws, core)
		s.conditions = append(s.conditions, condition{spanOf(ws[start:end]), sentence, renamed})
		i = end - 1
	}
}

// weCall reports whether ws[i] is the verb of "whom we call Dora".
func weCall(ws []word, i int) bool {
	if i < 2 || i+1 == len(ws) || !ws[i+1].capital || ws[i].lower != "call" && ws[i].lower != "calling" && ws[i].lower != "called" {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if ws[j].lower == "we" || ws[j].lower == "i" {
			return j > 0 && (ws[j-1].lower == "whom" || ws[j-1].lower == "who")
		}
	}
	return false
}

// conditionWord reports whether a word is one that every condition has one of.
func conditionWord(w string) bool {
	switch w {
	case "condition", "conditions", "anonymity", "anonymous", "anonymously", "named", "identified", "quoted", "name", "names", "identity", "identities",
		"authorised", "authorized", "allowed", "permitted", "cleared", "called", "call", "calling", "pseudonym", "camera", "published", "who", "background":
		return true
	}
	return false
}

// conditionAt returns where the condition starts whose telling word is ws[i],
// and the end of what must belong to it; -1 when there is none.
func conditionAt(ws []word, i int) (start, end int, renamed bool) {
	switch ws[i].lower {
	case "condition", "conditions":
		return onCondition(ws, i)
	case "anonymity", "anonymous", "anonymously", "background":
		return anonymity(ws, i)
	case "authorised", "authorized", "allowed", "permitted", "cleared":
		return forbidden(ws, i)
	case "called", "call":
		start = requestBefore(ws, i)
		if start < 0 || i+1 == len(ws) || !ws[i+1].capital && !quotation(ws[i+1].lower) {
			return -1, 0, false // "what he would call it"
		}
		return start, i + 2, true
	case "pseudonym":
		return i, i + 1, true
	case "name", "names":
		if i > 0 && ws[i-1].lower == "to" {
			return -1, 0, false // "a politician whom he declined to name"
		}
		if start, end = changedName(ws, i); start < 0 {
			break
		}
		if asked := requestBefore(ws, i); asked >= 0 && !possessiveWho(ws, i) {
			return asked, end, false
		}
		return start, end, true
	}
	return withheld(ws, i)
}

// onCondition reads "on condition of anonymity" and "on the condition that".
func onCondition(ws []word, i int) (start, end int, renamed bool) {
	start = i - 1
	if start > 0 && (ws[start].lower == "the" || ws[start].lower == "strict") {
		start--
	}
	if start < 0 || ws[start].lower != "on" && ws[start].lower != "under" || i+1 == len(ws) {
		return -1, 0, false
	}
	switch ws[i+1].lower {
	case "of":
		for j := i + 2; j < min(len(ws), i+5); j++ {
			if ws[j].lower == "anonymity" {
				return start, j + 1, false
			}
		}
	case "that", "he", "she", "they", "their", "his", "her", "neither", "no":
		for j := i + 2; j < min(len(ws), i+12); j++ {
			if naming(ws[j].lower) {
				return start, j + 1, false
			}
		}
	}
	return -1, 0, false
}

// naming reports whether a word is one for telling who somebody is.
func naming(w string) bool {
	switch w {
	case "named", "identified", "quoted", "name", "names", "identity", "identities", "anonymous", "published":
		return true
	}
	return false
}

// anonymity reads "asked for anonymity", "granted anonymity to speak freely"
// and "spoke anonymously".
func anonymity(ws []word, i int) (start, end int, renamed bool) {
	const farthest = 5
	for j := i - 1; j >= max(0, i-farthest); j-- {
		switch ws[j].lower {
		case "asked", "asking", "begged", "pleaded", "pleads", "pleading", "craved", "craving", "sought", "seeking", "requested", "requesting", "demanded", "insisted", "granted", "given", "spoke", "speaking", "wanted",
			"wished", "wants", "preferred", "asks", "insists", "remain", "remained", "promised", "guaranteed", "condition":
			return j, i + 1, false
		case ",", ".", ";", ":":
			return -1, 0, false
		}
	}
	return -1, 0, false
}

// forbidden reads "was not authorised to speak".
func forbidden(ws []word, i int) (start, end int, renamed bool) {
	if i < 2 || i+2 >= len(ws) || ws[i+1].lower != "to" || !negative(ws[i-1].lower) && !negative(ws[i-2].lower) {
		return -1, 0, false
	}
	switch ws[i+2].lower {
	case "speak", "talk", "comment", "discuss", "brief", "give", "be", "disclose":
	default:
		return -1, 0, false
	}
	start = i - 1
	for start > 0 && lexicon.ClassOf(ws[start-1].lower) == lexicon.Auxiliary {
		start--
	}
	if start > 1 && lexicon.ClassOf(ws[start-1].lower) == lexicon.Pronoun && reasonWord(ws, start-2) {
		start -= 2
	}
	return start, i + 3, false
}

func negative(w string) bool {
	switch w {
	case "not", "n't", "never", "neither", "no", "without", "nor":
		return true
	}
	return false
}

// changedName reads "whose name has been changed" and "not her real name".
func changedName(ws []word, i int) (start, end int) {
	if i >= 2 && ws[i-1].lower == "real" {
		for j := i - 2; j >= max(0, i-3); j-- {
			if negative(ws[j].lower) {
				return j, i + 1
			}
		}
	}
	if i == 0 || ws[i-1].lower != "whose" && lexicon.ClassOf(ws[i-1].lower) != lexicon.Determiner && ws[i-1].lower != "real" {
		return -1, 0
	}
	for j := i + 1; j < min(len(ws), i+6); j++ {
		switch ws[j].lower {
		case "changed", "withheld", "altered":
			return i - 1, j + 1
		case ",", ".", "is", "was":
			return -1, 0
		}
	}
	return -1, 0
}

// possessiveWho reports whether "whose" stands before ws[i].
func possessiveWho(ws []word, i int) bool { return i > 0 && ws[i-1].lower == "whose" }

// withheld reads a refusal or a request not to be named, whose word for naming
// is ws[i].
func withheld(ws []word, i int) (start, end int, renamed bool) {
	if ws[i].lower == "who" && (i+2 >= len(ws) || ws[i+2].lower != "was" && ws[i+2].lower != "is" && ws[i+2].lower != "were") {
		return -1, 0, false
	}
	if start = unnameable(ws, i); start >= 0 {
		return start, i + 1, false
	}
	start = requestBefore(ws, i)
	if start < 0 {
		return -1, 0, false
	}
	denied := refusal(ws, start)
	limited := false
	for j := start; j < min(len(ws), i+3); j++ {
		denied = denied || negative(ws[j].lower)
		limited = limited || ws[j].lower == "only" || ws[j].lower == "by" || ws[j].lower == "as"
	}
	switch {
	case denied && (ws[i].lower != "named" || i+1 == len(ws) || !ws[i+1].capital):
	case limited && ws[i].lower == "identified":
	default:
		return -1, 0, false
	}
	end = i + 1
	if ws[i].lower == "who" {
		end = i + 3
	}
	return start, end, false
}

// unnameable returns where "cannot be named" starts whose last word is ws[i]; -1
// for anything else.
func unnameable(ws []word, i int) int {
	if i < 3 || ws[i].lower != "named" && ws[i].lower != "identified" || ws[i-1].lower != "be" {
		return -1
	}
	switch {
	case ws[i-2].lower == "cannot":
		return i - 2
	case negative(ws[i-2].lower) && (ws[i-3].lower == "can" || ws[i-3].lower == "could" || ws[i-3].lower == "may" || ws[i-3].lower == "ca"):
		return i - 3
	}
	return -1
}

// requestBefore returns the index of the verb of asking or refusing that ws[i]
// belongs to; -1 when there is none near.
func requestBefore(ws []word, i int) int {
	const farthest = 9
	for j := i - 1; j >= max(0, i-farthest); j-- {
		switch ws[j].lower {
		case ".", ";", ":", ",", "”", "\"", "because", "that's":
			return -1
		case "asked", "asks", "asking", "begged", "requested", "requesting", "declined", "declining", "declines", "refused", "refusing", "refuses", "insisted", "insisting",
			"insists", "preferred", "preferring", "prefers", "wished", "wishes", "wishing", "demanded", "agreed":
			return j
		case "want", "wanted", "wants", "wish", "would", "give", "gave", "wanting", "reveal", "disclose", "speak", "spoke":
			k := j
			for k > 0 && (negative(ws[k-1].lower) || lexicon.ClassOf(ws[k-1].lower) == lexicon.Auxiliary) && j-k < 3 {
				k--
			}
			if strings.HasPrefix(ws[j].lower, "want") && ws[j+1].lower == "not" {
				return j
			}
			if k < j || ws[j].lower == "would" || ws[j].lower == "speak" || ws[j].lower == "spoke" {
				if k > 0 && (ws[k].lower == "to" || ws[j].lower == "give" && ws[k-1].lower == "to") {
					continue
				}
				return k
			}
		}
	}
	return -1
}

// refusal reports whether the verb at ws[i] says no by itself.
func refusal(ws []word, i int) bool {
	switch ws[i].lower {
	case "declined", "declining", "declines", "refused", "refusing", "refuses":
		return true
	}
	return false
}
