package api

import (
	"context"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/problem"
)

// Prefix is where all addresses of the API begin.
const Prefix = "/api/v1"

// Limits of a request with documents: the greatest length of its body, and how
// long it may take to come and to be answered.
const (
	maxBody  = 32 << 20
	bodyTime = 2 * time.Minute
	workTime = 10 * time.Minute
)

// Options say what the API works on.
type Options struct {
	Collection *store.Collection
	Pipeline   *pipeline.Pipeline
	// Names is the SHA-256 of the rules about names that Pipeline follows;
	// empty when there are none.
	Names string
	// Complain is told of faults of hearsay; nil means nobody is.
	Complain func(error)
}

// An API answers requests below Prefix. Who may ask is for the caller to say.
type API struct {
	opts Options
	mux  *http.ServeMux
	spec *huma.OpenAPI
}

// New returns the API of a collection.
func New(opts Options) *API {
	if opts.Complain == nil {
		opts.Complain = func(error) {}
	}
	a := &API{opts: opts, mux: http.NewServeMux()}
	registry := huma.NewMapRegistry("#/components/schemas/", schemaName)
	for from, to := range map[reflect.Type]reflect.Type{
		reflect.TypeFor[hearsay.Analysis](): reflect.TypeFor[analysisForm](),
		reflect.TypeFor[match.Check]():      reflect.TypeFor[checkForm](),
		reflect.TypeFor[match.Trace]():      reflect.TypeFor[traceForm](),
	} {
		registry.RegisterTypeAlias(from, to)
	}
	config := huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI:    "3.1.0",
			Info:       &huma.Info{Title: "hearsay", Version: "1", Description: description},
			Servers:    []*huma.Server{{URL: Prefix}},
			Components: &huma.Components{Schemas: registry},
			Tags:       tags,
		},
		// The pages of huma load from elsewhere; ours is made by package web.
		OpenAPIPath: "", DocsPath: "", SchemasPath: "",
		Formats:                      map[string]huma.Format{"application/json": huma.DefaultJSONFormat, "json": huma.DefaultJSONFormat},
		DefaultFormat:                "application/json",
		RejectUnknownQueryParameters: true,
		Transformers:                 []huma.Transformer{inShape},
	}
	h := humago.NewWithPrefix(a.mux, Prefix, config)
	h.UseMiddleware(reshape)
	a.spec = h.OpenAPI()
	a.register(h)
	finish(registry)
	a.mux.HandleFunc("GET "+Prefix+"/openapi.json", a.specJSON)
	a.mux.HandleFunc("GET "+Prefix+"/openapi.yaml", a.specYAML)
	return a
}

const description = `Who says so? hearsay reads articles and reports and lists what they say on whose word.

Places are half-open ranges in Unicode code points. Lists come in pages of ` + "`limit`" + ` rows behind ` + "`offset`" + `; ` + "`more`" + ` says that there are others.
Errors are ` + "`application/problem+json`" + ` (RFC 9457) with the ` + "`code`" + ` of hearsay.`

// The parts of the API.
const (
	tagRead    = "Reading"
	tagAsk     = "Asking"
	tagCompare = "Comparing"
)

var tags = []*huma.Tag{
	{Name: tagRead, Description: "Documents come in, and are kept or not."},
	{Name: tagAsk, Description: "Questions across all documents of the collection."},
	{Name: tagCompare, Description: "Statements held against each other."},
}

// schemaName calls the forms by what they are the form of.
func schemaName(t reflect.Type, hint string) string {
	return strings.TrimSuffix(huma.DefaultSchemaNamer(t, hint), "Form")
}

// finish says of all lists that they are never null: none of ours is. What
// huma calls an error is not in use.
func finish(registry huma.Registry) {
	schemas := registry.Map()
	delete(schemas, "ErrorModel")
	delete(schemas, "ErrorDetail")
	for _, s := range schemas {
		for _, property := range s.Properties {
			if property.Type == huma.TypeArray {
				property.Nullable = false
			}
		}
	}
}

// OpenAPI returns the description of the API, which is not to be changed.
func (a *API) OpenAPI() *huma.OpenAPI { return a.spec }

// ServeHTTP answers a request below Prefix.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	handler, pattern := a.mux.Handler(r)
	if pattern == "" {
		notOurs(handler, w, r)
		return
	}
	defer func() {
		if fault := recover(); fault != nil {
			a.fail(w, fmt.Errorf("panic at %s: %v", r.URL.Path, fault))
		}
	}()
	if r.Method == http.MethodPost {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(workTime)) // where it cannot be set, there is none
	}
	a.mux.ServeHTTP(w, r)
}

func (a *API) fail(w http.ResponseWriter, err error) {
	p, fault := problem.Of(err)
	if fault {
		a.opts.Complain(err)
	}
	p.Write(w)
}

func (a *API) specJSON(w http.ResponseWriter, _ *http.Request) {
	data, err := a.spec.MarshalJSON()
	a.sendSpec(w, "application/json", data, err)
}

func (a *API) specYAML(w http.ResponseWriter, _ *http.Request) {
	data, err := a.spec.YAML()
	a.sendSpec(w, "application/yaml", data, err)
}

func (a *API) sendSpec(w http.ResponseWriter, kind string, data []byte, err error) {
	if err != nil {
		a.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data) // the visitor may be gone
}

// handle registers one operation: what fails becomes a problem.
func handle[I, O any](a *API, h huma.API, op huma.Operation, do func(context.Context, *I) (*O, error)) {
	schema := h.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[problem.Problem](), true, "")
	op.Responses = map[string]*huma.Response{"default": {
		Description: "What went wrong.",
		Content:     map[string]*huma.MediaType{problem.ContentType: {Schema: schema}},
	}}
	op.Method = strings.ToUpper(op.Method)
	huma.Register(h, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := do(ctx, in)
		if err == nil {
			return out, nil
		}
		p, fault := problem.Of(err)
		if fault && ctx.Err() == nil {
			a.opts.Complain(err)
		}
		return nil, p
	})
}
