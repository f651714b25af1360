package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
)

// builder makes analyses of texts whose paragraphs stand between blank lines.
// Places are given by the words there; each is searched from the start of the
// paragraph chosen with in.
type builder struct {
	t    *testing.T
	a    *hearsay.Analysis
	from int
}

func build(t *testing.T, text string) *builder {
	t.Helper()
	text = strings.TrimSpace(text)
	doc := &hearsay.Document{ID: "d1", Text: text}
	at := 0
	for par := range strings.SplitSeq(text, "\n\n") {
		if par != "" {
			doc.Blocks = append(doc.Blocks, hearsay.Block{
				Kind: hearsay.Paragraph, Span: hearsay.Span{Start: at, End: at + len(par)},
			})
		}
		at += len(par) + 2
	}
	a := &hearsay.Analysis{Document: doc, Engine: hearsay.Engine{Version: "1.2.3", Model: "crf-1", Rules: "7"}}
	return &builder{t: t, a: a}
}

func (b *builder) meta(title, publisher, published, uri string, authors ...string) *builder {
	doc := b.a.Document
	doc.Title, doc.Publisher, doc.Published, doc.URI, doc.Authors = title, publisher, published, uri, authors
	return b
}

// in makes the following places be searched from where words stand.
func (b *builder) in(words string) *builder {
	b.from = 0
	b.from = b.span(words).Start
	return b
}

func (b *builder) span(words string) hearsay.Span {
	b.t.Helper()
	i := strings.Index(b.a.Document.Text[b.from:], words)
	if i < 0 {
		b.t.Fatalf("%q does not stand in the text after byte %d", words, b.from)
	}
	return hearsay.Span{Start: b.from + i, End: b.from + i + len(words)}
}

func (b *builder) spans(words ...string) []hearsay.Span {
	b.t.Helper()
	var out []hearsay.Span
	for _, w := range words {
		out = append(out, b.span(w))
	}
	return out
}

// entity adds one; an empty unnamed kind makes it a named one.
func (b *builder) entity(name, role string, kind hearsay.EntityKind, unnamed hearsay.UnnamedKind) *builder {
	b.a.Entities = append(b.a.Entities, hearsay.Entity{
		ID: fmt.Sprintf("e%d", len(b.a.Entities)+1), Name: name, Role: role, Kind: kind,
		Named: unnamed == "", UnnamedKind: unnamed,
	})
	return b
}

// on gives the last entity a condition on which it spoke.
func (b *builder) on(words string) *builder {
	b.t.Helper()
	b.a.Entities[len(b.a.Entities)-1].Condition = b.span(words)
	return b
}

// said adds a statement; chain ends with the speaker and may be empty.
func (b *builder) said(kind hearsay.Kind, chain []string, parent, cue string, content ...string) *builder {
	b.t.Helper()
	attr := hearsay.Attribution{
		ID: fmt.Sprintf("a%d", len(b.a.Attributions)+1), Kind: kind, Parent: parent, Chain: chain,
		Content: b.spans(content...), Confidence: 0.925, FoundBy: "crf-1",
	}
	if cue != "" {
		attr.Cue = b.spans(strings.Split(cue, "|")...)
	}
	if len(chain) > 0 {
		attr.Speaker = chain[len(chain)-1]
	}
	b.a.Attributions = append(b.a.Attributions, attr)
	return b
}

func (b *builder) left(reason hearsay.Reason, words string) *builder {
	b.t.Helper()
	b.a.LeftOut = append(b.a.LeftOut, hearsay.LeftOut{Span: b.span(words), Reason: reason})
	return b
}

// dated adds an event of the type with the words of its date; actor and
// subject are ids of entities, attribution that of a statement, or empty.
func (b *builder) dated(kind hearsay.EventType, words, edtf, actor, subject, attribution string, statement ...string) *builder {
	b.t.Helper()
	d := hearsay.Date{ID: fmt.Sprintf("d%d", len(b.a.Dates)+1), Span: b.span(words), EDTF: edtf}
	b.a.Dates = append(b.a.Dates, d)
	b.a.Events = append(b.a.Events, hearsay.Event{
		ID: fmt.Sprintf("v%d", len(b.a.Events)+1), Date: d.ID, Statement: b.spans(statement...), Type: kind,
		Actor: actor, Subject: subject, Attribution: attribution,
	})
	return b
}

// done returns the analysis, which must keep the invariants of its type.
func (b *builder) done() *hearsay.Analysis {
	b.t.Helper()
	b.a.Profile = pipeline.Profile(b.a)
	if err := b.a.Validate(); err != nil {
		b.t.Fatal(err)
	}
	return b.a
}

func hands(ids ...string) []string { return ids }
