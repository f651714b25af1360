package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// entryLabel returns the length of the label that s, an entry of a list,
// begins with: "[1]", "1.", "(1)", "¹", "*", "1 " before a capital.
func entryLabel(s string) int {
	if kind, n := listMarker(s); kind == label || kind == numbered || kind == bullet {
		return n
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹†‡^", r):
		return n
	case r >= '0' && r <= '9':
		n = numberEnd(s, 0)
		rest := strings.TrimLeft(s[n:], " \t")
		if n > 0 && n < 3 && rest != s[n:] && startsUpper(rest) && monthOf(strings.ToLower(firstWord(rest))) == 0 {
			return len(s) - len(rest)
		}
	}
	return 0
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// bibliographic reports whether s has what entries of reference lists have and
// sentences seldom: an address, or a year without a verb of saying.
func bibliographic(s string) bool {
	if len(s) > 900 {
		return false
	}
	lower := strings.ToLower(s)
	for _, sign := range []string{"http://", "https://", "www.", "doi:", "doi.org", "ibid", "et al", "isbn", "retrieved ", "accessed ", " pp. ", " vol. ", "op. cit", "arxiv"} {
		if strings.Contains(lower, sign) {
			return true
		}
	}
	if proseLike(s) && !nameFirst(s) {
		return false
	}
	for _, tok := range tokenize(s) {
		if isYear(tok) {
			return true
		}
	}
	return false
}

// nameFirst reports whether s begins as an entry does, with a name the wrong
// way round: "Moor, Ada", "Moor, A.".
func nameFirst(s string) bool {
	family, rest, ok := strings.Cut(s, ",")
	rest = strings.TrimLeft(rest, " ")
	return ok && len(family) < 30 && startsUpper(family) && startsUpper(rest) && strings.Count(family, " ") < 2 && !strings.ContainsAny(family, ".:;")
}

// proseLike reports whether s reads as running text: several sentences, or one
// in which somebody says something.
func proseLike(s string) bool {
	if len(s) > 700 {
		return true
	}
	sentences, saying, quoted := 0, false, false
	words := strings.Fields(s)
	for i, w := range words {
		if strings.HasPrefix(w, "“") || strings.HasPrefix(w, "\"") {
			quoted = true
		}
		if quoted { // a title
			quoted = !strings.Contains(w, "”") && !(strings.Contains(w[1:], "\""))
			continue
		}
		if len(w) > 4 && endsSentence(w) && (i+1 == len(words) || startsUpper(words[i+1])) && startsLower(w) {
			sentences++
		}
		switch strings.Trim(w, ",.") {
		case "said", "says", "told", "was", "were", "is", "are", "has", "have", "had", "will":
			saying = true
		}
	}
	return saying && sentences > 0 && endsSentence(s) || sentences > 3
}

// teaserLike reports whether s could be the title of another text, a share
// button, a tag: short and no prose.
func teaserLike(s string) bool {
	return len(s) <= 220 && !(endsSentence(s) && strings.Count(s, ". ") > 0) && !(len(s) > 140 && endsSentence(s))
}
