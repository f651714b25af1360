package web

import (
	"context"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// A document is a document of the collection with its analysis.
type document struct {
	store.Overview
	Key        string // names the document in addresses
	Analysis   *hearsay.Analysis
	Identities map[string]int64  // of its entities, by their ids
	Versions   []*store.Document // the last one first
}

// keyOf names a document in addresses, for as long as the collection lasts.
func keyOf(doc *store.Document) string { return strconv.FormatInt(doc.ID, 10) }

// document returns the document with a key.
func (s *server) document(ctx context.Context, key string) (*document, error) {
	id, err := strconv.ParseInt(key, 10, 64)
	if err != nil || id < 1 || strconv.FormatInt(id, 10) != key {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such document in this collection; a document has a number"}
	}
	o, err := s.col.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	a, err := s.col.Analysis(ctx, id)
	if err != nil {
		return nil, err
	}
	out := &document{Overview: *o, Key: key, Analysis: a}
	if out.Identities, err = s.col.Identities(ctx, id); err != nil {
		return nil, err
	}
	out.Versions, err = s.col.Versions(ctx, o.Address)
	return out, err
}
