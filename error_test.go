package hearsay

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"testing"
)

func TestErrorTables(t *testing.T) {
	wrapped := func(code Code) error { return fmt.Errorf("while reading: %w", &Error{Code: code}) }
	tests := []struct {
		err        error
		code       Code
		exit, http int
	}{
		{nil, "", 0, 200},
		{wrapped(CodeUsage), CodeUsage, 2, http.StatusBadRequest},
		{wrapped(CodeNotFound), CodeNotFound, 1, http.StatusNotFound},
		{wrapped(CodeForbidden), CodeForbidden, 1, http.StatusForbidden},
		{wrapped(CodeTooLarge), CodeTooLarge, 1, http.StatusRequestEntityTooLarge},
		{wrapped(CodeFormat), CodeFormat, 1, http.StatusUnprocessableEntity},
		{wrapped(CodeEmpty), CodeEmpty, 1, http.StatusUnprocessableEntity},
		{wrapped(CodeNetwork), CodeNetwork, 1, http.StatusBadGateway},
		{wrapped(CodeInternal), CodeInternal, 1, http.StatusInternalServerError},
		{io.EOF, CodeInternal, 1, http.StatusInternalServerError},
		{context.Canceled, CodeInternal, 1, http.StatusInternalServerError},
		{errors.Join(io.EOF, wrapped(CodeEmpty)), CodeEmpty, 1, http.StatusUnprocessableEntity},
	}
	covered := map[Code]bool{}
	for _, tt := range tests {
		covered[tt.code] = true
		if CodeOf(tt.err) != tt.code || ExitStatus(tt.err) != tt.exit || HTTPStatus(tt.err) != tt.http {
			t.Errorf("%v: %q, exit %d, HTTP %d", tt.err, CodeOf(tt.err), ExitStatus(tt.err), HTTPStatus(tt.err))
		}
	}
	for code := range status {
		if !covered[code] {
			t.Errorf("the code %q is not tested", code)
		}
	}
}

func TestErrorText(t *testing.T) {
	err := &Error{Code: CodeEmpty, Input: "a.txt", Message: "there is no text in it", Err: io.EOF}
	if got := err.Error(); got != "a.txt: there is no text in it" {
		t.Errorf("got %s", got)
	}
	if !errors.Is(err, io.EOF) {
		t.Error("the cause is lost")
	}
	err.Input = ""
	if got := err.Error(); got != "there is no text in it" {
		t.Errorf("got %s", got)
	}
}
