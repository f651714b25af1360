package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacement stands where a character could have changed what the terminal
// does or the order in which text is shown.
const replacement = utf8.RuneError

// Paragraphs returns s without anything that could reach a terminal as an order:
// control characters and those that turn the direction of writing are shown
// as U+FFFD, invisible ones are dropped, and white space becomes single
// spaces. Blank lines are kept as one line break; no other breaks are.
func Paragraphs(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space, breaks := false, 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			if r == '\n' || r == '\u2029' {
				breaks++
			}
			continue
		}
		if r = visible(r); r < 0 {
			continue
		}
		if b.Len() > 0 && breaks > 1 {
			b.WriteByte('\n')
		} else if b.Len() > 0 && space {
			b.WriteByte(' ')
		}
		space, breaks = false, 0
		b.WriteRune(r)
	}
	return b.String()
}

// Plain is Paragraphs without any line break.
func Plain(s string) string { return strings.ReplaceAll(Paragraphs(s), "\n", " ") }

// Inline is Plain for a stretch of a line: white space at its ends stays, as
// one space.
func Inline(s string) string {
	out := Plain(s)
	if first, _ := utf8.DecodeRuneInString(s); out != "" && unicode.IsSpace(first) {
		out = " " + out
	}
	if last, _ := utf8.DecodeLastRuneInString(s); s != "" && unicode.IsSpace(last) {
		out += " "
	}
	return out
}

// Lines is Plain for each line of s.
func Lines(s string) string {
	return strings.Join(Convert(strings.Split(s, "\n"), Plain), "\n")
}

// Shown is s for a page: white space as it is, everything else as Plain has it.
func Shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return r
		}
		return visible(r)
	}, s)
}

// visible returns what to show for a character that is not white space; a
// negative value for nothing.
func visible(r rune) rune {
	switch {
	case unicode.IsControl(r), TurnsDirection(r):
		return replacement
	case r == '\u200c', r == '\u200d': // joiners, which some scripts and emoji need
		return r
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r) && r != '\ufe0e' && r != '\ufe0f':
		return -1
	}
	return r
}

// TurnsDirection reports whether r embeds, overrides or isolates a direction
// of writing, and so can make a text look like another one.
func TurnsDirection(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
