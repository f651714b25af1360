package intake

import (
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Address returns what tells a document from all others in a collection: its
// address on the web, the full path of its file, or what its record calls it.
// name is that of the input.
func Address(name string, doc *hearsay.Document) string {
	switch {
	case strings.Contains(doc.URI, "://"):
		return doc.URI
	case doc.URI == name:
		return absolute(name)
	case doc.URI != "":
		return doc.URI
	}
	file := name
	if at := strings.LastIndexByte(name, ':'); at > 0 && strings.Trim(name[at+1:], "0123456789") == "" {
		file = name[:at]
	}
	if !strings.Contains(file, "://") && file != "standard input" {
		file = absolute(file)
	}
	return file + "#" + doc.ID
}

// handedOver is Address for what was handed over and has no place of its own:
// two files of one name are two documents.
func handedOver(name string, doc *hearsay.Document) string {
	if strings.Contains(doc.URI, "://") {
		return doc.URI
	}
	return name + "#" + doc.ID
}

func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
