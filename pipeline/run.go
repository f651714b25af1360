package pipeline

import (
	"context"
	"errors"
	"iter"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/read"
)

// Options say how many inputs are worked on. The zero value works.
type Options struct {
	// Jobs is how many documents are worked on at the same time; 0 means one
	// for each processor.
	Jobs int
}

// Run analyzes all inputs and yields a result for each one, in the order of
// the inputs; an error among the inputs is a result as well. The number of
// documents held at a time is bounded, whatever the number of inputs. A
// document on which hearsay itself fails gives an error with CodeInternal, and
// the others go on.
//
// When ctx ends, Run stops at once and drops what it has not yielded; the
// caller finds the reason in ctx. Documents that are being worked on then end
// in the background.
func (p *Pipeline) Run(ctx context.Context, inputs iter.Seq2[*read.Input, error], opts Options) iter.Seq[Result] {
	tasks := func(yield func(*task) bool) {
		for in, err := range inputs {
			if !yield(p.task(in, err)) {
				return
			}
		}
	}
	return runBatch(ctx, tasks, opts.Jobs)
}

func (p *Pipeline) task(in *read.Input, err error) *task {
	if err != nil {
		return &task{name: nameOf(err), err: err}
	}
	return &task{
		name: in.Name,
		size: max(0, in.Size()),
		analyze: func(ctx context.Context) (*hearsay.Analysis, error) {
			doc, err := in.Document(ctx)
			return p.analyzed(in.Name, doc, err)
		},
	}
}

// nameOf returns the name of the input that err is about.
func nameOf(err error) string {
	if e, ok := errors.AsType[*hearsay.Error](err); ok {
		return e.Input
	}
	return ""
}
