package read

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Format names the format of an input.
type Format string

// The formats of inputs. Auto decides by the content type, then by the
// extension of the name, then by the content.
const (
	Auto     Format = ""
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	JSONL    Format = "jsonl"
)

// Raw is the bytes of one input and what is known about it from outside.
type Raw struct {
	Name        string // as the user named it; for errors and the extension
	URI         string // becomes Document.URI
	Data        []byte // never changed
	Format      Format
	ContentType string // the HTTP header; may be empty
}

// Meta is metadata given from outside, as by the fields of a JSONL record.
// What it says wins over what the text says; an empty field says nothing.
type Meta struct {
	ID, URI, Title       string
	Authors              []string
	Publisher, Published string
}

// Bytes reads one input: it finds out the format and the encoding and makes
// the document. The document's ID is the SHA-256 of the bytes. Every error is
// a *hearsay.Error about raw.Name.
func Bytes(raw Raw) (*hearsay.Document, error) {
	if len(strings.TrimSpace(string(raw.Data))) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Input: raw.Name, Message: "there is no text in it"}
	}
	doc := FromText(string(raw.Data), Meta{ID: digest(raw.Data), URI: raw.URI})
	return doc, nil
}

// FromText makes a document of text as it is, except that invalid UTF-8 is
// replaced by U+FFFD. Blocks, and metadata that meta does not give, are found
// as for plain text. The ID is that of meta, or else the SHA-256 of text.
func FromText(text string, meta Meta) *hearsay.Document {
	doc := &hearsay.Document{
		ID: meta.ID, URI: meta.URI, Title: meta.Title, Authors: meta.Authors,
		Publisher: meta.Publisher, Published: meta.Published,
		Text: strings.ToValidUTF8(text, "\uFFFD"),
	}
	if doc.ID == "" {
		doc.ID = digest([]byte(text))
	}
	at := 0
	for part := range strings.SplitSeq(doc.Text, "\n\n") {
		if body := strings.TrimSpace(part); body != "" {
			start := at + strings.Index(part, body)
			doc.Blocks = append(doc.Blocks, hearsay.Block{
				Kind: hearsay.Paragraph, Span: hearsay.Span{Start: start, End: start + len(body)},
			})
		}
		at += len(part) + 2
	}
	return doc
}

// digest returns the SHA-256 of data in lower-case hexadecimal.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
