package hearsay

import "sort"

// A Document is one text with its metadata and its blocks. Only package read
// and the JSON decoder make one, and nobody edits it afterwards.
type Document struct {
	// ID is the id given in the input, or else the SHA-256 of the input's
	// bytes in lower-case hexadecimal. It is never empty.
	ID string
	// URI says where the document came from: an address, or the path as the
	// user named it. Empty when unknown, as for standard input.
	URI string
	// Title is the headline, without mark-up; empty when the text has none.
	Title string
	// Authors are the names of the by-line in its order, without "By".
	Authors []string
	// Publisher is the outlet that published the text; empty when unknown.
	Publisher string
	// Published is the date of publication as ISO 8601, "2016-09-12" or with
	// a time, "2016-09-12T10:00:00Z"; empty when unknown.
	Published string
	// Language is the language of the text as a BCP 47 tag; empty when unsure.
	Language string
	// Text is valid UTF-8. Every place is a range of its bytes.
	Text string
	// Blocks are in the order of the text and do not overlap. What lies
	// between two blocks is white space or belongs to no part of the text.
	Blocks []Block
	// Links are what the mark-up of the input links or raises, in the order of
	// their ends. Like Source they are not part of the JSON contract.
	Links []Hyperlink
	// Asides are places that interrupt what the text around them says, in
	// order and apart: the mark of a note inside a block (the "12" of
	// `gone.12 The`), and what stands between two blocks that are one paragraph
	// because a page ends in it. Like Source they are not part of the JSON
	// contract.
	Asides []Span
	// Source maps places of Text back to the input; nil when Text is the
	// input itself. It is not part of the JSON contract.
	Source *SourceMap
}

// A Hyperlink is a part of a text that leads elsewhere.
type Hyperlink struct {
	Span
	// URL is the target as it is written in the input; "#name" is a place in
	// the same document. Empty for words that are merely raised above the
	// line, as the number of a note is.
	URL string
}

// A Block is a part of a document that plays one role.
type Block struct {
	Kind BlockKind
	Span
}

// BlockKind is the role of a block.
type BlockKind string

// The roles of blocks. Related, like references, is kept in the text but is
// no part of its body: nothing is extracted from it.
const (
	Title      BlockKind = "title"
	Byline     BlockKind = "byline"
	Dateline   BlockKind = "dateline" // "GENEVA, March 14 (Reuters) -", before the first paragraph
	Heading    BlockKind = "heading"
	Paragraph  BlockKind = "paragraph"
	Quotation  BlockKind = "quotation" // set off by mark-up, such as <blockquote> or ">"
	List       BlockKind = "list"      // one item of a list
	References BlockKind = "references"
	Related    BlockKind = "related" // links to other texts, teasers, comments
	Caption    BlockKind = "caption"
)

// BlockKinds lists every kind in the order of the declaration.
func BlockKinds() []BlockKind {
	return []BlockKind{Title, Byline, Dateline, Heading, Paragraph, Quotation, List, References, Related, Caption}
}

// Body reports whether statements are looked for in blocks of this kind.
func (k BlockKind) Body() bool {
	switch k {
	case Byline, Dateline, References, Related:
		return false
	default:
		return true
	}
}

// BlockAt returns the block that contains the byte at offset, and whether
// there is one.
func (doc *Document) BlockAt(offset int) (Block, bool) {
	i := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].End > offset })
	if i < len(doc.Blocks) && doc.Blocks[i].Start <= offset {
		return doc.Blocks[i], true
	}
	return Block{}, false
}

// A SourceMap leads from places of a text back to the bytes of the input that
// it was made from, for formats in which the two differ.
type SourceMap struct {
	// Runs are in the order of both the text and the input.
	Runs []SourceRun
}

// A SourceRun is a stretch of text together with the input it came from.
type SourceRun struct {
	Text, Input Span
	// Exact tells that both are the same bytes. Otherwise (a character
	// reference, white space that was folded, another encoding) the run is
	// only known as a whole.
	Exact bool
}

// Input returns the smallest known range of input bytes that produced sp.
// The second result is false when no part of sp came from the input.
func (m *SourceMap) Input(sp Span) (Span, bool) {
	if m == nil {
		return sp, true
	}
	i := sort.Search(len(m.Runs), func(i int) bool { return m.Runs[i].Text.End > sp.Start })
	j := sort.Search(len(m.Runs), func(j int) bool { return m.Runs[j].Text.Start >= sp.End })
	if i >= j {
		return Span{}, false
	}
	first, last := m.Runs[i], m.Runs[j-1]
	in := Span{first.Input.Start, last.Input.End}
	if first.Exact && sp.Start > first.Text.Start {
		in.Start += sp.Start - first.Text.Start
	}
	if last.Exact && sp.End < last.Text.End {
		in.End -= last.Text.End - sp.End
	}
	return in, true
}
