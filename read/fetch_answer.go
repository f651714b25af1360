package read

import (
	"fmt"
	"mime"
	"net/http"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// acceptable returns nil when an answer is a page that can be read.
func (v *visit) acceptable(resp *http.Response) error {
	switch code := resp.StatusCode; {
	case code == http.StatusNotFound, code == http.StatusGone:
		return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such page: the server answered " + answerStatus(resp)}
	case code < 200 || code > 299:
		return &hearsay.Error{Code: hearsay.CodeNetwork, Message: "the server answered " + answerStatus(resp)}
	}
	if coding := resp.Header.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		return &hearsay.Error{
			Code: hearsay.CodeFormat, Message: fmt.Sprintf("the answer is compressed with %.20q, which was not asked for", coding),
		}
	}
	if v.format != Auto {
		return nil // the user knows better
	}
	mediaType, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	switch {
	case isLines(v.last.Path, Auto):
		return recordsAcceptable(mediaType)
	case linesTypes[mediaType]:
		return &hearsay.Error{
			Code: hearsay.CodeFormat, Message: "it holds one document per line; read it with --from jsonl",
		}
	case pageTypes[mediaType] || strings.HasPrefix(mediaType, "text/"):
		return nil
	default:
		return &hearsay.Error{
			Code:    hearsay.CodeFormat,
			Message: fmt.Sprintf("it holds %.80s; web pages, plain text, Markdown and JSON lines can be read", mediaType),
		}
	}
}

// recordsAcceptable is for an address whose name ends in .jsonl or the like.
func recordsAcceptable(mediaType string) error {
	if pageTypes[mediaType] && mediaType != "" || mediaType == "text/html" {
		return &hearsay.Error{
			Code: hearsay.CodeFormat, Message: fmt.Sprintf("it holds %s and not JSON lines as its name says", mediaType),
		}
	}
	return nil
}

// pageTypes are the content types of one page besides text/*. Without a
// type, the content decides.
var pageTypes = map[string]bool{"": true, "application/xhtml+xml": true, "application/xml": true}

// linesTypes are the content types of JSONL.
var linesTypes = map[string]bool{
	"application/x-ndjson": true, "application/ndjson": true, "application/jsonl": true,
	"application/x-jsonlines": true, "application/jsonlines": true, "text/jsonl": true,
}

func answerStatus(resp *http.Response) string {
	if text := http.StatusText(resp.StatusCode); text != "" {
		return fmt.Sprintf("%d %s", resp.StatusCode, text)
	}
	return fmt.Sprint(resp.StatusCode)
}
