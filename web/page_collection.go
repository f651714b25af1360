package web

import (
	"cmp"
	"net/http"
	"path"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/store"
)

// collectionTwin is the page of the collection in JSON.
type collectionTwin struct {
	Schema    string           `json:"schema"`
	Reading   intake.Status    `json:"reading"`
	Total     int              `json:"total"`
	Failed    int              `json:"failed"`
	Page      int              `json:"page"`
	Pages     int              `json:"pages"`
	Documents []store.Overview `json:"documents"`
	Failures  []intake.Failure `json:"failures"`
}

type collectionPage struct {
	page
	collectionTwin
	listFilter
	Rows    []collectionRow
	Pager   *pager
	CanAdd  bool
	Orders  []option
	Outlets []string
}

// A listFilter is the state of the form above the documents.
type listFilter struct {
	Words, Outlet, From, To string
	Hands                   int
	Unnamed, Chosen         bool // Chosen: not all documents are meant
	Opened                  bool // more than the words is set
}

// An option is one of a form.
type option struct {
	Value, Words string
	Set          bool
}

// orders are those of the list in words.
var orders = []option{
	{Value: string(store.ByAdded), Words: "as added"}, {Value: string(store.ByNewest), Words: "newest first"},
	{Value: string(store.ByOldest), Words: "oldest first"}, {Value: string(store.ByTitle), Words: "by title"},
	{Value: string(store.ByAttributed), Words: "most attributed"}, {Value: string(store.ByUnnamed), Words: "most unnamed sources"},
	{Value: string(store.ByHands), Words: "most hands"}, {Value: string(store.ByLength), Words: "longest first"},
}

// A collectionRow is a document in the list.
type collectionRow struct {
	store.Overview
	Key     string
	Heading string
	Facts   []string
	Where   string
	Mix     bar
	Without int // statements without a named source
}

// maxOutlets is how many outlets a form offers.
const maxOutlets = 100

// listing reads what the list is chosen by.
func listing(p *params) (store.Listing, listFilter) {
	var values []string
	for _, o := range orders {
		values = append(values, o.Value)
	}
	l := store.Listing{Filter: p.filter(false), Words: p.text("q"), Unnamed: p.text("unnamed") != "", Order: store.Order(p.choice("sort", values...))}
	f := listFilter{Words: l.Words, Outlet: l.Outlet, From: l.From, To: l.To, Hands: l.Hands, Unnamed: l.Unnamed}
	f.Opened = f.Outlet != "" || f.From != "" || f.To != "" || f.Hands > 0 || f.Unnamed || l.Order != ""
	f.Chosen = f.Words != "" || l.Filter != store.Filter{} || f.Unnamed
	return l, f
}

// showCollection lists the documents, and on the first page what could not be
// read.
func (s *server) showCollection(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	list, filter := listing(p)
	n, err := numberOf(r, "page")
	if err = cmp.Or(p.err, err); err != nil {
		return err
	}
	twin := collectionTwin{Schema: "hearsay-collection/1", Page: n, Failures: []intake.Failure{}}
	if s.opts.Reader != nil { // asked before the documents, so that all that was read is among them
		twin.Reading = s.opts.Reader.Status()
	}
	if twin.Documents, twin.Total, err = s.col.Overviews(r.Context(), list, pageAt(n)); err != nil {
		return err
	}
	if s.opts.Reader != nil && n == 1 {
		twin.Failures, twin.Failed = s.opts.Reader.Failures(perPage)
	}
	pager, err := paged("/documents", r.URL.Query(), n, twin.Total)
	if err != nil {
		return err
	}
	twin.Pages = pager.Of
	if isTwin(r) {
		return s.object(w, twin)
	}
	out := collectionPage{page: s.page(r, "Documents", "documents"), collectionTwin: twin, listFilter: filter, Pager: pager, CanAdd: s.opts.Reader != nil}
	outlets, err := s.col.Outlets(r.Context(), maxOutlets)
	if err != nil {
		return err
	}
	for _, outlet := range outlets {
		out.Outlets = append(out.Outlets, wording.Plain(outlet.Name))
	}
	for _, o := range orders {
		o.Set = o.Value == string(list.Order)
		out.Orders = append(out.Orders, o)
	}
	for i := range twin.Documents {
		out.Rows = append(out.Rows, rowOf(&twin.Documents[i]))
	}
	return s.show(w, "collection", &out)
}

func rowOf(doc *store.Overview) collectionRow {
	facts := wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published)), wording.Count(doc.Words, "word", "words"))
	return collectionRow{
		*doc, keyOf(&doc.Document), headingOf(&doc.Document), facts, whereOf(&doc.Document), mixOf(doc), doc.Unnamed + doc.Unknown,
	}
}

// whereOf says where a document comes from: its address on the web, or the name
// of its file.
func whereOf(doc *store.Document) string {
	where := cmp.Or(wording.Plain(doc.URI), wording.Plain(doc.Address))
	return strings.TrimSuffix(where, "#"+wording.Plain(doc.HearsayID))
}

// headingOf names a document: by its title, or else its file.
func headingOf(doc *store.Document) string {
	name := whereOf(doc)
	if name != "" && !strings.Contains(name, "://") {
		name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	}
	return cmp.Or(wording.Plain(doc.Title), name, "Document "+keyOf(doc))
}

// facts says who published a document, and when, beside its title.
func facts(doc *store.Document) string {
	return strings.Join(wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published))), ", ")
}

// hands are what a form offers to choose by.
func handOptions(set int) []option {
	out := []option{{Value: "", Words: "any", Set: set == 0}}
	for n := 2; n <= 4; n++ {
		out = append(out, option{strconv.Itoa(n), strconv.Itoa(n) + " or more", set == n})
	}
	if set > 4 || set == 1 {
		out = append(out, option{strconv.Itoa(set), strconv.Itoa(set) + " or more", true})
	}
	return out
}

// HandOptions are those of the form.
func (f *listFilter) HandOptions() []option { return handOptions(f.Hands) }
