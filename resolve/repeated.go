package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// leastRepeated is the number of words from which a quotation can be known again.
const leastRepeated = 4

// mostRepeats is how many places are looked at where the same words stand.
const mostRepeats = 8

// repeated gives a quotation without a source, as a headline may be one, the
// speaker of another one of the text that has all its words in a row. Where two
// have said them, it stays without.
func (s *settler) repeated() {
	var lone []int
	for i := range s.attrs {
		if attr := &s.attrs[i]; s.speakers[i] == nil && attr.Kind == hearsay.Direct && attr.Parent == "" && len(attr.Source) == 0 {
			lone = append(lone, i)
		}
	}
	if len(lone) == 0 {
		return
	}
	said := map[string][]place{} // where statements with a speaker have these words in a row
	words := make([][]string, len(s.attrs))
	for i := range s.attrs {
		if s.speakers[i] == nil || s.attrs[i].Kind == hearsay.Indirect {
			continue
		}
		words[i] = s.contentWords(i)
		for n := range words[i] {
			if k := runOf(words[i][n:]); k != "" && len(said[k]) < mostRepeats {
				said[k] = append(said[k], place{i, n})
			}
		}
	}
	for _, i := range lone {
		own := s.contentWords(i)
		s.speakers[i] = s.onlySpeaker(own, said[runOf(own)], words)
	}
}

// A place is a word of a statement.
type place struct{ statement, word int }

// onlySpeaker returns who has said own at places, nil where nobody or more than one has.
func (s *settler) onlySpeaker(own []string, places []place, words [][]string) *entity {
	var ent *entity
	for _, at := range places {
		rest := words[at.statement][at.word:]
		if len(rest) < len(own) || !slices.Equal(rest[:len(own)], own) {
			continue
		}
		if ent != nil && ent != s.speakers[at.statement] {
			return nil
		}
		ent = s.speakers[at.statement]
	}
	return ent
}

// contentWords returns the words of a statement, in lower case.
func (s *settler) contentWords(i int) []string {
	var out []string
	for _, sp := range s.attrs[i].Content {
		out = append(out, strings.FieldsFunc(strings.ToLower(sp.Of(s.doc.Text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })...)
	}
	return out
}

// runOf returns the first words as one key, "" where they are too few.
func runOf(words []string) string {
	if len(words) < leastRepeated {
		return ""
	}
	return strings.Join(words[:leastRepeated], " ")
}
