package names

import (
	"strconv"
	"strings"
)

var (
	units = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen`)
	ordinals = strings.Fields(`- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
		sixteenth seventeenth eighteenth nineteenth`)
	tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

var numberWords = numbers()

func numbers() map[string]int {
	out := map[string]int{"twentieth": 20, "thirtieth": 30, "hundred": 100}
	for i, w := range units {
		out[w] = i
	}
	for i, w := range ordinals[1:] {
		out[w] = i + 1
	}
	for i, w := range tens[2:] {
		out[w] = 10 * (i + 2)
	}
	return out
}

// numberAt returns the number at the start of ps in digits, and how many
// pieces say it; 0 when there is none. Ordinals count as their numbers.
func numberAt(ps []piece) (string, int) {
	w := ps[0].folded
	if w[0] >= '0' && w[0] <= '9' {
		digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
		switch w[len(digits):] {
		case "st", "nd", "rd", "th":
			return digits, 1
		}
		return w, 1
	}
	n, ok := numberWords[w]
	if !ok {
		return "", 0
	}
	if n >= 20 && n < 100 && len(ps) > 1 {
		if m, ok := numberWords[ps[1].folded]; ok && m > 0 && m < 10 {
			return strconv.Itoa(n + m), 2
		}
		if d := ps[1].folded; len(d) == 1 && d[0] > '0' && d[0] <= '9' {
			return strconv.Itoa(n + int(d[0]-'0')), 2
		}
	}
	return strconv.Itoa(n), 1
}

// roman reports whether w is a Roman number up to 39 as it is usually written.
func roman(w string) bool {
	rest := strings.TrimLeft(w, "x")
	if len(w)-len(rest) > 3 {
		return false
	}
	switch rest {
	case "":
		return len(w) > 0
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix":
		return true
	}
	return false
}
