package answer

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// SearchSchema names the contract of Search and Texts.
const SearchSchema = "hearsay-search/1"

// Search is a page of statements that were found.
type Search struct {
	Schema     string `json:"schema"`
	Query      string `json:"query"`
	Offset     int    `json:"offset"`
	More       bool   `json:"more"`
	Statements []Hit  `json:"statements"`
}

// A Hit is a statement with what the query found of it.
type Hit struct {
	store.Statement
	Marks []Mark `json:"marks"` // in text
}

// Texts is a page of documents whose texts were found.
type Texts struct {
	Schema    string    `json:"schema"`
	Query     string    `json:"query"`
	Offset    int       `json:"offset"`
	More      bool      `json:"more"`
	Documents []TextHit `json:"documents"`
}

// A TextHit is a document with the part of its text that the query found.
type TextHit struct {
	store.Document
	Excerpt string `json:"excerpt"`
	Marks   []Mark `json:"marks"` // in excerpt
}

// A Mark is a place in a text in code points.
type Mark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// FindStatements finds statements by their words, as Collection.Search does.
// Without words it finds all that f lets through, the last published first.
func FindStatements(ctx context.Context, col *store.Collection, query string, f store.Filter, page store.Page) (*Search, error) {
	if err := check(f, page); err != nil {
		return nil, err
	}
	if strings.TrimSpace(query) != "" {
		hits, more, err := col.Search(ctx, query, f, page)
		return NewSearch(query, page.Offset, more, hits), err
	}
	found, more, err := col.Latest(ctx, f, page)
	hits := make([]store.Hit, len(found))
	for i, s := range found {
		hits[i].Statement = s
	}
	return NewSearch(query, page.Offset, more, hits), err
}

// NewSearch returns the answer that has hits.
func NewSearch(query string, offset int, more bool, hits []store.Hit) *Search {
	out := &Search{Schema: SearchSchema, Query: query, Offset: offset, More: more, Statements: make([]Hit, len(hits))}
	for i, hit := range hits {
		out.Statements[i] = Hit{*hit.Statement, points(hit.Text, hit.Marks)}
	}
	return out
}

// FindTexts finds documents by the words of their texts.
func FindTexts(ctx context.Context, col *store.Collection, query string, f store.Filter, page store.Page) (*Texts, error) {
	if err := check(f, page); err != nil {
		return nil, err
	}
	hits, more, err := col.SearchTexts(ctx, query, f, page)
	if err != nil {
		return nil, err
	}
	return NewTexts(query, page.Offset, more, hits), nil
}

// NewTexts returns the answer that has hits.
func NewTexts(query string, offset int, more bool, hits []store.TextHit) *Texts {
	out := &Texts{Schema: SearchSchema, Query: query, Offset: offset, More: more, Documents: make([]TextHit, len(hits))}
	for i, hit := range hits {
		out.Documents[i] = TextHit{*hit.Document, hit.Excerpt, points(hit.Excerpt, hit.Marks)}
	}
	return out
}

// points turns bytes of text into code points.
func points(text string, marks []hearsay.Span) []Mark {
	out := make([]Mark, 0, len(marks))
	last, n := 0, 0
	for _, sp := range marks {
		n += utf8.RuneCountInString(text[last:sp.Start])
		m := Mark{Start: n}
		n += utf8.RuneCountInString(sp.Of(text))
		m.End, last = n, sp.End
		out = append(out, m)
	}
	return out
}
