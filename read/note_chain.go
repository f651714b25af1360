package read

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// notes are the notes of a text whose labels are bare numbers, and the marks
// in the text that belong to them.
type notes struct {
	labels []noteLabel    // in order
	marks  []hearsay.Span // in order
}

// A noteChain is notes that count on, each with its mark somewhere before it.
type noteChain struct {
	labels []noteLabel
	marks  []noteMark
	last   int // where the mark found last ends
}

// A noteFinder joins labels to chains.
type noteFinder struct {
	byNumber      map[int][]noteMark
	open, pending *noteChain
	done          []*noteChain
}

// findNotes finds notes at the feet of pages and at the end of a text. There
// have to be two of them or more that count on, most of them with a mark of
// the same number in the text before them; half of them must read as
// notes, and the marks must not stand in them, as in numbered paragraphs.
func findNotes(text string, heads []hearsay.Span) notes {
	labels := noteLabels(text, heads)
	if len(labels) < 2 {
		return notes{}
	}
	f := &noteFinder{byNumber: map[int][]noteMark{}}
	for _, m := range noteMarks(text) {
		f.byNumber[m.number] = append(f.byNumber[m.number], m)
	}
	if len(f.byNumber) == 0 {
		return notes{}
	}
	for _, l := range labels {
		f.add(l)
	}
	f.close(f.open)
	f.close(f.pending)
	var out notes
	for _, c := range f.done {
		if c.sound() {
			out.labels = append(out.labels, c.labels...)
			for _, m := range c.marks {
				out.marks = append(out.marks, m.Span)
			}
		}
	}
	slices.SortFunc(out.labels, func(a, b noteLabel) int { return a.Compare(b.Span) })
	slices.SortFunc(out.marks, hearsay.Span.Compare)
	out.marks = slices.Compact(out.marks)
	return out
}

// add lets a label go on with one of the chains that are open, or begin one.
func (f *noteFinder) add(l noteLabel) {
	if f.extend(f.open, l) {
		f.pending = nil
		return
	}
	if f.extend(f.pending, l) {
		f.close(f.open)
		f.open, f.pending = f.pending, nil
		return
	}
	c := &noteChain{}
	if f.open != nil {
		c.last = f.open.labels[len(f.open.labels)-1].Start
	}
	if m, ok := f.mark(l, c.last); ok {
		c.take(l, m)
		f.pending = c
	}
}

func (c *noteChain) take(l noteLabel, m noteMark) {
	c.labels = append(c.labels, l)
	if m.number > 0 {
		c.marks = append(c.marks, m)
		c.last = m.End
	}
}

// mostSkipped is how many notes in a row may be missing from a chain.
const mostSkipped = 2

// extend adds a label to a chain if its number comes next. Without a mark it
// has to be the very next and read as a note.
func (f *noteFinder) extend(c *noteChain, l noteLabel) bool {
	if c == nil {
		return false
	}
	last := c.labels[len(c.labels)-1]
	if l.form != last.form || l.number <= last.number || l.number > last.number+1+mostSkipped {
		return false
	}
	m, ok := f.mark(l, c.last)
	if !ok && (l.number != last.number+1 || !l.listed) {
		return false
	}
	c.take(l, m)
	return true
}

// mark returns the first mark with the number of a label that stands before it
// and not before from; one that is sure is better.
func (f *noteFinder) mark(l noteLabel, from int) (found noteMark, ok bool) {
	marks := f.byNumber[l.number]
	i, _ := slices.BinarySearchFunc(marks, from, func(m noteMark, at int) int { return cmp.Compare(m.Start, at) })
	for _, m := range marks[i:min(len(marks), i+marksAsked)] {
		if m.End > l.Start {
			break
		}
		if m.sure {
			return m, true
		}
		if !ok {
			found, ok = m, true
		}
	}
	return found, ok
}

// marksAsked is how many marks with one number are looked at.
const marksAsked = 8

func (f *noteFinder) close(c *noteChain) {
	if c != nil && len(c.labels) > 1 {
		f.done = append(f.done, c)
	}
}

// sound reports whether a chain is one of notes.
func (c *noteChain) sound() bool {
	sure, listed := 0, 0
	for _, m := range c.marks {
		if m.sure {
			sure++
		}
	}
	for _, l := range c.labels {
		if l.listed {
			listed++
		}
	}
	return sure > 1 && sure*2 >= len(c.labels) && listed*2 >= len(c.labels) && c.inside()*4 <= len(c.marks)
}

// inside counts the marks that stand in the notes themselves.
func (c *noteChain) inside() int {
	n, k := 0, 0
	for _, m := range c.marks {
		for k < len(c.labels) && c.labels[k].End <= m.Start {
			k++
		}
		if k < len(c.labels) && c.labels[k].Start <= m.Start {
			n++
		}
	}
	return n
}
