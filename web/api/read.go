package api

import (
	"context"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/store"
)

var recordType = reflect.TypeFor[Record]()

type analysisOutput struct{ Body *hearsay.Analysis }

func (a *API) registerReading(h huma.API) {
	handle(a, h, send("read", "/read", tagRead, bodies(h, false), "Read a document without keeping it",
		"Answers with all that is said in the document on whose word, in the schema hearsay/1."), a.read)
	handle(a, h, send("add", "/documents", tagRead, bodies(h, true), "Add documents to the collection",
		"Reads the documents and keeps them. The answer comes when all are kept; of each one it says what became of it. "+
			"A document is known by its URI, or else by its name and id. Another text at a known URI is its next version."), a.add)
}

// send describes an operation that takes documents.
func send(id, path, tag string, body *huma.RequestBody, summary, description string) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: http.MethodPost, Path: path, Tags: []string{tag}, Summary: summary, Description: description,
		RequestBody: body, MaxBodyBytes: maxBody, BodyReadTimeout: bodyTime, SkipValidateBody: true, // each document is judged when it is read
	}
}

func (a *API) read(ctx context.Context, in *upload) (*analysisOutput, error) {
	analysis, _, err := a.analysis(ctx, in)
	if err != nil {
		return nil, err
	}
	return &analysisOutput{analysis}, nil
}

// analysis reads the only document of an upload.
func (a *API) analysis(ctx context.Context, in *upload) (*hearsay.Analysis, piece, error) {
	p, err := in.one()
	if err != nil {
		return nil, p, err
	}
	analysis, err := a.analyze(ctx, p)
	return analysis, p, err
}

// analyze reads one document. A fault of hearsay becomes an error.
func (a *API) analyze(ctx context.Context, p piece) (*hearsay.Analysis, error) {
	doc, err := p.read()
	if err != nil {
		return nil, err
	}
	docs := func(yield func(string, *hearsay.Document) bool) { yield(p.name, doc) }
	for r := range a.opts.Pipeline.RunDocuments(ctx, docs, pipeline.Options{Jobs: 1}) {
		return r.Analysis, r.Err
	}
	return nil, ctx.Err()
}

type addOutput struct{ Body Added }

// Added says what became of documents.
type Added struct {
	New       int     `json:"new" doc:"Documents that the collection did not know."`
	Changed   int     `json:"changed" doc:"New versions of known documents."`
	Refreshed int     `json:"refreshed" doc:"Known documents that were read anew."`
	Same      int     `json:"same" doc:"Documents that the collection had."`
	Documents []Entry `json:"documents" doc:"In the order in which they were sent."`
}

// An Entry is one document that was sent.
type Entry struct {
	Name    string `json:"name"`
	Address string `json:"address" doc:"What tells it from others in the collection; empty when it could not be read."`
	ID      int64  `json:"id" doc:"Its number in the collection; 0 when it could not be read, or stands there under another address."`
	Error   string `json:"error" doc:"Why it could not be read; empty when it was."`
}

// add keeps what can be read of an upload. The error is that of a single
// document, or one about the collection.
func (a *API) add(ctx context.Context, in *upload) (*addOutput, error) {
	all, err := in.pieces()
	if err != nil {
		return nil, err
	}
	writer, err := a.opts.Collection.Writer(ctx)
	if err != nil {
		return nil, err
	}
	out := &addOutput{Added{Documents: make([]Entry, len(all))}}
	var failed error
	for i, p := range all {
		entry := &out.Body.Documents[i]
		entry.Name = p.name
		if entry.Address, err = a.keep(ctx, writer, p); err != nil {
			failed, entry.Error = err, err.Error()
		}
	}
	tally, err := writer.Close()
	switch {
	case err != nil:
		return nil, err
	case failed != nil && (len(all) == 1 || ctx.Err() != nil):
		return nil, failed
	}
	out.Body.New, out.Body.Changed, out.Body.Refreshed, out.Body.Same = tally.New, tally.Changed, tally.Refreshed, tally.Same
	return out, a.number(ctx, out.Body.Documents)
}

// keep hands one document to the writer and returns its address.
func (a *API) keep(ctx context.Context, writer *store.Writer, p piece) (string, error) {
	analysis, err := a.analyze(ctx, p)
	if err != nil {
		return "", err
	}
	address := p.address(analysis.Document)
	return address, writer.Add(store.Entry{Address: address, Names: a.opts.Names, Analysis: analysis})
}

// number adds the ids of what is in the collection.
func (a *API) number(ctx context.Context, entries []Entry) error {
	for i := range entries {
		if entries[i].Address == "" {
			continue
		}
		versions, err := a.opts.Collection.Versions(ctx, entries[i].Address)
		if err != nil {
			return err
		}
		if len(versions) > 0 {
			entries[i].ID = versions[0].ID
		}
	}
	return nil
}
