package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// pronounSource settles a source that is a pronoun; nil when it stays in
// doubt.
func (s *settler) pronounSource(i int, p *phrase) *entity {
	sentence := s.scan.sentenceAt(p.span.Start)
	var ent *entity
	switch p.form {
	case author:
		s.deferred = append(s.deferred, i)
		return nil
	case singular:
		s.taken[p.span.Start] = true
		if ent = cmp.Or(s.goesOn(p, sentence), s.quotesOn(i, p, sentence), s.toldOn(i, p, sentence), s.behindBlock(i, p)); ent != nil {
			break
		}
		if ent = s.onlyMentioned(p, sentence); ent != nil {
			break
		}
		if ent = s.heOrShe(s.scan.pronounAt(p)); ent == nil || s.isOpen(ent) {
			return nil
		}
		s.reveal(ent)
		return ent
	case plural:
		ent = s.recall(sentence, p.span.Start, func(ent *entity) bool { return ent.plural })
		if ent == nil {
			ent = s.together(sentence, p.span.Start)
		}
		if ent == nil {
			around := quoteAt(s.quotes, p.span.Start)
			ent = s.recall(sentence, p.span.Start, func(ent *entity) bool { return collective(ent) && !s.hears(around, ent) })
		}
	case neuter:
		if s.expletive(i) {
			return nil
		}
		if ent = s.aroundIt(i); ent != nil {
			break
		}
		if ent = s.thingBefore(p, sentence); ent != nil {
			break
		}
		ent = s.recall(sentence, p.span.Start, func(ent *entity) bool {
			return !ent.plural && (collective(ent) || ent.kind == hearsay.DocumentOrStudy || ent.kind == hearsay.Place || ent.kind == hearsay.Person && s.articled(ent))
		})
		if ent == nil && sentence-s.spokeIn <= 1 && s.likeThing(s.speaker) {
			ent = s.speaker // of a kind that the text does not tell
		}
	case reader:
		if around := quoteAt(s.quotes, p.span.Start); around >= 0 {
			ent = s.addressee(around)
		}
	case relative:
		ent = s.relativeSource(p)
	}
	if ent != nil {
		ent.mention(p.span)
		s.seeSource(ent, p.span.Start)
	}
	return ent
}

// aroundIt returns who says that "it" has said something: "The union said it
// had warned them"; nil where the one around is a person's statement.
func (s *settler) aroundIt(i int) *entity {
	if parent := s.attrs[i].Parent; parent != "" && i > 0 && s.attrs[i-1].ID == parent && s.attrs[i-1].Kind != hearsay.Direct {
		if ent := s.speakers[i-1]; ent != nil && !ent.plural && collective(ent) {
			return ent
		}
	}
	return nil
}

// hears reports whether ent is an outlet to which statement i was told.
func (s *settler) hears(i int, ent *entity) bool {
	if i < 0 || ent.kind != hearsay.Outlet {
		return false
	}
	return slices.ContainsFunc(s.relays[i].front, func(h hand) bool { return h.ent == ent || h.what == isName && s.nameAt(h.span) == ent })
}

func opposite(gender lexicon.Gender) lexicon.Gender {
	switch gender {
	case lexicon.Male:
		return lexicon.Female
	case lexicon.Female:
		return lexicon.Male
	}
	return lexicon.Unknown
}

// together returns the group of the names that the text last joined by "and",
// in the sentence of a place or the two before it; nil without one.
func (s *settler) together(sentence, at int) *entity {
	const near = 2
	for i := len(s.recent) - 1; i > 0; i-- {
		last := &s.recent[i]
		if sentence-last.seat.sentence > near {
			break
		}
		first := i
		for first > 0 && last.end > 0 && last.end <= at && s.joinedTo(&s.recent[first-1], &s.recent[first], first == i) {
			first--
		}
		if first < i {
			sp := hearsay.Span{Start: s.recent[first].at, End: last.end}
			return s.group(sp, textOf(s.doc.Text, sp))
		}
	}
	return nil
}

// joinedTo reports whether two names stand in one list; the last two have an
// "and" between them.
func (s *settler) joinedTo(a, b *sighting, last bool) bool {
	if a.end == 0 || b.end == 0 || a.kind != byName || b.kind != byName || a.end >= b.at || a.ent == b.ent {
		return false
	}
	switch gap := s.doc.Text[a.end:min(b.at, a.end+len(", and ")+1)]; gap {
	case " and ", ", and ":
		return last
	case ", ":
		return !last
	}
	return false
}

// expletive reports whether the cue of attribution i makes an "it" stand for
// nobody: "it seems", "it is believed", "it was reported".
func (s *settler) expletive(i int) bool {
	for _, sp := range s.attrs[i].Cue {
		passive := false
		for w := range strings.FieldsSeq(strings.ToLower(sp.Of(s.doc.Text))) {
			switch w {
			case "seems", "seem", "seemed", "appears", "appear", "appeared", "turns", "turned", "follows", "emerged", "emerges", "clear", "likely":
				return true
			case "is", "was", "be", "been", "'s", "’s":
				passive = true
			default:
				if passive && strings.HasSuffix(w, "ed") || passive && slices.Contains([]string{"said", "thought", "understood", "known", "told", "felt", "held"}, w) {
					return true
				}
			}
		}
	}
	return false
}

func collective(ent *entity) bool {
	return ent.kind == hearsay.Organization || ent.kind == hearsay.Outlet
}

// pronoun settles a he or she of the text that is no source.
func (s *settler) pronoun(p *pronoun) {
	if s.taken[p.span.Start] {
		return
	}
	if s.lesson == nil && (p.use == asSubject || p.use == asOwnerFirst) && p.seat.sentence > 0 && s.scan.starts[p.seat.sentence] == p.span.Start {
		src := &phrase{what: isPronoun, form: singular, span: p.span, gender: p.gender}
		if ent := s.onlyMentioned(src, p.seat.sentence); ent != nil {
			ent.mention(p.span)
			s.see(sighting{ent: ent, at: p.span.Start, end: p.span.End, seat: p.seat, kind: byPronoun})
			return
		}
	}
	s.heOrShe(p)
}

// heOrShe returns the person that a pronoun means, notes the mention, and lets
// a person of unknown gender have that of the pronoun. It returns nil when
// nobody is likely enough.
func (s *settler) heOrShe(p *pronoun) *entity {
	q := &asking{use: p.use, gender: p.gender, at: p.span.Start, seat: p.seat, verb: p.verb, asks: s.whoAsks(p), turn: -1}
	if i := quoteAt(s.quotes, q.at); i >= 0 {
		if s.attrs[i].FoundBy == turnFinder {
			q.turn = i
		}
		q.quoted, q.barred, q.told = true, s.speakerOf(i), s.spokenTo(i, q.at)
	}
	if s.lesson != nil {
		s.lesson(q)
	}
	c, sure := s.best(q, s.candidates(q, false))
	if c == nil || sure < sureEnough {
		return nil
	}
	ent := c.ent
	if s.settled != nil && sure > 0.6 {
		s.settled(q, ent)
	}
	ent.untold = false
	if ent.gender == lexicon.Unknown {
		ent.gender, ent.guessed = p.gender, true
	}
	ent.mention(p.span)
	s.see(sighting{ent: ent, at: q.at, end: p.span.End, seat: q.seat, kind: byPronoun})
	return ent
}

// speakerOf returns the speaker of attribution i as far as is known yet: a name
// after the words is known before it is passed.
func (s *settler) speakerOf(i int) *entity {
	if s.speakers[i] == nil && s.phrases[i].what == isName {
		return s.nameAt(s.phrases[i].span)
	}
	if p := &s.phrases[i]; s.speakers[i] == nil && p.what == isDescription && p.kind == hearsay.Person && !p.plural && p.definite {
		return s.backwards(p, strings.ToLower(withoutDeterminer(p.name)))
	}
	return s.speakers[i]
}

// sureEnough is the share that the best candidate must have of what all have.
const sureEnough = 0.2

// What speaks for or against a mention that "it" or "they" may stand for.
const (
	perSentence   = 4
	subjectBonus  = 6
	speakerBonus  = 6
	frequentBonus = 2 // for each mention, of four at most
	quotedMalus   = 4
)

// recall returns the best of the recent entities that fit; nil without one.
func (s *settler) recall(sentence, at int, fits func(*entity) bool) *entity {
	const farthest = 6
	var best *entity
	top := 0
	counts := map[*entity]int{}
	for i := len(s.recent) - 1; i >= max(0, len(s.recent)-maxRecent); i-- {
		s.steps++
		seen := s.recent[i]
		distance := sentence - seen.seat.sentence
		if distance > farthest || distance < 0 || seen.at >= at || !fits(seen.ent) {
			continue
		}
		counts[seen.ent]++
		score := 100 - perSentence*distance + min(counts[seen.ent], 4)*frequentBonus
		score += s.favour(seen)
		if best == nil || score > top {
			best, top = seen.ent, score
		}
	}
	return best
}

// favour weighs what stands around a mention.
func (s *settler) favour(seen sighting) int {
	score := 0
	if seen.seat.duty == subject || seen.heads {
		score += subjectBonus
	}
	if seen.ent == s.speaker && seen.seat.sentence == s.spokeIn {
		score += speakerBonus
	}
	if seen.quoted {
		score -= quotedMalus
	}
	return score
}

// likeThing reports whether the text gives an entity a name that need not be a
// person's: it has an article, "the Philharmonic".
func (s *settler) likeThing(ent *entity) bool {
	if ent == nil || !ent.named || ent.plural || len(ent.mentions) == 0 {
		return false
	}
	at := lastMention(ent)
	if ent == s.speaker { // the words by which it is the speaker tell more than later ones
		at = s.phrases[s.spokenBy].span.Start
	}
	before := s.doc.Text[:at]
	return ent.kind != hearsay.Person || ent.gender == lexicon.Unknown && ent.role == "" && (strings.HasSuffix(before, "The ") || strings.HasSuffix(before, "the "))
}
