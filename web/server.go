package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/api"
)

// Options say how pages are served. The zero value serves whoever can reach
// the handler under the name of this computer.
type Options struct {
	// Token, when it is not empty, has to be shown by every visitor: once as
	// ?token= in an address, then as a cookie, or as a bearer token.
	Token string
	// Hosts are the names, without ports, that the server is addressed by
	// besides localhost, 127.0.0.1 and ::1. With a Token every IP address is
	// good as well.
	Hosts []string
	// Reader reads what visitors add, and tells what of its inputs could not be
	// read; with nil nothing can be added.
	Reader *intake.Reader
	// Pipeline reads what programs send to the API; with nil there is none.
	// Names is the SHA-256 of the rules about names that it follows.
	Pipeline *pipeline.Pipeline
	Names    string
	// Components adds a page of all that pages are made of, for developers.
	Components bool
	// Complain is told of faults of hearsay; nil means nobody is.
	Complain func(error)
}

// Limits of a request and of the time it may take.
const (
	maxHeader    = 64 << 10
	maxBody      = 1 << 20
	maxUpload    = 64 << 20
	headerTime   = 5 * time.Second
	readTime     = 15 * time.Second
	writeTime    = time.Minute
	patientTime  = 10 * time.Minute // for what is uploaded, and for long work
	idleTime     = 2 * time.Minute
	shutdownTime = 3 * time.Second
)

// server answers requests about one collection.
type server struct {
	col   *store.Collection
	opts  Options
	pages *pages
	files map[string]*staticFile
	api   *api.API // nil for none
}

// Handler returns a handler of all pages over col. It fails when what is
// embedded in the program is not complete.
func Handler(col *store.Collection, opts Options) (http.Handler, error) {
	s := &server{col: col, opts: opts}
	var err error
	if s.pages, err = parsePages(); err != nil {
		return nil, err
	}
	if s.files, err = readStatic(); err != nil {
		return nil, err
	}
	mux, all := http.NewServeMux(), http.NewServeMux()
	if opts.Pipeline != nil {
		s.api = api.New(api.Options{Collection: col, Pipeline: opts.Pipeline, Names: opts.Names, Complain: opts.Complain})
		all.Handle(api.Prefix+"/", s.api)
	}
	for _, route := range s.routes() {
		mux.Handle(route.pattern, s.answer(route.permitted))
	}
	all.Handle("/", mux)
	return s.guarded(all), nil
}

// A route leads a pattern to what answers it.
type route struct {
	pattern string
	answer  func(http.ResponseWriter, *http.Request) error
	// most is the size of what may be posted, in bytes; 0 where nothing may.
	most int64
}

// permitted answers to the methods that the route has.
func (route route) permitted(w http.ResponseWriter, r *http.Request) error {
	switch {
	case r.Method == http.MethodGet, r.Method == http.MethodHead:
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	case r.Method == http.MethodPost && route.most > 0:
		r.Body = http.MaxBytesReader(w, r.Body, route.most)
	case route.most > 0:
		return &methodError{"GET, HEAD, POST"}
	default:
		return &methodError{"GET, HEAD"}
	}
	return route.answer(w, r)
}

// routes lists all addresses.
func (s *server) routes() []route {
	return []route{
		{"/{$}", redirect("/documents"), 0},
		{"/documents", s.showCollection, 0},
		{"/documents.json", s.showCollection, 0},
		{"/documents/{key}", s.showDocument, 0},
		{"/add", s.showAdd, maxUpload},
		{"/add.json", s.showAdd, maxUpload},
		{"/reading", s.showReading, 0},
		{"/reading.json", s.showReading, 0},
		{"/statements/{id}", s.showStatement, 0},
		{"/names", s.showNames, 0},
		{"/names.json", s.showNames, 0},
		{"/names/{id}", s.showName, 0},
		{"/echoes", s.showEchoes, 0},
		{"/echoes.json", s.showEchoes, 0},
		{"/search", s.showSearch, 0},
		{"/search.json", s.showSearch, 0},
		{"/timeline", s.showTimeline, 0},
		{"/timeline.json", s.showTimeline, 0},
		{"/sources", s.showSources, 0},
		{"/sources.json", s.showSources, 0},
		{"/check", s.showCheck, maxUpload},
		{"/check.json", s.showCheck, maxUpload},
		{"/api", s.showAPI, 0},
		{"/correct", s.showCorrect, maxBody},
		{"/correct.json", s.showCorrect, maxBody},
		{"/corrections", s.showCorrections, 0},
		{"/corrections.json", s.showCorrections, 0},
		{"/corrections/undo", s.undo, maxBody},
		{"/corrections/annotated.jsonl", s.exportBench, 0},
		{"/corrections/names.toml", s.exportNames, 0},
		{"/names/rules", s.sayOfNames, maxBody},
		{"/components", s.showComponents, 0},
		{"/static/{name}", s.showFile, 0},
		{"/", notFound, 0},
	}
}

func redirect(to string) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		http.Redirect(w, r, to, http.StatusSeeOther)
		return nil
	}
}

func notFound(http.ResponseWriter, *http.Request) error {
	return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no page at this address"}
}

// Serve serves the pages on listener until ctx ends, then lets the requests
// under way end, for some seconds. It returns nil when ctx has ended.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	srv := &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: maxHeader,
	}
	stopped := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(stopped)
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
		defer cancel()
		if srv.Shutdown(patience) != nil {
			_ = srv.Close() // whoever has not ended by now is cut off
		}
	})
	err := srv.Serve(listener)
	if !stop() {
		<-stopped
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}
