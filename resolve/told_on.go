package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// toldOn returns whom the statement in front of a quotation passes on, where "he" says
// something inside that quotation: "She said she had been told so by a doctor. “He told me
// to leave,” she said." It is nil where that is more than one, or somebody else's words.
func (s *settler) toldOn(i int, p *phrase, sentence int) *entity {
	const near = 6
	if s.attrs[i].Parent == "" {
		return nil
	}
	around := i - 1
	for around >= 0 && s.attrs[around].ID != s.attrs[i].Parent {
		around--
	}
	if around < 1 || s.attrs[around].Kind != hearsay.Direct || s.attrs[around].Parent != "" || p.span.Start-s.attrs[around].Content[0].Start > len("“And then ") {
		return nil
	}
	var told *entity
	for j := around - 1; j >= max(0, around-near); j-- {
		attr := &s.attrs[j]
		if attr.Parent == "" {
			if sentence-s.scan.sentenceAt(attr.Extent().Start) > 1 || told == nil || told == s.speakers[j] || told.gender == opposite(p.gender) && told.gender != lexicon.Unknown {
				return nil
			}
			if told.gender == lexicon.Unknown {
				told.gender, told.guessed = p.gender, true
			}
			return told
		}
		if ent := s.speakers[j]; ent == nil || ent.plural || ent.virtual || ent.kind != hearsay.Person || told != nil && told != ent {
			return nil
		}
		told = s.speakers[j]
	}
	return nil
}
