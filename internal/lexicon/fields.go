package lexicon

import (
	"strings"
	"sync"

	"github.com/hearsay-project/hearsay"
)

// A fieldLists has the kinds by word, and the nouns that have no kind of
// their own.
type fieldLists struct {
	kinds   map[string]hearsay.UnnamedKind
	serving map[string]bool
}

var fields = sync.OnceValue(func() fieldLists {
	lists := fieldLists{map[string]hearsay.UnnamedKind{}, map[string]bool{}}
	for _, sec := range load("fields.txt") {
		for _, entry := range sec.entries {
			if sec.name == "serving" {
				lists.serving[entry] = true
			} else {
				lists.kinds[entry] = hearsay.UnnamedKind(sec.name)
			}
		}
	}
	return lists
})

// Field returns the kind of those who belong to what word, of one word or two,
// stands for: "embassy", "border guards", "municipal"; empty when it tells
// nothing. Insider stands for every house that is none of a state.
func Field(word string) hearsay.UnnamedKind {
	kinds := fields().kinds
	if kind := kinds[word]; kind != "" {
		return kind
	}
	if one, ok := strings.CutSuffix(word, "s"); ok && kinds[one] == hearsay.Insider {
		return hearsay.Insider // "one of the lenders"
	}
	return ""
}

// Serves reports whether a noun, in the singular, tells no more than that
// somebody belongs somewhere: "spokesman", "official", "aide".
func Serves(noun string) bool { return fields().serving[noun] }
