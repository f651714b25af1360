package golden

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// rows are the figures that are kept, in the order in which they are shown.
var rows = []string{
	"source", "cue", "content", "attribution", "direct", "indirect", "mixed", "nested", "left out",
}

// A count is one figure: how many were right of those found and those wanted.
type count struct{ right, found, wanted int }

// A score has a count for each of rows.
type score map[string]count

func (s score) add(row string, c count) {
	s[row] = count{s[row].right + c.right, s[row].found + c.found, s[row].wanted + c.wanted}
}

// scoreOf counts the roles, each span list that is the same to the byte being
// right, and the attributions that match found.
func scoreOf(r *result, a *hearsay.Analysis) score {
	s := make(score)
	s.addRole("source", r, a, func(m *mark) []place { return m.source }, func(attr *hearsay.Attribution) []hearsay.Span { return attr.Source })
	s.addRole("cue", r, a, func(m *mark) []place { return m.cue }, func(attr *hearsay.Attribution) []hearsay.Span { return attr.Cue })
	s.addRole("content", r, a, func(m *mark) []place { return m.content }, func(attr *hearsay.Attribution) []hearsay.Span { return attr.Content })
	for _, m := range r.marks {
		c := count{wanted: 1}
		if r.found[m] {
			c.right = 1
		}
		if m.leftOut() {
			s.add("left out", c)
		} else {
			s.addAttribution(m.label, m.depth > 0, c)
		}
	}
	for i := range a.Attributions {
		s.addAttribution(string(a.Attributions[i].Kind), a.Attributions[i].Parent != "", count{found: 1})
	}
	s.add("left out", count{found: len(a.LeftOut)})
	return s
}

func (s score) addAttribution(kind string, nested bool, c count) {
	s.add("attribution", c)
	s.add(kind, c)
	if nested {
		s.add("nested", c)
	}
}

func (s score) addRole(row string, r *result, a *hearsay.Analysis, marked func(*mark) []place, found func(*hearsay.Attribution) []hearsay.Span) {
	open := make(map[string]int)
	for _, m := range r.marks {
		if places := marked(m); len(places) > 0 && !m.leftOut() {
			open[fmt.Sprint(joined(spansOf(places), a.Document.Text))]++
			s.add(row, count{wanted: 1})
		}
	}
	for i := range a.Attributions {
		spans := found(&a.Attributions[i])
		if len(spans) == 0 {
			continue
		}
		c := count{found: 1}
		if key := fmt.Sprint(joined(spans, a.Document.Text)); open[key] > 0 {
			open[key]--
			c.right = 1
		}
		s.add(row, c)
	}
}

// A quality sums up the scores of a corpus.
type quality struct {
	documents []string // in the order of the corpus
	scores    []score
}

func (q *quality) add(name string, s score) {
	q.documents = append(q.documents, name)
	q.scores = append(q.scores, s)
}

// String returns the text of quality.golden.
func (q *quality) String() string {
	var out strings.Builder
	out.WriteString("# What is found of the corpus, by the rules of internal/golden. Rewritten by make golden.\n\n")
	fmt.Fprintf(&out, "%-24s%10s%10s%10s%8s%8s%8s\n", "", "precision", "recall", "F1", "right", "found", "wanted")
	total := make(score)
	for _, s := range q.scores {
		for _, row := range rows {
			total.add(row, s[row])
		}
	}
	for _, row := range rows {
		fmt.Fprintf(&out, "%-24s%v\n", row, total[row])
	}
	out.WriteString("\nattributions by document\n")
	for i, name := range q.documents {
		fmt.Fprintf(&out, "%-24s%v\n", name, q.scores[i]["attribution"])
	}
	return out.String()
}

// String returns precision, recall and F1 in percent, then the numbers that
// they are made of. A figure without any is shown as a dash.
func (c count) String() string {
	return fmt.Sprintf("%10s%10s%10s%8d%8d%8d", percent(c.right, c.found), percent(c.right, c.wanted),
		percent(2*c.right, c.found+c.wanted), c.right, c.found, c.wanted)
}

func percent(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*float64(part)/float64(whole))
}
