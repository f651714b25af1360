package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// onlyMentioned returns who the sentence before that of a "he" or "she" tells of
// without a name: "I asked a civil servant. “The lights,” he said." It is nil when
// that sentence, or the words before the pronoun, have another person, or several.
func (s *settler) onlyMentioned(p *phrase, sentence int) *entity {
	around := quoteAt(s.quotes, p.span.Start)
	if sentence == 0 || around >= 0 && s.attrs[around].FoundBy != turnFinder && s.scan.sentenceAt(s.attrs[around].Content[0].Start) != sentence {
		return nil
	}
	var seen, voice, told *entity
	if around >= 0 {
		voice, told = s.speakerOf(around), s.spokenTo(around, p.span.Start)
	}
	for i := len(s.recent) - 1; i >= 0 && s.recent[i].seat.sentence >= sentence-1; i-- {
		m := &s.recent[i]
		if m.ent.kind != hearsay.Person || m.ent.gender == opposite(p.gender) || m.at >= p.span.Start ||
			m.quoted && m.ent.virtual && around < 0 || m.ent == voice || told != nil && m.ent == told {
			continue
		}
		if m.kind != byNoun || !m.ent.virtual || seen != nil && seen != m.ent {
			return nil
		}
		seen = m.ent
	}
	from := s.scan.starts[sentence-1]
	if from >= p.span.Start || p.span.Start-from > maxSetting {
		return nil
	}
	ws := appendWords(nil, s.doc.Text, text.WordsAround(nil, s.doc, hearsay.Span{Start: from, End: p.span.Start}))
	s.steps += len(ws)
	at := s.onePerson(ws, p.gender)
	if at < 0 {
		return nil
	}
	role, _, _ := roleAt(ws[:at+1], at)
	ent := s.antecedent(ws[:s.phraseEnd(ws, at)], at, role)
	if ent != nil && ent.gender == lexicon.Unknown {
		ent.gender, ent.guessed = p.gender, true
	}
	return ent
}

// onePerson returns the index of the noun by which ws introduce the one person
// in them who has no name; -1 when there is none, or another.
func (s *settler) onePerson(ws []word, gender lexicon.Gender) int {
	at := -1
	for i := range ws {
		role, start, ok := roleAt(ws, i)
		if !ok || role.Plural || ws[i].capital || role.Gender == opposite(gender) || i+1 < len(ws) && (possessive(ws, i+1) || ws[i+1].capital) {
			continue
		}
		if _, _, longer := roleAt(ws, min(i+1, len(ws)-1)); longer && i+1 < len(ws) && ws[i+1].Class == text.Word && lexicon.ClassOf(ws[i+1].lower) == lexicon.Open {
			continue // the first word of "civil servant"
		}
		for start > 0 && i-start < 5 && !determiner(ws[start].lower) && ws[start-1].Class == text.Word && !preposition(ws[start-1].lower) {
			start--
		}
		if start > 1 && possessive(ws, start-1) && ws[start-2].capital {
			for start--; start > 0 && (ws[start-1].capital || ws[start-1].lower == "the"); start-- {
			}
		} else if kin := role.Kind == hearsay.Relative && (ws[start].lower == "his" || ws[start].lower == "her" || ws[start].lower == "my"); !kin && !indefinite(ws[start].lower) && ws[start].lower != "the" {
			return -1
		}
		if start > 0 && tellsWhat(ws[start-1].lower) {
			continue
		}
		if at >= 0 || start > 0 && (ws[start-1].lower == "and" || ws[start-1].lower == "or") {
			return -1
		}
		at = i
	}
	return at
}

// phraseEnd returns where the noun phrase ends whose noun is ws[at], with the
// phrases that prepositions join to it.
func (s *settler) phraseEnd(ws []word, at int) int {
	end := at + 1
	for end < len(ws) && ws[end].Class == text.Word && !relativeWord(ws[end].lower) && lexicon.ClassOf(ws[end].lower) != lexicon.Auxiliary &&
		lexicon.ClassOf(ws[end].lower) != lexicon.Verb && ws[end].lower != "what" && ws[end].lower != "that" && ws[end].lower != "and" && !ofTime(ws[end].lower) {
		end++
	}
	return end
}

// ofTime reports whether a word joins a time to a verb, and nothing to a noun.
func ofTime(w string) bool {
	switch w {
	case "since", "until", "before", "after", "during", "when", "while", "last", "yesterday", "today", "again", "then":
		return true
	}
	return false
}
