package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A draft is a document in the making: its text is fixed, its blocks come
// from the layout or the mark-up and are then told apart by what they say.
type draft struct {
	text   string
	blocks []hearsay.Block
	links  []hearsay.Hyperlink
	// Of a printed text: the furniture of its pages, which is not among the
	// blocks until they are told apart, its lines, the marks of its notes, and
	// what stands between two blocks that are one paragraph.
	clutter            []hearsay.Block
	heads, marks, gaps []hearsay.Span
	marked             bool // the kinds come from mark-up, so what is no heading there is none
	Meta                    // from outside or the mark-up; the text fills what is missing
}

// tellApart gives each block its kind. The order matters: the tail is cut
// before the body is looked at, and a dateline is the start of a body.
func (d *draft) tellApart() {
	d.cutTail()
	d.readHead()
	d.signedBelow()
	d.headings()
	d.datelines()
	d.teasers()
	for i, b := range d.blocks {
		if b.Kind == noteLine {
			d.blocks[i].Kind = hearsay.Dateline
		}
	}
	if len(d.clutter) > 0 {
		d.blocks = append(d.blocks, d.clutter...)
		slices.SortStableFunc(d.blocks, func(a, b hearsay.Block) int { return a.Compare(b.Span) })
	}
}

// asides are the marks of notes and the gaps in paragraphs.
func (d *draft) asides() []hearsay.Span {
	all := slices.Concat(d.marks, d.gaps)
	slices.SortFunc(all, hearsay.Span.Compare)
	out := all[:0]
	for _, sp := range all { // no mark in a gap, where the notes themselves stand
		if n := len(out); n == 0 || out[n-1].End <= sp.Start {
			out = append(out, sp)
		}
	}
	return slices.Clip(out)
}

// runsOn reports whether the block at i goes on behind a page break.
func (d *draft) runsOn(i int) bool {
	_, ok := slices.BinarySearchFunc(d.gaps, d.blocks[i].End, func(gap hearsay.Span, end int) int { return cmp.Compare(gap.Start, end) })
	return ok
}

// document makes the document; id and source belong to the bytes.
func (d *draft) document(id string, source *hearsay.SourceMap) *hearsay.Document {
	return &hearsay.Document{
		ID: id, URI: d.URI, Title: d.Title, Authors: d.Authors,
		Publisher: d.Publisher, Published: d.Published,
		Language: language(d.text, d.blocks), Text: d.text, Blocks: d.blocks, Links: d.links, Asides: d.asides(), Source: source,
	}
}

func (d *draft) of(i int) string { return d.blocks[i].Of(d.text) }

// split cuts the block at i in two; the second part keeps the kind.
func (d *draft) split(i, end, start int, first hearsay.BlockKind) {
	b := d.blocks[i]
	d.blocks = append(d.blocks, hearsay.Block{})
	copy(d.blocks[i+1:], d.blocks[i:])
	d.blocks[i] = hearsay.Block{Kind: first, Span: hearsay.Span{Start: b.Start, End: end}}
	d.blocks[i+1].Start = start
}

// headings finds the headings of a text without mark-up: short lines that end
// without a mark and have a paragraph after them.
func (d *draft) headings() {
	if d.marked {
		return
	}
	for i := range d.blocks {
		if d.blocks[i].Kind != hearsay.Paragraph || i+1 == len(d.blocks) || d.runsOn(i) {
			continue
		}
		next := d.blocks[i+1]
		if next.Kind == hearsay.Paragraph && next.Len() > d.blocks[i].Len() && headingLike(d.of(i)) {
			d.blocks[i].Kind = hearsay.Heading
		}
	}
}

// headingLike reports whether s could be a heading inside a text.
func headingLike(s string) bool {
	if len(s) > 100 || strings.ContainsAny(s, "\n\r\"“”") || startsLower(s) || s[0] == '[' || startsDash(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,;:…-–—)", last) || last == '!' {
		return false
	}
	words, digits := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		if w[0] >= '0' && w[0] <= '9' {
			digits++
		}
	}
	return words <= 10 && digits*2 <= words
}

// startsDash reports whether s opens with a dash, as a line of a dialogue does.
func startsDash(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '—' || r == '–' || r == '―'
}
