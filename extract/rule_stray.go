package extract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// noteMark is the marker of a note in front of a sentence: "[16] ".
var noteMark = regexp.MustCompile(`^\[[0-9]{1,3}(?:, ?[0-9]{1,3})*\]\s*`)

// strays takes out of contents what is none: the marker of the note before it,
// the source itself, what stands before a cue that announces the content with
// a colon ("In a letter to the council, they wrote:"), and a single word, spoken
// to somebody or left over from the clause, beside a quotation that says it
// all. A source that stops at "who" goes on to its cue, one
// that ends with an adverb loses it.
func strays(p *page) {
	for _, f := range p.found {
		p.relativeTail(f)
		p.adverbTail(f)
		for i := range f.Content {
			sp := &f.Content[i]
			sp.Start += len(noteMark.FindString(sp.Of(p.doc.Text)))
		}
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool { return sp.Start >= sp.End })
		if len(f.Content) < 2 {
			continue
		}
		if last := len(f.Content) - 1; len(f.Cue) > 0 && strings.HasSuffix(f.Cue[0].Of(p.doc.Text), ":") &&
			f.Content[last].Start > f.Cue[0].Start {
			f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
				return sp.End <= f.Cue[0].Start && !p.inMarks(sp)
			})
		}
		said := slices.ContainsFunc(f.Content, p.inMarks)
		f.Content = slices.DeleteFunc(f.Content, func(sp hearsay.Span) bool {
			return slices.ContainsFunc(f.Source, sp.Overlaps) || said && !p.inMarks(sp) && len(strings.Fields(sp.Of(p.doc.Text))) == 1
		})
	}
}

// inMarks reports whether sp begins and ends with a quotation mark.
func (p *page) inMarks(sp hearsay.Span) bool {
	const marks = "\"'“”„‟‘’‚«»‹›「」『』`"
	s := strings.TrimRight(sp.Of(p.doc.Text), ".,;:!?")
	return s != strings.TrimLeft(s, marks) && s != strings.TrimRight(s, marks)
}

// relativeTail completes a source that was cut off behind its relative pronoun:
// "the foreman, who | asked for no name, | explained".
func (p *page) relativeTail(f *finding) {
	if len(f.Source) != 1 || len(f.Cue) == 0 {
		return
	}
	src := &f.Source[0]
	s := src.Of(p.doc.Text)
	name, pronoun := cutLast(s)
	if name == "" {
		return
	}
	switch pronoun {
	case "who", "whose", "whom", "which":
	default:
		return
	}
	if gap := f.Cue[0].Start - src.End; gap > 0 && gap < maxRelative && p.paraAt(src.Start) == p.paraAt(f.Cue[0].Start) {
		between := p.doc.Text[src.End:f.Cue[0].Start]
		if !strings.ContainsAny(between, ".?!“”\"") {
			src.End += len(strings.TrimRight(between, " ,"))
			return
		}
	}
	src.End = src.Start + len(name)
}

// adverbTail cuts off a source the adverb of the verb behind it: "the foreman,
// who asked for no name, | later | explained".
func (p *page) adverbTail(f *finding) {
	if len(f.Source) != 1 {
		return
	}
	src := &f.Source[0]
	k := p.paraAt(src.Start)
	if k == len(p.paras) {
		return
	}
	c := p.clauses(k)
	last := c.at(src.End) - 1
	if last > c.at(src.Start)+1 && c.parts[last] == "RB" && c.word(last-1) == "," {
		src.End = c.para.Toks[last-2].End
	}
}

// cutLast divides s before its last word.
func cutLast(s string) (before, last string) {
	i := strings.LastIndexByte(s, ' ')
	return strings.TrimRight(s[:max(i, 0)], " ,"), s[i+1:]
}

// maxRelative is the most bytes that a relative clause in a source may have.
const maxRelative = 160
