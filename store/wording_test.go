package store

import (
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/search"
)

// byWord files each statement under its words.
var byWord = Echoes{Rules: "test/1", Index: func(a *hearsay.Analysis) ([]Wording, []byte) {
	var out []Wording
	for i := range a.Attributions {
		w := Wording{Statement: i}
		for word := range strings.FieldsSeq(search.Fold(a.Attributions[i].Content[0].Of(a.Document.Text))) {
			w.Words = append(w.Words, wordNumber(word))
		}
		w.Keys = eachOnce(w.Words)
		out = append(out, w)
	}
	return out, []byte(a.Document.Title)
}}

func wordNumber(word string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(word)) // never fails
	return max(h.Sum32(), 1)
}

// soundWordings is what must hold of the tables of wordings.
var soundWordings = map[string]string{
	"statements without a wording": `SELECT count(*) FROM statements s JOIN documents d ON d.id = s.document
		WHERE d.echoes <> '' AND s.id NOT IN (SELECT statement FROM renderings)`,
	"renderings of no statement":  "SELECT count(*) FROM renderings WHERE statement NOT IN (SELECT id FROM statements)",
	"renderings without wordings": "SELECT count(*) FROM renderings WHERE wording NOT IN (SELECT id FROM wordings)",
	"wordings that nobody has":    "SELECT count(*) FROM wordings WHERE id NOT IN (SELECT wording FROM renderings)",
	"wordings counted wrong":      "SELECT abs((SELECT count(*) FROM wordings) - coalesce((SELECT wordings FROM word_counts WHERE word = 0), 0))",
	"words counted below nothing": "SELECT count(*) FROM word_counts WHERE wordings < 0",
	"wordings without keys":       "SELECT abs((SELECT count(*) FROM wordings) - (SELECT count(*) FROM wording_keys))",
}

// TestWordings checks that wordings are found by their keys, with those that
// have them and how many words are how frequent, while documents come and go.
func TestWordings(t *testing.T) {
	say := func(uri, quote string) *hearsay.Analysis {
		return report{uri: uri, title: uri, publisher: "Orrin Packet", lines: []line{{speaker: "Ada Holm", quote: quote, date: "2001-02-03"}}}.analysis()
	}
	forEach(t, func(t *testing.T, place string) {
		ctx := t.Context()
		c := open(t, place, Options{Write: true, Range: days, Echoes: byWord})
		add(t, c, say("https://a.example/1", "The wall fell down"), say("https://a.example/2", "The wall fell down"), say("https://a.example/3", "The wall stood"))
		under := func(word string) []int64 {
			t.Helper()
			lists, err := c.Wordings(ctx, []uint32{wordNumber(word), wordNumber("nothing")}, 10)
			if err != nil || len(lists[1]) != 0 {
				t.Fatal(lists, err)
			}
			return lists[0]
		}
		if wall, fell := under("wall"), under("fell"); len(wall) != 2 || len(fell) != 1 || wall[0] != fell[0] {
			t.Errorf("under wall %v, under fell %v", wall, fell)
		}
		counts, all, err := c.WordCounts(ctx, []uint32{wordNumber("wall"), wordNumber("stood"), wordNumber("nothing")})
		if err != nil || all != 2 || !slices.Equal(counts, []int{2, 1, 0}) {
			t.Error(counts, all, err)
		}
		found, err := c.Renderings(ctx, under("fell"))
		if err != nil || len(found) != 2 || found[0].Document != 1 || found[1].Document != 2 || found[0].Speaker != "Ada Holm" {
			t.Errorf("%+v, %v", found, err)
		}
		if repeated, err := c.Repeated(ctx, 10); err != nil || !slices.Equal(repeated, under("fell")) {
			t.Error(repeated, err)
		}
		// One of the two changes, and then the other one.
		for n, uri := range []string{"https://a.example/1", "https://a.example/2"} {
			if tally := add(t, c, say(uri, "The wall stood")); tally.Changed != 1 {
				t.Error(tally)
			}
			if got := under("fell"); len(got) != 1-n {
				t.Errorf("after %d changes under fell %v", n+1, got)
			}
		}
		if counts, all, err = c.WordCounts(ctx, []uint32{wordNumber("fell")}); err != nil || all != 1 || counts[0] != 0 {
			t.Error(counts, all, err)
		}
		lists, err := c.DocumentsWith(ctx, []string{"wall stood", "wall fell", "stood\nada"}, 2)
		if err != nil || len(lists[0]) != 2 || len(lists[1]) != 0 || len(lists[2]) != 2 {
			t.Error(lists, err)
		}
		if a, sketch, err := c.Sketched(ctx, 2); err != nil || string(sketch) != a.Document.Title || a.Document.URI != "https://a.example/2" {
			t.Errorf("sketch %q, %v", sketch, err)
		}
		if kept, err := c.EchoesKept(ctx, "test/2"); err != nil || kept {
			t.Error("other rules count as kept", err)
		}
		whole(t, place)
		// What other rules have made is read anew.
		_ = c.Close()
		newer := byWord
		newer.Rules = "test/2"
		c = open(t, place, Options{Write: true, Range: days, Echoes: newer})
		a := say("https://a.example/3", "The wall stood")
		if known, err := c.Known(ctx, a.Document.URI, "", a.Engine, a.Document); err != nil || known {
			t.Error("what other rules have made counts as known", err)
		}
		if tally := add(t, c, a); tally.Refreshed != 1 {
			t.Errorf("%+v", tally)
		}
		stale := 0
		for _, err := range c.Stale(ctx, "", a.Engine) {
			if err != nil {
				t.Fatal(err)
			}
			stale++
		}
		if stale != 2 {
			t.Errorf("%d stale documents, want 2", stale)
		}
		whole(t, place)
	})
}
