package api

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/web/problem"
)

// An answering is a request of which huma may have found that it is wrong: its
// problem then has another status than huma gives.
type answering struct {
	humaContext
	status int
}

// humaContext is embedded under this name, because the interface has a method
// with its own.
type humaContext = huma.Context

func (c *answering) SetStatus(status int) {
	if c.status != 0 {
		status = c.status
	}
	c.humaContext.SetStatus(status)
}

// Unwrap returns what the adapter made.
func (c *answering) Unwrap() huma.Context { return c.humaContext }

func reshape(ctx huma.Context, next func(huma.Context)) { next(&answering{humaContext: ctx}) }

// inShape makes a problem of an error of huma.
func inShape(ctx huma.Context, _ string, v any) (any, error) {
	e, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	wrong := &hearsay.Error{Code: hearsay.CodeUsage, Message: sentence(e)}
	status := http.StatusBadRequest
	switch {
	case e.Status == http.StatusRequestEntityTooLarge:
		wrong = &hearsay.Error{Code: hearsay.CodeTooLarge, Message: fmt.Sprintf("the body is longer than %d MB", maxBody>>20)}
		status = hearsay.HTTPStatus(wrong)
	case e.Status >= http.StatusInternalServerError:
		wrong.Code = hearsay.CodeInternal
		status = e.Status
	case e.Status == http.StatusRequestTimeout || e.Status == http.StatusUnsupportedMediaType:
		status = e.Status
	}
	if c, ok := ctx.(*answering); ok {
		c.status = status
	}
	return problem.New(status, wrong), nil
}

// sentence says what is wrong with a request: "limit: expected number <= 1000".
func sentence(e *huma.ErrorModel) string {
	var parts []string
	for _, detail := range e.Errors {
		_, name, found := strings.Cut(detail.Location, ".")
		if !found {
			name = detail.Location
		}
		parts = append(parts, name+": "+detail.Message)
	}
	if len(parts) == 0 {
		return e.Detail
	}
	return strings.Join(parts, "; ")
}

// A capture keeps what a handler says instead of sending it.
type capture struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (c *capture) Header() http.Header                { return c.header }
func (c *capture) WriteHeader(status int)             { c.status = status }
func (c *capture) Write(data []byte) (n int, _ error) { return c.body.Write(data) }

// notOurs answers for an address that is none, or one with another method,
// which the mux tells apart.
func notOurs(mux http.Handler, w http.ResponseWriter, r *http.Request) {
	said := &capture{header: http.Header{}}
	mux.ServeHTTP(said, r)
	if said.status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", said.header.Get("Allow"))
		message := "this address takes " + said.header.Get("Allow") + "; see /api"
		problem.New(said.status, &hearsay.Error{Code: hearsay.CodeUsage, Message: message}).Write(w)
		return
	}
	problem.New(http.StatusNotFound, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is nothing at this address; see /api"}).Write(w)
}
