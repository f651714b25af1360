package store

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// postgresEnv names the server that the tests run against beside SQLite: a
// database in which schemas may be made.
const postgresEnv = "HEARSAY_TEST_POSTGRES"

// forEach runs a test on an empty collection of each database.
func forEach(t *testing.T, test func(t *testing.T, place string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		test(t, filepath.Join(t.TempDir(), "odd name?#%.db"))
	})
	t.Run("postgres", func(t *testing.T) { test(t, postgresPlace(t)) })
}

// postgresPlace makes a schema of its own for a test.
func postgresPlace(t *testing.T) string {
	t.Helper()
	server := os.Getenv(postgresEnv)
	if server == "" {
		t.Skip("skipped: no server; set " + postgresEnv + " to the URL of one, as .ci/run does")
	}
	db, err := sql.Open("pgx", server)
	if err != nil {
		t.Fatal(err)
	}
	schema := fmt.Sprintf("hearsay_test_%d_%d", os.Getpid(), time.Now().UnixNano())
	if _, err := db.ExecContext(t.Context(), "CREATE SCHEMA "+schema); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := db.Exec("DROP SCHEMA " + schema + " CASCADE"); err != nil {
			t.Error(err)
		}
		_ = db.Close()
	})
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

func open(t *testing.T, place string, opts Options) *Collection {
	t.Helper()
	opts.Range = days
	c, err := Open(t.Context(), place, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

// days knows whole days and years.
func days(edtf string) (first, last time.Time, ok bool) {
	if day, err := time.Parse(time.DateOnly, edtf); err == nil {
		return day, day, true
	}
	if year, err := time.Parse("2006", edtf); err == nil {
		return year, year.AddDate(1, 0, -1), true
	}
	return first, last, false
}

// add adds analyses at the addresses that are their URIs.
func add(t *testing.T, c *Collection, analyses ...*hearsay.Analysis) Tally {
	t.Helper()
	w, err := c.Writer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range analyses {
		if err := w.Add(Entry{Address: a.Document.URI, Analysis: a}); err != nil {
			t.Fatal(err)
		}
	}
	tally, err := w.Close()
	if err != nil {
		t.Fatal(err)
	}
	return tally
}

// A report is a document in the making: each line of it has its own paragraph.
type report struct {
	uri, title, publisher, published string
	lines                            []line
}

// A line is what a report says: “quote,” said speaker, citing via.
type line struct {
	speaker, quote string
	via            string // whom the speaker's words passed through; may be empty
	date           string // makes the line an event on that day
	kind           hearsay.Kind
	unnamed        hearsay.UnnamedKind
}

// builder makes the analysis of a report.
type builder struct {
	a    *hearsay.Analysis
	text strings.Builder
}

// analysis makes the analysis that the pipeline could have made.
func (r report) analysis() *hearsay.Analysis {
	b := &builder{a: &hearsay.Analysis{Engine: hearsay.Engine{Version: "v1", Model: "m1", Rules: "r1"}}}
	for i, l := range r.lines {
		b.line(i+1, l)
	}
	text := b.text.String()
	b.a.Document = &hearsay.Document{
		ID: fmt.Sprintf("%064x", len(text)), URI: r.uri, Title: r.title, Publisher: r.publisher, Published: r.published, Text: text,
	}
	b.profile()
	if err := b.a.Validate(); err != nil {
		panic(err)
	}
	return b.a
}

func (b *builder) write(s string) hearsay.Span {
	start := b.text.Len()
	b.text.WriteString(s)
	return hearsay.Span{Start: start, End: b.text.Len()}
}

func (b *builder) line(n int, l line) {
	attr := hearsay.Attribution{ID: fmt.Sprintf("a%d", n), Kind: l.kind, Confidence: 0.9, FoundBy: "test"}
	if attr.Kind == "" {
		attr.Kind = hearsay.Direct
	}
	attr.Content = []hearsay.Span{b.write("“" + l.quote + "”")}
	b.write(", ")
	attr.Cue = []hearsay.Span{b.write("said")}
	b.write(" ")
	attr.Source = []hearsay.Span{b.write(l.speaker)}
	attr.Speaker = b.entity(l.speaker, l.unnamed, attr.Source[0])
	attr.Chain = []string{attr.Speaker}
	if l.via != "" {
		b.write(", as told by ")
		attr.Chain = []string{b.entity(l.via, "", b.write(l.via)), attr.Speaker}
	}
	b.write(".\n\n")
	b.a.Attributions = append(b.a.Attributions, attr)
	b.mentions(attr)
	if l.date == "" {
		return
	}
	day := b.write(l.date)
	b.write(".\n\n")
	b.a.Dates = append(b.a.Dates, hearsay.Date{ID: fmt.Sprintf("d%d", len(b.a.Dates)+1), Span: day, EDTF: l.date})
	b.a.Events = append(b.a.Events, hearsay.Event{
		ID: fmt.Sprintf("v%d", len(b.a.Events)+1), Date: b.a.Dates[len(b.a.Dates)-1].ID, Statement: attr.Content, Type: hearsay.OtherEvent, Attribution: attr.ID,
	})
}

// entity returns the id of an entity, with one more mention.
func (b *builder) entity(name string, unnamed hearsay.UnnamedKind, at hearsay.Span) string {
	i := slices.IndexFunc(b.a.Entities, func(ent hearsay.Entity) bool { return ent.Name == name })
	if i < 0 {
		i = len(b.a.Entities)
		kind := hearsay.Person
		if strings.Contains(name, "Agency") {
			kind = hearsay.Outlet
		}
		b.a.Entities = append(b.a.Entities, hearsay.Entity{ID: fmt.Sprintf("e%d", i+1), Name: name, Kind: kind, Named: unnamed == "", UnnamedKind: unnamed})
	}
	b.a.Entities[i].Mentions = append(b.a.Entities[i].Mentions, at)
	return b.a.Entities[i].ID
}

// mentions adds those of known entities in the content of a statement.
func (b *builder) mentions(attr hearsay.Attribution) {
	text := attr.Content[0].Of(b.text.String())
	for i := range b.a.Entities {
		ent := &b.a.Entities[i]
		if at := strings.Index(text, ent.Name); at >= 0 {
			start := attr.Content[0].Start + at
			ent.Mentions = append(ent.Mentions, hearsay.Span{Start: start, End: start + len(ent.Name)})
			slices.SortFunc(ent.Mentions, hearsay.Span.Compare)
		}
	}
}

func (b *builder) profile() {
	p := &b.a.Profile
	p.Words = len(strings.Fields(b.a.Document.Text))
	shares := map[string]*hearsay.SourceShare{}
	var order []string
	for i := range b.a.Attributions {
		attr := &b.a.Attributions[i]
		n := len(strings.Fields(attr.Content[0].Of(b.a.Document.Text)))
		p.AttributedWords += n
		p.LongestChain = max(p.LongestChain, len(attr.Chain))
		if attr.Kind == hearsay.Direct {
			p.DirectWords += n
		}
		if shares[attr.Speaker] == nil {
			shares[attr.Speaker] = &hearsay.SourceShare{Entity: attr.Speaker}
			order = append(order, attr.Speaker)
		}
		shares[attr.Speaker].Attributions++
		shares[attr.Speaker].Words += n
	}
	for _, id := range order {
		p.Sources = append(p.Sources, *shares[id])
		i := slices.IndexFunc(b.a.Entities, func(ent hearsay.Entity) bool { return ent.ID == id })
		if b.a.Entities[i].Named {
			p.Named += shares[id].Attributions
		} else {
			p.Unnamed += shares[id].Attributions
		}
	}
}

// aged returns an analysis as another engine would have made it.
func aged(a *hearsay.Analysis, rules string) *hearsay.Analysis {
	out := *a
	out.Engine.Rules = rules
	return &out
}
