package web

import (
	"context"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
)

// A Collection is what the pages show. It is safe for concurrent use, and may
// grow while it is shown. Errors that a user can do something about are of
// type *hearsay.Error.
type Collection interface {
	// Documents returns at most limit documents from offset on, in the order
	// of the collection, and how many there are in all.
	Documents(ctx context.Context, offset, limit int) ([]Summary, int, error)
	// Failures does the same for the inputs that could not be read.
	Failures(ctx context.Context, offset, limit int) ([]Failure, int, error)
	// Events does the same for what the documents date, in the order of
	// timeline.Compare.
	Events(ctx context.Context, offset, limit int) ([]Event, int, error)
	// Document returns one document. Its error has CodeNotFound where there is
	// none with that key.
	Document(ctx context.Context, key string) (*Document, error)
	// Reading reports whether documents are still being read.
	Reading() bool
}

// A Document is an analysis in a collection.
type Document struct {
	Summary
	Analysis *hearsay.Analysis
}

// A Summary is what a list of documents says of each one.
type Summary struct {
	// Key names the document in addresses: ASCII letters, digits and hyphens.
	// The same text has the same key whenever it is read.
	Key string `json:"key"`
	// Name is what the user called the input.
	Name      string `json:"name"`
	Title     string `json:"title"` // may be empty
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	// Statements counts all of them, those inside others too.
	Statements      int `json:"statements"`
	Words           int `json:"words"`
	AttributedWords int `json:"attributed_words"`
	DirectWords     int `json:"direct_words"`
	Named           int `json:"named"`
	Unnamed         int `json:"unnamed"`
	LongestChain    int `json:"longest_chain"`
}

// A Failure is an input that could not be read.
type Failure struct {
	Name   string       `json:"name"`
	Code   hearsay.Code `json:"code"`
	Reason string       `json:"reason"` // a plain sentence without a full stop
}

// An Event is a dated statement of a document in a collection.
type Event struct {
	timeline.Event
	Key string `json:"key"` // of the document
	// ID is that of the event in its analysis.
	ID string `json:"id"`
}
