package web

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"net/http"
	"slices"

	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// echoesTwin is the page of the echoes in JSON.
type echoesTwin struct {
	Schema string       `json:"schema"`
	Page   int          `json:"page"`
	More   bool         `json:"more"`
	Trace  *match.Trace `json:"trace"` // in the schema hearsay-trace/1
}

type echoesPage struct {
	page
	Query string
	Rows  []echoRow
	Pager *pager
}

// An echoRow is one statement that documents carry, in a list.
type echoRow struct {
	Kind    string // of the origin, or of the first carrier
	Words   string
	Speaker string   // empty when it is not known
	Link    string   // address of its page
	Sum     string   // how many carry it, and who first
	Changes []string // how many differ from the origin in what
}

// perEchoes is how many echoes a page has.
const perEchoes = 10

// showEchoes lists what more than one document carries, those with the most
// first, or follows the statements that have some words.
func (s *server) showEchoes(w http.ResponseWriter, r *http.Request) error {
	p := paramsOf(r)
	query := p.text("q")
	n, err := numberOf(r, "page")
	if err = cmp.Or(p.err, err); err != nil {
		return err
	}
	patient(w) // without an index of echoes all documents are read
	part := store.Page{Limit: perEchoes, Offset: (n - 1) * perEchoes}
	twin := echoesTwin{Schema: "hearsay-echoes/1", Page: n, Trace: &match.Trace{}}
	if query == "" {
		twin.Trace.Echoes, twin.More, err = inquiry.Repeated(r.Context(), s.col, part)
	} else {
		twin.Trace, twin.More, err = inquiry.TracePage(r.Context(), s.col, query, part)
	}
	if err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, twin)
	}
	out := echoesPage{page: s.page(r, "Echoes", "echoes"), Query: query, Pager: leading("/echoes", r.URL.Query(), n, twin.More)}
	if out.Rows, err = s.echoRows(r.Context(), twin.Trace.Echoes); err != nil {
		return err
	}
	return s.show(w, "echoes", &out)
}

func (s *server) echoRows(ctx context.Context, echoes []*match.Echo) ([]echoRow, error) {
	leads := make([]*match.Carrier, len(echoes))
	ids := make([]string, len(echoes))
	for i, e := range echoes {
		leads[i] = leadOf(e)
		ids[i] = leads[i].Document.ID
	}
	numbers, err := s.col.Numbers(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]echoRow, len(echoes))
	for i, e := range echoes {
		lead := leads[i]
		out[i] = echoRow{
			Kind: string(lead.Attribution.Kind), Words: wording.Beginning(wording.Inline(e.Statement), maxQuote), Speaker: wording.Plain(lead.Speaker),
			Sum: sumOf(e, lead), Changes: differences(e),
		}
		if id, ok := numbers[lead.Document.ID]; ok {
			out[i].Link = fmt.Sprintf("/statements/%d:%s", id, lead.Attribution.ID)
		}
	}
	return out, nil
}

// differences counts the carriers that differ from the origin.
func differences(e *match.Echo) []string {
	changed, others := 0, 0
	flagged := map[match.Flag]int{}
	for i := range e.Carriers {
		c := &e.Carriers[i]
		if c.Verdict == match.OtherSpeaker {
			others++
		}
		if !c.Words.Good() {
			changed++
		}
		for _, f := range c.Flags {
			flagged[f]++
		}
	}
	var out []string
	if others > 0 {
		out = append(out, "another speaker in "+wording.Number(others))
	}
	if changed > 0 {
		out = append(out, "other words in "+wording.Number(changed))
	}
	for _, f := range slices.Sorted(maps.Keys(flagged)) {
		out = append(out, "a changed "+string(f)+" in "+wording.Number(flagged[f]))
	}
	return out
}

// leadOf returns the origin of an echo, or its first carrier where none is known.
func leadOf(e *match.Echo) *match.Carrier {
	for i := range e.Carriers {
		if e.Carriers[i].ID == e.Origin {
			return &e.Carriers[i]
		}
	}
	return &e.Carriers[0]
}

// sumOf says how many carry a statement, and who first.
func sumOf(e *match.Echo, lead *match.Carrier) string {
	if len(e.Carriers) == 1 {
		return "only in " + headingOfCarrier(lead)
	}
	from := "; first in "
	if e.Origin != "" {
		from = "; likely from "
	}
	return wording.Count(len(e.Carriers), "document", "documents") + ", " + wording.Number(e.Independent) + " independent" + from + headingOfCarrier(lead)
}
