package correct

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// entity returns the id of the entity that a source is: one of the same name,
// or a new one. What names it at the statement is then one of its mentions. A
// source without a name is one of the same words and the same place.
func (e *editor) entity(src *Source, named []hearsay.Span, speaker bool) string {
	if e.names == nil {
		e.names = map[string]int{}
		for i := range e.a.Entities {
			e.index(i)
		}
	}
	var i int
	var ok bool
	if src.Named {
		i, ok = e.names[key(src.Name)]
	} else {
		i, ok = e.unnamed(src, named)
	}
	if !ok {
		i = len(e.a.Entities)
		e.a.Entities = append(e.a.Entities, hearsay.Entity{
			ID: e.newID(), Name: src.Name, Kind: src.Kind, Named: src.Named, UnnamedKind: src.UnnamedKind, Role: src.Role,
		})
		e.index(i)
	}
	if speaker {
		mention(&e.a.Entities[i], named)
	}
	return e.a.Entities[i].ID
}

// index makes the named entity at i known by its names; of two with the same
// name the first one is meant, and a full name before an alias.
func (e *editor) index(i int) {
	ent := &e.a.Entities[i]
	if !ent.Named {
		return
	}
	full := key(ent.Name)
	if at, ok := e.names[full]; !ok || key(e.a.Entities[at].Name) != full {
		e.names[full] = i
	}
	for _, alias := range ent.Aliases {
		if _, ok := e.names[key(alias)]; !ok {
			e.names[key(alias)] = i
		}
	}
}

// key returns a name as names are compared here.
func key(name string) string { return cmp.Or(names.Key(name), name) }

// unnamed returns the entity without a name that src is.
func (e *editor) unnamed(src *Source, named []hearsay.Span) (int, bool) {
	if src.At != nil {
		if at, ok := e.text.Find(src.At); ok {
			named = []hearsay.Span{at}
		}
	}
	i := slices.IndexFunc(e.a.Entities, func(ent hearsay.Entity) bool {
		return !ent.Named && key(ent.Name) == key(src.Name) && common(ent.Mentions, named) > 0
	})
	return i, i >= 0
}

// newID returns an id that no entity has.
func (e *editor) newID() string {
	for n := len(e.a.Entities) + 1; ; n++ {
		id := "e" + strconv.Itoa(n)
		if !slices.ContainsFunc(e.a.Entities, func(ent hearsay.Entity) bool { return ent.ID == id }) {
			return id
		}
	}
}

// mention adds places to the mentions of an entity, but for those that touch
// what is one already.
func mention(ent *hearsay.Entity, places []hearsay.Span) {
	var more []hearsay.Span
	for _, sp := range places {
		if common(ent.Mentions, []hearsay.Span{sp}) == 0 {
			more = append(more, sp)
		}
	}
	if len(more) > 0 {
		ent.Mentions = slices.Concat(ent.Mentions, more)
		slices.SortFunc(ent.Mentions, hearsay.Span.Compare)
	}
}
