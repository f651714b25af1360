package read

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A streamer writes the text of a page straight from its tags, without a
// tree. It is the way for pages that are nested too deep or have too many
// elements, or in which no main text stands out: slower machines for bigger
// pages are no answer, and part of the boilerplate is better than no text.
type streamer struct {
	flow
	base  int  // where the page starts in the decoded input
	all   bool // also the elements that seldom belong to a text
	title string

	silent atom.Atom // the element that is passed over; 0 when none is
	nested int       // how many of the same are open inside it
}

func newStreamer(c *composer, base int, kind hearsay.BlockKind) *streamer {
	return &streamer{flow: flow{composer: c, plain: kind}, base: base}
}

// run goes over the page once.
func (s *streamer) run(page string) {
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(0)
	s.begin(s.kindNow())
	for at := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := len(z.Raw())
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := atom.Lookup(name)
			s.start(tag, kind == html.SelfClosingTagToken)
			if isLink(tag) && s.silent == 0 && kind == html.StartTagToken {
				s.beginLink(target(tag, href(z, more)))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if isLink(tag) && s.silent == 0 {
				s.endLink()
			}
			s.stop(tag)
		case html.TextToken:
			s.words(page[at:at+raw], at)
		}
		at += raw
	}
	s.end()
}

// href returns the attribute of the tag that z has just read.
func href(z *html.Tokenizer, more bool) string {
	for more {
		var key, value []byte
		if key, value, more = z.TagAttr(); string(key) == "href" {
			return string(value)
		}
	}
	return ""
}

func (s *streamer) words(raw string, at int) {
	switch {
	case s.silent == atom.Title && s.title == "":
		s.title = oneLine(html.UnescapeString(raw))
	case s.silent == 0:
		s.text(raw, s.base+at)
	}
}

func (s *streamer) start(tag atom.Atom, closed bool) {
	switch {
	case s.silent != 0:
		if tag == s.silent && !closed {
			s.nested++
		}
	case isSilent(tag) || !s.all && isAside(tag):
		if !closed || isRaw(tag) || tag == atom.Title {
			s.silent, s.nested = tag, 0
		}
	default:
		s.open(tag)
	}
}

func (s *streamer) stop(tag atom.Atom) {
	switch {
	case s.silent == 0:
		s.close(tag)
	case s.silent == tag && s.nested > 0:
		s.nested--
	case s.silent == tag:
		s.silent = 0
		if isBlock(tag) {
			s.begin(s.kindNow())
		}
	}
}

// isAside reports whether an element seldom belongs to a main text.
func isAside(tag atom.Atom) bool {
	switch tag {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form:
		return true
	}
	return false
}

// streamPage makes a draft of a page without a tree. Elements that seldom
// belong to a main text are passed over unless nothing else is left.
func streamPage(dec *decoded) (*draft, *hearsay.SourceMap, string) {
	s := newStreamer(newComposer(dec), 0, hearsay.Paragraph)
	s.run(dec.text)
	if !s.solidText() {
		title := s.title
		s = newStreamer(newComposer(dec), 0, hearsay.Paragraph)
		s.all = true
		s.run(dec.text)
		s.title = title
	}
	d, back := s.finish()
	return d, back, s.title
}

// solidText reports whether anything but headings was written.
func (c *composer) solidText() bool {
	for _, b := range c.blocks {
		if b.Kind != hearsay.Heading {
			return true
		}
	}
	return false
}
