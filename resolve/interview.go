package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// An interview is a text whose turns are labelled "Q" and "A" only.
type interview struct {
	asked, answered []int // attributions
}

// interviewOf gathers the turns of an interview, and takes what their labels
// say as sources away: a letter is no name. It is empty unless the text has
// both questions and answers.
func (r *resolver) interviewOf() interview {
	var out interview
	for i := range r.attrs {
		attr := &r.attrs[i]
		if len(attr.Source) != 1 || !r.valid(attr.Source[0]) {
			continue
		}
		switch at := attr.Source[0]; strings.TrimRight(at.Of(r.doc.Text), ".:") {
		case "Q":
			out.asked = append(out.asked, i)
		case "A":
			out.answered = append(out.answered, i)
		}
	}
	if len(out.asked) == 0 || len(out.answered) == 0 {
		return interview{}
	}
	for _, turns := range [][]int{out.asked, out.answered} {
		for _, i := range turns {
			r.phrases[i] = phrase{}
		}
	}
	return out
}

// interviewed gives the answers to the first person whom the text names before
// them, and the questions to the one who it says has asked them.
func (s *settler) interviewed() {
	in := s.talk
	if len(in.asked) == 0 {
		return
	}
	first := s.attrs[in.asked[0]].Source[0].Start
	var guest, host *entity
	for i := range s.scan.names {
		n := &s.scan.names[i]
		if n.span.End > first {
			break
		}
		switch {
		case n.ent == nil || n.ent.kind != hearsay.Person:
		case s.asks(n.span.Start):
			host = n.ent
		case guest == nil && n.ent != host:
			guest = n.ent
		}
	}
	s.turns(in.answered, guest)
	s.turns(in.asked, host)
}

// asks reports whether the words before a name say that its bearer has led the
// interview.
func (s *settler) asks(at int) bool {
	before := strings.ToLower(strings.TrimRight(s.doc.Text[max(0, at-24):at], " \t\n*_"))
	for _, end := range []string{"interview:", "interview by", "interviewed by", "questions:", "questions by", "\nby", ". by", "spoke to", "told"} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	return false
}

// turns gives statements to the one whom their labels stand for.
func (s *settler) turns(turns []int, ent *entity) {
	if ent == nil {
		return
	}
	ent.untold = false
	for _, i := range turns {
		s.speakers[i] = ent
		ent.mention(s.attrs[i].Source[0])
	}
}
