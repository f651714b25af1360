package web

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// nameTwin is the page of a name in JSON.
type nameTwin struct {
	Schema     string             `json:"schema"`
	Identity   int64              `json:"identity"`
	Name       string             `json:"name"`
	Spellings  []store.Spelling   `json:"spellings"`
	Roles      []store.Role       `json:"roles"`
	Documents  int                `json:"documents"`
	Statements int                `json:"statements"`
	Words      int                `json:"words"`
	Passed     int                `json:"passed"`
	Months     []store.Period     `json:"months"`
	Through    []store.Named      `json:"through"`
	Outlets    []store.Named      `json:"outlets"`
	SpeaksOf   []store.Named      `json:"speaks_of"`
	SpokenOfBy []store.Named      `json:"spoken_of_by"`
	Page       int                `json:"page"`
	More       bool               `json:"more"`
	Said       []*store.Statement `json:"said"`
	AboutTotal int                `json:"about_total"`
	About      []*store.Statement `json:"about"`
}

type namePage struct {
	page
	*nameTwin
	Kind      string
	Called    []string // roles, each once
	Chart     *chart
	SaidRows  []quote
	AboutRows []quote
	Lists     []nameList
	Pager     *pager
	Timeline  string
	Search    string
	Form      namesForm
}

// A nameList is others that have to do with a name.
type nameList struct {
	Title string
	Rows  []namedRow
}

type namedRow struct {
	Name, Link string
	N          int
}

// On the page of a name.
const (
	maxSaid   = 30
	maxRoles  = 12
	maxCalled = 5 // roles in the heading; the twin has all
)

// showName shows one identity.
func (s *server) showName(w http.ResponseWriter, r *http.Request) error {
	key, isTwin := strings.CutSuffix(r.PathValue("id"), ".json")
	id, err := strconv.ParseInt(key, 10, 64)
	if err != nil || id < 1 {
		return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such name; a name has a number"}
	}
	n, err := numberOf(r, "page")
	if err != nil {
		return err
	}
	joined, err := s.col.Joined(r.Context(), id)
	if err != nil {
		return err
	}
	if joined != id {
		return redirect(strings.Replace(r.URL.Path, key, strconv.FormatInt(joined, 10), 1))(w, r)
	}
	twin, err := s.name(r, id, n)
	if err != nil {
		return err
	}
	if isTwin {
		return s.object(w, twin)
	}
	out := &namePage{page: s.page(r, twin.Name, "names"), nameTwin: twin, SaidRows: quotesOf(twin.Said), AboutRows: quotesOf(twin.About)}
	out.Kind, out.Called = twin.Spellings[0].Kind, called(twin.Roles)
	for i := range out.SaidRows {
		out.SaidRows[i].Name = "" // it would lead here
	}
	out.Chart = saidOverTime(twin.Months)
	out.Pager = leading("/names/"+key, r.URL.Query(), n, twin.More)
	out.Timeline = with("/timeline", nil, "name", twin.Name)
	out.Search = with("/search", nil, "speaker", twin.Name)
	out.Lists = []nameList{
		{"Through whose hands", namedRows(twin.Through, nil)},
		{"Quoted by", namedRows(twin.Outlets, func(n *store.Named) string { return with("/documents", nil, "outlet", n.Name) })},
		{"Speaks of", namedRows(twin.SpeaksOf, nil)},
		{"Spoken of by", namedRows(twin.SpokenOfBy, nil)},
	}
	out.Form = namesForm{Name: twin.Name, Back: "/names/" + key}
	for i := range twin.Spellings {
		if !twin.Spellings[i].Alias {
			out.Form.Spellings = append(out.Form.Spellings, wording.Plain(twin.Spellings[i].Text))
		}
	}
	return s.show(w, "name", out)
}

// name gathers page n of what the collection has on an identity.
func (s *server) name(r *http.Request, id int64, n int) (*nameTwin, error) {
	ctx := r.Context()
	who, err := s.col.Identity(ctx, id, store.Filter{}, store.Page{Limit: maxSaid, Offset: (n - 1) * maxSaid})
	if err != nil {
		return nil, err
	}
	twin := &nameTwin{
		Schema: "hearsay-name/1", Identity: id, Name: wording.Plain(who.Spellings[0].Text), Spellings: who.Spellings, Documents: who.Documents,
		Statements: who.Statements, Words: who.Words, Passed: who.Passed, Page: n, More: who.More, Through: full(who.Through),
		Outlets: full(who.Outlets), SpeaksOf: full(who.About), SpokenOfBy: full(who.By), Said: full(who.Laid),
	}
	if twin.Roles, err = s.col.Roles(ctx, id, maxRoles); err != nil {
		return nil, err
	}
	if twin.Months, err = s.col.Periods(ctx, id); err != nil {
		return nil, err
	}
	twin.About, twin.AboutTotal, err = s.col.About(ctx, id, store.Page{Limit: maxSaid, Offset: (n - 1) * maxSaid})
	twin.About = full(twin.About)
	twin.More = twin.More || n*maxSaid < twin.AboutTotal
	return twin, err
}

// called returns roles without those that say the same: "its spokesman",
// "Spokesman".
func called(roles []store.Role) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range roles {
		words := strings.Fields(wording.Plain(r.Text))
		if len(words) > 1 && slices.Contains([]string{"its", "his", "her", "their", "the", "a", "an"}, strings.ToLower(words[0])) {
			words = words[1:]
		}
		role := strings.Join(words, " ")
		if key := strings.ToLower(role); role != "" && !seen[key] {
			seen[key] = true
			out = append(out, role)
		}
	}
	return out[:min(len(out), maxCalled)]
}

// full returns a list that is written as [] when it is empty.
func full[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}

func namedRows(all []store.Named, link func(*store.Named) string) []namedRow {
	out := make([]namedRow, len(all))
	for i := range all {
		out[i] = namedRow{cmp.Or(wording.Plain(all[i].Name), "not named"), nameLink(all[i].Identity), all[i].Statements}
		if link != nil {
			out[i].Link = link(&all[i])
		}
	}
	return out
}

// saidOverTime draws how much is laid on a name in each month.
func saidOverTime(all []store.Period) *chart {
	known := all[:0:0]
	for _, p := range all {
		if len(p.When) == len("2006-01") {
			known = append(known, p)
		}
	}
	if len(known) < 2 {
		return nil
	}
	counts := map[string]int{}
	whens := months(known[0].When, known[len(known)-1].When)
	if len(whens) == 0 {
		return nil
	}
	total, most, peak := 0, 0, ""
	for _, p := range known {
		when := p.When[:len(whens[0])]
		counts[when] += p.Statements
		total += p.Statements
		if counts[when] > most {
			most, peak = counts[when], when
		}
	}
	var points []point
	for _, when := range whens {
		n := counts[when]
		points = append(points, point{when: wording.Date(when), parts: []quantity{{class: "named", n: n}}, title: said(when, n, "statement", "statements")})
	}
	words := wording.Count(total, "statement", "statements") + " from " + wording.Date(whens[0]) + " to " + wording.Date(whens[len(whens)-1]) +
		", most in " + wording.Date(peak) + ": " + wording.Number(most)
	return chartOf(points, 0, words, wording.Number(most))
}
