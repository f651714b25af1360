package store

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// agencies are the full names, as the lexicon has them, of outlets that sell
// their reports to others.
var agencies = map[string]bool{
	"reuters": true, "associated press": true, "agence france-presse": true, "united press international": true, "deutsche presse-agentur": true,
	"bloomberg": true, "press association": true, "xinhua": true, "tass": true, "interfax": true, "ria novosti": true, "kyodo": true,
	"jiji press": true, "yonhap": true, "anadolu": true, "ansa": true, "efe": true, "irna": true, "fars": true, "tasnim": true, "mehr": true,
	"press trust of india": true, "antara": true, "sana": true, "wafa": true, "ritzau": true, "ntb": true, "polish press agency": true,
}

// isAgency reports whether an outlet of that name is a news agency: a known
// one, or one that calls itself so.
func isAgency(name string) bool {
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
	if full, ok := lexicon.Outlet(name); ok {
		return agencies[full]
	}
	words := strings.Fields(name)
	last := len(words) - 1
	if last < 0 {
		return false
	}
	return words[last] == "newswire" || words[last] == "wire" || slices.Contains(words, "news") && slices.Contains(words[1:], "agency") ||
		last > 0 && words[last] == "agency" && words[last-1] == "press"
}
