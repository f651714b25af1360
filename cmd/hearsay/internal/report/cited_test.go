package report

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// cited has a citation of every kind, used and not, and a statement whose
// outlet has no reference.
func cited(t *testing.T) *hearsay.Analysis {
	b := build(t, `
Ada Moor said the boats had sunk [1]. The Quay Post reported that they had not. Carl Roe told the Tern Courier of 3 May 2019 that he had seen one.

[1] Moor, Ada, and others. Boats that sink.

A note that nobody uses.
`).
		meta("Two boats", "", "2021-02-03", "boats.txt").
		entity("Ada Moor", "", hearsay.Person, "").
		entity("Quay Post", "", hearsay.Outlet, "").
		entity("Carl Roe", "", hearsay.Person, "").
		said(hearsay.Indirect, hands("e1"), "", "said", "the boats had sunk").
		said(hearsay.Indirect, hands("e2"), "", "reported", "that they had not").
		said(hearsay.Indirect, hands("e3"), "", "told", "that he had seen one").
		left(hearsay.NoReference, "that they had not")
	issued := func(parts ...int) *hearsay.ItemDate { return &hearsay.ItemDate{DateParts: [][]int{parts}} }
	b.a.Citations = []hearsay.Citation{
		{
			ID: "c1", Kind: hearsay.Inline, Span: b.span("Tern Courier of 3 May 2019"), Supports: []string{"a3"},
			Item: &hearsay.Item{ContainerTitle: "Tern Courier", Issued: issued(2019, 5, 3)}, Ties: []hearsay.Tie{{Score: .9, Reason: "outlet and day"}},
		},
		{
			ID: "c2", Kind: hearsay.Reference, Label: "[1]", Span: b.span("[1] Moor, Ada, and others. Boats that sink."), Supports: []string{"a1"},
			Item: &hearsay.Item{
				Author: []hearsay.ItemName{{Family: "Moor", Given: "Ada"}, {Family: "Roe"}, {Literal: "Quay Board"}, {Family: "Poe"}},
				Title:  "Boats that sink", Issued: issued(2012),
			},
			Ties: []hearsay.Tie{{Score: 1, Reason: "mark [1]"}},
		},
		{ID: "c3", Kind: hearsay.Note, Span: b.span("A note that nobody uses.")},
		{ID: "c4", Kind: hearsay.Link, Span: b.span("nobody"), URL: "https://quay.example/\x1b[2J"},
	}
	b.a.Attributions[0].Citations, b.a.Attributions[2].Citations = []string{"c2"}, []string{"c1"}
	return b.done()
}

func TestGoldenCited(t *testing.T) {
	for name, opts := range map[string]Options{"cited": {}, "cited_verbose": {Verbose: true, Width: 100}} {
		var got bytes.Buffer
		if err := Write(&got, cited(t), opts); err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Join("testdata", name+".txt"), got.Bytes())
	}
}
