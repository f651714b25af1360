package read

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// bylineReach is how many stretches of text after the title may stand before
// the by-line and the date.
const bylineReach = 40

// bylineText looks below the title for a by-line and a date that no mark-up
// gives away: short elements that say "By A. Name", or a day and nothing else.
// It stops at the first paragraph of prose.
func (w *htmlWalker) bylineText(root *html.Node) {
	below, seen := w.title == nil, 0
	walk(root, func(n *html.Node) bool {
		if seen > bylineReach || n.Type == html.ElementNode && (isSilent(tagOf(n)) || tagOf(n) == atom.Nav) {
			return false
		}
		if n == w.title {
			below = true
			return false
		}
		if n.Type != html.TextNode || !below || !hasInk(n.Data) {
			return true
		}
		s := oneLine(stripMarks(n.Data))
		if seen++; len(s) > 250 {
			seen = bylineReach + 1
			return false
		}
		if lead, _ := cutLead(s + " A"); lead != "" && w.byline == nil { // the name may be a link of its own
			w.bylineAt(n)
		}
		if date, ok := dateLine(s); ok && w.facts.Published == "" {
			w.facts.Published = date
		}
		return true
	})
}

// bylineAt takes the block element around a text node if it is a by-line.
func (w *htmlWalker) bylineAt(n *html.Node) {
	for n.Parent != nil && !isBlock(tagOf(n)) {
		n = n.Parent
	}
	s := textOf(n)
	if by, ok := parseByline(s, true); ok {
		w.byline = n
		if len(w.facts.Authors) == 0 {
			w.facts.Authors = by.authors
		}
		if w.facts.Publisher == "" {
			w.facts.Publisher = by.outlet
		}
	}
}
