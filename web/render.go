package web

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
)

//go:embed templates/*.html
var templateFiles embed.FS

// pageNames are the pages, each with a template of its name.
var pageNames = [...]string{
	"collection", "add", "reading", "document", "statement", "names", "name", "echoes", "search", "timeline", "sources", "check", "api", "correct", "corrections",
	"components", "problem",
}

// pages holds one complete set of templates for each page.
type pages struct {
	byName map[string]*template.Template
}

// page is what all pages have in common.
type page struct {
	Title string
	Here  string // the entry of the menu that is open; may be empty
	Twin  string // address of the same in JSON; may be empty
}

// page returns what the page that r asks for has in common with the others.
func (s *server) page(r *http.Request, title, here string) page {
	return page{title, here, with(r.URL.Path+".json", r.URL.Query(), "page", r.URL.Query().Get("page"))}
}

func parsePages() (*pages, error) {
	p := &pages{byName: make(map[string]*template.Template)}
	for _, name := range pageNames {
		t := template.New("layout.html").Funcs(template.FuncMap{
			"number": wording.Number, "percent": wording.Percent, "count": wording.Count, "plain": wording.Plain,
			"join": strings.Join,
		}).Option("missingkey=error")
		t, err := t.ParseFS(templateFiles, "templates/layout.html", "templates/parts.html", "templates/fix.html", "templates/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("template of %s: %w", name, err)
		}
		p.byName[name] = t
	}
	return p, nil
}

func (p *pages) render(w io.Writer, name string, data any) error {
	return p.byName[name].Execute(w, data)
}

// show writes a page, whole or not at all.
func (s *server) show(w http.ResponseWriter, name string, data any) error {
	return s.showAs(w, http.StatusOK, name, data)
}

// showAs is show with another status.
func (s *server) showAs(w http.ResponseWriter, status int, name string, data any) error {
	var buf bytes.Buffer
	if err := s.pages.render(&buf, name, data); err != nil {
		return err
	}
	send(w, status, "text/html; charset=utf-8", buf.Bytes())
	return nil
}

// object writes the twin of a page.
func (s *server) object(w http.ResponseWriter, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	send(w, http.StatusOK, "application/json", append(data, '\n'))
	return nil
}

// isTwin reports whether the address of r is that of a twin.
func isTwin(r *http.Request) bool { return path.Ext(r.URL.Path) == ".json" }
