package resolve

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// brackets ties a name to the short form or the full form that follows it in
// brackets. base is the index of found[0].
func (s *scan) brackets(found []name, base int) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if !s.inBrackets(a.span.End, b.span) {
			continue
		}
		if a.kind == hearsay.Person || b.kind == hearsay.Person || !abbreviates(a.words, b.words) && !abbreviates(b.words, a.words) {
			continue
		}
		a.same, b.same = base+i, base+i-1
		for _, n := range []*name{a, b} {
			if n.kind == "" || n.kind == hearsay.Place {
				n.kind = hearsay.Organization
			}
		}
	}
}

// inBrackets reports whether the name at sp stands in brackets right behind an
// offset, alone or the first of several, in quotation marks or not: "(ORM)",
// "(the ORM)", "("ORM", "the Mission")".
func (s *scan) inBrackets(at int, sp hearsay.Span) bool {
	const marks = "“”\"‘’'"
	gap, farthest := s.src[at:sp.Start], 60
	if bare := strings.Trim(gap, marks); bare != " (" && bare != " (the " && strings.Trim(strings.TrimPrefix(gap, " ("), marks) != "the " {
		return false
	}
	rest := strings.TrimLeft(s.src[sp.End:min(len(s.src), sp.End+farthest)], marks)
	switch {
	case strings.HasPrefix(rest, ")"):
		return true
	case strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, " or "):
		return strings.Trim(gap, marks) != gap && strings.Contains(rest, ")")
	}
	return false
}

// abbreviates reports whether short is one word whose letters occur in full
// in their order, the first one at its start.
func abbreviates(full, short []string) bool {
	if len(short) != 1 || len(full) < 2 {
		return false
	}
	letters := strings.ReplaceAll(short[0], ".", "")
	rest := letters
	for _, w := range full {
		for j, r := range w {
			if strings.HasPrefix(rest, string(r)) {
				rest = rest[utf8.RuneLen(r):]
			} else if j == 0 && len(rest) == len(letters) && !function(w) {
				return false
			}
		}
	}
	return rest == ""
}
