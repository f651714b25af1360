package resolve

import (
	"bufio"
	"bytes"
	_ "embed" // for the weights
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

//go:embed weights/persons.txt
var personWeights []byte

// personModel holds the weights of a logistic regression that tells the names
// of persons from others, by feature.
var personModel = sync.OnceValue(func() map[uint64]float64 {
	out := map[uint64]float64{}
	for name, weight := range weightLines(personWeights) {
		out[hashOf(name, "")] = weight
	}
	return out
})

// weightLines yields the lines of a file of weights: a name and a number.
func weightLines(data []byte) func(func(string, float64) bool) {
	return func(yield func(string, float64) bool) {
		lines := bufio.NewScanner(bytes.NewReader(data))
		for lines.Scan() {
			name, number, ok := strings.Cut(lines.Text(), "\t")
			weight, err := strconv.ParseFloat(number, 64)
			if ok && err == nil && !yield(name, weight) {
				return
			}
		}
	}
}

// personOdds returns the odds, as a logarithm, that f is a person's name.
func personOdds(nr *namer, ws []word, f found) float64 {
	weights, sum := personModel(), 0.0
	personFeatures(nr, ws, f, func(group, value string) { sum += weights[hashOf(group, value)] })
	return sum
}

// personFeatures calls add for every feature of the name f: its words and
// their endings, what the lexicon knows of them, and the words around it.
func personFeatures(nr *namer, ws []word, f found, add func(group, value string)) {
	first, last := ws[f.lo], ws[f.hi-1]
	add("bias", "")
	add("length ", strconv.Itoa(min(f.hi-f.lo, 5)))
	add("first ", first.lower)
	add("last ", last.lower)
	for _, w := range ws[f.lo:f.hi] {
		add("word ", w.lower)
	}
	add("ending ", ending(last.lower, 3))
	add("ending ", ending(last.lower, 2))
	add("start ", beginning(first.lower, 3))
	wordTraits("first is ", first, f.hi-f.lo == 1, f.first, add)
	if f.hi-f.lo > 1 {
		wordTraits("last is ", last, false, false, add)
	}
	add("before ", wordAt(ws, f.lo-1, "#start"))
	add("before that ", wordAt(ws, f.lo-2, "#start"))
	add("after ", wordAt(ws, f.hi, "#end"))
	add("after that ", wordAt(ws, f.hi+1, "#end"))
	duty, _ := dutyOf(ws, f.lo, f.hi)
	add("duty ", strconv.Itoa(int(duty)))
	if f.lo > 0 && f.hi < len(ws) && quotation(ws[f.lo-1].lower) && quotation(ws[f.hi].lower) {
		add("in marks", "")
	}
	if f.first {
		add("initial", "")
	}
	if _, seen := nr.lower[last.lower]; seen {
		add("seen in lower case", "")
	}
}

func wordTraits(group string, w word, alone, first bool, add func(group, value string)) {
	if _, given := lexicon.GivenName(w.lower); given {
		add(group, "a given name")
		if alone {
			add(group, "a given name alone")
		}
	}
	if lexicon.Ordinary(w.lower) {
		add(group, "an ordinary word")
		if alone && first {
			add(group, "an ordinary word that opens the sentence")
		}
	}
	if lexicon.Place(w.lower) {
		add(group, "a place")
	}
	if kind := lexicon.NameNoun(w.lower); kind != "" {
		add(group, string(kind))
	}
	if lexicon.Affiliation(w.lower) {
		add(group, "an affiliation")
	}
	if _, role := lexicon.RoleNoun(w.lower); role {
		add(group, "a role")
	}
	if initialLetter(w.lower) {
		add(group, "an initial")
	}
	if w.upper {
		add(group, "in capitals")
	}
	if strings.ContainsRune(w.lower, '-') {
		add(group, "with a hyphen")
	}
	if strings.ContainsAny(w.lower, "0123456789") {
		add(group, "with a digit")
	}
}

// wordAt returns ws[i] for a feature; edge outside the sentence.
func wordAt(ws []word, i int, edge string) string {
	switch {
	case i < 0 || i >= len(ws):
		return edge
	case ws[i].capital && !lexicon.Common(ws[i].lower):
		return "#name"
	case quotation(ws[i].lower):
		return "#mark"
	}
	return ws[i].lower
}

// ending returns the last n bytes of w, or a few more where they would start
// inside a character.
func ending(w string, n int) string {
	from := max(0, len(w)-n)
	for from > 0 && !utf8.RuneStart(w[from]) {
		from--
	}
	return w[from:]
}

func beginning(w string, n int) string {
	to := min(n, len(w))
	for to < len(w) && !utf8.RuneStart(w[to]) {
		to++
	}
	return w[:to]
}

// hashOf returns the FNV-1a hash of a and b, one after the other.
func hashOf(a, b string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(a) {
		h = (h ^ uint64(a[i])) * 1099511628211
	}
	for i := range len(b) {
		h = (h ^ uint64(b[i])) * 1099511628211
	}
	return h
}

// unsettled reports whether the lexicon leaves open what n is.
func unsettled(n *name) bool { return n.kind == "" || n.kind == hearsay.Person }
