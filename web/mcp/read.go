package mcp

import (
	"cmp"
	"context"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
	"github.com/hearsay-project/hearsay/store"
)

type readInput struct {
	given
	Limit  int `json:"limit,omitempty" jsonschema:"how many statements come at most; 100 unless it is given"`
	Offset int `json:"offset,omitempty" jsonschema:"how many statements are passed over"`
}

// A Reading is what a document says on whose word, in words.
type Reading struct {
	ID         string      `json:"id" jsonschema:"the id of the document: the SHA-256 of what was read"`
	Title      string      `json:"title"`
	Publisher  string      `json:"publisher"`
	Published  string      `json:"published"`
	Words      int         `json:"words" jsonschema:"of the body of the document"`
	Attributed int         `json:"attributed_words" jsonschema:"words that are laid on someone"`
	Direct     int         `json:"direct_words" jsonschema:"words in quotation marks"`
	Total      int         `json:"total" jsonschema:"how many statements there are in all"`
	More       bool        `json:"more" jsonschema:"there are more statements behind these"`
	Statements []Statement `json:"statements" jsonschema:"in the order of the text"`
	References []Reference `json:"references" jsonschema:"what statements rest on"`
	Events     []Event     `json:"events" jsonschema:"what the document dates"`
}

// A Statement is one statement, in words.
type Statement struct {
	ID         string   `json:"id"`
	Kind       string   `json:"kind" jsonschema:"direct (quoted), indirect or mixed"`
	Text       string   `json:"text" jsonschema:"what is said, with … where it is interrupted"`
	Cue        string   `json:"cue" jsonschema:"the words that lay it on someone"`
	Speaker    string   `json:"speaker" jsonschema:"who is answerable for the words; empty when it is not known"`
	Named      bool     `json:"named" jsonschema:"the speaker is named"`
	Role       string   `json:"role" jsonschema:"of the speaker"`
	Hands      []string `json:"hands" jsonschema:"whose hands it passed through, nearest the reader first, the speaker last"`
	Inside     string   `json:"inside" jsonschema:"the id of the statement that it stands in; else empty"`
	Confidence float64  `json:"confidence" jsonschema:"from 0 to 1"`
}

// A Reference is something that statements rest on.
type Reference struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind" jsonschema:"reference, note, link or inline"`
	Text     string   `json:"text"`
	URL      string   `json:"url"`
	Supports []string `json:"supports" jsonschema:"ids of the statements"`
}

// An Event is something with a date.
type Event struct {
	Date    string `json:"date" jsonschema:"in EDTF (ISO 8601-2)"`
	Type    string `json:"type" jsonschema:"listing (put on a list), delisting or other"`
	Text    string `json:"text"`
	SaidBy  string `json:"said_by" jsonschema:"empty when it is the author"`
	Actor   string `json:"actor" jsonschema:"who lists"`
	Subject string `json:"subject" jsonschema:"who is listed"`
}

// usualStatements is how many statements of a document come where no limit is
// given.
const usualStatements = 100

func (t *tools) read(ctx context.Context, in readInput) (*Reading, error) {
	if in.Limit < 0 || in.Offset < 0 {
		return nil, usage("limit and offset must not be negative")
	}
	a, err := t.analyze(ctx, &in.given)
	if err != nil {
		return nil, err
	}
	return reading(a, store.Page{Limit: cmp.Or(in.Limit, usualStatements), Offset: in.Offset}), nil
}

// analyze reads what a call gives. A fault of hearsay becomes an error.
func (t *tools) analyze(ctx context.Context, in *given) (*hearsay.Analysis, error) {
	doc, err := t.document(in)
	if err != nil {
		return nil, err
	}
	docs := func(yield func(string, *hearsay.Document) bool) { yield(cmp.Or(in.Path, "the text"), doc) }
	for r := range t.opts.Pipeline.RunDocuments(ctx, docs, pipeline.Options{Jobs: 1}) {
		return r.Analysis, r.Err
	}
	return nil, ctx.Err()
}

// reading says an analysis in words.
func reading(a *hearsay.Analysis, page store.Page) *Reading {
	doc, n := a.Document, len(a.Attributions)
	first := min(page.Offset, n)
	last := min(first+page.Limit, n)
	out := &Reading{
		ID: doc.ID, Title: doc.Title, Publisher: doc.Publisher, Published: doc.Published,
		Words: a.Profile.Words, Attributed: a.Profile.AttributedWords, Direct: a.Profile.DirectWords,
		Total: n, More: last < n, Statements: []Statement{}, References: []Reference{}, Events: []Event{},
	}
	entities := make(map[string]*hearsay.Entity, len(a.Entities))
	for i := range a.Entities {
		entities[a.Entities[i].ID] = &a.Entities[i]
	}
	for i := range a.Attributions[first:last] {
		out.Statements = append(out.Statements, statement(doc.Text, &a.Attributions[first+i], entities))
	}
	for i := range a.Citations {
		cit := &a.Citations[i]
		out.References = append(out.References, Reference{
			ID: cit.ID, Kind: string(cit.Kind), Text: words(doc.Text, []hearsay.Span{cit.Span}), URL: cit.URL, Supports: append([]string{}, cit.Supports...),
		})
	}
	for _, ev := range timeline.Of("", a) {
		out.Events = append(out.Events, Event{Date: ev.Date, Type: ev.Type, Text: ev.Statement, SaidBy: ev.SaidBy, Actor: ev.Actor, Subject: ev.Subject})
	}
	return out
}

func statement(text string, attr *hearsay.Attribution, entities map[string]*hearsay.Entity) Statement {
	s := Statement{
		ID: attr.ID, Kind: string(attr.Kind), Text: words(text, attr.Content), Cue: words(text, attr.Cue), Inside: attr.Parent,
		Confidence: attr.Confidence, Hands: []string{},
	}
	if ent := entities[attr.Speaker]; ent != nil {
		s.Speaker, s.Named, s.Role = ent.Name, ent.Named, ent.Role
	}
	for _, id := range attr.Chain {
		if ent := entities[id]; ent != nil {
			s.Hands = append(s.Hands, ent.Name)
		}
	}
	return s
}

// words returns what stands at spans on one line, with an ellipsis where they
// are apart.
func words(text string, spans []hearsay.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = strings.Join(strings.Fields(sp.Of(text)), " ")
	}
	return strings.Join(parts, " … ")
}
