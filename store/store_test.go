package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// The reports of a small fictional affair.
var (
	morning = report{"https://packet.example/1", "The crane that fell", "Orrin Packet", "2024-03-14", []line{
		{speaker: "Vera Lund", quote: "The crane was never inspected", date: "2024-03-12"},
		{speaker: "Tomas Rehn", quote: "We always inspect what Vera Lund asks for", via: "Merrow News Agency"},
		{speaker: "a docker", quote: "It had been creaking for weeks", unnamed: hearsay.Witness},
	}}
	evening = report{"https://gazette.example/7", "Harbour denies neglect", "Merrow Gazette", "2024-04-02T18:00:00Z", []line{
		{speaker: "V. Lund", quote: "The cranes are safe again", kind: hearsay.Mixed},
		{speaker: "Chávez Oduya", quote: "The crane wasn’t ours", date: "1999"},
	}}
)

func TestAddIsSafeToRepeat(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		if got := add(t, c, morning.analysis(), evening.analysis(), morning.analysis()); got != (Tally{New: 2, Same: 1}) {
			t.Errorf("first: %+v", got)
		}
		if got := add(t, c, morning.analysis(), evening.analysis()); got != (Tally{Same: 2}) {
			t.Errorf("again: %+v", got)
		}
		moved := morning
		moved.uri = "https://packet.example/1?from=mail"
		if got := add(t, c, moved.analysis()); got != (Tally{Same: 1}) {
			t.Errorf("the same from another address: %+v", got)
		}
		changed := morning
		changed.lines = slices.Concat(morning.lines[:1], []line{{speaker: "Vera Lund", quote: "Nobody asked us"}})
		if got := add(t, c, changed.analysis()); got != (Tally{Changed: 1}) {
			t.Errorf("changed: %+v", got)
		}
		if got := add(t, c, morning.analysis()); got != (Tally{Changed: 1}) {
			t.Errorf("changed back: %+v", got)
		}
		versions, err := c.Versions(t.Context(), morning.uri)
		if err != nil || len(versions) != 3 || versions[0].Version != 3 || !versions[0].Current || versions[1].Current {
			t.Fatalf("versions %+v, %v", versions, err)
		}
		old, err := c.Analysis(t.Context(), versions[1].ID)
		if err != nil || !strings.Contains(old.Document.Text, "Nobody asked us") {
			t.Errorf("the second version: %v", err)
		}
		if n, err := c.Count(t.Context()); n != 2 || err != nil {
			t.Errorf("%d documents, %v", n, err)
		}
	})
}

func TestAnalysisComesBackWhole(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		want := morning.analysis()
		add(t, c, want, evening.analysis())
		n := 0
		for stored, err := range c.Analyses(t.Context(), Filter{To: "2024-03"}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; !reflect.DeepEqual(stored.Analysis.Attributions[0], want.Attributions[0]) || stored.Analysis.Document.Text != want.Document.Text {
				t.Errorf("got %+v", stored.Analysis)
			}
			if stored.Engine != want.Engine || stored.Title != want.Document.Title {
				t.Errorf("document %+v", stored.Document)
			}
		}
		if n != 1 {
			t.Errorf("%d analyses", n)
		}
	})
}

func TestStaleIsReadAnew(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		a := morning.analysis()
		add(t, c, a)
		newer := aged(a, "r2")
		for _, tt := range []struct {
			engine hearsay.Engine
			names  string
			want   bool
		}{{a.Engine, "", true}, {newer.Engine, "", false}, {a.Engine, "0123", false}} {
			if known, err := c.Known(t.Context(), a.Document.URI, tt.names, tt.engine, a.Document); known != tt.want || err != nil {
				t.Errorf("%v, names %q: known %t, %v", tt.engine, tt.names, known, err)
			}
		}
		n := 0
		for stored, err := range c.Stale(t.Context(), "", newer.Engine) {
			if err != nil || stored.Address != a.Document.URI || stored.Analysis.Document.Text != a.Document.Text {
				t.Errorf("%+v, %v", stored.Document, err)
			}
			n++
		}
		for stored, err := range c.Stale(t.Context(), "", a.Engine) {
			t.Errorf("not stale: %+v, %v", stored.Document, err)
		}
		if n != 1 {
			t.Errorf("%d stale documents", n)
		}
		newer.Attributions = newer.Attributions[:1]
		newer.Events = newer.Events[:1]
		if got := add(t, c, newer); got != (Tally{Refreshed: 1}) {
			t.Errorf("%+v", got)
		}
		hits, _, err := c.Search(t.Context(), "creaking", Filter{}, Page{})
		if len(hits) != 0 || err != nil {
			t.Errorf("what the newer engine does not find is still there: %v, %v", hits, err)
		}
		hits, _, err = c.Search(t.Context(), "inspected", Filter{}, Page{})
		if len(hits) != 1 || err != nil || hits[0].Document.Engine.Rules != "r2" || hits[0].Document.Version != 1 {
			t.Errorf("%v, %v", hits, err)
		}
	})
}

func TestStatements(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		var got []string
		for s, err := range c.Statements(t.Context(), Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, s.ID+" "+s.Speaker.Name)
			runes := []rune(morning.analysis().Document.Text)
			if s.Document.ID == 1 && string(runes[s.Start:s.End]) != s.Text {
				t.Errorf("%s stands at %q", s.ID, string(runes[s.Start:s.End]))
			}
			again, err := c.Statement(t.Context(), s.ID)
			if err != nil || !reflect.DeepEqual(again.Chain, s.Chain) || again.Text != s.Text || again.Attribution() != s.Attribution() {
				t.Errorf("%+v is %+v by its id, %v", s, again, err)
			}
		}
		want := []string{"1:a1 Vera Lund", "1:a2 Tomas Rehn", "1:a3 a docker", "2:a1 V. Lund", "2:a2 Chávez Oduya"}
		if !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
		s, err := c.Statement(t.Context(), "1:a2")
		if err != nil || len(s.Chain) != 2 || s.Chain[0].Name != "Merrow News Agency" || s.Chain[1].Name != "Tomas Rehn" {
			t.Errorf("chain %+v, %v", s, err)
		}
		for id, code := range map[string]hearsay.Code{"1:a9": hearsay.CodeNotFound, "7:a1": hearsay.CodeNotFound, "a1": hearsay.CodeUsage, "-1:a": hearsay.CodeUsage} {
			if _, err := c.Statement(t.Context(), id); hearsay.CodeOf(err) != code {
				t.Errorf("%s: %v", id, err)
			}
		}
	})
}

func TestSearch(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		tests := []struct {
			query  string
			filter Filter
			want   string // ids in their order as added
		}{
			{"crane", Filter{}, "1:a1 2:a2"},
			{"crane*", Filter{}, "1:a1 2:a1 2:a2"},
			{`"crane was"`, Filter{}, "1:a1"},
			{`"was crane"`, Filter{}, ""},
			{"CRANE -inspected", Filter{}, "2:a2"},
			{"wasn't", Filter{}, "2:a2"},
			{"crane*", Filter{Speaker: "Vera Lund"}, "1:a1 2:a1"},
			{"crane*", Filter{Speaker: "chavez oduya"}, "2:a2"},
			{"crane*", Filter{Speaker: "Nobody Known"}, ""},
			{"crane*", Filter{Outlet: "gazette"}, "2:a1 2:a2"},
			{"crane*", Filter{Kind: hearsay.Mixed}, "2:a1"},
			{"", Filter{Hands: 2}, "1:a2"},
			{"crane*", Filter{From: "2024-04"}, "2:a1 2:a2"},
			{"crane*", Filter{To: "2024-03"}, "1:a1"},
			{"crane*", Filter{From: "2024-03-15", To: "2024-04-01"}, ""},
			{"", Filter{From: "2024-04-02", To: "2024-04-02"}, "2:a1 2:a2"},
		}
		for _, tt := range tests {
			hits, more, err := c.Search(t.Context(), tt.query, tt.filter, Page{})
			if err != nil || more {
				t.Fatalf("%q: more %t, %v", tt.query, more, err)
			}
			var ids []string
			for _, hit := range hits {
				ids = append(ids, hit.ID)
				if tt.query != "" && len(hit.Marks) == 0 {
					t.Errorf("%q: nothing marked in %q", tt.query, hit.Text)
				}
			}
			slices.Sort(ids)
			if got := strings.Join(ids, " "); got != tt.want {
				t.Errorf("%q %+v: got %s, want %s", tt.query, tt.filter, got, tt.want)
			}
		}
		first, more, err := c.Search(t.Context(), "crane*", Filter{}, Page{Limit: 2})
		rest, last, err2 := c.Search(t.Context(), "crane*", Filter{}, Page{Limit: 2, Offset: 2})
		if len(first) != 2 || !more || len(rest) != 1 || last || errors.Join(err, err2) != nil {
			t.Errorf("pages of %d (%t) and %d (%t)", len(first), more, len(rest), last)
		}
		for _, query := range []string{"", "-crane", "…"} {
			if _, _, err := c.Search(t.Context(), query, Filter{}, Page{}); hearsay.CodeOf(err) != hearsay.CodeUsage {
				t.Errorf("%q: %v", query, err)
			}
		}
	})
}

func TestSearchTexts(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		long := morning
		long.uri = "https://packet.example/long"
		long.lines = append(slices.Repeat([]line{{speaker: "Ada Holm", quote: "The quay is dry"}}, 60), morning.lines...)
		add(t, c, long.analysis(), evening.analysis())
		hits, _, err := c.SearchTexts(t.Context(), `"told by" merrow`, Filter{}, Page{})
		if err != nil || len(hits) != 1 || len(hits[0].Excerpt) > excerptSize || len(hits[0].Marks) != 2 || hits[0].Marks[0].Of(hits[0].Excerpt) != "told by" {
			t.Errorf("%+v, %v", hits, err)
		}
		if hits, _, err := c.SearchTexts(t.Context(), "crane", Filter{Outlet: "gazette"}, Page{}); len(hits) != 1 || err != nil {
			t.Errorf("%+v, %v", hits, err)
		}
	})
}

func TestWho(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		for _, name := range []string{"Vera Lund", "LUND, Vera", "lund"} {
			w, err := c.Who(t.Context(), name, Filter{}, Page{})
			if err != nil {
				t.Fatal(err)
			}
			if len(w.Spellings) != 2 || w.Statements != 2 || w.Documents != 2 || len(w.Laid) != 2 || w.Laid[0].ID != "2:a1" {
				t.Errorf("%s: %+v", name, w)
			}
			if len(w.By) != 1 || w.By[0].Name != "Tomas Rehn" || len(w.Outlets) != 2 {
				t.Errorf("%s: spoken of by %+v in %+v", name, w.By, w.Outlets)
			}
		}
		w, err := c.Who(t.Context(), "Tomas Rehn", Filter{}, Page{})
		if err != nil || len(w.About) != 1 || w.About[0].Name != "Vera Lund" || len(w.Through) != 1 || w.Through[0].Name != "Merrow News Agency" {
			t.Errorf("%+v, %v", w, err)
		}
		w, err = c.Who(t.Context(), "Merrow News Agency", Filter{}, Page{})
		if err != nil || w.Passed != 1 || w.Statements != 0 {
			t.Errorf("%+v, %v", w, err)
		}
		w, err = c.Who(t.Context(), "Orla Finch", Filter{}, Page{})
		if err != nil || len(w.Spellings)+len(w.Others) != 0 {
			t.Errorf("%+v, %v", w, err)
		}
	})
}

func TestWhoAsksBack(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, report{uri: "a", lines: []line{{speaker: "Ada Holm", quote: "One"}, {speaker: "Piet Holm", quote: "Two"}}}.analysis())
		w, err := c.Who(t.Context(), "Holm", Filter{}, Page{})
		if err != nil || len(w.Spellings) != 0 || len(w.Others) != 2 || w.Others[0].Statements != 1 {
			t.Errorf("%+v, %v", w, err)
		}
	})
}

func TestHostileStrings(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		odd := report{uri: "odd\x00\xff", title: "a\x00b", lines: []line{
			{speaker: "Nul\x00l Byte", quote: "x\x00y ' \\ ? % $1 \u202e " + strings.Repeat("long", 5000)},
			{speaker: strings.Repeat("Many Names ", 400), quote: "东京 " + strings.Repeat("word ", 20000)},
		}}
		a := odd.analysis()
		if got := add(t, c, a, a); got.New != 1 || got.Same != 1 {
			t.Errorf("%+v", got)
		}
		for _, query := range []string{"word", `"word word"`, "京", "y"} {
			if hits, _, err := c.Search(t.Context(), query, Filter{}, Page{}); len(hits) != 1 || err != nil {
				t.Errorf("%s: %d found, %v", query, len(hits), err)
			}
		}
	})
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(file, []byte("nothing but a note"), 0o644); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.db")
	db := open(t, filepath.Join(dir, "own.db"), Options{Write: true})
	if _, err := db.db.ExecContext(t.Context(), "VACUUM INTO ?", foreign); err != nil {
		t.Fatal(err)
	}
	other, err := Open(t.Context(), foreign, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	drop := open(t, foreign, Options{Write: true})
	if _, err := drop.db.ExecContext(t.Context(), "DROP TABLE "+versionTable); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		place string
		write bool
		code  hearsay.Code
	}{
		{filepath.Join(dir, "none.db"), false, hearsay.CodeNotFound},
		{file, false, hearsay.CodeFormat},
		{file, true, hearsay.CodeFormat},
		{foreign, true, hearsay.CodeFormat},
		{dir, true, hearsay.CodeUsage},
		{filepath.Join(dir, "no", "folder.db"), true, hearsay.CodeInternal},
		{"postgres://nobody:secret@127.0.0.1:1/none?connect_timeout=2", false, hearsay.CodeNetwork},
	}
	for _, tt := range tests {
		c, err := Open(context.Background(), tt.place, Options{Write: tt.write, Range: days})
		if hearsay.CodeOf(err) != tt.code {
			t.Errorf("%s: %v (%s), want %s", tt.place, err, hearsay.CodeOf(err), tt.code)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("the password is said: %v", err)
		}
		if err == nil {
			_ = c.Close()
		}
	}
	newer := open(t, filepath.Join(dir, "own.db"), Options{Write: true})
	if _, err := newer.db.ExecContext(t.Context(), "INSERT INTO "+versionTable+" (version_id, is_applied) VALUES (99, 1)"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), filepath.Join(dir, "own.db"), Options{}); err == nil || !strings.Contains(err.Error(), "newer") {
		t.Errorf("a newer collection: %v", err)
	}
}

func TestSources(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		wire := evening
		wire.uri, wire.publisher, wire.published = "wire", "Merrow News Agency", ""
		add(t, c, morning.analysis(), evening.analysis(), wire.analysis())
		all, more, err := c.Sources(t.Context(), Together, Filter{}, Page{})
		if err != nil || more || len(all) != 1 {
			t.Fatalf("%+v, %v", all, err)
		}
		m := all[0]
		if m.Documents != 3 || m.Named != 6 || m.Unnamed != 1 || m.Unknown != 0 || m.Direct != 5 || m.Mixed != 2 || m.AgencyReports != 1 {
			t.Errorf("%+v", m)
		}
		if m.NamedWords+m.UnnamedWords != m.AttributedWords || m.UnnamedWords != 6 || m.AgencyWords != 8 {
			t.Errorf("words: %+v", m)
		}
		for _, tt := range []struct {
			by   Group
			want string
		}{
			{ByDocument, "https://packet.example/1 https://gazette.example/7 wire"},
			{ByOutlet, "Merrow Gazette Merrow News Agency Orrin Packet"},
			{ByYear, " 2024"},
			{ByMonth, " 2024-03 2024-04"},
		} {
			found, _, err := c.Sources(t.Context(), tt.by, Filter{}, Page{})
			if err != nil {
				t.Fatal(err)
			}
			var keys []string
			for _, m := range found {
				keys = append(keys, m.Key)
			}
			if got := strings.Join(keys, " "); got != tt.want {
				t.Errorf("by %s: %q, want %q", tt.by, got, tt.want)
			}
		}
		kinds, err := c.Kinds(t.Context(), Filter{To: "2024-03"})
		if err != nil || len(kinds) != 2 || kinds[0].Kind != hearsay.Person || !kinds[0].Named || kinds[1].UnnamedKind != hearsay.Witness || kinds[1].Words != 6 {
			t.Errorf("%+v, %v", kinds, err)
		}
		speakers, more, err := c.Speakers(t.Context(), Filter{}, Page{Limit: 1})
		if err != nil || !more || len(speakers) != 1 || speakers[0].Name != "Vera Lund" || speakers[0].Documents != 3 || speakers[0].Statements != 3 {
			t.Errorf("%+v, %v", speakers, err)
		}
		if none, _, err := c.Sources(t.Context(), Together, Filter{Outlet: "nobody"}, Page{}); len(none) != 0 || err != nil {
			t.Errorf("%+v, %v", none, err)
		}
	})
}

func TestEvents(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis(), report{uri: "x", lines: []line{{speaker: "Ada Holm", quote: "Nobody saw Vera Lund", date: "XXXX-05"}}}.analysis())
		for _, tt := range []struct {
			name string
			days Days
			want string
		}{
			{"", Days{}, "1999 2024-03-12 XXXX-05"},
			{"Vera Lund", Days{}, "2024-03-12"},
			{"Nobody Known", Days{}, ""},
			{"", Days{Since: "1999-06"}, "1999 2024-03-12"},
			{"", Days{Since: "2000", Until: "2024-03"}, "2024-03-12"},
			{"", Days{Until: "2023"}, "1999"},
		} {
			found, _, err := c.Events(t.Context(), tt.name, false, tt.days, Filter{}, Page{})
			if err != nil {
				t.Fatal(err)
			}
			var dates []string
			for _, ev := range found {
				dates = append(dates, ev.Date)
			}
			if got := strings.Join(dates, " "); got != tt.want {
				t.Errorf("%s %+v: %q, want %q", tt.name, tt.days, got, tt.want)
			}
		}
		listed, _, err := c.Events(t.Context(), "", true, Days{}, Filter{}, Page{})
		if len(listed) != 0 || err != nil {
			t.Errorf("%+v, %v", listed, err)
		}
		found, more, err := c.Events(t.Context(), "", false, Days{}, Filter{}, Page{Limit: 1, Offset: 1})
		if err != nil || !more || len(found) != 1 || found[0].SaidBy != "Vera Lund" || found[0].Line != 3 || found[0].Column != 1 || found[0].Document.Title != morning.title {
			t.Errorf("%+v, %v", found, err)
		}
	})
}
