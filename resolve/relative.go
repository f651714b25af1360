package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// relativeSource leads "who" and "which" back to what stands just before: a
// name, or a noun phrase.
func (s *settler) relativeSource(p *phrase) *entity {
	src := s.doc.Text
	from := p.span.Start
	for from > max(0, p.span.Start-120) && src[from-1] != '\n' {
		from--
	}
	for from < p.span.Start && src[from]&0xC0 == 0x80 {
		from++
	}
	ws := appendWords(nil, src, text.Words(nil, src, hearsay.Span{Start: from, End: p.span.Start}))
	ws = beforeAnd(ws)
	if len(ws) == 0 {
		return nil
	}
	if at, role := personBefore(ws); at >= 0 && namesThing(ws, at) && !strings.EqualFold(p.span.Of(src), "which") {
		if found := s.antecedent(ws, at, role); found != nil {
			return found // "a user of the forum Perf, who"
		}
	}
	things := strings.EqualFold(p.span.Of(src), "which")
	ent := s.nameAt(ws[len(ws)-1].Span)
	switch {
	case things && ent != nil && ent.kind == hearsay.Person:
		return nil
	case things, ent != nil && ent.kind == hearsay.Person && !placed(ws):
		if ent != nil {
			return ent
		}
	}
	if at, role := personBefore(ws); at >= 0 && !things {
		if found := s.antecedent(ws, at, role); found != nil {
			return found
		}
	}
	if ent != nil {
		return ent
	}
	if last := len(ws) - 1; things && nounBefore(ws, last) {
		return s.antecedent(ws, last, lexicon.Role{})
	}
	if things {
		return nil
	}
	return s.lastPerson(p.span.Start)
}

// lastPerson returns the person mentioned last in the sentence before an
// offset.
func (s *settler) lastPerson(at int) *entity {
	sentence := s.scan.sentenceAt(at)
	for i := len(s.recent) - 1; i >= 0 && s.recent[i].seat.sentence == sentence; i-- {
		if s.recent[i].ent.kind == hearsay.Person && !s.recent[i].ent.virtual && s.recent[i].at < at {
			return s.recent[i].ent
		}
	}
	return nil
}

// beforeAnd cuts the comma before "who" off the end of ws, and of "a clerk who
// was there, and who" all from the first "who" on.
func beforeAnd(ws []word) []word {
	n := len(ws)
	if n > 0 && (ws[n-1].lower == "and" || ws[n-1].lower == "but") {
		for i := n - 1; i > 0 && !ends(ws[i].lower); i-- {
			if relativeWord(ws[i].lower) {
				n = i
				break
			}
		}
	}
	for n > 0 && ws[n-1].lower == "," {
		n--
	}
	return ws[:n]
}

// placed reports whether the name that ws ends in follows a preposition of
// place: "a baker in Skarn".
func placed(ws []word) bool {
	for i := len(ws) - 1; i > 0 && len(ws)-i < 5; i-- {
		if !ws[i].capital {
			return ws[i].lower == "in" || ws[i].lower == "at" || ws[i].lower == "from" || ws[i].lower == "near"
		}
	}
	return false
}

// ends reports whether a mark ends a sentence.
func ends(mark string) bool { return mark == "." || mark == "!" || mark == "?" }

// personBefore returns where the noun for persons stands that "who" at the end
// of ws goes back to, past what the phrase has after it: "a clerk at the
// ministry, who". It is -1 when there is none.
func personBefore(ws []word) (at int, role lexicon.Role) {
	const farthest = 7 // words of one part
	at = len(ws) - 1
	for at > 0 && (lexicon.ClassOf(ws[at].lower) == lexicon.Adverb || lexicon.ClassOf(ws[at].lower) == lexicon.Determiner || ws[at].lower == "there") {
		at--
	}
	for range 3 {
		if role, _, ok := roleAt(ws[:at+1], at); (ok || lexicon.GroupWord(ws[at].lower) || participants(ws[at].lower)) && (!ws[at].capital || at == 0 || opensSentence(ws[at-1]) || ends(ws[at-1].lower)) {
			return at, role
		}
		low := max(0, at-farthest)
		for at--; at > low && !preposition(ws[at].lower); at-- {
			if ws[at].Class == text.Punct || lexicon.ClassOf(ws[at].lower) == lexicon.Auxiliary || lexicon.ClassOf(ws[at].lower) == lexicon.Verb {
				return -1, role
			}
		}
		if at <= low {
			return -1, role
		}
		at--
	}
	return -1, role
}

func participants(noun string) bool {
	return lexicon.Affiliation(noun) || personEnding(strings.TrimSuffix(noun, "s"))
}

// antecedent reads the noun phrase with the noun ws[at] that ws ends in: an
// apposition to a name, or someone without a name.
func (s *settler) antecedent(ws []word, at int, role lexicon.Role) *entity {
	start := at
	for start > 0 && !determiner(ws[start].lower) && ws[start-1].Class == text.Word && !preposition(ws[start-1].lower) && at-start < 5 {
		start--
	}
	if start > 1 && ws[start-1].lower == "," && !role.Plural {
		if ent := s.nameAt(ws[start-2].Span); ent != nil && ent.kind == hearsay.Person {
			return ent
		}
	}
	if start > 1 && possessive(ws, start-1) && ws[start-2].capital { // "the Courier's reporter"
		for start--; start > 0 && (ws[start-1].capital || ws[start-1].lower == "the"); start-- {
		}
	}
	np := s.scan.core(ws[start:], false)
	if np.what != isDescription {
		return nil
	}
	if np.weak {
		np.tell(s.scan.clauseAfter(np.span))
	}
	return s.described(&np)
}

// namesThing reports whether ws, behind the noun for a person at ws[at], end in
// a name that a noun for something else introduces: "of the forum Perf".
func namesThing(ws []word, at int) bool {
	last := len(ws) - 1
	if last-at < 3 || !ws[last].capital || !preposition(ws[at+1].lower) {
		return false
	}
	first := last
	for first > at+1 && ws[first-1].capital {
		first--
	}
	noun := ws[first-1]
	_, person := lexicon.RoleNoun(noun.lower)
	return first-2 > at && !person && !noun.capital && noun.Class == text.Word && lexicon.ClassOf(noun.lower) == lexicon.Open
}
