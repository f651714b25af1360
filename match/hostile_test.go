package match

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestHostileStatements checks that work stays bounded on what nobody writes
// in good faith.
func TestHostileStatements(t *testing.T) {
	same := strings.Repeat("The quay was never dry in winter\n", 50_000)
	var nearly strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&nearly, "The quay was never dry in winter of %d nor in spring\n", i)
	}
	huge := strings.Repeat("word and word again ", 100_000)
	tests := map[string]string{
		"the same": same, "nearly the same": nearly.String(), "huge": huge, "nothing": "", "marks": strings.Repeat("…[]“”", 20_000),
		"one word": strings.Repeat("no ", 200_000), "brackets": strings.Repeat("[ a ", 20_000), "numbers": strings.Repeat("one hundred and ", 20_000),
	}
	for name, text := range tests {
		c := NewCollection()
		docs := []*hearsay.Analysis{numbered("a", text), numbered("b", text)}
		for _, a := range docs {
			c.Add(a)
		}
		groups, report := c.Groups()
		if report.Work.Cells > 4000*(report.Work.Statements+1)+64*2*maxOverlap {
			t.Errorf("%s: %+v", name, report.Work)
		}
		for _, g := range groups[:min(len(groups), 2)] {
			if _, err := c.Echo(g, func(i int) (*hearsay.Analysis, error) { return docs[i], nil }); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		check := NewChecker(docs[0])
		check.Add(docs[1])
		for _, q := range check.Check().Quotations {
			if q.Words == NotFound && name != "brackets" {
				t.Errorf("%s: %s", name, q.Words)
				break
			}
		}
	}
}

// numbered is laid with short ids.
func numbered(id, text string) *hearsay.Analysis {
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: id, Text: text}}
	at := 0
	for line := range strings.Lines(text) {
		sp := hearsay.Span{Start: at, End: at + len(line)}
		at += len(line)
		a.Attributions = append(a.Attributions, hearsay.Attribution{
			ID: fmt.Sprintf("a%d", len(a.Attributions)+1), Kind: hearsay.Direct, Content: []hearsay.Span{sp},
		})
	}
	return a
}
