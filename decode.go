package hearsay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// UnmarshalJSON reads an analysis in the schema hearsay/1. It is strict: a
// key that is unknown, missing or given twice, null where it may not stand,
// another schema, a span whose text differs from the slice of the document's
// text, and everything that Validate finds are errors. After an error a is as
// it was.
func (a *Analysis) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var w wireAnalysis
	if err := dec.Decode(&w); err != nil {
		return fmt.Errorf("hearsay: decode: %w", schemaFirst(data, err))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("hearsay: decode: more than one JSON value")
	}
	if w.Schema != Schema {
		return fmt.Errorf("hearsay: decode: %w", errSchema(w.Schema))
	}
	if err := checkKeys(data); err != nil {
		return fmt.Errorf("hearsay: decode: %w", err)
	}
	out, err := Restore(data)
	if err != nil {
		return err
	}
	if err := out.Validate(); err != nil {
		return fmt.Errorf("hearsay: decode: %w", err)
	}
	*a = *out
	return nil
}

// Restore reads what MarshalJSON has written and nobody has changed since: it
// leaves out the checks of UnmarshalJSON that such data never fails, which takes
// a small part of the time.
func Restore(data []byte) (*Analysis, error) {
	r := restorer{jsonReader: jsonReader{data: data}}
	out := r.analysis()
	if r.err != nil {
		return nil, fmt.Errorf("hearsay: decode: %w", schemaFirst(data, r.err))
	}
	return out, nil
}

func errSchema(got string) error { return fmt.Errorf("schema %q, want %q", got, Schema) }

// schemaFirst returns why data could not be decoded: what is wrong in detail
// matters only in the right schema.
func schemaFirst(data []byte, err error) error {
	var w struct{ Schema *string }
	if json.Unmarshal(data, &w) == nil && w.Schema != nil && *w.Schema != Schema {
		return errSchema(*w.Schema)
	}
	return err
}
