package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/answer"
)

// register adds all operations.
func (a *API) register(h huma.API) {
	a.registerReading(h)
	a.registerDocuments(h)
	a.registerAsking(h)
	a.registerComparing(h)
}

// PageParams choose a part of a list. They and the other groups of parameters
// are exported because huma looks into exported fields only.
type PageParams struct {
	Limit  int `query:"limit" default:"20" minimum:"1" maximum:"1000" doc:"How many rows come at most."`
	Offset int `query:"offset" minimum:"0" doc:"How many rows are passed over."`
}

func (p PageParams) page() store.Page { return store.Page{Limit: p.Limit, Offset: p.Offset} }

// DocumentParams choose among documents.
type DocumentParams struct {
	Outlet string `query:"outlet" doc:"Only outlets with these words in their name."`
	From   string `query:"from" pattern:"^\\d{4}(-\\d\\d){0,2}$" patternDescription:"a day, month or year" doc:"Only documents published on this day (YYYY-MM-DD, YYYY-MM, YYYY) or later."`
	To     string `query:"to" pattern:"^\\d{4}(-\\d\\d){0,2}$" patternDescription:"a day, month or year" doc:"Only documents published on this day or earlier."`
}

func (p DocumentParams) filter() store.Filter {
	return store.Filter{Outlet: p.Outlet, From: p.From, To: p.To}
}

// StatementParams choose among statements.
type StatementParams struct {
	Kind  string `query:"kind" enum:"direct,indirect,mixed" doc:"Only statements of this kind."`
	Hands int    `query:"hands" minimum:"0" doc:"Only statements that passed through at least so many hands."`
}

// ListParams choose among all statements.
type ListParams struct {
	Speaker string `query:"speaker" doc:"Only what is laid on this name, in any spelling."`
	StatementParams
	DocumentParams
	PageParams
}

func (in *ListParams) filter() store.Filter {
	f := in.DocumentParams.filter()
	f.Speaker, f.Kind, f.Hands = in.Speaker, hearsay.Kind(in.Kind), in.Hands
	return f
}

type searchInput struct {
	Query string `query:"q" required:"true" minLength:"1" doc:"Words that all occur; \"words in this order\"; beginnings* of words; -words that do not occur."`
	ListParams
}

type whoInput struct {
	Name string `path:"name" doc:"The name in any way that means the same."`
	StatementParams
	DocumentParams
	PageParams
}

type sourcesInput struct {
	By string `query:"by" enum:"document,outlet,year,month,day,name" doc:"What a group is of; without it all documents are one, and the names are listed."`
	DocumentParams
	PageParams
}

type eventsInput struct {
	Name     string `query:"name" doc:"Only what has to do with this name."`
	Listings bool   `query:"listings" doc:"Only who was put on a list or taken off it."`
	Since    string `query:"since" pattern:"^\\d{4}(-\\d\\d){0,2}$" patternDescription:"a day, month or year" doc:"Only what may have been on this day or later."`
	Until    string `query:"until" pattern:"^\\d{4}(-\\d\\d){0,2}$" patternDescription:"a day, month or year" doc:"Only what may have been on this day or earlier."`
	DocumentParams
	PageParams
}

type (
	searchOutput  struct{ Body *answer.Search }
	textsOutput   struct{ Body *answer.Texts }
	whoOutput     struct{ Body *answer.Who }
	sourcesOutput struct{ Body *answer.Sources }
	eventsOutput  struct{ Body *answer.Events }
)

func get(id, path, tag, summary, description string) huma.Operation {
	return huma.Operation{OperationID: id, Method: http.MethodGet, Path: path, Tags: []string{tag}, Summary: summary, Description: description}
}

func (a *API) registerAsking(h huma.API) {
	col := a.opts.Collection
	handle(a, h, get("statements", "/statements", tagAsk, "List statements", "The last published first."),
		func(ctx context.Context, in *ListParams) (*searchOutput, error) {
			out, err := answer.FindStatements(ctx, col, "", in.filter(), in.page())
			return &searchOutput{out}, err
		})
	handle(a, h, get("search", "/search", tagAsk, "Find statements by their words", "The best come first."),
		func(ctx context.Context, in *searchInput) (*searchOutput, error) {
			out, err := answer.FindStatements(ctx, col, in.Query, in.filter(), in.page())
			return &searchOutput{out}, err
		})
	handle(a, h, get("searchTexts", "/texts", tagAsk, "Find documents by the words of their texts", "The best come first."),
		func(ctx context.Context, in *struct {
			Query string `query:"q" required:"true" doc:"As for search."`
			DocumentParams
			PageParams
		}) (*textsOutput, error) {
			out, err := answer.FindTexts(ctx, col, in.Query, in.DocumentParams.filter(), in.page())
			return &textsOutput{out}, err
		})
	handle(a, h, get("who", "/names/{name}", tagAsk, "Say what is laid on a name, and through whom",
		"Where several may be meant, `spellings` is empty and `others` lists them."),
		func(ctx context.Context, in *whoInput) (*whoOutput, error) {
			f := in.DocumentParams.filter()
			f.Kind, f.Hands = hearsay.Kind(in.Kind), in.Hands
			out, err := answer.AskWho(ctx, col, in.Name, f, in.page())
			return &whoOutput{out}, err
		})
	handle(a, h, get("sources", "/sources", tagAsk, "Say on whom documents rest",
		"How much of the text is attributed, to whom, and how; a statement inside another one is counted with that one."),
		func(ctx context.Context, in *sourcesInput) (*sourcesOutput, error) {
			out, err := answer.AskSources(ctx, col, in.By, in.DocumentParams.filter(), in.page())
			return &sourcesOutput{out}, err
		})
	handle(a, h, get("events", "/events", tagAsk, "Say what happened when, and who listed whom", "In the order of the dates."),
		func(ctx context.Context, in *eventsInput) (*eventsOutput, error) {
			out, err := answer.AskEvents(ctx, col, answer.EventQuery{
				Name: in.Name, Listings: in.Listings, Days: store.Days{Since: in.Since, Until: in.Until}, Filter: in.DocumentParams.filter(),
			}, in.page())
			return &eventsOutput{out}, err
		})
}
