package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/pelletier/go-toml/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// A NameRule is what a person has said of two names.
type NameRule struct {
	ID     int64  `json:"id"`
	Same   bool   `json:"same"` // they are one; otherwise they are not
	Name   string `json:"name"`
	Other  string `json:"other"`
	Author string `json:"author"` // empty when not noted
	Made   string `json:"made"`   // RFC 3339; empty when not noted
}

// A NameEdit is what a person says of two names.
type NameEdit struct {
	Name, Other string
	Author      string    // may be empty
	Made        time.Time // not noted when it is zero
}

const nameRuleQuery = "SELECT id, same, name, other, author, made FROM name_rules ORDER BY id"

func (r *NameRule) fields() []any {
	return []any{&r.ID, &r.Same, &r.Name, &r.Other, &r.Author, &r.Made}
}

// NameRules returns all that people have said of names, in the order in which
// they said it.
func (c *Collection) NameRules(ctx context.Context) ([]NameRule, error) {
	var out []NameRule
	err := c.query(ctx, nameRuleQuery, nil, func(rows *sql.Rows) error {
		var r NameRule
		err := rows.Scan(r.fields()...)
		out = append(out, r)
		return err
	})
	return out, err
}

// NamesTOML writes rules about names as hearsay read --names takes them.
func NamesTOML(rules []NameRule) ([]byte, error) {
	var lists struct {
		Same      [][]string `toml:"same,multiline,omitempty"`
		Different [][]string `toml:"different,multiline,omitempty"`
	}
	for _, r := range rules {
		into := &lists.Different
		if r.Same {
			into = &lists.Same
		}
		*into = append(*into, []string{r.Name, r.Other})
	}
	return toml.Marshal(&lists)
}

// Join says that two names are one, in all documents that there are and in
// those to come. What was said to the contrary of the two is taken back. The
// error has CodeUsage when it contradicts what follows from other rules.
func (c *Collection) Join(ctx context.Context, e NameEdit) error { return c.rule(ctx, &e, true) }

// Split says that two names are not one.
func (c *Collection) Split(ctx context.Context, e NameEdit) error { return c.rule(ctx, &e, false) }

// Joined returns the identity that an identity has been joined with; itself
// where that has not been done, or where there is none.
func (c *Collection) Joined(ctx context.Context, identity int64) (int64, error) {
	err := c.db.QueryRowContext(ctx, c.dialect.bind("SELECT identity FROM names WHERE id = ?"), identity).Scan(&identity)
	if errors.Is(err, sql.ErrNoRows) {
		return identity, nil
	}
	return identity, c.explain(err)
}

func (c *Collection) rule(ctx context.Context, e *NameEdit, same bool) error {
	r := NameRule{Same: same, Name: clean(oneLine(e.Name)), Other: clean(oneLine(e.Other)), Author: clean(e.Author)}
	if !e.Made.IsZero() {
		r.Made = e.Made.UTC().Format(time.RFC3339)
	}
	for _, name := range []string{r.Name, r.Other} {
		if len(name) > maxSpelling || names.Key(name) == "" {
			return wrong("a name has letters, and 500 bytes at most")
		}
	}
	if names.Key(r.Name) == names.Key(r.Other) {
		return wrong("the two names differ in nothing but case, accents and punctuation: they are always one")
	}
	if len(r.Author) > maxReason {
		return wrong("the name of the author is too long")
	}
	return c.change(ctx, func(b *batch) error { return b.rule(ctx, r) })
}

// UndoName takes a rule about names back.
func (c *Collection) UndoName(ctx context.Context, id int64) error {
	return c.change(ctx, func(b *batch) error {
		for _, r := range b.joiner.rules.list {
			if r.ID != id {
				continue
			}
			if err := b.s.exec(ctx, "DELETE FROM name_rules WHERE id = ?", id); err != nil {
				return err
			}
			return b.identify(ctx, r.Name, r.Other)
		}
		return &hearsay.Error{Code: hearsay.CodeNotFound, Input: c.place, Message: "there is no such rule about names"}
	})
}

func (c *Collection) nameRules(ctx context.Context) (*nameRules, error) {
	list, err := c.NameRules(ctx)
	if err != nil {
		return nil, err
	}
	rules, err := newNameRules(list)
	return rules, c.explain(err)
}

// A nameRules is the rules of a collection made ready.
type nameRules struct {
	list    []NameRule
	rules   *names.Rules        // nil for none
	members map[string][]string // by group: the names that rules speak of
	text    string              // all of them
}

func newNameRules(list []NameRule) (*nameRules, error) {
	out := &nameRules{list: list, members: map[string][]string{}}
	if len(list) == 0 {
		return out, nil
	}
	data, err := NamesTOML(list)
	if err != nil {
		return nil, err
	}
	if out.rules, err = names.ParseRules("names of the collection", data); err != nil {
		return nil, err
	}
	out.text = string(data)
	for _, r := range list {
		for _, name := range []string{r.Name, r.Other} {
			group := out.rules.Group(name)
			out.members[group] = append(out.members[group], name)
		}
	}
	return out, nil
}

// decide says what the rules do of two names: whether they are one, and whether
// they say so.
func (nr *nameRules) decide(a, b string) (same, decided bool) {
	if nr.rules.Empty() {
		return false, false
	}
	return nr.rules.Same(a, b)
}

func oneLine(s string) string { return lines([]string{s}) }
