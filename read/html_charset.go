package read

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// metaReach is how far into a page its <meta> elements are looked for.
const metaReach = 8192

// metaCharset returns the canonical name of the charset that a page states in
// a <meta> element; empty when it states none.
func metaCharset(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), metaReach)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if string(name) != "meta" {
				continue
			}
			if label := charsetAttr(z, more); label != "" {
				if name := canonicalCharset(label); !strings.HasPrefix(name, "utf-16") {
					return name
				}
				return "utf-8" // what can be read this far is not UTF-16
			}
		}
	}
}

// charsetAttr reads charset="..." or content="text/html; charset=...".
func charsetAttr(z *html.Tokenizer, more bool) string {
	var label, content string
	pragma := false
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "charset":
			label = string(val)
		case "http-equiv":
			pragma = strings.EqualFold(string(val), "content-type")
		case "content":
			content = strings.ToLower(string(val))
		}
	}
	if i := strings.Index(content, "charset="); label == "" && pragma && i >= 0 {
		label, _, _ = strings.Cut(content[i+len("charset="):], ";")
	}
	return strings.TrimSpace(label)
}
