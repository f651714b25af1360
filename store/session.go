package store

import (
	"context"
	"database/sql"
	"errors"
)

// A session is one connection for writing, with the commands that were
// prepared on it. It begins and ends transactions by itself, because a
// transaction of database/sql would prepare each command anew.
type session struct {
	dialect  *dialect
	conn     *sql.Conn
	begun    bool
	commands map[string]*sql.Stmt
}

// prepared returns a command made ready.
func (s *session) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	stmt := s.commands[query]
	if stmt == nil {
		var err error
		if stmt, err = s.conn.PrepareContext(ctx, s.dialect.bind(query)); err != nil {
			return nil, err
		}
		s.commands[query] = stmt
	}
	return stmt, nil
}

func (s *session) exec(ctx context.Context, query string, args ...any) error {
	stmt, err := s.prepared(ctx, query)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, args...)
	return err
}

// row reads one row into dest; false when there is none.
func (s *session) row(ctx context.Context, dest []any, query string, args ...any) (bool, error) {
	stmt, err := s.prepared(ctx, query)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRowContext(ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// rows runs a query for many rows and calls scan for each of them.
func (s *session) rows(ctx context.Context, query string, args []any, scan func(*sql.Rows) error) error {
	stmt, err := s.prepared(ctx, query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // only read
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// begin begins a transaction in which nobody else writes.
func (s *session) begin(ctx context.Context) error {
	for i, command := range s.dialect.begin {
		if _, err := s.conn.ExecContext(ctx, command); err != nil {
			s.begun = i > 0
			s.rollback(ctx)
			return err
		}
	}
	s.begun = true
	return nil
}

func (s *session) commit(ctx context.Context) error {
	if _, err := s.conn.ExecContext(ctx, "COMMIT"); err != nil {
		return err
	}
	s.begun = false
	return nil
}

// rollback ends a transaction, if there is one, without a trace. Its own error
// is of no use: what led here tells more, and the connection is closed next.
func (s *session) rollback(ctx context.Context) {
	if s.begun {
		_, _ = s.conn.ExecContext(ctx, "ROLLBACK")
		s.begun = false
	}
}

func (s *session) close() {
	for _, stmt := range s.commands {
		_ = stmt.Close() // the connection is closed with it
	}
	_ = s.conn.Close()
}
