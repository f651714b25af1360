package cite

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A mark is a place in the body that refers to an entry.
type mark struct {
	hearsay.Span
	entry *entry
}

// A marker looks for marks of numbered entries in the body.
type marker struct {
	doc   *hearsay.Document
	lists []*list
	found []mark
	// The first entries with a number, of all lists and of those of notes; nil
	// until one is asked for.
	first, notes map[int]*entry
}

// marks finds all marks: numbers, and names with a year for the entries that
// no number refers to.
func (m *marker) marks() []mark {
	marks := m.numbers()
	numbered := map[*entry]bool{}
	for _, mk := range marks {
		numbered[mk.entry] = true
	}
	for _, mk := range m.years() {
		if !numbered[mk.entry] {
			marks = append(marks, mk)
		}
	}
	return inOrder(marks)
}

// numbers finds all marks that are numbers: in brackets, raised, or merely
// set behind a sentence.
func (m *marker) numbers() []mark {
	m.asides()
	m.linked()
	bodies(m.doc, func(b hearsay.Block) {
		m.square(b)
		m.raised(b)
	})
	if len(m.found) == 0 {
		bodies(m.doc, m.round)
	}
	if len(m.found) == 0 {
		bodies(m.doc, m.glued)
		if m.doubtful() {
			m.found = nil
		}
	}
	return inOrder(m.found)
}

// bodies calls f for the blocks that statements stand in.
func bodies(doc *hearsay.Document, f func(b hearsay.Block)) {
	for _, b := range doc.Blocks {
		if b.Kind.Body() {
			f(b)
		}
	}
}

// inOrder sorts marks and drops those that overlap one before them, but for
// several that stand for one range.
func inOrder(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := marks[:0]
	for _, mk := range marks {
		if n := len(out); n > 0 && mk.Start < out[n-1].End && (mk.Span != out[n-1].Span || mk.entry == out[n-1].entry) {
			continue
		}
		out = append(out, mk)
	}
	return out
}

// entry returns the entry with a number: of the notes first for raised marks,
// else of the list that stands first.
func (m *marker) entry(num int, raised bool) *entry {
	if m.first == nil {
		m.first, m.notes = map[int]*entry{}, map[int]*entry{}
		for _, l := range m.lists {
			for _, e := range l.entries {
				if m.first[e.number] == nil {
					m.first[e.number] = e
				}
				if l.kind == hearsay.Note && m.notes[e.number] == nil {
					m.notes[e.number] = e
				}
			}
		}
	}
	if e := m.notes[num]; raised && e != nil {
		return e
	}
	return m.first[num]
}

func (l *list) entry(num int) *entry {
	i, ok := slices.BinarySearchFunc(l.entries, num, func(e *entry, num int) int { return cmp.Compare(e.number, num) })
	if !ok {
		return nil
	}
	return l.entries[i]
}

// square finds "[3]", "[12, p. 4]", "[3, 5-7]".
func (m *marker) square(b hearsay.Block) {
	m.bracketed(b, '[', ']', func(int) bool { return true })
}

// round finds "(3)" where it stands behind what it is about.
func (m *marker) round(b hearsay.Block) {
	s := m.doc.Text
	m.bracketed(b, '(', ')', func(end int) bool {
		rest := strings.TrimLeft(s[end:b.End], " \n")
		r, _ := utf8.DecodeRuneInString(rest)
		return rest == "" || strings.ContainsRune(".,;:!?", r) || unicode.IsUpper(r)
	})
}

// maxBracket is how long the words in a bracket may be.
const maxBracket = 60

func (m *marker) bracketed(b hearsay.Block, open, end byte, fits func(end int) bool) {
	s := m.doc.Text
	for at := b.Start; at < b.End; {
		i := strings.IndexByte(s[at:b.End], open)
		if i < 0 {
			return
		}
		at += i + 1
		j := strings.IndexByte(s[at:min(b.End, at+maxBracket)], end)
		if j < 0 {
			continue
		}
		sp := hearsay.Span{Start: at - 1, End: at + j + 1}
		nums := numbersIn(s[at : at+j])
		if len(nums) > 0 && fits(sp.End) && m.all(nums) {
			for _, num := range nums {
				m.found = append(m.found, mark{sp, m.entry(num, false)})
			}
			at = sp.End
		}
	}
}

func (m *marker) all(nums []int) bool {
	for _, num := range nums {
		if m.entry(num, false) == nil {
			return false
		}
	}
	return true
}

// numbersIn returns the numbers in a bracket, without those of pages; nil when
// it holds anything else.
func numbersIn(s string) []int {
	var out []int
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' }) {
		part = strings.TrimSpace(part)
		if len(out) > 0 && isLocator(part) {
			continue
		}
		first, last, isRange := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to := from
		if isRange && err == nil {
			to, err = strconv.Atoi(strings.TrimSpace(last))
		}
		if err != nil || from < 1 || to < from || to-from > 30 || len(out) > 40 {
			return nil
		}
		for n := from; n <= to; n++ {
			out = append(out, n)
		}
	}
	return out
}

// isLocator reports whether s names a place in a work: "p. 4", "pp. 17-18".
func isLocator(s string) bool {
	for _, word := range []string{"p.", "pp.", "p ", "pp ", "page", "ch", "art", "§", "para", "sec", "fig", "table", "at ", "n."} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// raised finds "³" and "¹²", several parted by commas.
func (m *marker) raised(b hearsay.Block) {
	s := b.Of(m.doc.Text)
	for at := 0; at < len(s); {
		i := strings.IndexFunc(s[at:], func(r rune) bool { return raisedDigit(r) > 0 })
		if i < 0 {
			return
		}
		at += i
		num, n := raisedNumber(s[at:])
		// A raised figure behind a space or a digit is a power.
		r, _ := utf8.DecodeLastRuneInString(s[:at])
		if e := m.entry(num, true); e != nil && at > 0 && !unicode.IsDigit(r) {
			m.found = append(m.found, mark{hearsay.Span{Start: b.Start + at, End: b.Start + at + n}, e})
		}
		at += n
	}
}

// asides finds the marks that the reader of the document has found already.
func (m *marker) asides() {
	for _, sp := range m.doc.Asides {
		if num, ok := asideNumber(sp.Of(m.doc.Text)); ok {
			if _, e := noteBehind(m.lists, num, sp.End); e != nil {
				m.found = append(m.found, mark{sp, e})
			}
		}
	}
}

// linked finds the numbers that the mark-up raises or links to a place in the
// document.
func (m *marker) linked() {
	for _, link := range m.doc.Links {
		if link.URL != "" && !strings.Contains(link.URL, "#") {
			continue
		}
		if b, ok := m.doc.BlockAt(link.Start); !ok || !b.Kind.Body() {
			continue
		}
		num, n := number(strings.Trim(link.Of(m.doc.Text), "[]() \u00a0"))
		if e := m.entry(num, true); e != nil && n+4 > link.Len() {
			m.found = append(m.found, mark{link.Span, e})
		}
	}
}

// glued finds figures set directly behind a word or a mark: `said.4`.
func (m *marker) glued(b hearsay.Block) {
	s := m.doc.Text
	for i := b.Start + 1; i < b.End; i++ {
		if s[i] < '1' || s[i] > '9' || s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		num, n := number(s[i:b.End])
		end := i + n
		if n == 0 || n > 3 || end < b.End && !endsWord(s[end:]) || !behindSentence(s[b.Start:i]) {
			continue
		}
		if e := m.entry(num, true); e != nil {
			m.found = append(m.found, mark{hearsay.Span{Start: i, End: end}, e})
		}
	}
}

func endsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r) || strings.ContainsRune("”’\"')", r)
}

// behindSentence reports whether s ends with a mark behind a word, so that a
// number there is none of the sentence.
func behindSentence(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune(".,;:”’\")", r) {
		return false
	}
	s = strings.TrimRight(s[:len(s)-n], ".,;:”’\")")
	before, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(before)
}

// doubtful reports whether the figures found do not follow each other as marks
// do.
func (m *marker) doubtful() bool {
	rising := 0
	for i, mk := range m.found {
		if i > 0 && mk.entry.number >= m.found[i-1].entry.number {
			rising++
		}
	}
	return len(m.found) < 2 || rising*4 < 3*(len(m.found)-1)
}
