package read

import (
	"slices"
	"strings"
)

// authorNames reads a value that is said to name the authors: one name, or
// several with commas or "and" between them, with or without "By". What is no
// name of a person is one author as it stands.
func authorNames(s string) []string {
	s = oneLine(s)
	if s == "" || strings.EqualFold(s, "by") || len(s) > 300 || strings.Contains(s, "://") {
		return nil
	}
	if lead, rest := cutLead(s); lead != "" && rest != "" {
		if by, ok := parseByline(s, true); ok && len(by.authors) > 0 {
			return by.authors
		}
		s = rest
	}
	var names []string
	for _, piece := range namePieces(s) {
		name, _ := cutOffice(piece)
		if isPersonName(name, 2) && !roleLine(name) {
			names = append(names, name)
		} else if !roleLine(piece) {
			return []string{s}
		}
	}
	if len(names) == 0 {
		return []string{s}
	}
	return names
}

// unique drops what was there before, without regard to case, and with an
// office after it.
func unique(names []string) []string {
	var kept []string
	for _, name := range names {
		if slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(name, n+" ") && roleLine(name[len(n):]) }) {
			continue
		}
		if !slices.ContainsFunc(kept, func(k string) bool { return strings.EqualFold(k, name) }) {
			kept = append(kept, name)
		}
	}
	return kept
}
