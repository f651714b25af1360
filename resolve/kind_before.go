package resolve

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// ofAnother lets one more with the same noun be of the kind that the one before was told
// to be: "a banker at one of the lenders", then "a second banker".
func (s *settler) ofAnother(p *phrase) {
	if !p.weak || p.unnamed != hearsay.Unspecified || p.kind != hearsay.Person {
		return
	}
	words := strings.Fields(strings.ToLower(p.name))
	if len(words) == 3 && determiner(words[0]) {
		words = words[1:]
	}
	if len(words) != 2 || !further(words[0]) {
		return
	}
	list := lastOf(s.byHead[spelledOut(p.head)], maxNamesakes)
	for _, ent := range slices.Backward(list) {
		if s.steps++; !ent.named && !ent.plural && ent.unnamed != "" && ent.unnamed != hearsay.Unspecified {
			p.unnamed, p.single = ent.unnamed, ent.single
			return
		}
	}
}

// further reports whether a word makes a description that of one more.
func further(w string) bool {
	switch w {
	case "another", "second", "third", "fourth", "fifth", "other":
		return true
	}
	return false
}

// ofIts lets "its spokesman" speak for what "its" stands for: an office where that is a
// body of a state, else a firm or a movement.
func (s *settler) ofIts(p *phrase) {
	first, _, _ := strings.Cut(strings.ToLower(p.name), " ")
	if !p.weak || p.plural || first != "its" || !speaksFor(p.head) {
		return
	}
	ent := s.recall(s.scan.sentenceAt(p.span.Start), p.span.Start, collective)
	switch {
	case ent == nil:
		return
	case !ent.named && ent.unnamed != hearsay.Unspecified:
		p.unnamed = ent.unnamed
	case !s.public(ent):
		p.unnamed = hearsay.Insider
	}
	p.single = p.unnamed
}

// public reports whether an organisation is one of a state or town by its name.
func (s *settler) public(ent *entity) bool {
	for w := range strings.FieldsSeq(strings.ToLower(ent.full)) {
		if stateBody(w) && w != "bank" || w == "office" || w == "authority" || w == "agency" || lexicon.Field(w) == hearsay.Official {
			return true
		}
	}
	return false
}
