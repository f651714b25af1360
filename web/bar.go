package web

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// A bar is a line drawn in parts of a whole. Beside it the same stands in
// words.
type bar struct {
	Words string // what it shows, for those who do not see it
	Parts []barPart
}

// A barPart is one part, in percent of the width of the bar.
type barPart struct {
	Class string
	X, W  string
}

// A quantity is one of several that make up a whole.
type quantity struct {
	class, name string
	n           int
}

// barOf draws quantities one behind the other, as parts of whole.
func barOf(whole int, quantities ...quantity) bar {
	var out bar
	var words []string
	x := 0
	for _, q := range quantities {
		words = append(words, wording.Percent(q.n, whole)+" "+q.name)
		if q.n <= 0 || whole <= 0 {
			continue
		}
		out.Parts = append(out.Parts, barPart{q.class, percentOf(x, whole), percentOf(min(q.n, whole-x), whole)})
		x = min(whole, x+q.n)
	}
	out.Words = strings.Join(words, ", ")
	return out
}

func percentOf(n, whole int) string { return fmt.Sprintf("%.2f%%", 100*float64(n)/float64(whole)) }

// mixOf draws how much of a text is quoted, otherwise attributed, and the
// author's own.
func mixOf(s *store.Overview) bar {
	return barOf(s.Words,
		quantity{"direct", "in quotation marks", s.DirectWords},
		quantity{"indirect", "otherwise attributed", s.AttributedWords - s.DirectWords},
		quantity{"own", "the author’s own voice", s.Words - s.AttributedWords},
	)
}
