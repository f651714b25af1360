package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// datelineReach is how many bytes from its start a paragraph's dateline may take.
const datelineReach = 140

// A dateline is the place, day and agency before the first words of a report.
type dateline struct {
	end, body int // where it ends, without the dash, and where the text goes on
	agency    string
	published string
}

// datelines splits the dateline off the first paragraph, and off later ones
// where an agency or a date leaves no doubt.
func (d *draft) datelines() {
	first := true
	for i := 0; i < len(d.blocks); i++ {
		if k := d.blocks[i].Kind; k != hearsay.Paragraph {
			continue
		}
		s := d.of(i)
		dl, ok := findDateline(s, first)
		if !ok && first {
			dl, ok = d.colonDateline(i)
		}
		first = false
		if !ok {
			continue
		}
		start := d.blocks[i].Start
		d.split(i, start+dl.end, start+dl.body, hearsay.Dateline)
		d.take(byline{outlet: dl.agency, published: dl.published})
		i++
	}
}

// findDateline finds a dateline at the start of s. A place alone is enough
// only for the first paragraph.
func findDateline(s string, first bool) (dateline, bool) {
	head := s[:min(len(s), datelineReach)]
	if r, _ := utf8.DecodeRuneInString(head); !unicode.IsUpper(r) && r != '(' && !unicode.Is(unicode.Lo, r) {
		return dateline{}, false
	}
	for at := 0; at < len(head); {
		dash, n := nextDash(head[at:])
		if dash < 0 {
			break
		}
		dash += at
		at = dash + n
		if dl, ok := readDateline(strings.TrimSpace(head[:dash]), first); ok {
			dl.body = at + spaces(s[at:])
			return dl, dl.body < len(s) && hasWord(s[dl.body:])
		}
	}
	// "(CNN)The storm ...", "(CNN) The storm ..."
	if i := strings.IndexByte(head, ')'); i > 0 && head[0] == '(' {
		if dl, ok := readDateline(head[:i+1], first); ok && slices.Contains(agencies, strings.ToLower(dl.agency)) {
			dl.body = i + 1 + spaces(s[i+1:])
			return dl, dl.body < len(s) && startsUpper(s[dl.body:])
		}
	}
	return dateline{}, false
}

// nextDash returns the place and length of the first dash between words.
func nextDash(s string) (at, n int) {
	for i, r := range s {
		switch {
		case strings.ContainsRune("—–―", r):
			return i, utf8.RuneLen(r)
		case r == '-' && strings.HasPrefix(s[i:], "--"):
			return i, len(s[i:]) - len(strings.TrimLeft(s[i:], "-"))
		case r == '-' && (i > 0 && (s[i-1] == ' ' || s[i-1] == ')')) && (i+1 == len(s) || s[i+1] == ' '):
			return i, 1
		}
	}
	return -1, 0
}

// readDateline reads what stands before the dash.
func readDateline(s string, first bool) (dateline, bool) {
	dl := dateline{end: len(s)}
	rest := s
	for _, marks := range []string{"()", "//"} { // "(AP)", "/PRNewswire/"
		if strings.HasSuffix(rest, marks[1:]) && len(rest) > 1 {
			open := strings.LastIndex(rest[:len(rest)-1], marks[:1])
			if open >= 0 && agencyLike(rest[open+1:len(rest)-1]) {
				dl.agency, rest = rest[open+1:len(rest)-1], strings.TrimSpace(rest[:open])
			}
		}
	}
	if rest == "" {
		_, known := outletName(dl.agency)
		return dl, known
	}
	toks := tokenize(rest)
	if m, ok := findMoment(toks); ok {
		dl.published = m.iso()
	}
	dated, ok := placeAndDay(rest)
	if !ok {
		return dl, false
	}
	capitals := capitalPlace(rest)
	if dl.agency == "" && !dated {
		return dl, first && capitals
	}
	return dl, capitals || dl.agency != "" || first
}

// agencyLike reports whether s could be an agency in brackets.
func agencyLike(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 || len(s) > 40 {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) && w != "dpa" && w != "of" && w != "/" {
			return false
		}
	}
	return !unicode.IsDigit([]rune(s)[0])
}

// placeAndDay checks "CITY", "CITY, Country", "CITY/OTHER, March 14", "CITY,
// Region, Tuesday, March 14, 2024": capitalised words, then days. It returns
// whether a day was there.
func placeAndDay(s string) (dated, ok bool) {
	pieces := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '/' || r == ';' })
	if len(pieces) > 6 || len(strings.Fields(s)) > 12 {
		return false, false
	}
	for i, piece := range pieces {
		words := strings.Fields(piece)
		day := dayPiece(words)
		if i == 0 && (day || len(words) == 0 || len(words) > 5 || noPlace(words[0])) {
			return false, false
		}
		if day {
			dated = true
			continue
		}
		for j, w := range words {
			if j > 0 && slices.Contains([]string{"de", "la", "and", "of", "del", "al", "el", "the", "sur", "am", "upon"}, w) {
				continue
			}
			if j > 0 && monthOf(strings.ToLower(strings.Trim(w, "."))) != 0 && dayPiece(words[j:]) {
				dated = true
				break
			}
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || strings.ContainsAny(w, ":!?\"“”") {
				return false, false
			}
		}
	}
	return dated, len(pieces) > 0
}

// noPlace reports whether w, with a capital, begins sentences and no place.
func noPlace(w string) bool {
	switch w {
	case "He", "She", "It", "They", "We", "You", "I", "In", "At", "On", "If", "But", "And", "Or", "No", "Yes", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Dr", "Dr.":
		return true
	}
	lower := strings.ToLower(w)
	return lower != w && w != strings.ToUpper(w) && noName(lower)
}

// dayPiece reports whether words are a day: "March 14", "14 March 2024", "Tuesday", "2024".
func dayPiece(words []string) bool {
	known := false
	for _, w := range words {
		w = strings.ToLower(strings.Trim(w, ".()"))
		switch {
		case monthOf(w) != 0, isWeekday(w):
			known = true
		case w != "" && w[0] >= '0' && w[0] <= '9':
			known = known || len(w) == 4
		default:
			return false
		}
	}
	return known || len(words) == 1 && len(words[0]) <= 2 && words[0][0] >= '0' && words[0][0] <= '9'
}

// capitalPlace reports whether the first piece of s is written in capitals and
// is no label such as "UPDATE".
func capitalPlace(s string) bool {
	end := strings.IndexAny(s, ",/")
	if end < 0 {
		end = len(s)
	}
	letters := 0
	for i, w := range strings.Fields(s[:end]) {
		if i > 0 && monthOf(strings.ToLower(w)) != 0 {
			break
		}
		switch strings.Trim(w, ".'’") {
		case "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "ANALYSIS", "OPINION", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "CORRECTION",
			"NOTE", "NOTES", "EDITOR", "EDITOR'S", "EDITOR’S", "FACTBOX", "TIMELINE", "LIVE", "NEW", "PLUS", "ALSO", "READ", "MORE", "RELATED", "WARNING", "ADVISORY",
			"THE", "AND", "BUT", "NOT", "MR", "MRS", "DR", "FACT", "MYTH", "QUESTION", "ANSWER":
			if len(strings.Fields(s[:end])) == 1 || i > 0 || w != "NEW" {
				return false
			}
		}
		for _, r := range w {
			if unicode.IsLower(r) && w != "de" && w != "al" {
				return false
			}
			if unicode.IsUpper(r) {
				letters++
			}
		}
	}
	return letters >= 3
}

// colonDateline finds "CITY: ", as some papers print it, unless other
// paragraphs begin so as well, which is how interviews are printed.
func (d *draft) colonDateline(i int) (dateline, bool) {
	colon, ok := capitalsBeforeColon(d.of(i))
	if !ok {
		return dateline{}, false
	}
	for j := range d.blocks {
		if d.blocks[j].Kind != hearsay.Paragraph {
			continue
		}
		lines := strings.Split(d.of(j), "\n")
		if j == i {
			lines = lines[1:]
		}
		for _, line := range lines {
			if _, other := capitalsBeforeColon(line); other {
				return dateline{}, false // the labels of a conversation
			}
		}
	}
	end := len(strings.TrimRightFunc(d.of(i)[:colon], unicode.IsSpace))
	return dateline{end: end, body: colon + 1 + spaces(d.of(i)[colon+1:])}, true
}

func capitalsBeforeColon(s string) (int, bool) {
	colon := strings.IndexByte(s[:min(len(s), 40)], ':')
	if colon < 3 || colon+2 >= len(s) || s[colon+1] != ' ' || !startsUpper(s[colon+2:]) {
		return 0, false
	}
	_, ok := placeAndDay(s[:colon])
	return colon, ok && capitalPlace(s[:colon])
}
