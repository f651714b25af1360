package read

import (
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// fromMarkdown makes a draft of a Markdown text: what a reader would see,
// without mark-up, front matter, code and pictures.
func fromMarkdown(dec *decoded) (*draft, *hearsay.SourceMap) {
	front, body := frontMatter(dec.text)
	w := &markdownWalker{composer: newComposer(dec), src: []byte(dec.text), base: body}
	md := goldmark.New(goldmark.WithExtensions(
		extension.Footnote, extension.Table, extension.Strikethrough, extension.DefinitionList,
	))
	source := w.src[body:]
	root := md.Parser().Parse(text.NewReader(source))
	w.firstLevel = -1
	w.blocks(root, hearsay.Paragraph)
	d, back := w.finish()
	d.Meta = front
	for i, b := range d.blocks {
		if b.Kind == hearsay.Heading && i < 3 && (d.Title == "" && w.firstLevel == i || sameTitle(d.of(i), d.Title)) {
			d.blocks[i].Kind = hearsay.Title
			if d.Title == "" {
				d.Title = oneLine(d.of(i))
			}
			break
		}
	}
	return d, back
}

// A markdownWalker writes the blocks of a parsed Markdown text.
type markdownWalker struct {
	*composer
	src        []byte
	base       int // where the parsed part of src starts
	firstLevel int // index of the first heading of level 1; -1 when there is none
	seenLevel  bool
	label      string // of the footnote whose first block comes next
}

// blocks writes the children of a block node; kind is what a paragraph is there.
func (w *markdownWalker) blocks(parent ast.Node, kind hearsay.BlockKind) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n, kind)
	}
}

func (w *markdownWalker) block(n ast.Node, kind hearsay.BlockKind) {
	switch n := n.(type) {
	case *ast.Heading:
		w.leaf(n, hearsay.Heading)
		if n.Level == 1 && !w.seenLevel {
			w.seenLevel, w.firstLevel = true, len(w.composer.blocks)-1
		}
	case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm:
		if caption := loneImage(n); caption != nil {
			w.caption(caption)
			return
		}
		w.leaf(n, kind)
	case *ast.Blockquote:
		w.blocks(n, hearsay.Quotation)
	case *ast.ListItem, *extast.DefinitionDescription:
		if kind == hearsay.Paragraph {
			kind = hearsay.List
		}
		w.blocks(n, kind)
	case *extast.Footnote:
		w.label = "[" + strconv.Itoa(n.Index) + "] "
		w.blocks(n, hearsay.References)
		w.label = ""
	case *ast.HTMLBlock:
		w.html(n, kind)
	case *extast.TableHeader, *extast.TableRow:
		w.begin(hearsay.List)
		for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if w.words() {
				w.write(" | ", hearsay.Span{}, false)
			}
			w.inlines(cell)
		}
		w.end()
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
	default:
		w.blocks(n, kind)
	}
}

// leaf writes a block of running text.
func (w *markdownWalker) leaf(n ast.Node, kind hearsay.BlockKind) {
	w.begin(kind)
	w.write(w.label, hearsay.Span{}, false)
	w.label = ""
	w.inlines(n)
	w.end()
}

// loneImage returns the image of a paragraph that has nothing else.
func loneImage(n ast.Node) *ast.Image {
	img, ok := n.FirstChild().(*ast.Image)
	if !ok || img.NextSibling() != nil {
		return nil
	}
	return img
}

// caption writes the title of an image, which is printed below it; its
// alternative text when there is no title.
func (w *markdownWalker) caption(img *ast.Image) {
	w.begin(hearsay.Caption)
	if len(img.Title) > 0 {
		w.write(string(img.Title), hearsay.Span{}, false)
	} else {
		w.inlines(img)
	}
	w.end()
}

func (w *markdownWalker) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(n)
	}
}

func (w *markdownWalker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		_, raw := n.Parent().(*ast.CodeSpan)
		w.segment(n.Segment, raw || n.IsRaw())
		if n.HardLineBreak() {
			w.lineBreak()
		} else if n.SoftLineBreak() {
			w.write(" ", hearsay.Span{}, false)
		}
	case *ast.String:
		w.write(string(n.Value), hearsay.Span{}, false)
	case *ast.Link:
		w.beginLink(string(n.Destination))
		w.inlines(n)
		w.endLink()
	case *ast.AutoLink:
		w.beginLink(string(n.URL(w.src[w.base:])))
		w.write(string(n.Label(w.src[w.base:])), hearsay.Span{}, false)
		w.endLink()
	case *extast.FootnoteLink:
		at := w.base + max(n.Pos(), 0)
		length := strings.IndexByte(string(w.src[at:min(len(w.src), at+200)]), ']') + 1
		w.write("["+strconv.Itoa(n.Index)+"]", hearsay.Span{Start: at, End: at + length}, false)
	case *extast.FootnoteBacklink, *ast.Image:
	case *ast.RawHTML:
		if isBreak(n, w.src[w.base:]) {
			w.lineBreak()
		}
	default:
		w.inlines(n)
	}
}

func isBreak(n *ast.RawHTML, source []byte) bool {
	var tag strings.Builder
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		tag.Write(seg.Value(source))
	}
	return strings.HasPrefix(strings.ToLower(tag.String()), "<br")
}

// segment writes a stretch of the source, in which backslashes and character
// references still stand unless it is raw.
func (w *markdownWalker) segment(seg text.Segment, raw bool) {
	start, stop := w.base+seg.Start, w.base+seg.Stop
	plain := start
	for i := start; i < stop && !raw; {
		n, s := 0, ""
		switch {
		case w.src[i] == '\\' && i+1 < stop && isPunct(w.src[i+1]):
			n, s = 2, string(w.src[i+1:i+2])
		case w.src[i] == '&':
			if n, s = characterReference(string(w.src[i:min(stop, i+maxReference)])); n > 0 && w.src[i+n-1] != ';' {
				n = 0
			}
		}
		if n == 0 {
			i++
			continue
		}
		w.plain(plain, i)
		w.write(s, hearsay.Span{Start: i, End: i + n}, false)
		i += n
		plain = i
	}
	w.plain(plain, stop)
}

func (w *markdownWalker) plain(start, stop int) {
	if start < stop {
		w.write(string(w.src[start:stop]), hearsay.Span{Start: start, End: stop}, true)
	}
}

func isPunct(b byte) bool {
	return b >= '!' && b <= '/' || b >= ':' && b <= '@' || b >= '[' && b <= '`' || b >= '{' && b <= '~'
}

// html writes the text of a block of HTML.
func (w *markdownWalker) html(n *ast.HTMLBlock, kind hearsay.BlockKind) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, stop := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() && n.ClosureLine.Stop > stop {
		stop = n.ClosureLine.Stop
	}
	newStreamer(w.composer, w.base+start, kind).run(string(w.src[w.base+start : w.base+stop]))
}
