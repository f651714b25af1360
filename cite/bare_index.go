package cite

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// A bareIndex leads from words to the entries that have them, so that
// statements without marks are compared with few of them.
type bareIndex struct {
	entries  []*bareEntry
	families map[string][]int32 // by the first two letters of a family
	names    map[string][]int32 // words of names of bodies and outlets, to bodies
	bodies   []body
	titles   map[string][]int32 // stems
	shared   map[string]int     // how many entries have a body of this name
	days     map[string]int     // and how many are of a day
	byDay    map[[2]int][]int32 // by month and day
	// How many statements there are, and how many have a stem of a title.
	statements int
	said       map[string]int
}

// A bareEntry is an entry as statements are compared with it.
type bareEntry struct {
	*entry
	persons []person
	day     []int // year, month, day as far as known
	outlet  bool  // it is of an outlet
	rank    float64
}

// A person is an author.
type person struct{ family, given string }

// A body is an institution or outlet that an entry names.
type body struct {
	entry  int32
	key    string
	words  []string
	weight float64
	reason string
}

const (
	weightAuthor    = 3.0 // the speaker wrote it
	weightNamed     = 1.3 // an author is named beside the statement
	weightLead      = 2.6 // a body wrote it that is named beside the statement
	weightContainer = 2.0
	weightPublisher = 1.6
	weightSpeaks    = 0.8 // more, when the body is the speaker
	weightTitleName = 1.2 // more, when the title names the speaker
	weightWord      = 1.1 // of a word that one title alone has
	mostWords       = 3.3
	weightDay       = 2.4 // less where several entries are of that day
	weightOtherDay  = -1.5
	// An outlet speaks, and the entry is of another one.
	weightOtherOutlet = -1.5
	weightOrder       = 0.35
)

// bareIndexOf indexes the entries of lists.
func bareIndexOf(lists []*list, text string) *bareIndex {
	ix := &bareIndex{families: map[string][]int32{}, names: map[string][]int32{}, titles: map[string][]int32{}, shared: map[string]int{}, days: map[string]int{}, byDay: map[[2]int][]int32{}, said: map[string]int{}}
	for _, l := range lists {
		for i, e := range l.entries {
			b := &bareEntry{entry: e, rank: -1}
			if l.numbered && len(l.entries) > 1 {
				b.rank = float64(i) / float64(len(l.entries)-1)
			}
			ix.add(b, text)
		}
	}
	for _, b := range ix.bodies {
		ix.shared[b.key]++
	}
	return ix
}

func (ix *bareIndex) add(b *bareEntry, text string) {
	k := int32(len(ix.entries))
	ix.entries = append(ix.entries, b)
	item := b.item
	if item == nil {
		return
	}
	for _, name := range append(append([]hearsay.ItemName(nil), item.Author...), item.Editor...) {
		if name.Family == "" {
			ix.addBody(k, name.Literal, weightLead, "author")
			b.outlet = b.outlet || parse.IsOutlet(name.Literal)
			continue
		}
		p := person{fold(name.Family), fold(name.Given)}
		b.persons = append(b.persons, p)
		for _, part := range append(strings.FieldsFunc(p.family, notLetter), p.family) {
			ix.families[front(part)] = appendNew(ix.families[front(part)], k)
		}
	}
	b.outlet = b.outlet || parse.IsOutlet(item.ContainerTitle)
	ix.addBody(k, item.ContainerTitle, weightContainer, "outlet")
	ix.addBody(k, item.Publisher, weightPublisher, "publisher")
	if item.Issued != nil && len(item.Issued.DateParts) > 0 {
		b.day = item.Issued.DateParts[0]
		ix.days[dayKey(b.day)]++
		if len(b.day) == 3 {
			key := [2]int(b.day[1:])
			ix.byDay[key] = append(ix.byDay[key], k)
		}
	}
	title := item.Title
	if title == "" {
		title = b.body.Of(text)
	}
	for stem := range stemsOf(title) {
		ix.titles[stem] = appendNew(ix.titles[stem], k)
	}
}

func (ix *bareIndex) addBody(k int32, name string, weight float64, reason string) {
	words := nameWords(name)
	if len(words) == 0 || len(words) > 12 {
		return
	}
	n := int32(len(ix.bodies))
	ix.bodies = append(ix.bodies, body{entry: k, key: strings.Join(words, " "), words: words, weight: weight, reason: reason})
	for _, w := range words {
		ix.names[w] = appendNew(ix.names[w], n)
	}
}

func dayKey(day []int) string { return fmt.Sprint(day) }

// appendNew appends to a list in rising order what is not its last element.
func appendNew(list []int32, k int32) []int32 {
	if n := len(list); n > 0 && list[n-1] == k {
		return list
	}
	return append(list, k)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// front returns the first two letters of a family.
func front(s string) string {
	runes := []rune(s)
	return string(runes[:min(2, len(runes))])
}

// nameWords returns the words of a name that tell it from others, folded.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w = fold(w)
		switch w {
		case "the", "of", "and", "for", "on", "in", "a", "de", "la", "s", "news", "agency":
			if w != "news" && w != "agency" || len(out) > 0 {
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// stemsOf returns what is left of the words of s that mean something when
// their endings are taken off.
func stemsOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if stem := stemOf(w); stem != "" {
			out[stem] = true
		}
	}
	return out
}

// stemOf returns the stem of a word; empty for one that means little.
func stemOf(word string) string {
	w := fold(word)
	number := isDigit(w[0])
	if !number && len(w) < 4 && strings.ToUpper(word) != word || len(w) < 2 || emptyWords[w] {
		return ""
	}
	if !number && len(w) > 4 {
		for _, ending := range []string{"ies", "ing", "ed", "es", "s", "e", "y"} {
			if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) > 3 {
				w = rest
				break
			}
		}
	}
	runes := []rune(w)
	return string(runes[:min(7, len(runes))])
}

var emptyWords = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`that this with from have been were they their there which would about after said says told according will could what when
		more than into over also other some them only most such year years under report reported reports who whom where while because before between
		january february march april june july august september october november december against during each every very much many must should these those then upon make made makes does did not news statement interview study`) {
		out[w] = true
	}
	return out
}()

// count counts the words of a statement, so that what the whole text is about
// ties nothing.
func (ix *bareIndex) count(st *statement) {
	ix.statements++
	for stem := range st.stems {
		if len(ix.titles[stem]) > 0 {
			ix.said[stem]++
		}
	}
}

// rarity weighs a word of titles by how few entries and statements have it.
func (ix *bareIndex) rarity(stem string) float64 {
	rare := func(having, of int) float64 {
		return math.Log(1+float64(of)/float64(max(having, 1))) / math.Log(1+float64(of))
	}
	return weightWord * rare(len(ix.titles[stem]), len(ix.entries)) * rare((ix.said[stem]+1)/2, ix.statements)
}
