package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/names"
	"github.com/hearsay-project/hearsay/internal/search"
)

// meant is whom a name may mean.
type meant struct {
	same    []int64 // identities with a spelling that is the same name
	holding []int64 // others, with a spelling that holds all of its words
}

// widest returns all identities that a name may mean when it narrows down a
// search.
func (m meant) widest() []int64 { return slices.Concat(m.same, m.holding) }

// resolve finds whom a name means.
func (c *Collection) resolve(ctx context.Context, name string) (meant, error) {
	rules, err := c.nameRules(ctx)
	if err != nil {
		return meant{}, err
	}
	person := names.Parse(name, names.Person)
	keys := person.Keys()
	for _, spelling := range append(rules.members[rules.rules.Group(name)], name) {
		unknown := names.Parse(spelling, names.Unknown)
		keys = append(keys, unknown.Keys()...)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if len(keys) == 0 {
		return meant{}, nil
	}
	parsed := map[names.Kind]*names.Name{names.Person: &person}
	for _, kind := range []names.Kind{names.Organization, names.Other} {
		p := names.Parse(name, kind)
		parsed[kind] = &p
	}
	words := strings.Fields(search.Fold(name))
	var out meant
	query := `SELECT n.spelling, n.kind, n.identity FROM names n JOIN (
			SELECT name, count(*) AS shared FROM name_keys WHERE sound IN (?` + strings.Repeat(", ?", len(keys)-1) + `)
			GROUP BY name ORDER BY shared DESC, name LIMIT 500
		) k ON k.name = n.id ORDER BY n.id`
	err = c.query(ctx, query, anys(keys), func(rows *sql.Rows) error {
		var (
			text     string
			kind     names.Kind
			identity int64
		)
		if err := rows.Scan(&text, &kind, &identity); err != nil {
			return err
		}
		other := names.Parse(text, kind)
		same, decided := rules.decide(name, text)
		switch {
		case decided && same:
			out.same = append(out.same, identity)
		case decided:
		case parsed[kind] != nil && names.Same(parsed[kind], &other) && !names.NumbersDiffer(parsed[kind], &other):
			out.same = append(out.same, identity)
		case holds(strings.Fields(search.Fold(text)), words):
			out.holding = append(out.holding, identity)
		}
		return nil
	})
	out.same = distinct(out.same)
	out.holding = slices.DeleteFunc(distinct(out.holding), func(id int64) bool { return slices.Contains(out.same, id) })
	return out, err
}

func distinct(ids []int64) []int64 {
	slices.Sort(ids)
	return slices.Compact(ids)
}

func holds(words, wanted []string) bool {
	for _, w := range wanted {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return len(wanted) > 0
}

// A Who is what a collection knows of one name.
type Who struct {
	Spellings []Spelling
	// Others are those whose names hold the words asked for, and who are not
	// meant, or among whom it is not clear who is.
	Others []Named

	Documents, Statements, Words int // laid on it; statements inside others are counted
	Passed                       int // statements of others that went through its hands

	Laid    []*Statement // one page of what is laid on it, the last published first
	More    bool
	Through []Named // whose hands, nearest the reader, what is laid on it went through
	Outlets []Named // where it is laid on it
	About   []Named // whom it speaks of
	By      []Named // who speaks of it
}

// A Spelling is a form of a name.
type Spelling struct {
	Text      string `json:"text"`
	Kind      string `json:"kind"`
	Documents int    `json:"documents"`
	Alias     bool   `json:"alias"` // a short form, beside the full one of the document
}

// A Named is a name with how many statements it has to do with.
type Named struct {
	Name       string `json:"name"`
	Identity   int64  `json:"identity"` // 0 for what is not named, and for an outlet
	Statements int    `json:"statements"`
}

// Who gathers what the collection has on a name, in any of its spellings: f
// and page choose among the statements that are laid on it. Spellings is empty
// when the name means nobody, or several: then Others has them.
func (c *Collection) Who(ctx context.Context, name string, f Filter, page Page) (*Who, error) {
	found, err := c.resolve(ctx, name)
	if err != nil {
		return nil, err
	}
	// One word means the only one who has it beside other words, too.
	if len(found.holding) == 1 && (len(found.same) == 0 || len(strings.Fields(search.Fold(name))) == 1) {
		found.same, found.holding = found.widest(), nil
	}
	w := &Who{}
	if w.Others, err = c.others(ctx, found.holding); err != nil || len(found.same) == 0 {
		return w, err
	}
	if w.Spellings, err = c.spellings(ctx, found.same); err != nil {
		return nil, err
	}
	if err := c.laid(ctx, w, found.same, f, page); err != nil {
		return nil, err
	}
	return w, c.around(ctx, w, found.same)
}

// laid adds the statements.
func (c *Collection) laid(ctx context.Context, w *Who, identities []int64, f Filter, page Page) error {
	var sel selection
	sel.in("s.identity", identities)
	f.Speaker = ""
	if err := sel.statements(ctx, c, f); err != nil {
		return err
	}
	query := "SELECT count(*), count(DISTINCT s.document), coalesce(sum(s.words), 0) FROM statements s WHERE " + sel.String()
	if err := c.db.QueryRowContext(ctx, c.dialect.bind(query), sel.args...).Scan(&w.Statements, &w.Documents, &w.Words); err != nil {
		return c.explain(err)
	}
	ids, more, err := c.ranked(ctx, ranking{id: "s.id", tables: "statements s", order: "s.day DESC, s.id", selection: &sel}, page)
	if err != nil {
		return err
	}
	w.More = more
	w.Laid, err = c.byID(ctx, ids)
	return err
}

// spellings returns the full names, then the short forms, those of most
// documents first.
func (c *Collection) spellings(ctx context.Context, identities []int64) ([]Spelling, error) {
	var sel selection
	sel.in("e.identity", identities)
	var out []Spelling
	at := map[string]int{}
	count := func(text, kind string, documents int, alias bool) {
		i, seen := at[text]
		if !seen {
			i = len(out)
			at[text] = i
			out = append(out, Spelling{Text: text, Kind: kind, Alias: alias})
		}
		out[i].Documents += documents
		out[i].Alias = out[i].Alias && alias
	}
	query := "SELECT e.name, e.kind, e.aliases, count(*) FROM entities e WHERE " + sel.String() + " GROUP BY e.name, e.kind, e.aliases ORDER BY min(e.id)"
	err := c.query(ctx, query, sel.args, func(rows *sql.Rows) error {
		var name, kind, aliases string
		var documents int
		if err := rows.Scan(&name, &kind, &aliases, &documents); err != nil {
			return err
		}
		count(name, kind, documents, false)
		for alias := range strings.Lines(aliases) {
			if alias = strings.TrimSpace(alias); alias != name {
				count(alias, kind, documents, true)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Spelling) int {
		if a.Alias != b.Alias {
			return number(a.Alias) - number(b.Alias)
		}
		return b.Documents - a.Documents
	})
	return out, err
}

// maxAround is the length of the lists of a Who.
const maxAround = 10

// others returns identities with the number of their statements, those with
// most first.
func (c *Collection) others(ctx context.Context, identities []int64) ([]Named, error) {
	if len(identities) == 0 {
		return nil, nil
	}
	var sel selection
	sel.in("n.id", identities)
	return c.named(ctx, `SELECT n.spelling, n.id, (SELECT count(*) FROM statements s WHERE s.identity = n.id) AS found FROM names n WHERE `+sel.String()+" ORDER BY found DESC, n.id", sel.args, maxAround*2)
}

func (c *Collection) named(ctx context.Context, query string, args []any, limit int) ([]Named, error) {
	var out []Named
	err := c.query(ctx, query+" LIMIT "+strconv.Itoa(limit), args, func(rows *sql.Rows) error {
		var n Named
		err := rows.Scan(&n.Name, &n.Identity, &n.Statements)
		out = append(out, n)
		return err
	})
	return out, err
}

// around adds who else has to do with the statements.
func (c *Collection) around(ctx context.Context, w *Who, identities []int64) error {
	lists := []struct {
		into        *[]Named
		query, name string
	}{
		{&w.Through, `SELECT min(e.name), coalesce(h.identity, 0), count(*) AS found FROM statements s
			JOIN hands h ON h.statement = s.id AND h.place = 0 JOIN entities e ON e.id = h.entity
			WHERE $ AND s.hands > 1 GROUP BY coalesce(h.identity, -h.entity), coalesce(h.identity, 0)`, "s.identity"},
		{&w.Outlets, `SELECT d.publisher, 0, sum(x.found) AS found FROM (SELECT s.document, count(*) AS found FROM statements s WHERE $ GROUP BY s.document) x
			JOIN documents d ON d.id = x.document WHERE d.publisher <> '' GROUP BY d.publisher`, "s.identity"},
		{&w.About, `SELECT n.spelling, n.id, x.found FROM (SELECT a.identity, count(*) AS found FROM about a WHERE $ GROUP BY a.identity) x
			JOIN names n ON n.id = x.identity`, "a.speaker"},
		{&w.By, `SELECT n.spelling, n.id, x.found FROM (SELECT a.speaker, count(*) AS found FROM about a WHERE $ GROUP BY a.speaker) x
			JOIN names n ON n.id = x.speaker`, "a.identity"},
	}
	for _, list := range lists {
		var sel selection
		sel.in(list.name, identities)
		query := strings.Replace(list.query, "$", sel.String(), 1) + " ORDER BY 3 DESC, 1, 2"
		var err error
		if *list.into, err = c.named(ctx, query, sel.args, maxAround); err != nil {
			return err
		}
	}
	var sel selection
	sel.in("h.identity", identities)
	err := c.db.QueryRowContext(ctx, c.dialect.bind("SELECT count(DISTINCT s.id) FROM hands h JOIN statements s ON s.id = h.statement WHERE "+
		sel.String()+" AND h.place < s.hands - 1"), sel.args...).Scan(&w.Passed)
	return c.explain(err)
}
