package read

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is HTML that can be parsed to a tree, cleaned, cut and moved about
// without losing the places of its text. The parser keeps no places, so each
// stretch of text gets a mark before its first letter: one character of the
// private-use planes, which stands for the place of the stretch.
type page struct {
	dec    *decoded
	marked string         // the input with the marks in it
	places []hearsay.Span // of dec.text, by mark
}

const (
	firstMark = 0xF0000
	lastMark  = 0x10FFFD
	maxMarks  = lastMark - firstMark - 1
)

func isMark(r rune) bool { return r >= firstMark && r <= lastMark }

// mark puts the marks in. The result is false when the page has more
// stretches of text than there are marks.
func (p *page) mark() bool {
	src := p.dec.text
	var out strings.Builder
	out.Grow(len(src) + len(src)/8)
	z := html.NewTokenizer(strings.NewReader(src))
	silent := false // inside an element whose text must stay as it is
	for at := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := src[at : at+len(z.Raw())]
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			silent = isRaw(atom.Lookup(name))
		case html.EndTagToken:
			silent = false
		case html.TextToken:
			if raw = withoutMarks(raw); !silent && hasInk(raw) {
				if len(p.places) == maxMarks {
					return false
				}
				lead := spaces(raw)
				out.WriteString(raw[:lead])
				out.WriteRune(rune(firstMark + len(p.places)))
				p.places = append(p.places, hearsay.Span{Start: at + lead, End: at + len(raw)})
				raw = raw[lead:]
				at += lead
			}
		}
		out.WriteString(raw)
		at += len(raw)
	}
	p.marked = out.String()
	return true
}

// isRaw reports whether the text of an element is code or is not for readers.
func isRaw(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Textarea, atom.Xmp:
		return true
	}
	return false
}

// withoutMarks replaces characters that would be taken for marks by others of
// the same length.
func withoutMarks(s string) string {
	if strings.IndexFunc(s, isMark) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return 0xE0000 // four bytes as well
		}
		return r
	}, s)
}

// stripMarks returns s without marks.
func stripMarks(s string) string {
	if strings.IndexFunc(s, isMark) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, s)
}

// A stretch is a part of a text node: its text and, when it is known, its
// place in the decoded input, where character references still stand.
type stretch struct {
	text  string
	place hearsay.Span // empty when it is not known
}

// stretches cuts the data of a text node at the marks.
func (p *page) stretches(data string) []stretch {
	var list []stretch
	add := func(text string, place hearsay.Span) {
		if text != "" {
			list = append(list, stretch{text, place})
		}
	}
	for {
		i := strings.IndexFunc(data, isMark)
		if i < 0 {
			add(data, hearsay.Span{})
			return list
		}
		add(data[:i], hearsay.Span{})
		r, n := utf8.DecodeRuneInString(data[i:])
		data = data[i+n:]
		end := strings.IndexFunc(data, isMark)
		if end < 0 {
			end = len(data)
		}
		place := hearsay.Span{}
		if k := int(r - firstMark); k < len(p.places) && sameInk(html.UnescapeString(p.places[k].Of(p.dec.text)), data[:end]) {
			place = p.places[k]
		}
		add(data[:end], place)
		data = data[end:]
	}
}

// sameInk reports whether a and b are equal but for white space and NULs.
func sameInk(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && (a[i] == ' ' || a[i] <= '\r') {
			i++
		}
		for j < len(b) && (b[j] == ' ' || b[j] <= '\r') {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i++
		j++
	}
}

// walk calls fn for n and what is in it, in document order. When fn returns
// false, what is in that node is passed over.
func walk(n *html.Node, fn func(*html.Node) bool) {
	if !fn(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, fn)
	}
}

// textOf returns the text in a node on one line, without marks.
func textOf(n *html.Node) string {
	var out strings.Builder
	walk(n, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			out.WriteString(n.Data)
		} else if n.Type == html.ElementNode && isBlock(tagOf(n)) || tagOf(n) == atom.Br {
			out.WriteByte(' ')
		}
		return n.Type != html.ElementNode || !isSilent(tagOf(n)) || tagOf(n) == atom.Title
	})
	return oneLine(stripMarks(out.String()))
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// tagOf returns the tag of an element. It goes by the name, as readability
// renames elements and makes new ones without setting the atom.
func tagOf(n *html.Node) atom.Atom {
	switch {
	case n.Type != html.ElementNode:
		return 0
	case n.Namespace == "svg":
		return atom.Svg
	case n.Namespace != "":
		return atom.Math
	}
	return atom.Lookup([]byte(n.Data))
}
