package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// answered gives the answers of an interview without labels to the guest: whole
// paragraphs in quotation marks that nobody is named for, each right behind a
// paragraph of the author's own that ends with a question. There must be two of
// them. The guest is the first person with a name in front of the first answer
// who does not write it.
func (s *settler) answered() {
	var answers []int
	for i := range s.attrs {
		if s.speakers[i] == nil && s.answers(&s.attrs[i]) {
			answers = append(answers, i)
		}
	}
	if len(answers) < 2 {
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

// answers reports whether a statement is a paragraph of its own behind a question.
func (s *settler) answers(attr *hearsay.Attribution) bool {
	if attr.Kind != hearsay.Direct || attr.Parent != "" || len(attr.Source) > 0 || len(attr.Cue) > 0 || len(attr.Content) == 0 {
		return false
	}
	block, ok := s.doc.BlockAt(attr.Content[0].Start)
	last := attr.Content[len(attr.Content)-1]
	if !ok || block.Kind != hearsay.Paragraph || block.Start != attr.Content[0].Start || last.End < block.End-1 || block.Start == 0 {
		return false
	}
	before := strings.TrimRight(s.doc.Text[:block.Start], " \t\n")
	if !strings.HasSuffix(before, "?") {
		return false
	}
	asked, ok := s.doc.BlockAt(len(before) - 1)
	return ok && (asked.Kind == hearsay.Paragraph || asked.Kind == hearsay.Heading) && quoteAt(s.quotes, len(before)-1) < 0
}
