package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// paragraphs cuts a plain text. Blank lines and page breaks part paragraphs;
// what a single line end means depends on the layout of the whole text.
// Lines without a letter or a digit are separators and no block. A block
// covers its inner line ends, but no white space or list marker around it.
func paragraphs(text string) []hearsay.Block {
	s := &sheet{text: text}
	s.cut(nil)
	return s.blocks
}

// A paragraph is a run of lines that belong together.
type paragraph struct {
	first, last line
	marker      int  // length of the list marker or label of the first line
	solid       bool // has a letter or a digit
	introduces  bool // stands before lines with more quoting marks
	note        bool // is a note
	goesOn      bool // with the paragraph that a page break interrupted
}

func (p *paragraph) empty() bool { return p.first.end == 0 }

func (p *paragraph) add(text string, ln line) {
	if p.empty() {
		p.first = ln
		_, p.marker = listMarker(ln.of(text))
	}
	p.last = ln
	p.solid = p.solid || hasWord(ln.of(text))
}

func (p *paragraph) block(text string) (hearsay.Block, bool) {
	kind := hearsay.Paragraph
	sp := hearsay.Span{Start: p.first.start, End: p.last.end}
	// In quoted mail a line such as "On Monday, Ana Roe wrote:" stands before
	// what is quoted there, and is no part of what is quoted itself.
	if p.first.quotes > 0 && !(p.introduces && strings.HasSuffix(sp.Of(text), ":")) {
		kind = hearsay.Quotation
	}
	if p.note {
		kind = hearsay.References
	}
	return hearsay.Block{Kind: kind, Span: sp}, p.solid
}

// hasWord reports whether s has a letter or a digit. It stops at the first.
func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// marker is the kind of a list marker.
type marker string

const (
	noMarker marker = ""
	bullet   marker = "bullet"
	numbered marker = "numbered" // "1.", "1)", "(1)", "a)"
	label    marker = "label"    // "[1]", which marks a reference
)

// listMarker returns the marker that s begins with and its length with the
// white space after it.
func listMarker(s string) (marker, int) {
	r, n := utf8.DecodeRuneInString(s)
	kind := noMarker
	switch {
	case strings.ContainsRune("•◦▪‣●■*-", r):
		kind = bullet
	case r == '[':
		n = numberEnd(s, 1)
		if n > 1 && n < len(s) && s[n] == ']' {
			return label, n + 1 + spaces(s[n+1:])
		}
		return noMarker, 0
	case r == '(':
		n = numberEnd(s, 1)
		if n == 1 || n >= len(s) || s[n] != ')' {
			return noMarker, 0
		}
		kind, n = numbered, n+1
	case r >= '0' && r <= '9':
		n = numberEnd(s, 0)
		if n >= len(s) || s[n] != '.' && s[n] != ')' {
			return noMarker, 0
		}
		kind, n = numbered, n+1
	case r >= 'a' && r <= 'z' && len(s) > 2 && s[1] == ')':
		kind, n = numbered, 2
	}
	gap := spaces(s[min(n, len(s)):])
	if kind == noMarker || gap == 0 {
		return noMarker, 0
	}
	return kind, n + gap
}

// numberEnd returns the end of the number of at most three digits at s[i:], or
// i when there is none.
func numberEnd(s string, i int) int {
	end := i
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	if end-i > 3 {
		return i
	}
	return end
}

// spaces returns the length of the white space that s begins with.
func spaces(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

// listItems makes list blocks of neighbouring paragraphs with the same kind of
// marker, and of one after a colon. The marker is left out of the block;
// a label such as "[1]" is not, as it says which entry it is.
func listItems(text string, blocks []hearsay.Block) []hearsay.Block {
	before, last := noMarker, 0
	for i := range blocks {
		b := &blocks[i]
		kind, n := noMarker, 0
		if b.Kind == hearsay.Paragraph {
			kind, n = listMarker(b.Of(text))
		}
		if kind == bullet || kind == numbered {
			if before == kind {
				toItem(&blocks[i-1], text, last)
				toItem(b, text, n)
			} else if i > 0 && strings.HasSuffix(blocks[i-1].Of(text), ":") {
				toItem(b, text, n)
			}
		}
		before, last = kind, n
	}
	return blocks
}

func toItem(b *hearsay.Block, text string, marker int) {
	if b.Kind == hearsay.Paragraph && marker < b.Len() && hasWord(text[b.Start+marker:b.End]) {
		b.Kind, b.Start = hearsay.List, b.Start+marker
	}
}
