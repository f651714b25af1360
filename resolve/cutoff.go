package resolve

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// cutOff returns who speaks where the words of the source are only the end of
// the phrase for him: "our correspondent in Marn", "an officer on duty that
// night"; else nil.
func (s *settler) cutOff(p *phrase) *entity {
	if p.titled || p.what == isName && (p.kind == hearsay.Person || p.kind == hearsay.Outlet) {
		return nil
	}
	const farthest = 160 // bytes
	src, at := s.doc.Text, p.span.Start
	before := strings.TrimRight(src[max(0, at-8):at], " ")
	if at == 0 || len(s.scan.starts) == 0 || len(before) == at-max(0, at-8) {
		return nil
	}
	last := strings.ToLower(before[strings.LastIndexAny(before, " \n\t")+1:])
	if !temporal(p.head) && last != "in" && last != "at" && last != "near" {
		return nil
	}
	from := s.scan.starts[s.scan.sentenceAt(at)]
	if from >= at || at-from > farthest {
		return nil
	}
	ws := appendWords(nil, src, text.Words(nil, src, hearsay.Span{Start: from, End: p.span.End}))
	end := slices.IndexFunc(ws, func(w word) bool { return w.Start >= at })
	for end > 0 && last != "" && ws[end-1].lower == last && preposition(last) {
		end--
	}
	if end < 1 {
		return nil
	}
	noun, role := personBefore(ws[:end])
	if noun < 0 {
		return nil
	}
	return s.antecedent(ws, noun, role)
}

// temporal reports whether a noun is one for times, at which nobody speaks.
func temporal(noun string) bool {
	switch noun {
	case "morning", "evening", "night", "afternoon", "day", "week", "month", "year", "time", "hour", "moment", "today", "yesterday", "weekend":
		return true
	}
	return false
}
