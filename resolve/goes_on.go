package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// goesOn returns the speaker of the sentence before, whom the text does not
// name, when "he" is the source of the next one and nobody else has come
// between.
func (s *settler) goesOn(p *phrase, sentence int) *entity {
	ent := s.speaker
	if ent == nil || s.attrs[s.spokenBy].Parent != "" || ent.named || ent.plural || ent.kind != hearsay.Person || ent.unnamed == "" || ent.odds < 0 ||
		sentence-s.spokeIn > 1 || ent.gender != lexicon.Unknown && ent.gender != p.gender || quoteAt(s.quotes, p.span.Start) >= 0 {
		return nil
	}
	for i := len(s.recent) - 1; i >= 0; i-- {
		switch seen := &s.recent[i]; {
		case seen.ent == ent:
			if ent.gender == lexicon.Unknown {
				ent.gender, ent.guessed = p.gender, true
			}
			return ent
		case seen.seat.sentence < s.spokeIn:
			return nil
		case seen.ent.kind == hearsay.Person && !seen.quoted && seen.seat.duty == subject && seen.ent.gender != opposite(p.gender):
			return nil
		}
	}
	return nil
}

// quotesOn returns the speaker of the sentence before, where statement i is a
// quotation that stands behind it and talks of others: "Ann Roe said that he had
// copied it. “He practised,” she said."
func (s *settler) quotesOn(i int, p *phrase, sentence int) *entity {
	ent, attr := s.outermost(i), &s.attrs[i]
	if ent == nil || ent.plural || ent.kind != hearsay.Person || attr.Kind != hearsay.Direct || attr.Parent != "" ||
		sentence-s.spokeIn > 1 || ent.gender == opposite(p.gender) && !ent.guessed || len(attr.Content) != 1 {
		return nil
	}
	if attr.Content[0].End > p.span.Start && (sentence-s.spokeIn != 1 || !s.writing(p)) {
		return nil
	}
	if ent.gender != p.gender { // unknown, or guessed by a pronoun inside the quotation
		ent.gender, ent.guessed = p.gender, true
	}
	return ent
}

// writing reports whether the words in front of a pronoun tell where its bearer
// says more: "Writing in the Gazette, he".
func (s *settler) writing(p *phrase) bool {
	at := s.scan.starts[s.scan.sentenceAt(p.span.Start)]
	if at >= p.span.Start {
		return false
	}
	first, rest, _ := strings.Cut(strings.ToLower(s.doc.Text[at:p.span.Start]), " ")
	switch first {
	case "writing", "speaking", "posting", "tweeting", "appearing", "talking":
		return strings.HasSuffix(rest, ", ")
	}
	return false
}

// behindBlock returns the speaker of a quotation that is set off as a block of
// its own, right before the pronoun that is the source of statement i: what
// stands in the block says nothing of who speaks behind it.
func (s *settler) behindBlock(i int, p *phrase) *entity {
	const near = 4
	for j := i - 1; j >= max(0, i-near); j-- {
		attr := &s.attrs[j]
		if attr.Parent != "" || len(attr.Content) == 0 {
			continue
		}
		last, ent := attr.Content[len(attr.Content)-1], s.speakers[j]
		block, ok := s.doc.BlockAt(last.Start)
		if !ok || block.Kind != hearsay.Quotation || last.End > p.span.Start || strings.Trim(s.doc.Text[last.End:p.span.Start], " \t\n.”\"’'") != "" ||
			ent == nil || ent.plural || ent.kind != hearsay.Person || ent.gender == opposite(p.gender) && !ent.guessed {
			return nil
		}
		if ent.gender != p.gender {
			ent.gender, ent.guessed = p.gender, true
		}
		return ent
	}
	return nil
}

// outermost returns who speaks in the last statement before statement next, or in
// the one around it. What is said inside next does not count.
func (s *settler) outermost(next int) *entity {
	const deepest = 4
	i := s.spokenBy
	if i > next {
		for i = next - 1; i > 0 && i > next-deepest && s.speakers[i] == nil; i-- {
		}
	}
	for back := 0; i >= 0 && i < len(s.attrs) && back < deepest; back++ {
		parent := s.attrs[i].Parent
		if parent == "" {
			return s.speakers[i]
		}
		for i--; i >= 0 && s.attrs[i].ID != parent && back < deepest; i-- {
			back++
		}
	}
	return nil
}
