package resolve

import (
	"github.com/hearsay-project/hearsay"
)

// several returns the group of the persons that p lists.
func (s *settler) several(p *phrase) *entity {
	ent := s.group(p.span, p.name)
	s.seeSource(ent, p.span.Start)
	return ent
}

// group returns the group of several persons, whose names stand in sp.
func (s *settler) group(sp hearsay.Span, name string) *entity {
	ent := s.exact[name]
	if ent == nil {
		ent = &entity{kind: hearsay.Group, named: true, plural: true, full: name}
		s.others = append(s.others, ent)
		s.exact[name] = ent
	}
	ent.mention(sp)
	return ent
}
