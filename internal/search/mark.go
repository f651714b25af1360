package search

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Marks returns the places of text that the wanted terms of q are found at, in
// order and apart; the words of a phrase and what stands between them are one.
func (q Query) Marks(text string) []hearsay.Span {
	var (
		words []string
		at    []hearsay.Span
	)
	s := scanner{text: text}
	for w, ok := s.next(); ok; w, ok = s.next() {
		words = append(words, string(w.folded))
		at = append(at, hearsay.Span{Start: w.start, End: w.end})
	}
	var out []hearsay.Span
	for _, term := range q.Terms {
		if term.Not {
			continue
		}
		for i := range words {
			if term.at(words[i:]) {
				out = append(out, hearsay.Span{Start: at[i].Start, End: at[i+len(term.Words)-1].End})
			}
		}
	}
	return merged(out)
}

// at reports whether words start with the term.
func (t Term) at(words []string) bool {
	if len(t.Words) > len(words) {
		return false
	}
	last := len(t.Words) - 1
	for i, want := range t.Words {
		if words[i] != want && (!t.Prefix || i != last || !strings.HasPrefix(words[i], want)) {
			return false
		}
	}
	return true
}

// merged orders spans and makes one of those that overlap.
func merged(in []hearsay.Span) []hearsay.Span {
	slices.SortFunc(in, hearsay.Span.Compare)
	var out []hearsay.Span
	for _, sp := range in {
		if n := len(out); n > 0 && sp.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, sp.End)
			continue
		}
		out = append(out, sp)
	}
	return out
}

// around is how many bytes of a long text an Excerpt shows before its first
// mark.
const around = 80

// Excerpt returns the part of text, at most size bytes long or a little less,
// that shows the first mark, cut between words, with the marks in it. The
// excerpt starts at byte start of text.
func Excerpt(text string, found []hearsay.Span, size int) (excerpt string, start int, inside []hearsay.Span) {
	if len(text) <= size {
		return text, 0, found
	}
	if len(found) > 0 {
		start = max(0, found[0].Start-around)
	}
	end := min(len(text), start+size)
	start = max(0, end-size)
	if start > 0 {
		start = afterSpace(text, start)
	}
	if end < len(text) {
		if space := strings.LastIndexAny(text[start:end], " \n\t"); space > 0 {
			end = start + space
		}
		for end > start && !runeStart(text[end]) {
			end--
		}
	}
	for _, sp := range found {
		if sp.Start >= start && sp.End <= end {
			inside = append(inside, hearsay.Span{Start: sp.Start - start, End: sp.End - start})
		}
	}
	return text[start:end], start, inside
}

// afterSpace returns the place behind the first space at or after i, if one is
// near, or else the next boundary of a character.
func afterSpace(text string, i int) int {
	if space := strings.IndexAny(text[i:min(len(text), i+around/2)], " \n\t"); space >= 0 {
		return i + space + 1
	}
	for i < len(text) && !runeStart(text[i]) {
		i++
	}
	return i
}

func runeStart(b byte) bool { return b&0xC0 != 0x80 }
