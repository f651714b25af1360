package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Op is what was done to the words of a source.
type Op string

// The changes of words.
const (
	Delete  Op = "delete"  // words of the source are missing
	Insert  Op = "insert"  // words are there that the source lacks
	Replace Op = "replace" // words stand in the place of others
)

// A Change is one difference in words between a text and the source that it is
// held against.
type Change struct {
	Op Op
	// Here is the place in the text, and Source that in the source. One that
	// has no words is the zero Span.
	Here, Source hearsay.Span
	// At is the byte of the text where the change stands, also when it has no
	// words there.
	At int
	// Fair tells that the text itself shows the change, by an ellipsis or by
	// brackets.
	Fair bool
}

// Flag names what a change can turn the meaning of a statement by.
type Flag string

// The flags, in the order in which they are given.
const (
	FlagNumber   Flag = "number"   // a number, a date in digits or a word that counts
	FlagNegation Flag = "negation" // "not", "never", "without", "un-"
	FlagName     Flag = "name"     // a word with the capital of a name
	FlagUnit     Flag = "unit"     // what is counted or measured in
)

var allFlags = [...]Flag{FlagNumber, FlagNegation, FlagName, FlagUnit}

// A side is one of the two texts of a comparison, cut into words.
type side struct {
	text  string
	words []word
}

func (s side) raw(i int) string { return s.words[i].Of(s.text) }

// key returns the fold of word i.
func (s side) key(i int) string {
	raw := s.raw(i)
	switch raw {
	case "-", "−", "–":
		return "minus"
	}
	if key, ok := digitsKey(raw); ok {
		return key
	}
	read := spoken{last: -1}
	number := true
	for part := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == ' ' || r == '\n' || r == '-' || r == '‐' || r == '‑' }) {
		if part = strings.ToLower(part); part != "and" {
			number = number && read.add(part)
		}
	}
	if number && read.words > 0 {
		return numberKey(read.total + read.group)
	}
	if strings.EqualFold(strings.Join(strings.Fields(raw), ""), "percent") {
		return "percent"
	}
	return fold(raw)
}

// span covers the words [lo, hi); the zero Span when there are none.
func (s side) span(lo, hi int) hearsay.Span {
	if lo >= hi {
		return hearsay.Span{}
	}
	return hearsay.Span{Start: s.words[lo].Start, End: s.words[hi-1].End}
}

// start returns where word i starts, or where the last word ends.
func (s side) start(i int) int {
	if i < len(s.words) {
		return s.words[i].Start
	}
	return s.words[len(s.words)-1].End
}

// changeOf returns the change that a hunk is.
func changeOf(here, source side, h hunk) Change {
	c := Change{Here: here.span(h.a0, h.a1), Source: source.span(h.b0, h.b1), At: here.start(h.a0), Op: Replace}
	switch {
	case h.a0 == h.a1:
		c.Op = Delete
	case h.b0 == h.b1:
		c.Op = Insert
	}
	return c
}

// sameSpelling reports whether a hunk differs only in where words are cut:
// "e-mail" and "email", "day's" and "days", "cannot" and "can not".
func sameSpelling(here, source side, h hunk) bool {
	if h.a0 == h.a1 || h.b0 == h.b1 || h.a1-h.a0 > 4 || h.b1-h.b0 > 4 {
		return false
	}
	var a, b strings.Builder
	for i := h.a0; i < h.a1; i++ {
		a.WriteString(here.key(i))
	}
	for j := h.b0; j < h.b1; j++ {
		b.WriteString(source.key(j))
	}
	return a.String() == b.String() && flagsOf(here, source, h)&^nameFlag == 0 // not "now here" for "nowhere"
}

// flagSet is a set of flags.
type flagSet uint8

const nameFlag flagSet = 1 << 2

func (f flagSet) list() []Flag {
	var out []Flag
	for i, flag := range allFlags {
		if f&(1<<i) != 0 {
			out = append(out, flag)
		}
	}
	return out
}

// flagsOf returns what a change of words can turn.
func flagsOf(here, source side, h hunk) flagSet {
	a, b := traitsOf(here, h.a0, h.a1), traitsOf(source, h.b0, h.b1)
	var f flagSet
	for i := range allFlags {
		if !slices.Equal(a[i], b[i]) {
			f |= 1 << i
		}
	}
	if f&(1<<1) == 0 && negatedForm(here, source, h) {
		f |= 1 << 1
	}
	return f
}

// traitsOf returns, for each flag, the words in [lo, hi) that it is about,
// folded and sorted.
func traitsOf(s side, lo, hi int) [len(allFlags)][]string {
	var out [len(allFlags)][]string
	for i := lo; i < hi; i++ {
		key := s.key(i)
		first := i == 0 || s.words[i].marks&(afterStop|afterBreak) != 0 || quotedStart(s.text, s.words[i].Start)
		switch {
		case isNumber(key):
			out[0] = append(out[0], key)
			if units[key] { // "second"
				out[3] = append(out[3], key)
			}
		case negations[key]:
			if key == "nt" || key == "cannot" {
				key = "not"
			}
			out[1] = append(out[1], key)
		case units[key]:
			out[3] = append(out[3], key)
		case isName(s.text, s.words[i], first):
			out[2] = append(out[2], key)
		}
	}
	for i := range out {
		slices.Sort(out[i])
	}
	return out
}

// quotedStart reports whether a quotation mark opens right before the place.
func quotedStart(full string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(full[:at])
	return strings.ContainsRune("“„«‹‘\"'`", r)
}

// negatedForm reports whether a word of one side is a word of the other behind
// "un-" or its like.
func negatedForm(here, source side, h hunk) bool {
	if h.a1-h.a0 > 8 || h.b1-h.b0 > 8 {
		return false
	}
	for i := h.a0; i < h.a1; i++ {
		for j := h.b0; j < h.b1; j++ {
			if opposites(here.key(i), source.key(j)) {
				return true
			}
		}
	}
	return false
}

// sameLook reports whether the words of a hunk that are the same look the same
// too: no letter is a capital on one side only, and the marks between them are
// the same but for their form. Spelling, hyphens and numbers written otherwise
// do not count.
func sameLook(here, source side, h hunk) bool {
	for i, j := h.a0, h.b0; i < h.a1; i, j = i+1, j+1 {
		if caseOf(here.raw(i)) != caseOf(source.raw(j)) {
			return false
		}
		if i+1 == h.a1 || (here.words[i+1].marks|source.words[j+1].marks)&afterBreak != 0 {
			continue // what interrupts a statement hides a mark
		}
		if here.gap(i) != source.gap(j) {
			return false
		}
	}
	return true
}

// caseOf tells where a word has capitals: nowhere, at its start, in several
// places. What has no letters tells nothing.
func caseOf(raw string) (out [2]bool) {
	r, n := utf8.DecodeRuneInString(raw)
	if !unicode.IsLetter(r) {
		return out
	}
	return [2]bool{unicode.IsUpper(r), strings.ContainsFunc(raw[n:], unicode.IsUpper)}
}

// gap returns what stands between word i and the next, in the form in which
// marks are compared.
func (s side) gap(i int) string {
	between := s.text[s.words[i].End:max(s.words[i].End, s.words[i+1].Start)]
	var b strings.Builder
	for _, r := range between {
		switch r {
		case '“', '”', '„', '«', '»', '"', '‘', '’', '\'', '`', '‹', '›', '…', '[', ']', '*', '_', '>':
		case '-', '‐', '‑', '–', '—', '―':
			if len(between) > utf8.RuneLen(r) || r == '—' || r == '―' {
				b.WriteByte('-')
			}
		default:
			if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) {
				b.WriteRune(r)
			}
		}
	}
	out := b.String()
	if strings.HasPrefix(out, "..") {
		return strings.Trim(out, ".")
	}
	return strings.ReplaceAll(out, "--", "-")
}
