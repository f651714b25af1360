package store

import (
	"context"
	"database/sql"
	"strconv"

	"github.com/hearsay-project/hearsay"
)

// A Mix says on whom documents rest. Statements inside the content of others
// are counted with these.
type Mix struct {
	Key       string `json:"key"`   // what the documents have in common: see Group
	Title     string `json:"title"` // of a document
	Documents int    `json:"documents"`

	Words           int `json:"words"`
	AttributedWords int `json:"attributed_words"`
	DirectWords     int `json:"direct_words"`   // in quotation marks
	NamedWords      int `json:"named_words"`    // laid on those who are named
	UnnamedWords    int `json:"unnamed_words"`  // on those who are not
	AgencyWords     int `json:"agency_words"`   // that a news agency passed on
	AgencyReports   int `json:"agency_reports"` // documents that an agency published

	Named    int `json:"named"` // statements, as the next five
	Unnamed  int `json:"unnamed"`
	Unknown  int `json:"unknown"` // without a known speaker
	Direct   int `json:"direct"`
	Indirect int `json:"indirect"`
	Mixed    int `json:"mixed"`
}

// Statements returns the number of statements.
func (m *Mix) Statements() int { return m.Named + m.Unnamed + m.Unknown }

// Group says which documents a Mix is of.
type Group string

// The groups of documents.
const (
	Together   Group = ""         // all of them; the key is empty
	ByDocument Group = "document" // the key is the address
	ByOutlet   Group = "outlet"   // the publisher; empty when it is not known
	ByYear     Group = "year"     // of publication, as the next two; empty when it is not known
	ByMonth    Group = "month"
	ByDay      Group = "day"
)

// groups has the key, a title and the order of each group.
var groups = map[Group]struct{ key, title, order string }{
	Together:   {"''", "''", "1"},
	ByDocument: {"d.address", "min(d.title)", "min(d.id)"},
	ByOutlet:   {"d.publisher", "''", "3 DESC, 1"},
	ByYear:     {"substr(d.published_day, 1, 4)", "''", "1"},
	ByMonth:    {"substr(d.published_day, 1, 7)", "''", "1"},
	ByDay:      {"d.published_day", "''", "1"},
}

// Sources returns the mix of the current documents that f lets through, in
// groups: outlets with most documents first, days in their order. Speaker, Kind
// and Hands of f mean nothing here.
func (c *Collection) Sources(ctx context.Context, by Group, f Filter, page Page) ([]Mix, bool, error) {
	g, ok := groups[by]
	if !ok {
		return nil, false, &hearsay.Error{Code: hearsay.CodeUsage, Message: "there are no groups by " + string(by)}
	}
	var sel selection
	sel.where("d.is_current = 1")
	sel.documents(f)
	query := "SELECT " + g.key + ", " + g.title + `, count(*), sum(d.words), sum(d.attributed_words), sum(d.direct_words), sum(d.named_words),
		sum(d.unnamed_words), sum(d.agency_words), sum(d.agency), sum(d.named), sum(d.unnamed), sum(d.unknown), sum(d.direct), sum(d.indirect),
		sum(d.mixed) FROM documents d WHERE ` + sel.String()
	if by != Together {
		query += " GROUP BY " + g.key
	}
	limit := page.limit()
	query += " HAVING count(*) > 0 ORDER BY " + g.order + " LIMIT " + strconv.Itoa(limit+1) + " OFFSET " + strconv.Itoa(page.Offset)
	var out []Mix
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		var m Mix
		err := rows.Scan(&m.Key, &m.Title, &m.Documents, &m.Words, &m.AttributedWords, &m.DirectWords, &m.NamedWords, &m.UnnamedWords, &m.AgencyWords,
			&m.AgencyReports, &m.Named, &m.Unnamed, &m.Unknown, &m.Direct, &m.Indirect, &m.Mixed)
		out = append(out, m)
		return err
	})
	if len(out) > limit {
		return out[:limit], true, err
	}
	return out, false, err
}

// A Share is the part of one kind of source, or of one source, in the
// statements of documents.
type Share struct {
	Name        string              `json:"name"` // empty for a kind
	Identity    int64               `json:"identity"`
	Kind        hearsay.EntityKind  `json:"kind"`
	Named       bool                `json:"named"`
	UnnamedKind hearsay.UnnamedKind `json:"unnamed_kind"`
	Documents   int                 `json:"documents"`
	Statements  int                 `json:"statements"`
	Words       int                 `json:"words"`
}

// Kinds returns the shares of all kinds of source, those with most words first.
func (c *Collection) Kinds(ctx context.Context, f Filter) ([]Share, error) {
	var sel selection
	sel.where("e.statements > 0")
	sel.documents(f)
	query := `SELECT '', 0, CASE WHEN e.named = 1 THEN e.kind ELSE '' END AS kind, e.named, e.unnamed_kind, count(DISTINCT e.document), sum(e.statements),
		sum(e.words) AS said FROM entities e JOIN documents d ON d.id = e.document WHERE ` + sel.String() +
		" GROUP BY CASE WHEN e.named = 1 THEN e.kind ELSE '' END, e.named, e.unnamed_kind ORDER BY said DESC, kind, e.unnamed_kind"
	return c.shares(ctx, query, sel.args)
}

// Speakers returns the shares of all who are named, those with most words
// first, and whether there are more than page shows.
func (c *Collection) Speakers(ctx context.Context, f Filter, page Page) ([]Share, bool, error) {
	var sel selection
	sel.where("e.statements > 0 AND e.identity IS NOT NULL")
	sel.documents(f)
	limit := page.limit()
	query := `SELECT n.spelling, n.id, k.kind, 1, '', k.documents, k.statements, k.words FROM (
			SELECT e.identity, min(e.kind) AS kind, count(DISTINCT e.document) AS documents, sum(e.statements) AS statements, sum(e.words) AS words
			FROM entities e JOIN documents d ON d.id = e.document WHERE ` + sel.String() + ` GROUP BY e.identity
			ORDER BY words DESC, e.identity LIMIT ` + strconv.Itoa(limit+1) + " OFFSET " + strconv.Itoa(page.Offset) + `
		) k JOIN names n ON n.id = k.identity ORDER BY k.words DESC, n.id`
	out, err := c.shares(ctx, query, sel.args)
	if len(out) > limit {
		return out[:limit], true, err
	}
	return out, false, err
}

func (c *Collection) shares(ctx context.Context, query string, args []any) ([]Share, error) {
	var out []Share
	err := c.query(ctx, query, args, func(rows *sql.Rows) error {
		var s Share
		err := rows.Scan(&s.Name, &s.Identity, &s.Kind, &s.Named, &s.UnnamedKind, &s.Documents, &s.Statements, &s.Words)
		out = append(out, s)
		return err
	})
	return out, err
}
