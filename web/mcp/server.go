// Package mcp serves assistants over the Model Context Protocol: they read
// documents, ask a collection, follow statements and check drafts. It changes
// nothing, and never fetches an address.
package mcp

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/door"
	"github.com/hearsay-project/hearsay/web/problem"
)

// Options say what assistants are served with.
type Options struct {
	// Open returns the collection that is asked. It is called for each
	// question; an error becomes that of the question.
	Open     func(context.Context) (*store.Collection, error)
	Pipeline *pipeline.Pipeline
	// Folders are those below which files may be read; without any, none may.
	Folders []string
	// Complain is told of faults of hearsay; nil means nobody is.
	Complain func(error)
}

const instructions = `hearsay says who is answerable for a sentence, never whether it is true. Statements are direct (quoted), indirect or mixed; hands are ` +
	`those a statement passed through, nearest the reader first, the speaker last. read takes a text or a file; who, search and trace ask the ` +
	`collection of documents; check holds the quotations of a draft against it. Cite statements with their document and id.`

// New returns a server with the tools of hearsay.
func New(opts Options) *sdk.Server {
	if opts.Complain == nil {
		opts.Complain = func(error) {}
	}
	t := &tools{opts: opts}
	s := sdk.NewServer(&sdk.Implementation{Name: "hearsay", Title: "hearsay", Version: pipeline.Version()}, &sdk.ServerOptions{
		Instructions: instructions, Capabilities: &sdk.ServerCapabilities{},
	})
	add(t, s, "read", "Read a document", "Lists what a document says on whose word: each statement with its speaker, the words that lay it on "+
		"him or her, and the hands it passed through; what it rests on, and what it dates. Give its text, or the path of a file that the user has allowed.", t.read)
	add(t, s, "who", "What is laid on a name", "Gathers what the collection has on one person or organisation, in all spellings: what is laid on it, "+
		"through whose hands, in which documents, whom it speaks of and who speaks of it. Where several may be meant, spellings is empty and others lists them.", t.who)
	add(t, s, "search", "Find statements", "Finds statements in the collection by their words, the best first, with speaker, hands and document. All words must "+
		"occur; \"words in this order\", beginnings* and -exclusions are understood. Without a query it lists what the filters let through, the newest first.", t.search)
	add(t, s, "trace", "Follow a statement to its origin", "Brings together the documents of the collection that carry one statement: which is likely the origin, "+
		"who has it from whom, how many are independent, and which words were changed on the way. Name it by some of its words (four or more are found "+
		"in other words as well) or by its id.", t.trace)
	add(t, s, "check", "Check the quotations of a draft", "Holds every quotation of a draft against the documents of the collection and says for each whether the words and the "+
		"speaker are those of the sources, what was changed, and where it stands. Give the text of the draft, or the path of a file that the user has allowed.", t.check)
	return s
}

// tools answers the calls.
type tools struct{ opts Options }

// choices are the values that a parameter of a name may have, in any tool.
var choices = map[string][]any{
	"kind": {string(hearsay.Direct), string(hearsay.Indirect), string(hearsay.Mixed)},
}

// add adds a tool. Its schemas come from the types of what it takes and gives.
func add[In, Out any](t *tools, s *sdk.Server, name, title, description string, do func(context.Context, In) (*Out, error)) {
	no := false
	tool := &sdk.Tool{
		Name: name, Title: title, Description: description,
		Annotations: &sdk.ToolAnnotations{Title: title, ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &no, DestructiveHint: &no},
	}
	if schema, err := jsonschema.For[In](nil); err == nil { // or else AddTool makes one, or fails itself
		for parameter, values := range choices {
			if property := schema.Properties[parameter]; property != nil {
				property.Enum = values
			}
		}
		tool.InputSchema = schema
	}
	sdk.AddTool(s, tool, func(ctx context.Context, _ *sdk.CallToolRequest, in In) (_ *sdk.CallToolResult, out *Out, err error) {
		defer func() {
			if fault := recover(); fault != nil {
				err = t.said(fmt.Errorf("panic in %s: %v", name, fault))
			}
		}()
		out, err = do(ctx, in)
		return nil, out, t.said(err)
	})
}

// said returns err as an assistant may see it: of a fault of hearsay, only that
// there is one.
func (t *tools) said(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if p, fault := problem.Of(err); fault {
		t.opts.Complain(err)
		return p
	}
	return err
}

// Limits of a request over HTTP: its greatest length, and how long it may take
// to be answered.
const (
	maxBody  = 32 << 20
	workTime = 10 * time.Minute
)

// Handler serves s over HTTP, each request on its own, to whom d admits.
func Handler(s *sdk.Server, d door.Door) http.Handler {
	next := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return s }, &sdk.StreamableHTTPOptions{Stateless: true, JSONResponse: true})
	limited := http.MaxBytesHandler(next, maxBody)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := d.Refusal(r); err != nil {
			p, _ := problem.Of(err)
			p.Write(w)
			return
		}
		if !d.Bears(r) {
			w.Header().Set("WWW-Authenticate", "Bearer")
			problem.New(http.StatusUnauthorized, &hearsay.Error{Code: hearsay.CodeForbidden, Message: "send the token that hearsay printed, as a bearer token"}).Write(w)
			return
		}
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(workTime)) // where it cannot be set, there is none
		limited.ServeHTTP(w, r)
	})
}
