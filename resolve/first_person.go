package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// firstPerson settles "I" and "we": the speaker of the statement that the
// attribution stands in, or the author.
func (s *settler) firstPerson() {
	byID := make(map[string]int, len(s.attrs))
	for i := range s.attrs {
		byID[s.attrs[i].ID] = i
	}
	slices.Sort(s.deferred)
	for _, i := range s.deferred {
		p := &s.phrases[i]
		around := quoteAt(s.quotes, p.span.Start)
		if up, ok := byID[s.attrs[i].Parent]; ok && s.attrs[i].Parent != "" {
			around = up
		}
		var ent *entity
		switch {
		case around >= 0:
			ent = s.speakers[around]
		case !s.openQuote(p.span.Start):
			ent = s.theAuthor()
		}
		if s.speakers[i] = ent; ent != nil {
			ent.mention(p.span)
		}
	}
}

// theAuthor returns the entity of the author of the document.
func (s *settler) theAuthor() *entity {
	if s.author != nil {
		return s.author
	}
	s.author = &entity{kind: hearsay.Author, full: "the author", unnamed: hearsay.Unspecified}
	if len(s.doc.Authors) > 0 {
		s.author.full, s.author.named, s.author.unnamed = s.doc.Authors[0], true, ""
	}
	s.others = append(s.others, s.author)
	return s.author
}
