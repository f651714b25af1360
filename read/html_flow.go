package read

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A flow writes what stands between tags, and turns the tags into blocks and
// their kinds. It takes the tags as they come and needs no tree.
type flow struct {
	*composer
	plain hearsay.BlockKind // the kind outside of special elements
	// How many of these elements are open.
	headings, captions, quotes, lists, verbatim int
	breaks                                      int // <br> since the last word
}

// kindNow is the kind of a block that begins here.
func (f *flow) kindNow() hearsay.BlockKind {
	switch {
	case f.plain != hearsay.Paragraph:
		return f.plain
	case f.headings > 0:
		return hearsay.Heading
	case f.captions > 0:
		return hearsay.Caption
	case f.quotes > 0:
		return hearsay.Quotation
	case f.lists > 0:
		return hearsay.List
	}
	return hearsay.Paragraph
}

// open takes a start tag.
func (f *flow) open(tag atom.Atom) {
	switch tag {
	case atom.Br:
		if f.breaks++; f.breaks > 1 {
			f.begin(f.kindNow())
		} else {
			f.lineBreak()
		}
		return
	case atom.Q:
		f.write("“", hearsay.Span{}, false)
		return
	}
	f.count(tag, 1)
	if isBlock(tag) {
		f.begin(f.kindNow())
	}
}

// close takes an end tag.
func (f *flow) close(tag atom.Atom) {
	if tag == atom.Q {
		f.write("”", hearsay.Span{}, false)
		return
	}
	f.count(tag, -1)
	if isBlock(tag) {
		f.begin(f.kindNow())
	}
}

func (f *flow) count(tag atom.Atom, by int) {
	counter := (*int)(nil)
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		counter = &f.headings
	case atom.Figcaption, atom.Caption:
		counter = &f.captions
	case atom.Blockquote:
		counter = &f.quotes
	case atom.Ul, atom.Ol, atom.Dl:
		counter = &f.lists
	case atom.Pre:
		counter = &f.verbatim
	default:
		return
	}
	*counter = max(*counter+by, 0)
}

// text writes the raw text between two tags, which stands at the place at of
// the decoded input; character references are still in it.
func (f *flow) text(raw string, at int) {
	if f.verbatim > 0 {
		f.verbatimText(raw, at)
		return
	}
	start := 0
	for i := 0; i < len(raw); {
		n, s := 0, ""
		switch raw[i] {
		case '&':
			n, s = characterReference(raw[i:min(len(raw), i+maxReference)])
		case 0:
			n = 1
		}
		if n == 0 {
			i++
			continue
		}
		f.piece(raw[start:i], hearsay.Span{Start: at + start, End: at + i}, true)
		f.piece(s, hearsay.Span{Start: at + i, End: at + i + n}, false)
		i += n
		start = i
	}
	f.piece(raw[start:], hearsay.Span{Start: at + start, End: at + len(raw)}, true)
}

func (f *flow) piece(s string, at hearsay.Span, same bool) {
	if hasInk(s) {
		f.breaks = 0
	}
	f.write(s, at, same)
}

// hasInk reports whether s has anything but white space.
func hasInk(s string) bool { return strings.TrimFunc(s, isBlank) != "" }

// verbatimText writes text in which line ends count: wire reports are printed
// in <pre>. An empty line parts paragraphs there.
func (f *flow) verbatimText(raw string, at int) {
	blocks := paragraphs(raw)
	for i, b := range blocks {
		if i > 0 {
			f.begin(f.kindNow())
		}
		verbatim := f.verbatim
		f.verbatim = 0
		f.text(b.Of(raw), at+b.Start)
		f.verbatim = verbatim
	}
}

// maxReference is the longest character reference, "&CounterClockwiseContourIntegral;", and some.
const maxReference = 40

// characterReference returns the length and meaning of the character reference
// that s begins with; 0 when it begins with none.
func characterReference(s string) (int, string) {
	i := 1
	for i < len(s) && (isAlnum(s[i]) || s[i] == '#' && i == 1) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	if meaning := html.UnescapeString(s[:i]); meaning != s[:i] {
		return i, meaning
	}
	return 0, ""
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// isLink reports whether an element links or raises words.
func isLink(tag atom.Atom) bool { return tag == atom.A || tag == atom.Sup }

// target returns the address that an element leads to.
func target(tag atom.Atom, href string) string {
	if tag == atom.Sup {
		return ""
	}
	return strings.TrimSpace(stripMarks(href))
}

// isBlock reports whether an element begins and ends blocks of text.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Tbody, atom.Thead,
		atom.Figure, atom.Figcaption, atom.Address, atom.Form, atom.Fieldset, atom.Hr, atom.Center, atom.Details,
		atom.Summary, atom.Body, atom.Html, atom.Hgroup, atom.Img, atom.Video, atom.Iframe:
		return true
	}
	return false
}

// isSilent reports whether nothing in an element is text for readers.
func isSilent(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea,
		atom.Select, atom.Svg, atom.Math, atom.Button, atom.Object, atom.Title, atom.Audio, atom.Video, atom.Canvas, atom.Datalist:
		return true
	}
	return false
}
