package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// described returns the entity of a description: an earlier one that it
// points back to, or a new unnamed one.
func (s *settler) described(p *phrase) *entity {
	if ent := s.describedAt[p.span.Start]; ent != nil {
		return ent // two statements share the source
	}
	key := strings.ToLower(withoutDeterminer(p.name))
	ent := s.byRule(p)
	if ent == nil {
		ent = s.assumedBy(p)
	}
	if ent == nil {
		ent = s.backwards(p, key)
	}
	if ent == nil {
		ent = s.introduced(p)
	}
	if ent == nil {
		ent = s.introducedBody(p)
	}
	if ent == nil {
		ent = s.epithet(p)
	}
	if ent == nil {
		s.ofThem(p)
		s.ofSomebody(p)
		s.byOwner(p)
		s.ofIts(p)
		s.ofAnother(p)
		ent = &entity{
			kind: p.kind, named: p.unnamed == "" && (len(p.proper) > 0 || p.kind == hearsay.DocumentOrStudy), unnamed: p.unnamed,
			single: p.single, gender: p.gender, plural: p.plural, role: p.role, full: p.name,
		}
		if _, person := lexicon.RoleNoun(p.head); !person {
			ent.odds = doubtfulNoun
		}
		if !ent.named && ent.unnamed == "" {
			ent.unnamed = hearsay.Unspecified
		}
		s.others = append(s.others, ent)
		s.exact[key] = ent
	}
	if !p.part || p.kind == hearsay.Person && !p.plural {
		s.know(ent, spelledOut(p.head))
	}
	if p.also != "" {
		s.know(ent, spelledOut(p.also))
	}
	ent.mention(p.span)
	s.lastDescribed, s.describedTo = ent, p.span.End
	s.describedAt[p.span.Start] = ent
	s.seeSource(ent, p.span.Start)
	return ent
}

// ofSomebody takes the name off an organisation that is only somebody's: "Ann
// Roe's department" is none by that name.
func (s *settler) ofSomebody(p *phrase) {
	if p.unnamed != "" || p.kind != hearsay.Organization || p.owner.Len() == 0 {
		return
	}
	after := s.doc.Text[p.owner.End:min(len(s.doc.Text), p.owner.End+len("’s"))]
	if ent := s.nameAt(p.owner); ent != nil && ent.kind == hearsay.Person && !ent.untold && (strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’")) {
		p.unnamed, p.span.Start = hearsay.Unspecified, p.owner.Start
		p.name = textOf(s.doc.Text, p.span)
	}
}

// doubtfulNoun are the odds that a noun of no list stands for a person.
const doubtfulNoun = -2

// backwards finds the earlier entity that a description points to, where
// exactly one fits.
func (s *settler) backwards(p *phrase, key string) *entity {
	same := s.exact[key]
	switch {
	case p.unnamed == "" && same != nil:
		return same
	case p.plural && same != nil && (p.definite || !vague(key)):
		return same
	case !p.definite:
		return nil
	}
	if s.owned(p) {
		return cmp.Or(same, s.ownNamed(p))
	}
	if kind, _ := lexicon.OrganizationNoun(p.head); kind == hearsay.Outlet && len(p.proper) == 0 && !p.plural {
		if ent := s.hypernym(p); ent != nil {
			return ent // the last paper need not be the one called so before
		}
	}
	fitting := s.fitting(p, lastOf(s.byHead[spelledOut(p.head)], maxNamesakes))
	if ent := cmp.Or(s.only(fitting), lastUnnamed(fitting)); ent != nil {
		return ent
	}
	if same != nil {
		return same
	}
	if p.kind == hearsay.DocumentOrStudy || len(p.proper) > 0 || p.plural || furtherWord(p.name, "") {
		return nil
	}
	return s.hypernym(p)
}

// vague reports whether a group is called by an amount, "some" or "many
// voters", so that the same words need not mean the same people.
func vague(key string) bool {
	first, _, _ := strings.Cut(key, " ")
	return lexicon.GroupWord(first) || quantifier(first) || determiner(first) || first[0] >= '0' && first[0] <= '9'
}

// owned reports whether a description is tied to someone by "his" or "her",
// so that its noun alone does not tell who is meant.
func (s *settler) owned(p *phrase) bool {
	first, _, _ := strings.Cut(strings.ToLower(p.name), " ")
	return definite(first) && first != "the" && first != "this" && first != "that" && first != "these" && first != "those"
}

// fitting keeps those of list that agree with p in number, gender and the
// proper names that p carries.
func (s *settler) fitting(p *phrase, list []*entity) []*entity {
	var out []*entity
	for _, ent := range list {
		if ent.plural != p.plural || p.gender != lexicon.Unknown && ent.gender != lexicon.Unknown && p.gender != ent.gender {
			continue
		}
		about := strings.ToLower(ent.role + " " + ent.full)
		absent := func(w string) bool { return !strings.Contains(about, w) }
		missing := slices.ContainsFunc(p.proper, absent) || slices.ContainsFunc(complement(p.name), absent)
		missing = missing || otherOffice(p.name, ent.role, p.head) || furtherWord(p.name, about)
		if !missing && !slices.Contains(out, ent) {
			out = append(out, ent)
		}
	}
	return out
}

// furtherWord reports whether a description is of one more than those before, "the
// other clerk", by a word that about does not have.
func furtherWord(name, about string) bool {
	_, rest, _ := strings.Cut(strings.ToLower(name), " ")
	switch first, _, _ := strings.Cut(rest, " "); first {
	case "other", "second", "third", "fourth", "fifth", "next":
		return !strings.Contains(about, first)
	}
	return false
}

// otherOffice reports whether a description with an owner, "the ministry's permanent
// secretary", and a role that ends in the same noun, "publicity secretary", are of
// two offices.
func otherOffice(name, role, head string) bool {
	name = strings.ReplaceAll(strings.ToLower(name), "’", "'")
	_, own, ok := strings.Cut(name, "'s ")
	before, ok2 := strings.CutSuffix(own, " "+head)
	if !ok || !ok2 || strings.Contains(before, " ") {
		return false
	}
	words := strings.Fields(strings.ToLower(role))
	i := slices.Index(words, head)
	return i > 0 && words[i-1] != before && !determiner(words[i-1]) && words[i-1] != "of" && !strings.HasSuffix(words[i-1], "s")
}

// complement returns the words of a description that say of what or for whom
// someone is: "tax" and "office" in "the head of the tax office".
func complement(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "at" })
	if i < 0 {
		return nil
	}
	return slices.DeleteFunc(words[i+1:min(len(words), i+6)], func(w string) bool { return determiner(w) || preposition(w) })
}

func (s *settler) only(list []*entity) *entity {
	if len(list) == 1 {
		return list[0]
	}
	return nil
}

// lastUnnamed returns the one of list that was mentioned last, when none of
// them has a name: "a second official" takes the place of the first.
func lastUnnamed(list []*entity) *entity {
	var last *entity
	for _, ent := range list {
		if ent.named || ent.virtual || len(ent.mentions) == 0 || ent.kind != hearsay.Person {
			return nil
		}
		if last == nil || lastMention(ent) > lastMention(last) {
			last = ent
		}
	}
	return last
}

func lastMention(ent *entity) int { return ent.mentions[len(ent.mentions)-1].Start }

// ownNamed returns the one person whom the text names with the words of a
// description as the role: "her supervisor", of "her supervisor, Ann Roe".
func (s *settler) ownNamed(p *phrase) *entity {
	if p.plural || p.kind != hearsay.Person {
		return nil
	}
	var named []*entity
	for _, ent := range s.fitting(p, lastOf(s.byHead[spelledOut(p.head)], maxNamesakes)) {
		if ent.named && strings.EqualFold(ent.role, p.name) {
			named = append(named, ent)
		}
	}
	return s.only(named)
}
