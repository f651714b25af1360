package mcp

import (
	"cmp"
	"context"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/match"
)

type traceInput struct {
	Query string `json:"query" jsonschema:"some words of the statement, or its id in the collection, such as 12:a3"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many statements are followed at most; 5 unless it is given"`
}

// Bounds of a trace.
const (
	usualEchoes = 5
	maxCarriers = 100 // of one echo
)

// A Trace is the echoes of the statements that a query means.
type Trace struct {
	Query  string `json:"query"`
	Total  int    `json:"total" jsonschema:"how many statements fit the query"`
	Echoes []Echo `json:"echoes" jsonschema:"the best fit first"`
}

// An Echo is one statement in several documents.
type Echo struct {
	Statement   string    `json:"statement"`
	Origin      string    `json:"origin" jsonschema:"the id of the carrier that the others are likely to go back to; empty when nothing speaks for any"`
	Why         string    `json:"why" jsonschema:"why that is taken for the origin"`
	Independent int       `json:"independent" jsonschema:"how many carriers are not known to have it from another one"`
	Total       int       `json:"total" jsonschema:"how many carriers there are in all"`
	Carriers    []Carrier `json:"carriers" jsonschema:"the documents that have it, in the order of their dates"`
}

// A Carrier is a document that has a statement.
type Carrier struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Publisher string   `json:"publisher"`
	Published string   `json:"published"`
	URI       string   `json:"uri"`
	Text      string   `json:"text" jsonschema:"the statement as it stands there"`
	Speaker   string   `json:"speaker"`
	Hands     []string `json:"hands" jsonschema:"whose hands it passed through, nearest the reader first, the speaker last"`
	Via       string   `json:"via" jsonschema:"the id of the carrier that it has the statement from; empty when nothing shows it"`
	Evidence  string   `json:"evidence" jsonschema:"what shows that"`
	Words     string   `json:"words" jsonschema:"against the origin: verbatim, punctuation, shortened, spliced, altered or not found"`
	Flags     []string `json:"flags" jsonschema:"kinds of words that were changed: number, negation, name, unit"`
	Changes   []Change `json:"changes" jsonschema:"against the origin"`
}

// A Change is one difference in words.
type Change struct {
	Op     string `json:"op" jsonschema:"delete, insert or replace"`
	Here   string `json:"here" jsonschema:"the words of the carrier or the draft"`
	Source string `json:"source" jsonschema:"the words of the source"`
}

func (t *tools) trace(ctx context.Context, in traceInput) (*Trace, error) {
	if strings.TrimSpace(in.Query) == "" || in.Limit < 0 {
		return nil, usage("name some words of the statement, or its id")
	}
	col, err := t.opts.Open(ctx)
	if err != nil {
		return nil, err
	}
	found, err := inquiry.Trace(ctx, col, in.Query)
	if err != nil {
		return nil, err
	}
	out := &Trace{Query: in.Query, Total: len(found.Echoes), Echoes: []Echo{}}
	for _, e := range found.Echoes[:min(len(found.Echoes), cmp.Or(in.Limit, usualEchoes))] {
		out.Echoes = append(out.Echoes, echo(e))
	}
	return out, nil
}

func echo(e *match.Echo) Echo {
	out := Echo{Statement: e.Statement, Origin: e.Origin, Why: string(e.Why), Independent: e.Independent, Total: len(e.Carriers), Carriers: []Carrier{}}
	source := e.Carriers[0].Document
	for i := range e.Carriers {
		if e.Carriers[i].ID == e.Origin {
			source = e.Carriers[i].Document
		}
	}
	for i := range e.Carriers[:min(len(e.Carriers), maxCarriers)] {
		k := &e.Carriers[i]
		out.Carriers = append(out.Carriers, Carrier{
			ID: k.ID, Title: k.Document.Title, Publisher: k.Document.Publisher, Published: k.Document.Published, URI: k.Document.URI,
			Text: words(k.Document.Text, k.Attribution.Content), Speaker: k.Speaker, Hands: append([]string{}, k.Chain...),
			Via: k.Via, Evidence: string(k.Evidence), Words: string(k.Words), Flags: flags(k.Flags), Changes: changes(k.Document, source, k.Changes),
		})
	}
	return out
}

func flags(in []match.Flag) []string {
	out := make([]string, len(in))
	for i, f := range in {
		out[i] = string(f)
	}
	return out
}

func changes(here, source *hearsay.Document, in []match.Change) []Change {
	out := make([]Change, len(in))
	for i, c := range in {
		out[i] = Change{string(c.Op), words(here.Text, []hearsay.Span{c.Here}), words(source.Text, []hearsay.Span{c.Source})}
	}
	return out
}

type checkInput struct {
	given
}

// A Check says what became of the quotations of a draft.
type Check struct {
	Sources    int         `json:"sources" jsonschema:"documents that were looked through"`
	Failed     int         `json:"failed" jsonschema:"quotations that must not stay as they are"`
	Quotations []Quotation `json:"quotations" jsonschema:"in the order of the draft"`
}

// A Quotation is one quotation of a draft with the verdicts.
type Quotation struct {
	Text           string   `json:"text"`
	Speaker        string   `json:"speaker" jsonschema:"whom the draft lays it on; empty when it does not say"`
	Fails          bool     `json:"fails" jsonschema:"it must not stay as it is"`
	Words          string   `json:"words" jsonschema:"verbatim, punctuation, shortened, spliced, altered or not found"`
	SpeakerVerdict string   `json:"speaker_verdict" jsonschema:"same, other or unknown"`
	Flags          []string `json:"flags" jsonschema:"kinds of words that were changed: number, negation, name, unit"`
	Changes        []Change `json:"changes"`
	Source         *Source  `json:"source" jsonschema:"where it stands; null when it was not found"`
	AlsoIn         []string `json:"also_in" jsonschema:"other documents that have the words"`
}

// A Source is a place in a document.
type Source struct {
	Document  string `json:"document"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Statement string `json:"statement" jsonschema:"the id of the statement there; empty when the words are laid on nobody"`
	Speaker   string `json:"speaker" jsonschema:"whom the source lays them on"`
	Text      string `json:"text"`
}

func (t *tools) check(ctx context.Context, in checkInput) (*Check, error) {
	draft, err := t.analyze(ctx, &in.given)
	if err != nil {
		return nil, err
	}
	col, err := t.opts.Open(ctx)
	if err != nil {
		return nil, err
	}
	found, err := inquiry.Check(ctx, col, draft)
	if err != nil {
		return nil, err
	}
	out := &Check{Sources: found.Sources, Failed: found.Failed(), Quotations: make([]Quotation, len(found.Quotations))}
	for i := range found.Quotations {
		out.Quotations[i] = quotation(draft.Document, &found.Quotations[i])
	}
	return out, nil
}

func quotation(draft *hearsay.Document, q *match.Quotation) Quotation {
	out := Quotation{
		Text: words(draft.Text, []hearsay.Span{q.Span}), Speaker: q.Speaker, Fails: q.Fails(), Words: string(q.Words),
		SpeakerVerdict: string(q.SpeakerVerdict), Flags: flags(q.Flags), Changes: []Change{}, AlsoIn: []string{},
	}
	if m := q.Match; m != nil {
		doc := m.Source
		out.Changes = changes(draft, doc, q.Changes)
		out.Source = &Source{
			Document: place(doc), Title: doc.Title, Publisher: doc.Publisher, Published: doc.Published, Statement: m.Attribution,
			Speaker: m.Speaker, Text: words(doc.Text, m.Spans),
		}
	}
	for _, also := range q.AlsoIn {
		out.AlsoIn = append(out.AlsoIn, place(also.Source))
	}
	return out
}

// place names a document by where it is, or else by its id.
func place(doc *hearsay.Document) string { return cmp.Or(doc.URI, doc.ID) }
