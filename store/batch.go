package store

import (
	"context"
	"time"

	"github.com/hearsay-project/hearsay"
)

// A batch writes documents in one transaction. Nobody else writes meanwhile, so
// that it gives out ids by itself.
type batch struct {
	c       *Collection
	s       *session
	joiner  *joiner
	engines map[engineKey]int64
	next    int64 // id of a document
	added   string

	documents, analyses, found, entities, statements, hands, about *inserter
	citations, supports, events, eventNames                        *inserter
	statementWords, documentWords                                  *inserter
	wordings, renderings, wordingKeys                              *inserter
	book                                                           wordingBook
	all                                                            []*inserter
}

type engineKey struct {
	hearsay.Engine
	names string
}

func newBatch(ctx context.Context, c *Collection, j *joiner) (*batch, error) {
	s := j.s
	b := &batch{c: c, s: s, joiner: j, engines: map[engineKey]int64{}, added: time.Now().UTC().Format(time.RFC3339)}
	if _, err := s.row(ctx, []any{&b.next}, "SELECT coalesce(max(id), 0) + 1 FROM documents"); err != nil {
		return nil, err
	}
	if err := j.begin(ctx); err != nil {
		return nil, err
	}
	if err := b.openBook(ctx); err != nil {
		return nil, err
	}
	b.tables(c.dialect)
	return b, nil
}

// tables lists the tables that are written to, those that others refer to
// first.
func (b *batch) tables(d *dialect) {
	table := func(name string, columns ...string) *inserter {
		in := newInserter(name, columns...)
		b.all = append(b.all, in)
		return in
	}
	b.documents = table("documents", documentColumns...)
	b.analyses = table("analyses", "document", "body", "sketch")
	b.found = table("found", "document", "body")
	b.entities = table("entities", "id", "document", "engine", "entity", "name", "kind", "named", "unnamed_kind", "role", "aliases", "agency",
		"identity", "statements", "words")
	b.statements = table("statements", "id", "document", "engine", "attribution", "kind", "content", "cue", "speaker", "identity", "hands",
		"outermost", "words", "start_at", "end_at", "line", "col", "confidence", "found_by", "day")
	b.hands = table("hands", "statement", "place", "entity", "identity")
	b.about = table("about", "statement", "identity", "speaker")
	b.citations = table("citations", "id", "document", "engine", "citation", "kind", "label", "content", "url", "item")
	b.supports = table("supports", "citation", "statement")
	b.events = table("events", "id", "document", "engine", "event", "edtf", "first_day", "last_day", "kind", "actor", "subject", "content",
		"said_by", "start_at", "end_at", "line", "col")
	b.eventNames = table("event_names", "event", "identity")
	b.statementWords = table("statement_words", d.wordsID, "words")
	b.documentWords = table("document_words", d.wordsID, "words")
	b.wordings = table("wordings", "id", "hash", "words")
	b.renderings = table("renderings", "statement", "wording")
	b.wordingKeys = table("wording_keys", d.wordsID, "words")
	for _, in := range []*inserter{b.statementWords, b.documentWords, b.wordingKeys} {
		in.values[1] = d.wordsValue
	}
}

var documentColumns = []string{
	"id", "address", "version", "is_current", "engine", "digest", "hearsay_id", "uri", "title", "publisher", "outlet", "agency", "published",
	"published_day", "lang", "added", "words", "attributed_words", "direct_words", "named_words", "unnamed_words", "agency_words", "named",
	"unnamed", "unknown", "direct", "indirect", "mixed", "longest_chain", "echoes", "statements", "heading",
}

func (b *batch) flush(ctx context.Context) error {
	for _, in := range b.all {
		if err := in.write(ctx, b.s); err != nil {
			return err
		}
	}
	return b.writeCounts(ctx)
}

// engine returns the id of what made an analysis.
func (b *batch) engine(ctx context.Context, e Entry) (int64, error) {
	key := engineKey{e.Analysis.Engine, e.Names}
	if id, ok := b.engines[key]; ok {
		return id, nil
	}
	args := []any{key.Version, key.Model, key.Rules, key.names}
	var id int64
	found, err := b.s.row(ctx, []any{&id}, "SELECT id FROM engines WHERE version = ? AND model = ? AND rules = ? AND names = ?", args...)
	if err == nil && !found {
		if _, err = b.s.row(ctx, []any{&id}, "SELECT coalesce(max(id), 0) + 1 FROM engines"); err == nil {
			err = b.s.exec(ctx, "INSERT INTO engines (id, version, model, rules, names) VALUES (?, ?, ?, ?, ?)", append([]any{id}, args...)...)
		}
	}
	if err == nil {
		b.engines[key] = id
	}
	return id, err
}

// A known is the last version at an address.
type known struct {
	id, version, engine       int64
	digest, hearsayID, echoes string
}

// document decides what an entry is, and writes what is new.
func (b *batch) document(ctx context.Context, r *rows) (Outcome, error) {
	// What is asked below must see what came before in this transaction.
	if err := b.documents.write(ctx, b.s); err != nil {
		return Same, err
	}
	engine, err := b.engine(ctx, r.entry)
	if err != nil {
		return Same, err
	}
	var old known
	found, err := b.s.row(ctx, []any{&old.id, &old.version, &old.engine, &old.digest, &old.hearsayID, &old.echoes},
		"SELECT id, version, engine, digest, hearsay_id, echoes FROM documents WHERE address = ? AND is_current = 1", clean(r.entry.Address))
	if err != nil {
		return Same, err
	}
	id := r.entry.Analysis.Document.ID
	bytes := old.digest == r.digest || old.engine != engine && isDigest(id) && old.hearsayID == id
	switch {
	case found && bytes && old.engine == engine && old.echoes == b.c.opts.Echoes.Rules:
		return Same, nil
	case found && bytes:
		return Refreshed, b.refresh(ctx, r, old, engine)
	case found:
		return Changed, b.change(ctx, r, old, engine)
	}
	return b.elsewhere(ctx, r, engine)
}

// elsewhere writes a document whose address is new, unless the collection has
// the same one from another address.
func (b *batch) elsewhere(ctx context.Context, r *rows, engine int64) (Outcome, error) {
	var old known
	var address string
	found, err := b.s.row(ctx, []any{&old.id, &old.version, &old.engine, &address, &old.echoes},
		"SELECT id, version, engine, address, echoes FROM documents WHERE digest = ? AND is_current = 1 ORDER BY id LIMIT 1", r.digest)
	switch {
	case err != nil:
		return Same, err
	case !found:
		return New, b.insert(ctx, r, b.take(), 1, engine)
	case old.engine == engine && old.echoes == b.c.opts.Echoes.Rules:
		return Same, nil
	}
	r.entry.Address = address
	return Refreshed, b.refresh(ctx, r, old, engine)
}

// take returns the next id of a document.
func (b *batch) take() int64 {
	b.next++
	return b.next - 1
}

// change writes the next version at an address. The analysis of the old one is
// kept.
func (b *batch) change(ctx context.Context, r *rows, old known, engine int64) error {
	if err := b.forget(ctx, old.id); err != nil {
		return err
	}
	if err := b.s.exec(ctx, "UPDATE documents SET is_current = 0 WHERE id = ?", old.id); err != nil {
		return err
	}
	return b.lay(ctx, r, b.take(), old.version+1, engine)
}

// refresh writes a version anew under its id.
func (b *batch) refresh(ctx context.Context, r *rows, old known, engine int64) error {
	if err := b.forget(ctx, old.id); err != nil {
		return err
	}
	for _, where := range []string{"found WHERE document", "analyses WHERE document", "documents WHERE id"} {
		if err := b.s.exec(ctx, "DELETE FROM "+where+" = ?", old.id); err != nil {
			return err
		}
	}
	return b.lay(ctx, r, old.id, old.version, engine)
}

// forget deletes what is looked up across documents of one.
func (b *batch) forget(ctx context.Context, id int64) error {
	if err := b.forgetWords(ctx, id); err != nil {
		return err
	}
	if err := b.forgetWordings(ctx, id); err != nil {
		return err
	}
	first, end := id<<idBits, (id+1)<<idBits
	for _, t := range [][2]string{
		{"supports", "citation"}, {"citations", "id"}, {"event_names", "event"}, {"events", "id"},
		{"about", "statement"}, {"hands", "statement"}, {"statements", "id"}, {"entities", "id"},
	} {
		if err := b.s.exec(ctx, "DELETE FROM "+t[0]+" WHERE "+t[1]+" >= ? AND "+t[1]+" < ?", first, end); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) forgetWords(ctx context.Context, id int64) error {
	if err := b.flush(ctx); err != nil { // what is forgotten may be of this batch
		return err
	}
	column := b.c.dialect.wordsID
	err := b.s.exec(ctx, "DELETE FROM statement_words WHERE "+column+" IN (SELECT id FROM statements WHERE id >= ? AND id < ?)", id<<idBits, (id+1)<<idBits)
	if err != nil {
		return err
	}
	return b.s.exec(ctx, "DELETE FROM document_words WHERE "+column+" = ?", id)
}
