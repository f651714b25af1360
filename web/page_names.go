package web

import (
	"cmp"
	"net/http"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// namesTwin is the page of the names in JSON.
type namesTwin struct {
	Schema string        `json:"schema"`
	Page   int           `json:"page"`
	More   bool          `json:"more"`
	Names  []store.Share `json:"names"`
}

type namesPage struct {
	page
	Query string
	Rows  []nameRow
	Pager *pager
}

// A nameRow is a name in a list, with how much is laid on it.
type nameRow struct {
	Name, Link        string
	Kind              string
	Statements, Words int
	Bar               bar
}

// showNames lists those on whom most words are laid, or those whose names have
// some words.
func (s *server) showNames(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	query := p.text("q")
	n, err := numberOf(r, "page")
	if err = cmp.Or(p.err, err); err != nil {
		return err
	}
	twin := namesTwin{Schema: "hearsay-names/1", Page: n, Names: []store.Share{}}
	if query == "" {
		twin.Names, twin.More, err = s.col.MostQuoted(r.Context(), store.Filter{}, pageAt(n))
	} else {
		var found []store.Named
		found, err = s.col.Names(r.Context(), query, perPage)
		for _, f := range found {
			twin.Names = append(twin.Names, store.Share{Name: f.Name, Identity: f.Identity, Named: true, Statements: f.Statements})
		}
	}
	if err != nil {
		return err
	}
	if isTwin(r) {
		if twin.Names == nil {
			twin.Names = []store.Share{}
		}
		return s.object(w, twin)
	}
	out := namesPage{page: s.page(r, "Names", "names"), Query: query, Rows: nameRows(twin.Names), Pager: leading("/names", r.URL.Query(), n, twin.More)}
	return s.show(w, "names", &out)
}

// nameRows makes the rows of a table, with bars as parts of the greatest.
func nameRows(all []store.Share) []nameRow {
	most := 0
	for i := range all {
		most = max(most, all[i].Words)
	}
	out := make([]nameRow, len(all))
	for i := range all {
		sh := &all[i]
		out[i] = nameRow{
			Name: wording.Plain(sh.Name), Link: nameLink(sh.Identity), Kind: string(sh.Kind), Statements: sh.Statements, Words: sh.Words,
			Bar: barOf(most, quantity{"named", "as much as the most quoted", sh.Words}),
		}
	}
	return out
}
