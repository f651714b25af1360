package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	driver "modernc.org/sqlite" // pure Go

	"github.com/hearsay-project/hearsay/internal/search"
)

var sqlite = dialect{
	driver:     "sqlite",
	migrations: "migrations/sqlite",
	check:      checkFile,
	dsn:        sqliteDSN,
	migrate:    migrateSQLite,
	version:    sqliteVersion,
	// The pages that are written most are kept in memory, and moved from the log
	// to the file when 64 MB have come together, not every 4. What is mapped of the
	// file would count as memory of the process.
	prepare:     []string{"PRAGMA cache_size = -64000", "PRAGMA mmap_size = 0", "PRAGMA wal_autocheckpoint = 16000"},
	begin:       []string{"BEGIN IMMEDIATE"},
	unreachable: func(error) bool { return false },
	wordsID:     "rowid",
	wordsValue:  "?",
	index:       func(folded string) string { return folded },
	match:       func(table string) string { return table + " MATCH ?" },
	rank:        func(table string) string { return "bm25(" + table + ")" },
	query:       ftsQuery,
}

// busyTimeout is how long a process waits for another one that writes.
const busyTimeout = time.Minute

// mmapPragma lets all connections share what they read of a file, up to a GiB
// of it: without it each one would copy what it reads into its own memory, which
// takes half of the time of a search.
const mmapPragma = "mmap_size(1073741824)"

// sqliteDSN returns the address of a file for the driver. A transaction for
// writing takes the lock when it begins, so that it never has to give up for
// having read before.
func sqliteDSN(path string, write bool) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	pragmas := []string{busyPragma(), "cache_size(-16000)", "temp_store(memory)", mmapPragma}
	q := url.Values{"_txlock": {"immediate"}}
	if write {
		pragmas = append(pragmas, "journal_mode(wal)", "synchronous(normal)", "foreign_keys(off)")
	} else {
		pragmas = append(pragmas, "query_only(1)")
	}
	q["_pragma"] = pragmas
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: q.Encode()}
	return u.String(), nil
}

func busyPragma() string { return fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()) }

// migrateSQLite makes or updates the tables. Two processes may find at the same
// time that something is to be done; the one that comes second fails on what
// the first one made, and finds everything done when it looks again.
func migrateSQLite(ctx context.Context, c *Collection) error {
	var err error
	for try := range 10 {
		if try > 0 {
			time.Sleep(time.Duration(try) * 20 * time.Millisecond)
		}
		if err = c.goose(ctx); err == nil || ctx.Err() != nil {
			return err
		}
	}
	return err
}

// sqliteVersion tells another program's file from a collection. The first
// connection to a new file may find that another process is just making it,
// for which SQLite does not wait by itself.
func sqliteVersion(ctx context.Context, db *sql.DB) (version int64, err error) {
	for try := range 10 {
		if version, err = sqliteVersionNow(ctx, db); !busy(err) || ctx.Err() != nil {
			break
		}
		time.Sleep(time.Duration(try+1) * 20 * time.Millisecond)
	}
	return version, err
}

func sqliteVersionNow(ctx context.Context, db *sql.DB) (int64, error) {
	var tables, ours int
	err := db.QueryRowContext(ctx, "SELECT count(*), count(CASE WHEN name = '"+versionTable+"' THEN 1 END) FROM sqlite_master").Scan(&tables, &ours)
	switch {
	case notDatabase(err):
		return 0, errForeign
	case err != nil:
		return 0, err
	case tables == 0:
		return 0, errNoCollection
	case ours == 0:
		return 0, errForeign
	}
	return gooseVersion(ctx, db)
}

func notDatabase(err error) bool {
	const notADB = 26 // SQLITE_NOTADB
	return hasCode(err, notADB)
}

func busy(err error) bool {
	const busy = 5 // SQLITE_BUSY
	return hasCode(err, busy)
}

func hasCode(err error, code int) bool {
	e, ok := errors.AsType[*driver.Error](err)
	return ok && e.Code() == code
}

// ftsQuery writes a query for FTS5. Words are folded, so that they hold no
// quotation mark.
func ftsQuery(q search.Query) string {
	var wanted, unwanted []string
	for _, term := range q.Terms {
		s := `"` + strings.Join(term.Words, " ") + `"`
		if term.Prefix {
			s += "*"
		}
		if term.Not {
			unwanted = append(unwanted, s)
		} else {
			wanted = append(wanted, s)
		}
	}
	out := "(" + strings.Join(wanted, " AND ") + ")"
	for _, s := range unwanted {
		out += " NOT " + s
	}
	return out
}
