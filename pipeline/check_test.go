package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/read"
)

// TestQuotationsStandInTheirOwnText checks every text of the golden corpus
// against a copy of itself: each quotation is there, word for word, and laid
// on the same speaker if on anybody.
func TestQuotationsStandInTheirOwnText(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	quotations := 0
	for _, text := range golden.Texts(t, "../testdata/corpus") {
		draft := p.Analyze(read.FromText(text, read.Meta{ID: "draft"}))
		checker := match.NewChecker(draft)
		checker.Add(p.Analyze(read.FromText(text, read.Meta{ID: "source"})))
		for _, q := range checker.Check().Quotations {
			quotations++
			if q.Words != match.Verbatim || q.SpeakerVerdict == match.OtherSpeaker {
				t.Errorf("%s, %s, %v: %q (%s; there %s)", q.Words, q.SpeakerVerdict, q.Changes, q.Span.Of(text), q.Speaker, place(q.Match))
			}
		}
	}
	if quotations < 300 {
		t.Errorf("%d quotations", quotations)
	}
	t.Logf("%d quotations", quotations)
}

func place(m *match.Match) string {
	if m == nil {
		return "nothing"
	}
	return m.Speaker
}
