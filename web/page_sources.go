package web

import (
	"cmp"
	"net/http"
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// sourcesTwin is the page of the sources in JSON.
type sourcesTwin struct {
	Schema  string        `json:"schema"`
	By      string        `json:"by"` // of the periods: "year" or "month"
	All     store.Mix     `json:"all"`
	Kinds   []store.Share `json:"kinds"`
	Outlets []store.Mix   `json:"outlets"`
	Periods []store.Mix   `json:"periods"`
	Names   []store.Share `json:"names"`
}

type sourcesPage struct {
	page
	By, Outlet, From, To string
	Chosen               bool
	All                  mixRow
	Outlets              []mixRow
	MoreOutlets          bool
	Periods              []mixRow
	Attributed, Unnamed  *chart
	Kinds                []kindRow
	Names                []nameRow
	Months, Years        string // addresses
}

// A mixRow is documents with the mix of their sources.
type mixRow struct {
	store.Mix
	Name, Link string
	Bar, Basis bar
}

type kindRow struct {
	Words             string
	Statements, Count int // words
	Share             string
	Bar               bar
}

// On the page of the sources.
const (
	maxGroups  = 40
	maxPeriods = 600
	topNames   = 15
)

// showSources says on whom the documents rest.
func (s *server) showSources(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	by := store.Group(cmp.Or(p.choice("by", string(store.ByYear), string(store.ByMonth)), string(store.ByMonth)))
	filter := store.Filter{Outlet: p.text("outlet"), From: p.day("from"), To: p.day("to")}
	if p.err != nil {
		return p.err
	}
	twin, more, err := s.sources(r, by, filter)
	if err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, twin)
	}
	out := &sourcesPage{
		page: s.page(r, "Sources", "sources"), By: string(by), Outlet: filter.Outlet, From: filter.From, To: filter.To, Chosen: filter != store.Filter{},
		All: mixRowOf(&twin.All), MoreOutlets: more, Names: nameRows(twin.Names), Kinds: kindRows(twin.Kinds, twin.All.AttributedWords),
		Months: with("/sources", r.URL.Query(), "by", ""), Years: with("/sources", r.URL.Query(), "by", string(store.ByYear)),
	}
	for i := range twin.Outlets {
		row := mixRowOf(&twin.Outlets[i])
		if row.Key != "" {
			row.Link = with("/documents", nil, "outlet", row.Key)
		}
		row.Name = cmp.Or(wording.Plain(row.Key), "not known")
		out.Outlets = append(out.Outlets, row)
	}
	for i := range twin.Periods {
		row := mixRowOf(&twin.Periods[i])
		row.Name = cmp.Or(wording.Date(wording.Plain(row.Key)), "no date")
		if row.Key != "" {
			row.Link = with("/documents", nil, "from", row.Key, "to", row.Key)
		}
		out.Periods = append(out.Periods, row)
	}
	out.Attributed, out.Unnamed = overTime(twin.Periods)
	return s.show(w, "sources", out)
}

func (s *server) sources(r *http.Request, by store.Group, f store.Filter) (*sourcesTwin, bool, error) {
	ctx, twin := r.Context(), &sourcesTwin{Schema: "hearsay-sources/1", By: string(by)}
	all, _, err := s.col.Sources(ctx, store.Together, f, store.Page{})
	if err != nil {
		return nil, false, err
	}
	if len(all) > 0 {
		twin.All = all[0]
	}
	outlets, more, err := s.col.Sources(ctx, store.ByOutlet, f, store.Page{Limit: maxGroups})
	if err != nil {
		return nil, false, err
	}
	periods, _, err := s.col.Sources(ctx, by, f, store.Page{Limit: maxPeriods})
	if err != nil {
		return nil, false, err
	}
	kinds, err := s.col.KindsInShort(ctx, f)
	if err != nil {
		return nil, false, err
	}
	names, _, err := s.col.MostQuoted(ctx, f, store.Page{Limit: topNames})
	twin.Outlets, twin.Periods, twin.Kinds, twin.Names = full(outlets), full(periods), full(kinds), full(names)
	return twin, more, err
}

func mixRowOf(m *store.Mix) mixRow {
	return mixRow{
		Mix: *m,
		Bar: barOf(m.Words, quantity{"direct", "in quotation marks", m.DirectWords}, quantity{"indirect", "otherwise attributed", m.AttributedWords - m.DirectWords},
			quantity{"own", "the authors’ own voice", m.Words - m.AttributedWords}),
		Basis: barOf(m.AttributedWords, quantity{"named", "named sources", m.NamedWords}, quantity{"unnamed", "unnamed sources", m.UnnamedWords},
			quantity{"unknown", "speaker not known", m.AttributedWords - m.NamedWords - m.UnnamedWords}),
	}
}

// kindRows says what kinds of sources there are.
func kindRows(all []store.Share, whole int) []kindRow {
	out := make([]kindRow, 0, len(all))
	for i := range all {
		sh := &all[i]
		class, words := "named", "named: "+cmp.Or(string(sh.Kind), "other")
		if !sh.Named {
			class, words = "unnamed", "unnamed: "+cmp.Or(strings.ReplaceAll(string(sh.UnnamedKind), "_", " "), "other")
		}
		out = append(out, kindRow{wording.Plain(words), sh.Statements, sh.Words, wording.Percent(sh.Words, whole),
			barOf(whole, quantity{class, "of what is attributed", sh.Words})})
	}
	return out
}

// overTime draws how much is attributed in each period, and how much of that to
// those who are not named, both in percent.
func overTime(all []store.Mix) (attributed, unnamed *chart) {
	var first, second []point
	for i := range all {
		m := &all[i]
		if m.Key == "" || m.Words == 0 {
			continue
		}
		when := wording.Date(m.Key)
		first = append(first, point{when: when, title: when + ": " + wording.Percent(m.AttributedWords, m.Words) + " attributed", parts: []quantity{
			{class: "direct", n: perMille(m.DirectWords, m.Words)}, {class: "indirect", n: perMille(m.AttributedWords-m.DirectWords, m.Words)},
		}})
		second = append(second, point{when: when, title: when + ": " + wording.Percent(m.UnnamedWords, m.AttributedWords) + " unnamed", parts: []quantity{
			{class: "unnamed", n: perMille(m.UnnamedWords, m.AttributedWords)},
		}})
	}
	if len(first) < 2 {
		return nil, nil
	}
	span := first[0].when + " to " + first[len(first)-1].when
	return chartOf(last(first), 1000, "How much of the text is attributed, "+span+"; the table below has the numbers", "100%"),
		chartOf(last(second), 1000, "How much of what is attributed rests on sources without a name, "+span+"; the table below has the numbers", "100%")
}

// last keeps the last periods where there are too many for a drawing.
func last(in []point) []point { return in[max(0, len(in)-maxColumns):] }

func perMille(part, whole int) int {
	if whole <= 0 {
		return 0
	}
	return 1000 * part / whole
}
