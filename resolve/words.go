package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A word is a token with what names are recognised by.
type word struct {
	text.Token
	// lower is in lower case, with a straight apostrophe and without a final
	// full stop: the form that the lexicon knows.
	lower string
	// capital tells that it may be a part of a name by its form.
	capital bool
	// upper tells that it has two letters or more, all of them capitals.
	upper bool
}

// appendWords appends the words of toks to dst.
func appendWords(dst []word, src string, toks []text.Token) []word {
	for i := 0; i < len(toks); i++ {
		tok := toks[i]
		for tok.Class == text.Word && masked(src, toks, i) {
			i += 2
			tok.End = toks[i].End
		}
		dst = append(dst, newWord(src, tok))
	}
	return dst
}

// masked reports whether toks[i] goes on after an asterisk, in the place of a
// letter that was left out or lost: "Bj*rn".
func masked(src string, toks []text.Token, i int) bool {
	return i+2 < len(toks) && toks[i+2].Class == text.Word && toks[i].End == toks[i+1].Start && toks[i+1].End == toks[i+2].Start &&
		toks[i+1].Of(src) == "*"
}

func newWord(src string, tok text.Token) word {
	raw := tok.Of(src)
	w := word{Token: tok, lower: raw}
	if tok.Class != text.Word && tok.Class != text.Clitic {
		return w
	}
	first, n := utf8.DecodeRuneInString(raw)
	w.capital = unicode.IsUpper(first) || arabicArticle(raw)
	w.upper = w.capital && n < len(raw) && isUpper(raw)
	if w.capital || !isPlainLower(raw) {
		w.lower = strings.ReplaceAll(strings.ToLower(raw), "’", "'")
	}
	if len(w.lower) > 1 {
		w.lower = strings.TrimSuffix(w.lower, ".")
	}
	return w
}

// arabicArticle reports whether raw is a name like "al-Haddad".
func arabicArticle(raw string) bool {
	before, after, ok := strings.Cut(raw, "-")
	if !ok || len(before) != 2 || after == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(after)
	return before[1] == 'l' && unicode.IsUpper(r)
}

func isUpper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

func isPlainLower(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// spanOf returns the range from the first to the last of ws, which are not
// none.
func spanOf(ws []word) hearsay.Span {
	return hearsay.Span{Start: ws[0].Start, End: ws[len(ws)-1].End}
}

// textOf returns the words of sp with white space made single.
func textOf(src string, sp hearsay.Span) string {
	return strings.Join(strings.Fields(sp.Of(src)), " ")
}

// possessive reports whether ws[i] is the sign of a possessive: 's, or an
// apostrophe that touches a word on s.
func possessive(ws []word, i int) bool {
	if i < 0 || i >= len(ws) {
		return false
	}
	switch ws[i].lower {
	case "'s":
		return true
	case "'", "’":
		return i > 0 && ws[i-1].End == ws[i].Start && strings.HasSuffix(ws[i-1].lower, "s") &&
			(i+1 == len(ws) || ws[i+1].Start > ws[i].End || ws[i+1].Class == text.Punct)
	}
	return false
}

// headline reports whether a sentence has capitals on all its words but the
// small ones, so that the capitals tell nothing.
func headline(ws []word) bool {
	capitals := 0
	for _, w := range ws {
		switch {
		case w.Class != text.Word:
		case w.capital && w.Len() > 3:
			capitals++
		case !w.capital && (!lexicon.Common(w.lower) || predicate(w.lower)):
			return false
		}
	}
	return capitals >= 4
}

// predicate reports whether w is a verb, which headlines of this kind write
// with a capital.
func predicate(w string) bool {
	class := lexicon.ClassOf(w)
	return class == lexicon.Verb || class == lexicon.Auxiliary
}

// function reports whether w is an article, a preposition or another word
// that carries no content, which tells nothing in a comparison.
func function(w string) bool {
	switch w {
	case "the", "a", "an", "of", "for", "and", "on", "in", "to", "at", "by", "&", "'s":
		return true
	}
	return false
}

// roleAt returns the role noun that ends at ws[i], of two words or one, and
// the index where it starts; ok tells whether there is one.
func roleAt(ws []word, i int) (role lexicon.Role, start int, ok bool) {
	if i > 1 {
		if role, ok = lexicon.RoleNoun(ws[i-2].lower + " " + ws[i-1].lower + " " + ws[i].lower); ok {
			return role, i - 2, true
		}
	}
	if i > 0 {
		if role, ok = lexicon.RoleNoun(ws[i-1].lower + " " + ws[i].lower); ok {
			return role, i - 1, true
		}
	}
	role, ok = lexicon.RoleNoun(ws[i].lower)
	return role, i, ok
}
