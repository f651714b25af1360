package resolve

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A namer finds the names in one stretch of words. Its fields are what it
// knows of the whole text.
type namer struct {
	src string
	// lower has every word that the text also writes without a capital.
	lower map[string]struct{}
	rules *Rules // of the user; nil for none
}

// maxNameWords bounds the words of one name.
const maxNameWords = 12

// names appends the names in ws to dst. initial tells whether ws[0] owes its
// capital to the start of a sentence.
func (nr *namer) names(dst []found, ws []word, initial bool) []found {
	for i := 0; i < len(ws); {
		if handle(ws[i]) {
			dst = append(dst, found{lo: i, hi: i + 1, title: i, kind: hearsay.Person, person: true})
			i++
			continue
		}
		if end := pairedName(ws, i); end > i && !(i == 0 && initial) {
			dst = append(dst, found{lo: i, hi: end, title: i, kind: hearsay.Organization})
			i = end
			continue
		}
		if !nr.starts(ws, i) {
			i++
			continue
		}
		end := nr.extend(ws, i)
		first := i == 0 && initial || i > 0 && opensSentence(ws[i-1])
		if f, ok := nr.split(ws, i, end, first); ok && !lettered(ws, f) {
			dst = append(dst, f)
		}
		i = end
	}
	return dst
}

// pairedName returns the end of the name of an organisation that starts at i with
// two ordinary words for what it is about: "the Rights and Roofs Initiative"; i
// when none does.
func pairedName(ws []word, i int) int {
	const longest = 5
	if i+3 >= len(ws) || !pairable(ws[i]) || ws[i+1].lower != "and" || !capitalWord(ws[i+2]) || i > 0 && (ws[i-1].capital || ws[i-1].lower == "and") {
		return i
	}
	for end := i + 3; end < min(len(ws), i+longest) && ws[end].Class == text.Word && ws[end].capital; end++ {
		if lexicon.NameNoun(ws[end].lower) == hearsay.Organization {
			return end + 1
		}
	}
	return i
}

// pairable reports whether w is an ordinary word with a capital.
func pairable(w word) bool {
	return capitalWord(w) && !w.upper && (lexicon.Common(w.lower) || lexicon.Common(strings.TrimSuffix(w.lower, "s")))
}

// capitalWord reports whether w has a capital and is no given name.
func capitalWord(w word) bool {
	_, given := lexicon.GivenName(w.lower)
	return w.Class == text.Word && w.capital && !given
}

// lettered reports whether a name is the letter that stands for one: "Witness C".
func lettered(ws []word, f found) bool {
	if f.hi-f.lo != 1 || len(ws[f.lo].lower) != 1 || f.lo == 0 {
		return false
	}
	_, _, person := roleAt(ws, f.lo-1)
	return person
}

// A found is a name in a stretch of words, given by indices.
type found struct {
	lo, hi int // of the name
	title  int // where the title before it starts; lo without one
	kind   hearsay.EntityKind
	gender lexicon.Gender
	titled bool
	person bool // told by a noun before it or by its form
	first  bool // its capital may be that of a sentence
}

func opensSentence(w word) bool {
	switch w.lower {
	case "“", "\"", "``", "‘", "'", ":", "(", "—", "–", "«", "„", "…", "...":
		return true
	}
	return false
}

func (nr *namer) starts(ws []word, i int) bool {
	w := ws[i]
	if w.Class != text.Word || !w.capital || w.lower[0] == '@' || w.lower[0] == '#' || partyTag(ws, i) {
		return false
	}
	if ofMany(ws, i) {
		return true
	}
	if _, role := lexicon.RoleNoun(w.lower); role && w.upper && len(w.lower) > 3 {
		return false // "HOST:", "MODERATOR (Ana Roe):"
	}
	if i+1 < len(ws) && ws[i+1].capital && ws[i+1].Class == text.Word && !lexicon.Common(ws[i+1].lower) &&
		(w.lower == "tv" || strings.HasSuffix(w.lower, "day") && i > 0 && ws[i-1].lower == "the") {
		return true // "TV Orrin", "the Sunday Courier"
	}
	return !lexicon.Common(w.lower) || shortName(ws, i) || w.lower == "new" && i+1 < len(ws) && ws[i+1].capital && !lexicon.Common(ws[i+1].lower)
}

// shortName reports whether ws[i] is an acronym that is spelt like a common
// word, "US" or "WHO", and does not stand among other words in capitals.
func shortName(ws []word, i int) bool {
	w := ws[i]
	if !w.upper || len(w.lower) < 2 || w.lower != "who" && !lexicon.Place(w.lower) {
		return false
	}
	loud := func(k int) bool {
		return k >= 0 && k < len(ws) && ws[k].upper && lexicon.Common(ws[k].lower) && len(ws[k].lower) > 1
	}
	return !loud(i-1) && !loud(i+1)
}

// partyTag reports whether ws[i] tells a politician's party and state in
// brackets: "(R-Ky.)".
func partyTag(ws []word, i int) bool {
	w := ws[i].lower
	return i > 0 && ws[i-1].lower == "(" && (len(w) == 1 || w[1] == '-') && strings.ContainsRune("rdi", rune(w[0]))
}

// fixed returns the end of the longest name that the lexicon knows at i, of
// two words or more; i when there is none.
func (nr *namer) fixed(ws []word, i int) int {
	longest := max(5, min(nr.rules.LongestOutlet(), maxNameWords))
	for end := min(len(ws), i+longest); end > i+1; end-- {
		if ws[end-1].capital && nr.knownName(phraseOf(ws, i, end)) {
			return end
		}
	}
	return i
}

func (nr *namer) knownName(whole string) bool {
	return nr.outlet(whole) || lexicon.KnownOrganization(whole) || lexicon.Place(whole)
}

// wordsOf returns the words of f in the lexicon's form.
func (f found) wordsOf(ws []word) []string {
	out := make([]string, 0, f.hi-f.lo)
	for i := f.lo; i < f.hi; i++ {
		if i > f.lo && nicknameMark(ws[i].lower) {
			if end := nicknameEnd(ws, i, f.hi); end > i {
				i = end
				continue
			}
		}
		if ws[i].lower != "," {
			out = append(out, ws[i].lower)
		}
	}
	return out
}

// phraseOf joins the words from lo to hi in the lexicon's form.
func phraseOf(ws []word, lo, hi int) string {
	if hi-lo == 1 {
		return ws[lo].lower
	}
	var b strings.Builder
	for i := lo; i < hi; i++ {
		if i > lo {
			b.WriteByte(' ')
		}
		b.WriteString(ws[i].lower)
	}
	return b.String()
}

// initialLetter reports whether w is a single letter, as "J".
func initialLetter(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return utf8.RuneCountInString(w) == 1 || len(w) == 3 && w[1] == '.'
}
