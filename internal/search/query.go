package search

import (
	"errors"
	"strings"
)

// A Query is what is looked for: all of its terms must be found, and none of
// those with Not.
type Query struct {
	Terms []Term
}

// A Term is a word, or words that follow each other.
type Term struct {
	Words  []string // folded; never empty
	Prefix bool     // the last word may go on
	Not    bool     // must not be found
}

// What is wrong with a query.
var (
	ErrEmpty   = errors.New("the query has no word")
	ErrOnlyNot = errors.New("the query says only what is not wanted; add a word to look for")
)

// maxTerms is how many terms of a query count: each one costs time.
const maxTerms = 64

// ParseQuery reads a query: words, "words in this order" in straight or curly
// marks, the beginning of a word with * behind it, and - before what must not
// be found. Anything else parts words. A mark that is never closed counts to the
// end. The error is ErrEmpty or ErrOnlyNot.
func ParseQuery(text string) (Query, error) {
	var q Query
	wanted := false
	for text = strings.TrimSpace(text); text != "" && len(q.Terms) < maxTerms; text = strings.TrimSpace(text) {
		var term Term
		if rest, ok := strings.CutPrefix(text, "-"); ok {
			term.Not, text = true, rest
		}
		var body string
		body, text = cutTerm(text)
		if prefix, ok := strings.CutSuffix(body, "*"); ok {
			term.Prefix, body = true, prefix
		}
		if term.Words = strings.Fields(Fold(body)); len(term.Words) > 0 {
			q.Terms = append(q.Terms, term)
			wanted = wanted || !term.Not
		}
	}
	switch {
	case len(q.Terms) == 0:
		return Query{}, ErrEmpty
	case !wanted:
		return Query{}, ErrOnlyNot
	}
	return q, nil
}

// marks are the quotation marks of phrases.
const marks = "\"“”„«»"

// cutTerm returns the term that text starts with, without its marks, and the
// rest.
func cutTerm(text string) (term, rest string) {
	for _, r := range marks {
		opened, ok := strings.CutPrefix(text, string(r))
		if !ok {
			continue
		}
		end := strings.IndexAny(opened, marks)
		if end < 0 {
			return opened, ""
		}
		term, rest = opened[:end], strings.TrimLeft(opened[end:], marks)
		if after, ok := strings.CutPrefix(rest, "*"); ok {
			return term + "*", after
		}
		return term, rest
	}
	end := strings.IndexAny(text, " \t\n\r"+marks)
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}
