package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// maxIntroduced bounds the bytes in which one is looked for whom the text has
// introduced.
const maxIntroduced = 2500

// introduced returns the one whom a definite description takes up although he
// has said nothing before: "A senior official gave another account. The official
// said …"; nil when the text introduces nobody by that noun.
func (s *settler) introduced(p *phrase) *entity {
	if p.plural || p.kind != hearsay.Person || p.head == "" || p.head == "one" || !strings.HasPrefix(strings.ToLower(p.name), "the ") || len(p.proper) > 0 || complement(p.name) != nil ||
		furtherWord(p.name, "") {
		return nil
	}
	lo := max(0, p.span.Start-maxIntroduced)
	window := strings.ToLower(s.doc.Text[lo:p.span.Start])
	if len(window) != p.span.Start-lo {
		return nil // letters whose other case has another length
	}
	for end := len(window); end > 0; {
		at := strings.LastIndex(window[:end], " "+p.head)
		if at < 0 {
			return nil
		}
		end = at
		if ent := s.introducedAt(lo+at+1, len(p.head)); ent != nil {
			return ent
		}
	}
	return nil
}

// introducedAt returns whom the noun at an offset introduces: it has an
// indefinite article and tells nobody else's part.
func (s *settler) introducedAt(at, size int) *entity {
	if next := s.doc.Text[at+size:]; next == "" || next[0] >= 'a' && next[0] <= 'z' || next[0] == '-' || next[0] == '\'' {
		return nil
	}
	from := s.scan.starts[s.scan.sentenceAt(at)]
	if from > at || at-from > maxSetting {
		return nil
	}
	to := min(len(s.doc.Text), wordEnd(s.doc.Text, at+size+maxClause))
	ws := appendWords(nil, s.doc.Text, text.WordsAround(nil, s.doc, hearsay.Span{Start: from, End: to}))
	s.steps += len(ws)
	noun := 0
	for noun < len(ws) && ws[noun].Start < at {
		noun++
	}
	start := noun
	for start > 0 && noun-start < 5 && !indefinite(ws[start].lower) && !ownedBy(ws[start].lower) && ws[start].Class == text.Word && !preposition(ws[start].lower) {
		start--
	}
	if noun == len(ws) || !indefinite(ws[start].lower) && !ownedBy(ws[start].lower) || start > 0 && tellsWhat(ws[start-1].lower) {
		return nil
	}
	if noun+2 < len(ws) && ws[noun+1].lower == "," && ws[noun+2].capital {
		return nil // "a clerk, Ann Roe"
	}
	for end := noun + 1; end < len(ws); end++ {
		switch w := ws[end].lower; {
		case ws[end].Class == text.Punct && !possessive(ws, end), w == "that", w == "and", w == "but", lexicon.ClassOf(w) == lexicon.Auxiliary,
			end == noun+1 && !ws[end].capital && !preposition(w):
			ws = ws[:end]
		}
	}
	if noun+1 < len(ws) && ws[noun+1].capital {
		return nil
	}
	np := s.scan.core(ws[start:], false)
	if np.what != isDescription || np.plural {
		return nil
	}
	if np.weak {
		np.tell(s.scan.clauseAfter(np.span))
	}
	if ent := s.described(&np); ent != nil && !ent.plural {
		return ent
	}
	return nil
}

// ownedBy reports whether a word says whose somebody is: "his uncle" is one whom the text
// can call the uncle.
func ownedBy(w string) bool {
	return w == "his" || w == "her" || w == "my" || w == "our" || w == "their"
}

func indefinite(w string) bool { return w == "a" || w == "an" || w == "one" || w == "another" }

// tellsWhat reports whether what follows a word tells what somebody is.
func tellsWhat(w string) bool {
	switch w {
	case "is", "was", "be", "been", "being", "become", "became", "as", "like", "are", "were", ",":
		return true
	}
	return false
}
