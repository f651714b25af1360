package hearsay

import (
	"errors"
	"net/http"
)

// An Error is a failure that a user sees: what it concerns, a plain sentence
// about what is wrong, and what to do about it. Everything else is logged.
type Error struct {
	Code Code
	// Input names the file, address or line that is meant, as the user
	// would; may be empty.
	Input string
	// Message is a plain sentence without a full stop; it says what is
	// wrong and, where it can, what to do.
	Message string
	// Err is the cause; may be nil.
	Err error
}

// Error returns the input and the message. The cause is reached by Unwrap.
func (e *Error) Error() string {
	if e.Input == "" {
		return e.Message
	}
	return e.Input + ": " + e.Message
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Code sorts errors by what the user can do about them.
type Code string

// The codes of errors.
const (
	CodeUsage     Code = "usage"     // the command or request itself is wrong
	CodeNotFound  Code = "not found" // no such file, address or thing
	CodeForbidden Code = "forbidden" // refused by a rule of safety or by permissions
	CodeTooLarge  Code = "too large" // over a limit
	CodeFormat    Code = "format"    // not readable as the format it is said to be
	CodeEmpty     Code = "empty"     // no text in it
	CodeNetwork   Code = "network"   // the other side did not answer as it should
	CodeInternal  Code = "internal"  // a fault of hearsay
)

// status is the one table from codes to the outside.
var status = map[Code]struct{ exit, http int }{
	CodeUsage:     {2, http.StatusBadRequest},
	CodeNotFound:  {1, http.StatusNotFound},
	CodeForbidden: {1, http.StatusForbidden},
	CodeTooLarge:  {1, http.StatusRequestEntityTooLarge},
	CodeFormat:    {1, http.StatusUnprocessableEntity},
	CodeEmpty:     {1, http.StatusUnprocessableEntity},
	CodeNetwork:   {1, http.StatusBadGateway},
	CodeInternal:  {1, http.StatusInternalServerError},
}

// CodeOf returns the code of the first Error in err's chain, CodeInternal when
// there is none, and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return CodeInternal
}

// ExitStatus returns the exit status of a command that ended with err: 0 for
// nil, 2 for wrong use, else 1.
func ExitStatus(err error) int {
	if err == nil {
		return 0
	}
	return status[CodeOf(err)].exit
}

// HTTPStatus returns the HTTP status of a request that ended with err.
func HTTPStatus(err error) int {
	if err == nil {
		return http.StatusOK
	}
	return status[CodeOf(err)].http
}
