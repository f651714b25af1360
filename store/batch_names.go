package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/names"
)

// rule writes a rule about names, in the place of one that says the contrary,
// and lets it hold for all names.
func (b *batch) rule(ctx context.Context, r NameRule) error {
	for _, name := range []*string{&r.Name, &r.Other} {
		var err error
		if *name, err = b.fullName(ctx, *name); err != nil {
			return err
		}
	}
	if names.Key(r.Name) == names.Key(r.Other) {
		return wrong("these are two forms of one name in the same documents; hearsay read --names can tell them apart")
	}
	next := int64(1)
	var list []NameRule
	for _, old := range b.joiner.rules.list {
		next = max(next, old.ID+1)
		if !old.about(r) {
			list = append(list, old)
			continue
		}
		if old.Same == r.Same {
			return nil // it has been said
		}
		if err := b.s.exec(ctx, "DELETE FROM name_rules WHERE id = ?", old.ID); err != nil {
			return err
		}
	}
	r.ID = next
	if _, err := newNameRules(append(list, r)); err != nil {
		return wrong("this contradicts what was said of other names; take that back first: " + firstLine(err))
	}
	err := b.s.exec(ctx, "INSERT INTO name_rules (id, same, name, other, author, made) VALUES (?, ?, ?, ?, ?, ?)", r.ID, number(r.Same), r.Name, r.Other, r.Author, r.Made)
	if err != nil {
		return err
	}
	return b.identify(ctx, r.Name, r.Other)
}

// fullName returns the full name of whom a name is only the short form in
// documents, if that is one identity; otherwise the name.
func (b *batch) fullName(ctx context.Context, name string) (string, error) {
	key := names.Key(name)
	known := false
	err := b.alike(ctx, name, func(_ int64, text string) { known = known || names.Key(text) == key })
	if err != nil || known {
		return name, err
	}
	full := map[int64]string{}
	const query = "SELECT e.identity, e.name, e.aliases FROM entities e WHERE e.identity IS NOT NULL AND lower(e.aliases) LIKE ? ORDER BY e.id"
	err = b.s.rows(ctx, query, []any{"%" + strings.ToLower(name) + "%"}, func(rows *sql.Rows) error {
		var identity int64
		var text, aliases string
		if err := rows.Scan(&identity, &text, &aliases); err != nil {
			return err
		}
		for alias := range strings.Lines(aliases) {
			if full[identity] == "" && names.Key(alias) == key {
				full[identity] = text
			}
		}
		return nil
	})
	if err == nil && len(full) == 1 {
		for _, text := range full {
			return text, nil
		}
	}
	return name, err
}

// about reports whether two rules are about the same two names.
func (r *NameRule) about(other NameRule) bool {
	a, b, x, y := names.Key(r.Name), names.Key(r.Other), names.Key(other.Name), names.Key(other.Other)
	return a == x && b == y || a == y && b == x
}

// A spelled is a name of the collection.
type spelled struct {
	spelling
	id, old, identity int64
	parsed            names.Name
}

// identify finds the identities anew of all names that are, or were, one with
// some names of which the rules have changed.
func (b *batch) identify(ctx context.Context, changed ...string) error {
	if err := b.flush(ctx); err != nil {
		return err
	}
	if err := b.joiner.begin(ctx); err != nil {
		return err
	}
	identities, err := b.concerned(ctx, changed)
	if err != nil || len(identities) == 0 {
		return err
	}
	var all []*spelled
	for _, identity := range identities {
		err := b.s.rows(ctx, "SELECT id, spelling, kind, identity FROM names WHERE identity = ? ORDER BY id", []any{identity}, func(rows *sql.Rows) error {
			var n spelled
			err := rows.Scan(&n.id, &n.text, &n.kind, &n.old)
			n.parsed = names.Parse(n.text, n.kind)
			all = append(all, &n)
			return err
		})
		if err != nil {
			return err
		}
	}
	slices.SortFunc(all, func(x, y *spelled) int { return int(x.id - y.id) })
	b.joiner.rules.group(all)
	return b.move(ctx, all)
}

// concerned returns the identities that have a name of the groups that the
// names are in. Only these may change by a rule about the names.
func (b *batch) concerned(ctx context.Context, changed []string) ([]int64, error) {
	rules := b.joiner.rules
	spellings := slices.Clone(changed)
	for _, name := range changed {
		spellings = append(spellings, rules.members[rules.rules.Group(name)]...)
	}
	keys := map[string]bool{}
	var out []int64
	for _, name := range spellings {
		key := names.Key(name)
		if keys[key] {
			continue
		}
		keys[key] = true
		err := b.alike(ctx, name, func(identity int64, text string) {
			if names.Key(text) == key {
				out = append(out, identity)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return distinct(out), nil
}

// alike calls found for the names of the collection that may be name, in any
// kind.
func (b *batch) alike(ctx context.Context, name string, found func(identity int64, text string)) error {
	var keys []string
	for _, kind := range []names.Kind{names.Person, names.Organization, names.Other} {
		parsed := names.Parse(name, kind)
		keys = append(keys, parsed.Keys()...)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	read := func(rows *sql.Rows) error {
		var identity int64
		var text string
		err := rows.Scan(&identity, &text)
		found(identity, text)
		return err
	}
	for _, key := range keys {
		const query = "SELECT n.identity, n.spelling FROM name_keys k JOIN names n ON n.id = k.name WHERE k.sound = ? ORDER BY n.id"
		if err := b.s.rows(ctx, query, []any{key}, read); err != nil {
			return err
		}
	}
	return b.s.rows(ctx, "SELECT n.identity, n.spelling FROM names n WHERE n.spelling = ? ORDER BY n.id", []any{name}, read)
}

// group gives names their identities, in their order: that of the names with
// which a rule makes them one; or else that of the name most like them, unless
// a rule keeps them apart from one that has it; or else a new one.
func (nr *nameRules) group(all []*spelled) {
	byKey := map[string][]*spelled{}
	byGroup := map[string]int64{}
	apart := map[int64][]string{} // the groups of an identity
	for _, n := range all {
		group := nr.rules.Group(n.text)
		if n.identity = byGroup[group]; group == "" || n.identity == 0 {
			n.identity = nr.likest(n, group, byKey, apart)
		}
		if group != "" {
			byGroup[group] = n.identity
			apart[n.identity] = append(apart[n.identity], group)
		}
		for _, key := range n.parsed.Keys() {
			byKey[key] = append(byKey[key], n)
		}
	}
}

// maxCompared is how many names of one key a name is compared with.
const maxCompared = 64

func (nr *nameRules) likest(n *spelled, group string, byKey map[string][]*spelled, apart map[int64][]string) int64 {
	best, score := n.id, names.Threshold
	for _, key := range n.parsed.Blocks() {
		with := byKey[key]
		for _, other := range with[:min(len(with), maxCompared)] {
			if slices.ContainsFunc(apart[other.identity], func(of string) bool { return group != "" && of != group && nr.rules.Apart(of, group) }) {
				continue
			}
			if s := names.Compare(&n.parsed, &other.parsed); s >= score && (s > score || best == n.id) && !names.NumbersDiffer(&n.parsed, &other.parsed) {
				best, score = other.identity, s
			}
		}
	}
	return best
}

// move writes the identities of names. What has an identity all of whose names
// go to another one goes with them; otherwise its documents are written anew.
func (b *batch) move(ctx context.Context, all []*spelled) error {
	to := map[int64][]int64{}
	var order []int64
	for _, n := range all {
		if to[n.old] == nil {
			order = append(order, n.old)
		}
		if !slices.Contains(to[n.old], n.identity) {
			to[n.old] = append(to[n.old], n.identity)
		}
		if n.identity == n.old {
			continue
		}
		if err := b.s.exec(ctx, "UPDATE names SET identity = ? WHERE id = ?", n.identity, n.id); err != nil {
			return err
		}
	}
	clear(b.joiner.known)
	clear(b.joiner.filed.names)
	var documents []int64
	for _, old := range order {
		if len(to[old]) == 1 {
			continue
		}
		err := b.s.rows(ctx, "SELECT DISTINCT document FROM entities WHERE identity = ? ORDER BY document", []any{old}, func(rows *sql.Rows) error {
			var id int64
			err := rows.Scan(&id)
			documents = append(documents, id)
			return err
		})
		if err != nil {
			return err
		}
	}
	for _, old := range order {
		if len(to[old]) == 1 && to[old][0] != old {
			if err := b.rename(ctx, old, to[old][0]); err != nil {
				return err
			}
		}
	}
	for _, id := range distinct(documents) {
		v, err := b.version(ctx, id)
		if err != nil {
			return err
		}
		if err := b.rewrite(ctx, v); err != nil {
			return err
		}
	}
	return b.flush(ctx)
}

// rename gives all that has an identity another one.
func (b *batch) rename(ctx context.Context, from, to int64) error {
	for _, table := range [][2]string{{"about", "statement"}, {"event_names", "event"}} {
		// What has both already keeps one of them.
		err := b.s.exec(ctx, "DELETE FROM "+table[0]+" WHERE identity = ? AND "+table[1]+" IN (SELECT x."+table[1]+" FROM "+table[0]+" x WHERE x.identity = ?)", from, to)
		if err != nil {
			return err
		}
	}
	for _, set := range []string{
		"entities SET identity = ? WHERE identity", "statements SET identity = ? WHERE identity", "hands SET identity = ? WHERE identity",
		"about SET speaker = ? WHERE speaker", "about SET identity = ? WHERE identity", "event_names SET identity = ? WHERE identity",
	} {
		if err := b.s.exec(ctx, "UPDATE "+set+" = ?", to, from); err != nil {
			return err
		}
	}
	return nil
}
