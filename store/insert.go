package store

import (
	"context"
	"fmt"
	"strings"
)

// maxChunk is the greatest number of rows in one INSERT.
const maxChunk = 32

// An inserter gathers rows of one table and writes several with one command.
type inserter struct {
	table   string
	columns []string
	values  []string // the parameter of each column
	suffix  string   // of the command
	rows    []any    // len(columns) for each row
}

func newInserter(table string, columns ...string) *inserter {
	in := &inserter{table: table, columns: columns}
	for range columns {
		in.values = append(in.values, "?")
	}
	return in
}

// add adds a row. Its values are in the order of the columns.
func (in *inserter) add(values ...any) { in.rows = append(in.rows, values...) }

// write writes all rows: in chunks of the greatest size, and what is left in
// chunks of powers of two, so that there are few different commands.
func (in *inserter) write(ctx context.Context, w *session) error {
	width := len(in.columns)
	for chunk := maxChunk; len(in.rows) > 0; {
		if chunk*width > len(in.rows) {
			chunk /= 2
			continue
		}
		stmt, err := w.prepared(ctx, in.command(chunk))
		if err != nil {
			return err
		}
		if _, err := stmt.ExecContext(ctx, in.rows[:chunk*width]...); err != nil {
			return fmt.Errorf("%s: %w", in.table, err)
		}
		in.rows = in.rows[chunk*width:]
	}
	in.rows = nil
	return nil
}

func (in *inserter) command(n int) string {
	row := "(" + strings.Join(in.values, ", ") + ")"
	return "INSERT INTO " + in.table + " (" + strings.Join(in.columns, ", ") + ") VALUES " + strings.Repeat(row+", ", n-1) + row + in.suffix
}
