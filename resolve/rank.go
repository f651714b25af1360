package resolve

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A candidate is someone whom a pronoun may mean.
type candidate struct {
	ent *entity
	// near is the last mention before the pronoun; nil when the only one in
	// reach comes after it.
	near *sighting
	// later is the first mention after the pronoun in its sentence, or nil.
	later *name
	// count is the number of mentions in reach before the pronoun.
	count int
	// order counts the candidates mentioned after near.
	order int
	// leads tells that a mention in the sentence of the pronoun, or in the one
	// before it, is a subject.
	leadsNow, leadsBefore bool
	// heads tells that the mention in near's sentence comes first there.
	heads bool
	// governs tells that a mention is the subject of the pronoun's verb.
	governs bool
	score   float64
}

// An asking is one pronoun that looks for its antecedent.
type asking struct {
	use    pronounUse
	gender lexicon.Gender
	at     int
	seat   seat
	verb   governor
	quoted bool
	turn   int     // the attribution whose turn of a conversation it stands in, or -1
	barred *entity // who speaks the words around the pronoun
	told   *entity // to whom they are spoken, where the two talk
	asks   *entity // who puts the question that the sentence of the pronoun answers
}

const (
	maxRecent     = 48 // mentions back that a pronoun looks
	maxSentences  = 8  // and sentences
	maxCandidates = 12
	maxLater      = 4 // names ahead
)

// candidates lists those whom the pronoun may mean, the last mentioned first.
// With all, gender bars nobody.
func (s *settler) candidates(q *asking, all bool) []candidate {
	set := s.set[:0]
	for i := len(s.recent) - 1; i >= max(0, len(s.recent)-maxRecent); i-- {
		s.steps++
		seen := &s.recent[i]
		distance := q.seat.sentence - seen.seat.sentence
		if distance > maxSentences {
			break
		}
		if distance < 0 || seen.seat.caption && !q.seat.caption || seen.at >= q.at || !s.eligible(q, seen.ent, all) {
			continue
		}
		c := candidateOf(&set, seen.ent)
		if c == nil {
			continue
		}
		if c.near == nil {
			c.near, c.order = seen, len(set)-1
		}
		c.count++
		c.governs = c.governs || q.verb.what == bySomeone && seen.end == q.verb.end
		c.leadsNow = c.leadsNow || distance == 0 && seen.seat.duty == subject
		c.leadsBefore = c.leadsBefore || distance == 1 && seen.seat.duty == subject
		c.heads = c.heads || seen.heads && seen.seat.sentence == c.near.seat.sentence
	}
	s.ahead(q, &set, all)
	if c := candidateOf(&set, s.open[q.gender]); c != nil && c.near == nil {
		c.order = len(set) - 1
	}
	s.set = set
	return set
}

// candidateOf returns the candidate that stands for ent, a new one if need be;
// nil when the list is full.
func candidateOf(set *[]candidate, ent *entity) *candidate {
	for i := range *set {
		if (*set)[i].ent == ent {
			return &(*set)[i]
		}
	}
	if len(*set) == maxCandidates {
		return nil
	}
	*set = append(*set, candidate{ent: ent})
	return &(*set)[len(*set)-1]
}

// ahead adds those whom the rest of the pronoun's sentence names.
func (s *settler) ahead(q *asking, set *[]candidate, all bool) {
	i := s.nextName(q.at)
	for n := 0; i < len(s.scan.names) && n < maxLater; i++ {
		nm := &s.scan.names[i]
		if nm.seat.sentence != q.seat.sentence {
			return
		}
		if nm.ent == nil || !s.eligible(q, nm.ent, all) {
			continue
		}
		n++
		if c := candidateOf(set, nm.ent); c != nil && c.later == nil {
			if c.later = nm; c.near == nil {
				c.order = len(*set) - 1
			}
		}
	}
}

// eligible reports whether ent may be meant by the pronoun.
func (s *settler) eligible(q *asking, ent *entity, all bool) bool {
	if s.isOpen(ent) {
		return ent.gender == q.gender
	}
	return ent != q.barred && (q.told == nil || ent != q.told) && (q.asks == nil || ent != q.asks) && ent.kind == hearsay.Person && !ent.plural && !s.articled(ent) &&
		(all || ent.gender == q.gender || ent.gender == lexicon.Unknown)
}

// best returns the candidate that the pronoun most likely means, and how
// likely that is in comparison with the others and with nobody.
func (s *settler) best(q *asking, set []candidate) (*candidate, float64) {
	var top *candidate
	known := s.genderNear(q, set)
	for i := range set {
		c := &set[i]
		c.score = s.weigh(q, c) + s.prior(q, c)
		if known && c.ent.virtual && c.ent.gender == lexicon.Unknown {
			c.score -= nounUnknown
		}
		if top == nil || c.score > top.score {
			top = c
		}
	}
	if top == nil {
		return nil, 0
	}
	return top, share(set, top.score)
}

// genderNear reports whether the sentence of the pronoun or the one before has
// somebody of its gender as a subject.
func (s *settler) genderNear(q *asking, set []candidate) bool {
	return slices.ContainsFunc(set, func(c candidate) bool {
		return (c.leadsNow || c.leadsBefore) && c.ent.gender == q.gender && !s.isOpen(c.ent)
	})
}

// The weights that no text without marks can teach: what it costs to take
// someone of unknown gender, or something that may be no person.
const (
	genderUnknown = 0.2
	genderLean    = 0.1
	nounUnknown   = 2.0 // of someone called by a noun only, "a clerk", where another of the gender is near
	personDoubt   = 0.6
	otherTurn     = 1.5 // of someone whom only somebody else's turn calls by a noun
	nobody        = -2.0
)

func (s *settler) prior(q *asking, c *candidate) float64 {
	score := 0.0
	if s.isOpen(c.ent) {
		return nobody
	}
	if c.ent.gender == lexicon.Unknown {
		score -= genderUnknown
		lean := c.ent.lean
		if q.gender == lexicon.Male {
			lean = -lean
		}
		score += genderLean * lean
	}
	if q.turn >= 0 && !c.ent.named && c.near != nil && c.near.quoted && c.near.around != q.turn {
		score -= otherTurn
	}
	if c.ent.untold || !c.ent.named {
		score += personDoubt * min(0, c.ent.odds)
	}
	return score
}

// distanceClass groups distances in sentences.
func distanceClass(n int) int {
	switch {
	case n <= 3:
		return n
	case n <= 5:
		return 4
	}
	return 5
}

func nearness(n int) int { return min(n, 2) }

func countClass(n int) int {
	switch {
	case n <= 3:
		return n - 1
	case n <= 5:
		return 3
	}
	return 4
}

func wordsClass(n int) int {
	for i, bound := range []int{2, 5, 10, 20} {
		if n <= bound {
			return i
		}
	}
	return 4
}
