package text

import (
	"unicode"
	"unicode/utf8"
)

// Sentences appends to dst the index after the last token of each sentence.
// The last sentence always ends at len(toks).
func Sentences(dst []int, text string, toks []Token) []int {
	start := 0
	for i := 0; i < len(toks); i++ {
		if !endsSentence(text, toks, i) {
			continue
		}
		for i+1 < len(toks) && closesSentence(text, toks, i+1) {
			i++
		}
		last := i
		for n := noteEnd(text, toks, last); n > last; n = noteEnd(text, toks, last) {
			last = n
		}
		if last+1 < len(toks) && !startsSentence(text, toks, last) {
			continue
		}
		i = last
		dst = append(dst, i+1)
		start = i + 1
	}
	if start < len(toks) {
		dst = append(dst, len(toks))
	}
	return dst
}

// noteEnd returns the last token of the mark of a note that stands right behind token
// i, "[4]"; i where none does.
func noteEnd(text string, toks []Token, i int) int {
	if i+3 >= len(toks) || toks[i+1].Start > toks[i].End || toks[i+1].Of(text) != "[" || toks[i+3].Of(text) != "]" || !isDigit(text[toks[i+2].Start]) {
		return i
	}
	return i + 3
}

// endsSentence reports whether a sentence can end at token i.
func endsSentence(text string, toks []Token, i int) bool {
	last := toks[i].End - 1
	switch text[last] {
	case '.', '?', '!':
		if i > 0 && i+1 < len(toks) && text[last] == '.' && counted(toks[i-1].Of(text)) && isDigit(text[toks[i+1].Start]) {
			return false
		}
		return toks[i].Class == Punct || text[last] == '.' && mayEndSentence(toks[i].Of(text))
	}
	return toks[i].Of(text) == "…"
}

// counted reports whether word is one of those that a number follows: "p. 4".
func counted(word string) bool {
	switch word {
	case "p", "pp", "para", "paras", "ch", "art", "Art", "fn", "No", "Nos":
		return true
	}
	return false
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// closesSentence reports whether token i, after a full stop, still belongs to
// the sentence that it ended: closing quotation marks and brackets.
func closesSentence(text string, toks []Token, i int) bool {
	if toks[i].Start > toks[i-1].End {
		return false
	}
	switch tok := toks[i].Of(text); tok {
	case ")", "]", "”", "’", "»", "''", "'", "\"", "!", "?", ".":
		return true
	}
	return false
}

// startsSentence reports whether what follows token i looks like the first
// word of a sentence.
func startsSentence(text string, toks []Token, i int) bool {
	next := toks[i+1]
	r, _ := utf8.DecodeRuneInString(text[next.Start:])
	if unicode.IsLower(r) || r == ',' || r == ';' || r == ')' {
		return false
	}
	if toks[i].Class == Punct || toks[i].Len() == 1 {
		return true
	}
	// After an abbreviation only a word that seldom follows one inside a
	// sentence starts a new one, with or without an opening mark.
	if mark := next.Of(text); i+2 < len(toks) && (mark == "“" || mark == "\"" || mark == "‘" || mark == "«") {
		next = toks[i+2]
	}
	return IsFunctionWord(next.Of(text))
}

// IsFunctionWord reports whether a capitalised word is an article, a pronoun
// or another word that is no name.
func IsFunctionWord(word string) bool {
	switch word {
	case "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Their", "Its", "Our", "My",
		"This", "That", "These", "Those", "In", "On", "At", "But", "And", "Or", "If", "When", "While", "As", "For",
		"After", "Before", "There", "What", "Who", "Why", "How", "Some", "Many", "Most", "No", "Not", "So", "Yet",
		"However", "Meanwhile", "Also", "Then", "Since", "Under", "With", "By", "From", "To", "According", "Asked",
		"Now", "Today", "Last", "One", "Two", "Both", "Such", "Even", "Although", "Though", "Because", "During":
		return true
	}
	return false
}
