package read

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A sheet is a plain text that is being cut into blocks.
type sheet struct {
	text   string
	lay    layout
	heads  []hearsay.Span // furniture of pages that is still to come
	labels []noteLabel    // of notes that are still to come
	noted  bool           // the text has notes

	blocks  []hearsay.Block
	clutter []hearsay.Block // the furniture, which is not among blocks
	gaps    []hearsay.Span  // between two blocks that are one paragraph
	para    paragraph
	held    paragraph // the last one that is no note
	broken  bool      // a page has ended since held, or notes have begun
}

// plain makes a draft of a plain text.
func plain(text string) *draft {
	s := &sheet{text: text, heads: furniture(text)}
	heads := s.heads
	found := findNotes(text, heads)
	s.labels, s.noted = found.labels, len(found.labels) > 0
	apart := slices.Clone(heads)
	for _, l := range s.labels {
		apart = append(apart, l.Span)
	}
	slices.SortFunc(apart, hearsay.Span.Compare)
	s.cut(apart)
	return &draft{text: text, blocks: s.blocks, clutter: s.clutter, heads: heads, marks: found.marks, gaps: s.gaps}
}

// cut makes the blocks. The lines in apart say nothing about the layout.
func (s *sheet) cut(apart []hearsay.Span) {
	s.lay = layoutOf(s.text, apart)
	for lines := (lineScanner{text: s.text}); lines.scan(); {
		s.line(lines.line)
	}
	s.flush()
	s.blocks = listItems(s.text, s.blocks)
}

// line adds one line to the blocks.
func (s *sheet) line(ln line) {
	switch {
	case s.head(ln):
		s.flush()
		s.broken = true
		s.clutter = append(s.clutter, hearsay.Block{Kind: hearsay.Related, Span: hearsay.Span{Start: ln.start, End: ln.end}})
		return
	case s.noted && rule(ln.of(s.text)):
		s.flush()
		s.broken = true
		return
	case s.label(ln):
		s.flush()
		s.broken = true
		s.para.note = true
	case s.para.note && s.noteGoesOn(ln):
	case s.para.note:
		s.flush()
	case !s.para.empty() && !s.lay.joins(s.text, &s.para, ln):
		if ln.page && s.lay.runsOver(s.text, &s.para, ln) {
			break
		}
		s.para.introduces = ln.quotes > s.para.last.quotes
		s.flush()
	}
	if s.para.empty() && !s.para.note {
		s.para.goesOn = s.broken && s.lay.runsOver(s.text, &s.held, ln)
		s.broken = false
	}
	s.para.add(s.text, ln)
}

// head reports whether a line is furniture.
func (s *sheet) head(ln line) bool {
	for len(s.heads) > 0 && s.heads[0].End <= ln.start {
		s.heads = s.heads[1:]
	}
	return len(s.heads) > 0 && s.heads[0].Start <= ln.start
}

// label reports whether a line begins a note.
func (s *sheet) label(ln line) bool {
	for len(s.labels) > 0 && s.labels[0].Start < ln.start {
		s.labels = s.labels[1:]
	}
	return len(s.labels) > 0 && s.labels[0].Start == ln.start
}

// noteGoesOn reports whether a line is the rest of a note.
func (s *sheet) noteGoesOn(ln line) bool {
	last := s.para.last
	if ln.gap || ln.quotes != last.quotes || ln.end-s.para.first.start > longestNote {
		return false
	}
	before := last.of(s.text)
	if !endsSentence(before) || counts(before) || startsLower(ln.of(s.text)) {
		return max(s.lay.columns, narrowestColum) < 2*last.width || !endsSentence(before)
	}
	return s.lay.columns > 0 && isFull(s.text, last, ln, s.lay.columns)
}

// counts reports whether s ends with a word that a number follows.
func counts(s string) bool {
	word := s[strings.LastIndexAny(s, " \t\n")+1:]
	return strings.HasSuffix(word, ".") && counted(word[:len(word)-1])
}

// rule reports whether s is a line drawn above notes.
func rule(s string) bool {
	return len(s) > 4 && strings.Trim(s, "_-–—") == ""
}

// flush ends the paragraph.
func (s *sheet) flush() {
	if b, ok := s.para.block(s.text); ok && !s.para.empty() {
		if s.para.goesOn {
			s.gaps = append(s.gaps, hearsay.Span{Start: s.held.last.end, End: b.Start})
		}
		s.blocks = append(s.blocks, b)
		if !s.para.note {
			s.held = s.para
		}
	}
	s.para = paragraph{}
}

// runsOver reports whether next, the first line of a page, goes on with the
// paragraph that the page before ended in: in the middle of a sentence, or of
// a quotation.
func (lay layout) runsOver(text string, para *paragraph, next line) bool {
	if para.empty() || para.note || para.last.quotes != next.quotes {
		return false
	}
	last := para.last
	before, after := last.of(text), next.of(text)
	if kind, _ := listMarker(after); kind != noMarker || strings.HasSuffix(before, ":") {
		return false
	}
	if endsSentence(before) {
		return opensQuote(text[max(para.first.start, last.end-longestQuoted):last.end]) && !strings.ContainsAny(after[:min(len(after), 3)], "\"“")
	}
	if startsLower(after) {
		return true
	}
	full := lay.columns > 0 && last.end-last.start > (lay.columns-lay.indent)*3/5 && (para.first != last || last.end-last.start > lay.columns*4/5)
	return full || endsOpen(before)
}

// longestQuoted is how far from the end of a page an opening quotation mark
// may stand.
const longestQuoted = 1500

// opensQuote reports whether a quotation in s is not closed in it.
func opensQuote(s string) bool {
	if strings.Contains(s, "“") {
		return strings.LastIndex(s, "“") > strings.LastIndex(s, "”")
	}
	return strings.Count(s, "\"")%2 == 1
}

// endsOpen reports whether s ends with what no sentence and no heading ends
// with.
func endsOpen(s string) bool {
	if strings.HasSuffix(s, ",") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, ";") {
		return true
	}
	switch s[strings.LastIndexAny(s, " \t\n")+1:] {
	case "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "that", "which", "who", "as", "was", "were", "had", "has", "is", "are":
		return true
	}
	return false
}
