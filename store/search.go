package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/search"
)

// A Hit is a statement that a query found.
type Hit struct {
	*Statement
	// Marks are the places of Text that the query found, in bytes, in order and
	// apart.
	Marks []hearsay.Span `json:"-"`
}

// A TextHit is a document whose text a query found.
type TextHit struct {
	*Document
	Excerpt string         // a part of the text that shows the first mark
	Marks   []hearsay.Span // in Excerpt, in bytes

	Before, After bool // there is text before the excerpt, or after it
}

// Search finds statements by their words, the best first, and reports whether
// there are more than page shows. The query has words, "words in this order",
// beginnings of words with *, and - before what must not be there; the error
// has CodeUsage when it has none of them. An empty query finds all that f lets
// through, the last published first.
func (c *Collection) Search(ctx context.Context, query string, f Filter, page Page) ([]Hit, bool, error) {
	q, err := parse(query, f)
	if err != nil {
		return nil, false, err
	}
	var sel selection
	if err := sel.statements(ctx, c, f); err != nil {
		return nil, false, err
	}
	want := ranking{words: "statement_words", id: "statement_words." + c.dialect.wordsID, query: q, selection: &sel}
	switch {
	case len(q.Terms) == 0:
		want.id, want.tables, want.order = "s.id", "statements s", "s.day DESC, s.id"
	case f.empty():
		want.tables = "statement_words"
	default:
		want.tables = "statement_words JOIN statements s ON s.id = " + want.id
	}
	ids, more, err := c.ranked(ctx, want, page)
	if err != nil {
		return nil, false, err
	}
	found, err := c.byID(ctx, ids)
	out := make([]Hit, len(found))
	for i, s := range found {
		out[i] = Hit{s, q.Marks(s.Text)}
	}
	return out, more, err
}

// SearchTexts finds documents by the words of their texts, as Search finds
// statements. Speaker, Kind and Hands of f mean nothing here.
func (c *Collection) SearchTexts(ctx context.Context, query string, f Filter, page Page) ([]TextHit, bool, error) {
	q, err := parse(query, Filter{})
	if err != nil {
		return nil, false, err
	}
	var sel selection
	sel.documents(f)
	want := ranking{words: "document_words", id: "document_words." + c.dialect.wordsID, query: q, selection: &sel}
	want.tables = "document_words JOIN documents d ON d.id = " + want.id
	ids, more, err := c.ranked(ctx, want, page)
	if err != nil {
		return nil, false, err
	}
	var out []TextHit
	for _, id := range ids {
		hit, err := c.textHit(ctx, id, q)
		if err != nil {
			return nil, false, err
		}
		out = append(out, hit)
	}
	return out, more, nil
}

// parse reads a query. An empty one stands beside a filter only.
func parse(query string, f Filter) (search.Query, error) {
	q, err := search.ParseQuery(query)
	if errors.Is(err, search.ErrEmpty) && strings.TrimSpace(query) == "" && !f.empty() {
		return search.Query{}, nil
	}
	if err != nil {
		return search.Query{}, &hearsay.Error{Code: hearsay.CodeUsage, Message: err.Error(), Err: err}
	}
	return q, nil
}

// A ranking is a question for ids.
type ranking struct {
	words, id, tables string // the table of words, the column of the id, all tables
	query             search.Query
	order             string // of what no query puts in order
	*selection
}

// maxRanked bounds what is put in order by how well it fits: of what is found
// beyond it the part that was added last is. A query that finds more has only
// words that occur everywhere.
const maxRanked = 20_000

// ranked returns the ids of one page of what a query finds, and whether there
// are more.
func (c *Collection) ranked(ctx context.Context, r ranking, page Page) ([]int64, bool, error) {
	limit := page.limit()
	cut := " LIMIT " + strconv.Itoa(limit+1) + " OFFSET " + strconv.Itoa(page.Offset)
	query, args := "SELECT "+r.id+" FROM "+r.tables+" WHERE "+r.String()+" ORDER BY "+r.order+cut, r.args
	if len(r.query.Terms) > 0 {
		match := c.dialect.query(r.query)
		rank := c.dialect.rank(r.words)
		args = nil
		if strings.Contains(rank, "?") {
			args = append(args, match)
		}
		args = append(append(args, match), r.args...)
		query = "SELECT id FROM (SELECT " + r.id + " AS id, " + rank + " AS fit FROM " + r.tables + " WHERE " + c.dialect.match(r.words) + " AND " +
			r.String() + " ORDER BY " + r.id + " DESC LIMIT " + strconv.Itoa(maxRanked) + ") x ORDER BY fit, id" + cut
	}
	var ids []int64
	err := c.query(ctx, query, args, func(rows *sql.Rows) error {
		ids = append(ids, 0)
		return rows.Scan(&ids[len(ids)-1])
	})
	if len(ids) > limit {
		return ids[:limit], true, err
	}
	return ids, false, err
}

// excerptSize is the length of an excerpt in bytes.
const excerptSize = 360

func (c *Collection) textHit(ctx context.Context, id int64, q search.Query) (TextHit, error) {
	var sel selection
	sel.where("d.id = ?", id)
	docs, err := c.documents(ctx, &sel, "d.id", 1, 0)
	if err != nil || len(docs) == 0 {
		return TextHit{}, err
	}
	a, err := c.Analysis(ctx, id)
	if err != nil {
		return TextHit{}, err
	}
	hit := TextHit{Document: docs[0]}
	text, start := a.Document.Text, 0
	hit.Excerpt, start, hit.Marks = search.Excerpt(text, q.Marks(text), excerptSize)
	hit.Before, hit.After = start > 0, start+len(hit.Excerpt) < len(text)
	return hit, nil
}
