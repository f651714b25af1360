package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/match"
)

type (
	traceOutput struct{ Body *match.Trace }
	checkOutput struct{ Body *match.Check }
)

func (a *API) registerComparing(h huma.API) {
	handle(a, h, get("echoes", "/echoes", tagCompare, "Follow a statement from its origin through those who repeat it",
		"Four words or more are found in other words as well; fewer are looked for as they are. Without words: what more than one document has, the most repeated first."),
		a.echoes)
	handle(a, h, send("check", "/check", tagCompare, bodies(h, false), "Hold the quotations of a draft against all documents",
		"Of each quotation it says whether the words and the speaker are those of the documents. The draft is not kept."), a.check)
}

func (a *API) echoes(ctx context.Context, in *struct {
	Query string `query:"q" doc:"Words of the statement, or its id, such as 12:a3."`
	PageParams
}) (*traceOutput, error) {
	out := &match.Trace{}
	var err error
	if in.Query == "" {
		out.Echoes, _, err = inquiry.Repeated(ctx, a.opts.Collection, in.page())
	} else {
		out, _, err = inquiry.TracePage(ctx, a.opts.Collection, in.Query, in.page())
	}
	return &traceOutput{out}, err
}

func (a *API) check(ctx context.Context, in *upload) (*checkOutput, error) {
	draft, _, err := a.analysis(ctx, in)
	if err != nil {
		return nil, err
	}
	out, err := inquiry.Check(ctx, a.opts.Collection, draft)
	return &checkOutput{out}, err
}
