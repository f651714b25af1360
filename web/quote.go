package web

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// A quote is a statement as lists of several documents show it.
type quote struct {
	ID      string // in the collection
	Kind    hearsay.Kind
	Words   []word
	Speaker string // empty when it is not known
	Name    string // address of the speaker's page; may be empty
	Note    string // "unnamed: official"
	Hands   []string
	Link    string // address of the statement in its document
	Page    string // address of its own page
	In      string // title of the document
	Facts   string // who published it, and when
}

// A word is a stretch of a text that a query has found, or has not.
type word struct {
	Text string
	Mark bool
}

// maxQuote is how many characters of a statement a list shows.
const maxQuote = 600

func quoteOf(s *store.Statement, marks []hearsay.Span) quote {
	out := quote{
		ID: s.ID, Kind: s.Kind, Words: wordsOf(s.Text, marks, maxQuote), Page: "/statements/" + s.ID,
		Link: "/documents/" + keyOf(s.Document) + "#" + s.Attribution(), In: headingOf(s.Document), Facts: facts(s.Document),
	}
	if s.Speaker != nil {
		out.Speaker, out.Note, out.Name = wording.Plain(s.Speaker.Name), noteOf(s.Speaker), nameLink(s.Speaker.Identity)
	}
	if len(s.Chain) > 1 {
		for _, src := range s.Chain {
			out.Hands = append(out.Hands, wording.Plain(src.Name))
		}
	}
	return out
}

// noteOf says what the name of a source alone does not.
func noteOf(src *store.Source) string {
	return wording.Note(&hearsay.Entity{Name: src.Name, Kind: src.Kind, Named: src.Named, UnnamedKind: src.UnnamedKind})
}

// nameLink returns the address of a name's page; empty for none.
func nameLink(identity int64) string {
	if identity == 0 {
		return ""
	}
	return "/names/" + strconv.FormatInt(identity, 10)
}

// wordsOf cuts a text at marks, which are in order and apart, and after so many
// characters.
func wordsOf(text string, marks []hearsay.Span, most int) []word {
	var out []word
	at := 0
	add := func(end int, mark bool) {
		end = min(max(end, at), len(text))
		if end <= at || most <= 0 {
			at = end
			return
		}
		shown := wording.Inline(text[at:end])
		if n := utf8.RuneCountInString(shown); n > most {
			shown = wording.Beginning(shown, most)
			most = 0
		} else {
			most -= n
		}
		out = append(out, word{shown, mark})
		at = end
	}
	for _, m := range marks {
		add(m.Start, false)
		add(m.End, true)
	}
	add(len(text), false)
	return out
}

func quotesOf(all []*store.Statement) []quote {
	out := make([]quote, len(all))
	for i, s := range all {
		out[i] = quoteOf(s, nil)
	}
	return out
}

// Text is the whole of the words.
func (q *quote) Text() string {
	var b strings.Builder
	for _, w := range q.Words {
		b.WriteString(w.Text)
	}
	return b.String()
}
