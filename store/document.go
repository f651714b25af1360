package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"strconv"

	"github.com/hearsay-project/hearsay"
)

// A Document is what the collection knows of one version of a document, without
// its text.
type Document struct {
	ID        int64  `json:"id"`       // in this collection
	HearsayID string `json:"document"` // document.id of the analysis
	Address   string `json:"address"`
	Version   int    `json:"version"` // from 1, at its address
	Current   bool   `json:"current"` // the last version
	URI       string `json:"uri"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Added     string `json:"added"` // RFC 3339
	Words     int    `json:"words"`
	// Corrections counts the corrections by hand that hold in this version.
	Corrections int            `json:"corrections"`
	Engine      hearsay.Engine `json:"engine"`
}

const documentFields = `d.id, d.hearsay_id, d.address, d.version, d.is_current, d.uri, d.title, d.publisher, d.published, d.added, d.words,
	(SELECT count(*) FROM corrections k WHERE k.document = d.id AND k.replaced = 0 AND k.holds = 1), g.version, g.model, g.rules`

const documentTables = "documents d JOIN engines g ON g.id = d.engine"

func (doc *Document) fields() []any {
	return []any{
		&doc.ID, &doc.HearsayID, &doc.Address, &doc.Version, &doc.Current, &doc.URI, &doc.Title, &doc.Publisher, &doc.Published, &doc.Added,
		&doc.Words, &doc.Corrections, &doc.Engine.Version, &doc.Engine.Model, &doc.Engine.Rules,
	}
}

// query runs a query for many rows and calls scan for each of them.
func (c *Collection) query(ctx context.Context, query string, args []any, scan func(*sql.Rows) error) error {
	rows, err := c.db.QueryContext(ctx, c.dialect.bind(query), args...)
	if err != nil {
		return c.explain(err)
	}
	defer func() { _ = rows.Close() }() // only read
	for rows.Next() {
		if err := scan(rows); err != nil {
			return c.explain(err)
		}
	}
	return c.explain(rows.Err())
}

// Count returns the number of documents, of which older versions are none.
func (c *Collection) Count(ctx context.Context) (int, error) {
	n := 0
	err := c.db.QueryRowContext(ctx, "SELECT count(*) FROM documents WHERE is_current = 1").Scan(&n)
	return n, c.explain(err)
}

// Documents yields all current documents that f lets through, in the order in
// which they were added. The first error ends it. Speaker, Kind and Hands of f
// mean nothing here.
func (c *Collection) Documents(ctx context.Context, f Filter) iter.Seq2[*Document, error] {
	var sel selection
	sel.documents(f)
	return c.each(ctx, sel)
}

// each yields the current documents that sel selects, a few at a time, so that
// no command is open while something is done with one.
func (c *Collection) each(ctx context.Context, sel selection) iter.Seq2[*Document, error] {
	const chunk = 500
	return func(yield func(*Document, error) bool) {
		for last := int64(0); ; {
			var next selection
			next.where("d.is_current = 1 AND d.id > ?", last)
			next.where(sel.String(), sel.args...)
			docs, err := c.documents(ctx, &next, "d.id", chunk, 0)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, doc := range docs {
				if !yield(doc, nil) {
					return
				}
				last = doc.ID
			}
			if len(docs) < chunk {
				return
			}
		}
	}
}

// Versions returns all versions of the document at an address, the last one
// first.
func (c *Collection) Versions(ctx context.Context, address string) ([]*Document, error) {
	var sel selection
	sel.where("d.address = ?", clean(address))
	return c.documents(ctx, &sel, "d.version DESC", 1000, 0)
}

// Called returns the ids of the current documents with a name: the id of their
// analysis, their address, or that of their page.
func (c *Collection) Called(ctx context.Context, name string) ([]int64, error) {
	var out []int64
	name = clean(name)
	query := "SELECT id FROM documents WHERE is_current = 1 AND (address = ? OR uri = ? OR hearsay_id = ?) ORDER BY id"
	err := c.query(ctx, query, []any{name, name, name}, func(rows *sql.Rows) error {
		out = append(out, 0)
		return rows.Scan(&out[len(out)-1])
	})
	return out, err
}

func (c *Collection) documents(ctx context.Context, sel *selection, order string, limit, offset int) ([]*Document, error) {
	var out []*Document
	query := "SELECT " + documentFields + " FROM " + documentTables + " WHERE " + sel.String() + " ORDER BY " + order +
		" LIMIT " + strconv.Itoa(limit) + " OFFSET " + strconv.Itoa(offset)
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		doc := new(Document)
		out = append(out, doc)
		return rows.Scan(doc.fields()...)
	})
	return out, err
}

// Analysis returns the analysis of a version of a document by its ID in the
// collection, with all corrections that hold. Document.Source is not kept. The error has CodeNotFound when
// there is no such version.
func (c *Collection) Analysis(ctx context.Context, id int64) (*hearsay.Analysis, error) {
	return c.analysis(ctx, "SELECT body FROM analyses WHERE document = ?", id)
}

// Found returns the analysis of a version of a document as it was found,
// without corrections. Its errors are those of Analysis.
func (c *Collection) Found(ctx context.Context, id int64) (*hearsay.Analysis, error) {
	return c.analysis(ctx, "SELECT coalesce(f.body, a.body) FROM analyses a LEFT JOIN found f ON f.document = a.document WHERE a.document = ?", id)
}

// Sketched returns the analysis of a version of a document with the sketch that
// Echoes made of its text; that is empty where none was made. Its errors are
// those of Analysis.
func (c *Collection) Sketched(ctx context.Context, id int64) (*hearsay.Analysis, []byte, error) {
	var sketch []byte
	a, err := c.analysis(ctx, "SELECT body, sketch FROM analyses WHERE document = ?", id, &sketch)
	return a, sketch, err
}

// analysis reads an analysis, and what else a query asks for into more.
func (c *Collection) analysis(ctx context.Context, query string, id int64, more ...any) (*hearsay.Analysis, error) {
	var packed []byte
	err := c.db.QueryRowContext(ctx, c.dialect.bind(query), id).Scan(append([]any{&packed}, more...)...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: c.place, Message: "there is no document " + strconv.FormatInt(id, 10)}
	}
	if err != nil {
		return nil, c.explain(err)
	}
	a, err := unpack(packed)
	return a, c.explain(err)
}

// A Stored is a document with its analysis.
type Stored struct {
	*Document
	Analysis *hearsay.Analysis
}

// Analyses yields the analyses of all current documents that f lets through, as
// Documents does. Each is read when it is asked for, so that their number does
// not matter.
func (c *Collection) Analyses(ctx context.Context, f Filter) iter.Seq2[Stored, error] {
	return c.stored(ctx, c.Documents(ctx, f))
}

// Stale yields the current documents, with their analyses, that another engine
// than this one has made, or other rules about names than those with this
// SHA-256.
func (c *Collection) Stale(ctx context.Context, names string, engine hearsay.Engine) iter.Seq2[Stored, error] {
	var sel selection
	sel.where("(d.engine NOT IN (SELECT id FROM engines WHERE version = ? AND model = ? AND rules = ? AND names = ?) OR d.echoes <> ?)",
		engine.Version, engine.Model, engine.Rules, names, c.opts.Echoes.Rules)
	return c.stored(ctx, c.each(ctx, sel))
}

func (c *Collection) stored(ctx context.Context, docs iter.Seq2[*Document, error]) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		for doc, err := range docs {
			var a *hearsay.Analysis
			if err == nil {
				a, err = c.Analysis(ctx, doc.ID)
			}
			if !yield(Stored{doc, a}, err) || err != nil {
				return
			}
		}
	}
}
