package resolve

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// openQuote reports whether the place lies in quotation marks that no
// statement accounts for.
func (s *settler) openQuote(at int) bool {
	const farthest = 2000
	text := s.doc.Text
	for i := at - 1; i >= max(0, at-farthest) && text[i] != '\n'; i-- {
		if i+3 > len(text) || text[i] != 0xE2 {
			continue
		}
		switch text[i : i+3] {
		case "“":
			return true
		case "”":
			return false
		}
	}
	return false
}

// A quoted is one span of the words of a direct statement.
type quoted struct {
	hearsay.Span
	attr int
}

func directQuotes(attrs []hearsay.Attribution) []quoted {
	var out []quoted
	for i := range attrs {
		if attrs[i].Kind == hearsay.Direct {
			for _, sp := range attrs[i].Content {
				out = append(out, quoted{sp, i})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b quoted) int { return a.Compare(b.Span) })
	return out
}

// quoteAt returns the attribution in whose quoted words the offset lies, the
// innermost one; -1 when there is none. Of very deep nesting it sees a part.
func quoteAt(quotes []quoted, at int) int {
	const nested = 8
	i, _ := slices.BinarySearchFunc(quotes, at+1, func(q quoted, at int) int { return cmp.Compare(q.Start, at) })
	for back := 1; back <= nested && i-back >= 0; back++ {
		if q := quotes[i-back]; q.Start <= at && at < q.End {
			return q.attr
		}
	}
	return -1
}
