package resolve

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// handle reports whether a word is the name of somebody's account: "@harbourrat".
func handle(w word) bool {
	return len(w.lower) > 2 && w.lower[0] == '@' && w.Class == text.Word
}

// account reports whether a word alone is a name by its form, as those who
// write under one have it: "moth0", "night_owl".
func account(w word) bool {
	if handle(w) {
		return true
	}
	if len(w.lower) < 4 || w.lower[0] < 'a' || w.lower[0] > 'z' || w.Class != text.Word || strings.Contains(w.lower, "-") {
		return false
	}
	return strings.ContainsAny(w.lower, "0123456789_")
}

// namedInClause returns the name under which the clause of a description says
// that somebody goes, with the description as the role: "a researcher who goes
// by the handle moth0", "a group that calls itself Quiet Goose".
func (nr *namer) namedInClause(p phrase, ws []word) (phrase, bool) {
	if p.plural && p.kind != hearsay.Group || p.kind == hearsay.DocumentOrStudy {
		return p, false
	}
	for i := 1; i < len(ws); i++ {
		if !relativeWord(ws[i].lower) && ws[i].lower != "that" {
			continue
		}
		at := selfCalled(ws, i+1)
		if at < 0 || at == len(ws) {
			return p, false
		}
		return nr.underName(p, ws[:i], ws[at:])
	}
	return p, false
}

// clauseOf returns the relative clause that starts right behind the words of a
// source; nil without one.
func (nr *namer) clauseOf(sp hearsay.Span) []word {
	after := strings.TrimPrefix(nr.src[sp.End:], ",")
	if !strings.HasPrefix(after, " who ") && !strings.HasPrefix(after, " which ") && !strings.HasPrefix(after, " that ") {
		return nil
	}
	return nr.clauseAfter(sp)
}

func relativeIn(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool { return relativeWord(w.lower) })
}

// underName makes a name of what starts at the head of after; before is the
// description.
func (nr *namer) underName(p phrase, before, after []word) (phrase, bool) {
	named := phrase{what: isName, kind: p.kind, gender: p.gender, role: roleText(nr.src, before)}
	if p.kind == hearsay.Group || p.kind == hearsay.Other {
		named.kind = hearsay.Organization
	}
	if names := nr.names(nil, after, false); len(names) > 0 && names[0].title == 0 {
		named.span, named.words = spanOf(after[names[0].lo:names[0].hi]), names[0].wordsOf(after)
		return named, true
	}
	if !account(after[0]) {
		return p, false
	}
	named.span, named.words = after[0].Span, []string{after[0].lower}
	return named, true
}

// selfCalled returns the index of the name in a clause whose verb at ws[i] says
// what somebody goes by; -1 when it says something else.
func selfCalled(ws []word, i int) int {
	for i < len(ws) && lexicon.ClassOf(ws[i].lower) == lexicon.Adverb {
		i++
	}
	if i+2 >= len(ws) {
		return -1
	}
	switch ws[i].lower {
	case "calls", "call", "called", "styles":
		if !strings.HasSuffix(ws[i+1].lower, "self") && !strings.HasSuffix(ws[i+1].lower, "selves") {
			return -1
		}
		return skipArticle(ws, i+2)
	case "gave", "gives", "identified", "introduced", "identifies":
		return givenName(ws, i+1)
	case "goes", "go", "posts", "writes", "tweets", "blogs":
		if ws[i+1].lower != "by" && ws[i+1].lower != "under" && ws[i+1].lower != "as" {
			return -1
		}
		return afterHandleNoun(ws, i+2)
	}
	return -1
}

// givenName returns the index of the name in "gave his name only as Baz", "gave
// only his first name, Pim" and "identified himself as Baz"; -1 without one.
func givenName(ws []word, i int) int {
	const farthest = 6
	told := false
	for n := i; n < min(len(ws)-1, i+farthest); n++ {
		switch w := ws[n].lower; {
		case w == "name" || w == "himself" || w == "herself" || w == "themselves":
			told = true
		case told && (w == "as" || w == ",") && ws[n+1].capital:
			return n + 1
		case w == "real" || w == "not" || w == "false":
			return -1
		}
	}
	return -1
}

// afterHandleNoun skips "the handle", "the name".
func afterHandleNoun(ws []word, i int) int {
	at := skipArticle(ws, i)
	if at+1 < len(ws) {
		switch ws[at].lower {
		case "handle", "name", "username", "nickname", "alias", "pseudonym":
			return at + 1
		}
	}
	return at
}

func skipArticle(ws []word, i int) int {
	if i+1 < len(ws) && determiner(ws[i].lower) {
		return i + 1
	}
	return i
}
