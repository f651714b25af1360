// Package problem gives errors to programs in the one shape that all addresses
// of hearsay share: RFC 9457, with the code of hearsay.
package problem

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/hearsay-project/hearsay"
)

// ContentType is that of a Problem.
const ContentType = "application/problem+json"

// A Problem is an error as RFC 9457 has it.
type Problem struct {
	Type   string       `json:"type" doc:"Always about:blank; the code says what it is."`
	Title  string       `json:"title" doc:"The status in words."`
	Status int          `json:"status" doc:"The HTTP status."`
	Detail string       `json:"detail" doc:"A sentence about what is wrong, and what to do."`
	Code   hearsay.Code `json:"code" enum:"usage,not found,forbidden,too large,format,empty,network,internal" doc:"What kind of error it is."`
}

// New returns the problem that e is, with a status that e itself may not have.
func New(status int, e *hearsay.Error) *Problem {
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: e.Message, Code: e.Code}
}

// Of returns the problem that err is, and whether it is a fault of hearsay, of
// which the problem says nothing more and the log should have all.
func Of(err error) (p *Problem, fault bool) {
	e, ok := errors.AsType[*hearsay.Error](err)
	if fault = !ok || e.Code == hearsay.CodeInternal; fault {
		e = &hearsay.Error{Code: hearsay.CodeInternal, Message: "hearsay failed on this request; what went wrong stands in its log"}
	}
	return New(hearsay.HTTPStatus(e), e), fault
}

// Error returns the detail.
func (p *Problem) Error() string { return p.Detail }

// GetStatus returns the status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType returns the type under which p is sent.
func (p *Problem) ContentType(string) string { return ContentType }

// Write sends p.
func (p *Problem) Write(w http.ResponseWriter) {
	data, err := json.Marshal(p)
	if err != nil { // strings and numbers cannot fail
		data = []byte(`{"type":"about:blank","status":500}`)
	}
	w.Header().Set("Content-Type", ContentType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(data, '\n')) // the visitor may be gone
}
