package api

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/read"
)

// An upload is a request whose body is a document, or several.
type upload struct {
	ContentType string `header:"Content-Type" hidden:"true"`
	Name        string `query:"name" doc:"The name of the file, whose ending tells the format where the Content-Type does not."`
	URI         string `query:"uri" doc:"Where the document is on the web."`
	Format      string `query:"format" enum:"text,markdown,html" doc:"The format, where neither tells it."`
	RawBody     []byte
}

// A Record is a document as JSON: the text is taken as it is.
type Record struct {
	ID        string   `json:"id,omitempty" doc:"Becomes document.id; else that is the SHA-256 of the text."`
	URI       string   `json:"uri,omitempty"`
	Title     string   `json:"title,omitempty"`
	Authors   []string `json:"authors,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	Published string   `json:"published,omitempty" doc:"The day of publication, such as 2024-03-14."`
	Text      string   `json:"text"`
}

// bodies describes what can be sent.
func bodies(h huma.API, many bool) *huma.RequestBody {
	text := func() *huma.MediaType { return &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString}} }
	record := h.OpenAPI().Components.Schemas.Schema(recordType, true, "")
	file := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{"file": {Type: huma.TypeString, Format: "binary"}}}
	body := &huma.RequestBody{
		Description: "The document: a record, or a file as it is. What else the Content-Type says is told from the name and the content.",
		Required:    true,
		Content: map[string]*huma.MediaType{
			"application/json": {Schema: record}, "text/plain": text(), "text/html": text(), "text/markdown": text(),
			"multipart/form-data": {Schema: file},
		},
	}
	if many {
		body.Description = "One document or several: a record, records one a line, a file as it is, or files as a form sends them."
		body.Content["application/x-ndjson"] = text()
	}
	return body
}

// A piece is one document of an upload, still to be read.
type piece struct {
	name string
	uri  string // that the document was sent with; may be empty
	read func() (*hearsay.Document, error)
}

// pieces takes an upload apart. The error has CodeUsage or CodeFormat.
func (in *upload) pieces() ([]piece, error) {
	media, params, _ := mime.ParseMediaType(in.ContentType)
	switch media {
	case "application/json":
		return []piece{recordPiece(in.RawBody, "record")}, nil
	case "application/x-ndjson", "application/jsonl", "application/json-lines":
		return records(in.RawBody)
	case "multipart/form-data":
		return in.files(params["boundary"])
	case "application/x-www-form-urlencoded", "application/octet-stream": // what programs say when they say nothing
		media = ""
	default:
		media = in.ContentType
	}
	return []piece{in.file(in.Name, media, in.RawBody)}, nil
}

// one returns the only document of an upload.
func (in *upload) one() (piece, error) {
	all, err := in.pieces()
	switch {
	case err != nil:
		return piece{}, err
	case len(all) != 1:
		return piece{}, &hearsay.Error{Code: hearsay.CodeUsage, Message: fmt.Sprintf("one document is wanted here, not %d", len(all))}
	}
	return all[0], nil
}

// file returns the piece that a file is.
func (in *upload) file(name, media string, data []byte) piece {
	return piece{name: name, uri: in.URI, read: func() (*hearsay.Document, error) {
		return read.Bytes(read.Raw{Name: name, URI: cmp.Or(in.URI, name), Data: data, Format: read.Format(in.Format), ContentType: media})
	}}
}

// files returns the pieces of a form: whatever has a file name.
func (in *upload) files(boundary string) ([]piece, error) {
	form := multipart.NewReader(bytes.NewReader(in.RawBody), boundary)
	var out []piece
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		var data []byte
		if err == nil {
			data, err = io.ReadAll(part) // as long as the body at most
		}
		if err != nil {
			return nil, &hearsay.Error{Code: hearsay.CodeFormat, Message: "the form cannot be read", Err: err}
		}
		if name := part.FileName(); name != "" {
			media := part.Header.Get("Content-Type")
			if strings.HasPrefix(media, "application/octet-stream") {
				media = ""
			}
			out = append(out, in.file(name, media, data))
		}
	}
	if len(out) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Message: "there is no file in the form"}
	}
	return out, nil
}

// records returns the pieces of JSON Lines.
func records(data []byte) ([]piece, error) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	var out []piece
	for n := 1; lines.Scan(); n++ {
		if line := bytes.TrimSpace(lines.Bytes()); len(line) > 0 {
			out = append(out, recordPiece(bytes.Clone(line), fmt.Sprintf("line %d", n)))
		}
	}
	if len(out) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Message: "there is no record in the body"}
	}
	return out, nil
}

func recordPiece(data []byte, name string) piece {
	var rec Record
	err := json.Unmarshal(data, &rec)
	return piece{name: name, uri: rec.URI, read: func() (*hearsay.Document, error) {
		if err != nil {
			return nil, &hearsay.Error{Code: hearsay.CodeFormat, Input: name, Message: `not a record like {"text": "…", "title": "…"}: ` + err.Error(), Err: err}
		}
		if strings.TrimSpace(rec.Text) == "" {
			return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Input: name, Message: `its "text" is empty`}
		}
		return read.FromText(rec.Text, read.Meta{
			ID: rec.ID, URI: rec.URI, Title: rec.Title, Authors: rec.Authors, Publisher: rec.Publisher, Published: rec.Published,
		}), nil
	}}
}

// address returns what tells a document from the others of a collection. What
// has no address of its own is told by its text or id: two files of one name are
// two documents.
func (p piece) address(doc *hearsay.Document) string {
	if p.uri != "" {
		return p.uri
	}
	return p.name + "#" + doc.ID
}
