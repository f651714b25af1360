package store

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
)

// An Edit is what a person says of one statement of a document.
type Edit struct {
	Document int64 // the ID of its current version
	// Statement is the id of the statement in the analysis as the collection
	// has it; empty for one that was missed.
	Statement string
	// Seen is the content of the statement as the person saw it, as
	// correct.Statement.Words writes it. Where it has become another the edit
	// is refused. Empty to change whatever there is.
	Seen   string
	Action correct.Action
	// Now is what the statement should be, for Change and Add.
	Now    correct.Draft
	Reason string
	Author string    // may be empty
	Made   time.Time // not noted when it is zero
}

// maxReason is the length in bytes of a reason, and of the name of an author.
const maxReason = 2000

// Correct lays a correction over the current version of a document. All that
// the collection says follows from the corrected record from then on, in this
// version, when it is read anew, and in later versions that have the words. A
// correction of a statement that was corrected before replaces that one. The
// error has CodeUsage when the edit cannot be made, and CodeNotFound when there
// is no such document or statement.
func (c *Collection) Correct(ctx context.Context, e Edit) (*Correction, error) {
	var id int64
	err := c.change(ctx, func(b *batch) (err error) {
		id, err = b.correct(ctx, &e)
		return err
	})
	if err != nil {
		return nil, err
	}
	return c.Correction(ctx, id)
}

// Undo takes a correction back. The one that it replaced holds again.
func (c *Collection) Undo(ctx context.Context, id int64) error {
	return c.change(ctx, func(b *batch) error { return b.undo(ctx, id) })
}

// change does something in one transaction.
func (c *Collection) change(ctx context.Context, do func(*batch) error) error {
	if !c.opts.Write {
		return &hearsay.Error{Code: hearsay.CodeUsage, Input: c.place, Message: "the collection is open for reading only"}
	}
	conn, err := c.db.Conn(ctx)
	if err != nil {
		return c.explain(err)
	}
	s := &session{dialect: c.dialect, conn: conn, commands: map[string]*sql.Stmt{}}
	defer s.close()
	if err := c.changeIn(ctx, s, do); err != nil {
		s.rollback(context.WithoutCancel(ctx))
		return c.explain(err)
	}
	return nil
}

func (c *Collection) changeIn(ctx context.Context, s *session, do func(*batch) error) error {
	if err := s.begin(ctx); err != nil {
		return err
	}
	b, err := newBatch(ctx, c, newJoiner(s))
	if err != nil {
		return err
	}
	if err := do(b); err != nil {
		return err
	}
	if err := b.flush(ctx); err != nil {
		return err
	}
	return s.commit(ctx)
}

func wrong(message string) error {
	return &hearsay.Error{Code: hearsay.CodeUsage, Message: message}
}

// correct writes a correction and returns its ID.
func (b *batch) correct(ctx context.Context, e *Edit) (int64, error) {
	if len(e.Reason) > maxReason || len(e.Author) > maxReason {
		return 0, wrong("the reason is too long")
	}
	v, err := b.version(ctx, e.Document)
	if err != nil {
		return 0, err
	}
	k, err := v.edit(e)
	if err != nil || k.ID != 0 { // it has been said before
		return k.ID, err
	}
	if err := b.writeCorrection(ctx, v.address, k); err != nil {
		return 0, err
	}
	if err := b.rewrite(ctx, v); err != nil {
		return 0, err
	}
	holds := false
	if _, err := b.s.row(ctx, []any{&holds}, "SELECT holds FROM corrections WHERE id = ?", k.ID); err != nil {
		return 0, err
	}
	if !holds {
		return 0, wrong("the words of the statement stand in several places of the text")
	}
	return k.ID, nil
}

// edit makes the correction that is meant; its ID is 0 unless it is there.
func (v *version) edit(e *Edit) (*correctionRow, error) {
	k := &correctionRow{}
	k.Action, k.Reason, k.Author = e.Action, clean(e.Reason), clean(e.Author)
	if !e.Made.IsZero() {
		k.Made = e.Made.UTC().Format(time.RFC3339)
	}
	text := correct.NewText(v.corrected.Document.Text)
	var err error
	switch e.Action {
	case correct.Add:
		return k, v.add(k, text, e)
	case correct.Accept, correct.Reject:
	case correct.Change:
		if k.Now, err = text.Statement(e.Now); err != nil {
			return k, wrong(err.Error())
		}
	default:
		return k, wrong("a statement is accepted, changed, rejected or added")
	}
	return k, v.correction(k, text, e)
}

// correction makes k one of a statement that is there.
func (v *version) correction(k *correctionRow, text *correct.Text, e *Edit) error {
	i := slices.IndexFunc(v.corrected.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == e.Statement })
	if i < 0 {
		return &hearsay.Error{Code: hearsay.CodeNotFound, Input: e.Statement, Message: "there is no such statement in the document"}
	}
	there, err := text.Statement(text.Draft(v.corrected, &v.corrected.Attributions[i]))
	if err != nil {
		return wrong(err.Error())
	}
	if e.Seen != "" && there.Words(there.Content) != e.Seen {
		return wrong("the statement has been changed in the meantime; look at it again")
	}
	k.Was = there
	if k.Action == correct.Accept || k.Now != nil && k.Now.Equal(there) {
		k.Action, k.Now = correct.Accept, there
	}
	for _, before := range v.list {
		if before.attribution != e.Statement {
			continue
		}
		if k.Action == correct.Accept {
			*k = before // a person has said so
			return nil
		}
		k.Replaces, k.root, k.Was = before.ID, before.root, before.Was
		if k.Was == nil {
			k.Was = before.Now
		}
	}
	return nil
}

// add makes k one of a statement that was missed.
func (v *version) add(k *correctionRow, text *correct.Text, e *Edit) (err error) {
	if k.Now, err = text.Statement(e.Now); err != nil {
		return wrong(err.Error())
	}
	for i := range v.corrected.Attributions {
		if slices.Equal(v.corrected.Attributions[i].Content, text.Content(k.Now)) {
			return wrong("there is a statement with these words already; change that one")
		}
	}
	return nil
}
