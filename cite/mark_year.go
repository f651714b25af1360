package cite

import (
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// years finds marks of the form "(Name 2019)" and "Name (2019)".
func (m *marker) years() []mark {
	byYear := map[string][]*entry{}
	for _, l := range m.lists {
		for _, e := range l.entries {
			for _, y := range yearsIn(e.body.Of(m.doc.Text)) {
				byYear[y] = append(byYear[y], e)
			}
		}
	}
	if len(byYear) == 0 {
		return nil
	}
	m.found = nil
	bodies(m.doc, func(b hearsay.Block) { m.yearsIn(b, byYear) })
	return inOrder(m.found)
}

// maxYears is how long the words of such a mark may be, and how many years of
// an entry are looked at.
const maxYears = 200

// yearsIn lists the years in s, with the letter that may follow: "2018a".
func yearsIn(s string) []string {
	var out []string
	for i := 0; i+4 <= len(s) && len(out) < 8; i++ {
		if !isYear(s[i:]) || i > 0 && isDigit(s[i-1]) {
			continue
		}
		y := s[i : i+4]
		out = append(out, y)
		if i+4 < len(s) && s[i+4] >= 'a' && s[i+4] <= 'h' && (i+5 == len(s) || !isLetter(s[i+5])) {
			out = append(out, s[i:i+5])
		}
		i += 3
	}
	return out
}

func isYear(s string) bool {
	if len(s) < 4 || len(s) > 4 && isDigit(s[4]) {
		return false
	}
	for i := range 4 {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s[:2] >= "15" && s[:2] <= "20"
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func (m *marker) yearsIn(b hearsay.Block, byYear map[string][]*entry) {
	s := m.doc.Text
	for at := b.Start; at < b.End; {
		i := strings.IndexByte(s[at:b.End], '(')
		if i < 0 {
			return
		}
		at += i + 1
		j := strings.IndexByte(s[at:min(b.End, at+maxYears)], ')')
		if j < 0 {
			continue
		}
		inside, start := s[at:at+j], at
		sp := hearsay.Span{Start: at - 1, End: at + j + 1}
		before := ""
		for part := range strings.SplitSeq(inside, ";") {
			names := part
			years := yearsIn(part)
			if len(years) > 0 {
				names, _, _ = strings.Cut(part, years[0])
			}
			if !hasLetter(names) { // "Name (2019)", or one name for several years
				if before == "" {
					before = lastWords(s[b.Start : start-1])
				}
				if !endsName(before) {
					continue
				}
				names = before
			} else {
				before = names
			}
			m.named(sp, names, years, byYear)
		}
	}
}

// lastWords returns the words before a bracket that may name authors.
func lastWords(s string) string {
	words := strings.Fields(s[max(0, len(s)-120):])
	return strings.Join(words[max(0, len(words)-8):], " ")
}

// endsName reports whether the last word of s is one of a name, or stands for
// more of them: "al.", "colleagues".
func endsName(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return unicode.IsUpper(firstRune(last)) || strings.HasPrefix(last, "al") || last == "colleagues" || last == "others"
}

// named adds the marks of the entries of a year, or of a year with a letter,
// whose first author is among names.
func (m *marker) named(sp hearsay.Span, names string, years []string, byYear map[string][]*entry) {
	words := capitalWords(names)
	for i, y := range years {
		if i+1 < len(years) && len(years[i+1]) == 5 && strings.HasPrefix(years[i+1], y) {
			continue // the letter tells them apart
		}
		for _, e := range byYear[y] {
			if e.ledBy(words) && yearOf(e) == y[:4] {
				m.found = append(m.found, mark{sp, e})
			}
		}
	}
}

func yearOf(e *entry) string {
	if e.item == nil || e.item.Issued == nil || len(e.item.Issued.DateParts) == 0 {
		return ""
	}
	return itoa(e.item.Issued.DateParts[0][0])
}

// capitalWords returns the words of s that begin with a capital, folded.
func capitalWords(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if w != "" && unicode.IsUpper([]rune(w)[0]) {
			out[fold(w)] = true
		}
	}
	return out
}

// ledBy reports whether the first author of the entry is among words: the
// family, or most of the words of a body.
func (e *entry) ledBy(words map[string]bool) bool {
	if e.item == nil {
		return false
	}
	for _, list := range [][]hearsay.ItemName{e.item.Author, e.item.Editor} {
		if len(list) == 0 {
			continue
		}
		first := list[0]
		if first.Family != "" {
			parts := strings.Fields(first.Family)
			return words[fold(first.Family)] || words[fold(parts[len(parts)-1])]
		}
		have, all := 0, 0
		for w := range capitalWords(first.Literal) {
			if all++; words[w] {
				have++
			}
		}
		return all > 0 && have*2 > all
	}
	return false
}
