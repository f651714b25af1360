package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// Options say how a collection is opened. The zero value opens one for
// reading.
type Options struct {
	// Write permits adding, makes the collection where there is none, and
	// brings an older one up to date.
	Write bool
	// Range tells the first and the last day that a value in EDTF may mean;
	// false when its year is not known. Events are put in order by it when
	// they are added: it is wanted with Write.
	Range func(edtf string) (first, last time.Time, ok bool)
	// Echoes makes what statements are traced by, and says by which rules; it
	// is wanted with Write.
	Echoes Echoes
}

// A Collection is an open collection. It is safe for concurrent use.
type Collection struct {
	place   string // as the user named it, without a password
	opts    Options
	dialect *dialect
	db      *sql.DB
	held    *sql.Conn // keeps what is in memory; else nil
}

// Open opens the collection at place: the path of a file, an address that
// starts with postgres:// or postgresql://, or InMemory. Every error is a *hearsay.Error
// about place; it has CodeNotFound where there is no collection.
func Open(ctx context.Context, place string, opts Options) (*Collection, error) {
	c := &Collection{place: shown(place), opts: opts, dialect: dialectOf(place)}
	if c.dialect == &memory {
		c.opts.Write = true
	}
	if err := c.dialect.check(place, opts.Write); err != nil {
		return nil, c.explain(err)
	}
	dsn, err := c.dialect.dsn(place, opts.Write)
	if err != nil {
		return nil, c.explain(err)
	}
	if c.db, err = sql.Open(c.dialect.driver, dsn); err != nil {
		return nil, c.explain(err)
	}
	c.db.SetMaxIdleConns(maxIdleConns)
	if err := c.prepare(ctx); err != nil {
		_ = c.closeAll() // the first error tells more
		return nil, c.explain(err)
	}
	return c, nil
}

// maxIdleConns is how many connections are kept for the next question: to open
// one, and to read again what it had in memory, takes longer than most answers.
const maxIdleConns = 16

// prepare brings the tables up to date, or checks that they are.
func (c *Collection) prepare(ctx context.Context) error {
	if c.dialect == &memory {
		if err := c.hold(ctx); err != nil {
			return err
		}
	}
	if c.opts.Write {
		return c.migrate(ctx)
	}
	return c.checkVersion(ctx)
}

// Close closes the collection. What a Writer has not committed is lost.
func (c *Collection) Close() error { return c.closeAll() }

// Place returns what the user called the collection, without a password.
func (c *Collection) Place() string { return c.place }

func dialectOf(place string) *dialect {
	switch {
	case isPostgres(place):
		return &postgres
	case place == InMemory:
		return &memory
	}
	return &sqlite
}

// The reasons for which there is nothing to open.
var (
	errNoCollection = errors.New("no collection")
	errForeign      = errors.New("not a collection")
	errNewer        = errors.New("made by a newer version")
)

// explain makes an error about the collection that a user can act on.
func (c *Collection) explain(err error) error {
	if e, ok := errors.AsType[*hearsay.Error](err); ok || err == nil {
		if !ok {
			return nil
		}
		return e
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	out := &hearsay.Error{Code: hearsay.CodeInternal, Input: c.place, Message: "the collection cannot be used: " + firstLine(err), Err: err}
	switch {
	case errors.Is(err, errNoCollection):
		out.Code, out.Message = hearsay.CodeNotFound, "there is no collection; make one with: hearsay add FILE, or name another with --collection"
	case errors.Is(err, errForeign):
		out.Code, out.Message = hearsay.CodeFormat, "not a collection of hearsay; name another file with --collection"
	case errors.Is(err, errNewer):
		out.Code, out.Message = hearsay.CodeFormat, "the collection was made by a newer hearsay; use that one, or a newer one"
	case errors.Is(err, fs.ErrPermission):
		out.Code = hearsay.CodeForbidden
	case c.dialect.unreachable(err):
		out.Code = hearsay.CodeNetwork
	}
	return out
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// checkFile reports what is wrong with the file of a collection before SQLite
// is asked, whose errors say less.
func checkFile(path string, write bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && write:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return errNoCollection
	case err != nil:
		return err
	case info.IsDir():
		return &hearsay.Error{Code: hearsay.CodeUsage, Input: path, Message: "a folder; a collection is one file"}
	case info.Size() == 0 && !write:
		return errNoCollection
	case info.Size() > 0:
		return checkHead(path)
	}
	return nil
}

// IsPlace reports whether what a user named can only be a collection: an
// address of PostgreSQL, or a file that SQLite has made.
func IsPlace(name string) bool { return isPostgres(name) || checkHead(name) == nil }

const sqliteHead = "SQLite format 3\x00"

func checkHead(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // it was only read
	head := make([]byte, len(sqliteHead))
	if _, err := file.Read(head); err != nil || string(head) != sqliteHead {
		return errForeign
	}
	return nil
}
