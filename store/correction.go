package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
)

// A Correction is what a person has said of one statement of a document.
type Correction struct {
	ID     int64          `json:"id"`
	Action correct.Action `json:"action"`
	// Statement is the id of the statement in the collection, as "12:a3"; empty
	// when there is none, as for one that was rejected.
	Statement string `json:"statement"`
	Reason    string `json:"reason"`
	Author    string `json:"author"` // empty when not noted
	Made      string `json:"made"`   // RFC 3339; empty when not noted
	// Was is the statement as hearsay found it; nil for one that was missed. Now
	// is what it is; nil for one that is rejected.
	Was *correct.Statement `json:"was"`
	Now *correct.Statement `json:"now"`
	// Holds tells that the current version of the document has its words.
	// Otherwise it is kept for a version that has them again.
	Holds bool `json:"holds"`
	// Replaces is an earlier correction of the same statement; 0 for none. Of
	// several the last one counts. Replaced tells that there is a later one.
	Replaces int64     `json:"replaces"`
	Replaced bool      `json:"replaced"`
	Document *Document `json:"in"` // the last version that has its words
}

const correctionFields = "k.id, k.action, k.attribution, k.reason, k.author, k.made, k.was, k.becomes, k.replaces, k.replaced, k.root, k.holds"

const correctionTables = "corrections k JOIN documents d ON d.id = k.document JOIN engines g ON g.id = d.engine"

// A correctionRow reads the fields of a correction.
type correctionRow struct {
	Correction
	attribution, was, now string
	root                  int64
}

func (r *correctionRow) fields() []any {
	return []any{&r.ID, &r.Action, &r.attribution, &r.Reason, &r.Author, &r.Made, &r.was, &r.now, &r.Replaces, &r.Replaced, &r.root, &r.Holds}
}

// correction returns what was read. doc is the last version
// with its words, or nil.
func (r *correctionRow) correction(doc *Document) (*Correction, error) {
	for _, part := range []struct {
		from string
		into **correct.Statement
	}{{r.was, &r.Was}, {r.now, &r.Now}} {
		if part.from == "" {
			continue
		}
		*part.into = new(correct.Statement)
		if err := json.Unmarshal([]byte(part.from), *part.into); err != nil {
			return nil, fmt.Errorf("correction %d in the collection is damaged: %w", r.ID, err)
		}
	}
	if r.Document = doc; r.Holds && doc != nil && r.attribution != "" && !r.Replaced {
		r.Statement = fmt.Sprintf("%d:%s", doc.ID, r.attribution)
	}
	return &r.Correction, nil
}

// Corrections returns corrections, the last ones first: those of all versions
// of the document with an ID, or of all documents where it is 0.
func (c *Collection) Corrections(ctx context.Context, document int64, page Page) ([]*Correction, bool, error) {
	var sel selection
	if document != 0 {
		sel.where("k.address = (SELECT x.address FROM documents x WHERE x.id = ?)", document)
	}
	limit := page.limit()
	query := "SELECT " + correctionFields + ", " + documentFields + " FROM " + correctionTables + " WHERE " +
		sel.String() + " ORDER BY k.id DESC LIMIT " + strconv.Itoa(limit+1) + " OFFSET " + strconv.Itoa(page.Offset)
	var out []*Correction
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		row, doc := correctionRow{}, new(Document)
		if err := rows.Scan(append(row.fields(), doc.fields()...)...); err != nil {
			return err
		}
		k, err := row.correction(doc)
		out = append(out, k)
		return err
	})
	if len(out) > limit {
		return out[:limit], true, err
	}
	return out, false, err
}

// Corrected counts the corrections that count, those of them whose words the
// current version of their document does not have, and the documents that they
// are about.
func (c *Collection) Corrected(ctx context.Context) (corrections, lost, documents int, err error) {
	err = c.db.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(1 - k.holds), 0), count(DISTINCT k.address) FROM corrections k WHERE k.replaced = 0`).Scan(&corrections, &lost, &documents)
	return corrections, lost, documents, c.explain(err)
}

// Correction returns a correction by its ID. The error has CodeNotFound when
// there is none.
func (c *Collection) Correction(ctx context.Context, id int64) (*Correction, error) {
	var row correctionRow
	doc := new(Document)
	err := c.query(ctx, "SELECT "+correctionFields+", "+documentFields+" FROM "+correctionTables+" WHERE k.id = ?",
		[]any{id}, func(rows *sql.Rows) error { return rows.Scan(append(row.fields(), doc.fields()...)...) })
	switch {
	case err != nil:
		return nil, err
	case row.ID == 0:
		return nil, c.noCorrection(id)
	}
	k, err := row.correction(doc)
	return k, c.explain(err)
}

func (c *Collection) noCorrection(id int64) error {
	return &hearsay.Error{Code: hearsay.CodeNotFound, Input: c.place, Message: "there is no correction " + strconv.FormatInt(id, 10)}
}
