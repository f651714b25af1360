package store

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/search"
)

// An Overview is what a list says of a document: on whom it rests.
type Overview struct {
	Document
	Statements      int `json:"statements"` // those inside others too
	AttributedWords int `json:"attributed_words"`
	DirectWords     int `json:"direct_words"` // in quotation marks
	Named           int `json:"named"`        // outermost statements, as the next two
	Unnamed         int `json:"unnamed"`      // with a speaker who is not named
	Unknown         int `json:"unknown"`      // without a known speaker
	LongestChain    int `json:"longest_chain"`
}

const overviewFields = documentFields + ", d.statements, d.attributed_words, d.direct_words, d.named, d.unnamed, d.unknown, d.longest_chain"

func (o *Overview) fields() []any {
	return append(o.Document.fields(), &o.Statements, &o.AttributedWords, &o.DirectWords, &o.Named, &o.Unnamed, &o.Unknown, &o.LongestChain)
}

// An Order is that of a list of documents.
type Order string

// The orders of documents.
const (
	ByAdded      Order = ""           // in which they were added
	ByNewest     Order = "newest"     // last published first; those without a date last
	ByOldest     Order = "oldest"     // first published first; those without a date last
	ByTitle      Order = "title"      // by the alphabet
	ByAttributed Order = "attributed" // the greatest part of the text attributed first
	ByUnnamed    Order = "unnamed"    // most statements without a named source first
	ByHands      Order = "hands"      // the longest chain first
	ByLength     Order = "length"     // most words first
)

var orders = map[Order]string{
	ByAdded:      "d.id",
	ByNewest:     "d.published_day DESC, d.id",
	ByOldest:     "CASE WHEN d.published_day = '' THEN 1 ELSE 0 END, d.published_day, d.id",
	ByTitle:      "d.heading, d.id",
	ByAttributed: "1.0 * d.attributed_words / (d.words + 1) DESC, d.id",
	ByUnnamed:    "d.unnamed + d.unknown DESC, d.id",
	ByHands:      "d.longest_chain DESC, d.id",
	ByLength:     "d.words DESC, d.id",
}

// A Listing chooses among the current documents and puts them in order. The
// zero value is all of them in the order in which they were added.
type Listing struct {
	// Filter is about documents here: Hands is about the longest chain, and
	// Speaker and Kind mean nothing.
	Filter
	// Words stand in the title or the name of the publisher; each may be the
	// beginning of a word.
	Words string
	// Unnamed leaves out documents that name all their sources.
	Unnamed bool
	Order   Order
}

func (l *Listing) selection() selection {
	var sel selection
	sel.where("d.is_current = 1")
	sel.documents(l.Filter)
	for word := range strings.FieldsSeq(search.Fold(l.Words)) {
		sel.where("' ' || d.heading LIKE ?", "% "+word+"%")
	}
	if l.Unnamed {
		sel.where("d.unnamed + d.unknown > 0")
	}
	if l.Hands > 0 {
		sel.where("d.longest_chain >= ?", l.Hands)
	}
	return sel
}

// Overviews returns one page of a list, and how many documents are in all of
// it. The error has CodeUsage for an order that there is not.
func (c *Collection) Overviews(ctx context.Context, l Listing, page Page) ([]Overview, int, error) {
	order, ok := orders[l.Order]
	if !ok {
		return nil, 0, &hearsay.Error{Code: hearsay.CodeUsage, Message: "there is no order by " + strconv.Quote(string(l.Order))}
	}
	sel, total := l.selection(), 0
	query := "SELECT count(*) FROM documents d WHERE " + sel.String()
	if err := c.db.QueryRowContext(ctx, c.dialect.bind(query), sel.args...).Scan(&total); err != nil {
		return nil, 0, c.explain(err)
	}
	// Only what is put in order is read of the rows that the page does not show.
	var shown selection
	shown.where("d.id IN (SELECT id FROM (SELECT d.id FROM documents d WHERE "+sel.String()+" ORDER BY "+order+cut(page)+") x)", sel.args...)
	out, err := c.overviews(ctx, &shown, order, Page{Limit: page.limit()})
	return out, total, err
}

// cut returns the end of a query for one page.
func cut(page Page) string {
	return " LIMIT " + strconv.Itoa(page.limit()) + " OFFSET " + strconv.Itoa(page.Offset)
}

func (c *Collection) overviews(ctx context.Context, sel *selection, order string, page Page) ([]Overview, error) {
	out := []Overview{}
	query := "SELECT " + overviewFields + " FROM " + documentTables + " WHERE " + sel.String() + " ORDER BY " + order + cut(page)
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		var o Overview
		err := rows.Scan(o.fields()...)
		out = append(out, o)
		return err
	})
	return out, err
}

// Document returns one version of a document by its ID in the collection. The
// error has CodeNotFound when there is none.
func (c *Collection) Document(ctx context.Context, id int64) (*Overview, error) {
	var sel selection
	sel.where("d.id = ?", id)
	found, err := c.overviews(ctx, &sel, "d.id", Page{Limit: 1})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no document " + strconv.FormatInt(id, 10) + " in this collection"}
	}
	return &found[0], nil
}
