package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay/store"
)

// Documents is a page of the documents of a collection.
type Documents struct {
	Offset    int              `json:"offset"`
	More      bool             `json:"more"`
	Total     int              `json:"total" doc:"How many there are in all."`
	Documents []store.Overview `json:"documents"`
}

// Versions are a document as it was read at different times.
type Versions struct {
	Documents []*store.Document `json:"documents" doc:"The last version first."`
}

type (
	documentsOutput struct{ Body Documents }
	documentOutput  struct{ Body *store.Overview }
	versionsOutput  struct{ Body Versions }
	statementOutput struct{ Body *store.Statement }
)

type documentsInput struct {
	Words   string `query:"words" doc:"Only documents with these words in the title or the name of the outlet."`
	Order   string `query:"order" enum:"newest,oldest,title,attributed,unnamed,hands,length" doc:"Without it they come as they were added."`
	Unnamed bool   `query:"unnamed" doc:"Only documents with a source that is not named."`
	Hands   int    `query:"hands" minimum:"0" doc:"Only documents with a statement that passed through at least so many hands."`
	DocumentParams
	PageParams
}

type documentInput struct {
	ID int64 `path:"id" minimum:"1" doc:"The number of the document in the collection."`
}

func (a *API) registerDocuments(h huma.API) {
	col := a.opts.Collection
	handle(a, h, get("documents", "/documents", tagAsk, "List the documents", "Each one with the mix of its sources."), a.documents)
	handle(a, h, get("document", "/documents/{id}", tagAsk, "Say what is known of a document", "Without its text."),
		func(ctx context.Context, in *documentInput) (*documentOutput, error) {
			doc, err := col.Document(ctx, in.ID)
			return &documentOutput{doc}, err
		})
	handle(a, h, get("analysis", "/documents/{id}/analysis", tagAsk, "The analysis of a document", "With its text, in the schema hearsay/1."),
		func(ctx context.Context, in *documentInput) (*analysisOutput, error) {
			analysis, err := col.Analysis(ctx, in.ID)
			return &analysisOutput{analysis}, err
		})
	handle(a, h, get("versions", "/documents/{id}/versions", tagAsk, "The versions of a document", "As it was read at its address at different times."),
		func(ctx context.Context, in *documentInput) (*versionsOutput, error) {
			doc, err := col.Document(ctx, in.ID)
			if err != nil {
				return nil, err
			}
			versions, err := col.Versions(ctx, doc.Address)
			return &versionsOutput{Versions{versions}}, err
		})
	handle(a, h, get("statement", "/statements/{id}", tagAsk, "Say what is known of a statement", "With the hands that it went through."),
		func(ctx context.Context, in *struct {
			ID string `path:"id" doc:"The id of the statement, such as 12:a3."`
		}) (*statementOutput, error) {
			s, err := col.Statement(ctx, in.ID)
			return &statementOutput{s}, err
		})
}

func (a *API) documents(ctx context.Context, in *documentsInput) (*documentsOutput, error) {
	listing := store.Listing{Filter: in.DocumentParams.filter(), Words: in.Words, Unnamed: in.Unnamed, Order: store.Order(in.Order)}
	listing.Hands = in.Hands
	list, total, err := a.opts.Collection.Overviews(ctx, listing, in.page())
	if err != nil {
		return nil, err
	}
	return &documentsOutput{Documents{Offset: in.Offset, More: in.Offset+len(list) < total, Total: total, Documents: list}}, nil
}
