package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/names"
)

// A joiner finds the identity of each name: that of the name most like it among
// those that the collection has, or a new one, unless people have said
// otherwise. Nothing but their word changes it afterwards, so that the numbers of
// identities last.
type joiner struct {
	s     *session
	rules *nameRules // as of the start of the transaction
	next  int64      // id of a name
	known map[spelling]int64
	filed filedNames
}

// maxRemembered bounds the spellings that a joiner remembers.
const maxRemembered = 20_000

type spelling struct {
	text string
	kind names.Kind
}

func newJoiner(s *session) *joiner {
	return &joiner{s: s, known: map[spelling]int64{}, filed: newFiledNames()}
}

// begin makes the joiner ready for a transaction.
func (j *joiner) begin(ctx context.Context) error {
	if len(j.known) > maxRemembered {
		clear(j.known)
	}
	var list []NameRule
	err := j.s.rows(ctx, nameRuleQuery, nil, func(rows *sql.Rows) error {
		var r NameRule
		err := rows.Scan(r.fields()...)
		list = append(list, r)
		return err
	})
	if err != nil {
		return err
	}
	rules, err := newNameRules(list)
	if err != nil {
		return err
	}
	if j.rules != nil && rules.text != j.rules.text {
		clear(j.known) // somebody has joined or split names
		clear(j.filed.names)
	}
	j.rules = rules
	next := j.next
	_, err = j.s.row(ctx, []any{&j.next}, "SELECT coalesce(max(id), 0) + 1 FROM names")
	if next != j.next {
		j.filed = newFiledNames() // somebody else has added names
	}
	return err
}

// maxSpelling is the length in bytes from which a name is cut: what is longer
// is none, and databases bound what they index.
const maxSpelling = 500

// identity returns the identity of a name, and writes the name if it is new.
func (j *joiner) identity(ctx context.Context, text string, kind names.Kind) (int64, error) {
	if len(text) > maxSpelling {
		text = strings.ToValidUTF8(text[:maxSpelling], "")
	}
	key := spelling{text, kind}
	if id, ok := j.known[key]; ok {
		return id, nil
	}
	var id int64
	found, err := j.s.row(ctx, []any{&id}, "SELECT identity FROM names WHERE spelling = ? AND kind = ?", text, int(kind))
	if err != nil {
		return 0, err
	}
	if !found {
		if id, err = j.add(ctx, key); err != nil {
			return 0, err
		}
	}
	j.known[key] = id
	return id, nil
}

// add writes a new spelling.
func (j *joiner) add(ctx context.Context, key spelling) (int64, error) {
	name := names.Parse(key.text, key.kind)
	identity, err := j.ruled(ctx, key.text)
	if err == nil && identity == 0 {
		identity, err = j.like(ctx, &name)
	}
	if err != nil {
		return 0, err
	}
	id := j.next
	j.next++
	if identity == 0 {
		identity = id
	}
	if err := j.s.exec(ctx, "INSERT INTO names (id, spelling, kind, identity) VALUES (?, ?, ?, ?)", id, key.text, int(key.kind), identity); err != nil {
		return 0, err
	}
	keys := newInserter("name_keys", "sound", "name")
	for _, sound := range name.Keys() {
		keys.add(sound, id)
		j.filed.add(sound, id)
	}
	return identity, keys.write(ctx, j.s)
}

// ruled returns the identity of a name that is one with another by a rule; 0
// when there is none.
func (j *joiner) ruled(ctx context.Context, text string) (int64, error) {
	if j.rules.rules.Empty() {
		return 0, nil
	}
	for _, name := range j.rules.members[j.rules.rules.Group(text)] {
		var id int64
		found, err := j.s.row(ctx, []any{&id}, "SELECT identity FROM names WHERE spelling = ? ORDER BY id LIMIT 1", name)
		if err != nil || found {
			return id, err
		}
	}
	return 0, nil
}

// like returns the identity of the name that is most like name; 0 when none is
// like enough.
func (j *joiner) like(ctx context.Context, name *names.Name) (int64, error) {
	blocks := name.Blocks()
	candidates, err := j.candidates(ctx, blocks[:min(len(blocks), maxBlocks)])
	if err != nil {
		return 0, err
	}
	type likely struct {
		identity int64
		score    float64
	}
	var found []likely
	apart := map[int64]bool{} // identities that have a name which a rule keeps apart from this one
	for _, id := range candidates {
		other := j.filed.names[id]
		if same, decided := j.rules.decide(name.Text(), other.text); decided && !same {
			apart[other.identity] = true
			continue
		}
		if s := names.Compare(name, &other.Name); s >= names.Threshold && !names.NumbersDiffer(name, &other.Name) {
			found = append(found, likely{other.identity, s})
		}
	}
	best := likely{}
	for _, f := range found {
		if f.score > best.score && !apart[f.identity] {
			best = f
		}
	}
	return best.identity, nil
}

const maxBlocks = 8

// maxLike is how many names of the collection one name is compared with.
const maxLike = 64

// candidates returns the names filed under any of some keys, those with most of
// them first, and reads them.
func (j *joiner) candidates(ctx context.Context, blocks []string) ([]int64, error) {
	shared := map[int64]int{}
	var ids []int64
	for _, sound := range blocks {
		list, err := j.filed.under(ctx, j.s, sound)
		if err != nil {
			return nil, err
		}
		for _, id := range list {
			if shared[id]++; shared[id] == 1 {
				ids = append(ids, id)
			}
		}
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(shared[b]-shared[a], cmp.Compare(a, b)) })
	ids = ids[:min(len(ids), maxLike)]
	return ids, j.filed.read(ctx, j.s, ids)
}

func anys[T any](in []T) []any {
	out := make([]any, len(in))
	for i, x := range in {
		out[i] = x
	}
	return out
}
