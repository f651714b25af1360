package resolve

import (
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
		ent = s.heOrShe(p.gender, p.span.Start, sentence)
	case plural:
		ent = s.recall(sentence, p.span.Start, func(ent *entity) bool { return ent.plural })
		if ent == nil {
			ent = s.recall(sentence, p.span.Start, collective)
		}
	case neuter:
		if s.expletive(i) {
			return nil
		}
		ent = s.recall(sentence, p.span.Start, func(ent *entity) bool {
			return !ent.plural && (collective(ent) || ent.kind == hearsay.DocumentOrStudy || ent.kind == hearsay.Place)
		})
	case relative:
		ent = s.relativeSource(p)
	}
	if ent != nil {
		ent.mention(p.span)
		s.see(ent, p.span.Start, sentence, true)
	}
	return ent
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
func (s *settler) pronoun(p pronoun) {
	if s.taken[p.span.Start] {
		return
	}
	if ent := s.heOrShe(p.gender, p.span.Start, p.sentence); ent != nil {
		ent.mention(p.span)
		s.see(ent, p.span.Start, p.sentence, false)
	}
}

// How far a pronoun looks back, in sentences, and what speaks for or against a
// mention. The weights were chosen on Wikipedia passages (GAP) and on news.
const (
	maxSentences  = 6
	perSentence   = 4
	subjectBonus  = 6
	speakerBonus  = 6
	frequentBonus = 2 // for each mention, of four at most
	untoldMalus   = 1
	quotedMalus   = 4
)

// heOrShe returns the person that a pronoun of the gender at a place means,
// and lets a person of unknown gender have that gender.
func (s *settler) heOrShe(gender lexicon.Gender, at, sentence int) *entity {
	var barred *entity
	if q := quoteAt(s.quotes, at); q >= 0 {
		barred = s.speakers[q]
	}
	ent := s.recall(sentence, at, func(ent *entity) bool {
		return ent != barred && ent.kind == hearsay.Person && !ent.plural && (ent.gender == gender || ent.gender == lexicon.Unknown)
	})
	if ent != nil {
		ent.untold = false
		if ent.gender == lexicon.Unknown {
			ent.gender = gender
		}
	}
	return ent
}

// recall returns the best of the recent entities that fit; nil without one.
func (s *settler) recall(sentence, at int, fits func(*entity) bool) *entity {
	var best *entity
	top := 0
	counts := map[*entity]int{}
	for i := len(s.recent) - 1; i >= max(0, len(s.recent)-maxRecent); i-- {
		seen := s.recent[i]
		distance := sentence - seen.sentence
		if distance > maxSentences || distance < 0 || seen.at >= at || !fits(seen.ent) {
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
	if seen.subject {
		score += subjectBonus
	}
	if seen.ent == s.speaker && seen.sentence == s.spokeIn {
		score += speakerBonus
	}
	if seen.ent.untold {
		score -= untoldMalus
	}
	if seen.quoted {
		score -= quotedMalus
	}
	return score
}
