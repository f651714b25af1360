package inquiry

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Trace follows the statements that have the words of a query through the
// collection, or the one statement that it names by its id, as "12:a3". It
// finds what match.Collection.Trace finds in all documents of the collection,
// but no more than the first store.DefaultLimit echoes.
func Trace(ctx context.Context, col *store.Collection, query string) (*match.Trace, error) {
	found, _, err := TracePage(ctx, col, query, store.Page{})
	return found, err
}

// TracePage is Trace for a part of the echoes, and reports whether there are
// more.
func TracePage(ctx context.Context, col *store.Collection, query string, page store.Page) (*match.Trace, bool, error) {
	kept, err := col.EchoesKept(ctx, match.RulesVersion)
	if err != nil {
		return nil, false, err
	}
	if !kept {
		found, err := traceAll(ctx, col, query)
		if err != nil {
			return nil, false, err
		}
		more := false
		found.Echoes, more = paged(found.Echoes, page)
		return found, more, nil
	}
	t := newTracer(ctx, col)
	meant, err := t.meant(query)
	if err != nil {
		return nil, false, err
	}
	groups, more, err := t.groups(meant, page)
	if err != nil {
		return nil, false, err
	}
	out := &match.Trace{Query: query}
	for _, g := range groups {
		echo, err := t.echo(g)
		if err != nil {
			return nil, false, err
		}
		out.Echoes = append(out.Echoes, echo)
	}
	return out, more, nil
}

// paged returns one page of a list, and whether there are more.
func paged[T any](list []T, page store.Page) ([]T, bool) {
	list = list[min(len(list), page.Offset):]
	limit := cmp.Or(page.Limit, store.DefaultLimit)
	return list[:min(len(list), limit)], len(list) > limit
}

// traceAll follows statements by reading all documents.
func traceAll(ctx context.Context, col *store.Collection, query string) (*match.Trace, error) {
	named, attr, err := statementNamed(ctx, col, query)
	if err != nil {
		return nil, err
	}
	all, ids, err := readAll(ctx, col)
	if err != nil {
		return nil, err
	}
	t := newTracer(ctx, col)
	t.ids = ids
	if n := slices.Index(ids, named); n >= 0 {
		return all.Follow(query, []match.Member{{Document: n, Attribution: attr}}, t.load)
	}
	return all.Trace(query, t.load)
}

// readAll returns the statements of all documents, and the ids of these by
// their numbers.
func readAll(ctx context.Context, col *store.Collection) (*match.Collection, []int64, error) {
	all, ids := match.NewCollection(), []int64{}
	for doc, err := range col.Analyses(ctx, store.Filter{}) {
		if err != nil {
			return nil, nil, err
		}
		all.Add(doc.Analysis)
		ids = append(ids, doc.ID)
	}
	return all, ids, nil
}

// A place is a statement of a document of the collection.
type place struct {
	document  int64
	statement int // the index in the analysis
}

// A tracer answers one question.
type tracer struct {
	ctx      context.Context //nolint:containedctx // it lives as long as one question
	col      *store.Collection
	finder   *match.Finder
	part     *match.Collection
	ids      []int64 // of the documents of part, by their numbers there
	analyses map[int64]*hearsay.Analysis
}

func newTracer(ctx context.Context, col *store.Collection) *tracer {
	return &tracer{ctx: ctx, col: col, finder: match.NewFinder(index{ctx, col}), analyses: map[int64]*hearsay.Analysis{}}
}

// maxMeant bounds the statements that a query is taken to mean.
const maxMeant = 20_000

// meant returns the statements that a query means, the best first.
func (t *tracer) meant(query string) ([]place, error) {
	doc, attr, err := statementNamed(t.ctx, t.col, query)
	if err != nil || doc != 0 {
		return []place{{doc, attr}}, err
	}
	found, err := t.finder.Match(query)
	if err != nil {
		return nil, err
	}
	same := make(map[int64]int, len(found))
	ids := make([]int64, len(found))
	for i, w := range found {
		same[w.Wording], ids[i] = w.Same, w.Wording
	}
	renderings, err := t.col.Renderings(t.ctx, ids)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(renderings, func(a, b store.Rendering) int {
		return cmp.Or(same[b.Wording]-same[a.Wording], match.CompareDates(a.Published, a.HearsayID, b.Published, b.HearsayID))
	})
	out := make([]place, 0, len(renderings))
	for _, r := range renderings[:min(len(renderings), maxMeant)] {
		out = append(out, place{r.Document, r.Statement})
	}
	return out, nil
}

// groups returns a page of the groups that the statements are in, each alone
// that is in none.
func (t *tracer) groups(meant []place, page store.Page) ([]match.Group, bool, error) {
	wordings, looked, err := t.around(meant, page.Offset+cmp.Or(page.Limit, store.DefaultLimit)+1)
	if err != nil {
		return nil, false, err
	}
	numbers, err := t.bring(wordings, looked)
	if err != nil {
		return nil, false, err
	}
	members := make([]match.Member, 0, len(looked))
	for _, at := range looked {
		members = append(members, match.Member{Document: numbers[at.document], Attribution: at.statement})
	}
	groups, more := paged(t.part.GroupsOf(members), page)
	return groups, more, nil
}

// around returns the wordings that are to be brought together to know the
// groups of statements, of as many of these as make so many groups, which it
// returns as well.
func (t *tracer) around(meant []place, groups int) (wordings []int64, looked []place, err error) {
	covered := map[int64]bool{}
	for _, at := range meant {
		own, err := t.col.WordingsOf(t.ctx, at.document, at.statement)
		if err != nil {
			return nil, nil, err
		}
		if len(own) == 0 || slices.ContainsFunc(own, func(w int64) bool { return !covered[w] }) {
			if groups--; groups < 0 {
				break
			}
			found, _, err := t.finder.Around(own...)
			if err != nil {
				return nil, nil, err
			}
			for _, w := range found {
				if !covered[w] {
					covered[w] = true
					wordings = append(wordings, w)
				}
			}
		}
		looked = append(looked, at)
	}
	return wordings, looked, nil
}

// bring makes the collection of all statements that have some wordings, and of
// the documents of some others, and returns the numbers of the documents.
func (t *tracer) bring(wordings []int64, others []place) (map[int64]int, error) {
	renderings, err := t.col.Renderings(t.ctx, wordings)
	if err != nil {
		return nil, err
	}
	known := map[int64]*match.Known{}
	for _, at := range others {
		known[at.document] = &match.Known{}
	}
	for _, r := range renderings {
		doc := known[r.Document]
		if doc == nil {
			doc = &match.Known{}
			known[r.Document] = doc
		}
		doc.ID, doc.Published = r.HearsayID, r.Published
		doc.Statements = append(doc.Statements, match.KnownStatement{Attribution: r.Statement, Wording: r.Wording, Speaker: r.Speaker})
	}
	numbers := make(map[int64]int, len(known))
	documents := make([]match.Known, 0, len(known))
	t.ids = sortedKeys(known)
	for n, id := range t.ids {
		numbers[id] = n
		documents = append(documents, *known[id])
	}
	t.part, err = t.finder.Collection(documents)
	return numbers, err
}

// maxHeld is how many analyses are held from one echo to the next.
const maxHeld = 500

// echo tells of a group of part all there is to tell. The documents are read on
// all processors.
func (t *tracer) echo(g match.Group) (*match.Echo, error) {
	if len(t.analyses) > maxHeld {
		clear(t.analyses)
	}
	var missing []int // documents by their numbers
	for i, m := range g {
		if (i == 0 || g[i-1].Document != m.Document) && t.analyses[t.ids[m.Document]] == nil {
			missing = append(missing, m.Document)
		}
	}
	analyses, sketches := make([]*hearsay.Analysis, len(missing)), make([][]byte, len(missing))
	err := parallel(len(missing), func(i int) (err error) {
		analyses[i], sketches[i], err = t.col.Sketched(t.ctx, t.ids[missing[i]])
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, n := range missing {
		t.analyses[t.ids[n]] = analyses[i]
		if sketch, ok := match.SketchOf(sketches[i]); ok {
			t.part.SetSketch(n, sketch)
		}
	}
	return t.part.Echo(g, t.load)
}

// parallel calls do with the numbers below n, on all processors.
func parallel(n int, do func(i int) error) error {
	var at atomic.Int64
	workers := min(runtime.GOMAXPROCS(0), n)
	errs := make([]error, workers)
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := int(at.Add(1)) - 1; i < n && errs[w] == nil; i = int(at.Add(1)) - 1 {
				errs[w] = do(i)
			}
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

func (t *tracer) load(document int) (*hearsay.Analysis, error) {
	id := t.ids[document]
	if a := t.analyses[id]; a != nil {
		return a, nil
	}
	return t.col.Analysis(t.ctx, id)
}

func sortedKeys[V any](m map[int64]V) []int64 {
	out := make([]int64, 0, len(m))
	for id := range m {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}
