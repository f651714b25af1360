// Package intake reads inputs into a collection in the background, one batch
// after the other, and tells how far it has come and what could not be read.
package intake

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
)

// Options say how inputs are read. The zero value works.
type Options struct {
	// Names is the SHA-256 of the user's rules about names that the pipeline
	// follows; empty when there are none.
	Names string
	// Jobs is how many documents are worked on at the same time; 0 means one
	// for each processor.
	Jobs int
	// Read has the limits under which inputs are read that Inputs and Content
	// make.
	Read read.Options
}

// A Batch is inputs that are added together.
type Batch struct {
	Inputs iter.Seq2[*read.Input, error]
	// Size is how many bytes the batch keeps in memory until it has been read.
	Size int64
	// HandedOver tells that the inputs are no files of this computer: their
	// names are not places, and two with one name are two documents.
	HandedOver bool
}

// A Status tells how far a reader has come since it was made.
type Status struct {
	Reading bool   `json:"reading"`
	Waiting int    `json:"waiting"` // batches behind the one that is read
	Read    int    `json:"read"`    // inputs, as the next two
	Known   int    `json:"known"`   // of these in the collection before
	Failed  int    `json:"failed"`  // of these not read
	Last    string `json:"last"`    // name of the last input that was read
}

// A Failure is an input that could not be read.
type Failure struct {
	Name   string       `json:"name"`
	Code   hearsay.Code `json:"code"`
	Reason string       `json:"reason"` // a plain sentence without a full stop
}

// Bounds of what a reader keeps.
const (
	maxFailures = 10_000
	maxWaiting  = 256 << 20 // bytes
	maxBatches  = 1000
)

// A Reader reads batches into a collection, in the order in which they come.
// It is safe for concurrent use.
type Reader struct {
	col  *store.Collection
	pipe *pipeline.Pipeline
	opts Options
	stop context.CancelFunc
	done chan struct{} // closed when nothing is read any more
	more chan struct{} // holds a token when there is a batch

	mu       sync.Mutex
	status   Status
	queue    []Batch
	size     int64 // of the queue and of the batch that is read
	failures []Failure
}

// New starts a reader. It ends with ctx or Close.
func New(ctx context.Context, col *store.Collection, pipe *pipeline.Pipeline, opts Options) *Reader {
	ctx, cancel := context.WithCancel(ctx)
	r := &Reader{col: col, pipe: pipe, opts: opts, stop: cancel, done: make(chan struct{}), more: make(chan struct{}, 1)}
	go r.run(ctx)
	return r
}

// Close stops reading and waits until what was read is in the collection.
func (r *Reader) Close() {
	r.stop()
	<-r.done
}

// Add puts a batch behind the others. The error has CodeTooLarge when too much
// is waiting already.
func (r *Reader) Add(b Batch) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.size+b.Size > maxWaiting && r.size > 0 || len(r.queue) >= maxBatches {
		return &hearsay.Error{Code: hearsay.CodeTooLarge, Message: "too much is waiting to be read; add it when less is"}
	}
	r.queue = append(r.queue, b)
	r.size += b.Size
	r.status.Reading = true
	select {
	case r.more <- struct{}{}:
	default:
	}
	return nil
}

// Analyze finds what doc says on whose word, and adds nothing.
func (r *Reader) Analyze(doc *hearsay.Document) *hearsay.Analysis { return r.pipe.Analyze(doc) }

// Inputs returns what args stand for, read under the limits of the options.
func (r *Reader) Inputs(ctx context.Context, args ...string) iter.Seq2[*read.Input, error] {
	return read.Inputs(ctx, args, r.opts.Read)
}

// Content returns the inputs that stand in the content of a file, under the
// same limits.
func (r *Reader) Content(ctx context.Context, name string, data []byte) iter.Seq2[*read.Input, error] {
	return read.Content(ctx, name, data, r.opts.Read)
}

// Status tells how far the reader has come.
func (r *Reader) Status() Status {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := r.status
	out.Waiting = len(r.queue)
	return out
}

// Failures returns at most limit inputs that could not be read, the last one
// first, and how many there are in all.
func (r *Reader) Failures(limit int) ([]Failure, int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := slices.Clone(r.failures[max(0, len(r.failures)-max(0, limit)):])
	slices.Reverse(out)
	return out, r.status.Failed
}

// run reads what is in the queue until ctx ends.
func (r *Reader) run(ctx context.Context) {
	defer close(r.done)
	for {
		select {
		case <-ctx.Done():
			r.ended()
			return
		case <-r.more:
		}
		for b, ok := r.next(); ok && ctx.Err() == nil; b, ok = r.next() {
			r.read(ctx, b)
			r.mu.Lock()
			r.size -= b.Size
			r.mu.Unlock()
		}
	}
}

// next takes a batch from the queue; with none, nothing is read any more.
func (r *Reader) next() (Batch, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.queue) == 0 {
		r.status.Reading = false
		return Batch{}, false
	}
	b := r.queue[0]
	r.queue = slices.Delete(r.queue, 0, 1)
	return b, true
}

func (r *Reader) ended() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status.Reading, r.queue = false, nil
}

// read leads one batch into the collection.
func (r *Reader) read(ctx context.Context, b Batch) {
	writer, err := r.col.Writer(ctx)
	if err != nil {
		r.fail("", err)
		return
	}
	address := Address
	if b.HandedOver {
		address = handedOver
	}
	opts := pipeline.Options{Jobs: r.opts.Jobs, Known: func(ctx context.Context, name string, doc *hearsay.Document) (bool, error) {
		return r.col.Known(ctx, address(name, doc), r.opts.Names, r.pipe.Engine(), doc)
	}}
	for result := range r.pipe.Run(ctx, b.Inputs, opts) {
		if result.Err == nil && result.Analysis != nil {
			result.Err = writer.Add(store.Entry{Address: address(result.Name, result.Analysis.Document), Names: r.opts.Names, Analysis: result.Analysis})
		}
		r.count(result)
	}
	tally, err := writer.Close()
	if err != nil {
		r.fail("", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status.Known += tally.Same
}

// count takes note of what became of an input.
func (r *Reader) count(result pipeline.Result) {
	if result.Err != nil {
		r.fail(result.Name, result.Err)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status.Read++
	r.status.Last = result.Name
	if result.Analysis == nil {
		r.status.Known++
	}
}

// fail keeps a failure, without the cause of the error, which is for a log.
func (r *Reader) fail(name string, err error) {
	f := Failure{Name: name, Code: hearsay.CodeOf(err), Reason: "hearsay failed on it"}
	if e, ok := errors.AsType[*hearsay.Error](err); ok {
		f.Name, f.Reason = cmp.Or(e.Input, name), e.Message
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status.Failed++
	if name != "" {
		r.status.Read++
		r.status.Last = name
	}
	if len(r.failures) < maxFailures {
		r.failures = append(r.failures, f)
	}
}
