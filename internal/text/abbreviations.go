package text

import (
	"strings"
	"sync"
)

// abbreviations keep their full stop. Those after the bar usually end a noun
// phrase and so may also end a sentence.
const abbreviations = `mr mrs ms mx dr prof rev fr sr st ste mt ft gen lt col maj capt cmdr cdr sgt cpl pvt adm
brig supt insp det sen sens rep reps gov govs pres sec amb hon del ald atty asst assoc dir dep min
jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
ala ariz ark calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
vs viz cf rt eg ie approx est fig figs vol vols pp ed eds trans messrs mmes mlle mme msgr al |
jr sr inc co corp ltd llc bros plc ave blvd rd hwy dept univ etc esq phd`

var abbreviationSet = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool, 160)
	ends := false
	for _, w := range strings.Fields(abbreviations) {
		if w == "|" {
			ends = true
			continue
		}
		set[w] = ends
	}
	return set
})

// IsAbbreviation reports whether word, without its full stop, is one that is
// written with one. Case does not matter, but only words that start with a
// capital or are lower-case Latin abbreviations are looked up.
func IsAbbreviation(word string) bool {
	if len(word) > 6 {
		return false
	}
	if _, always := abbreviationSet()[strings.ToLower(word)]; !always {
		return false
	}
	switch first := word[0]; {
	case first >= 'A' && first <= 'Z':
		return !ambiguous(word)
	default:
		return lowerAbbreviation(word)
	}
}

// ambiguous are words that the list has as abbreviations and that also end
// sentences as ordinary words or names.
func ambiguous(word string) bool {
	switch word {
	case "Sun", "Mar", "Miss", "Mass", "Ill", "Ore", "Wash", "Sat", "La", "Al":
		return true
	}
	return false
}

func lowerAbbreviation(word string) bool {
	switch word {
	case "vs", "viz", "cf", "eg", "ie", "approx", "etc", "al", "jr", "sr", "dept", "vol", "pp", "ed", "eds", "esq", "hon":
		return true
	}
	return false
}

// mayEndSentence reports whether an abbreviation, given with its full stop,
// can be the last word of a sentence.
func mayEndSentence(token string) bool {
	word := strings.ToLower(strings.TrimSuffix(token, "."))
	if strings.IndexByte(word, '.') > 0 {
		return true // "U.S.", "p.m."
	}
	return abbreviationSet()[word]
}
