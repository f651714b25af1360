// Package read makes a *hearsay.Document of any input, and is the only one
// that knows formats: plain text, Markdown and HTML in any encoding, JSON
// Lines, files and folders, standard input and addresses on the web.
//
// A document's blocks say what each part of its text is, so that later stages
// look for statements in the body only. Document.Source leads from the text
// back to the bytes of the input where the two differ.
package read

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

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
	format := formatOf(raw)
	if format == JSONL {
		return nil, &hearsay.Error{
			Code: hearsay.CodeUsage, Input: raw.Name,
			Message: "JSON Lines holds many documents; read them one by one",
		}
	}
	dec, err := decode(raw, format)
	if err != nil {
		return nil, err
	}
	var d *draft
	var source *hearsay.SourceMap
	switch {
	case format == HTML:
		d, source = fromHTML(dec)
	case format == Markdown && tameMarkdown(dec.text):
		d, source = fromMarkdown(dec)
	default:
		d, source = plain(dec.text), dec.sourceMap()
	}
	if !hasWord(d.text) {
		return nil, &hearsay.Error{
			Code: hearsay.CodeEmpty, Input: raw.Name, Message: "there is no text in it",
		}
	}
	d.URI = raw.URI
	d.tellApart()
	return d.document(digest(raw.Data), source), nil
}

// FromText makes a document of text as it is, except that invalid UTF-8 is
// replaced by U+FFFD. Blocks, and metadata that meta does not give, are found
// as for plain text. The ID is that of meta, or else the SHA-256 of text.
func FromText(text string, meta Meta) *hearsay.Document {
	var source *hearsay.SourceMap
	given := text
	if !utf8.ValidString(text) {
		dec := decodeAs([]byte(text), 0, "utf-8")
		text, source = dec.text, dec.sourceMap()
	}
	d := plain(text)
	d.Meta = meta
	d.tellApart()
	id := meta.ID
	if id == "" {
		id = digest([]byte(given))
	}
	return d.document(id, source)
}

// digest returns the SHA-256 of data in lower-case hexadecimal.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
