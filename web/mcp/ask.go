package mcp

import (
	"context"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/answer"
)

// narrow chooses among statements.
type narrow struct {
	Kind   string `json:"kind,omitempty" jsonschema:"only statements of this kind"`
	Hands  int    `json:"hands,omitempty" jsonschema:"only statements that passed through at least so many hands"`
	Outlet string `json:"outlet,omitempty" jsonschema:"only documents of outlets with these words in their name"`
	From   string `json:"from,omitempty" jsonschema:"only documents published on this day (YYYY-MM-DD, YYYY-MM or YYYY) or later"`
	To     string `json:"to,omitempty" jsonschema:"only documents published on this day or earlier"`
	Limit  int    `json:"limit,omitempty" jsonschema:"how many come at most; 20 unless it is given"`
	Offset int    `json:"offset,omitempty" jsonschema:"how many are passed over"`
}

func (n *narrow) filter() store.Filter {
	return store.Filter{Kind: hearsay.Kind(n.Kind), Hands: n.Hands, Outlet: n.Outlet, From: n.From, To: n.To}
}

func (n *narrow) page() store.Page { return store.Page{Limit: n.Limit, Offset: n.Offset} }

type whoInput struct {
	Name string `json:"name" jsonschema:"the name, in any way that means the same: with or without titles and initials, the family name first, one word of it"`
	narrow
}

type searchInput struct {
	Query   string `json:"query,omitempty" jsonschema:"words that must occur"`
	Speaker string `json:"speaker,omitempty" jsonschema:"only what is laid on this name, in any spelling"`
	narrow
}

func (t *tools) who(ctx context.Context, in whoInput) (*answer.Who, error) {
	col, err := t.opts.Open(ctx)
	if err != nil {
		return nil, err
	}
	return answer.AskWho(ctx, col, in.Name, in.filter(), in.page())
}

func (t *tools) search(ctx context.Context, in searchInput) (*answer.Search, error) {
	col, err := t.opts.Open(ctx)
	if err != nil {
		return nil, err
	}
	f := in.filter()
	f.Speaker = in.Speaker
	return answer.FindStatements(ctx, col, in.Query, f, in.page())
}
