package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/hearsay-project/hearsay"
)

// A Result is what became of one input: an analysis, an error, or neither when
// the document was known.
type Result struct {
	Name     string // of the input, as the user gave it
	Size     int64  // of the input in bytes; 0 when unknown
	Analysis *hearsay.Analysis
	Err      error
}

// maxBytes bounds the input that is worked on or waits to be delivered; one
// input is always let in, however large.
const maxBytes = 64 << 20

// perJob is how many inputs may be under way for each job, so that one slow
// document does not make the other cores wait.
const perJob = 8

// task is one input on its way through the batch.
type task struct {
	name string
	size int64
	err  error // known before any work; analyze is not called then
	// analyze does the heavy work, on any goroutine.
	analyze func(context.Context) (*hearsay.Analysis, error)
	done    chan Result // takes one result without blocking
}

// batch works on tasks with several goroutines and delivers the results in
// the order of the tasks. Its memory depends on the window, not on the number
// of tasks.
type batch struct {
	work   chan *task // to the workers
	order  chan *task // to the consumer, in the order of the input
	window *window
}

// runBatch starts reading tasks at once and yields their results in order.
// When ctx ends it stops without waiting for the documents that are being
// worked on; results not yet delivered are dropped.
func runBatch(ctx context.Context, tasks iter.Seq[*task], jobs int) iter.Seq[Result] {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		b := &batch{
			work:   make(chan *task),
			order:  make(chan *task, jobs*perJob),
			window: newWindow(jobs*perJob, maxBytes),
		}
		go b.feed(ctx, tasks)
		for range jobs {
			go b.process(ctx)
		}
		b.deliver(ctx, yield)
	}
}

// feed hands the tasks to the workers and to the consumer.
func (b *batch) feed(ctx context.Context, tasks iter.Seq[*task]) {
	stop := context.AfterFunc(ctx, b.window.close)
	defer stop()
	defer close(b.work)
	defer close(b.order)
	defer func() {
		if fault := recover(); fault != nil {
			b.send(ctx, b.order, settled(Result{Err: internalError("", panicked(fault))}))
		}
	}()
	for t := range tasks {
		if !b.window.enter(t.size) {
			return
		}
		t.done = make(chan Result, 1)
		if !b.send(ctx, b.order, t) {
			return
		}
		if t.err != nil {
			t.done <- Result{Name: t.name, Size: t.size, Err: t.err}
		} else if !b.send(ctx, b.work, t) {
			return
		}
	}
}

// settled returns a task whose result is known.
func settled(r Result) *task {
	t := &task{name: r.Name, done: make(chan Result, 1)}
	t.done <- r
	return t
}

func (b *batch) send(ctx context.Context, to chan<- *task, t *task) bool {
	select {
	case to <- t:
		return true
	case <-ctx.Done():
		return false
	}
}

// process works on tasks until there are none left.
func (b *batch) process(ctx context.Context) {
	for t := range b.work {
		t.done <- t.run(ctx)
	}
}

// run analyzes one input. A panic becomes the error of this input only.
func (t *task) run(ctx context.Context) (r Result) {
	r = Result{Name: t.name, Size: t.size}
	defer func() {
		if fault := recover(); fault != nil {
			r.Analysis, r.Err = nil, internalError(t.name, panicked(fault))
		}
	}()
	r.Analysis, r.Err = t.analyze(ctx)
	return r
}

// internalError is a fault of hearsay itself on one document.
func internalError(name string, cause error) error {
	return &hearsay.Error{
		Code:    hearsay.CodeInternal,
		Input:   name,
		Message: "hearsay failed on this document; please report it together with the document",
		Err:     cause,
	}
}

// panicked makes an error of what recover returned, with the stack of the
// panic. Call it in the function that recovers.
func panicked(fault any) error {
	return fmt.Errorf("panic: %v\n%s", fault, debug.Stack())
}

// deliver yields the results in order until there are none left, ctx ends or
// the consumer has had enough.
func (b *batch) deliver(ctx context.Context, yield func(Result) bool) {
	for {
		var t *task
		select {
		case next, ok := <-b.order:
			if !ok {
				return
			}
			t = next
		case <-ctx.Done():
			return
		}
		select {
		case r := <-t.done:
			if ctx.Err() != nil || !yield(r) {
				return
			}
			b.window.leave(t.size)
		case <-ctx.Done():
			return
		}
	}
}

// window bounds the number and the total size of the inputs under way.
type window struct {
	mu        sync.Mutex
	changed   sync.Cond
	count     int
	bytes     int64
	maxCount  int
	maxBytes  int64
	abandoned bool
}

func newWindow(maxCount int, maxBytes int64) *window {
	w := &window{maxCount: maxCount, maxBytes: maxBytes}
	w.changed.L = &w.mu
	return w
}

// enter waits until there is room for an input of the given size. It returns
// false when the window was closed.
func (w *window) enter(size int64) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for !w.abandoned && w.count > 0 && (w.count >= w.maxCount || w.bytes+size > w.maxBytes) {
		w.changed.Wait()
	}
	w.count++
	w.bytes += size
	return !w.abandoned
}

func (w *window) leave(size int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.count--
	w.bytes -= size
	w.changed.Signal()
}

func (w *window) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.abandoned = true
	w.changed.Broadcast()
}
