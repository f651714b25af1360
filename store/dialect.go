package store

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/search"
)

// A dialect is what differs between the databases that keep a collection. All
// other SQL is common to them, with ? for parameters.
type dialect struct {
	driver     string // of database/sql
	migrations string // the folder of its tables
	check      func(place string, write bool) error
	dsn        func(place string, write bool) (string, error)
	// migrate brings the tables up to date; version returns theirs, or
	// errNoCollection or errForeign.
	migrate func(ctx context.Context, c *Collection) error
	version func(ctx context.Context, db *sql.DB) (int64, error)
	// numbered tells that parameters are $1, $2, …
	numbered bool
	// prepare makes a connection ready for writing a lot.
	prepare []string
	// begin begins a transaction in which nobody else writes.
	begin []string
	// brief tells that nobody can read during a transaction.
	brief bool
	// unreachable reports whether err says that the server does not answer.
	unreachable func(error) bool

	// wordsID is the column of the id in the tables of words, and wordsValue
	// the parameter for their words.
	wordsID, wordsValue string
	// index makes what is stored of folded words.
	index func(folded string) string
	// match is the condition on a table of words, with one parameter, which
	// query makes; rank orders what it finds, least first.
	match func(table string) string
	rank  func(table string) string
	query func(search.Query) string
}

// bind returns SQL with the parameters of the dialect. No literal in this
// package has a question mark.
func (d *dialect) bind(query string) string {
	if !d.numbered {
		return query
	}
	var out strings.Builder
	n := 0
	for part := range strings.SplitSeq(query, "?") {
		if n > 0 {
			out.WriteString("$" + strconv.Itoa(n))
		}
		out.WriteString(part)
		n++
	}
	return out.String()
}
