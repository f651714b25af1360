package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/search"
)

// A Rendering is a statement that has a wording.
type Rendering struct {
	Wording   int64
	Document  int64
	Statement int // the index in the analysis
	Published string
	HearsayID string // of the document
}

// EchoesKept reports whether the statements of all current documents were
// entered by the rules, so that echoes can be found by their wordings.
func (c *Collection) EchoesKept(ctx context.Context, rules string) (bool, error) {
	n := 0
	err := c.db.QueryRowContext(ctx, c.dialect.bind(`SELECT count(*) FROM (
			SELECT 1 AS x FROM documents WHERE is_current = 1 AND echoes < ? UNION ALL
			SELECT 1 AS x FROM documents WHERE is_current = 1 AND echoes > ? LIMIT 1) y`), rules, rules).Scan(&n)
	return n == 0, c.explain(err)
}

// Wordings returns for each key at most so many wordings that are filed under
// it, the first added first.
func (c *Collection) Wordings(ctx context.Context, keys []uint32, most int) ([][]int64, error) {
	out := make([][]int64, len(keys))
	for chunk := range slices.Chunk(numberKeys(keys), maxChunk) {
		part := "SELECT * FROM (SELECT %, " + c.dialect.wordsID + " FROM wording_keys WHERE " + c.dialect.match("wording_keys") +
			" ORDER BY " + c.dialect.wordsID + " LIMIT " + strconv.Itoa(most) + ") x"
		parts := make([]string, len(chunk))
		args := make([]any, len(chunk))
		for i, k := range chunk {
			parts[i] = strings.Replace(part, "%", strconv.Itoa(k.at), 1)
			args[i] = c.dialect.query(search.Query{Terms: []search.Term{{Words: []string{keyText(k.key)}}}})
		}
		err := c.query(ctx, strings.Join(parts, " UNION ALL "), args, func(rows *sql.Rows) error {
			var at int
			var id int64
			err := rows.Scan(&at, &id)
			out[at] = append(out[at], id)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

type numberedKey struct {
	at  int
	key uint32
}

func numberKeys(keys []uint32) []numberedKey {
	out := make([]numberedKey, len(keys))
	for i, key := range keys {
		out[i] = numberedKey{i, key}
	}
	return out
}

// maxIn is how many values one command compares with.
const maxIn = 500

// WordsOf calls see with the words of each of some wordings.
func (c *Collection) WordsOf(ctx context.Context, wordings []int64, see func(wording int64, words []uint32)) error {
	for chunk := range slices.Chunk(wordings, maxIn) {
		var sel selection
		sel.in("id", chunk)
		if err := c.wordsOf(ctx, &sel, see); err != nil {
			return err
		}
	}
	return nil
}

// AllWords calls see with the words of every wording.
func (c *Collection) AllWords(ctx context.Context, see func(wording int64, words []uint32)) error {
	return c.wordsOf(ctx, &selection{}, see)
}

func (c *Collection) wordsOf(ctx context.Context, sel *selection, see func(int64, []uint32)) error {
	return c.query(ctx, "SELECT id, words FROM wordings WHERE "+sel.String(), sel.args, func(rows *sql.Rows) error {
		var id int64
		var packed sql.RawBytes
		if err := rows.Scan(&id, &packed); err != nil {
			return err
		}
		see(id, unpackWords(packed))
		return nil
	})
}

// WordCounts returns in how many wordings each of some words stands, and how
// many wordings there are.
func (c *Collection) WordCounts(ctx context.Context, words []uint32) (counts []int, all int, err error) {
	found := map[int64]int{}
	ids := []int64{0}
	for _, word := range words {
		ids = append(ids, int64(word))
	}
	for chunk := range slices.Chunk(ids, maxIn) {
		var sel selection
		sel.in("word", chunk)
		err := c.query(ctx, "SELECT word, wordings FROM word_counts WHERE "+sel.String(), sel.args, func(rows *sql.Rows) error {
			var word int64
			var n int
			err := rows.Scan(&word, &n)
			found[word] = n
			return err
		})
		if err != nil {
			return nil, 0, err
		}
	}
	for _, word := range words {
		counts = append(counts, found[int64(word)])
	}
	return counts, found[0], nil
}

// Renderings returns the statements that have some wordings, in the order of
// their ids.
func (c *Collection) Renderings(ctx context.Context, wordings []int64) ([]Rendering, error) {
	var out []Rendering
	for chunk := range slices.Chunk(wordings, maxIn) {
		var sel selection
		sel.in("r.wording", chunk)
		query := `SELECT r.wording, r.statement, d.published, d.hearsay_id FROM renderings r JOIN documents d ON d.id = r.statement >> ` +
			strconv.Itoa(idBits) + " WHERE " + sel.String()
		err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
			var r Rendering
			var id int64
			err := rows.Scan(&r.Wording, &id, &r.Published, &r.HearsayID)
			r.Document, r.Statement = id>>idBits, int(id&(1<<idBits-1))
			out = append(out, r)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b Rendering) int {
		if a.Document != b.Document {
			return int(a.Document - b.Document)
		}
		return a.Statement - b.Statement
	})
	return out, nil
}

// WordingsOf returns the wordings of a statement.
func (c *Collection) WordingsOf(ctx context.Context, document int64, statement int) ([]int64, error) {
	var out []int64
	err := c.query(ctx, "SELECT wording FROM renderings WHERE statement = ? ORDER BY wording", []any{document<<idBits + int64(statement)}, func(rows *sql.Rows) error {
		out = append(out, 0)
		return rows.Scan(&out[len(out)-1])
	})
	return out, err
}

// Repeated returns the wordings that most statements have, those with most
// first.
func (c *Collection) Repeated(ctx context.Context, most int) ([]int64, error) {
	var out []int64
	err := c.query(ctx, "SELECT wording, count(*) AS n FROM renderings GROUP BY wording HAVING count(*) > 1 ORDER BY n DESC, wording LIMIT "+strconv.Itoa(most), nil,
		func(rows *sql.Rows) error {
			var n int
			out = append(out, 0)
			return rows.Scan(&out[len(out)-1], &n)
		})
	return out, err
}
