package read

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/hearsay-project/hearsay"
)

// about returns err as an error about the input of that name, in words for
// its user.
func about(name string, err error) *hearsay.Error {
	if e, ok := errors.AsType[*hearsay.Error](err); ok {
		out := *e
		out.Input = name
		return &out
	}
	out := &hearsay.Error{Code: hearsay.CodeInternal, Input: name, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		out.Code, out.Message = hearsay.CodeNotFound, "no such file"
	case errors.Is(err, fs.ErrPermission):
		out.Code, out.Message = hearsay.CodeForbidden, "no permission to read it"
	default:
		out.Message = "it cannot be read: " + cause(err)
	}
	return out
}

// cause returns the message of err without the name of the operation and the
// path, which the user knows.
func cause(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

// stopped says that reading ended because ctx did.
func stopped(ctx context.Context, name string) *hearsay.Error {
	return &hearsay.Error{
		Code: hearsay.CodeInternal, Input: name, Message: "stopped before it was read", Err: context.Cause(ctx),
	}
}

func tooLarge(limit int64) *hearsay.Error {
	return &hearsay.Error{
		Code: hearsay.CodeTooLarge, Message: fmt.Sprintf("it is larger than %s, the limit for one input", bytesInWords(limit)),
	}
}

func lineTooLong(name string, limit int64) *hearsay.Error {
	return &hearsay.Error{
		Code: hearsay.CodeTooLarge, Input: name,
		Message: fmt.Sprintf("the line is longer than %s, the limit for one record", bytesInWords(limit)),
	}
}

// bytesInWords names a limit exactly: "20 MiB", "1 KiB", "1500 bytes".
func bytesInWords(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}
