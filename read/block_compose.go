package read

import (
	"sort"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A composer writes the text of a document that has mark-up, block by block,
// and keeps the way back to the input. White space is folded, blocks are
// parted by an empty line, and a block without a letter or digit is dropped.
type composer struct {
	src    *decoded // what the pieces are places of
	text   []byte
	blocks []hearsay.Block
	runs   mapper
	kind   hearsay.BlockKind
	start  int // of the block that is being written; -1 before its first word
	gap    gap
	solid  bool // the block has a letter or a digit
	links  []hearsay.Hyperlink
	open   []hearsay.Hyperlink // links that have begun, the innermost last
}

// maxOpen is how many links may be open at once; marks are never nested so
// deep, only broken mark-up is.
const maxOpen = 16

// beginLink starts a link at the next word.
func (c *composer) beginLink(url string) {
	if len(c.open) < maxOpen {
		c.open = append(c.open, hearsay.Hyperlink{Span: hearsay.Span{Start: len(c.text)}, URL: url})
	}
}

// endLink ends the innermost link, if any. A link that holds no words, several
// blocks or the whole of another link is dropped.
func (c *composer) endLink() {
	n := len(c.open) - 1
	if n < 0 {
		return
	}
	link := c.open[n]
	c.open = c.open[:n]
	link.Start, link.End = min(max(link.Start, c.start), len(c.text)), len(c.text)
	for link.Start < link.End && (c.text[link.Start] == ' ' || c.text[link.Start] == '\n') {
		link.Start++
	}
	if c.start < 0 || link.Len() <= 0 || link.URL == "" && len(c.links) > 0 && c.links[len(c.links)-1].Start >= link.Start {
		return
	}
	c.links = append(c.links, link)
}

// gap is the white space that is due before the next word.
type gap int

const (
	noGap gap = iota
	wordGap
	lineGap
)

func newComposer(src *decoded) *composer {
	return &composer{src: src, start: -1}
}

// begin ends the block before, if any, and starts one of the kind.
func (c *composer) begin(kind hearsay.BlockKind) {
	c.end()
	c.kind = kind
}

// end ends the block. What is written next belongs to a new one of the same kind.
func (c *composer) end() {
	c.gap = noGap
	if c.start < 0 {
		return
	}
	if c.solid {
		sp := hearsay.Span{Start: c.start, End: len(c.text)}
		c.blocks = append(c.blocks, hearsay.Block{Kind: c.kind, Span: sp})
	} else {
		c.text = c.text[:c.blockEnd()]
		for n := len(c.links); n > 0 && c.links[n-1].End > len(c.text); n-- {
			c.links = c.links[:n-1]
		}
		c.runs.truncate(len(c.text))
	}
	c.start, c.solid = -1, false
}

// blockEnd returns where the last complete block ends.
func (c *composer) blockEnd() int {
	if n := len(c.blocks); n > 0 {
		return c.blocks[n-1].End
	}
	return 0
}

// lineBreak asks for a line end before the next word of the block.
func (c *composer) lineBreak() { c.gap = lineGap }

// words reports whether the block has any yet.
func (c *composer) words() bool { return c.start >= 0 }

// write adds s, which stands at the place at of src's text; same says that it
// is the same bytes there, else the place is that of s as a whole. An empty
// place means that s comes from nowhere.
func (c *composer) write(s string, at hearsay.Span, same bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isBlank(r) {
			// A single space, inside a stretch, is kept as it is.
			if same && r == ' ' && c.start >= 0 && c.gap == noGap && i+1 < len(s) && !blankAt(s, i+1) {
				c.put(s[i:i+1], hearsay.Span{Start: at.Start + i, End: at.Start + i + 1}, true)
			} else if c.gap == noGap && c.start >= 0 && r != '\u200B' && r != '\uFEFF' && r != '\u2060' {
				c.gap = wordGap
			}
			i += n
			continue
		}
		end := i + n
		for end < len(s) && !blankAt(s, end) {
			end++
		}
		place := at
		if same {
			place = hearsay.Span{Start: at.Start + i, End: at.Start + end}
		}
		c.word(s[i:end], place, same)
		i = end
	}
}

// blankAt reports whether white space is at s[i:]; false inside a sequence.
func blankAt(s string, i int) bool {
	if s[i] < utf8.RuneSelf {
		return s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r != utf8.RuneError && isBlank(r)
}

// word adds a word after the gap that is due.
func (c *composer) word(s string, at hearsay.Span, same bool) {
	if c.start < 0 {
		if len(c.text) > 0 {
			c.text = append(c.text, "\n\n"...)
		}
		c.start, c.gap = len(c.text), noGap
	}
	switch c.gap {
	case wordGap:
		c.text = append(c.text, ' ')
	case lineGap:
		c.text = append(c.text, '\n')
	}
	c.gap = noGap
	c.solid = c.solid || hasWord(s)
	c.put(s, at, same)
}

// put appends s and its run.
func (c *composer) put(s string, at hearsay.Span, same bool) {
	start := len(c.text)
	c.text = append(c.text, s...)
	c.locate(hearsay.Span{Start: start, End: len(c.text)}, at, same)
}

// locate adds the runs of text that stands at the place at of src's text.
func (c *composer) locate(text, at hearsay.Span, same bool) {
	if at.Len() <= 0 {
		return
	}
	runs := c.src.runs
	if runs == nil {
		c.runs.add(text, at, same)
		return
	}
	var whole hearsay.Span
	for i := sort.Search(len(runs), func(i int) bool { return runs[i].Text.End > at.Start }); i < len(runs) && runs[i].Text.Start < at.End; i++ {
		run := runs[i]
		part := hearsay.Span{Start: max(run.Text.Start, at.Start), End: min(run.Text.End, at.End)}
		in, exact := run.Input, run.Exact
		if exact {
			in.Start += part.Start - run.Text.Start
			in.End = in.Start + part.Len()
		}
		if same {
			shift := text.Start - at.Start
			c.runs.add(hearsay.Span{Start: part.Start + shift, End: part.End + shift}, in, exact)
		} else if whole.Len() == 0 {
			whole = in
		} else {
			whole.End = in.End
		}
	}
	if !same {
		c.runs.add(text, whole, false)
	}
}

// finish ends the last block and returns the draft and the way back.
func (c *composer) finish() (*draft, *hearsay.SourceMap) {
	c.end()
	d := &draft{text: string(c.text), blocks: c.blocks, links: c.links, marked: true}
	return d, &hearsay.SourceMap{Runs: c.runs.finish()}
}
