package intake

import (
	"fmt"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
)

func newReader(t *testing.T) (*Reader, *store.Collection) {
	t.Helper()
	col, err := store.Open(t.Context(), store.InMemory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	r := New(t.Context(), col, pipe, Options{})
	t.Cleanup(func() {
		r.Close()
		if err := col.Close(); err != nil {
			t.Error(err)
		}
	})
	return r, col
}

func text(name, words string) Batch {
	return Batch{HandedOver: true, Size: int64(len(words)), Inputs: func(yield func(*read.Input, error) bool) {
		yield(read.Given(name, words, read.Meta{}), nil)
	}}
}

func wait(t *testing.T, r *Reader) Status {
	t.Helper()
	for r.Status().Reading {
		if t.Context().Err() != nil {
			t.Fatal("reading does not end")
		}
		time.Sleep(time.Millisecond)
	}
	return r.Status()
}

func TestReader(t *testing.T) {
	r, col := newReader(t)
	for _, b := range []Batch{
		text("one", "“It rained,” said Ada Moor."), text("one", "“It snowed,” said Ada Moor."), text("one", "“It rained,” said Ada Moor."), text("none", " "),
		{Inputs: r.Inputs(t.Context(), "no/such/file.txt")},
		{Inputs: r.Content(t.Context(), "list.jsonl", []byte(`{"text":"“It hailed,” said Carl Roe."}`+"\n{}\n")), HandedOver: true},
	} {
		if err := r.Add(b); err != nil {
			t.Fatal(err)
		}
	}
	status := wait(t, r)
	if status.Read != 7 || status.Known != 1 || status.Failed != 3 || status.Waiting != 0 {
		t.Errorf("%+v", status)
	}
	failures, n := r.Failures(2)
	if n != 3 || len(failures) != 2 || failures[0].Name != "list.jsonl:2" || failures[0].Code != hearsay.CodeFormat || failures[1].Code != hearsay.CodeNotFound {
		t.Errorf("%+v of %d", failures, n)
	}
	if n, err := col.Count(t.Context()); n != 3 || err != nil {
		t.Errorf("%d documents, %v", n, err)
	}
}

// TestTooMuchWaits checks that what waits is bounded, but not a single batch.
func TestTooMuchWaits(t *testing.T) {
	r, _ := newReader(t)
	goOn := make(chan struct{})
	err := r.Add(Batch{Size: 2 * maxWaiting, Inputs: func(func(*read.Input, error) bool) { <-goOn }})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Add(text("one", "It rained.")); hearsay.CodeOf(err) != hearsay.CodeTooLarge {
		t.Errorf("behind it: %v", err)
	}
	close(goOn)
	wait(t, r)
	if err := r.Add(text("one", "It rained.")); err != nil {
		t.Errorf("after it: %v", err)
	}
}

// TestCloseKeepsWhatWasRead checks that closing in the middle neither hangs nor
// loses a document that was counted.
func TestCloseKeepsWhatWasRead(t *testing.T) {
	r, col := newReader(t)
	err := r.Add(Batch{HandedOver: true, Inputs: func(yield func(*read.Input, error) bool) {
		for i := 0; ; i++ {
			if !yield(read.Given(fmt.Sprint(i), fmt.Sprintf("“It rained %d times,” said Ada Moor.", i), read.Meta{}), nil) {
				return
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	for r.Status().Read < 5 {
		time.Sleep(time.Millisecond)
	}
	r.Close()
	status := r.Status()
	n, err := col.Count(t.Context())
	if status.Reading || n != status.Read || err != nil {
		t.Errorf("%+v, %d documents, %v", status, n, err)
	}
}
