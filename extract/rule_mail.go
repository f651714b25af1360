package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// In plain text the lines of quoted mail keep the marks they begin with:
// "> > I was there". They are no words, and no content goes over them.

// withoutLineMarks returns a paragraph without the marks at the starts of its
// lines.
func withoutLineMarks(s string, para model.Paragraph) model.Paragraph {
	if len(para.Toks) == 0 || !strings.Contains(s[para.Toks[0].Start:lastEnd(&para)], "\n") {
		return para
	}
	marked := func(i int) bool { return para.Toks[i].Of(s) == ">" && lineMark(s, para.Toks[i].Start) }
	toks := make([]text.Token, 0, len(para.Toks))
	for i := range para.Toks {
		if !marked(i) {
			toks = append(toks, para.Toks[i])
		}
	}
	if len(toks) == len(para.Toks) {
		return para
	}
	para.Toks = toks
	if bare, ok := para.Part(s, 0, len(toks)); ok {
		return bare
	}
	return para
}

// lineMark reports whether nothing but such marks, and not too many, stands
// before a place on its line.
func lineMark(s string, at int) bool {
	_, ok := marksBefore(s, at)
	return ok
}

// lineDepth counts the marks before a place on its line; 0 where other words
// stand there as well.
func lineDepth(s string, at int) int {
	n, _ := marksBefore(s, at)
	return n
}

// maxMarks bounds how many bytes of marks are looked at.
const maxMarks = 200

func marksBefore(s string, at int) (n int, ok bool) {
	for i := at - 1; i >= max(0, at-maxMarks); i-- {
		switch s[i] {
		case '>':
			n++
		case '\n', '\r':
			return n, true
		case ' ', '\t':
		default:
			return 0, false
		}
	}
	if at > maxMarks {
		return 0, false
	}
	return n, true
}

// cutLineMarks cuts the spans of all findings at the marks that begin lines.
func (p *page) cutLineMarks() {
	if !strings.Contains(p.doc.Text, ">") {
		return
	}
	for _, f := range p.found {
		f.Content = p.withoutMarks(f.Content)
		f.Source = p.withoutMarks(f.Source)
		f.Cue = p.withoutMarks(f.Cue)
	}
}

func (p *page) withoutMarks(spans []hearsay.Span) []hearsay.Span {
	s := p.doc.Text
	var out []hearsay.Span
	for _, sp := range spans {
		start := sp.Start
		for i := sp.Start; i < sp.End; i++ {
			if s[i] != '\n' && s[i] != '\r' {
				continue
			}
			next := i
			marks := false
			for next < sp.End && (s[next] == '\n' || s[next] == '\r' || s[next] == ' ' || s[next] == '\t' || s[next] == '>') {
				marks = marks || s[next] == '>'
				next++
			}
			if marks {
				if i > start {
					out = append(out, hearsay.Span{Start: start, End: i})
				}
				start = next
			}
			i = next - 1
		}
		if start < sp.End {
			out = append(out, hearsay.Span{Start: start, End: sp.End})
		}
	}
	return out
}

// mail lays quoted mail on the one whom the line before it names: "On Monday,
// 2 June 2025, Ana Roe <ana@example.org> wrote:".
func mail(p *page) {
	held := p.holders()
	var headers []hearsay.Span
	var found []*finding
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.setOff || q.para == 0 {
			continue
		}
		c := p.clauses(q.para - 1)
		source, cue, ok := c.mailHeader()
		if !ok {
			continue
		}
		q.take(held[i])
		headers = append(headers, c.span(0, len(c.para.Toks)))
		found = append(found, &finding{Attribution: hearsay.Attribution{
			Content: slices.Clone(q.parts), Source: []hearsay.Span{source}, Cue: []hearsay.Span{cue},
			Confidence: layConfidence, FoundBy: "mail",
		}})
	}
	index := newSpanIndex(headers)
	p.drop(func(f *finding) bool { return index.covers(f.anchor()) })
	p.found = append(p.found, found...)
}

// mailHeader reads the paragraph as the line that a mail program puts before
// what it quotes.
func (c *clause) mailHeader() (source, cue hearsay.Span, ok bool) {
	n := len(c.para.Toks)
	if n < 4 || n > maxHeadline || c.word(n-1) != ":" || !c.dated(n) {
		return source, cue, false
	}
	verb := n - 2
	switch c.lower(verb) {
	case "wrote", "writes", "said":
	case ">": // 2025-06-02 19:02 GMT Ana Roe <ana@example.org>:
		verb++
	default:
		return source, cue, false
	}
	end := verb
	if c.word(end-1) == ">" {
		for end > 1 && c.word(end) != "<" {
			end--
		}
	}
	for end > 1 && c.word(end-1) == "," {
		end--
	}
	from := end
	for from > 1 && isWord(c.para.Toks[from-1]) && c.para.Toks[from-1].Class != text.Number && !timeWord(c.fold(from-1)) {
		from--
	}
	if from == end {
		return source, cue, false
	}
	return c.span(from, end), c.span(verb, n), true
}

// dated reports whether the first n words start like a date: "On Monday, 2
// June", "2025-06-02".
func (c *clause) dated(n int) bool {
	if c.lower(0) != "on" {
		return c.para.Toks[0].Class == text.Number
	}
	for i := 1; i < n; i++ {
		if c.para.Toks[i].Class == text.Number {
			return true
		}
	}
	return false
}

func timeWord(w string) bool {
	switch w {
	case "am", "pm", "a.m", "p.m", "utc", "gmt", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "at":
		return true
	}
	return lexicon.Common(w)
}

// mailSignature reads a paragraph of quoted mail as the name under it: "joan,
// plot 22", "Best wishes, Ana".
func (c *clause) mailSignature() *signature {
	n := len(c.para.Toks)
	if n > maxName || endsSentence(c.word(n-1)) {
		return nil
	}
	from := 0
	for i := range n {
		if c.finite(i) || c.word(i) == ":" {
			return nil
		}
		if farewells[c.lower(i)] && i+1 < n {
			from = i + 1
		}
	}
	for from < n && !isWord(c.para.Toks[from]) {
		from++
	}
	if from == n {
		return nil
	}
	return &signature{source: c.span(from, n)}
}

// farewells stand before the name under a letter.
var farewells = wordSet(`regards best cheers thanks thank you yours sincerely faithfully truly love wishes greetings`)
