package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

var negations = set(`not nt no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely seldom rarely
	refuse refused refuses deny denied denies denying lack lacked lacks`)

var units = set(`percent $ € £ ¥ ₹ ₽ ₴ ₺ ‰ degrees celsius fahrenheit
	dollar dollars euro euros pound pounds cent cents penny pence yen yuan crown crowns ruble rubles rouble roubles rupee rupees
	franc francs lira hryvnia hryvnias peso pesos real reais krona kronor krone kroner zloty forint dinar dinars shekel shekels
	mile miles kilometer kilometers meter meters centimeter centimeters millimeter millimeters yard yards foot feet inch inches
	km m cm mm ft mph kph knot knots league leagues fathom fathoms
	ton tons tonne tonnes kilogram kilograms kilo kilos gram grams kg g mg lb lbs ounce ounces stone
	liter liters gallon gallons barrel barrels pint pints hectare hectares acre acres
	second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
	watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts kw mw gw kwh mwh gwh twh
	byte bytes kilobyte megabyte megabytes gigabyte gigabytes terabyte`)

// prefixes turn what a word says into its opposite.
var prefixes = [...]string{"un", "in", "im", "il", "ir", "dis", "non"}

// emptyWords carry next to no meaning of their own.
func emptyWord(key string) bool {
	switch lexicon.ClassOf(key) {
	case lexicon.Open, lexicon.Verb, lexicon.Adverb:
	default:
		return true
	}
	switch key {
	case "s", "d", "m", "re", "ve", "ll", "nt", "not", "no", "so", "very", "also", "just", "too", "then", "now", "ca", "wo":
		return true
	}
	return false
}

// isNumber reports whether a fold is a number or a word that counts.
func isNumber(key string) bool {
	if key == "" || key[0] == '#' || counting[key] {
		return key != ""
	}
	r, _ := utf8.DecodeRuneInString(key)
	return unicode.IsNumber(r)
}

// isName reports whether the word at w looks like a part of a name: it has a
// capital that the start of a sentence does not account for.
func isName(full string, w word, first bool) bool {
	raw := w.Of(full)
	r, n := utf8.DecodeRuneInString(raw)
	if !unicode.IsUpper(r) || n == len(raw) && (r == 'I' || r == 'A') || emptyWord(strings.ToLower(raw)) {
		return false
	}
	if !first {
		return true
	}
	lower := strings.ToLower(raw)
	if _, given := lexicon.GivenName(lower); given {
		return true
	}
	return !lexicon.Ordinary(lower) || strings.ToUpper(raw) == raw && len(raw) > 1
}

// opposites reports whether one of two folds is the other behind a prefix that
// negates it.
func opposites(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutSuffix(b, a)
	if !ok || len(a) < 3 {
		return false
	}
	for _, p := range prefixes {
		if rest == p {
			return true
		}
	}
	return false
}
