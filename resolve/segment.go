package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// segments splits the words at commas and dashes outside brackets, and drops
// what stands in brackets. The first segment keeps lists: "A, B and C".
func segments(ws []word) [][]word {
	var out [][]word
	var cur []word
	depth := 0
	flush := func() {
		if len(cur) > 0 {
			out = append(out, cur)
		}
		cur = nil
	}
	for i, w := range ws {
		switch w.lower {
		case "(", "[":
			depth++
		case ")", "]":
			depth = max(0, depth-1)
		case ",":
			if depth == 0 && !suffixAfterComma(ws, i) && !stateAfterComma(ws, i) {
				flush()
			} else if depth == 0 {
				cur = append(cur, w)
			}
		case "—", "–", "-", "--", ";", ":":
			if depth == 0 {
				flush()
			}
		default:
			if depth == 0 {
				cur = append(cur, w)
			}
		}
	}
	flush()
	return out
}

// stateAfterComma reports whether the comma at i stands between a town and its
// state or country.
func stateAfterComma(ws []word, i int) bool {
	return i > 0 && i+1 < len(ws) && ws[i-1].capital && ws[i+1].capital && lexicon.Place(ws[i+1].lower) &&
		(strings.ContainsRune(ws[i+1].lower, '.') || ws[i+1].Len() > 2) && (i < 2 || preposition(ws[i-2].lower))
}

// trim cuts cue words, conjunctions and punctuation from both ends.
func trim(ws []word) []word {
	for len(ws) > 0 && (ws[0].Class == text.Punct || ws[0].Class == text.Clitic || leading(ws[0].lower)) {
		if (ws[0].lower == "(" || ws[0].lower == "[") && len(ws) > 1 && ws[len(ws)-1].lower != ws[0].lower {
			ws = ws[1:]
			continue
		}
		ws = ws[1:]
	}
	for len(ws) > 1 {
		last := ws[len(ws)-1]
		open := last.lower == ")" && hasOpening(ws)
		if last.Class == text.Punct && !open && !possessive(ws, len(ws)-1) || trailing(last.lower) {
			ws = ws[:len(ws)-1]
			continue
		}
		return ws
	}
	return ws
}

func hasOpening(ws []word) bool {
	for _, w := range ws {
		if w.lower == "(" {
			return true
		}
	}
	return false
}

func leading(w string) bool {
	switch w {
	case "according", "to", "from", "by", "per", "with", "and", "but", "or", "even", "yet", "while", "as", "in", "at", "of", "for", "on",
		"like", "however", "meanwhile", "though", "said", "says", "told", "about", "among", "if", "when", "not", "just", "only", "then":
		return true
	}
	return false
}

func trailing(w string) bool {
	switch w {
	case "said", "says", "and", "too", "also", "himself", "herself", "itself", "themselves", "has", "had", "have", "is", "are", "was", "were", "who", "which", "that":
		return true
	}
	return false
}
