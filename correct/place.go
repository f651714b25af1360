package correct

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A Place is words of a text with what stands around them, as the text quote
// selector of the W3C Web Annotation model has it.
type Place struct {
	Start  int    `json:"start"` // in code points of the text that the words were taken from
	Text   string `json:"text"`  // not empty
	Before string `json:"before"`
	After  string `json:"after"`
}

// around is how many bytes of context a place has on each side, at most.
const around = 48

// A Text finds places in a text.
type Text struct {
	text string
	// every has the byte of each step-th code point.
	every []int
}

const step = 1 << 10

// NewText makes a text ready for looking up.
func NewText(text string) *Text {
	t := &Text{text: text}
	n := 0
	for i := range text {
		if n%step == 0 {
			t.every = append(t.every, i)
		}
		n++
	}
	return t
}

// Point returns how many code points stand before a byte of the text.
func (t *Text) Point(offset int) int {
	if len(t.every) == 0 {
		return 0
	}
	at := sort.SearchInts(t.every, offset+1) - 1
	return at*step + utf8.RuneCountInString(t.text[t.every[at]:offset])
}

// Offset returns the byte at which a code point of the text starts; the length
// of the text for all that lie behind it.
func (t *Text) Offset(point int) int {
	at := point / step
	if point < 0 || at >= len(t.every) {
		return len(t.text)
	}
	offset := t.every[at]
	for range point - at*step {
		_, size := utf8.DecodeRuneInString(t.text[offset:])
		offset += size
	}
	return offset
}

// Place returns the place of a span of the text.
func (t *Text) Place(sp hearsay.Span) Place {
	before, after := max(0, sp.Start-around), min(len(t.text), sp.End+around)
	for !utf8.RuneStart(t.text[before]) {
		before++
	}
	for after < len(t.text) && !utf8.RuneStart(t.text[after]) {
		after--
	}
	return Place{Start: t.Point(sp.Start), Text: sp.Of(t.text), Before: t.text[before:sp.Start], After: t.text[sp.End:after]}
}

// Find returns where the words of a place stand in the text; false when they
// stand nowhere, or in several places of which none is more likely. Words
// between the same others are preferred to those beside one of them, and these
// to the rest; one place must be left.
func (t *Text) Find(p *Place) (hearsay.Span, bool) {
	if p.Text == "" {
		return hearsay.Span{}, false
	}
	if at := t.Offset(p.Start); strings.HasPrefix(t.text[at:], p.Text) && t.context(p, at) == 2 {
		return hearsay.Span{Start: at, End: at + len(p.Text)}, true
	}
	var found [3]int // how many places have so many sides of the context
	var last [3]int
	for at := 0; ; {
		i := strings.Index(t.text[at:], p.Text)
		if i < 0 {
			break
		}
		at += i
		sides := t.context(p, at)
		found[sides]++
		last[sides] = at
		at += len(p.Text)
	}
	for sides := 2; sides >= 0; sides-- {
		if found[sides] > 0 {
			return hearsay.Span{Start: last[sides], End: last[sides] + len(p.Text)}, found[sides] == 1
		}
	}
	return hearsay.Span{}, false
}

// context returns on how many sides of the words at an offset the text is as it
// was: 0, 1 or 2.
func (t *Text) context(p *Place, at int) int {
	n := 0
	if strings.HasSuffix(t.text[:at], p.Before) && (p.Before != "" || at == 0) {
		n++
	}
	if end := at + len(p.Text); strings.HasPrefix(t.text[end:], p.After) && (p.After != "" || end == len(t.text)) {
		n++
	}
	return n
}
