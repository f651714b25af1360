package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver

	"github.com/hearsay-project/hearsay/internal/search"
)

var postgres = dialect{
	driver:      "pgx",
	migrations:  "migrations/postgres",
	check:       func(string, bool) error { return nil },
	dsn:         func(place string, _ bool) (string, error) { return place, nil },
	migrate:     func(ctx context.Context, c *Collection) error { return c.goose(ctx) },
	version:     postgresVersion,
	numbered:    true,
	begin:       []string{"BEGIN", "SELECT pg_advisory_xact_lock(hashtext(current_schema()), 4747)"},
	unreachable: serverAway,
	wordsID:     "id",
	wordsValue:  "CAST(CAST(? AS TEXT) AS TSVECTOR)",
	index:       tsVector,
	match:       func(table string) string { return table + ".words @@ CAST(CAST(? AS TEXT) AS TSQUERY)" },
	rank:        func(table string) string { return "-ts_rank(" + table + ".words, CAST(CAST(? AS TEXT) AS TSQUERY))" },
	query:       tsQuery,
}

func isPostgres(place string) bool {
	return strings.HasPrefix(place, "postgres://") || strings.HasPrefix(place, "postgresql://")
}

// shown returns place without a password, for people to read.
func shown(place string) string {
	if !isPostgres(place) {
		return place
	}
	u, err := url.Parse(place)
	if err != nil {
		return "the PostgreSQL collection"
	}
	q := u.Query()
	if q.Has("password") {
		q.Set("password", "xxxxx")
		u.RawQuery = q.Encode()
	}
	return u.Redacted()
}

func postgresVersion(ctx context.Context, db *sql.DB) (int64, error) {
	var there bool
	err := db.QueryRowContext(ctx, "SELECT to_regclass('"+versionTable+"') IS NOT NULL").Scan(&there)
	if err != nil {
		return 0, err
	}
	if !there {
		return 0, errNoCollection
	}
	return gooseVersion(ctx, db)
}

// serverAway reports whether err is about the way to the server or about the
// entry there, and not about what it was asked.
func serverAway(err error) bool {
	if _, ok := errors.AsType[*pgconn.ConnectError](err); ok {
		return true
	}
	_, ok := errors.AsType[net.Error](err)
	return ok
}

// The limits of a tsvector: 1 MB of words and their places, and places up to
// 16,383. What a document has beyond that is not found by its words.
const (
	maxVector = 900_000
	maxPlace  = 16_383
	maxPlaces = 255 // of one word
)

// tsVector writes folded words as the value of a tsvector, with their places.
func tsVector(folded string) string {
	places := map[string][]int{}
	var order []string
	size, at := 0, 0
	for word := range strings.FieldsSeq(folded) {
		at = min(at+1, maxPlace)
		seen := places[word]
		if len(seen) == 0 {
			if size += len(word) + 8; size > maxVector {
				break
			}
			order = append(order, word)
		}
		if len(seen) < maxPlaces {
			size += 2
			places[word] = append(seen, at)
		}
	}
	slices.Sort(order)
	var out strings.Builder
	for _, word := range order {
		fmt.Fprintf(&out, "'%s':", word)
		for i, place := range places[word] {
			if i > 0 {
				out.WriteByte(',')
			}
			fmt.Fprintf(&out, "%d", place)
		}
		out.WriteByte(' ')
	}
	return out.String()
}

// tsQuery writes a query for @@. Words are folded, so that they hold no quote
// and no backslash.
func tsQuery(q search.Query) string {
	terms := make([]string, len(q.Terms))
	for i, term := range q.Terms {
		s := "'" + strings.Join(term.Words, "' <-> '") + "'"
		if term.Prefix {
			s += ":*"
		}
		if terms[i] = "(" + s + ")"; term.Not {
			terms[i] = "!" + terms[i]
		}
	}
	return strings.Join(terms, " & ")
}
