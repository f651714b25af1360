package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// ofThem lets "one of them", "another" and "a third" be of the kind of those
// spoken of before: of the last several people, or of the last one without a
// name.
func (s *settler) ofThem(p *phrase) {
	words := strings.Fields(strings.ToLower(p.name))
	last := strings.Join(words[max(0, len(words)-3):], " ")
	them := strings.HasSuffix(last, " of them") || last == "of the people"
	if p.apposed || !them && !furtherOne(words) {
		return
	}
	sentence := s.scan.sentenceAt(p.span.Start)
	like := s.recall(sentence, p.span.Start, func(ent *entity) bool {
		return !ent.named && ent.unnamed != "" && ent.unnamed != hearsay.Unspecified && (ent.plural || !them) && (ent.kind == hearsay.Person || ent.kind == hearsay.Group)
	})
	if like == nil || !like.plural {
		if of := s.groupBefore(sentence); them && of.what == isDescription {
			if p.role, p.single = of.role, of.single; p.plural {
				p.unnamed = cmp.Or(of.unnamed, p.unnamed)
			} else {
				p.unnamed = cmp.Or(of.single, p.unnamed)
			}
			return
		}
	}
	if like == nil {
		return
	}
	p.role = like.role
	switch {
	case p.plural, like.single == "" && like.unnamed != hearsay.SeveralPeople:
		p.unnamed = like.unnamed
	case like.single != "":
		p.unnamed = like.single
	}
	p.single = like.single
}

// groupBefore returns the last several people whom the sentence before tells of,
// as in "Two former members whom the channel met gave similar accounts."
func (s *settler) groupBefore(sentence int) phrase {
	if sentence == 0 {
		return phrase{}
	}
	from, to := s.scan.starts[sentence-1], s.scan.starts[sentence]
	if to-from > maxSetting {
		return phrase{}
	}
	ws := appendWords(nil, s.doc.Text, text.WordsAround(nil, s.doc, hearsay.Span{Start: from, End: to}))
	s.steps += len(ws)
	for i := range ws {
		role, _, ok := roleAt(ws, i)
		if !ok || !role.Plural || ws[i].capital && i > 0 {
			continue
		}
		start := i
		for start > 0 && i-start < 5 && ws[start-1].Class == text.Word && !preposition(ws[start-1].lower) && lexicon.ClassOf(ws[start-1].lower) != lexicon.Auxiliary {
			start--
		}
		end := i + 1
		for end < len(ws) && end-i < maxPlace && (end > i+1 || preposition(ws[end].lower)) && ws[end].Class == text.Word {
			end++
		}
		if np := s.scan.core(ws[start:end], false); np.what == isDescription && np.plural {
			return np
		}
	}
	return phrase{}
}

// assumedBy returns whoever has the name that the text gives p for the time
// being: "a prisoner, whom we call Dora". The name names nobody.
func (s *settler) assumedBy(p *phrase) *entity {
	const farthest = 120 // bytes
	i, _ := slices.BinarySearchFunc(s.scan.assumed, p.span.Start, func(sp hearsay.Span, at int) int { return cmp.Compare(sp.Start, at) })
	if i == len(s.scan.assumed) || p.plural || p.kind != hearsay.Person {
		return nil
	}
	at := s.scan.assumed[i]
	if at.Start-p.span.Start > farthest || s.scan.sentenceAt(at.Start) != s.scan.sentenceAt(p.span.Start) {
		return nil
	}
	ent := s.nameAt(at)
	if ent == nil || ent.kind != hearsay.Person {
		return nil
	}
	ent.named, ent.unnamed, ent.untold = false, cmp.Or(p.unnamed, hearsay.Unspecified), false
	ent.role = cmp.Or(p.role, ent.role)
	return ent
}

// furtherOne reports whether a description without a noun stands for one more
// of those before: "another", "a second", "one".
func furtherOne(words []string) bool {
	if len(words) > 1 && (words[0] == "a" || words[0] == "the" || words[0] == "yet") {
		words = words[1:]
	}
	if len(words) != 1 {
		return false
	}
	switch words[0] {
	case "another", "one", "second", "third", "fourth", "fifth", "other", "others", "two", "three", "several", "some", "both", "many", "most",
		"elder", "eldest", "younger", "youngest", "former", "latter":
		return true
	}
	return false
}

// byOwner lets those who stand in somebody's service have the kind that goes
// with him: "a Corvel spokesman" speaks for an office or for a firm.
func (s *settler) byOwner(p *phrase) {
	if !p.weak || p.owner.Len() == 0 || !lexicon.Serves(p.head) && !ofPerson(p.head) {
		return
	}
	kind := s.ownedBy(p)
	if kind == "" {
		return
	}
	if p.single = kind; !p.plural {
		p.unnamed = kind
	}
}

func (s *settler) ownedBy(p *phrase) hearsay.UnnamedKind {
	ent := s.nameAt(p.owner)
	switch {
	case p.head == "official", p.head == "officer":
		return ""
	case ent != nil && ent.kind == hearsay.Place, ent == nil && statesName(p.proper):
		if speaksFor(p.head) {
			return hearsay.Official
		}
		return ""
	case ent != nil && ent.kind == hearsay.Person:
		if role, ok := lexicon.RoleNoun(headOf(ent.role)); ok && role.Kind == hearsay.Official && !lexicon.Serves(role.Noun) {
			return hearsay.Official
		}
		if ofPerson(p.head) {
			return ""
		}
		return hearsay.Insider
	case speaksFor(p.head):
		return hearsay.Insider
	}
	return ""
}

// statesName reports whether one of the names in a description is that of a
// country, a town or its people.
func statesName(proper []string) bool {
	for _, w := range proper {
		if lexicon.Place(w) || lexicon.Affiliation(w) {
			return true
		}
	}
	return false
}

func speaksFor(noun string) bool {
	switch noun {
	case "spokesman", "spokeswoman", "spokesperson", "representative", "press officer", "press secretary", "delegate", "source", "agent", "head", "director":
		return true
	}
	return false
}
