package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// maxNames is how many names of an entry are kept.
const maxNames = 60

// names returns the names in the segments of a state.
func (e *entry) names(state uint8) []hearsay.ItemName {
	var out []hearsay.ItemName
	for _, seg := range e.segments {
		if seg.state != state {
			continue
		}
		text := e.of(seg.Span)
		if state == stateEditor && isTranslator(text) {
			continue
		}
		out = append(out, Names(text)...)
	}
	return out[:min(len(out), maxNames)]
}

func isTranslator(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, " (["))
	return strings.HasPrefix(s, "trans") || strings.HasPrefix(s, "tr.") || strings.HasPrefix(s, "übers") || strings.HasPrefix(s, "trad")
}

// Names reads a list of names: persons as family and given name in whichever
// order they stand, bodies as they are.
func Names(s string) []hearsay.ItemName {
	s = withoutRoles(s)
	if s == "" {
		return nil
	}
	if isBody(s) {
		return []hearsay.ItemName{{Literal: s}}
	}
	var out []hearsay.ItemName
	parts := strings.Split(s, ";")
	if len(parts) == 1 {
		parts = splitAnd(s)
	}
	for _, part := range parts {
		for _, sub := range splitAnd(part) {
			out = append(out, commaNames(sub)...)
		}
	}
	return out
}

// withoutRoles takes off marks and the words that say what the persons did.
func withoutRoles(s string) string {
	words := strings.Fields(strings.ReplaceAll(s, "\u00ad", ""))
	drop := func(w string) bool {
		switch strings.ToLower(strings.Trim(w, "().,;:[]")) {
		case "ed", "eds", "edited", "by", "editor", "editors", "hrsg", "hg", "in", "éd", "éds", "dir", "coord", "von", "herausgegeben", "org", "orgs", "cur":
			return true
		}
		return false
	}
	for len(words) > 1 && drop(words[0]) && (len(words[0]) > 1) && !(strings.EqualFold(words[0], "von")) {
		words = words[1:]
	}
	for len(words) > 1 && drop(words[len(words)-1]) && words[len(words)-1] != "von" {
		words = words[:len(words)-1]
	}
	s = strings.Join(words, " ")
	for _, tail := range []string{"et al.", "et al", "et. al.", "and others", "u. a.", "(a cura di)"} {
		s = strings.ReplaceAll(s, tail, "")
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:|([-–—•*_&", r) })
	if strings.HasSuffix(s, ".") && !endsInitial(s) {
		s = strings.TrimSuffix(s, ".")
	}
	if strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimRight(s, ".)")
	}
	return s
}

// endsInitial reports whether the stop at the end of s belongs to an initial
// or an abbreviation.
func endsInitial(s string) bool {
	s = strings.TrimSuffix(s, ".")
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	last := s[i+1:]
	return utf8.RuneCountInString(last) <= 1 || last == "Jr" || last == "Sr" || last == "Inc" || last == "Ltd" || last == "Co"
}

// isBody reports whether s names an institution rather than persons.
func isBody(s string) bool {
	words := strings.Fields(s)
	lower := strings.ToLower(strings.TrimPrefix(s, "The "))
	if _, outlet := lexicon.Outlet(lower); outlet || len(words) == 1 && !strings.ContainsAny(s, ",.") {
		return true
	}
	comma := strings.ContainsAny(s, ",;&")
	if !comma && (len(words) < 5 && IsOutlet(s) || words[0] == "Associated") && !isGiven(words[0]) && !strings.Contains(s, " and ") {
		return true
	}
	for i, w := range words {
		word := strings.ToLower(strings.Trim(w, ".,;:()'’“”\""))
		if word == "" {
			continue
		}
		if comma && strings.Contains(strings.Join(words[:i], " "), ",") && strings.HasSuffix(w, ".") {
			continue
		}
		noun := lexicon.NameNoun(strings.TrimSuffix(word, "’s"))
		switch {
		case (word == "of" || word == "for" || word == "on" || word == "without") && i > 0:
			return true
		case (noun == hearsay.Organization || noun == hearsay.Outlet) && !comma && (i == len(words)-1 || i > 0 || len(words) > 2) && w != "House":
			return true
		case noun == hearsay.Organization && comma && i+1 < len(words) && i > 0 && words[i+1] != "&" && !initialsOnly(words[i+1]):
			return !strings.HasSuffix(words[i-1], ".") && !strings.HasSuffix(w, ",")
		case !comma && word == w && i > 0 && !particle(word) && word != "and" && unicode.IsLetter(firstRune(word)):
			return true // a word without a capital
		}
	}
	return !comma && len(words) > 4 && !strings.Contains(s, ".") && !strings.Contains(s, " and ")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func particle(word string) bool {
	switch strings.ToLower(word) {
	case "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "zu", "zur", "al", "el", "bin", "ibn", "st", "st.", "af", "av", "d", "e", "y":
		return true
	}
	return false
}

// splitAnd cuts a list of names at the words for "and".
func splitAnd(s string) []string {
	var out []string
	start := 0
	for i := 0; i+2 < len(s); i++ {
		if s[i] != ' ' && s[i] != '&' {
			continue
		}
		for _, and := range []string{" and ", " und ", " et ", " & ", "&", " y ", " e ", " og ", " och "} {
			if strings.HasPrefix(s[i:], and) {
				out = append(out, s[start:i])
				start = i + len(and)
				i = start - 1
				break
			}
		}
	}
	return append(out, s[start:])
}

// commaNames reads the names of a list that has commas inside and between
// them.
func commaNames(s string) []hearsay.ItemName {
	var pieces []string
	for piece := range strings.SplitSeq(s, ",") {
		if piece = strings.TrimSpace(piece); strings.Trim(piece, " .*") != "" {
			pieces = append(pieces, piece)
		}
	}
	var out []hearsay.ItemName
	for i := 0; i < len(pieces); i++ {
		next := ""
		if i+1 < len(pieces) {
			next = pieces[i+1]
		}
		switch {
		case len(out) > 0 && suffix(pieces[i]):
			out[len(out)-1].Given += " " + pieces[i]
		case next != "" && givenFor(pieces[i], next, len(pieces)):
			out = append(out, hearsay.ItemName{Family: pieces[i], Given: next})
			i++
		default:
			out = append(out, wholeName(pieces[i]))
		}
	}
	return out
}

func suffix(s string) bool {
	switch strings.Trim(s, ".") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// givenFor reports whether next is the given name that belongs to family.
func givenFor(family, next string, pieces int) bool {
	words, given := strings.Fields(family), strings.Fields(next)
	if len(given) > 4 || initialsOnly(family) || strings.Contains(family, ".") && !particle(words[0]) {
		return false
	}
	if initialsOnly(next) {
		return len(words) < 4
	}
	names := 0
	for _, w := range words {
		if !particle(w) {
			names++
		}
	}
	if names > 2 || names == 2 && isGiven(words[0]) && !isGiven(given[0]) {
		return false
	}
	if pieces == 2 || isGiven(given[0]) || len(given) > 1 && strings.Contains(next, ".") {
		return names == 1 || pieces == 2
	}
	return names == 1 && len(given) == 1
}

func isGiven(w string) bool {
	_, ok := lexicon.GivenName(strings.ToLower(strings.Trim(w, ".,")))
	return ok
}

// initialsOnly reports whether s is made of initials: "J. P.", "J.-P.", "JP".
func initialsOnly(s string) bool {
	letters, run, longest := 0, 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
			run++
			longest = max(longest, run)
		case unicode.IsLower(r):
			return false
		default:
			run = 0
		}
	}
	return letters > 0 && letters <= 5 && (longest <= 2 || longest == 3 && !strings.ContainsAny(s, ". "))
}

// wholeName reads a name without a comma: "Jane Roe", "Roe J", "ROE Jane",
// "ROE (J.)".
func wholeName(s string) hearsay.ItemName {
	if open := strings.IndexByte(s, '('); open > 0 {
		return hearsay.ItemName{Family: strings.TrimSpace(s[:open]), Given: strings.Trim(s[open:], "() ")}
	}
	words := strings.Fields(s)
	n := len(words)
	switch {
	case n == 0:
		return hearsay.ItemName{Literal: s}
	case n == 1:
		return hearsay.ItemName{Family: strings.TrimSuffix(words[0], ".")}
	case initialsOnly(words[n-1]) && !initialsOnly(words[0]):
		k := n - 1
		for k > 1 && initialsOnly(words[k-1]) {
			k--
		}
		return hearsay.ItemName{Family: strings.Join(words[:k], " "), Given: strings.Join(words[k:], " ")}
	case capitals(words[0]) && !capitals(words[n-1]) && !initialsOnly(words[0]):
		return hearsay.ItemName{Family: words[0], Given: strings.Join(words[1:], " ")}
	}
	k := n - 1
	for k > 1 && particle(words[k-1]) && words[k-1] == strings.ToLower(words[k-1]) {
		k--
	}
	return hearsay.ItemName{Family: strings.Join(words[k:], " "), Given: strings.Join(words[:k], " ")}
}

func capitals(s string) bool {
	return utf8.RuneCountInString(s) > 2 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}
