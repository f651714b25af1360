package read

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linkedDepth bounds how deep objects inside objects are looked into.
const linkedDepth = 12

// linked reads a block of JSON-LD: an object, an array of them, or a graph in
// which objects name each other by "@id".
func (h *hints) linked(data string) {
	data = strings.TrimSpace(stripMarks(data))
	data = strings.TrimSuffix(strings.TrimPrefix(data, "<!--"), "-->")
	data = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(data), "<![CDATA["), "]]>")
	var root any
	// A decoder, unlike Unmarshal, reads what is before a stray end.
	if json.NewDecoder(strings.NewReader(data)).Decode(&root) != nil {
		return
	}
	l := linkedData{ids: map[string]map[string]any{}}
	l.index(root, 0)
	for _, obj := range l.articles {
		for _, key := range []string{"headline", "name"} {
			if title := l.first(obj, key); title != "" {
				h.value["linked"] = append(h.value["linked"], title)
			}
		}
		h.add("title", rankLinked, h.value["linked"]...)
		h.add("author", rankLinked, l.names(obj["author"])...)
		h.add("author", rankMeta, l.names(obj["creator"])...)
		h.add("published", rankLinked, parseDate(l.first(obj, "datePublished")))
		h.add("published", rankPage, parseDate(l.first(obj, "dateCreated")))
		for _, name := range l.rawNames(obj["publisher"], 0) {
			h.add("publisher", rankLinked, name)
			break
		}
	}
	for _, obj := range l.sites {
		h.add("publisher", rankPage, l.first(obj, "name"))
	}
}

type linkedData struct {
	ids             map[string]map[string]any
	articles, sites []map[string]any
}

// index collects the objects with an id, the articles and the sites.
func (l *linkedData) index(v any, depth int) {
	if depth > linkedDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			l.index(item, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 && l.ids[id] == nil {
			l.ids[id] = v
		}
		switch {
		case hasType(v, "Article", "BlogPosting", "Report", "Posting"):
			l.articles = append(l.articles, v)
			return // what is inside is about other texts
		case hasType(v, "WebSite", "NewsMediaOrganization"):
			l.sites = append(l.sites, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			l.index(v[key], depth+1)
		}
	}
}

// hasType reports whether the type of obj ends in one of names.
func hasType(obj map[string]any, names ...string) bool {
	kinds, _ := obj["@type"].([]any)
	if kind, ok := obj["@type"].(string); ok {
		kinds = []any{kind}
	}
	for _, kind := range kinds {
		for _, name := range names {
			if s, ok := kind.(string); ok && strings.HasSuffix(s, name) {
				return true
			}
		}
	}
	return false
}

// first returns the string, or the first of the strings, under key.
func (l *linkedData) first(obj map[string]any, key string) string {
	switch v := obj[key].(type) {
	case string:
		return plainText(v)
	case []any:
		if len(v) > 0 {
			s, _ := v[0].(string)
			return plainText(s)
		}
	}
	return ""
}

// names returns the authors in v.
func (l *linkedData) names(v any) []string {
	var names []string
	for _, name := range l.rawNames(v, 0) {
		names = append(names, authorNames(name)...)
	}
	return unique(names)
}

// rawNames returns the names in v: a string, an object with a name or with an
// id that another one explains, or a list of these.
func (l *linkedData) rawNames(v any, depth int) []string {
	if depth > linkedDepth {
		return nil
	}
	switch v := v.(type) {
	case string:
		return []string{plainText(v)}
	case []any:
		var names []string
		for _, item := range v {
			names = append(names, l.rawNames(item, depth+1)...)
		}
		return names
	case map[string]any:
		if name := l.first(v, "name"); name != "" {
			return []string{name}
		}
		if id, ok := v["@id"].(string); ok && l.ids[id] != nil {
			return l.rawNames(map[string]any{"name": l.ids[id]["name"]}, depth+1)
		}
	}
	return nil
}

// plainText resolves character references, which some sites put into JSON.
func plainText(s string) string { return oneLine(html.UnescapeString(s)) }
