package read

import (
	"io"
	"log/slog"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/hearsay-project/hearsay"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxElements is how many elements a page may have for its main text to
	// be looked for in the tree.
	maxElements = 60000
	// leastText is how many bytes of main text are enough to be trusted.
	leastText = 250
)

// fromHTML makes a draft of the main text of a page, with its title first and
// its by-line where that stands between the two. The main text is found by
// readability; when that finds too little, all of the page's text is taken.
func fromHTML(dec *decoded) (*draft, *hearsay.SourceMap) {
	p := &page{dec: dec}
	root := p.tree()
	if root == nil {
		d, back, title := streamPage(dec)
		d.markTitle(title)
		return d, back
	}
	facts := readFacts(root)
	w := &htmlWalker{page: p, facts: facts, flow: flow{composer: newComposer(dec), plain: hearsay.Paragraph}}
	w.find(root)
	keepQuotations(root)
	if main := mainText(root); main != nil {
		w.write(main)
	}
	d, back := w.finish()
	if d.bodySize() < leastText {
		if all, allBack, _ := streamPage(dec); all.bodySize() > 2*d.bodySize() {
			d, back = all, allBack
		}
	}
	d.Meta = facts.Meta
	d.markTitle(facts.Title)
	return d, back
}

// tree parses the page with marks in it; nil when it is too big or too deep.
func (p *page) tree() *html.Node {
	if strings.Count(p.dec.text, "<") > 2*maxElements || !p.mark() {
		return nil
	}
	root, err := html.Parse(strings.NewReader(p.marked))
	if err != nil { // nested too deep
		return nil
	}
	return root
}

// mainText returns the part of the page that is its main text, as a tree that
// was cleaned; nil when there is none. It changes root.
func mainText(root *html.Node) (main *html.Node) {
	defer func() {
		if recover() != nil { // a fault on an odd page must not end the run
			main = nil
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	parser.Logger = slog.New(slog.NewTextHandler(io.Discard, &slog.HandlerOptions{Level: slog.LevelError + 1}))
	article, err := parser.ParseAndMutate(root, &url.URL{})
	if err != nil {
		return nil
	}
	return article.Node
}

// bodySize returns how many bytes of running text d has.
func (d *draft) bodySize() int {
	size := 0
	for _, b := range d.blocks {
		if b.Kind == hearsay.Paragraph || b.Kind == hearsay.Quotation || b.Kind == hearsay.List {
			size += b.Len()
		}
	}
	return size
}

// markTitle finds the block that is the title, if it is one of the first.
func (d *draft) markTitle(title string) {
	if d.Title == "" {
		d.Title = title
	}
	for i := range d.blocks {
		if i == 6 || d.blocks[i].Kind == hearsay.Title {
			return
		}
		if (d.blocks[i].Kind == hearsay.Heading || d.blocks[i].Kind == hearsay.Paragraph) && d.Title != "" && sameTitle(d.of(i), d.Title) {
			d.blocks[i].Kind = hearsay.Title
			return
		}
	}
}

// An htmlWalker writes the text of a page from its tree.
type htmlWalker struct {
	flow
	*page
	facts    facts
	title    *html.Node // a heading with the title
	byline   *html.Node
	headline []stretch // of the title, taken before readability changes the tree
	signed   []stretch
	inMain   map[int]bool // the places, by start, that the main text has
}

// find looks for the elements with the title and the by-line and remembers
// what they say.
func (w *htmlWalker) find(root *html.Node) {
	walk(root, func(n *html.Node) bool {
		if n.Type != html.ElementNode || isSilent(tagOf(n)) && tagOf(n) != atom.Title || tagOf(n) == atom.Nav {
			return n.Type == html.DocumentNode
		}
		switch tagOf(n) {
		case atom.Blockquote:
			return false // whoever is named there signs the quotation
		case atom.H1, atom.H2:
			if w.title == nil && sameTitle(textOf(n), w.facts.Title) {
				w.title = n
			}
			return false
		}
		if w.byline == nil && isBylineElement(n) {
			if s := textOf(n); s != "" && len(s) <= 200 {
				w.byline = n
				return false
			}
		}
		return true
	})
	if w.byline == nil {
		w.bylineText(root)
	}
	if w.title != nil {
		w.headline = w.stretchesOf(w.title)
	}
	if w.byline != nil {
		w.signed = w.stretchesOf(w.byline)
	}
}

func (w *htmlWalker) stretchesOf(n *html.Node) []stretch {
	var list []stretch
	walk(n, func(n *html.Node) bool {
		switch {
		case n.Type == html.TextNode:
			list = append(list, w.stretches(n.Data)...)
		case n.Type == html.ElementNode && isSilent(tagOf(n)):
			return false
		case n.Type == html.ElementNode && isBlock(tagOf(n)) || tagOf(n) == atom.Br:
			list = append(list, stretch{text: " "})
		}
		return true
	})
	return list
}

// write writes title, by-line and main text in the order of the page.
func (w *htmlWalker) write(main *html.Node) {
	w.inMain = map[int]bool{}
	first := -1
	walk(main, func(n *html.Node) bool {
		if n.Type == html.ElementNode && leftOut(n) {
			return false
		}
		if n.Type == html.TextNode {
			for _, s := range w.stretches(n.Data) {
				if s.place.Len() > 0 {
					w.inMain[s.place.Start] = true
					if first < 0 {
						first = s.place.Start
					}
				}
			}
		}
		return true
	})
	w.apart(w.headline, hearsay.Title, first)
	if len(w.blocks) == 0 && w.facts.Title != "" && !w.startsWithTitle(main) {
		w.begin(hearsay.Title)
		w.composer.write(w.facts.Title, hearsay.Span{}, false)
	}
	w.apart(w.signed, hearsay.Byline, first)
	w.begin(hearsay.Paragraph)
	w.nodes(main)
	w.end()
}

// apart writes a block whose text stands before the main text and not in it.
func (w *htmlWalker) apart(list []stretch, kind hearsay.BlockKind, before int) {
	for _, s := range list {
		if s.place.Len() > 0 && (w.inMain[s.place.Start] || before >= 0 && s.place.Start > before) {
			return
		}
	}
	w.begin(kind)
	for _, s := range list {
		w.stretch(s)
	}
	w.end()
}

func (w *htmlWalker) startsWithTitle(main *html.Node) bool {
	found, seen := false, 0
	walk(main, func(n *html.Node) bool {
		if n.Type == html.ElementNode && isBlock(tagOf(n)) && tagOf(n) != atom.Div && seen < 6 {
			seen++
			found = found || sameTitle(textOf(n), w.facts.Title)
		}
		return !found && seen < 6
	})
	return found
}

func (w *htmlWalker) stretch(s stretch) {
	if s.place.Len() > 0 {
		w.text(s.place.Of(w.dec.text), s.place.Start)
		if n := len(s.text); n > 0 && blankAt(s.text, n-1) {
			w.composer.write(" ", hearsay.Span{}, false)
		}
		return
	}
	w.composer.write(s.text, hearsay.Span{}, false)
}
