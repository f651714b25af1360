package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A problem is an error as RFC 9457 has it, with the code of hearsay.
type problem struct {
	Type   string       `json:"type"`
	Title  string       `json:"title"`
	Status int          `json:"status"`
	Detail string       `json:"detail"`
	Code   hearsay.Code `json:"code"`
}

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

// fail answers with err, or, where it is a fault of hearsay, says only that.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	e, ok := errors.AsType[*hearsay.Error](err)
	if !ok || e.Code == hearsay.CodeInternal {
		if s.opts.Complain != nil {
			s.opts.Complain(err)
		}
		e = &hearsay.Error{Code: hearsay.CodeInternal, Message: "hearsay failed on this page; what went wrong stands in its log"}
	}
	s.problem(w, r, hearsay.HTTPStatus(e), e)
}

// problem writes an error in the form that the request asks for.
func (s *server) problem(w http.ResponseWriter, r *http.Request, status int, e *hearsay.Error) {
	p := problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: e.Message, Code: e.Code}
	w.Header().Set("Cache-Control", "no-store")
	if !wantsJSON(r) {
		var buf bytes.Buffer
		if err := s.pages.render(&buf, "problem", &problemPage{page{Title: p.Title}, p}); err == nil {
			send(w, status, "text/html; charset=utf-8", buf.Bytes())
			return
		}
	}
	data, err := json.Marshal(p)
	if err != nil {
		data = []byte(`{"type":"about:blank","status":500}`)
	}
	send(w, status, "application/problem+json", append(data, '\n'))
}

type problemPage struct {
	page
	Problem problem
}

// wantsJSON reports whether a request is for the twin of a page.
func wantsJSON(r *http.Request) bool {
	accept := r.Header.Get("Accept")
	return strings.HasSuffix(r.URL.Path, ".json") || strings.Contains(accept, "json") && !strings.Contains(accept, "text/html")
}

func send(w http.ResponseWriter, status int, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", fmt.Sprint(len(data)))
	w.WriteHeader(status)
	_, _ = w.Write(data) // the visitor may be gone
}
