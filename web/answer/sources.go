package answer

import (
	"context"

	"github.com/hearsay-project/hearsay/store"
)

// SourcesSchema names the contract of Sources.
const SourcesSchema = "hearsay-sources/1"

// ByName is the group of Sources that lists all who are named.
const ByName = "name"

// Sources says on whom documents rest.
type Sources struct {
	Schema   string        `json:"schema"`
	By       string        `json:"by"` // what each group is of; empty for one group of all
	Offset   int           `json:"offset"`
	More     bool          `json:"more"`
	Groups   []store.Mix   `json:"groups"`
	Kinds    []store.Share `json:"kinds"`
	Speakers []store.Share `json:"speakers"`
}

// AskSources returns the mix of the documents that f lets through: in groups
// by a store.Group, of all together, or the list of names for ByName.
func AskSources(ctx context.Context, col *store.Collection, by string, f store.Filter, page store.Page) (*Sources, error) {
	if err := check(f, page); err != nil {
		return nil, err
	}
	out := &Sources{Schema: SourcesSchema, By: by, Offset: page.Offset}
	var err error
	if by != ByName {
		groups := page
		if by == "" {
			groups.Offset = 0 // there is one; the page is that of the names
		}
		if out.Groups, out.More, err = col.Sources(ctx, store.Group(by), f, groups); err != nil {
			return nil, err
		}
	}
	if by == "" {
		if out.Kinds, err = col.Kinds(ctx, f); err != nil {
			return nil, err
		}
	}
	if by == "" || by == ByName {
		if out.Speakers, out.More, err = col.Speakers(ctx, f, page); err != nil {
			return nil, err
		}
	}
	out.Groups, out.Kinds, out.Speakers = full(out.Groups), full(out.Kinds), full(out.Speakers)
	return out, nil
}
