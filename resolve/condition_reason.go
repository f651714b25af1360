package resolve

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// maxReason bounds the words of a condition with its reason.
const maxReason = 40

// reasonEnd returns the end of a condition at whose words ws[:core] end, with
// the reason that follows: "because the talks are private", ", citing fear of
// reprisals". It ends before the verb that the condition's clause interrupts.
func reasonEnd(ws []word, core int) int {
	end := core
	reason := false
	for end < min(len(ws), core+maxReason) {
		w := ws[end]
		switch {
		case w.lower == ",":
			if reason || !reasonWord(ws, end+1) || end+2 < len(ws) && ws[end+2].lower == "," {
				return end
			}
		case w.lower == "(" && end == core && end+1 < len(ws) && opensSentence(ws[end+1]):
			return closed(ws, end)
		case (w.lower == "“" || w.lower == "‘") && end == core:
			return closed(ws, end)
		case w.Class == text.Punct && !possessive(ws, end):
			return end
		case reports(w.lower) && end > 0 && ws[end-1].lower != "to" && lexicon.ClassOf(ws[end-1].lower) != lexicon.Auxiliary:
			return end
		case (w.lower == "and" || w.lower == "but") && !reason:
			return end
		case reasonWord(ws, end):
			reason = true
		}
		end++
	}
	return end
}

// closed returns the index after the mark that closes the one at ws[i]; i
// when there is none near.
func closed(ws []word, i int) int {
	want := map[string]string{"(": ")", "“": "”", "‘": "’"}[ws[i].lower]
	for j := i + 1; j < min(len(ws), i+maxReason); j++ {
		if ws[j].lower == want {
			return j + 1
		}
	}
	return i
}

// reasonWord reports whether a reason starts at ws[i].
func reasonWord(ws []word, i int) bool {
	if i < 0 || i >= len(ws) {
		return false
	}
	switch ws[i].lower {
	case "because", "since", "as", "citing", "for", "out", "due", "fearing", "lest", "so", "given", "while", "until", "pending", "saying":
		return true
	}
	return false
}

// reports reports whether w is the verb of a statement, before which the
// clause of a condition has ended.
func reports(w string) bool {
	switch w {
	case "said", "says", "told", "tells", "added", "adds", "described", "confirmed", "warned", "claimed", "recalled", "denied", "argued", "explained",
		"estimated", "predicted", "predicts", "put", "called", "disputed", "insisted", "noted", "suggested", "complained", "believes", "thinks":
		return true
	}
	return false
}
