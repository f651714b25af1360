package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// An opener is what a clause starts with.
type opener uint8

const (
	opensMain     opener = iota // the sentence, or what follows a fronted part
	opensFronted                // a conjunction or a preposition at the head of the sentence
	opensSub                    // "when", "because", "that"
	opensRelative               // "who", "which"
	opensJoined                 // "and he", a semicolon
	opensPart                   // ", winning", "by doing"
	openers
)

// A clause is what one word knows of the clause it stands in.
type clause struct {
	id     int // counts over the document
	opener opener
}

// cut divides a sentence into clauses, by what can be seen without a parse:
// conjunctions, relative words, commas before participles and after a fronted
// part. It leaves one clause for each word in s.clauses.
func (s *scan) cut(ws []word) {
	s.clauses = s.clauses[:0]
	cur := s.open(opensMain)
	front := frontAt(ws)
	outer, nested := cur, false // the clause around a relative one between commas
	for i := range ws {
		what, opens := clauseAt(ws, i)
		if i == front {
			what, opens = opensFronted, true
		}
		switch {
		case ws[i].lower == "," && cur.opener == opensFronted && subjectSoon(ws, i+1):
			cur, nested = s.open(opensMain), false
		case ws[i].lower == "," && nested:
			cur, nested = outer, false
		case opens && what == opensRelative && i > 0 && ws[i-1].lower == ",":
			outer, nested = cur, true
			cur = s.open(what)
		case opens:
			cur = s.open(what)
		}
		s.clauses = append(s.clauses, cur)
	}
}

// subjectSoon reports whether the main clause can start at ws[i], after the
// comma that ends a fronted part.
func subjectSoon(ws []word, i int) bool {
	if i >= len(ws) || ws[i].capital {
		return i < len(ws)
	}
	switch lexicon.ClassOf(ws[i].lower) {
	case lexicon.Coordinator, lexicon.Subordinator, lexicon.Preposition, lexicon.Relative:
		return false
	}
	return !gerund(ws[i])
}

func (s *scan) open(what opener) clause {
	s.clauseCount++
	return clause{s.clauseCount, what}
}

// frontAt returns the index of the word that opens a part before the main
// clause: "In his letter, …", "However, when she …", "Born in Orrin, …"; -1
// when there is none.
func frontAt(ws []word) int {
	i := 0
	for i < len(ws) && i < 3 {
		class := lexicon.ClassOf(ws[i].lower)
		if class != lexicon.Adverb && class != lexicon.Coordinator && ws[i].lower != "," {
			break
		}
		i++
	}
	if i == len(ws) {
		return -1
	}
	switch class := lexicon.ClassOf(ws[i].lower); {
	case class == lexicon.Subordinator, class == lexicon.Preposition, gerund(ws[i]):
		return i
	case class == lexicon.Open && i+1 < len(ws) && lexicon.ClassOf(ws[i+1].lower) == lexicon.Preposition && (pastForm(ws[i].lower) || fronts(ws[i].lower)):
		return i
	}
	return -1
}

// fronts reports whether an adjective can open a sentence with a preposition
// after it.
func fronts(w string) bool {
	switch w {
	case "aware", "born", "close", "conscious", "contrary", "due", "famous", "known", "prior", "seen", "similar", "thanks", "true", "according", "based", "built", "shot", "written":
		return true
	}
	return false
}

// clauseAt tells what clause opens at ws[i], if one does.
func clauseAt(ws []word, i int) (opener, bool) {
	w := ws[i]
	if i == 0 {
		return opensMain, false
	}
	switch w.lower {
	case ";", ":", "—", "–", "--":
		return opensJoined, true
	case ",":
		return opensPart, i+1 < len(ws) && !ws[i+1].capital && (gerund(ws[i+1]) || lexicon.ClassOf(ws[i+1].lower) == lexicon.Adverb && i+2 < len(ws) && gerund(ws[i+2]))
	}
	switch lexicon.ClassOf(w.lower) {
	case lexicon.Relative:
		return opensRelative, true
	case lexicon.Preposition:
		return opensPart, i+1 < len(ws) && gerund(ws[i+1]) && (w.lower == "by" || w.lower == "without" || w.lower == "in" || w.lower == "on")
	case lexicon.Subordinator:
		if i+1 < len(ws) && gerund(ws[i+1]) && w.lower != "that" {
			return opensPart, true
		}
		return opensSub, subordinates(ws, i)
	case lexicon.Coordinator:
		return opensJoined, joins(ws, i)
	}
	return opensMain, false
}

// subordinates reports whether the conjunction ws[i] opens a clause, rather
// than being a preposition or a pronoun.
func subordinates(ws []word, i int) bool {
	if i+1 == len(ws) {
		return false
	}
	switch ws[i].lower {
	case "as", "after", "before", "since", "until", "till", "once", "than":
		return finiteSoon(ws, i+1)
	case "that", "what":
		next := lexicon.ClassOf(ws[i+1].lower)
		return ws[i+1].capital || next == lexicon.Pronoun || next == lexicon.Determiner || lexicon.ClassOf(ws[i-1].lower) == lexicon.Verb
	}
	return true
}

// finiteSoon reports whether a verb comes before the next mark or preposition.
func finiteSoon(ws []word, i int) bool {
	const farthest = 7
	for j := i; j < min(len(ws), i+farthest); j++ {
		switch lexicon.ClassOf(ws[j].lower) {
		case lexicon.Auxiliary, lexicon.Verb:
			return j > i
		case lexicon.Preposition, lexicon.Relative, lexicon.Subordinator:
			return false
		}
		if ws[j].Class == text.Punct {
			return false
		}
		if j > i && !ws[j].capital && pastForm(ws[j].lower) {
			return true
		}
	}
	return false
}

// joins reports whether "and" or another of its kind joins clauses that each
// have a subject.
func joins(ws []word, i int) bool {
	if i+1 == len(ws) {
		return false
	}
	next := ws[i+1]
	switch next.lower {
	case "he", "she", "it", "they", "we", "i", "there", "you":
		return true
	}
	if ws[i].lower == "&" || ws[i].lower == "nor" && !finiteSoon(ws, i+1) {
		return false
	}
	return (ws[i-1].lower == "," || ws[i].lower == "but") && (next.capital || lexicon.ClassOf(next.lower) == lexicon.Determiner) && finiteSoon(ws, i+1)
}

func gerund(w word) bool {
	return len(w.lower) > 5 && strings.HasSuffix(w.lower, "ing") && w.Class == text.Word && w.lower != "during" && w.lower != "evening" &&
		w.lower != "morning" && w.lower != "including" && w.lower != "following" && w.lower != "according"
}

func pastForm(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ed") }
