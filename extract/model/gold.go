package model

import (
	"sort"

	"github.com/hearsay-project/hearsay"
)

// An Article is one annotated document to learn from.
type Article struct {
	Doc  *hearsay.Document
	Gold []Gold
	// Tags are parts of speech of the Penn Treebank with their places, in
	// the order of the text. They may be automatic.
	Tags []Tagged
}

// Gold is one annotated attribution.
type Gold struct {
	Source, Cue, Content []hearsay.Span
}

// Tagged is a part of speech and the word that has it.
type Tagged struct {
	hearsay.Span
	Tag string
}

// role is what a token is in an attribution.
type role uint8

const (
	roleNone role = iota
	roleSource
	roleCue
	roleContent
	numRoles
)

func (g *Gold) spans(r role) []hearsay.Span {
	switch r {
	case roleSource:
		return g.Source
	case roleCue:
		return g.Cue
	default:
		return g.Content
	}
}

// tagAt returns the tag of the annotated word that covers the middle of sp.
func (a *Article) tagAt(sp hearsay.Span) tag {
	mid := (sp.Start + sp.End) / 2
	i := sort.Search(len(a.Tags), func(i int) bool { return a.Tags[i].End > mid })
	if i < len(a.Tags) {
		if t, ok := tagNamed(a.Tags[i].Tag); ok {
			return t
		}
	}
	t, _ := tagNamed("NN")
	return t
}
