package golden

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// A citationMark is one line of a corpus of citations: words of an entry, a
// link or another citation, and words of a statement that rests on it.
//
//	Deal at dawn | [120:150] that a deal had been struck
type citationMark struct {
	comment  string // the lines above it
	citation string
	content  place
	miss     bool
}

func parseCitation(line, comment string, miss bool) (*citationMark, error) {
	fields, err := splitFields(line)
	if err != nil {
		return nil, err
	}
	if len(fields) != 2 || len(fields[0]) != 1 || len(fields[1]) != 1 {
		return nil, fmt.Errorf(`%q is not "words of a citation | words of a statement"`, line)
	}
	return &citationMark{comment: comment, citation: fields[0][0].text, content: fields[1][0], miss: miss}, nil
}

func (m *citationMark) String() string {
	return m.comment + escaper.Replace(m.citation) + " | " + formatPlaces([]place{m.content}) + "\n"
}

// A citationDocument is one file of the corpus of citations.
type citationDocument = marked[*citationMark]

var loadCitations = markedBy(parseCitation)

// RunCitations tests analyze on every document of the corpus of citations in
// dir, each as a subtest, and then compares the figures of the whole with
// quality.golden. A tie is right when a citation whose words, or whose
// address, hold those of the mark supports the attribution whose content has
// most of the words of the statement. Ties with attributions inside or around
// that one do not count. Documents whose comment has a line "apart:" stand by
// themselves in the figures.
func RunCitations(t *testing.T, dir string, analyze func(Input) (*hearsay.Analysis, error)) {
	t.Helper()
	q := &citationQuality{}
	eachAnalyzed(t, dir, loadCitations, analyze, func(t *testing.T, doc *citationDocument, a *hearsay.Analysis) {
		t.Helper()
		q.add(doc, runCitations(t, doc, a))
	}, q)
}

func runCitations(t *testing.T, doc *citationDocument, a *hearsay.Analysis) count {
	t.Helper()
	locateCitations(t, doc.marks, a.Document)
	c := &citationComparer{a: a, index: map[string]int{}}
	for i := range a.Attributions {
		c.index[a.Attributions[i].ID] = i
	}
	found := c.compare(doc.marks)
	surplus := c.surplus()
	n := count{wanted: len(doc.marks)}
	for _, m := range doc.marks {
		if found[m] {
			n.right++
		} else if testing.Verbose() && doc.says("apart:") == "" {
			t.Logf("missing: %v", m)
		}
		if !*update && m.miss == found[m] {
			t.Errorf("a miss: %v, found: %v: %v", m.miss, found[m], m)
		}
	}
	n.found = n.right + len(surplus)
	if *update {
		if err := doc.save(func(m *citationMark) bool { return found[m] }); err != nil {
			t.Fatal(err)
		}
	}
	if testing.Verbose() && doc.says("apart:") == "" {
		t.Log(strings.Join(surplus, "\n"))
	}
	return n
}

// locateCitations makes sure that the words of each statement have their range.
func locateCitations(t *testing.T, marks []*citationMark, in *hearsay.Document) {
	t.Helper()
	for _, m := range marks {
		if m.content.holds(in.Text) {
			continue
		}
		if !*update {
			t.Fatalf("the range of %q is missing or wrong; run the test with -update", m.content.text)
		}
		if err := locateCited(m, in); err != nil {
			t.Fatal(err)
		}
	}
}

// locateCited finds the words of a statement in the body.
func locateCited(m *citationMark, doc *hearsay.Document) error {
	for _, sp := range occurrences(doc.Text, m.content.text) {
		if b, ok := doc.BlockAt(sp.Start); ok && b.Kind.Body() && b.Kind != hearsay.Title {
			m.content = place{text: sp.Of(doc.Text), span: sp, located: true}
			return nil
		}
	}
	return fmt.Errorf("%q does not stand in the body", m.content.text)
}

// A citationComparer compares the ties of one analysis with marks.
type citationComparer struct {
	a      *hearsay.Analysis
	index  map[string]int
	wanted []citationPair
}

// A citationPair is a citation and an attribution, by index.
type citationPair struct{ citation, attr int }

func (c *citationComparer) compare(marks []*citationMark) map[*citationMark]bool {
	out := map[*citationMark]bool{}
	for _, m := range marks {
		attr := c.statement(m.content.span)
		for i := range c.a.Citations {
			cit := &c.a.Citations[i]
			if attr < 0 || !c.holds(cit, m.citation) {
				continue
			}
			c.wanted = append(c.wanted, citationPair{i, attr})
			if slices.Contains(cit.Supports, c.a.Attributions[attr].ID) {
				out[m] = true
			}
		}
	}
	return out
}

func (c *citationComparer) holds(cit *hearsay.Citation, words string) bool {
	one := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	text := c.a.Document.Text
	return strings.Contains(one(cit.Span.Of(text)), words) || cit.URL == words ||
		slices.ContainsFunc(cit.Marks, func(sp hearsay.Span) bool {
			return cit.Kind == hearsay.Inline && strings.Contains(one(sp.Of(text)), words)
		})
}

// statement returns the attribution whose content has most of the words at sp,
// the shortest of several; -1 when none has half of them.
func (c *citationComparer) statement(sp hearsay.Span) int {
	best, most, size := -1, 0, 0
	for i := range c.a.Attributions {
		covered, all := 0, 0
		for _, part := range c.a.Attributions[i].Content {
			covered += max(0, min(part.End, sp.End)-max(part.Start, sp.Start))
			all += part.Len()
		}
		if 2*covered >= sp.Len() && (covered > most || covered == most && all < size) {
			best, most, size = i, covered, all
		}
	}
	return best
}

// surplus lists the ties that no mark wants.
func (c *citationComparer) surplus() []string {
	var out []string
	for i := range c.a.Citations {
		cit := &c.a.Citations[i]
		for k, id := range cit.Supports {
			if c.neutral(i, c.index[id]) {
				continue
			}
			why := ""
			if k < len(cit.Ties) {
				why = fmt.Sprintf(" (%s, %.2f)", cit.Ties[k].Reason, cit.Ties[k].Score)
			}
			attr := &c.a.Attributions[c.index[id]]
			out = append(out, fmt.Sprintf("not wanted: %q | %q%s", cit.Span.Of(c.a.Document.Text), attr.Content[0].Of(c.a.Document.Text), why))
		}
	}
	return out
}

// neutral reports whether a tie is wanted, or one with an attribution around
// or inside a wanted one.
func (c *citationComparer) neutral(citation, attr int) bool {
	return slices.ContainsFunc(c.wanted, func(p citationPair) bool {
		return p.citation == citation && (p.attr == attr || c.inside(p.attr, attr) || c.inside(attr, p.attr) || c.within(attr, p.attr) || c.within(p.attr, attr))
	})
}

// within reports whether the content of attribution i lies in that of k, as
// of a statement that was found twice.
func (c *citationComparer) within(i, k int) bool {
	for _, sp := range c.a.Attributions[i].Content {
		if !slices.ContainsFunc(c.a.Attributions[k].Content, func(o hearsay.Span) bool { return o.Contains(sp) }) {
			return false
		}
	}
	return true
}

// inside reports whether attribution i has k above it.
func (c *citationComparer) inside(i, k int) bool {
	for range c.a.Attributions {
		parent := c.a.Attributions[i].Parent
		if parent == "" {
			return false
		}
		if i = c.index[parent]; i == k {
			return true
		}
	}
	return false
}

// A citationQuality sums up the documents of the corpus.
type citationQuality struct {
	names  []string
	counts []count
	apart  []bool
}

func (q *citationQuality) add(doc *citationDocument, c count) {
	q.names, q.counts = append(q.names, doc.name), append(q.counts, c)
	q.apart = append(q.apart, doc.says("apart:") != "")
}

// String returns the text of quality.golden.
func (q *citationQuality) String() string {
	var out strings.Builder
	out.WriteString("# Which citations are tied to what they support, by the rules of internal/golden. Rewritten by make golden.\n\n")
	fmt.Fprintf(&out, "%-28s%10s%10s%10s%8s%8s%8s\n", "", "precision", "recall", "F1", "right", "found", "wanted")
	row := func(name string, keep func(i int) bool) {
		var sum count
		for i, c := range q.counts {
			if keep(i) {
				sum = count{sum.right + c.right, sum.found + c.found, sum.wanted + c.wanted}
			}
		}
		fmt.Fprintf(&out, "%-28s%v\n", name, sum)
	}
	marked := func(i int) bool { return strings.HasPrefix(q.names[i], "marked") }
	row("all", func(int) bool { return true })
	row("with marks", marked)
	row("without marks", func(i int) bool { return !marked(i) })
	row("kept apart", func(i int) bool { return q.apart[i] })
	row("kept apart, with marks", func(i int) bool { return q.apart[i] && marked(i) })
	row("kept apart, without marks", func(i int) bool { return q.apart[i] && !marked(i) })
	out.WriteString("\nby document\n")
	for i, name := range q.names {
		fmt.Fprintf(&out, "%-28s%v\n", name, q.counts[i])
	}
	return out.String()
}
