package read

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nodes writes the children of a node of the main text.
func (w *htmlWalker) nodes(parent *html.Node) {
	for n := parent.FirstChild; n != nil; n = n.NextSibling {
		switch n.Type {
		case html.TextNode:
			for _, s := range w.stretches(n.Data) {
				w.stretch(s)
			}
		case html.ElementNode:
			w.element(n)
		}
	}
}

// element writes an element; what its names say about its part wins over
// what its tag says.
func (w *htmlWalker) element(n *html.Node) {
	if leftOut(n) {
		return
	}
	before := w.plain
	if kind := partOf(n); kind != "" && before == hearsay.Paragraph {
		w.plain = kind
		w.begin(w.kindNow())
	}
	tag := tagOf(n)
	w.open(tag)
	if isLink(tag) {
		w.beginLink(target(tag, attr(n, "href")))
	}
	w.nodes(n)
	if isLink(tag) {
		w.endLink()
	}
	w.close(tag)
	if w.plain != before {
		w.plain = before
		w.begin(w.kindNow())
	}
}

// leftOut reports whether nothing of an element belongs to the text of a page.
func leftOut(n *html.Node) bool {
	if isSilent(tagOf(n)) || tagOf(n) == atom.Nav {
		return true
	}
	if isBlock(tagOf(n)) && linksOnly(n) {
		return true
	}
	for _, name := range elementNames(n) {
		switch name {
		case "cookie", "cookies", "consent", "gdpr", "skip":
			return tagOf(n) != atom.Body && len(textOf(n)) <= longPart/4
		}
	}
	return false
}

// linksOnly reports whether an element is a menu: three links or more, short
// ones, with nothing but marks between them. Lists are left to what their
// headings say, as references may be links as well.
func linksOnly(n *html.Node) bool {
	switch tagOf(n) {
	case atom.Td, atom.P, atom.Div:
	default:
		return false
	}
	links, size, only := 0, 0, true
	walk(n, func(c *html.Node) bool {
		switch {
		case c.Type == html.ElementNode && tagOf(c) == atom.A:
			links++
			size += len(textOf(c))
			return false
		case c.Type == html.ElementNode && (tagOf(c) == atom.Ul || tagOf(c) == atom.Ol):
			only = false
		case c.Type == html.TextNode && hasWord(stripMarks(c.Data)):
			only = false
		}
		return only
	})
	return only && links >= 3 && size <= 30*links
}

// longPart is how much text, in bytes, makes it doubtful that an element is
// what its name says: themes call the whole page "share" or "related".
const longPart = 3000

// partOf reads the class, id, role and itemprop of an element: by-lines,
// captions, reference lists, and what is around a text but not of it.
func partOf(n *html.Node) hearsay.BlockKind {
	if tagOf(n) == atom.A || tagOf(n) == atom.Body {
		return ""
	}
	switch role := attr(n, "role"); role {
	case "doc-endnotes", "doc-footnote", "doc-bibliography":
		return hearsay.References
	}
	names := elementNames(n)
	if len(names) == 0 {
		return ""
	}
	has := func(words ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(words, name) })
	}
	switch {
	case isBylineElement(n) && len(textOf(n)) <= 150:
		return hearsay.Byline
	case has("kicker", "eyebrow", "overline", "rubric", "breadcrumb", "breadcrumbs") && len(textOf(n)) <= shortPart, isDateElement(n, has):
		return hearsay.Dateline
	case has("caption", "figcaption", "captiontext", "imagecaption"):
		return hearsay.Caption
	case has("footnotes", "footnote", "endnotes", "reflist", "references", "bibliography", "citations") && tagOf(n) != atom.Sup && !isInline(tagOf(n)):
		if tagOf(n) == atom.Ol || tagOf(n) == atom.Ul || tagOf(n) == atom.Li {
			return hearsay.References
		}
		return "" // its heading and list are told apart by what they say
	case has("related", "relatedposts", "comments", "commentlist", "comment", "respond", "sharedaddy", "share", "sharing", "social", "newsletter", "recommended",
		"recirc", "recirculation", "promo", "tags", "taglist", "outbrain", "taboola", "readmore", "subscribe", "signup", "advertisement"):
		if len(textOf(n)) <= longPart {
			return hearsay.Related
		}
	}
	return ""
}

// shortPart bounds the bytes of a line of a page's head: a rubric, a date.
const shortPart = 80

// isDateElement reports whether an element holds no more than the date of
// publication.
func isDateElement(n *html.Node, has func(...string) bool) bool {
	if isInline(tagOf(n)) ||
		!has("date", "dateline", "pubdate", "published", "updated", "timestamp", "time", "posted", "dateposted", "stamp") {
		return false
	}
	text := textOf(n)
	if len(text) > shortPart {
		return false
	}
	_, ok := findMoment(tokenize(text))
	return ok
}

func isInline(tag atom.Atom) bool { return !isBlock(tag) }

// elementNames cuts the class and id of an element into words.
func elementNames(n *html.Node) []string {
	value := attr(n, "class") + " " + attr(n, "id")
	if len(value) > 400 {
		return nil
	}
	return strings.FieldsFunc(strings.ToLower(value), func(r rune) bool { return !unicode.IsLetter(r) })
}

// isBylineElement reports whether an element says that it names the author.
func isBylineElement(n *html.Node) bool {
	if attr(n, "rel") == "author" || slices.Contains(strings.Fields(attr(n, "itemprop")), "author") {
		return true
	}
	switch tagOf(n) {
	case atom.Body, atom.Html, atom.Article, atom.Main, atom.Img, atom.Meta, atom.Link:
		return false
	}
	names := elementNames(n)
	if slices.Contains(names, "byline") || slices.Contains(names, "bylines") {
		return true
	}
	return slices.Contains(names, "author") && !slices.Contains(names, "box") && !slices.Contains(names, "bio") && !slices.Contains(names, "comment")
}
