package store

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// said returns who is found under a name, with the number of statements.
func said(t *testing.T, c *Collection, name string) string {
	t.Helper()
	w, err := c.Who(t.Context(), name, Filter{}, Page{})
	if err != nil {
		t.Fatal(err)
	}
	var spellings []string
	for _, s := range w.Spellings {
		spellings = append(spellings, s.Text)
	}
	about := 0
	for _, n := range w.By {
		about += n.Statements
	}
	return fmt.Sprintf("%s: %d, of it %d", strings.Join(spellings, ", "), w.Statements, about)
}

func twoHolms() []*hearsay.Analysis {
	return []*hearsay.Analysis{
		report{uri: "a", lines: []line{{speaker: "Ada Holm", quote: "One"}, {speaker: "Union of Harbour Pilots", quote: "We saw Ada Holm"}}}.analysis(),
		report{uri: "b", lines: []line{{speaker: "Adah Holm", quote: "Two"}, {speaker: "Lotsenbund", quote: "Not Adah Holm, nor Ada Holm"}, {speaker: "Ada Holm", quote: "Three"}}}.analysis(),
	}
}

func TestSplitAndJoin(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		add(t, c, twoHolms()...)
		before := [...]string{said(t, c, "Ada Holm"), said(t, c, "Lotsenbund")}
		if before[0] != "Ada Holm, Adah Holm: 3, of it 2" {
			t.Fatalf("the two are not one to begin with: %s", before[0])
		}
		made := time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
		if err := c.Split(t.Context(), NameEdit{Name: " Ada  Holm ", Other: "Adah Holm", Author: "Ada", Made: made}); err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]string{"Ada Holm": "Ada Holm: 2, of it 1", "Adah Holm": "Adah Holm: 1, of it 1"} {
			if got := said(t, c, name); got != want {
				t.Errorf("split, %s: %s", name, got)
			}
		}
		if err := c.Join(t.Context(), NameEdit{Name: "Lotsenbund", Other: "Union of Harbour Pilots"}); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Lotsenbund", "union of harbour pilots"} {
			if got := said(t, c, name); got != "Union of Harbour Pilots, Lotsenbund: 2, of it 0" {
				t.Errorf("joined, %s: %s", name, got)
			}
		}

		// What comes later.
		add(t, c, report{uri: "c", lines: []line{{speaker: "Adah HOLM", quote: "Four"}, {speaker: "the Lotsenbund", quote: "Five"}}}.analysis())
		for name, want := range map[string]string{"Ada Holm": "Ada Holm: 2, of it 1", "Adah Holm": "Adah HOLM, Adah Holm: 2, of it 1"} {
			if got := said(t, c, name); got != want && got != strings.Replace(want, "HOLM, Adah Holm", "Holm, Adah HOLM", 1) {
				t.Errorf("later, %s: %s", name, got)
			}
		}
		if w, err := c.Who(t.Context(), "Union of Harbour Pilots", Filter{}, Page{}); err != nil || w.Statements != 3 {
			t.Errorf("%+v, %v", w, err)
		}
		rules, err := c.NameRules(t.Context())
		if err != nil || len(rules) != 2 || rules[0].Same || rules[0].Name != "Ada Holm" || rules[0].Author != "Ada" || rules[0].Made != "2024-01-02T03:04:05Z" || !rules[1].Same {
			t.Errorf("%+v, %v", rules, err)
		}
		data, err := NamesTOML(rules)
		if err != nil {
			t.Fatal(err)
		}
		read, err := names.ParseRules("names.toml", data)
		if err != nil {
			t.Fatal(err, string(data))
		}
		if same, decided := read.Same("lotsenbund", "UNION OF HARBOUR PILOTS"); !same || !decided {
			t.Errorf("%s", data)
		}
		if same, decided := read.Same("Ada Holm", "Adah Holm"); same || !decided {
			t.Errorf("%s", data)
		}
		for _, r := range rules {
			if err := c.UndoName(t.Context(), r.ID); err != nil {
				t.Fatal(err)
			}
		}
		if err := c.UndoName(t.Context(), rules[0].ID); hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Error(err)
		}
		if got := said(t, c, "Ada Holm"); !strings.Contains(got, ": 4, of it 2") {
			t.Errorf("undone: %s", got)
		}
		if got := said(t, c, "Union of Harbour Pilots"); got != "Union of Harbour Pilots: 1, of it 0" {
			t.Errorf("undone: %s", got)
		}
	})
}

func TestNameRulesRefuse(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		add(t, c, twoHolms()...)
		say := func(same bool, a, b string) error {
			e := NameEdit{Name: a, Other: b}
			if same {
				return c.Join(t.Context(), e)
			}
			return c.Split(t.Context(), e)
		}
		for _, bad := range [][2]string{{"Ada Holm", "ADA HOLM"}, {"", "Ada Holm"}, {"Ada Holm", "…"}, {"Ada Holm", strings.Repeat("Adah ", 200)}} {
			if err := say(true, bad[0], bad[1]); hearsay.CodeOf(err) != hearsay.CodeUsage {
				t.Errorf("%q: %v", bad, err)
			}
		}
		for _, ok := range []struct {
			same bool
			a, b string
		}{{true, "A One", "B Two"}, {true, "B Two", "C Three"}, {true, "B Two", "C Three"}, {true, `"Quo\ted" 'Name'`, "東京\x00 Tower"}} {
			if err := say(ok.same, ok.a, ok.b); err != nil {
				t.Errorf("%v: %v", ok, err)
			}
		}
		if err := say(false, "A One", "C Three"); hearsay.CodeOf(err) != hearsay.CodeUsage || !strings.Contains(err.Error(), "contradicts") {
			t.Errorf("a contradiction: %v", err)
		}
		if err := say(false, "C Three", "B Two"); err != nil {
			t.Errorf("the contrary of what was said: %v", err)
		}
		if rules, err := c.NameRules(t.Context()); err != nil || len(rules) != 3 {
			t.Errorf("%+v, %v", rules, err)
		}
		add(t, c, morning.analysis()) // the rules are good for reading
	})
}

// A short form stands for the full name beside it.
func TestNameRuleOfShortForm(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		all := twoHolms()
		all[0].Entities[1].Aliases = []string{"UHP", "the pilots"}
		add(t, c, all...)
		if err := c.Join(t.Context(), NameEdit{Name: "uhp", Other: "Lotsenbund"}); err != nil {
			t.Fatal(err)
		}
		if w, err := c.Who(t.Context(), "Lotsenbund", Filter{}, Page{}); err != nil || w.Statements != 2 {
			t.Errorf("%+v, %v", w, err)
		}
		if err := c.Split(t.Context(), NameEdit{Name: "UHP", Other: "Union of Harbour Pilots"}); hearsay.CodeOf(err) != hearsay.CodeUsage {
			t.Error(err)
		}
		if rules, err := c.NameRules(t.Context()); err != nil || len(rules) != 1 || rules[0].Name != "Union of Harbour Pilots" {
			t.Errorf("%+v, %v", rules, err)
		}
	})
}

// A writer that is at work follows what is said of names meanwhile.
func TestNameRulesWhileAdding(t *testing.T) {
	forEach(t, func(t *testing.T, where string) {
		c := open(t, where, Options{Write: true})
		add(t, c, twoHolms()...)
		w, err := c.Writer(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		put := func(uri, speaker string) {
			t.Helper()
			a := report{uri: uri, lines: []line{{speaker: speaker, quote: "Said in " + uri}}}.analysis()
			if err := w.Add(Entry{Address: uri, Analysis: a}); err != nil {
				t.Fatal(err)
			}
			for n := 0; n == 0; {
				if n, err = c.countAt(t, uri); err != nil {
					t.Fatal(err)
				}
			}
		}
		put("c", "Lotsenbund")
		if err := c.Join(t.Context(), NameEdit{Name: "Lotsenbund", Other: "Union of Harbour Pilots"}); err != nil {
			t.Fatal(err)
		}
		put("d", "Lotsenbund")
		if _, err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if got := said(t, c, "Union of Harbour Pilots"); got != "Lotsenbund, Union of Harbour Pilots: 4, of it 0" {
			t.Error(got)
		}
	})
}

func (c *Collection) countAt(t *testing.T, address string) (n int, err error) {
	err = c.db.QueryRowContext(t.Context(), c.dialect.bind("SELECT count(*) FROM documents WHERE address = ?"), address).Scan(&n)
	return n, err
}
