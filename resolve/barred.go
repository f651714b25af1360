package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// whoAsks returns the one by whom the sentence of a pronoun says, before
// anything else, that somebody was asked: in "Pressed by Ann Roe, he said" he is
// not Roe. It is nil for other sentences.
func (s *settler) whoAsks(p *pronoun) *entity {
	const farthest = 40 // bytes from the participle to the name
	src, at := s.doc.Text, s.scan.starts[p.seat.sentence]
	if at >= p.span.Start {
		return nil
	}
	head := src[at:min(p.span.Start, at+farthest)]
	first, rest, ok := strings.Cut(strings.TrimLeft(head, "“\"‘ "), " ")
	if !ok || !askedWord(strings.ToLower(first)) {
		return nil
	}
	before, name, ok := strings.Cut(rest, "by ")
	if !ok || strings.Contains(before, ",") || name == "" {
		return nil
	}
	from := at + len(head) - len(name)
	i := s.nextName(from)
	if i == len(s.scan.names) || s.scan.names[i].span.Start > p.span.Start || strings.ContainsAny(src[from:s.scan.names[i].span.Start], ",;:") {
		return nil
	}
	return s.scan.names[i].ent
}

// askedWord reports whether a sentence that starts with w may tell who was asked.
func askedWord(w string) bool {
	switch w {
	case "asked", "questioned", "cross-examined", "examined", "pressed", "interviewed", "quizzed", "challenged", "approached", "prompted", "confronted",
		"reached", "told", "contacted":
		return true
	}
	return false
}

// articled reports whether the text brings in by an article what has a name but
// nothing that shows a person: "The Philharmonic".
func (s *settler) articled(ent *entity) bool {
	if !ent.named || ent.gender != lexicon.Unknown || ent.role != "" || len(ent.mentions) == 0 || len(ent.words) > 1 {
		return false
	}
	if hasOffices(s.doc.Text[ent.mentions[0].End:]) {
		return true
	}
	before := s.doc.Text[:ent.mentions[0].Start]
	return strings.HasSuffix(before, "The ") || strings.HasSuffix(before, "the ")
}

// hasOffices reports whether what follows a name gives its bearer what only firms
// have: "’s own chief executive".
func hasOffices(after string) bool {
	after, ok := strings.CutPrefix(strings.Replace(after[:min(len(after), 48)], "’", "'", 1), "'s ")
	if !ok {
		return false
	}
	after = strings.TrimPrefix(after, "own ")
	for _, office := range [...]string{"chief executive", "chief financial", "chief operating", "board ", "shareholders", "shares", "headquarters", "managing director", "finance director"} {
		if strings.HasPrefix(after, office) {
			return true
		}
	}
	return false
}

// thingBefore returns the document or body that is the subject of the sentence
// before an "it" and has said nothing yet: "The letter came on Tuesday. It says";
// nil for any other sentence.
func (s *settler) thingBefore(p *phrase, sentence int) *entity {
	if sentence == 0 || quoteAt(s.quotes, p.span.Start) >= 0 {
		return nil
	}
	from, to := s.scan.starts[sentence-1], s.scan.starts[sentence]
	if from >= to || to > p.span.Start || to-from > maxSetting || !s.leads(p, to) || quoteAt(s.quotes, from) >= 0 {
		return nil
	}
	ws := appendWords(nil, s.doc.Text, text.Words(nil, s.doc.Text, hearsay.Span{Start: from, End: min(to, from+maxClause)}))
	s.steps += len(ws)
	noun := subjectThing(ws)
	if noun < 0 || s.describedAt[ws[0].Start] != nil || s.nameAt(ws[noun].Span) != nil {
		return nil
	}
	np := s.scan.core(ws[:noun+1], true)
	if np.what != isDescription || np.plural || np.kind != hearsay.DocumentOrStudy && np.kind != hearsay.Organization && np.kind != hearsay.Outlet {
		return nil
	}
	return s.described(&np)
}

// leads reports whether a pronoun opens its sentence, which starts at from, or
// stands behind words in front that name nobody: "In its first report, it".
func (s *settler) leads(p *phrase, from int) bool {
	if s.startsSentence(p.span.Start) {
		return true
	}
	const longest = 80 // bytes
	front := s.doc.Text[from:p.span.Start]
	if len(front) > longest || !strings.HasSuffix(front, ", ") {
		return false
	}
	i := s.nextName(from)
	return i == len(s.scan.names) || s.scan.names[i].span.Start >= p.span.Start
}

// subjectThing returns the index of the noun for a document or a body that ends
// the noun phrase with an article at the start of ws; -1 without one.
func subjectThing(ws []word) int {
	const longest = 5
	if len(ws) < 3 || !determiner(ws[0].lower) {
		return -1
	}
	for i := 1; i < min(len(ws)-1, longest); i++ {
		next := ws[i+1]
		if ws[i].Class != text.Word || preposition(ws[i].lower) {
			return -1
		}
		_, document := lexicon.DocumentNoun(ws[i].lower)
		kind, _ := lexicon.OrganizationNoun(ws[i].lower)
		if !document && kind == "" {
			continue
		}
		if class := lexicon.ClassOf(next.lower); class == lexicon.Auxiliary || class == lexicon.Verb || next.lower == "," || next.lower == "-" || next.lower == "–" || next.lower == "—" ||
			participle(next.lower) || pastVerb(next.lower) {
			return i
		}
	}
	return -1
}

// pastVerb reports whether w is a past form of what documents and bodies do that
// does not end in "ed".
func pastVerb(w string) bool {
	switch w {
	case "came", "went", "ran", "made", "took", "got", "met", "gave", "hung", "won", "lost", "drew", "grew", "began", "rose", "fell", "sent", "left", "held", "put", "cost", "became", "brought":
		return true
	}
	return false
}
