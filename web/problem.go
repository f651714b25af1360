package web

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/web/problem"
)

// answer makes a handler of a function that may fail or panic before it has
// written anything.
func (s *server) answer(f func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if fault := recover(); fault != nil {
				s.fail(w, r, fmt.Errorf("panic at %s: %v", r.URL.Path, fault))
			}
		}()
		if err := f(w, r); err != nil && r.Context().Err() == nil {
			s.fail(w, r, err)
		}
	})
}

// A methodError is a request in a way that an address does not take.
type methodError struct{ allow string }

func (e *methodError) Error() string { return "this address takes " + e.allow }

// fail answers with err, or, where it is a fault of hearsay, says only that.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if method, ok := errors.AsType[*methodError](err); ok {
		w.Header().Set("Allow", method.allow)
		s.refuse(w, r, http.StatusMethodNotAllowed, &hearsay.Error{Code: hearsay.CodeUsage, Message: "this address can only be read"})
		return
	}
	if large, ok := errors.AsType[*http.MaxBytesError](err); ok {
		err = &hearsay.Error{Code: hearsay.CodeTooLarge, Message: "too much at once; " + strconv.FormatInt(large.Limit>>20, 10) + " MiB is the most", Err: err}
	}
	p, fault := problem.Of(err)
	if fault && s.opts.Complain != nil {
		s.opts.Complain(err)
	}
	s.problem(w, r, p)
}

// refuse answers with an error whose status its code does not give.
func (s *server) refuse(w http.ResponseWriter, r *http.Request, status int, e *hearsay.Error) {
	s.problem(w, r, problem.New(status, e))
}

// problem writes an error in the form that the request asks for.
func (s *server) problem(w http.ResponseWriter, r *http.Request, p *problem.Problem) {
	w.Header().Set("Cache-Control", "no-store")
	if !wantsJSON(r) {
		var buf bytes.Buffer
		if err := s.pages.render(&buf, "problem", &problemPage{page{Title: p.Title}, p}); err == nil {
			send(w, p.Status, "text/html; charset=utf-8", buf.Bytes())
			return
		}
	}
	p.Write(w)
}

type problemPage struct {
	page
	Problem *problem.Problem
}

// wantsJSON reports whether a request is for the twin of a page.
func wantsJSON(r *http.Request) bool {
	accept := r.Header.Get("Accept")
	return strings.HasSuffix(r.URL.Path, ".json") || isAPI(r) || strings.Contains(accept, "json") && !strings.Contains(accept, "text/html")
}

func send(w http.ResponseWriter, status int, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", fmt.Sprint(len(data)))
	w.WriteHeader(status)
	_, _ = w.Write(data) // the visitor may be gone
}
