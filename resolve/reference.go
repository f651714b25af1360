package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// described returns the entity of a description: an earlier one that it
// points back to, or a new unnamed one.
func (s *settler) described(p *phrase) *entity {
	if ent := s.describedAt[p.span.Start]; ent != nil {
		return ent // two statements share the source
	}
	key := strings.ToLower(withoutDeterminer(p.name))
	ent := s.byRule(p)
	if ent == nil {
		ent = s.assumedBy(p)
	}
	if ent == nil {
		ent = s.backwards(p, key)
	}
	if ent == nil {
		s.ofThem(p)
		s.byOwner(p)
		ent = &entity{
			kind: p.kind, named: p.unnamed == "" && (len(p.proper) > 0 || p.kind == hearsay.DocumentOrStudy), unnamed: p.unnamed,
			single: p.single, gender: p.gender, plural: p.plural, role: p.role, full: p.name,
		}
		if _, person := lexicon.RoleNoun(p.head); !person {
			ent.odds = doubtfulNoun
		}
		if !ent.named && ent.unnamed == "" {
			ent.unnamed = hearsay.Unspecified
		}
		s.others = append(s.others, ent)
		s.exact[key] = ent
	}
	if !p.part {
		s.know(ent, spelledOut(p.head))
	}
	ent.mention(p.span)
	s.lastDescribed, s.describedTo = ent, p.span.End
	s.describedAt[p.span.Start] = ent
	s.seeSource(ent, p.span.Start)
	return ent
}

// doubtfulNoun are the odds that a noun of no list stands for a person.
const doubtfulNoun = -2

// backwards finds the earlier entity that a description points to, where
// exactly one fits.
func (s *settler) backwards(p *phrase, key string) *entity {
	same := s.exact[key]
	switch {
	case p.unnamed == "" && same != nil:
		return same
	case p.plural && same != nil && (p.definite || !vague(key)):
		return same
	case !p.definite:
		return nil
	}
	if s.owned(p) {
		return same
	}
	fitting := s.fitting(p, lastOf(s.byHead[spelledOut(p.head)], maxNamesakes))
	if ent := cmp.Or(s.only(fitting), lastUnnamed(fitting)); ent != nil {
		return ent
	}
	if same != nil {
		return same
	}
	if p.kind == hearsay.DocumentOrStudy || len(p.proper) > 0 || p.plural {
		return nil
	}
	return s.hypernym(p)
}

// vague reports whether a group is called by an amount, "some" or "many
// voters", so that the same words need not mean the same people.
func vague(key string) bool {
	first, _, _ := strings.Cut(key, " ")
	return lexicon.GroupWord(first) || quantifier(first) || determiner(first) || first[0] >= '0' && first[0] <= '9'
}

// owned reports whether a description is tied to someone by "his" or "her",
// so that its noun alone does not tell who is meant.
func (s *settler) owned(p *phrase) bool {
	first, _, _ := strings.Cut(strings.ToLower(p.name), " ")
	return definite(first) && first != "the" && first != "this" && first != "that" && first != "these" && first != "those"
}

// fitting keeps those of list that agree with p in number, gender and the
// proper names that p carries.
func (s *settler) fitting(p *phrase, list []*entity) []*entity {
	var out []*entity
	for _, ent := range list {
		if ent.plural != p.plural || p.gender != lexicon.Unknown && ent.gender != lexicon.Unknown && p.gender != ent.gender {
			continue
		}
		about := strings.ToLower(ent.role + " " + ent.full)
		absent := func(w string) bool { return !strings.Contains(about, w) }
		missing := slices.ContainsFunc(p.proper, absent) || slices.ContainsFunc(complement(p.name), absent)
		if !missing && !slices.Contains(out, ent) {
			out = append(out, ent)
		}
	}
	return out
}

// complement returns the words of a description that say of what or for whom
// someone is: "tax" and "office" in "the head of the tax office".
func complement(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "at" })
	if i < 0 {
		return nil
	}
	return slices.DeleteFunc(words[i+1:min(len(words), i+6)], func(w string) bool { return determiner(w) || preposition(w) })
}

func (s *settler) only(list []*entity) *entity {
	if len(list) == 1 {
		return list[0]
	}
	return nil
}

// lastUnnamed returns the one of list that was mentioned last, when none of
// them has a name: "a second official" takes the place of the first.
func lastUnnamed(list []*entity) *entity {
	var last *entity
	for _, ent := range list {
		if ent.named || ent.virtual || len(ent.mentions) == 0 || ent.kind != hearsay.Person {
			return nil
		}
		if last == nil || lastMention(ent) > lastMention(last) {
			last = ent
		}
	}
	return last
}

func lastMention(ent *entity) int { return ent.mentions[len(ent.mentions)-1].Start }

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
	sentence := s.scan.sentenceAt(p.span.Start)
	for i := len(s.recent) - 1; i >= 0 && !things && s.recent[i].seat.sentence == sentence; i-- {
		if s.recent[i].ent.kind == hearsay.Person && !s.recent[i].ent.virtual && s.recent[i].at < p.span.Start {
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
	np := s.scan.core(ws[start:], false)
	if np.what != isDescription {
		return nil
	}
	if np.weak {
		np.tell(s.scan.clauseAfter(np.span))
	}
	return s.described(&np)
}
