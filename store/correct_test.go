package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
)

// draftOf returns a statement of a document as it stands in the collection.
func draftOf(t *testing.T, c *Collection, document int64, id string) (correct.Draft, *hearsay.Analysis) {
	t.Helper()
	a, err := c.Analysis(t.Context(), document)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(a.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == id })
	if i < 0 {
		return correct.Draft{}, a
	}
	return correct.NewText(a.Document.Text).Draft(a, &a.Attributions[i]), a
}

func place(t *testing.T, a *hearsay.Analysis, words string) []hearsay.Span {
	t.Helper()
	at := strings.Index(a.Document.Text, words)
	if at < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return []hearsay.Span{{Start: at, End: at + len(words)}}
}

func mustCorrect(t *testing.T, c *Collection, e Edit) *Correction {
	t.Helper()
	k, err := c.Correct(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// ids returns the statements that a search finds.
func ids(t *testing.T, c *Collection, query string, f Filter) string {
	t.Helper()
	hits, _, err := c.Search(t.Context(), query, f, Page{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, hit := range hits {
		out = append(out, hit.ID)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// record writes down what a collection says of its statements, in all the ways
// in which it is asked.
func record(t *testing.T, c *Collection) string {
	t.Helper()
	var out strings.Builder
	for s, err := range c.Statements(t.Context(), Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		speaker := "nobody"
		if s.Speaker != nil {
			speaker = s.Speaker.Name
		}
		fmt.Fprintf(&out, "%s %s %s %q %q %s %v\n", s.ID, s.Kind, speaker, s.Text, s.Cue, s.FoundBy, s.Confidence)
	}
	for stored, err := range c.Analyses(t.Context(), Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%d: %d attributions, %+v, %d corrections\n", stored.ID, len(stored.Analysis.Attributions), stored.Analysis.Profile, stored.Corrections)
	}
	sums, _, err := c.Sources(t.Context(), ByDocument, Filter{}, Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range sums {
		fmt.Fprintf(&out, "%+v\n", sum)
	}
	return out.String()
}

func TestCorrect(t *testing.T) {
	forEach(t, func(t *testing.T, place_ string) {
		c := open(t, place_, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		before := record(t, c)

		d, a := draftOf(t, c, 1, "a1")
		d.Kind = hearsay.Mixed
		d.Content = place(t, a, "The crane was never")
		d.Hands = []correct.Source{{Name: "Tomas Rehn", Kind: hearsay.Person, Named: true}}
		made := time.Date(2024, 5, 1, 9, 30, 0, 0, time.FixedZone("", 7200))
		k := mustCorrect(t, c, Edit{Document: 1, Statement: "a1", Seen: "“The crane was never inspected”", Action: correct.Change, Now: d, Reason: "He says it", Author: "Ada", Made: made})
		if k.ID != 1 || k.Statement != "1:a1" || k.Made != "2024-05-01T07:30:00Z" || k.Author != "Ada" || k.Reason != "He says it" || !k.Holds || k.Document.Corrections != 1 {
			t.Errorf("%+v", k)
		}
		if k.Was.Kind != hearsay.Direct || k.Was.Speaker().Name != "Vera Lund" || k.Now.Words(k.Now.Content) != "The crane was never" {
			t.Errorf("was %+v, is %+v", k.Was, k.Now)
		}
		s, err := c.Statement(t.Context(), "1:a1")
		if err != nil || s.Speaker.Name != "Tomas Rehn" || s.Kind != hearsay.Mixed || s.FoundBy != "hand" || s.Confidence != 1 || s.Text != "The crane was never" || s.Words != 4 {
			t.Errorf("%+v, %v", s, err)
		}
		if got := ids(t, c, "inspected", Filter{}); got != "" {
			t.Errorf("what is no content any more is found: %s", got)
		}
		if got := ids(t, c, "crane", Filter{Speaker: "Tomas Rehn"}); got != "1:a1" {
			t.Errorf("found %s", got)
		}
		if w, err := c.Who(t.Context(), "Tomas Rehn", Filter{}, Page{}); err != nil || w.Statements != 2 {
			t.Errorf("%+v, %v", w, err)
		}
		if w, err := c.Who(t.Context(), "Vera Lund", Filter{To: "2024-03"}, Page{}); err != nil || w.Statements != 0 {
			t.Errorf("%+v, %v", w, err)
		}
		if found, err := c.Found(t.Context(), 1); err != nil || found.Attributions[0].Kind != hearsay.Direct || found.Attributions[0].FoundBy != "test" {
			t.Errorf("what was found: %+v, %v", found.Attributions[0], err)
		}
		if err := c.Undo(t.Context(), k.ID); err != nil {
			t.Fatal(err)
		}
		if after := record(t, c); after != before {
			t.Errorf("undone:\n%s\nbefore:\n%s", after, before)
		}
		if n, lost, docs, err := c.Corrected(t.Context()); n+lost+docs != 0 || err != nil {
			t.Errorf("%d, %d, %d, %v", n, lost, docs, err)
		}
	})
}

func TestCorrectAll(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		before := record(t, c)
		_, a := draftOf(t, c, 1, "")
		missed := correct.Draft{
			Kind: hearsay.Indirect, Content: place(t, a, "as told by"), Cue: place(t, a, "Tomas Rehn, "), Source: place(t, a, "Merrow News Agency"),
			Hands: []correct.Source{{Name: "Orla Finch", Kind: hearsay.Person, Named: true}},
		}
		reject := mustCorrect(t, c, Edit{Document: 1, Statement: "a3", Action: correct.Reject, Reason: "a joke"})
		accept := mustCorrect(t, c, Edit{Document: 1, Statement: "a2", Action: correct.Accept})
		added := mustCorrect(t, c, Edit{Document: 1, Action: correct.Add, Now: missed})
		if reject.Statement != "" || accept.Statement != "1:a2" || added.Statement != "1:h3" {
			t.Errorf("%+v %+v %+v", reject, accept, added)
		}
		if again := mustCorrect(t, c, Edit{Document: 1, Statement: "a2", Action: correct.Accept}); again.ID != accept.ID {
			t.Errorf("accepted twice: %+v", again)
		}
		if got := ids(t, c, "told", Filter{Speaker: "Orla Finch"}); got != "1:h3" {
			t.Errorf("found %s", got)
		}
		if s, err := c.Statement(t.Context(), "1:a2"); err != nil || s.FoundBy != "hand" || len(s.Chain) != 2 || s.Chain[0].Name != "Merrow News Agency" {
			t.Errorf("%+v, %v", s, err)
		}
		mid := record(t, c)

		missed.Kind = hearsay.Mixed
		changed := mustCorrect(t, c, Edit{Document: 1, Statement: "h3", Action: correct.Change, Now: missed})
		gone := mustCorrect(t, c, Edit{Document: 1, Statement: "h3", Action: correct.Reject})
		if changed.Statement != "1:h3" || changed.Replaces != added.ID || gone.Replaces != changed.ID || gone.Statement != "" {
			t.Errorf("%+v %+v", changed, gone)
		}
		list, _, err := c.Corrections(t.Context(), 1, Page{})
		if err != nil || len(list) != 5 || list[0].ID != gone.ID || !list[2].Replaced || list[0].Replaced {
			t.Fatalf("%+v, %v", list, err)
		}
		if n, lost, docs, err := c.Corrected(t.Context()); n != 3 || lost != 0 || docs != 1 || err != nil {
			t.Errorf("%d, %d, %d, %v", n, lost, docs, err)
		}
		if list, more, err := c.Corrections(t.Context(), 0, Page{Limit: 2, Offset: 2}); err != nil || !more || len(list) != 2 || list[0].ID != added.ID {
			t.Errorf("%+v, %t, %v", list, more, err)
		}
		// The middle one of a row first, then the last one: the first holds.
		for _, id := range []int64{changed.ID, gone.ID} {
			if err := c.Undo(t.Context(), id); err != nil {
				t.Fatal(err)
			}
		}
		if after := record(t, c); after != mid {
			t.Errorf("undone:\n%s\nbefore:\n%s", after, mid)
		}
		for _, id := range []int64{added.ID, reject.ID, accept.ID} {
			if err := c.Undo(t.Context(), id); err != nil {
				t.Fatal(err)
			}
		}
		if after := record(t, c); after != before {
			t.Errorf("undone:\n%s\nbefore:\n%s", after, before)
		}
	})
}

func TestCorrectionsLast(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		a := morning.analysis()
		add(t, c, a)
		d, _ := draftOf(t, c, 1, "a1")
		d.Hands = []correct.Source{{Name: "a docker", Kind: hearsay.Person, UnnamedKind: hearsay.Witness}}
		mustCorrect(t, c, Edit{Document: 1, Statement: "a1", Action: correct.Change, Now: d})
		mustCorrect(t, c, Edit{Document: 1, Statement: "a3", Action: correct.Reject})
		want := record(t, c)

		// A newer engine gives other ids, and misses a statement.
		newer := aged(a, "r2")
		newer.Attributions = slices.Clone(a.Attributions[1:])
		newer.Attributions[0].ID, newer.Attributions[1].ID = "a1", "a2"
		newer.Events = nil
		if got := add(t, c, newer); got != (Tally{Refreshed: 1}) {
			t.Fatalf("%+v", got)
		}
		s, err := c.Statement(t.Context(), "1:h1")
		if err != nil || s.Speaker == nil || s.Speaker.UnnamedKind != hearsay.Witness || s.Text != "“The crane was never inspected”" {
			t.Errorf("%+v, %v", s, err)
		}
		if got := ids(t, c, "creaking", Filter{}); got != "" {
			t.Errorf("the rejected statement is back: %s", got)
		}
		// The older one again.
		if got := add(t, c, a); got != (Tally{Refreshed: 1}) {
			t.Fatalf("%+v", got)
		}
		if got := record(t, c); got != want {
			t.Errorf("read anew:\n%s\nbefore:\n%s", got, want)
		}

		// A new version with something before it, one without it, and back.
		next := morning
		next.lines = slices.Concat([]line{{speaker: "Orla Finch", quote: "Read on"}}, morning.lines)
		add(t, c, next.analysis())
		list, _, err := c.Corrections(t.Context(), 0, Page{})
		if err != nil || len(list) != 2 || !list[0].Holds || !list[1].Holds || list[1].Document.ID != 2 || list[1].Statement != "2:a2" {
			t.Fatalf("%+v, %v", list, err)
		}
		without := morning
		without.lines = morning.lines[1:2]
		add(t, c, without.analysis())
		list, _, err = c.Corrections(t.Context(), 0, Page{})
		if err != nil || len(list) != 2 || list[0].Holds || list[1].Holds || list[1].Document.ID != 2 || list[1].Statement != "" {
			t.Fatalf("%+v, %v", list, err)
		}
		if n, lost, _, err := c.Corrected(t.Context()); n != 2 || lost != 2 || err != nil {
			t.Errorf("%d, %d, %v", n, lost, err)
		}
		add(t, c, a)
		if got := ids(t, c, "creaking", Filter{}); got != "" {
			t.Errorf("the rejected statement is back: %s", got)
		}
		if s, err := c.Statement(t.Context(), "4:a1"); err != nil || s.FoundBy != "hand" || s.Document.Corrections != 2 || s.Document.Version != 4 {
			t.Errorf("%+v, %v", s, err)
		}
	})
}

func TestCorrectRefuses(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		add(t, c, morning.analysis())
		before := record(t, c)
		d, a := draftOf(t, c, 1, "a1")
		bad := d
		bad.Content = []hearsay.Span{{Start: 3, End: 1 << 40}}
		for name, tt := range map[string]struct {
			e    Edit
			code hearsay.Code
		}{
			"no document":    {Edit{Document: 7, Statement: "a1", Action: correct.Accept}, hearsay.CodeNotFound},
			"no statement":   {Edit{Document: 1, Statement: "a\x00", Action: correct.Accept}, hearsay.CodeNotFound},
			"no action":      {Edit{Document: 1, Statement: "a1"}, hearsay.CodeUsage},
			"no content":     {Edit{Document: 1, Statement: "a1", Action: correct.Change, Now: correct.Draft{Kind: hearsay.Direct}}, hearsay.CodeUsage},
			"outside":        {Edit{Document: 1, Statement: "a1", Action: correct.Change, Now: bad}, hearsay.CodeUsage},
			"something else": {Edit{Document: 1, Statement: "a1", Action: correct.Reject, Seen: "The crane was inspected"}, hearsay.CodeUsage},
			"there already":  {Edit{Document: 1, Action: correct.Add, Now: d}, hearsay.CodeUsage},
			"a long reason":  {Edit{Document: 1, Statement: "a1", Action: correct.Reject, Reason: strings.Repeat("no ", 1000)}, hearsay.CodeUsage},
		} {
			if k, err := c.Correct(t.Context(), tt.e); hearsay.CodeOf(err) != tt.code {
				t.Errorf("%s: %+v, %v", name, k, err)
			}
		}
		if err := c.Undo(t.Context(), 3); hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Error(err)
		}
		if _, err := c.Correction(t.Context(), 3); hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Error(err)
		}
		changed := morning
		changed.lines = morning.lines[:1]
		add(t, c, changed.analysis())
		if _, err := c.Correct(t.Context(), Edit{Document: 1, Statement: "a1", Action: correct.Accept}); hearsay.CodeOf(err) != hearsay.CodeUsage {
			t.Errorf("an old version: %v", err)
		}
		add(t, c, a)
		if after := record(t, c); strings.ReplaceAll(after, "3:", "1:") != before {
			t.Errorf("refused:\n%s\nbefore:\n%s", after, before)
		}
	})
	place := filepath.Join(t.TempDir(), "read.db")
	open(t, place, Options{Write: true})
	if _, err := open(t, place, Options{}).Correct(t.Context(), Edit{}); hearsay.CodeOf(err) != hearsay.CodeUsage {
		t.Errorf("open for reading: %v", err)
	}
}

func TestHostileCorrection(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		odd := report{uri: "odd\x00\xff", lines: []line{{speaker: "Nul\x00l Byte", quote: "x\x00y ' \\ ? % $1 \u202e <script>"}}}
		add(t, c, odd.analysis())
		d, _ := draftOf(t, c, 1, "a1")
		d.Hands = []correct.Source{{Name: "'; DROP TABLE names; -- \x00", Kind: hearsay.Person, Named: true}}
		k := mustCorrect(t, c, Edit{Document: 1, Statement: "a1", Action: correct.Change, Now: d, Reason: "\x00\xff?", Author: "$1"})
		if k.Now.Speaker().Name != d.Hands[0].Name || k.Now.At != k.Was.At || k.Author != "$1" {
			t.Errorf("%+v", k)
		}
		if n, err := c.Count(t.Context()); n != 1 || err != nil {
			t.Error(n, err)
		}
	})
}

func TestCorrectTogether(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		long := morning
		long.lines = nil
		for i := range 12 {
			long.lines = append(long.lines, line{speaker: "Ada Holm", quote: fmt.Sprintf("Quay %d is dry", i)})
		}
		add(t, c, long.analysis())
		var wg sync.WaitGroup
		for i := range 12 {
			wg.Go(func() {
				if _, err := c.Correct(t.Context(), Edit{Document: 1, Statement: fmt.Sprintf("a%d", i+1), Action: correct.Accept}); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if n, lost, _, err := c.Corrected(t.Context()); n != 12 || lost != 0 || err != nil {
			t.Errorf("%d, %d, %v", n, lost, err)
		}
		for s, err := range c.Statements(t.Context(), Filter{}) {
			if err != nil || s.FoundBy != correct.FoundBy {
				t.Errorf("%+v, %v", s, err)
			}
		}
	})
}
