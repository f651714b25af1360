package resolve

import (
	"github.com/hearsay-project/hearsay"
)

// documentKind tells whose an unnamed document is, by its noun, the words
// before it and who made it: "the inspector's report", "an estimate by the
// farm ministry".
func documentKind(noun string, before, after []word) hearsay.UnnamedKind {
	switch kind := field(before, madeBy(after)); kind {
	case hearsay.Official, hearsay.Security, hearsay.Diplomat, hearsay.Expert:
		return kind
	default:
	}
	if last := len(before) - 1; last >= 0 && before[last].lower == "inspection" {
		return hearsay.Official
	}
	switch noun {
	case "study", "research", "experiment", "thesis", "simulation":
		return hearsay.Expert
	case "bill", "act", "law", "statute", "regulation", "ordinance":
		return hearsay.Official
	case "indictment", "ruling", "verdict", "decree", "subpoena", "warrant", "census", "legislation", "charge sheet":
		return hearsay.Official
	}
	return hearsay.Unspecified
}

// madeBy returns what follows a document from the words on that say who made
// it, or what it is a part of.
func madeBy(after []word) []word {
	if len(after) > 1 && makes(after[0].lower) {
		after = after[1:]
	}
	if len(after) == 0 {
		return nil
	}
	switch after[0].lower {
	case "by", "from", "of", "for":
		return after
	}
	return nil
}

// makes reports whether a participle says that somebody made or ordered a
// document, rather than saw, quoted or printed it.
func makes(w string) bool {
	switch w {
	case "written", "prepared", "compiled", "drawn", "drafted", "produced", "issued", "commissioned", "conducted", "released", "ordered", "signed", "filed", "sent":
		return true
	}
	return false
}
