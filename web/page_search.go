package web

import (
	"cmp"
	"net/http"
	"net/url"
	"strconv"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// searchTwin is the page of a search in JSON.
type searchTwin struct {
	Schema     string             `json:"schema"`
	Query      string             `json:"query"`
	In         string             `json:"in"` // "statements" or "texts"
	Page       int                `json:"page"`
	More       bool               `json:"more"`
	Statements []*store.Statement `json:"statements"`
	Texts      []textTwin         `json:"texts"`
	Facets     *store.Facets      `json:"facets"`
}

// A textTwin is a document whose text a query found.
type textTwin struct {
	*store.Document
	Excerpt string `json:"excerpt"`
}

type searchPage struct {
	page
	Query, In string
	Asked     bool
	Filter    store.Filter
	Quotes    []quote
	Texts     []textRow
	Facets    []facetView
	Counted   int
	All       bool
	Chosen    []chosen // what narrows the search down, each with the way out
	Pager     *pager
	TextsLink string // the same words in whole texts
}

// A textRow is a document whose text a query found.
type textRow struct {
	Heading, Link, Facts string
	Words                []word
	Before, After        bool
}

// A facetView is one sort of groups.
type facetView struct {
	Title string
	Rows  []facetRow
}

type facetRow struct {
	Words, Link string
	N           int
}

// A chosen is a filter that is set.
type chosen struct{ Words, Without string }

// perSearch is how many results a page has.
const perSearch = 20

// showSearch finds statements, or documents by their texts.
func (s *server) showSearch(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	twin := searchTwin{Schema: "hearsay-search/1", Query: p.text("q"), In: cmp.Or(p.choice("in", "statements", "texts"), "statements"), Statements: []*store.Statement{}, Texts: []textTwin{}}
	filter := p.filter(true)
	n, err := numberOf(r, "page")
	if err = cmp.Or(p.err, err); err != nil {
		return err
	}
	twin.Page = n
	out := &searchPage{page: s.page(r, "Search", "search"), Query: twin.Query, In: twin.In, Filter: filter, Chosen: chosenOf(r.URL.Query(), filter)}
	out.Asked = twin.Query != "" || twin.In == "statements" && filter != store.Filter{}
	part := store.Page{Limit: perSearch, Offset: (n - 1) * perSearch}
	switch {
	case !out.Asked:
	case twin.In == "texts":
		err = s.searchTexts(r, &twin, out, filter, part)
	default:
		err = s.searchStatements(r, &twin, out, filter, part)
	}
	if err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, twin)
	}
	out.TextsLink = with("/search", r.URL.Query(), "in", "texts", "kind", "", "speaker", "", "hands", "")
	out.Pager = leading("/search", r.URL.Query(), n, twin.More)
	return s.show(w, "search", out)
}

func (s *server) searchTexts(r *http.Request, twin *searchTwin, out *searchPage, f store.Filter, part store.Page) error {
	hits, more, err := s.col.SearchTexts(r.Context(), twin.Query, f, part)
	if err != nil {
		return err
	}
	twin.More = more
	for _, hit := range hits {
		twin.Texts = append(twin.Texts, textTwin{hit.Document, hit.Excerpt})
		out.Texts = append(out.Texts, textRow{
			headingOf(hit.Document), "/documents/" + keyOf(hit.Document), facts(hit.Document), wordsOf(hit.Excerpt, hit.Marks, maxQuote), hit.Before, hit.After,
		})
	}
	return nil
}

func (s *server) searchStatements(r *http.Request, twin *searchTwin, out *searchPage, f store.Filter, part store.Page) error {
	hits, more, err := s.col.Search(r.Context(), twin.Query, f, part)
	if err != nil {
		return err
	}
	twin.More = more
	for _, hit := range hits {
		twin.Statements = append(twin.Statements, hit.Statement)
		out.Quotes = append(out.Quotes, quoteOf(hit.Statement, hit.Marks))
	}
	if twin.Facets, err = s.col.Facets(r.Context(), twin.Query, f); err != nil {
		return err
	}
	out.Counted, out.All, out.Facets = twin.Facets.Counted, twin.Facets.All, facetsOf(twin.Facets, r.URL.Query())
	return nil
}

// facetsOf makes links of groups. One group that is all there is leads
// nowhere, and is left out.
func facetsOf(f *store.Facets, query url.Values) []facetView {
	var out []facetView
	for _, sort := range []struct {
		title, param string
		all          []store.Facet
		set          func(store.Facet) (words string, pairs []string)
	}{
		{"Speaker", "speaker", f.Speakers, func(f store.Facet) (string, []string) {
			return wording.Plain(f.Value), []string{"speaker", f.Value}
		}},
		{"Kind", "kind", f.Kinds, func(f store.Facet) (string, []string) { return f.Value, []string{"kind", f.Value} }},
		{"Outlet", "outlet", f.Outlets, func(f store.Facet) (string, []string) {
			return wording.Plain(f.Value), []string{"outlet", f.Value}
		}},
		{"Hands", "hands", f.Hands, func(f store.Facet) (string, []string) {
			n, _ := strconv.Atoi(f.Value) // it is a number
			return wording.Count(n, "hand", "hands"), []string{"hands", f.Value}
		}},
		{"Year", "from", f.Years, func(f store.Facet) (string, []string) {
			return f.Value, []string{"from", f.Value, "to", f.Value}
		}},
	} {
		if query.Get(sort.param) != "" || len(sort.all) < 2 {
			continue
		}
		view := facetView{Title: sort.title}
		for _, facet := range sort.all {
			words, pairs := sort.set(facet)
			view.Rows = append(view.Rows, facetRow{words, with("/search", query, pairs...), facet.Statements})
		}
		out = append(out, view)
	}
	return out
}

// chosenOf lists what narrows a search down.
func chosenOf(query url.Values, f store.Filter) []chosen {
	var out []chosen
	add := func(words string, params ...string) {
		var pairs []string
		for _, name := range params {
			pairs = append(pairs, name, "")
		}
		out = append(out, chosen{words, with("/search", query, pairs...)})
	}
	if f.Speaker != "" {
		add("said by "+wording.Plain(f.Speaker), "speaker")
	}
	if f.Kind != "" {
		add(string(f.Kind), "kind")
	}
	if f.Outlet != "" {
		add("in "+wording.Plain(f.Outlet), "outlet")
	}
	if f.Hands > 0 {
		add(wording.Count(f.Hands, "hand", "hands")+" or more", "hands")
	}
	switch {
	case f.From != "" && f.From == f.To:
		add("of "+f.From, "from", "to")
	case f.From != "" || f.To != "":
		add("published "+between(f.From, f.To), "from", "to")
	}
	return out
}

func between(from, to string) string {
	switch {
	case to == "":
		return "from " + from + " on"
	case from == "":
		return "until " + to
	}
	return "from " + from + " to " + to
}
