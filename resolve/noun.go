package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// pronounSeat returns the seat of the pronoun at word i of the sentence.
func (s *scan) pronounSeat(i int, use pronounUse) seat {
	return seat{sentence: len(s.starts) - 1, clause: s.clauses[i], word: s.words + i, duty: use.duty(), caption: s.caption}
}

// nounAt returns the person that ws[i] calls by a noun that tells the gender:
// "his mother", "the actress". Predicates ("was the wife of") and appositions
// to a name do not count.
func (s *scan) nounAt(ws []word, i int) (noun, bool) {
	role, ok := lexicon.RoleNoun(ws[i].lower)
	if !ok || role.Plural || ws[i].capital || i == 0 {
		return noun{}, false
	}
	if ws[i].lower == "chair" && ws[i-1].lower != "the" {
		return noun{}, false // to sit on
	}
	if i+1 < len(ws) && (ws[i+1].capital || ws[i+1].lower == "-" || ws[i+1].lower == "," && i+2 < len(ws) && ws[i+2].capital) {
		return noun{}, false
	}
	lo := i
	for lo > 0 && i-lo < 4 && lexicon.ClassOf(ws[lo-1].lower) == lexicon.Open && !ws[lo-1].capital && !possessive(ws, lo-1) {
		lo--
	}
	if lo == 0 || lexicon.ClassOf(ws[lo-1].lower) != lexicon.Determiner && !possessive(ws, lo-1) {
		return noun{}, false
	}
	lo--
	if lo > 0 {
		switch ws[lo-1].lower {
		case "is", "was", "be", "been", "being", "become", "became", "as", ",", "like", "are", "were":
			return noun{}, false
		}
	}
	n := noun{span: spanOf(ws[lo : i+1]), role: role, seat: s.seatOf(ws, lo, i+1)}
	n.fresh = ws[lo].lower == "a" || ws[lo].lower == "an" || ws[lo].lower == "another"
	return n, role.Gender != lexicon.Unknown || n.fresh && !oneOfSeveral(ws, lo, i+1)
}

// oneOfSeveral reports whether "and" or "or" stands on either side of ws[lo:hi].
func oneOfSeveral(ws []word, lo, hi int) bool {
	and := func(k int) bool { return k >= 0 && k < len(ws) && (ws[k].lower == "and" || ws[k].lower == "or") }
	return and(lo-1) || and(hi)
}

// noun notes a person who is called by a noun: the one called so before, or
// another. What is the source of a statement is known already.
func (s *settler) noun(n *noun) {
	switch {
	case s.lesson != nil && n.role.Gender == lexicon.Unknown:
		return // gender is the teacher
	case n.span.Start < s.describedTo:
		s.kin[n.role.Noun] = s.lastDescribed
		return
	case s.nameAt(n.span) != nil:
		return
	}
	ent := s.kin[n.role.Noun]
	if ent == nil || n.fresh {
		ent = &entity{
			kind: hearsay.Person, gender: n.role.Gender, virtual: true,
			unnamed: n.role.Kind, full: textOf(s.doc.Text, n.span), role: n.role.Noun,
		}
		s.kin[n.role.Noun] = ent
	}
	ent.mention(n.span)
	if s.called != nil {
		s.called[n.span.Start] = ent
	}
	s.see(sighting{ent: ent, at: n.span.Start, seat: n.seat, kind: byNoun})
}

// reveal makes an entity of someone without a name who turns out to be a
// source.
func (s *settler) reveal(ent *entity) {
	if ent.virtual && !s.isOpen(ent) {
		ent.virtual = false
		s.others = append(s.others, ent)
	}
}
