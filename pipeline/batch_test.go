package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite"
	"github.com/hearsay-project/hearsay/date"
)

func numbered(n int, analyze func(ctx context.Context, i int) (*hearsay.Analysis, error)) iter.Seq[*task] {
	return func(yield func(*task) bool) {
		for i := range n {
			t := &task{name: fmt.Sprint(i), analyze: func(ctx context.Context) (*hearsay.Analysis, error) {
				return analyze(ctx, i)
			}}
			if !yield(t) {
				return
			}
		}
	}
}

func TestBatchKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running, most atomic.Int32
		tasks := numbered(100, func(_ context.Context, i int) (*hearsay.Analysis, error) {
			most.Store(max(most.Load(), running.Add(1)))
			defer running.Add(-1)
			time.Sleep(time.Duration(i*37%11) * time.Second) // later ones are often done first
			return &hearsay.Analysis{Document: &hearsay.Document{ID: fmt.Sprint(i)}}, nil
		})
		n := 0
		for r := range runBatch(t.Context(), tasks, 4) {
			if r.Err != nil || r.Name != fmt.Sprint(n) || r.Analysis.Document.ID != r.Name {
				t.Fatalf("result %d: %+v", n, r)
			}
			n++
		}
		if n != 100 {
			t.Errorf("%d results", n)
		}
		if most.Load() != 4 {
			t.Errorf("%d at a time, want 4", most.Load())
		}
	})
}

func TestBatchHoldsABoundedNumber(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		read := 0
		var mu sync.Mutex
		endless := func(yield func(*task) bool) {
			for {
				mu.Lock()
				read++
				mu.Unlock()
				if !yield(&task{analyze: func(context.Context) (*hearsay.Analysis, error) { return nil, nil }}) {
					return
				}
			}
		}
		taken := 0
		for range runBatch(t.Context(), endless, 2) {
			synctest.Wait() // everybody else has gone as far as possible
			mu.Lock()
			ahead := read - taken
			mu.Unlock()
			if ahead > 2*perJob+1 {
				t.Fatalf("%d inputs read and not delivered", ahead)
			}
			if taken++; taken == 100 {
				break
			}
		}
	})
}

func TestBatchBoundsBytes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running, most atomic.Int32
		tasks := func(yield func(*task) bool) {
			for range 10 {
				work := func(context.Context) (*hearsay.Analysis, error) {
					most.Store(max(most.Load(), running.Add(1)))
					defer running.Add(-1)
					time.Sleep(time.Second)
					return nil, nil
				}
				if !yield(&task{size: maxBytes + 1, analyze: work}) {
					return
				}
			}
		}
		n := 0
		for range runBatch(t.Context(), tasks, 4) {
			n++
		}
		if n != 10 || most.Load() != 1 {
			t.Errorf("%d results, %d at a time; want 10, one at a time", n, most.Load())
		}
	})
}

func TestPanicConcernsOneDocument(t *testing.T) {
	tasks := numbered(5, func(_ context.Context, i int) (*hearsay.Analysis, error) {
		if i == 2 {
			panic("index out of range")
		}
		return &hearsay.Analysis{}, nil
	})
	n := 0
	for r := range runBatch(t.Context(), tasks, 2) {
		if n != 2 && (r.Err != nil || r.Analysis == nil) {
			t.Errorf("result %d: %v", n, r.Err)
		}
		if n == 2 {
			cause := errors.Unwrap(r.Err)
			if hearsay.CodeOf(r.Err) != hearsay.CodeInternal || r.Analysis != nil || !strings.HasPrefix(r.Err.Error(), "2: ") ||
				!strings.Contains(cause.Error(), "index out of range") || !strings.Contains(cause.Error(), "batch_test.go") {
				t.Errorf("result of the panic: %v, cause %v", r.Err, cause)
			}
		}
		n++
	}
	if n != 5 {
		t.Errorf("%d results", n)
	}
}

func TestPanicWhileListingInputs(t *testing.T) {
	tasks := func(yield func(*task) bool) {
		yield(&task{name: "good", analyze: func(context.Context) (*hearsay.Analysis, error) { return nil, nil }})
		panic("no list")
	}
	var codes []hearsay.Code
	for r := range runBatch(t.Context(), tasks, 2) {
		codes = append(codes, hearsay.CodeOf(r.Err))
	}
	if len(codes) != 2 || codes[0] != "" || codes[1] != hearsay.CodeInternal {
		t.Errorf("codes %q", codes)
	}
}

func TestKnownErrorsKeepTheirPlace(t *testing.T) {
	bad := &hearsay.Error{Code: hearsay.CodeNotFound, Input: "b", Message: "no such file"}
	tasks := func(yield func(*task) bool) {
		ok := func(context.Context) (*hearsay.Analysis, error) { return nil, nil }
		_ = yield(&task{name: "a", analyze: ok}) && yield(&task{name: "b", err: bad}) && yield(&task{name: "c", analyze: ok})
	}
	var got []string
	for r := range runBatch(t.Context(), tasks, 3) {
		got = append(got, fmt.Sprint(r.Name, " ", r.Err))
	}
	if want := "a <nil>, b b: no such file, c <nil>"; strings.Join(got, ", ") != want {
		t.Errorf("got %s", strings.Join(got, ", "))
	}
}

func TestCancelDoesNotWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		tasks := numbered(100, func(_ context.Context, i int) (*hearsay.Analysis, error) {
			if i > 3 {
				time.Sleep(time.Hour) // deaf to ctx
			}
			return nil, nil
		})
		start, n := time.Now(), 0
		for range runBatch(ctx, tasks, 2) {
			if n++; n == 3 {
				cancel()
			}
		}
		if took := time.Since(start); took != 0 || n != 3 {
			t.Errorf("%d results, ended after %v", n, took)
		}
		time.Sleep(2 * time.Hour) // synctest fails if goroutines are left
	})
}

func TestAnalyzedChecksTheInvariants(t *testing.T) {
	p := &Pipeline{
		extract: func(*hearsay.Document) ([]hearsay.Attribution, []hearsay.LeftOut) {
			return []hearsay.Attribution{{ID: "a1", Kind: hearsay.Direct, Content: []hearsay.Span{{Start: 0, End: 99}}}}, nil
		},
		resolve: func(*hearsay.Document, []hearsay.Attribution) []hearsay.Entity { return nil },
		cite:    cite.Cite,
		date:    date.Find,
	}
	doc := &hearsay.Document{ID: "x", Text: "short"}
	if _, err := p.analyzed("n", doc, nil); hearsay.CodeOf(err) != hearsay.CodeInternal {
		t.Errorf("a span outside the text passed: %v", err)
	}
	p.extract = func(*hearsay.Document) ([]hearsay.Attribution, []hearsay.LeftOut) { return nil, nil }
	p.engine = hearsay.Engine{Version: "1", Model: "2", Rules: "3"}
	a, err := p.analyzed("n", doc, nil)
	if err != nil || a.Engine != p.engine || a.Document != doc {
		t.Errorf("%+v, %v", a, err)
	}
}
