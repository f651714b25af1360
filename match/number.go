package match

import (
	"strconv"
	"strings"
)

// small are the number words below a hundred. Ordinals are numbers of their
// own.
var small = func() map[string]int {
	out := map[string]int{}
	for i, w := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen`) {
		out[w] = i
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		out[w] = 10 * (i + 2)
	}
	return out
}()

// counting are words for numbers that stay words.
var counting = set(`million millions billion billions trillion trillions hundreds thousands dozen dozens half quarter third thirds double
	triple twice thrice once both minus first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth
	hundredth thousandth single couple several`)

// A spoken is a number in words that is being read.
type spoken struct {
	total, group int
	words        int
	last         int // the value of the last word below a hundred, or -1
}

// add takes one more word, or reports that the number ends before it.
func (s *spoken) add(w string) bool {
	n, ok := small[w]
	switch {
	case ok && (s.last < 0 || s.last >= 20 && s.last%10 == 0 && n > 0 && n < 10):
		s.group += n
		s.last = n
	case w == "hundred" && s.words > 0 && s.group > 0 && s.group < 100:
		s.group *= 100
		s.last = -1
	case w == "thousand" && s.words > 0 && s.group > 0 && s.total == 0:
		s.total, s.group, s.last = s.group*1000, 0, -1
	default:
		return false
	}
	s.words++
	return true
}

// numberKey is the form in which a number is compared.
func numberKey(n int) string { return "#" + strconv.Itoa(n) }

// digitsKey returns the form of a number in digits: without commas between
// thousands. ok is false for other words.
func digitsKey(raw string) (key string, ok bool) {
	if raw == "" || raw[0] < '0' || raw[0] > '9' {
		return "", false
	}
	whole, rest, point := strings.Cut(raw, ".")
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		for _, g := range groups[1:] {
			if len(g) != 3 {
				return "#" + raw, true
			}
		}
		whole = strings.Join(groups, "")
	}
	if strings.Trim(whole, "0123456789") != "" || strings.Trim(rest, "0123456789") != "" {
		return "#" + strings.ToLower(raw), true
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if point {
		whole += "." + rest // with its zeros: "1.000" may be a thousand
	}
	return "#" + whole, true
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
