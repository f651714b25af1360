package resolve

import (
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// answered gives the answers of an interview without labels to the guest: whole
// paragraphs in quotation marks that nobody is named for, each right behind a
// paragraph of the author's own that ends with a question or speaks to a "you".
// There must be two of those behind a question. The guest is the first person with a name in front of the first answer
// who does not write it.
func (s *settler) answered() {
	var answers []int
	questions := 0
	for i := range s.attrs {
		if s.speakers[i] != nil {
			continue
		}
		switch s.answers(&s.attrs[i]) {
		case question:
			questions++
			answers = append(answers, i)
		case address:
			answers = append(answers, i)
		}
	}
	if questions < 2 {
		return
	}
	first := s.attrs[answers[0]].Content[0].Start
	for i := range s.scan.names {
		n := &s.scan.names[i]
		if n.span.End > first {
			return
		}
		if ent := n.ent; ent != nil && ent.kind == hearsay.Person && ent.named && !ent.plural && !s.asks(n.span.Start) {
			ent.untold = false
			for _, a := range answers {
				s.speakers[a] = ent
			}
			return
		}
	}
}

// A prompt is what the author says before an answer.
type prompt uint8

const (
	noPrompt prompt = iota
	question
	address // it speaks to the guest: "He says that you were there."
)

// answers tells what a statement that is a paragraph of its own stands behind.
func (s *settler) answers(attr *hearsay.Attribution) prompt {
	if attr.Kind != hearsay.Direct || attr.Parent != "" || len(attr.Source) > 0 || len(attr.Cue) > 0 || len(attr.Content) == 0 {
		return noPrompt
	}
	block, ok := s.doc.BlockAt(attr.Content[0].Start)
	last := attr.Content[len(attr.Content)-1]
	if !ok || block.Kind != hearsay.Paragraph || block.Start != attr.Content[0].Start || last.End < block.End-1 || block.Start == 0 {
		return noPrompt
	}
	before := strings.TrimRight(s.doc.Text[:block.Start], " \t\n")
	asked, ok := s.doc.BlockAt(len(before) - 1)
	switch {
	case !ok || asked.Kind != hearsay.Paragraph && asked.Kind != hearsay.Heading || quoteAt(s.quotes, len(before)-1) >= 0:
		return noPrompt
	case strings.HasSuffix(before, "?"):
		return question
	case s.speaksToYou(asked.Span):
		return address
	}
	return noPrompt
}

// speaksToYou reports whether the author says "you" in sp, outside quotation marks.
func (s *settler) speaksToYou(sp hearsay.Span) bool {
	from := sp.Start
	for word := range strings.FieldsFuncSeq(sp.Of(s.doc.Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		at := from + strings.Index(s.doc.Text[from:sp.End], word)
		from = at + len(word)
		if w := strings.ToLower(word); (w == "you" || w == "your") && quoteAt(s.quotes, at) < 0 {
			return true
		}
	}
	return false
}
