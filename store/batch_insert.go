package store

import (
	"context"
	"database/sql"
	"strings"

	"github.com/hearsay-project/hearsay/internal/names"
)

// maxPending is how many rows are gathered before they are written.
const maxPending = 2000

// insert gathers all rows of a version of a document.
func (b *batch) insert(ctx context.Context, r *rows, id, version, engine int64) error {
	identities := make([]any, len(r.entities))
	for i := range r.entities {
		ent := &r.entities[i]
		if ent.nameKind == names.Unknown {
			continue
		}
		identity, err := b.joiner.identity(ctx, ent.name, ent.nameKind)
		if err != nil {
			return err
		}
		identities[i] = identity
	}
	b.insertDocument(r, id, version, engine)
	w := childWriter{batch: b, first: id << idBits, document: id, engine: engine, day: r.document.day, identities: identities}
	w.entities(r.entities)
	w.statements(r.statements)
	w.citations(r.citations)
	w.events(r.events)
	if err := b.insertWordings(ctx, id, r.wordings); err != nil {
		return err
	}
	if len(b.statements.rows)/len(b.statements.columns) < maxPending {
		return nil
	}
	return b.flush(ctx)
}

func (b *batch) insertDocument(r *rows, id, version, engine int64) {
	a, doc, d := r.entry.Analysis, r.entry.Analysis.Document, &r.document
	b.documents.add(id, clean(r.entry.Address), version, 1, engine, r.digest, clean(doc.ID), clean(doc.URI), clean(doc.Title), clean(doc.Publisher),
		d.outlet, number(d.agency), clean(doc.Published), d.day, clean(doc.Language), b.added, a.Profile.Words, a.Profile.AttributedWords,
		a.Profile.DirectWords, d.namedWords, d.unnamedWords, d.agencyWords, a.Profile.Named, d.unnamed, d.unknown, d.direct, d.indirect,
		d.mixed, a.Profile.LongestChain, b.c.opts.Echoes.Rules, len(a.Attributions), d.heading)
	b.analyses.add(id, r.packed, r.sketch)
	b.documentWords.add(id, b.c.dialect.index(r.words))
}

// A childWriter gathers the rows that belong to one document.
type childWriter struct {
	*batch
	first            int64 // id of what belongs to the document
	document, engine int64
	day              string
	identities       []any // of the entities; nil for one that is not named
}

func (w *childWriter) id(i int) int64 { return w.first + int64(i) }

// identity returns that of the entity at i; nil for none.
func (w *childWriter) identity(i int) any {
	if i < 0 {
		return nil
	}
	return w.identities[i]
}

func (w *childWriter) entities(entities []entityRow) {
	for i := range entities {
		ent := &entities[i]
		w.batch.entities.add(w.id(i), w.document, w.engine, clean(ent.ID), ent.name, string(ent.Kind), number(ent.Named), string(ent.UnnamedKind),
			clean(ent.Role), lines(ent.Aliases), number(ent.agency), w.identities[i], ent.statements, ent.words)
	}
}

func (w *childWriter) statements(statements []statementRow) {
	for i := range statements {
		row, id := &statements[i], w.id(i)
		speaker := sql.NullInt64{Int64: w.id(row.speaker), Valid: row.speaker >= 0}
		w.batch.statements.add(id, w.document, w.engine, clean(row.ID), string(row.Kind), row.content, row.cue, speaker, w.identity(row.speaker),
			len(row.Chain), number(row.outermost), row.words, row.start, row.end, row.line, row.col, row.Confidence, clean(row.FoundBy), w.day)
		w.statementWords.add(id, w.c.dialect.index(row.folded))
		if len(row.chain) > 1 {
			for place, at := range row.chain {
				w.hands.add(id, place, w.id(at), w.identity(at))
			}
		}
		w.each(row.about, func(identity any) { w.about.add(id, identity, w.identity(row.speaker)) })
	}
}

// each calls do once for each identity among the entities.
func (w *childWriter) each(entities []int, do func(identity any)) {
	var seen map[any]bool
	for _, at := range entities {
		identity := w.identity(at)
		if identity == nil || seen[identity] {
			continue
		}
		if seen == nil {
			seen = make(map[any]bool, len(entities))
		}
		seen[identity] = true
		do(identity)
	}
}

func (w *childWriter) citations(citations []citationRow) {
	for i := range citations {
		cit := &citations[i]
		w.batch.citations.add(w.id(i), w.document, w.engine, clean(cit.ID), string(cit.Kind), clean(cit.Label), cit.content, clean(cit.URL), cit.item)
		seen := map[int]bool{}
		for _, at := range cit.supports {
			if !seen[at] {
				seen[at] = true
				w.supports.add(w.id(i), w.id(at))
			}
		}
	}
}

func (w *childWriter) events(events []eventRow) {
	for i := range events {
		ev, id := &events[i], w.id(i)
		w.batch.events.add(id, w.document, w.engine, clean(ev.ID), ev.edtf, ev.first, ev.last, string(ev.Type), ev.actor, ev.subject, ev.content,
			ev.saidBy, ev.start, ev.end, ev.line, ev.col)
		w.each(ev.names, func(identity any) { w.eventNames.add(id, identity) })
	}
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lines returns values one a line.
func lines(values []string) string {
	out := make([]string, len(values))
	for i, s := range values {
		out[i] = strings.Join(strings.Fields(s), " ")
	}
	return clean(strings.Join(out, "\n"))
}
