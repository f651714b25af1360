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
	d := &decoder{codePoints: indexCodePoints(w.Document.Text)}
	out := d.analysis(&w)
	if d.err == nil {
		d.err = out.Validate()
	}
	if d.err != nil {
		return fmt.Errorf("hearsay: decode: %w", d.err)
	}
	*a = *out
	return nil
}

// Restore reads what MarshalJSON has written and nobody has changed since: it
// leaves out the checks of UnmarshalJSON that such data never fails, which takes
// half the time.
func Restore(data []byte) (*Analysis, error) {
	var w wireAnalysis
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, fmt.Errorf("hearsay: decode: %w", schemaFirst(data, err))
	}
	if w.Schema != Schema {
		return nil, fmt.Errorf("hearsay: decode: %w", errSchema(w.Schema))
	}
	d := &decoder{codePoints: indexCodePoints(w.Document.Text)}
	out := d.analysis(&w)
	if d.err != nil {
		return nil, fmt.Errorf("hearsay: decode: %w", d.err)
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

// decoder keeps the first error, so that the conversions read as a list.
type decoder struct {
	*codePoints
	err error
}

func (d *decoder) offset(n int) int {
	b, err := d.toByte(n)
	if err != nil && d.err == nil {
		d.err = err
	}
	return b
}

func (d *decoder) span(w wireSpan) Span {
	sp := Span{d.offset(w.Start), d.offset(w.End)}
	if d.err == nil && (sp.Start >= sp.End || sp.Of(d.text) != w.Text) {
		d.err = fmt.Errorf("span %d:%d does not cover the text %.60q", w.Start, w.End, w.Text)
	}
	return sp
}

func (d *decoder) optionalSpan(w *wireSpan) Span {
	if w == nil {
		return Span{}
	}
	return d.span(*w)
}

func (d *decoder) spans(in []wireSpan) []Span { return some(convert(in, d.span)) }

func (d *decoder) analysis(w *wireAnalysis) *Analysis {
	return &Analysis{
		Engine:       w.Engine,
		Document:     d.document(&w.Document),
		Attributions: some(convert(w.Attributions, d.attribution)),
		Entities:     some(convert(w.Entities, d.entity)),
		Citations:    some(convert(w.Citations, d.citation)),
		Dates:        some(convert(w.Dates, func(x wireDate) Date { return Date{x.ID, d.span(x.Span), x.EDTF} })),
		Events:       some(convert(w.Events, d.event)),
		Profile: Profile{
			w.Profile.Words, w.Profile.AttributedWords, w.Profile.DirectWords,
			w.Profile.Named, w.Profile.Unnamed, w.Profile.LongestChain, some(w.Profile.Sources),
		},
		LeftOut: some(convert(w.LeftOut, func(x wireLeftOut) LeftOut { return LeftOut{d.span(x.Span), x.Reason} })),
	}
}

func (d *decoder) document(w *wireDocument) *Document {
	return &Document{
		ID: w.ID, URI: value(w.URI), Title: value(w.Title), Authors: some(w.Authors), Publisher: value(w.Publisher),
		Published: value(w.Published), Language: value(w.Language), Text: w.Text,
		Blocks: some(convert(w.Blocks, func(b wireBlock) Block {
			return Block{b.Kind, Span{d.offset(b.Start), d.offset(b.End)}}
		})),
	}
}

func (d *decoder) attribution(w wireAttribution) Attribution {
	return Attribution{
		ID: w.ID, Kind: w.Kind, Content: d.spans(w.Content), Cue: d.spans(w.Cue), Source: d.spans(w.Source),
		Speaker: value(w.Speaker), Chain: some(w.Chain), Parent: value(w.Parent), Citations: some(w.Citations),
		Confidence: w.Confidence, FoundBy: w.FoundBy,
	}
}

func (d *decoder) entity(w wireEntity) Entity {
	return Entity{
		ID: w.ID, Name: w.Name, Kind: w.Kind, Named: w.Named, UnnamedKind: UnnamedKind(value(w.UnnamedKind)),
		Role: value(w.Role), Condition: d.optionalSpan(w.Condition), Aliases: some(w.Aliases), Mentions: d.spans(w.Mentions),
	}
}

func (d *decoder) citation(w wireCitation) Citation {
	return Citation{
		ID: w.ID, Kind: w.Kind, Label: value(w.Label), Span: d.span(w.Span), Marks: d.spans(w.Marks),
		URL: value(w.URL), Item: w.Item, Supports: some(w.Supports),
	}
}

func (d *decoder) event(w wireEvent) Event {
	return Event{
		ID: w.ID, Date: w.Date, Statement: d.spans(w.Statement), Type: w.Type, Actor: value(w.Actor),
		Subject: value(w.Subject), Attribution: value(w.Attribution),
	}
}
