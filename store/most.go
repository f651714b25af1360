package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
)

// KindsInShort is Kinds without the numbers of documents, which it takes
// longest to count.
func (c *Collection) KindsInShort(ctx context.Context, f Filter) ([]Share, error) {
	var sel selection
	sel.where("e.statements > 0")
	sel.within("e.document", f)
	query := `SELECT e.kind, e.named, e.unnamed_kind, sum(e.statements), sum(e.words) FROM entities e WHERE ` + sel.String() +
		" GROUP BY e.named, e.unnamed_kind, e.kind ORDER BY e.named, e.unnamed_kind, e.kind"
	var out []Share
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		var s Share
		if err := rows.Scan(&s.Kind, &s.Named, &s.UnnamedKind, &s.Statements, &s.Words); err != nil {
			return err
		}
		if !s.Named {
			s.Kind = "" // what they are called says no more than the kind
		}
		if last := len(out) - 1; last >= 0 && out[last].Kind == s.Kind && out[last].Named == s.Named && out[last].UnnamedKind == s.UnnamedKind {
			out[last].Statements += s.Statements
			out[last].Words += s.Words
			return nil
		}
		out = append(out, s)
		return nil
	})
	slices.SortStableFunc(out, func(a, b Share) int { return b.Words - a.Words })
	return out, err
}

// MostQuoted returns those on whom most words are laid, with all statements
// counted, those inside others too, and whether there are more than page shows.
// The numbers of documents are not counted.
func (c *Collection) MostQuoted(ctx context.Context, f Filter, page Page) ([]Share, bool, error) {
	var sel selection
	sel.where("s.identity IS NOT NULL")
	f.Speaker = ""
	if err := sel.statements(ctx, c, f); err != nil {
		return nil, false, err
	}
	limit := page.limit()
	query := `SELECT n.spelling, k.identity, coalesce((SELECT e.kind FROM entities e WHERE e.identity = k.identity LIMIT 1), ''), 1, '', 0, k.found, k.said FROM (
			SELECT s.identity, count(*) AS found, sum(s.words) AS said FROM statements s WHERE ` + sel.String() + ` GROUP BY s.identity
			ORDER BY said DESC, s.identity LIMIT ` + strconv.Itoa(limit+1) + " OFFSET " + strconv.Itoa(page.Offset) + `
		) k JOIN names n ON n.id = k.identity ORDER BY k.said DESC, k.identity`
	out, err := c.shares(ctx, query, sel.args)
	if len(out) > limit {
		return out[:limit], true, err
	}
	return out, false, err
}

// Names returns the identities that a name may mean, or whose names hold its
// words, those with most statements first.
func (c *Collection) Names(ctx context.Context, name string, limit int) ([]Named, error) {
	meant, err := c.resolve(ctx, name)
	if err != nil {
		return nil, err
	}
	ids := meant.widest()
	if len(ids) == 0 {
		return nil, nil
	}
	var sel selection
	sel.in("n.id", ids)
	return c.named(ctx, `SELECT n.spelling, n.id, (SELECT count(*) FROM statements s WHERE s.identity = n.id) AS found FROM names n WHERE `+
		sel.String()+" ORDER BY found DESC, n.id", sel.args, limit)
}

// within adds the conditions of f on the document that column names.
func (s *selection) within(column string, f Filter) {
	var docs selection
	docs.documents(f)
	if len(docs.conditions) > 0 {
		s.where(column+" IN (SELECT d.id FROM documents d WHERE d.is_current = 1 AND "+docs.String()+")", docs.args...)
	}
}
