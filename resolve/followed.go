package resolve

import "github.com/hearsay-project/hearsay"

// followed returns the statement with whose source a quotation goes on that has no words
// of its own for who says it: "Ann Roe told the Courier that it was late. “We left.”" It
// came through the same hands. It is -1 for every other statement.
func (s *settler) followed(i int) int {
	const near = 6
	attr := &s.attrs[i]
	if attr.Kind != hearsay.Direct || attr.Parent != "" || len(attr.Source) == 0 || len(attr.Cue) > 0 || attr.Source[0].End > attr.Content[0].Start {
		return -1
	}
	for j := max(0, i-near); j < min(len(s.attrs), i+near); j++ {
		before := &s.attrs[j]
		if j != i && before.Parent == "" && len(before.Source) > 0 && before.Source[0] == attr.Source[0] && len(before.Cue) > 0 && before.Kind != hearsay.Direct {
			return j
		}
	}
	return -1
}
