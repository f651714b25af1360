package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"
	"time"

	"github.com/hearsay-project/hearsay"
)

//go:embed static/*
var staticFiles embed.FS

// A staticFile is a file that pages load.
type staticFile struct {
	data       []byte
	kind, etag string
}

// kindOf is the type of a static file: what the computer lists for an ending
// may differ.
func kindOf(name string) string {
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return "application/octet-stream"
}

func readStatic() (map[string]*staticFile, error) {
	entries, err := staticFiles.ReadDir("static")
	if err != nil {
		return nil, err
	}
	out := make(map[string]*staticFile, len(entries))
	for _, entry := range entries {
		data, err := staticFiles.ReadFile("static/" + entry.Name())
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(data)
		out[entry.Name()] = &staticFile{data, kindOf(entry.Name()), `"` + hex.EncodeToString(sum[:8]) + `"`}
	}
	return out, nil
}

// showFile serves one of our own files. A browser asks each time whether it
// has changed, so that a new version of the program shows at once.
func (s *server) showFile(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	file := s.files[name]
	if file == nil {
		return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such file"}
	}
	w.Header().Set("Content-Type", file.kind)
	w.Header().Set("Etag", file.etag)
	w.Header().Set("Cache-Control", "no-cache")
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(file.data))
	return nil
}
