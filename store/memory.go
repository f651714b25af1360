package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
)

// InMemory is the place of a new collection that is kept nowhere: it ends when
// it is closed, and holds one GiB at most. It is always open for writing.
const InMemory = ":memory:"

// memory is SQLite without a file. All connections of one collection share it.
var memory = func() dialect {
	d := sqlite
	d.check = func(string, bool) error { return nil }
	d.dsn = func(string, bool) (string, error) { return memoryDSN("/hearsay-" + rand.Text()), nil }
	d.brief = true
	return d
}()

// memoryDSN returns the address of a shared piece of memory for the driver.
func memoryDSN(name string) string {
	q := url.Values{"vfs": {"memdb"}, "_txlock": {"immediate"}, "_pragma": {
		busyPragma(), "temp_store(memory)", "journal_mode(memory)", "synchronous(off)", "foreign_keys(off)",
	}}
	return "file:" + name + "?" + q.Encode()
}

// hold keeps one connection open: with the last one, what is in memory goes.
func (c *Collection) hold(ctx context.Context) error {
	conn, err := c.db.Conn(ctx)
	c.held = conn
	return err
}

// release lets go of what hold keeps.
func (c *Collection) release() error {
	if c.held == nil {
		return nil
	}
	if err := c.held.Close(); !errors.Is(err, sql.ErrConnDone) {
		return err
	}
	return nil
}

func (c *Collection) closeAll() error { return errors.Join(c.release(), c.db.Close()) }
