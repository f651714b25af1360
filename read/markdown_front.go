package read

import "strings"

// frontMatter reads the metadata before a Markdown text, YAML between "---"
// lines or TOML between "+++" lines, and returns where the text itself starts.
// It goes line by line and understands what such heads use: keys with a value,
// lists of names in brackets or on lines of their own, and nested names.
func frontMatter(s string) (Meta, int) {
	var meta Meta
	first, rest, found := strings.Cut(s, "\n")
	fence := strings.TrimRight(first, " \t\r")
	if !found || fence != "---" && fence != "+++" {
		return meta, 0
	}
	at := len(first) + 1
	key := ""
	var values []keyed
	for len(rest) > 0 {
		line, after, _ := strings.Cut(rest, "\n")
		at += len(line) + 1
		rest = after
		bare := strings.TrimRight(line, " \t\r")
		if bare == fence || fence == "---" && bare == "..." {
			meta.fill(values)
			return meta, min(at, len(s))
		}
		key = frontLine(bare, key, &values)
	}
	return Meta{}, 0 // a rule, not front matter
}

// keyed is one value with the key that it stands under.
type keyed struct{ key, value string }

// frontLine reads one line and returns the key that the next ones may go on with.
func frontLine(line, under string, values *[]keyed) string {
	trimmed := strings.TrimSpace(line)
	if trimmed == "" || strings.HasPrefix(trimmed, "#") {
		return under
	}
	nested := trimmed != line
	if item, ok := strings.CutPrefix(trimmed, "- "); ok {
		trimmed = strings.TrimSpace(item)
		if key, value, ok := cutKey(trimmed); ok {
			trimmed = ""
			if key == "name" {
				trimmed = value
			}
		}
		*values = append(*values, keyed{under, unquote(trimmed)})
		return under
	}
	if strings.HasPrefix(trimmed, "[") { // a table of TOML
		return strings.ToLower(strings.Trim(trimmed, "[] "))
	}
	key, value, ok := cutKey(trimmed)
	switch {
	case !ok:
		return under
	case key == "name" && under != "":
		key = under
	case nested:
		return under
	}
	for _, v := range flowList(value) {
		*values = append(*values, keyed{key, unquote(v)})
	}
	return key
}

// cutKey splits "key: value" and "key = value".
func cutKey(s string) (key, value string, ok bool) {
	i := strings.IndexAny(s, ":=")
	if i <= 0 || strings.ContainsAny(s[:i], " \t\"'") && strings.TrimSpace(s[:i]) != strings.TrimRight(s[:i], " \t") {
		return "", "", false
	}
	key = strings.ToLower(strings.Trim(s[:i], " \t\"'"))
	if key == "" || strings.ContainsAny(key, " /") {
		return "", "", false
	}
	return key, strings.TrimSpace(s[i+1:]), true
}

// flowList splits "[A, B]"; any other value is one.
func flowList(s string) []string {
	if !strings.HasPrefix(s, "[") || !strings.HasSuffix(s, "]") {
		return []string{s}
	}
	return strings.Split(s[1:len(s)-1], ",")
}

// unquote takes off quotation marks, and a comment after a bare value.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') {
		if end := strings.LastIndexByte(s, s[0]); end > 0 {
			inner := s[1:end]
			if s[0] == '\'' {
				return strings.ReplaceAll(inner, "''", "'")
			}
			return strings.ReplaceAll(inner, `\"`, `"`)
		}
	}
	if i := strings.Index(s, " #"); i >= 0 {
		s = strings.TrimSpace(s[:i])
	}
	return s
}

// fill takes over the values under the keys that are known.
func (m *Meta) fill(values []keyed) {
	set := func(field *string, value string) {
		if *field == "" {
			*field = value
		}
	}
	for _, kv := range values {
		if kv.value == "" {
			continue
		}
		switch kv.key {
		case "title", "headline":
			set(&m.Title, kv.value)
		case "author", "authors", "by", "byline", "creator":
			m.Authors = append(m.Authors, authorNames(kv.value)...)
		case "publisher", "publication", "site", "site_name", "sitename", "website", "source", "outlet", "newspaper", "container-title":
			if !strings.Contains(kv.value, "://") {
				set(&m.Publisher, kv.value)
			}
		case "date", "published", "publish_date", "publishdate", "pubdate", "date_published", "datepublished", "issued", "created":
			set(&m.Published, parseDate(kv.value))
		}
	}
	m.Authors = unique(m.Authors)
}
