package read

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// lineEndings are the endings of the names of JSONL files.
var lineEndings = []string{".jsonl", ".ndjson"}

// isLines reports whether a file of that name is read as JSONL.
func isLines(name string, format Format) bool {
	if format != Auto {
		return format == JSONL
	}
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return slices.Contains(lineEndings, filepath.Ext(name))
}

// A record is one line of JSONL.
type record struct {
	text string
	meta Meta
}

func recordInput(name string, line []byte) *Input {
	return &Input{Name: name, size: int64(len(line)), document: func(context.Context) (*hearsay.Document, error) {
		rec, err := decodeRecord(line)
		if err != nil {
			return nil, &hearsay.Error{Code: hearsay.CodeFormat, Message: err.Error(), Err: err}
		}
		if strings.TrimSpace(rec.text) == "" {
			return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Message: `its "text" is empty`}
		}
		return FromText(rec.text, rec.meta), nil
	}}
}

// decodeRecord reads one line: an object with the string "text" and, as they
// are known, "id" (a string or a number), "uri", "title", "authors" (a list or
// one string), "publisher" and "published". null is the same as leaving out.
// Other keys are ignored. The error is a sentence for the user.
func decodeRecord(line []byte) (record, error) {
	if at := invalidUTF8(line); at >= 0 {
		return record{}, fmt.Errorf("not JSON: byte %d is not UTF-8; convert the file to UTF-8", at+1)
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(line, &keys); err != nil {
		return record{}, notObject(err)
	}
	if isNull(keys["text"]) {
		return record{}, errors.New(`the record has no "text"`)
	}
	var rec record
	f := recordFields{keys: keys}
	rec.text = f.text("text")
	rec.meta = Meta{
		ID: f.id(), URI: f.text("uri"), Title: f.text("title"), Authors: f.list("authors"),
		Publisher: f.text("publisher"), Published: f.text("published"),
	}
	return rec, f.err
}

// recordFields keeps the first error, so that the reading of keys is a list.
type recordFields struct {
	keys map[string]json.RawMessage
	err  error
}

func (f *recordFields) text(key string) string {
	var s string
	if raw := f.keys[key]; !isNull(raw) && json.Unmarshal(raw, &s) != nil {
		f.fail(key, "a string")
	}
	return s
}

func (f *recordFields) id() string {
	raw := f.keys["id"]
	var number json.Number
	if !isNull(raw) && raw[0] != '"' {
		if json.Unmarshal(raw, &number) != nil {
			f.fail("id", "a string or a number")
		}
		return number.String()
	}
	return f.text("id")
}

func (f *recordFields) list(key string) []string {
	raw := f.keys[key]
	var out []string
	switch {
	case isNull(raw):
	case raw[0] == '"':
		out = []string{f.text(key)}
	case json.Unmarshal(raw, &out) != nil:
		f.fail(key, "a list of strings or one string")
	}
	return slices.DeleteFunc(out, func(s string) bool { return strings.TrimSpace(s) == "" })
}

func (f *recordFields) fail(key, want string) {
	if f.err == nil {
		f.err = fmt.Errorf("%q is not %s", key, want)
	}
}

func isNull(raw json.RawMessage) bool { return len(raw) == 0 || bytes.Equal(raw, []byte("null")) }

// notObject says what is wrong with a line that is no JSON object.
func notObject(err error) error {
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("not JSON at byte %d: %w", max(e.Offset, 1), err)
	}
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf(`a record is an object like {"id": "1", "text": "…"}, this is: %s`, e.Value)
	}
	return err
}

// invalidUTF8 returns the index of the first byte that is not part of valid
// UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
