package inquiry

import (
	"cmp"
	"context"
	"slices"

	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Repeated returns a page of the echoes of the whole collection, those with most
// carriers first, and reports whether there are more. It finds those of which
// at least one wording is repeated word for word.
func Repeated(ctx context.Context, col *store.Collection, page store.Page) ([]*match.Echo, bool, error) {
	kept, err := col.EchoesKept(ctx, match.RulesVersion)
	if err != nil {
		return nil, false, err
	}
	if !kept {
		return allRepeated(ctx, col, page)
	}
	t := newTracer(ctx, col)
	wanted := page.Offset + cmp.Or(page.Limit, store.DefaultLimit) + 1
	families, err := t.families(wanted)
	if err != nil {
		return nil, false, err
	}
	families, more := paged(families, page)
	var out []*match.Echo
	seen := map[string]bool{}
	for _, f := range families {
		echo, err := t.largest(f)
		if err != nil {
			return nil, false, err
		}
		if first := echo.Carriers[0].ID; !seen[first] && len(echo.Carriers) > 1 {
			seen[first] = true
			out = append(out, echo)
		}
	}
	slices.SortStableFunc(out, func(a, b *match.Echo) int { return len(b.Carriers) - len(a.Carriers) })
	return out, more, nil
}

// allRepeated is Repeated by reading all documents.
func allRepeated(ctx context.Context, col *store.Collection, page store.Page) ([]*match.Echo, bool, error) {
	all, ids, err := readAll(ctx, col)
	if err != nil {
		return nil, false, err
	}
	groups, _ := all.Groups()
	slices.SortStableFunc(groups, func(a, b match.Group) int { return b.Documents() - a.Documents() })
	groups, more := paged(groups, page)
	t := newTracer(ctx, col)
	t.ids = ids
	var out []*match.Echo
	for _, g := range groups {
		echo, err := all.Echo(g, t.load)
		if err != nil {
			return nil, false, err
		}
		out = append(out, echo)
	}
	return out, more, nil
}

// A family is wordings that are close to each other.
type family struct {
	first     place // a statement that has one of them
	documents int
}

// families returns at least the given number of families, if there are so
// many, those with most documents first.
func (t *tracer) families(wanted int) ([]family, error) {
	repeated, err := t.col.Repeated(t.ctx, 2*wanted+20)
	if err != nil {
		return nil, err
	}
	var out []family
	covered := map[int64]bool{}
	for _, wording := range repeated {
		if covered[wording] {
			continue
		}
		near, err := t.finder.Close(wording)
		if err != nil {
			return nil, err
		}
		for _, w := range near {
			covered[w] = true
		}
		renderings, err := t.col.Renderings(t.ctx, near)
		if err != nil {
			return nil, err
		}
		documents := map[int64]bool{}
		for _, r := range renderings {
			documents[r.Document] = true
		}
		if len(documents) > 1 {
			out = append(out, family{place{renderings[0].Document, renderings[0].Statement}, len(documents)})
		}
	}
	slices.SortStableFunc(out, func(a, b family) int { return b.documents - a.documents })
	return out, nil
}

// largest returns the largest echo that the first statement of a family is in.
func (t *tracer) largest(f family) (*match.Echo, error) {
	groups, _, err := t.groups([]place{f.first}, store.Page{})
	if err != nil {
		return nil, err
	}
	largest := slices.MaxFunc(groups, func(a, b match.Group) int { return a.Documents() - b.Documents() })
	return t.echo(largest)
}
