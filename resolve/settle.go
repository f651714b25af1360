package resolve

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// An item is something that settle comes past, in the order of the text: a
// name, a pronoun, or the source of an attribution.
type item struct {
	at   int // offset
	kind itemKind
	i    int // index among its kind
}

type itemKind uint8

const (
	nameItem itemKind = iota
	sourceItem
	pronounItem
	nounItem
	handItem
)

// settler returns what settles the sources of r.
func (r *resolver) settler() *settler {
	r.quotes = directQuotes(r.attrs)
	s := &settler{
		resolver: r, exact: map[string]*entity{}, byHead: map[string][]*entity{}, taken: map[int]bool{}, describedAt: map[int]*entity{},
		kin: map[string]*entity{}, weights: pronounWeights(), top: r.mostNamed(),
	}
	for gender := range s.open {
		s.open[gender] = &entity{kind: hearsay.Person, gender: lexicon.Gender(gender), virtual: true}
	}
	return s
}

func (s *settler) isOpen(ent *entity) bool { return ent.virtual && ent == s.open[ent.gender] }

// settle goes through the text once and gives each source its entity. What
// depends on statements whose source comes later is done at the end.
func (s *settler) settle() {
	s.interviewed()
	s.answered()
	var hands []*hand
	s.eachHand(func(h *hand) { hands = append(hands, h) })
	for _, it := range s.items(hands) {
		switch it.kind {
		case nameItem:
			s.pass(&s.scan.names[it.i])
		case sourceItem:
			s.source(it.i)
		case pronounItem:
			s.pronoun(&s.scan.pronouns[it.i])
		case nounItem:
			s.noun(&s.scan.nouns[it.i])
		case handItem:
			s.takeHand(hands[it.i])
		}
	}
	s.namedLater()
	s.relay()
	s.firstPerson()
	s.repeated()
	s.giveConditions()
}

func (r *resolver) items(hands []*hand) []item {
	var out []item
	for i := range r.scan.names {
		if n := &r.scan.names[i]; n.ent != nil {
			out = append(out, item{n.span.Start, nameItem, i})
		}
	}
	for i, p := range r.scan.pronouns {
		out = append(out, item{p.span.Start, pronounItem, i})
	}
	for i := range r.scan.nouns {
		out = append(out, item{r.scan.nouns[i].span.Start, nounItem, i})
	}
	for i := range r.phrases {
		if r.phrases[i].what != nothing {
			out = append(out, item{r.phrases[i].span.Start, sourceItem, i})
		}
	}
	for i, h := range hands {
		out = append(out, item{h.span.Start, handItem, i})
	}
	slices.SortStableFunc(out, func(a, b item) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.kind, b.kind)) })
	return out
}

// A settler knows what the text has said up to one place.
type settler struct {
	*resolver
	recent  []sighting // the last mentions, oldest first
	speaker *entity    // of the statement before
	spokeIn int        // the sentence of its source
	// spokenBy is the attribution that speaker is of.
	spokenBy int
	author   *entity
	exact    map[string]*entity // unnamed sources by their words
	byHead   map[string][]*entity
	kin      map[string]*entity // persons without a name by noun, as "mother"
	taken    map[int]bool       // offsets of pronouns that a source has settled
	// lastDescribed is who the last source without a name is, and describedTo
	// where its words end.
	lastDescribed *entity
	describedTo   int
	describedAt   map[int]*entity // by the offset of the words
	deferred      []int           // attributions whose source is "I" or "we"

	// voices are the two who talk in the turns of the text, once heard tells
	// that they have been looked for.
	voices []*entity
	heard  bool

	top, first *entity // the person named most often, and first
	weights    []float64
	set        []candidate // of the pronoun that is settled; room to work in
	feats      []uint16
	// open holds, by gender, someone whom the text has not named.
	open [3]*entity

	lesson  func(q *asking)              // is shown each pronoun, if not nil
	called  map[int]*entity              // gets the persons called by a noun, if not nil
	settled func(q *asking, ent *entity) // is told whom it means, if not nil
}

// A sighting is a mention in the order of the text.
type sighting struct {
	ent    *entity
	at     int
	end    int // of the name or pronoun; 0 of what is neither
	seat   seat
	kind   sightingKind
	heads  bool // it is the first name of its sentence
	quoted bool
	around int  // the attribution in whose quoted words it stands, or -1
	long   bool // the name has several words
	first  bool // it is the first mention
}

type sightingKind uint8

const (
	byName sightingKind = iota
	byPronoun
	byNoun
)

// see notes a mention.
func (s *settler) see(seen sighting) {
	if len(s.recent) >= 2*maxRecent {
		s.recent = append(s.recent[:0], s.recent[maxRecent:]...)
	}
	seen.around = quoteAt(s.quotes, seen.at)
	seen.quoted = seen.around >= 0
	s.recent = append(s.recent, seen)
	if s.first == nil && seen.ent.kind == hearsay.Person && !seen.ent.virtual {
		s.first = seen.ent
	}
}

// seeSource notes the mention of a source that is no name.
func (s *settler) seeSource(ent *entity, at int) {
	s.see(sighting{ent: ent, at: at, seat: s.scan.seatNear(at), kind: byNoun})
}

// pass notes a name of the text.
func (s *settler) pass(n *name) {
	st := n.seat
	if n.source {
		st.duty = subject
	}
	s.see(sighting{ent: n.ent, at: n.span.Start, end: n.span.End, seat: st, heads: n.heads, long: len(n.words) > 1, first: n.span == n.ent.mentions[0]})
	s.know(n.ent, headOf(n.role))
	s.know(n.ent, spelledOut(n.noun))
}

// know makes ent one that the noun head can point to.
func (s *settler) know(ent *entity, head string) {
	if head == "" {
		return
	}
	if list := s.byHead[head]; !known(list, ent) {
		s.byHead[head] = append(list, ent)
	}
}

// source settles the source of attribution i.
func (s *settler) source(i int) {
	p := &s.phrases[i]
	var ent *entity
	switch p.what {
	case isName:
		if ent = s.cutOff(p); ent != nil {
			break
		}
		ent = s.nameAt(p.span)
		if ent != nil && p.role != "" && ent.kind == hearsay.Person {
			ent.role = cmp.Or(ent.role, p.role)
			s.know(ent, headOf(p.role))
		}
	case isPronoun:
		ent = s.pronounSource(i, p)
	case isDescription:
		if ent = s.cutOff(p); ent == nil {
			ent = s.described(p)
		}
	case isSeveral:
		ent = s.several(p)
	}
	s.speakers[i] = ent
	if ent != nil {
		s.speaker, s.spokeIn, s.spokenBy = ent, s.scan.sentenceAt(p.span.Start), i
	}
}

// nextName returns the index of the first name that starts at or after an
// offset.
func (r *resolver) nextName(at int) int {
	i, _ := slices.BinarySearchFunc(r.scan.names, at, func(n name, at int) int { return cmp.Compare(n.span.Start, at) })
	return i
}

// mostNamed returns the person whom the text names most often.
func (r *resolver) mostNamed() *entity {
	var top *entity
	for _, ent := range r.register.all {
		if ent.kind == hearsay.Person && (top == nil || len(ent.mentions) > len(top.mentions)) {
			top = ent
		}
	}
	return top
}

// nameAt returns the entity of the name that covers sp.
func (r *resolver) nameAt(sp hearsay.Span) *entity {
	names := r.scan.names
	i, _ := slices.BinarySearchFunc(names, sp.Start, func(n name, at int) int { return cmp.Compare(n.span.End-1, at) })
	if i < len(names) && names[i].span.Overlaps(sp) {
		return names[i].ent
	}
	return nil
}
