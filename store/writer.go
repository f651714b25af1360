package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/hearsay-project/hearsay"
)

// A batch is committed when it has this many documents or is this old, or when
// nothing has come for a while: others wait for its end.
const (
	maxBatch = 128
	maxAge   = time.Second
	maxIdle  = 50 * time.Millisecond
)

// A Writer adds entries. One goroutine writes all of them in transactions, in
// the order in which they come; the work that does not need the database is
// done by those who call Add.
type Writer struct {
	c       *Collection
	entries chan *rows
	done    chan struct{} // closed when all is written, or writing has failed

	// The rest belongs to the goroutine until done is closed.
	tally Tally
	err   error
}

// Writer starts a writer. It must be closed.
func (c *Collection) Writer(ctx context.Context) (*Writer, error) {
	conn, err := c.db.Conn(ctx)
	if err != nil {
		return nil, c.explain(err)
	}
	w := &Writer{c: c, entries: make(chan *rows, 4), done: make(chan struct{})}
	s := &session{dialect: c.dialect, conn: conn, commands: map[string]*sql.Stmt{}}
	for _, command := range c.dialect.prepare {
		if _, err := conn.ExecContext(ctx, command); err != nil {
			s.close()
			return nil, c.explain(err)
		}
	}
	// What was handed over is written even when ctx ends: that is quick, and
	// Ctrl-C loses nothing.
	go w.run(context.WithoutCancel(ctx), s)
	return w, nil
}

// Add hands an entry over. The error is about the entry, which is then left
// out, or a *hearsay.Error about the collection that Close returns as well. It
// may be called by several goroutines.
func (w *Writer) Add(e Entry) error {
	r, err := w.c.rowsOf(e)
	if err != nil {
		return err
	}
	select {
	case w.entries <- r:
		return nil
	case <-w.done:
		return w.c.explain(w.err)
	}
}

// Close waits until everything is committed and returns what became of the
// entries. Add must not be called any more.
func (w *Writer) Close() (Tally, error) {
	close(w.entries)
	<-w.done
	return w.tally, w.c.explain(w.err)
}

func (w *Writer) run(ctx context.Context, s *session) {
	defer close(w.done)
	defer s.close()
	j := newJoiner(s)
	for first := range w.entries {
		tally, err := w.batch(ctx, j, first)
		if err != nil {
			s.rollback(ctx)
			w.err = err
			return
		}
		w.tally.merge(tally)
	}
}

func (t *Tally) merge(other Tally) {
	t.New += other.New
	t.Changed += other.Changed
	t.Refreshed += other.Refreshed
	t.Same += other.Same
}

// batch writes first and what comes after it in one transaction.
func (w *Writer) batch(ctx context.Context, j *joiner, first *rows) (Tally, error) {
	s := j.s
	if err := s.begin(ctx); err != nil {
		return Tally{}, err
	}
	b, err := newBatch(ctx, w.c, j)
	if err != nil {
		return Tally{}, err
	}
	var tally Tally
	begun := time.Now()
	for r, n := first, 1; r != nil; n++ {
		outcome, err := b.document(ctx, r)
		if err != nil {
			return Tally{}, err
		}
		tally.add(outcome)
		if r = nil; n < maxBatch && time.Since(begun) < maxAge {
			r = w.next()
		}
	}
	if err := b.flush(ctx); err != nil {
		return Tally{}, err
	}
	return tally, s.commit(ctx)
}

// next returns the next entry, or nil when none comes for a while, or, where
// others cannot read meanwhile, at once.
func (w *Writer) next() *rows {
	if w.c.dialect.brief {
		select {
		case r := <-w.entries:
			return r
		default:
			return nil
		}
	}
	select {
	case r := <-w.entries: // nil when it is closed
		return r
	case <-time.After(maxIdle):
		return nil
	}
}

// Known reports whether the collection has doc at address, or the same at
// another one, as the engine and the rules about names would read it now, so
// that there is nothing to add.
func (c *Collection) Known(ctx context.Context, address, names string, engine hearsay.Engine, doc *hearsay.Document) (bool, error) {
	const query = `SELECT d.address = ?, d.digest = ?,
			e.version = ? AND e.model = ? AND e.rules = ? AND e.names = ? AND d.echoes = ?
		FROM documents d JOIN engines e ON e.id = d.engine
		WHERE d.is_current = 1 AND (d.address = ? OR d.digest = ?)`
	digest, address := digestOf(doc), clean(address)
	rows, err := c.db.QueryContext(ctx, c.dialect.bind(query), address, digest, engine.Version, engine.Model, engine.Rules, names, c.opts.Echoes.Rules, address, digest)
	if err != nil {
		return false, c.explain(err)
	}
	defer func() { _ = rows.Close() }() // only read
	known := false
	for rows.Next() {
		var here, equal, current bool
		if err := rows.Scan(&here, &equal, &current); err != nil {
			return false, c.explain(err)
		}
		if here {
			return equal && current, nil
		}
		known = known || equal && current
	}
	return known, c.explain(rows.Err())
}
