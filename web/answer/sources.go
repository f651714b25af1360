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
	var (
		groups          []store.Mix
		kinds, speakers []store.Share
		more            bool
		err             error
	)
	if by != ByName {
		part := page
		if by == "" {
			part.Offset = 0 // there is one group; the page is that of the names
		}
		groups, more, err = col.Sources(ctx, store.Group(by), f, part)
	}
	if err == nil && by == "" {
		kinds, err = col.Kinds(ctx, f)
	}
	if err == nil && (by == "" || by == ByName) {
		speakers, more, err = col.Speakers(ctx, f, page)
	}
	if err != nil {
		return nil, err
	}
	return NewSources(by, page.Offset, more, groups, kinds, speakers), nil
}

// NewSources returns the answer that has these groups, kinds of source and
// names.
func NewSources(by string, offset int, more bool, groups []store.Mix, kinds, speakers []store.Share) *Sources {
	return &Sources{
		Schema: SourcesSchema, By: by, Offset: offset, More: more, Groups: full(groups), Kinds: full(kinds), Speakers: full(speakers),
	}
}
