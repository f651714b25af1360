package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
)

// A version is the current version of a document, with what has been said of
// it.
type version struct {
	known
	address, added, names string
	found, corrected      *hearsay.Analysis
	list                  []correctionRow // those that count
}

// version reads the current version with an ID.
func (b *batch) version(ctx context.Context, id int64) (*version, error) {
	if err := b.flush(ctx); err != nil {
		return nil, err
	}
	v := &version{}
	current, body := false, []byte(nil)
	there, err := b.s.row(ctx, []any{&v.id, &v.version, &v.engine, &v.address, &v.added, &v.names, &current, &body},
		`SELECT d.id, d.version, d.engine, d.address, d.added, g.names, d.is_current, coalesce(f.body, a.body) FROM documents d JOIN engines g ON g.id = d.engine
			JOIN analyses a ON a.document = d.id LEFT JOIN found f ON f.document = d.id WHERE d.id = ?`, id)
	switch {
	case err != nil:
		return nil, err
	case !there:
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: b.c.place, Message: "there is no document " + strconv.FormatInt(id, 10)}
	case !current:
		return nil, wrong("only the last version of a document can be corrected")
	}
	if v.found, err = unpack(body); err != nil {
		return nil, err
	}
	if v.list, err = b.overlay(ctx, v.address); err != nil {
		return nil, err
	}
	v.corrected, _ = correct.Apply(v.found, corrections(v.list))
	return v, nil
}

// overlay returns the corrections that count at an address, in their order.
func (b *batch) overlay(ctx context.Context, address string) ([]correctionRow, error) {
	var out []correctionRow
	err := b.s.rows(ctx, "SELECT "+correctionFields+" FROM corrections k WHERE k.address = ? AND k.replaced = 0 ORDER BY k.id", []any{address}, func(rows *sql.Rows) error {
		var row correctionRow
		if err := rows.Scan(row.fields()...); err != nil {
			return err
		}
		_, err := row.correction(nil)
		out = append(out, row)
		return err
	})
	return out, err
}

func corrections(list []correctionRow) []correct.Correction {
	out := make([]correct.Correction, len(list))
	for i := range list {
		out[i] = correct.Correction{ID: list[i].root, Action: list[i].Action, Was: list[i].Was, Now: list[i].Now}
	}
	return out
}

// lay writes a version with the corrections that have been made at its
// address.
func (b *batch) lay(ctx context.Context, r *rows, id, version, engine int64) error {
	list, err := b.overlay(ctx, clean(r.entry.Address))
	if err != nil || len(list) == 0 {
		if err != nil {
			return err
		}
		return b.insert(ctx, r, id, version, engine)
	}
	corrected, outcomes := correct.Apply(r.entry.Analysis, corrections(list))
	if err := corrected.Validate(); err != nil {
		return err
	}
	packed := r.packed
	holds := false
	for i := range outcomes {
		if err := b.bind(ctx, list[i].ID, id, &outcomes[i]); err != nil {
			return err
		}
		holds = holds || outcomes[i].Holds
	}
	if holds {
		entry := r.entry
		entry.Analysis = corrected
		if r, err = b.c.rowsOf(entry); err != nil {
			return err
		}
		b.found.add(id, packed)
	}
	return b.insert(ctx, r, id, version, engine)
}

// bind notes what became of a correction in a version.
func (b *batch) bind(ctx context.Context, id, document int64, out *correct.Outcome) error {
	if !out.Holds {
		return b.s.exec(ctx, "UPDATE corrections SET holds = 0, attribution = '' WHERE id = ?", id)
	}
	was, now, err := wire(out.Was, out.Now)
	if err != nil {
		return err
	}
	return b.s.exec(ctx, "UPDATE corrections SET holds = 1, document = ?, attribution = ?, was = ?, becomes = ? WHERE id = ?",
		document, clean(out.Attribution), was, now, id)
}

func wire(was, now *correct.Statement) (string, string, error) {
	var out [2]string
	for i, s := range []*correct.Statement{was, now} {
		if s == nil {
			continue
		}
		data, err := json.Marshal(s)
		if err != nil {
			return "", "", err
		}
		out[i] = string(data)
	}
	return out[0], out[1], nil
}

// writeCorrection gives a correction its ID and writes it.
func (b *batch) writeCorrection(ctx context.Context, address string, k *correctionRow) error {
	if _, err := b.s.row(ctx, []any{&k.ID}, "SELECT coalesce(max(id), 0) + 1 FROM corrections"); err != nil {
		return err
	}
	if k.root == 0 {
		k.root = k.ID
	}
	was, now, err := wire(k.Was, k.Now)
	if err != nil {
		return err
	}
	if err := b.s.exec(ctx, "UPDATE corrections SET replaced = 1 WHERE id = ?", k.Replaces); err != nil {
		return err
	}
	return b.s.exec(ctx, `INSERT INTO corrections (id, address, document, holds, attribution, replaces, replaced, root, action, reason, author, made, was, becomes)
		VALUES (?, ?, 0, 0, '', ?, 0, ?, ?, ?, ?, ?, ?, ?)`, k.ID, address, k.Replaces, k.root, string(k.Action), k.Reason, k.Author, k.Made, was, now)
}

// undo deletes a correction. What it replaced counts again; what replaced it
// replaces that.
func (b *batch) undo(ctx context.Context, id int64) error {
	var (
		address            string
		replaces, document int64
		replaced           bool
	)
	there, err := b.s.row(ctx, []any{&address, &replaces, &replaced}, "SELECT address, replaces, replaced FROM corrections WHERE id = ?", id)
	if err == nil && !there {
		err = b.c.noCorrection(id)
	}
	if err != nil {
		return err
	}
	if replaced {
		err = b.s.exec(ctx, "UPDATE corrections SET replaces = ? WHERE replaces = ?", replaces, id)
	} else {
		err = b.s.exec(ctx, "UPDATE corrections SET replaced = 0 WHERE id = ?", replaces)
	}
	if err == nil {
		err = b.s.exec(ctx, "DELETE FROM corrections WHERE id = ?", id)
	}
	if err != nil {
		return err
	}
	if there, err = b.s.row(ctx, []any{&document}, "SELECT id FROM documents WHERE address = ? AND is_current = 1", address); err != nil || !there {
		return err
	}
	v, err := b.version(ctx, document)
	if err != nil {
		return err
	}
	return b.rewrite(ctx, v)
}

// rewrite writes a version anew from what was found in it and what has been
// said of it.
func (b *batch) rewrite(ctx context.Context, v *version) error {
	r, err := b.c.rowsOf(Entry{Address: v.address, Names: v.names, Analysis: v.found})
	if err != nil {
		return err
	}
	now := b.added
	defer func() { b.added = now }()
	b.added = v.added
	return b.refresh(ctx, r, v.known, v.engine)
}
