package read

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepQuotations readies the block quotations of a page for the search for its
// main text, which judges elements by their names: it would drop a quotation
// of class "social" and the footer in which a quotation is signed. So names in
// quotations go, and their footers become paragraphs.
func keepQuotations(root *html.Node) {
	measureQuotations(root, false)
}

// measureQuotations returns how many bytes of text an element holds, and how
// many of them in block quotations.
func measureQuotations(n *html.Node, inside bool) (size, quoted int) {
	if n.Type == html.TextNode {
		if inside {
			return len(n.Data), len(n.Data)
		}
		return len(n.Data), 0
	}
	if n.Type == html.ElementNode && isSilent(tagOf(n)) {
		return 0, 0
	}
	inside = inside || tagOf(n) == atom.Blockquote
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s, q := measureQuotations(c, inside)
		size, quoted = size+s, quoted+q
	}
	switch {
	case inside:
		dropNames(n)
		if tagOf(n) == atom.Footer {
			n.Data, n.DataAtom = "p", atom.P
		}
	case quoted > 0 && 2*quoted >= size && embeds(n):
		dropNames(n)
	}
	return size, quoted
}

// embeds reports whether an element is named as what is shown from elsewhere.
func embeds(n *html.Node) bool {
	return n.Type == html.ElementNode && slices.ContainsFunc(elementNames(n), func(name string) bool {
		switch name {
		case "social", "socialembed", "embed", "embedded", "share", "sharing", "tweet", "post":
			return true
		}
		return false
	})
}

func dropNames(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "class" || a.Key == "id" })
}
