package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// introducedBody returns the body of a state or a town that a definite
// description takes up although it has said nothing before: "a letter to the
// council of Tolm … The council said"; nil when the text has none.
func (s *settler) introducedBody(p *phrase) *entity {
	if p.plural || p.unnamed == "" || !stateBody(p.head) || !strings.EqualFold(p.name, "the "+p.head) {
		return nil
	}
	lo := max(0, p.span.Start-maxIntroduced)
	window := strings.ToLower(s.doc.Text[lo:p.span.Start])
	if len(window) != p.span.Start-lo {
		return nil // letters whose other case has another length
	}
	const most = 6
	for end, n := len(window), 0; end > 0 && n < most; n++ {
		at := strings.LastIndex(window[:end], " "+p.head)
		if at < 0 {
			return nil
		}
		end = at
		if ent := s.bodyAt(lo+at+1, len(p.head)); ent != nil {
			return ent
		}
	}
	return nil
}

// bodyAt returns the body with a name whose noun stands at an offset.
func (s *settler) bodyAt(at, size int) *entity {
	const around = 60 // bytes
	src := s.doc.Text
	from, to := max(at-around, 0), min(len(src), wordEnd(src, at+size+around))
	from = max(from, s.scan.starts[s.scan.sentenceAt(at)])
	if from > at {
		return nil
	}
	for from < at && src[from]&0xC0 == 0x80 {
		from++
	}
	ws := appendWords(nil, src, text.Words(nil, src, hearsay.Span{Start: from, End: to}))
	s.steps += len(ws)
	noun := 0
	for noun < len(ws) && ws[noun].Start < at {
		noun++
	}
	if noun == len(ws) || ws[noun].End != at+size {
		return nil
	}
	start := noun
	for start > 0 && noun-start < 5 && ws[start].lower != "the" && (ws[start-1].Class == text.Word && !preposition(ws[start-1].lower) || possessive(ws, start-1)) {
		start--
	}
	end := noun + 1
	if end+1 < len(ws) && ws[end].lower == "of" && ws[end+1].capital {
		end += 2
	}
	np := s.scan.core(ws[start:end], false)
	if np.what != isDescription || np.unnamed != "" || len(np.proper) == 0 {
		return nil
	}
	return s.described(&np)
}
