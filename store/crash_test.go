package store

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// The environment of a child process: the collection it adds to, the numbers of
// the documents, and the edition of their texts.
const (
	childPlace   = "HEARSAY_TEST_CHILD"
	childFrom    = "HEARSAY_TEST_FROM"
	childTo      = "HEARSAY_TEST_TO"
	childEdition = "HEARSAY_TEST_EDITION"
)

func TestMain(m *testing.M) {
	if place := os.Getenv(childPlace); place != "" {
		if err := child(place); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child adds documents as hearsay add does.
func child(place string) error {
	var from, to, edition int
	if _, err := fmt.Sscan(os.Getenv(childFrom)+" "+os.Getenv(childTo)+" "+os.Getenv(childEdition), &from, &to, &edition); err != nil {
		return err
	}
	ctx := context.Background()
	c, err := Open(ctx, place, Options{Write: true, Range: days, Echoes: byWord})
	if err != nil {
		return err
	}
	w, err := c.Writer(ctx)
	if err != nil {
		return err
	}
	for i := from; i < to; i++ {
		a := numbered(i, edition)
		known, err := c.Known(ctx, a.Document.URI, "", a.Engine, a.Document)
		if err != nil {
			return err
		}
		if known {
			continue
		}
		if err := w.Add(Entry{Address: a.Document.URI, Analysis: a}); err != nil {
			return err
		}
	}
	if _, err := w.Close(); err != nil {
		return err
	}
	return c.Close()
}

// numbered makes the document with a number, in one of its editions.
func numbered(i, edition int) *hearsay.Analysis {
	r := report{uri: fmt.Sprintf("https://archive.example/%d", i), title: fmt.Sprint("Report ", i), publisher: "Orrin Packet"}
	for k := range 1 + i%5 {
		r.lines = append(r.lines, line{
			speaker: fmt.Sprintf("Person%c Numbered%c", 'a'+i%7, 'a'+i%11), quote: fmt.Sprintf("Statement %d of %d in edition %d", k, i, edition), date: "2001-02-03",
		})
	}
	return r.analysis()
}

func childCommand(t *testing.T, place string, from, to, edition int) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childPlace+"="+place, childFrom+"="+strconv.Itoa(from), childTo+"="+strconv.Itoa(to), childEdition+"="+strconv.Itoa(edition))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	return cmd, &stderr
}

// TestKilledAtAnyMoment kills a process that adds, again and again: there is
// never a part of a document, and the next process goes on.
func TestKilledAtAnyMoment(t *testing.T) {
	const documents = 600
	forEach(t, func(t *testing.T, place string) {
		kills := 60
		if isPostgres(place) {
			kills = 10
		}
		r := rand.New(rand.NewPCG(4, 7))
		before := 0
		for round := range kills {
			edition := round / 15 // later ones change every document
			cmd, _ := childCommand(t, place, 0, documents, edition)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(r.IntN(90)) * time.Millisecond)
			_ = cmd.Process.Kill() // it may have ended
			_ = cmd.Wait()
			if n := whole(t, place); n < before {
				t.Fatalf("round %d: %d versions, %d before", round, n, before)
			} else {
				before = n
			}
		}
		last := (kills-1)/15 + 1
		cmd, stderr := childCommand(t, place, 0, documents, last)
		if err := cmd.Run(); err != nil {
			t.Fatal(err, stderr.String())
		}
		whole(t, place)
		c := open(t, place, Options{})
		hits, _, err := c.Search(t.Context(), fmt.Sprintf(`"in edition %d"`, last), Filter{}, Page{Limit: 10_000})
		if n, err2 := c.Count(t.Context()); n != documents || err2 != nil || len(hits) != documents*3 || err != nil {
			t.Errorf("%d documents, %d statements of the last edition, %v, %v", n, len(hits), err, err2)
		}
	})
}

// whole checks that all that is in a collection is whole, and returns the number
// of versions of documents.
func whole(t *testing.T, place string) int {
	t.Helper()
	c, err := Open(t.Context(), place, Options{})
	if hearsay.CodeOf(err) == hearsay.CodeInternal { // killed between two migrations
		c, err = Open(t.Context(), place, Options{Write: true})
	}
	if hearsay.CodeOf(err) == hearsay.CodeNotFound {
		return 0 // killed before there was one
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }() // it was only read
	number := func(query string) int {
		t.Helper()
		n := -1
		if err := c.db.QueryRowContext(t.Context(), query).Scan(&n); err != nil {
			t.Fatal(query, err)
		}
		return n
	}
	for what, query := range map[string]string{
		"addresses without one last version": "SELECT count(*) FROM (SELECT address FROM documents GROUP BY address HAVING sum(is_current) <> 1 OR max(version) <> count(*)) x",
		"documents without an analysis":      "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM analyses)",
		"documents with a part of their statements": `SELECT count(*) FROM documents d
			WHERE d.is_current * (d.named + d.unnamed + d.unknown) <> (SELECT count(*) FROM statements s WHERE s.document = d.id)`,
		"documents with a part of their events": "SELECT count(*) FROM documents d WHERE d.is_current * d.named <> (SELECT count(*) FROM events v WHERE v.document = d.id)",
		"statements of no last version":         "SELECT count(*) FROM statements WHERE document NOT IN (SELECT id FROM documents WHERE is_current = 1)",
		"entities without a name":               "SELECT count(*) FROM entities WHERE identity NOT IN (SELECT id FROM names)",
	} {
		if n := number(query); n != 0 {
			t.Fatalf("%d %s", n, what)
		}
	}
	for what, query := range soundWordings {
		if n := number(query); n != 0 {
			t.Fatalf("%d %s", n, what)
		}
	}
	current := number("SELECT count(*) FROM statements")
	if words := number("SELECT count(*) FROM statement_words"); words != current {
		t.Fatalf("the index has %d statements of %d", words, current)
	}
	if c.dialect == &sqlite {
		var sound string
		if err := c.db.QueryRowContext(t.Context(), "PRAGMA quick_check").Scan(&sound); err != nil || sound != "ok" {
			t.Fatal("the file is damaged:", sound, err)
		}
	}
	return number("SELECT count(*) FROM documents")
}

// TestTwoAtOnce lets processes make a collection and add to it at the same time,
// some documents each and some both.
func TestTwoAtOnce(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		type running struct {
			cmd    *exec.Cmd
			stderr *bytes.Buffer
		}
		var all []running
		for i := range 3 {
			cmd, stderr := childCommand(t, place, i*200, i*200+400, 0)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			all = append(all, running{cmd, stderr})
		}
		for _, r := range all {
			if err := r.cmd.Wait(); err != nil {
				t.Error(err, r.stderr.String())
			}
		}
		if n := whole(t, place); n != 800 {
			t.Errorf("%d documents, want 800", n)
		}
		c := open(t, place, Options{})
		seen := map[string]bool{}
		for s, err := range c.Statements(t.Context(), Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if seen[s.Document.Address+s.Text] {
				t.Fatalf("twice: %s in %s", s.Text, s.Document.Address)
			}
			seen[s.Document.Address+s.Text] = true
		}
		if len(seen) != 2400 {
			t.Errorf("%d statements, want 2400", len(seen))
		}
	})
}
