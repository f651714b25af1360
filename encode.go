package hearsay

import (
	"bytes"
	"encoding/json"
)

// MarshalJSON returns the analysis in the schema hearsay/1, on one line.
// Every place is given in code points, together with its text. Keys are
// always present; what is absent is null or an empty list.
func (a *Analysis) MarshalJSON() ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(a.wire()); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), nil
}

func (a *Analysis) wire() *wireAnalysis {
	e := encoder{indexCodePoints(a.Document.Text)}
	return &wireAnalysis{
		Schema:       Schema,
		Engine:       a.Engine,
		Document:     e.document(a.Document),
		Attributions: convert(a.Attributions, e.attribution),
		Entities:     convert(a.Entities, e.entity),
		Citations:    convert(a.Citations, e.citation),
		Dates:        convert(a.Dates, func(d Date) wireDate { return wireDate{d.ID, e.span(d.Span), d.EDTF} }),
		Events:       convert(a.Events, e.event),
		Profile: wireProfile{
			a.Profile.Words, a.Profile.AttributedWords, a.Profile.DirectWords,
			a.Profile.Named, a.Profile.Unnamed, a.Profile.LongestChain, list(a.Profile.Sources),
		},
		LeftOut: convert(a.LeftOut, func(l LeftOut) wireLeftOut { return wireLeftOut{e.span(l.Span), l.Reason} }),
	}
}

type encoder struct{ *codePoints }

func (e encoder) span(sp Span) wireSpan {
	return wireSpan{e.fromByte(sp.Start), e.fromByte(sp.End), sp.Of(e.text)}
}

func (e encoder) optionalSpan(sp Span) *wireSpan {
	if sp == (Span{}) {
		return nil
	}
	w := e.span(sp)
	return &w
}

func (e encoder) spans(in []Span) []wireSpan { return convert(in, e.span) }

func (e encoder) document(doc *Document) wireDocument {
	return wireDocument{
		doc.ID, optional(doc.URI), optional(doc.Title), list(doc.Authors), optional(doc.Publisher),
		optional(doc.Published), optional(doc.Language), doc.Text,
		convert(doc.Blocks, func(b Block) wireBlock {
			return wireBlock{b.Kind, e.fromByte(b.Start), e.fromByte(b.End)}
		}),
	}
}

func (e encoder) attribution(attr Attribution) wireAttribution {
	return wireAttribution{
		attr.ID, attr.Kind, e.spans(attr.Content), e.spans(attr.Cue), e.spans(attr.Source),
		optional(attr.Speaker), list(attr.Chain), optional(attr.Parent), list(attr.Citations),
		attr.Confidence, attr.FoundBy,
	}
}

func (e encoder) entity(ent Entity) wireEntity {
	return wireEntity{
		ent.ID, ent.Name, ent.Kind, ent.Named, optional(string(ent.UnnamedKind)), optional(ent.Role),
		e.optionalSpan(ent.Condition), list(ent.Aliases), e.spans(ent.Mentions),
	}
}

func (e encoder) citation(cit Citation) wireCitation {
	return wireCitation{
		cit.ID, cit.Kind, optional(cit.Label), e.span(cit.Span), e.spans(cit.Marks), optional(cit.URL),
		cit.Item, list(cit.Supports),
	}
}

func (e encoder) event(ev Event) wireEvent {
	return wireEvent{
		ev.ID, ev.Date, e.spans(ev.Statement), ev.Type, optional(ev.Actor), optional(ev.Subject),
		optional(ev.Attribution),
	}
}
