package hearsay

import (
	"cmp"
	"fmt"
)

// A Span is a place in a text: the half-open range of bytes [Start, End) of
// Document.Text. Both ends lie on the boundary of a UTF-8 sequence. Code
// points appear only where JSON is written or read.
type Span struct {
	Start, End int
}

// Len returns the length of sp in bytes.
func (sp Span) Len() int { return sp.End - sp.Start }

// Contains reports whether other lies wholly inside sp.
func (sp Span) Contains(other Span) bool {
	return sp.Start <= other.Start && other.End <= sp.End
}

// Overlaps reports whether sp and other share at least one byte.
func (sp Span) Overlaps(other Span) bool {
	return sp.Start < other.End && other.Start < sp.End
}

// Of returns the part of text that sp covers. It panics when sp is not a
// range of text.
func (sp Span) Of(text string) string { return text[sp.Start:sp.End] }

// Compare orders spans by their start, then by their end.
func (sp Span) Compare(other Span) int {
	return cmp.Or(cmp.Compare(sp.Start, other.Start), cmp.Compare(sp.End, other.End))
}

// String returns the range as "start:end", in bytes.
func (sp Span) String() string { return fmt.Sprintf("%d:%d", sp.Start, sp.End) }
