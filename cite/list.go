package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A list is a list of references or notes.
type list struct {
	kind     hearsay.CitationKind
	numbered bool // by labels in the text
	headed   bool // a heading announces it
	entries  []*entry
}

// An entry is one entry of a list.
type entry struct {
	hearsay.Span              // with its label
	body         hearsay.Span // without it
	label        string
	number       int // of the label, or else the place in the list, from 1
	item         *hearsay.Item
	url          string // where its words link to
}

// maxPiece bounds how long an entry may grow by lines that go on.
const maxPiece = 2000

// lists finds the lists of a document: neighbouring blocks of references.
func lists(doc *hearsay.Document) []*list {
	var out []*list
	for i := 0; i < len(doc.Blocks); {
		if doc.Blocks[i].Kind != hearsay.References {
			i++
			continue
		}
		heading := ""
		if i > 0 && doc.Blocks[i-1].Kind == hearsay.Heading {
			heading = doc.Blocks[i-1].Of(doc.Text)
		}
		end := i
		for end < len(doc.Blocks) && doc.Blocks[end].Kind == hearsay.References {
			end++
		}
		if l := listOf(doc.Text, heading, pieces(doc.Text, doc.Blocks[i:end])); len(l.entries) > 0 {
			if n := len(out) - 1; n < 0 || heading != "" || !out[n].countsOn(l) {
				out = append(out, l)
			} else {
				out[n].entries = append(out[n].entries, l.entries...)
			}
		}
		i = end
	}
	pointed(doc, out)
	return out
}

// countsOn reports whether the numbers of another list, which stands further
// down, go on from those of l, as they do at the feet of pages.
func (l *list) countsOn(more *list) bool {
	last, first := l.entries[len(l.entries)-1].number, more.entries[0].number
	return l.numbered && more.numbered && !l.headed && first > last && first <= last+3
}

// pointed makes notes of the lists without a heading that the marks among the
// asides of a document point to.
func pointed(doc *hearsay.Document, lists []*list) {
	for _, sp := range doc.Asides {
		num, ok := asideNumber(sp.Of(doc.Text))
		if !ok {
			continue
		}
		if l, _ := noteBehind(lists, num, sp.End); l != nil && !l.headed {
			l.kind = hearsay.Note
		}
	}
}

// asideNumber reads an aside that is the mark of a note.
func asideNumber(s string) (int, bool) {
	num, n := number(s)
	if n == 0 {
		num, n = raisedNumber(s)
	}
	return num, num > 0 && n == len(s)
}

// listsAsked is how many lists are asked for an entry.
const listsAsked = 4

// noteBehind returns the entry with a number that stands behind a place, and
// its list: the nearest one.
func noteBehind(lists []*list, num, place int) (*list, *entry) {
	i, _ := slices.BinarySearchFunc(lists, place, func(l *list, place int) int {
		return cmp.Compare(l.entries[len(l.entries)-1].End, place)
	})
	for _, l := range lists[i:min(len(lists), i+listsAsked)] {
		if e := l.entry(num); e != nil && e.Start >= place {
			return l, e
		}
	}
	return nil, nil
}

// pieces cuts blocks into their lines, without white space around them.
func pieces(text string, blocks []hearsay.Block) []hearsay.Span {
	var out []hearsay.Span
	for _, b := range blocks {
		at := b.Start
		for line := range strings.SplitSeq(b.Of(text), "\n") {
			if sp := trim(text, hearsay.Span{Start: at, End: at + len(line)}); sp.Len() > 0 {
				out = append(out, sp)
			}
			at += len(line) + 1
		}
	}
	return out
}

// trim takes white space off both ends.
func trim(text string, sp hearsay.Span) hearsay.Span {
	s := sp.Of(text)
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	start := sp.Start + len(s) - len(left)
	return hearsay.Span{Start: start, End: start + len(strings.TrimRightFunc(left, unicode.IsSpace))}
}

// listOf makes entries of pieces. What begins an entry depends on what most of
// them begin with: a number, a bullet, or neither.
func listOf(text, heading string, pieces []hearsay.Span) *list {
	l := &list{kind: hearsay.Reference, headed: heading != ""}
	numbered, bullets, raised := 0, 0, 0
	for _, p := range pieces {
		lab := labelAt(p.Of(text))
		switch {
		case lab.number > 0:
			numbered++
			if lab.raised {
				raised++
			}
		case lab.length > 0:
			bullets++
		}
	}
	if strings.Contains(strings.ToLower(heading), "note") || raised > 0 {
		l.kind = hearsay.Note
	}
	l.numbered = numbered > 0 && (numbered*2 >= len(pieces) || labelAt(pieces[0].Of(text)).number > 0)
	for i, p := range pieces {
		lab := labelAt(p.Of(text))
		begins := l.begins(lab, bullets*2 >= len(pieces)) || len(l.entries) == 0 || lab.length == 0 && authorYear(p.Of(text))
		if !l.numbered && bullets*2 < len(pieces) {
			begins = len(l.entries) == 0 || !goesOn(text, l.entries[len(l.entries)-1].Span, p)
		}
		if n := len(l.entries); !begins && p.End-l.entries[n-1].Start < maxPiece {
			l.entries[n-1].End, l.entries[n-1].body.End = p.End, p.End
			continue
		}
		next := 0 // at the end nothing says which number comes next
		if i+1 < len(pieces) {
			next = labelAt(pieces[i+1].Of(text)).number
		}
		l.add(text, p, lab, next)
	}
	l.finish(text)
	return l
}

// begins reports whether a piece with this label begins an entry.
func (l *list) begins(lab label, bulleted bool) bool {
	if !l.numbered {
		return bulleted && lab.length > 0
	}
	if lab.number == 0 {
		return false
	}
	n := len(l.entries)
	return n == 0 || lab.number > l.entries[n-1].number || lab.number == 1
}

// goesOn reports whether piece p is the rest of the entry last.
func goesOn(text string, last, p hearsay.Span) bool {
	if p.End-last.Start >= maxPiece {
		return false
	}
	before, after := last.Of(text), p.Of(text)
	r, _ := utf8.DecodeRuneInString(after)
	end, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case strings.ContainsRune(",-–—:&(", end), unicode.IsLower(r) && !strings.HasPrefix(after, "http") && !strings.HasPrefix(after, "www."):
		return true
	}
	address := strings.HasPrefix(after, "http") || strings.HasPrefix(after, "www.")
	return address && !strings.Contains(before, "http") && !strings.Contains(before, "www.") && strings.Count(text[last.End:p.Start], "\n") < 2
}

// add adds an entry for a piece, and more where the labels that come next
// stand inside it. next is the number that the following piece begins with.
func (l *list) add(text string, p hearsay.Span, lab label, next int) {
	for {
		e := &entry{Span: p, number: lab.number, body: hearsay.Span{Start: p.Start + lab.length, End: p.End}}
		if lab.number > 0 {
			e.label = strings.TrimSpace(p.Of(text)[:lab.length])
		} else if n := len(l.entries); n > 0 { // the numbers have to rise
			e.number = l.entries[n-1].number
		}
		l.entries = append(l.entries, e)
		at := 0
		if l.numbered && lab.number > 0 && next != lab.number+1 {
			at = lab.next(e.body.Of(text))
			if at == 0 && next > lab.number+1 {
				at = lab.otherNext(e.body.Of(text))
			}
		}
		if at == 0 {
			return
		}
		cut := e.body.Start + at
		e.End, e.body.End = trimSemicolon(text, e.Start, cut), trimSemicolon(text, e.body.Start, cut)
		p.Start = cut
		lab = labelAt(p.Of(text))
	}
}

func trimSemicolon(text string, start, end int) int {
	return start + len(strings.TrimRight(text[start:end], " \t\n;"))
}

// finish numbers the entries of a list without labels and drops what has no
// words.
func (l *list) finish(text string) {
	kept := l.entries[:0]
	for _, e := range l.entries {
		e.body = trim(text, e.body)
		if e.body.Len() > 0 && strings.IndexFunc(e.body.Of(text), unicode.IsLetter) >= 0 {
			kept = append(kept, e)
		}
	}
	l.entries = kept
	for i, e := range l.entries {
		if !l.numbered {
			e.number = i + 1
		}
	}
}
