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
	Speaker   string // when it is known by name
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
	queries := make([]search.Query, len(keys))
	for i, key := range keys {
		queries[i].Terms = []search.Term{{Words: []string{keyText(key)}}}
	}
	return c.under(ctx, "wording_keys", queries, most)
}

// under returns for each query at most so many ids that a table of words has
// for it, the least first.
func (c *Collection) under(ctx context.Context, table string, queries []search.Query, most int) ([][]int64, error) {
	out := make([][]int64, len(queries))
	id := c.dialect.wordsID
	for first := 0; first < len(queries); first += maxChunk {
		chunk := queries[first:min(first+maxChunk, len(queries))]
		parts, args := make([]string, len(chunk)), make([]any, len(chunk))
		for i, q := range chunk {
			parts[i] = "SELECT * FROM (SELECT " + strconv.Itoa(first+i) + ", " + id + " FROM " + table + " WHERE " + c.dialect.match(table) +
				" ORDER BY " + id + " LIMIT " + strconv.Itoa(most) + ") x"
			args[i] = c.dialect.query(q)
		}
		err := c.query(ctx, strings.Join(parts, " UNION ALL "), args, func(rows *sql.Rows) error {
			var at int
			var found int64
			err := rows.Scan(&at, &found)
			out[at] = append(out[at], found)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// DocumentsWith returns for each phrase the ids of at most so many documents
// that have its words in their order, the first added first. A phrase is folded
// words with spaces between them; with lines, all of these must be found.
func (c *Collection) DocumentsWith(ctx context.Context, phrases []string, most int) ([][]int64, error) {
	queries := make([]search.Query, len(phrases))
	for i, phrase := range phrases {
		for line := range strings.SplitSeq(phrase, "\n") {
			queries[i].Terms = append(queries[i].Terms, search.Term{Words: strings.Fields(line)})
		}
	}
	return c.under(ctx, "document_words", queries, most)
}

// Size returns the number of current documents and of their words.
func (c *Collection) Size(ctx context.Context) (documents, words int, err error) {
	err = c.db.QueryRowContext(ctx, "SELECT count(*), coalesce(sum(words), 0) FROM documents WHERE is_current = 1").Scan(&documents, &words)
	return documents, words, c.explain(err)
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
		query := `SELECT r.wording, r.statement, d.published, d.hearsay_id, coalesce(e.name, '') FROM renderings r
			JOIN documents d ON d.id = r.statement >> ` + strconv.Itoa(idBits) + ` JOIN statements s ON s.id = r.statement
			LEFT JOIN entities e ON e.id = s.speaker AND e.named = 1 WHERE ` + sel.String()
		err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
			var r Rendering
			var id int64
			err := rows.Scan(&r.Wording, &id, &r.Published, &r.HearsayID, &r.Speaker)
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
