package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
)

// maxNames is the greatest length of a file of rules about names in bytes.
const maxNames = 1 << 20

// newPipeline returns the pipeline that follows the rules of the file names,
// or none when names is empty.
func newPipeline(names string) (*pipeline.Pipeline, error) {
	pipe, err := pipeline.New()
	if err != nil || names == "" {
		return pipe, err
	}
	data, err := readNames(names)
	if err != nil {
		return nil, err
	}
	return pipe.WithNames(names, data)
}

// readNames reads no more of a file than its rules may be long, and one byte.
func readNames(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, noNames(name, err)
	}
	defer file.Close() //nolint:errcheck // only read from
	data, err := io.ReadAll(io.LimitReader(file, maxNames+1))
	if err != nil {
		return nil, noNames(name, err)
	}
	return data, nil
}

func noNames(name string, err error) error {
	code, message := hearsay.CodeForbidden, "cannot be read"
	if errors.Is(err, fs.ErrNotExist) {
		code, message = hearsay.CodeNotFound, "no such file"
	}
	return &hearsay.Error{Code: code, Input: name, Message: message, Err: err}
}
