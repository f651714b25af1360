package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// namedLater gives those whom the text first calls by an office or a tie, "the
// Union's envoy", "her supervisor", the name that it tells afterwards: "The
// envoy, Ada Storm, said".
func (s *settler) namedLater() {
	holders, nameless := map[string][]*entity{}, map[string]int{}
	for _, ent := range s.register.all {
		if head := tieOf(ent.role); head != "" && ent.kind == hearsay.Person && ent.named && !ent.untold && len(ent.mentions) > 0 {
			holders[head] = append(holders[head], ent)
		}
	}
	for _, ent := range s.others {
		if nameable(ent) {
			nameless[tieOf(ent.role)]++
		}
	}
	same := map[*entity]*entity{}
	for _, ent := range s.others {
		if head := tieOf(ent.role); nameable(ent) && nameless[head] == 1 && len(holders[head]) == 1 && s.holds(ent, holders[head][0]) {
			same[ent] = holders[head][0]
		}
	}
	if len(same) > 0 {
		s.replace(same)
	}
}

// tieOf returns the noun of a role, be it of a list or not.
func tieOf(role string) string {
	if head := headOf(role); head != "" {
		return head
	}
	words := strings.Fields(strings.ToLower(role))
	for i, w := range words {
		if i > 0 && preposition(w) {
			return words[i-1]
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// nameable reports whether an entity without a name is one person who has an
// office or a tie.
func nameable(ent *entity) bool {
	return !ent.named && !ent.virtual && !ent.plural && ent.kind == hearsay.Person && ent.role != "" && len(ent.mentions) > 0
}

// holds reports whether the text brings the name in as that of ent: with the
// same words for the tie, or as "the envoy, Ada Storm" where ent is an envoy.
func (s *settler) holds(ent, named *entity) bool {
	called, role := strings.ToLower(ent.full), strings.ToLower(named.role)
	first, rest, _ := strings.Cut(called, " ")
	switch {
	case !definite(first) && !strings.Contains(called, "'s ") && !strings.Contains(called, "’s "):
		return false
	case named.mentions[0].Start < ent.mentions[0].Start && called != role:
		return false // it had been known by then
	case called == role && definite(first):
		return true
	}
	before := strings.ToLower(s.doc.Text[max(0, named.mentions[0].Start-len(role)-8):named.mentions[0].Start])
	if strings.HasSuffix(before, "the "+role+", ") {
		return role == tieOf(role) || role == rest || strings.HasPrefix(role, rest+" of ")
	}
	return strings.HasSuffix(before, role+" ") && (rest == role || rest == tieOf(role))
}

// replace lets the entities of the first kind be those of the second wherever
// they speak or pass something on.
func (s *settler) replace(same map[*entity]*entity) {
	for ent, named := range same {
		named.mentions = append(named.mentions, ent.mentions...)
		ent.mentions = nil
	}
	for i, ent := range s.speakers {
		if named := same[ent]; named != nil {
			s.speakers[i] = named
		}
	}
	s.eachHand(func(h *hand) {
		if named := same[h.ent]; named != nil {
			h.ent = named
		}
	})
}
