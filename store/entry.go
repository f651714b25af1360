package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// An Entry is a document that is to be added.
type Entry struct {
	// Address tells the document from all others: where it came from, so that
	// what is found there later is its next version. It is not empty.
	Address string
	// Names is the SHA-256 of the user's rules about names that the analysis
	// followed; empty when there were none.
	Names string
	// Analysis is valid, and is not changed.
	Analysis *hearsay.Analysis
}

// An Outcome is what became of an entry.
type Outcome int

// The outcomes.
const (
	// New is a document at an address that the collection did not know.
	New Outcome = iota
	// Changed is a new version of a known document; the old one is kept.
	Changed
	// Refreshed is a known version that was read again, because another engine
	// or other rules about names had read it before.
	Refreshed
	// Same is what the collection has, at this address or at another one.
	Same
)

// A Tally counts outcomes.
type Tally struct {
	New, Changed, Refreshed, Same int
}

func (t *Tally) add(o Outcome) {
	switch o {
	case New:
		t.New++
	case Changed:
		t.Changed++
	case Refreshed:
		t.Refreshed++
	default:
		t.Same++
	}
}

// digestOf returns a digest of what was read. Two inputs with the same bytes
// have the same; so have two pages that differ in nothing but what is no part
// of the document. An ID that the user gave tells documents apart.
func digestOf(doc *hearsay.Document) string {
	h := sha256.New()
	id := doc.ID
	if isDigest(id) {
		id = ""
	}
	for _, part := range []string{id, doc.Title, strings.Join(doc.Authors, "\n"), doc.Publisher, doc.Published, doc.Text} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// isDigest reports whether a document's ID is that of its bytes.
func isDigest(id string) bool {
	if len(id) != 2*sha256.Size {
		return false
	}
	_, err := hex.DecodeString(id)
	return err == nil && strings.ToLower(id) == id
}
