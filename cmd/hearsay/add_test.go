package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/store"
)

// cutShort gives the beginning of a stream, calls then, and goes on.
type cutShort struct {
	rest  io.Reader
	after int // bytes
	then  func()
}

func (c *cutShort) Read(p []byte) (int, error) {
	if c.after <= 0 {
		c.then()
	}
	n, err := c.rest.Read(p[:min(len(p), 512)])
	c.after -= n
	return n, err
}

// TestAddGoesOn interrupts adding and adds the same again.
func TestAddGoesOn(t *testing.T) {
	const documents = 200
	var lines strings.Builder
	for i := range documents {
		fmt.Fprintf(&lines, `{"id": "%d", "text": "The quay %d was dry, said Vera Lund."}`+"\n", i, i)
	}
	place := filepath.Join(t.TempDir(), "c.db")
	args := []string{"add", "--jobs", "1", "--collection", place, "-"}
	ctx, cancel := context.WithCancel(t.Context())
	var stderr bytes.Buffer
	stdin := &cutShort{rest: strings.NewReader(lines.String()), after: lines.Len() / 2, then: cancel}
	if err := run(ctx, args, stdin, io.Discard, &stderr); exitStatus(err) != interrupted || !strings.Contains(stderr.String(), "goes on from here") {
		t.Fatalf("status %d, %s", exitStatus(err), stderr.String())
	}
	first := countOf(t, place)
	if first == 0 || first >= documents {
		t.Errorf("%d documents after the interruption", first)
	}
	var stdout bytes.Buffer
	if err := run(t.Context(), args, strings.NewReader(lines.String()), &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	want := fmt.Sprintf(": %d new, %d known before\n", documents-first, first)
	if n := countOf(t, place); n != documents || !strings.HasSuffix(stdout.String(), want) {
		t.Errorf("%d documents, %s; want %s", n, stdout.String(), want)
	}
}

func countOf(t *testing.T, place string) int {
	t.Helper()
	col, err := store.Open(t.Context(), place, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, err := col.Count(t.Context())
	if err := col.Close(); err != nil {
		t.Error(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return n
}
