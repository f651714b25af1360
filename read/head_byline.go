package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A byline is what a line about the makers of a text says.
type byline struct {
	authors           []string
	outlet, published string
}

// leads are the words that by-lines begin with, the longer ones first.
var leads = []string{
	"reporting and writing by", "compiled by", "analysis by", "article by", "opinion by", "commentary by",
	"reported by", "reporting by", "written by", "posted by", "report by", "story by", "words by",
	"text by", "submitted by", "published by", "review by", "edited by", "photographs by", "photos by",
	"authors:", "author:", "authors", "author", "byline:", "by:", "by", "par", "por",
}

// parseByline reads "By A. Name", "By A and B, desk editor", "Text by A | date",
// "By A, Outlet" and their likes. Without titled, where the line could still
// be the title itself, a bare "By" needs a full name.
func parseByline(s string, titled bool) (byline, bool) {
	lead, rest := cutLead(strings.Trim(s, " *_|\t"))
	if lead == "" || len(s) > 250 {
		return byline{}, false
	}
	sure := strings.HasSuffix(lead, ":") || strings.Contains(lead, " by")
	rest, published := cutDay(rest)
	parts := hardParts(rest)
	if len(parts) == 0 {
		return byline{}, false
	}
	minimum := 1
	if !titled && !sure || strings.HasPrefix(lead, "p") {
		minimum = 2
	}
	by, ok := readNames(parts[0], minimum)
	if !ok && !(sure && len(strings.Fields(parts[0])) <= 6 && !endsSentence(parts[0])) {
		return byline{}, false
	}
	if strings.HasPrefix(lead, "photo") || strings.HasPrefix(lead, "edited") {
		by = byline{}
	}
	by.published = published
	for _, part := range parts[1:] {
		if len(strings.Fields(part)) > 12 {
			return byline{}, false
		}
		if date := parseDate(part); date != "" && by.published == "" && len(strings.Fields(part)) <= 7 {
			by.published = date
		} else if outlet, ok := outletName(part); ok && by.outlet == "" {
			by.outlet = outlet
		}
	}
	return by, true
}

// cutDay splits off a date that ends the line without a mark before it: "A.
// Name March 11, 2015 3:46 PM".
func cutDay(s string) (rest, published string) {
	toks := tokenize(s)
	m, ok := findMoment(toks)
	if !ok || m.first == 0 {
		return s, ""
	}
	at := toks[m.first].start
	if before := strings.TrimRight(s[:at], " ,"); at < len(s) && len(strings.Fields(s[at:])) <= 7 && before != "" && !strings.ContainsAny(before, "|•·\n(") {
		return before, m.iso()
	}
	return s, ""
}

// cutLead splits off the words that make s a by-line; lead is in lower case.
func cutLead(s string) (lead, rest string) {
	head := strings.ToLower(s[:min(len(s), 40)])
	for _, l := range leads {
		if !strings.HasPrefix(head, l) || len(s) <= len(l) {
			continue
		}
		rest := s[len(l):]
		if colon := strings.TrimLeft(rest, " \t"); strings.HasPrefix(colon, ":") && l != "by:" {
			return l + ":", strings.TrimSpace(colon[1:])
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsSpace(r) || strings.HasSuffix(l, ":") {
			if l == "author" || l == "authors" {
				continue
			}
			return l, strings.TrimSpace(rest)
		}
	}
	return "", ""
}

// hardParts cuts at the marks that part names from what is no name.
func hardParts(s string) []string {
	for _, sep := range []string{"\r\n", "\n", "\r", "•", "·", " – ", " — ", " - ", " / ", "(", ")"} {
		s = strings.ReplaceAll(s, sep, "|")
	}
	var parts []string
	for part := range strings.SplitSeq(s, "|") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// readNames reads a list of names with offices, places and an outlet between
// them. It is no by-line when something else is found before the first name.
func readNames(s string, minimum int) (byline, bool) {
	var by byline
	known := false // an agency or a desk stands for the author
	for i, piece := range namePieces(s) {
		name, tail := cutOffice(piece)
		if office, rest, ok := strings.Cut(name, " "); ok && roleLine(office) && !roleLine(rest) && isPersonName(rest, 1) {
			name = rest
		}
		outlet, isOutlet := outletName(name)
		isOutlet = isOutlet && (i > 0 || outletWordLast(name)) // "By The Numbers"
		switch {
		case deskName(name) && !isOutlet:
			known = true
		case isOutlet && by.outlet == "":
			by.outlet, known = outlet, true
		case isPersonName(name, max(minimum, min(len(by.authors)+1, 2))) && !roleLine(name):
			by.authors = append(by.authors, strings.TrimSuffix(name, "."))
		case i == 0:
			return byline{}, false
		case !roleLine(piece) && len(strings.Fields(piece)) > 8:
			return byline{}, false
		}
		if outlet, ok := outletName(tail); ok && by.outlet == "" {
			by.outlet = outlet
		}
	}
	return by, known || len(by.authors) > 0
}

// namePieces cuts at commas, "and", "&" and "with".
func namePieces(s string) []string {
	for _, sep := range []string{", and ", " and ", " AND ", " & ", " with ", ";"} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	var pieces []string
	for piece := range strings.SplitSeq(s, ",") {
		if piece = strings.TrimSpace(piece); piece != "" && piece != "Jr." && piece != "Jr" {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// cutOffice splits "A. Name in Geneva", "A. Name for the Courier", "A. Name of
// The Courier" and "A. Name, desk editor".
func cutOffice(piece string) (name, tail string) {
	for _, sep := range []string{" in ", " for ", " of ", " at ", " from ", " on "} {
		if i := strings.Index(piece, sep); i > 0 {
			return piece[:i], strings.TrimSpace(piece[i+len(sep):])
		}
	}
	return piece, ""
}

// particles are the lower-case words inside names.
var particles = []string{
	"al", "bin", "ibn", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "e", "el",
	"la", "le", "ten", "ter", "und", "van", "von", "y", "zu", "af", "av", "ben", "bte", "d'", "st.",
}

// isPersonName reports whether s is made of capitalised words, initials and
// particles only, at least minimum of them and at most six.
func isPersonName(s string, minimum int) bool {
	words := strings.Fields(s)
	if len(words) < minimum || len(words) == 0 || len(words) > 6 || len(s) > 80 {
		return false
	}
	full := false
	for i, w := range words {
		if i > 0 && slices.Contains(particles, w) {
			continue
		}
		if !nameWord(w, i+1 == len(words)) || noName(strings.ToLower(w)) {
			return false
		}
		full = full || utf8.RuneCountInString(strings.TrimRight(w, ".")) >= 2
	}
	return full
}

// nameWord reports whether w is a capitalised word, an initial or a title.
func nameWord(w string, last bool) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(strings.TrimPrefix(w, "al-"), "d'"))
	if !unicode.IsUpper(first) && !unicode.Is(unicode.Lo, first) {
		return false
	}
	for i, r := range w {
		if unicode.IsLetter(r) || unicode.IsMark(r) || strings.ContainsRune("-'’‐", r) {
			continue
		}
		if r != '.' || i+1 != len(w) && i > 3 {
			return false
		}
	}
	short := utf8.RuneCountInString(w) <= 3 || w == "Prof."
	return !strings.HasSuffix(w, ".") || short || last
}

// noName reports whether a word, in lower case, begins sentences and titles
// but is no part of a name.
func noName(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "our", "his", "her", "their", "its", "my", "your", "a", "any", "all",
		"some", "then", "now", "far", "way", "law", "contrast", "comparison", "and", "or", "when", "while", "not",
		"early", "late", "mid", "default", "design", "means", "numbers", "night", "day", "popular", "demand",
		"tomorrow", "yesterday", "today", "noon", "midnight", "christmas", "easter", "one", "two", "three":
		return true
	}
	return monthOf(w) != 0 && w != "may" && w != "april" && w != "june" && w != "august" && w != "jan" || isWeekday(w)
}

// deskName reports whether s stands for an author who is not named.
func deskName(s string) bool {
	s = strings.ToLower(s)
	for _, desk := range []string{"staff", "our correspondent", "our reporter", "a correspondent", "correspondent", "agencies", "newsroom", "news desk", "editorial board", "web desk", "monitoring desk", "a reporter", "wire service", "our own correspondent"} {
		if strings.HasPrefix(s, desk) || strings.HasSuffix(s, " "+desk) {
			return true
		}
	}
	return false
}

// roleLine reports whether s is an office: "desk editor", "Political Correspondent".
func roleLine(s string) bool {
	if len(s) > 80 {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(w, ",.()") {
		case "editor", "editors", "correspondent", "correspondents", "reporter", "reporters", "writer", "columnist", "journalist", "staff",
			"sportswriter", "sportswriters", "writers", "contributor", "analyst", "producer", "photographer", "chief", "bureau", "freelance", "fellow", "professor", "researcher", "blogger", "author", "intern",
			"manager", "president", "director", "operations", "officer", "vp", "ceo", "lecturer", "expert", "specialist", "economist", "consultant", "strategist":
			return true
		}
	}
	return false
}
