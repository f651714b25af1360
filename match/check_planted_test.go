package match

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/planted"
)

// TestPlantedDrafts measures checks on quotations that a generator took from
// sources and bent: the verdict about the words is right in 97 % at least,
// that about the speaker in 92 %, and no changed number, negation, name or
// unit passes. The last set of patterns was written when the rules
// stood.
func TestPlantedDrafts(t *testing.T) {
	const quotes = 304
	for _, set := range []planted.Set{planted.Seen, planted.Second, planted.Third, planted.Unseen} {
		d := planted.NewDraft(5, set, quotes)
		c := NewChecker(d.Analysis)
		for _, a := range d.Sources {
			c.Add(a)
		}
		got := c.Check()
		if len(got.Quotations) != len(d.Quotes) {
			t.Fatalf("%d quotations, want %d", len(got.Quotations), len(d.Quotes))
		}
		words, speakers := 0, 0
		for i, want := range d.Quotes {
			q := &got.Quotations[i]
			if string(q.Words) == want.Words {
				words++
			} else {
				t.Logf("set %d, %s: %s instead of %s: %s", set, want.Change, q.Words, want.Words, want.Text)
			}
			if string(q.SpeakerVerdict) == want.Speaker {
				speakers++
			}
			if want.Flag != "" && (q.Words.Good() || !hasFlag(q, Flag(want.Flag))) {
				t.Errorf("set %d, %s: %s with flags %v: %s", set, want.Change, q.Words, q.Flags, want.Text)
			}
		}
		t.Logf("set %d: words %.1f%%, speakers %.1f%% of %d", set, 100*float64(words)/quotes, 100*float64(speakers)/quotes, quotes)
		if 100*words < 97*quotes || 100*speakers < 92*quotes {
			t.Errorf("set %d: below what is promised", set)
		}
	}
}

func hasFlag(q *Quotation, flag Flag) bool {
	for _, f := range q.Flags {
		if f == flag {
			return true
		}
	}
	return false
}
