package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
)

// Facets say how what a query finds falls into groups, the greatest first.
type Facets struct {
	Counted int `json:"counted"` // statements that were looked at
	// All tells that these are all that the query finds; otherwise they are
	// those that were added last.
	All bool `json:"all"`

	Kinds    []Facet `json:"kinds"`
	Speakers []Facet `json:"speakers"`
	Outlets  []Facet `json:"outlets"`
	Hands    []Facet `json:"hands"` // 1 hand, 2 hands, …, in their order
	Years    []Facet `json:"years"` // the last one first
}

// A Facet is one group.
type Facet struct {
	Value      string `json:"value"`
	Identity   int64  `json:"identity,omitempty"` // of a speaker
	Statements int    `json:"statements"`
}

// maxFaceted bounds what is looked at for facets, and maxFacets how many groups
// of a sort there are.
const (
	maxFaceted = 500
	maxFacets  = 8
)

// Facets returns the groups of what Search finds.
func (c *Collection) Facets(ctx context.Context, query string, f Filter) (*Facets, error) {
	q, err := parse(query, f)
	if err != nil {
		return nil, err
	}
	var sel selection
	if err := sel.statements(ctx, c, f); err != nil {
		return nil, err
	}
	ids, args := "SELECT s.id FROM statements s WHERE "+sel.String()+" ORDER BY s.id DESC", sel.args
	if len(q.Terms) > 0 {
		id := "statement_words." + c.dialect.wordsID
		tables := "statement_words"
		if !f.empty() {
			tables += " JOIN statements s ON s.id = " + id
		}
		ids = "SELECT " + id + " FROM " + tables + " WHERE " + c.dialect.match("statement_words") + " AND " + sel.String() + " ORDER BY " + id + " DESC"
		args = append([]any{c.dialect.query(q)}, sel.args...)
	}
	find := `SELECT s.kind, s.hands, coalesce(s.identity, 0), d.publisher, substr(s.day, 1, 4)
		FROM statements s JOIN documents d ON d.id = s.document
		WHERE s.id IN (SELECT * FROM (` + ids + " LIMIT " + strconv.Itoa(maxFaceted+1) + ") x)"
	return c.facets(ctx, find, args)
}

func (c *Collection) facets(ctx context.Context, query string, args []any) (*Facets, error) {
	out := &Facets{All: true}
	kinds, speakers, outlets, hands, years := counter{}, counter{}, counter{}, counter{}, counter{}
	err := c.query(ctx, query, args, func(rows *sql.Rows) error {
		var kind, outlet, year string
		var passed int
		var identity int64
		if err := rows.Scan(&kind, &passed, &identity, &outlet, &year); err != nil {
			return err
		}
		if out.Counted == maxFaceted {
			out.All = false
			return nil
		}
		out.Counted++
		kinds.add(kind, 0)
		if identity > 0 {
			speakers.add(strconv.FormatInt(identity, 10), identity)
		}
		outlets.add(outlet, 0)
		years.add(year, 0)
		if passed > 0 {
			hands.add(strconv.Itoa(passed), 0)
		}
		return nil
	})
	out.Kinds, out.Speakers, out.Outlets = kinds.greatest(), speakers.greatest(), outlets.greatest()
	out.Hands, out.Years = hands.greatest(), years.greatest()
	slices.SortFunc(out.Hands, func(a, b Facet) int { return cmp.Or(len(a.Value)-len(b.Value), cmp.Compare(a.Value, b.Value)) })
	slices.SortFunc(out.Years, func(a, b Facet) int { return cmp.Compare(b.Value, a.Value) })
	if err != nil {
		return nil, err
	}
	return out, c.spelled(ctx, out.Speakers)
}

// spelled gives facets of identities their names.
func (c *Collection) spelled(ctx context.Context, speakers []Facet) error {
	ids := make([]int64, len(speakers))
	for i := range speakers {
		ids[i] = speakers[i].Identity
	}
	var sel selection
	sel.in("n.id", ids)
	return c.query(ctx, "SELECT n.id, n.spelling FROM names n WHERE "+sel.String(), sel.args, func(rows *sql.Rows) error {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		speakers[slices.Index(ids, id)].Value = name
		return nil
	})
}

// A counter counts the members of groups.
type counter map[Facet]int

// add counts one more; an empty value is of no group.
func (c counter) add(value string, identity int64) {
	if value != "" {
		c[Facet{Value: value, Identity: identity}]++
	}
}

func (c counter) greatest() []Facet {
	out := make([]Facet, 0, len(c))
	for f, n := range c {
		f.Statements = n
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b Facet) int {
		return cmp.Or(b.Statements-a.Statements, cmp.Compare(a.Value, b.Value), cmp.Compare(a.Identity, b.Identity))
	})
	return out[:min(len(out), maxFacets)]
}

// Outlets returns the publishers of the current documents with how many they
// have, those with most first.
func (c *Collection) Outlets(ctx context.Context, limit int) ([]Named, error) {
	return c.named(ctx, "SELECT d.publisher, 0, count(*) AS found FROM documents d WHERE d.is_current = 1 AND d.publisher <> '' GROUP BY d.publisher ORDER BY found DESC, d.publisher", nil, limit)
}
