package store

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// A wordingBook is what a batch knows and has changed of wordings.
type wordingBook struct {
	next   int64            // id of a wording
	ids    map[int64]int64  // by hash: those that this transaction has seen
	counts map[uint32]int64 // by word, what has been added; under 0 the wordings
}

func (b *batch) openBook(ctx context.Context) error {
	b.book = wordingBook{ids: map[int64]int64{}, counts: map[uint32]int64{}}
	_, err := b.s.row(ctx, []any{&b.book.next}, "SELECT coalesce(max(id), 0) + 1 FROM wordings")
	return err
}

// wordings enters the wordings of a document.
func (b *batch) insertWordings(ctx context.Context, document int64, wordings []Wording) error {
	hashes := make([]int64, len(wordings))
	for i := range wordings {
		hashes[i] = wordings[i].hash()
	}
	if err := b.lookUp(ctx, hashes); err != nil {
		return err
	}
	type rendering struct{ statement, wording int64 }
	seen := map[rendering]bool{}
	for i := range wordings {
		w := &wordings[i]
		id, known := b.book.ids[hashes[i]]
		if !known {
			id = b.book.next
			b.book.next++
			b.book.ids[hashes[i]] = id
			b.wordings.add(id, hashes[i], packWords(w.Words))
			b.wordingKeys.add(id, b.c.dialect.index(keysText(w.Keys)))
			b.count(w.Words, 1)
		}
		if r := (rendering{document<<idBits + int64(w.Statement), id}); !seen[r] {
			seen[r] = true
			b.renderings.add(r.statement, r.wording)
		}
	}
	return nil
}

// count notes that a wording came or went.
func (b *batch) count(words []uint32, by int64) {
	b.book.counts[0] += by
	for _, word := range eachOnce(words) {
		b.book.counts[word] += by
	}
}

// lookUp finds which hashes the collection has.
func (b *batch) lookUp(ctx context.Context, hashes []int64) error {
	var unknown []int64
	for _, h := range hashes {
		if _, ok := b.book.ids[h]; !ok {
			unknown = append(unknown, h)
		}
	}
	for chunk := range slices.Chunk(unknown, maxChunk) {
		chunk = slices.Clone(chunk)
		for len(chunk) < maxChunk { // one command for all
			chunk = append(chunk, chunk[0])
		}
		stmt, err := b.s.prepared(ctx, "SELECT hash, id FROM wordings WHERE hash IN (?"+strings.Repeat(", ?", maxChunk-1)+")")
		if err != nil {
			return err
		}
		rows, err := stmt.QueryContext(ctx, anys(chunk)...)
		if err != nil {
			return err
		}
		for rows.Next() {
			var hash, id int64
			if err := rows.Scan(&hash, &id); err != nil {
				_ = rows.Close() // the first error tells more
				return err
			}
			b.book.ids[hash] = id
		}
		if err := rows.Err(); err != nil {
			return err
		}
		_ = rows.Close() // it was only read
	}
	return nil
}

// writeCounts adds up what has changed of the counts of words.
func (b *batch) writeCounts(ctx context.Context) error {
	const adds = " ON CONFLICT (word) DO UPDATE SET wordings = word_counts.wordings + excluded.wordings"
	in := newInserter("word_counts", "word", "wordings")
	in.suffix = adds
	for _, word := range slices.Sorted(maps.Keys(b.book.counts)) {
		if n := b.book.counts[word]; n != 0 {
			in.add(int64(word), n)
		}
	}
	clear(b.book.counts)
	return in.write(ctx, b.s)
}

// forgetWordings deletes the renderings of a document, and the wordings that
// nothing else has. What is gathered has been written before.
func (b *batch) forgetWordings(ctx context.Context, id int64) error {
	first, end := id<<idBits, (id+1)<<idBits
	stmt, err := b.s.prepared(ctx, `SELECT w.id, w.hash, w.words FROM wordings w WHERE w.id IN (
			SELECT wording FROM renderings WHERE statement >= ? AND statement < ?
		) AND NOT EXISTS (SELECT 1 FROM renderings r WHERE r.wording = w.id AND (r.statement < ? OR r.statement >= ?))`)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, first, end, first, end)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // only read
	var gone []int64
	for rows.Next() {
		var wording, hash int64
		var words []byte
		if err := rows.Scan(&wording, &hash, &words); err != nil {
			return err
		}
		gone = append(gone, wording)
		delete(b.book.ids, hash)
		b.count(unpackWords(words), -1)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_ = rows.Close() // before anything is written
	if err := b.s.exec(ctx, "DELETE FROM renderings WHERE statement >= ? AND statement < ?", first, end); err != nil {
		return err
	}
	for _, wording := range gone {
		if err := b.s.exec(ctx, "DELETE FROM wording_keys WHERE "+b.c.dialect.wordsID+" = ?", wording); err != nil {
			return err
		}
		if err := b.s.exec(ctx, "DELETE FROM wordings WHERE id = ?", wording); err != nil {
			return err
		}
	}
	return nil
}
