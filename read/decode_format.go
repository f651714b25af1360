package read

import (
	"mime"
	"net/url"
	"path"
	"strings"
)

// formatOf decides the format: what the caller says, else the content type,
// else the extension of the name, else the content. "text/plain" says little,
// as servers send Markdown so: the extension may say more.
func formatOf(raw Raw) Format {
	if raw.Format != Auto {
		return raw.Format
	}
	media, _, _ := mime.ParseMediaType(raw.ContentType)
	switch media {
	case "text/html", "application/xhtml+xml":
		return HTML
	case "text/markdown", "text/x-markdown":
		return Markdown
	case "application/x-ndjson", "application/jsonl", "application/json-lines":
		return JSONL
	}
	if f := formatOfName(raw.Name); f != Auto && !(media == "text/plain" && f == HTML) {
		return f
	}
	if media == "text/plain" {
		return Text
	}
	return sniff(raw.Data)
}

func formatOfName(name string) Format {
	if u, err := url.Parse(name); err == nil && u.Scheme != "" && u.Host != "" {
		name = u.Path
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp":
		return HTML
	case ".md", ".markdown", ".mdown", ".mkd", ".mdwn":
		return Markdown
	case ".txt", ".text", ".asc":
		return Text
	case ".jsonl", ".ndjson":
		return JSONL
	}
	return Auto
}

// sniffed is how much of the content the format is judged by.
const sniffed = 4096

// sniff judges by the content, which may be in any encoding.
func sniff(data []byte) Format {
	if bom, name := byteOrderMark(data); bom > 0 || guessUTF16(data) != "" {
		if name == "" {
			name = guessUTF16(data)
		}
		data = []byte(decodeAs(data[:min(len(data), 2*sniffed)&^3], bom, name).text)
	}
	head := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), sniffed)])))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1"} {
		if strings.HasPrefix(head, start) {
			return HTML
		}
	}
	if strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!--") {
		if strings.Contains(head, "<html") || strings.Contains(head, "<body") {
			return HTML
		}
	}
	first, rest, _ := strings.Cut(head, "\n")
	first = strings.TrimRight(first, "\r")
	if (first == "---" || first == "+++") && strings.Contains(rest, "\n"+first) || strings.HasPrefix(first, "# ") {
		return Markdown
	}
	return Text
}
