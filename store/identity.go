package store

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Identity is Who for one identity by its number. The error has CodeNotFound
// when no document has it.
func (c *Collection) Identity(ctx context.Context, id int64, f Filter, page Page) (*Who, error) {
	w, ids := &Who{}, []int64{id}
	var err error
	if w.Spellings, err = c.spellings(ctx, ids); err != nil {
		return nil, err
	}
	if len(w.Spellings) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no name " + strconv.FormatInt(id, 10) + " in this collection"}
	}
	if err := c.laid(ctx, w, ids, f, page); err != nil {
		return nil, err
	}
	return w, c.around(ctx, w, ids)
}

// A Role is what documents call an identity beside its name.
type Role struct {
	Text      string `json:"text"`
	Documents int    `json:"documents"`
}

// Roles returns the roles of an identity, those of most documents first.
func (c *Collection) Roles(ctx context.Context, identity int64, limit int) ([]Role, error) {
	out := []Role{}
	const query = "SELECT e.role, count(DISTINCT e.document) AS found FROM entities e WHERE e.identity = ? AND e.role <> '' GROUP BY e.role ORDER BY found DESC, e.role LIMIT "
	err := c.query(ctx, query+strconv.Itoa(limit), []any{identity}, func(rows *sql.Rows) error {
		out = append(out, Role{})
		r := &out[len(out)-1]
		return rows.Scan(&r.Text, &r.Documents)
	})
	return out, err
}

// A Period is how much was said in a month, a year or on a day.
type Period struct {
	When       string `json:"when"` // YYYY-MM; YYYY where only that is known; empty for none
	Statements int    `json:"statements"`
	Words      int    `json:"words"`
}

// Periods returns how much is laid on an identity in each month of publication
// that has any, in their order.
func (c *Collection) Periods(ctx context.Context, identity int64) ([]Period, error) {
	out := []Period{}
	const query = "SELECT substr(s.day, 1, 7), count(*), coalesce(sum(s.words), 0) FROM statements s WHERE s.identity = ? GROUP BY substr(s.day, 1, 7) ORDER BY 1"
	err := c.query(ctx, query, []any{identity}, func(rows *sql.Rows) error {
		var p Period
		err := rows.Scan(&p.When, &p.Statements, &p.Words)
		out = append(out, p)
		return err
	})
	return out, err
}

// About returns one page of the statements that name an identity in their
// content and are not laid on it, the last published first, and how many there
// are.
func (c *Collection) About(ctx context.Context, identity int64, page Page) ([]*Statement, int, error) {
	total := 0
	query := "SELECT count(*) FROM about a WHERE a.identity = ?"
	if err := c.db.QueryRowContext(ctx, c.dialect.bind(query), identity).Scan(&total); err != nil {
		return nil, 0, c.explain(err)
	}
	var ids []int64
	query = `SELECT s.id FROM about a JOIN statements s ON s.id = a.statement WHERE a.identity = ? ORDER BY s.day DESC, s.id
		LIMIT ` + strconv.Itoa(page.limit()) + " OFFSET " + strconv.Itoa(page.Offset)
	err := c.query(ctx, query, []any{identity}, func(rows *sql.Rows) error {
		ids = append(ids, 0)
		return rows.Scan(&ids[len(ids)-1])
	})
	if err != nil {
		return nil, 0, err
	}
	out, err := c.byID(ctx, ids)
	return out, total, err
}

// Numbers returns the IDs in the collection of current documents by the ids of
// their analyses. What the collection does not have is left out; of several
// with one id the first counts.
func (c *Collection) Numbers(ctx context.Context, analyses []string) (map[string]int64, error) {
	out := map[string]int64{}
	if len(analyses) == 0 {
		return out, nil
	}
	args := make([]any, len(analyses))
	for i, id := range analyses {
		args[i] = clean(id)
	}
	query := "SELECT id, hearsay_id FROM documents WHERE is_current = 1 AND hearsay_id IN (?" + strings.Repeat(", ?", len(args)-1) + ") ORDER BY id DESC"
	err := c.query(ctx, query, args, func(rows *sql.Rows) error {
		var id int64
		var analysis string
		err := rows.Scan(&id, &analysis)
		out[analysis] = id
		return err
	})
	return out, err
}

// Identities returns the identities of the named entities of a document, by
// their ids in its analysis. An older version of a document has none.
func (c *Collection) Identities(ctx context.Context, document int64) (map[string]int64, error) {
	out := map[string]int64{}
	const query = "SELECT e.entity, e.identity FROM entities e WHERE e.id >= ? AND e.id < ? AND e.identity IS NOT NULL"
	err := c.query(ctx, query, []any{document << idBits, (document + 1) << idBits}, func(rows *sql.Rows) error {
		var entity string
		var identity int64
		err := rows.Scan(&entity, &identity)
		out[entity] = identity
		return err
	})
	return out, err
}
