package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// maxClause bounds the bytes that are read after a source for what a relative
// clause tells of it.
const maxClause = 200

// clauseAfter returns the relative clause in or right after the words of a
// source, up to the end of the sentence; nil when there is none.
func (nr *namer) clauseAfter(sp hearsay.Span) []word {
	end := min(wordEnd(nr.src, sp.End+maxClause), len(nr.src))
	if around := nr.src[sp.Start:end]; !strings.Contains(around, "who") && !strings.Contains(around, "which") {
		return nil
	}
	ws := appendWords(nil, nr.src, text.Words(nil, nr.src, hearsay.Span{Start: sp.Start, End: end}))
	start := -1
	for i, w := range ws {
		if start < 0 {
			if relativeWord(w.lower) && i > 0 {
				start = i
			} else if w.Start >= sp.End && w.lower != "," {
				return nil
			}
			continue
		}
		if w.lower == "." || w.lower == ";" || w.lower == "”" || w.lower == "\"" {
			return ws[start:i]
		}
	}
	if start < 0 {
		return nil
	}
	return ws[start:]
}

// tell lets a relative clause tell of which kind someone is of whom the noun
// does not: "a man whose sister is a nurse", "a woman who worked there".
func (p *phrase) tell(clause []word) {
	if p.what != isDescription || !p.weak || len(clause) < 2 {
		return
	}
	kind := clauseKind(clause)
	switch {
	case kind == "":
		return
	case kind != hearsay.Relative && !anybody(p.head) && p.unnamed != hearsay.Unspecified && p.unnamed != hearsay.SeveralPeople:
		return
	case p.plural && kind == hearsay.Witness && !anybody(p.head):
		return
	case p.plural && kind == hearsay.Insider && works(clause[1].lower):
		p.single, p.weak = kind, false
		return
	}
	p.unnamed, p.single, p.weak = kind, kind, false
}

// clauseKind returns the kind that a clause with "who" or "whose" makes
// someone; empty when it tells nothing.
func clauseKind(clause []word) hearsay.UnnamedKind {
	if clause[0].lower == "whose" {
		role, _, ok := roleAt(clause[:2], 1)
		if ok && role.Kind == hearsay.Relative {
			return hearsay.Relative
		}
		return ""
	}
	verb := clause[1:]
	for len(verb) > 1 && (lexicon.ClassOf(verb[0].lower) == lexicon.Auxiliary || lexicon.ClassOf(verb[0].lower) == lexicon.Adverb) {
		if verb[0].lower == "was" || verb[0].lower == "were" || verb[0].lower == "is" {
			switch verb[1].lower {
			case "present", "briefed", "familiar", "involved", "close":
				return hearsay.Insider
			}
		}
		verb = verb[1:]
	}
	switch {
	case works(verb[0].lower):
		if kind := field(nil, verb[1:]); kind == hearsay.Official || kind == hearsay.Security || kind == hearsay.Diplomat {
			return kind
		}
		return hearsay.Insider
	case attends(verb[0].lower):
		return hearsay.Insider
	case suffers(verb[0].lower):
		return hearsay.Witness
	}
	return ""
}

func works(w string) bool {
	switch w {
	case "work", "works", "worked", "serves", "served", "working", "employed":
		return true
	}
	return false
}

// attends reports whether a verb puts someone inside what is told.
func attends(w string) bool {
	switch w {
	case "attended", "read", "reviewed", "took", "helped", "drafted", "knows", "joined", "advised", "advises":
		return true
	}
	return false
}

// suffers reports whether a verb makes someone one who saw or lived through
// what is told.
func suffers(w string) bool {
	switch w {
	case "saw", "seen", "watched", "heard", "lives", "live", "lived", "survived", "escaped", "fled", "witnessed", "lost", "sweeping", "standing", "waiting", "sat", "stood":
		return true
	}
	return false
}
