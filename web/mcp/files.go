package mcp

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/read"
)

// A given is a document as a call gives it.
type given struct {
	Path      string   `json:"path,omitempty" jsonschema:"the path of a file below a folder that the user has allowed; instead of text"`
	Text      string   `json:"text,omitempty" jsonschema:"the text itself, taken as it is; instead of path"`
	Title     string   `json:"title,omitempty" jsonschema:"the title of text"`
	Authors   []string `json:"authors,omitempty" jsonschema:"the authors of text"`
	Publisher string   `json:"publisher,omitempty" jsonschema:"the outlet of text"`
	Published string   `json:"published,omitempty" jsonschema:"the day of publication of text, such as 2024-03-14"`
}

// document reads what a call gives.
func (t *tools) document(in *given) (*hearsay.Document, error) {
	switch {
	case in.Path != "" && in.Text != "":
		return nil, usage("give a path or a text, not both")
	case in.Path != "":
		return t.file(in.Path)
	case strings.TrimSpace(in.Text) == "":
		return nil, usage("give the text of the document, or the path of a file")
	}
	return read.FromText(in.Text, read.Meta{Title: in.Title, Authors: in.Authors, Publisher: in.Publisher, Published: in.Published}), nil
}

// file reads a file below one of the folders. It does not follow links out of
// them, and says the same of what is not there and of what is not allowed.
func (t *tools) file(path string) (*hearsay.Document, error) {
	for _, folder := range t.opts.Folders {
		data, err := below(folder, path)
		if err == nil {
			return read.Bytes(read.Raw{Name: path, URI: path, Data: data})
		}
		if _, ok := errors.AsType[*hearsay.Error](err); ok {
			return nil, err
		}
	}
	message := "there is no such file below the folders that may be read"
	if len(t.opts.Folders) == 0 {
		message = "no folder may be read; the user can allow one with hearsay mcp --folder, or the text can be given itself"
	}
	return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: path, Message: message}
}

// below returns the content of a file below a folder. A *hearsay.Error is about
// a file that is there.
func below(folder, path string) ([]byte, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	if filepath.IsAbs(path) {
		if path, err = filepath.Rel(folder, path); err != nil {
			return nil, err
		}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	defer root.Close() //nolint:errcheck // nothing was written
	info, err := root.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular(): // a pipe would be waited for
		return nil, fs.ErrInvalid
	case info.Size() > read.DefaultMaxBytes:
		return nil, &hearsay.Error{Code: hearsay.CodeTooLarge, Input: path, Message: "the file is too large to be read here"}
	}
	file, err := root.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // only read from
	return io.ReadAll(io.LimitReader(file, read.DefaultMaxBytes))
}

func usage(message string) error { return &hearsay.Error{Code: hearsay.CodeUsage, Message: message} }
