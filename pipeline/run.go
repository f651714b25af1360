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
	// Known reports whether nothing needs to be found out about a document that
	// was read: its result then has no analysis. It is called on several
	// goroutines at once; nil means that no document is known. An error from it
	// becomes that of the document.
	Known func(ctx context.Context, name string, doc *hearsay.Document) (bool, error)
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
			if !yield(p.task(in, err, opts)) {
				return
			}
		}
	}
	return runBatch(ctx, tasks, opts.Jobs)
}

// RunDocuments is Run for documents that were read before, each under the name
// that its result gets. Known of opts is not asked.
func (p *Pipeline) RunDocuments(ctx context.Context, docs iter.Seq2[string, *hearsay.Document], opts Options) iter.Seq[Result] {
	tasks := func(yield func(*task) bool) {
		for name, doc := range docs {
			analyze := func(context.Context) (*hearsay.Analysis, error) { return p.analyzed(name, doc, nil) }
			if !yield(&task{name: name, size: int64(len(doc.Text)), analyze: analyze}) {
				return
			}
		}
	}
	return runBatch(ctx, tasks, opts.Jobs)
}

func (p *Pipeline) task(in *read.Input, err error, opts Options) *task {
	if err != nil {
		return &task{name: nameOf(err), err: err}
	}
	return &task{
		name: in.Name,
		size: max(0, in.Size()),
		analyze: func(ctx context.Context) (*hearsay.Analysis, error) {
			doc, err := in.Document(ctx)
			if err == nil && opts.Known != nil {
				if known, err := opts.Known(ctx, in.Name, doc); known || err != nil {
					return nil, err
				}
			}
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
