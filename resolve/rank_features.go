package resolve

import (
	"math"
)

// A trait is a group of features of which a candidate has at most one.
type trait struct {
	name   string
	values int
}

const (
	tNear = iota
	tClause
	tLink
	tKind
	tOrder
	tCount
	tTop
	tLeads
	tHeads
	tJoined
	tLater
	tWords
	tQuote
	tSpeaker
	tFirst
	tName
	tPrep
	tOpen
	tVerb
	numTraits
)

// traits are the groups in the order of their numbers.
var traits = [numTraits]trait{
	tNear:    {"near", 6 * int(duties)},
	tClause:  {"clause", 3 * int(duties)},
	tLink:    {"link", 2 * int(openers)},
	tKind:    {"kind", 9},
	tOrder:   {"order", 4},
	tCount:   {"count", 5},
	tTop:     {"top", 2},
	tLeads:   {"leads", 4},
	tHeads:   {"heads", 2},
	tJoined:  {"joined", 2},
	tLater:   {"later", 10},
	tWords:   {"words", 5},
	tQuote:   {"quote", 3},
	tSpeaker: {"speaker", 2},
	tFirst:   {"first", 2},
	tName:    {"name", 12},
	tPrep:    {"preposition", 3 * preps},
	tOpen:    {"open", 12},
	tVerb:    {"verb", 4 * int(governors)},
}

var traitBase = func() (base [numTraits + 1]int) {
	for i, t := range traits {
		base[i+1] = base[i] + t.values
	}
	return base
}()

// numFeatures is that of all traits, for each use of a pronoun and for all
// uses together.
var numFeatures = traitBase[numTraits] * (int(pronounUses) + 1)

func feature(use pronounUse, trait, value int) uint16 {
	return uint16((traitBase[trait]+value)*(int(pronounUses)+1) + int(use))
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// features appends those of c to dst.
func (s *settler) features(dst []uint16, q *asking, c *candidate) []uint16 {
	add := func(trait, value int) {
		dst = append(dst, feature(q.use, trait, value), feature(pronounUses, trait, value))
	}
	if s.isOpen(c.ent) {
		if c.near == nil {
			add(tOpen, min(q.seat.sentence, 5))
			return dst
		}
		add(tOpen, 6+min(q.seat.sentence, 5))
	}
	add(tOrder, min(c.order, 3))
	add(tTop, flag(c.ent == s.top))
	add(tFirst, flag(c.ent == s.first))
	add(tSpeaker, flag(c.ent == s.speaker && q.seat.sentence-s.spokeIn <= 1))
	if c.later != nil {
		add(tLater, laterClass(q, c.later)*2+flag(c.near != nil))
	}
	if c.near == nil {
		return dst
	}
	st := c.near.seat
	distance := q.seat.sentence - st.sentence
	add(tNear, distanceClass(distance)*int(duties)+int(st.duty))
	add(tKind, nearness(distance)*3+int(c.near.kind))
	add(tCount, countClass(c.count))
	if c.near.kind == byName {
		add(tName, 3*(flag(c.near.long)+2*flag(c.near.first))+nearness(distance))
	}
	if st.duty == oblique {
		add(tPrep, 3*int(st.prep)+nearness(distance))
	}
	add(tLeads, flag(c.leadsNow)+2*flag(c.leadsBefore))
	add(tHeads, flag(c.heads))
	add(tJoined, flag(st.joined))
	if distance == 0 {
		apart := min(q.seat.clause.id-st.clause.id, 2)
		add(tClause, max(apart, 0)*int(duties)+int(st.duty))
		add(tLink, flag(s.localSubject(q) == c.ent)*int(openers)+int(q.seat.clause.opener))
		add(tVerb, s.verbClass(q, c))
		add(tWords, wordsClass(q.seat.word-st.word))
	}
	switch {
	case c.near.quoted == q.quoted:
		add(tQuote, 0)
	case q.quoted:
		add(tQuote, 1)
	default:
		add(tQuote, 2)
	}
	return dst
}

// laterClass tells how a name after the pronoun stands to it.
func laterClass(q *asking, later *name) int {
	leads := flag(later.seat.duty == subject)
	switch {
	case q.seat.clause.opener != opensFronted:
		return leads
	case later.seat.clause.id == q.seat.clause.id && (leads == 0 || q.use == asSubject || q.use == asObject):
		return 2
	case later.seat.clause.id == q.seat.clause.id:
		return 4 // "In his last book Roe tells ..."
	case later.seat.clause.opener == opensMain:
		return 3 + leads
	}
	return 1
}

// verbClass tells how c stands to the subject of the pronoun's verb: it is the
// subject, it stands before or behind it, or it owns it.
func (s *settler) verbClass(q *asking, c *candidate) int {
	n := int(governors)
	switch {
	case q.verb.what != bySomeone:
		return int(q.verb.what) + n*flag(c.near.seat.duty == subject)
	case c.governs:
		return int(bySomeone) + 2*n
	case c.near.at > q.verb.end:
		return int(bySomeone) + 3*n
	}
	return int(bySomeone) + n*flag(c.near.seat.duty == subject)
}

// localSubject returns who was the last subject in the sentence of the
// pronoun.
func (s *settler) localSubject(q *asking) *entity {
	for i := len(s.recent) - 1; i >= 0 && s.recent[i].seat.sentence == q.seat.sentence; i-- {
		if seen := &s.recent[i]; seen.at < q.at && seen.seat.duty == subject {
			return seen.ent
		}
	}
	return nil
}

// weigh returns the learnt part of a candidate's score.
func (s *settler) weigh(q *asking, c *candidate) float64 {
	s.feats = s.features(s.feats[:0], q, c)
	sum := 0.0
	for _, f := range s.feats {
		sum += s.weights[f]
	}
	return sum
}

// share returns the part that a score has of all, each as a power of e.
func share(set []candidate, score float64) float64 {
	sum := 0.0
	for i := range set {
		sum += math.Exp(set[i].score - score)
	}
	return 1 / sum
}
