package golden

import (
	"fmt"
	"strings"
)

// handsRows are the figures that are kept, in the order in which they are
// shown. The last four split the marks by what they are, and count those of
// which both speaker and chain are right.
var handsRows = []string{
	"statement found", "speaker", "chain", "named or not", "kind if unnamed",
	"one hand, named", "one hand, unnamed", "two hands", "more hands",
}

// conditionRow counts the marks that have a condition: found are those whose
// speaker has one.
const conditionRow = "condition"

// A handsCount is one figure: how many marks are right, of those whose
// statement is found and of all.
type handsCount struct{ right, found, wanted int }

// A handsScore has a count for each of handsRows and of the kinds of unnamed
// speaker.
type handsScore map[string]handsCount

func (s handsScore) add(row string, right, found bool) {
	c := s[row]
	c.wanted++
	if found {
		c.found++
	}
	if right {
		c.right++
	}
	s[row] = c
}

func scoreHands(marks []*handsMark, findings map[*handsMark]*handsFinding) handsScore {
	s := make(handsScore)
	for _, m := range marks {
		f := findings[m]
		found := f.attr != nil
		s.add("statement found", found, found)
		s.add("speaker", f.speaker, found)
		s.add("chain", f.chain, found)
		s.add("named or not", f.named, found)
		if !m.named() {
			s.add("kind if unnamed", f.kind, found)
			s.add(m.kind, f.kind, found)
		}
		s.add(handsGroup(m), f.speaker && f.chain, found)
		if len(m.condition) > 0 {
			s.add(conditionRow, f.condition, f.conditioned)
		}
	}
	return s
}

func handsGroup(m *handsMark) string {
	switch {
	case len(m.hands) > 2:
		return "more hands"
	case len(m.hands) == 2:
		return "two hands"
	case m.named():
		return "one hand, named"
	default:
		return "one hand, unnamed"
	}
}

// A handsQuality sums up the scores of a corpus.
type handsQuality struct {
	documents []string // in the order of the corpus
	scores    []handsScore
	surplus   int // conditions that are not marked
}

func (q *handsQuality) add(name string, s handsScore) {
	q.documents = append(q.documents, name)
	q.scores = append(q.scores, s)
}

// String returns the text of quality.golden.
func (q *handsQuality) String() string {
	var out strings.Builder
	out.WriteString("# Of the marked statements, how much is right, by the rules of internal/golden. Rewritten by make golden.\n\n")
	fmt.Fprintf(&out, "%-24s%10s%10s%8s%8s%8s\n", "", "of all", "of found", "right", "found", "wanted")
	total := make(handsScore)
	for _, s := range q.scores {
		for row, c := range s {
			total[row] = handsCount{total[row].right + c.right, total[row].found + c.found, total[row].wanted + c.wanted}
		}
	}
	for _, row := range handsRows {
		fmt.Fprintf(&out, "%-24s%v\n", row, total[row])
	}
	out.WriteString("\nkinds of unnamed speakers\n")
	for _, kind := range unnamedKinds {
		fmt.Fprintf(&out, "%-24s%v\n", kind, total[string(kind)])
	}
	fmt.Fprintf(&out, "\n%-24s%v\n", conditionRow, total[conditionRow])
	fmt.Fprintf(&out, "%-24s%36d\n", "conditions not marked", q.surplus)
	columns := []string{"statement found", "speaker", "chain", "named or not"}
	fmt.Fprintf(&out, "\n%-24s%8s%8s%8s%8s%8s%12s\n", "by document", "wanted", "found", "speaker", "chain", "named", "kind")
	for i, name := range q.documents {
		s := q.scores[i]
		fmt.Fprintf(&out, "%-24s%8d", name, s["speaker"].wanted)
		for _, row := range columns {
			fmt.Fprintf(&out, "%8d", s[row].right)
		}
		kind := s["kind if unnamed"]
		fmt.Fprintf(&out, "%12s\n", fmt.Sprintf("%d of %d", kind.right, kind.wanted))
	}
	return out.String()
}

// String returns the percentages of all marks and of those found, then the
// numbers that they are made of.
func (c handsCount) String() string {
	return fmt.Sprintf("%10s%10s%8d%8d%8d", percent(c.right, c.wanted), percent(c.right, c.found), c.right, c.found, c.wanted)
}
