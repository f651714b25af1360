package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A Statement is one statement of a document of the collection.
type Statement struct {
	// ID names the statement in the collection: "12:a3" is the attribution a3
	// of the document 12.
	ID      string       `json:"id"`
	Kind    hearsay.Kind `json:"kind"`
	Text    string       `json:"text"` // the content on one line, " … " where it is interrupted
	Cue     string       `json:"cue"`
	Speaker *Source      `json:"speaker"` // nil when it is not known
	// Chain is the hands, nearest the reader first and the speaker last; empty
	// when the speaker is not known.
	Chain      []Source `json:"chain"`
	Words      int      `json:"words"`
	Outermost  bool     `json:"outermost"` // not inside the content of another statement
	Start      int      `json:"start"`     // of the content, in code points of the text
	End        int      `json:"end"`
	Line       int      `json:"line"` // of the start, from 1
	Column     int      `json:"column"`
	Confidence float64  `json:"confidence"`
	FoundBy    string   `json:"found_by"`

	Document *Document `json:"in"`

	key, speaker int64
	hands        int
}

// Attribution returns the id of the statement in the analysis of its document.
func (s *Statement) Attribution() string {
	_, id, _ := strings.Cut(s.ID, ":")
	return id
}

// A Source is who stands behind a statement, or one of its hands.
type Source struct {
	Name        string              `json:"name"`
	Kind        hearsay.EntityKind  `json:"kind"`
	Named       bool                `json:"named"`
	UnnamedKind hearsay.UnnamedKind `json:"unnamed_kind"`
	Role        string              `json:"role"`
	// Identity is the same for all names of one; 0 for a source that is not
	// named.
	Identity int64 `json:"identity"`
}

const sourceFields = "e.name, e.kind, e.named, e.unnamed_kind, e.role, coalesce(e.identity, 0)"

func (src *Source) fields() []any {
	return []any{&src.Name, &src.Kind, &src.Named, &src.UnnamedKind, &src.Role, &src.Identity}
}

// Statements yields all statements of the current documents that f lets
// through, in the order in which the documents were added and then in the order
// of the text. The first error ends it. It holds few of them at a time.
func (c *Collection) Statements(ctx context.Context, f Filter) iter.Seq2[*Statement, error] {
	return func(yield func(*Statement, error) bool) {
		var on selection
		if err := on.statements(ctx, c, f); err != nil {
			yield(nil, err)
			return
		}
		var chunk []*Document
		give := func() bool {
			found, err := c.statementsIn(ctx, chunk, &on)
			chunk = chunk[:0]
			if err != nil {
				yield(nil, err)
				return false
			}
			for _, s := range found {
				if !yield(s, nil) {
					return false
				}
			}
			return true
		}
		for doc, err := range c.Documents(ctx, f) {
			if err != nil {
				yield(nil, err)
				return
			}
			if chunk = append(chunk, doc); len(chunk) == 200 && !give() {
				return
			}
		}
		give()
	}
}

// statementsIn returns the statements of some documents, which are in the order
// of their ids.
func (c *Collection) statementsIn(ctx context.Context, docs []*Document, on *selection) ([]*Statement, error) {
	if len(docs) == 0 {
		return nil, nil
	}
	ids := make([]int64, len(docs))
	for i, doc := range docs {
		ids[i] = doc.ID
	}
	var sel selection
	sel.in("s.document", ids)
	sel.where("s.id >= ? AND s.id < ?", ids[0]<<idBits, (ids[len(ids)-1]+1)<<idBits)
	sel.where(on.String(), on.args...)
	return c.statements(ctx, &sel, "s.id")
}

// byID returns statements in the order of ids.
func (c *Collection) byID(ctx context.Context, ids []int64) ([]*Statement, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var sel selection
	sel.in("s.id", ids)
	found, err := c.statements(ctx, &sel, "s.id")
	at := make(map[int64]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	slices.SortFunc(found, func(a, b *Statement) int { return at[a.key] - at[b.key] })
	return found, err
}

// Statement returns the statement with an ID. The error has CodeNotFound when
// there is none, and CodeUsage when it is no ID.
func (c *Collection) Statement(ctx context.Context, id string) (*Statement, error) {
	number, attribution, ok := strings.Cut(id, ":")
	doc, err := strconv.ParseInt(number, 10, 64)
	if !ok || err != nil || doc < 0 || doc >= 1<<(63-idBits) {
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Input: id, Message: "not the id of a statement; such an id looks like 12:a3"}
	}
	var sel selection
	sel.where("s.id >= ? AND s.id < ? AND s.attribution = ?", doc<<idBits, (doc+1)<<idBits, clean(attribution))
	found, err := c.statements(ctx, &sel, "s.id")
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: id, Message: "there is no such statement in " + c.place}
	}
	return found[0], nil
}

const statementFields = `s.id, s.attribution, s.kind, s.content, s.cue, coalesce(s.speaker, 0), s.hands, s.words, s.outermost,
	s.start_at, s.end_at, s.line, s.col, s.confidence, s.found_by, coalesce(e.name, ''), coalesce(e.kind, ''), coalesce(e.named, 0),
	coalesce(e.unnamed_kind, ''), coalesce(e.role, ''), coalesce(e.identity, 0), `

// statements returns all that sel selects, with their hands and documents.
func (c *Collection) statements(ctx context.Context, sel *selection, order string) ([]*Statement, error) {
	query := "SELECT " + statementFields + documentFields + ` FROM statements s JOIN documents d ON d.id = s.document
		JOIN engines g ON g.id = d.engine LEFT JOIN entities e ON e.id = s.speaker WHERE ` + sel.String() + " ORDER BY " + order
	var out []*Statement
	docs := map[int64]*Document{}
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		s, src, doc, attribution := &Statement{Chain: []Source{}}, new(Source), new(Document), ""
		fields := []any{
			&s.key, &attribution, &s.Kind, &s.Text, &s.Cue, &s.speaker, &s.hands, &s.Words, &s.Outermost,
			&s.Start, &s.End, &s.Line, &s.Column, &s.Confidence, &s.FoundBy,
		}
		if err := rows.Scan(slices.Concat(fields, src.fields(), doc.fields())...); err != nil {
			return err
		}
		if docs[doc.ID] == nil {
			docs[doc.ID] = doc
		}
		s.Document, s.ID = docs[doc.ID], fmt.Sprintf("%d:%s", doc.ID, attribution)
		if s.speaker != 0 {
			s.Speaker, s.Chain = src, []Source{*src}
		}
		out = append(out, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, c.chains(ctx, out)
}

// chains adds the hands of statements that have more than one.
func (c *Collection) chains(ctx context.Context, statements []*Statement) error {
	at := map[int64]*Statement{}
	var ids []int64
	for _, s := range statements {
		if s.hands > 1 {
			at[s.key] = s
			ids = append(ids, s.key)
			s.Chain = nil
		}
	}
	for chunk := range slices.Chunk(ids, 500) {
		var sel selection
		sel.in("h.statement", chunk)
		query := "SELECT h.statement, " + sourceFields + " FROM hands h JOIN entities e ON e.id = h.entity WHERE " + sel.String() + " ORDER BY h.statement, h.place"
		err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
			var key int64
			var src Source
			if err := rows.Scan(append([]any{&key}, src.fields()...)...); err != nil {
				return err
			}
			at[key].Chain = append(at[key].Chain, src)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Latest returns one page of the statements that f lets through, the last
// published first, and reports whether there are more.
func (c *Collection) Latest(ctx context.Context, f Filter, page Page) ([]*Statement, bool, error) {
	var sel selection
	if err := sel.statements(ctx, c, f); err != nil {
		return nil, false, err
	}
	ids, more, err := c.ranked(ctx, ranking{id: "s.id", tables: "statements s", order: "s.day DESC, s.id", selection: &sel}, page)
	if err != nil {
		return nil, false, err
	}
	out, err := c.byID(ctx, ids)
	return out, more, err
}
