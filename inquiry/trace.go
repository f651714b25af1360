package inquiry

import (
	"cmp"
	"context"
	"slices"

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
		echo, err := t.part.Echo(g, t.load)
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
	all, ids := match.NewCollection(), []int64{}
	named, attr, err := statementNamed(ctx, col, query)
	if err != nil {
		return nil, err
	}
	var found []match.Member
	for doc, err := range col.Analyses(ctx, store.Filter{}) {
		if err != nil {
			return nil, err
		}
		n := all.Add(doc.Analysis)
		ids = append(ids, doc.ID)
		if doc.ID == named {
			found = []match.Member{{Document: n, Attribution: attr}}
		}
	}
	load := func(document int) (*hearsay.Analysis, error) { return col.Analysis(ctx, ids[document]) }
	if found != nil {
		return all.Follow(query, found, load)
	}
	return all.Trace(query, load)
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
	var around []int64
	covered := map[int64]bool{} // wordings
	wanted := page.Offset + cmp.Or(page.Limit, store.DefaultLimit)
	sets := 0 // of wordings, that have nothing to do with each other
	var looked []place
	for _, at := range meant {
		wordings, err := t.col.WordingsOf(t.ctx, at.document, at.statement)
		if err != nil {
			return nil, false, err
		}
		isNew := len(wordings) == 0
		for _, w := range wordings {
			isNew = isNew || !covered[w]
		}
		if isNew {
			if sets++; sets > wanted+1 {
				break
			}
			found, _, err := t.finder.Around(wordings...)
			if err != nil {
				return nil, false, err
			}
			for _, w := range found {
				if !covered[w] {
					covered[w] = true
					around = append(around, w)
				}
			}
		}
		looked = append(looked, at)
	}
	numbers, err := t.bring(around, looked)
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

// bring makes the collection of all statements that have some wordings, and of
// some others, and returns the numbers of their documents.
func (t *tracer) bring(wordings []int64, others []place) (map[int64]int, error) {
	renderings, err := t.col.Renderings(t.ctx, wordings)
	if err != nil {
		return nil, err
	}
	wanted := map[int64][]int{}
	for _, r := range renderings {
		wanted[r.Document] = append(wanted[r.Document], r.Statement)
	}
	for _, at := range others {
		wanted[at.document] = append(wanted[at.document], at.statement)
	}
	t.part = t.finder.Collection()
	numbers := map[int64]int{}
	for _, id := range sortedKeys(wanted) {
		a, err := t.analysis(id)
		if err != nil {
			return nil, err
		}
		slices.Sort(wanted[id])
		numbers[id] = t.part.AddSome(a, slices.Compact(wanted[id]))
		t.ids = append(t.ids, id)
	}
	return numbers, nil
}

func (t *tracer) load(document int) (*hearsay.Analysis, error) { return t.analysis(t.ids[document]) }

func (t *tracer) analysis(id int64) (*hearsay.Analysis, error) {
	if a := t.analyses[id]; a != nil {
		return a, nil
	}
	a, err := t.col.Analysis(t.ctx, id)
	if err == nil {
		t.analyses[id] = a
	}
	return a, err
}

func sortedKeys[V any](m map[int64]V) []int64 {
	out := make([]int64, 0, len(m))
	for id := range m {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}
