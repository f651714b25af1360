package lexicon

import "strings"

var ordinary = table("words.txt")

// stems lists what a word may be made of by a regular ending: the ending and
// what stands for it in the list.
var stems = [...]struct{ ending, stem string }{
	{"s", ""}, {"es", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"ly", ""}, {"er", ""}, {"er", "e"}, {"ies", "y"}, {"ied", "y"},
}

// Ordinary reports whether word is one that texts mostly write without a
// capital, so that a capital alone makes no name of it.
func Ordinary(word string) bool {
	words := ordinary()
	if _, ok := words[word]; ok {
		return true
	}
	for _, s := range stems {
		stem, ok := strings.CutSuffix(word, s.ending)
		if !ok || len(stem) < 3 {
			continue
		}
		if _, ok := words[stem+s.stem]; ok {
			return true
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] {
			if _, ok := words[stem[:n-1]]; ok {
				return true
			}
		}
	}
	return false
}
