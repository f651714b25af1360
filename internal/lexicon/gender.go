package lexicon

import (
	"math"
	"sync"
	"unicode/utf8"
)

// endings counts the given names of men and of women by how they end.
var endings = sync.OnceValue(func() map[string][2]float64 {
	out := map[string][2]float64{}
	for name, sec := range givenNames() {
		for n := range longestEnding + 1 {
			end := lastLetters(name, n)
			count := out[end]
			switch genders[sec] {
			case Male:
				count[0]++
			case Female:
				count[1]++
			default:
			}
			out[end] = count
		}
	}
	return out
})

// longestEnding is the number of letters that tell the gender of a name.
const longestEnding = 3

// NameLean returns the odds, as a logarithm, that a person with the given name
// is a woman rather than a man, by how the name ends. Names in the list are
// not looked up in it.
func NameLean(name string) float64 {
	const weight = 4 // of what a shorter ending tells
	lists := endings()
	share := 0.5
	for n := range longestEnding + 1 {
		count, ok := lists[lastLetters(name, n)]
		if !ok {
			break
		}
		if n == 0 {
			continue // there are more names of women than of men in the list
		}
		all := lists[""]
		man, woman := count[0]/all[0], count[1]/all[1]
		known := min(1, (count[0]+count[1])/weight/float64(n))
		if man+woman > 0 {
			share += known * (woman/(man+woman) - share) * 0.9
		}
	}
	return math.Log(share / (1 - share))
}

// lastLetters returns the last n letters of name, or all of them.
func lastLetters(name string, n int) string {
	i := len(name)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(name[:i])
		i -= size
	}
	return name[i:]
}
