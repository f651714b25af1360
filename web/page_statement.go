package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// statementTwin is the page of a statement in JSON.
type statementTwin struct {
	Schema    string           `json:"schema"`
	Statement *store.Statement `json:"statement"`
	Trace     *match.Trace     `json:"trace"` // in the schema hearsay-trace/1
}

type statementPage struct {
	page
	Quote  quote
	Cue    string
	Role   string
	Sure   int
	ByHand bool
	Fix    string // address of the form to correct it
	Echoes []echoView
}

// An echoView is one echo as a tree.
type echoView struct {
	N        int
	Sum      string
	Tree     tree
	Carriers []carrierView
	Loops    []string
	More     int // carriers that are not shown
}

// A carrierView is one carrier of an echo.
type carrierView struct {
	ID, Heading string
	N           int
	Here        bool // it is the statement of the page
	Mark        string
	Words       string
	Other       bool // laid on another speaker
	Facts       []string
	Marked      []shown.Segment
	Link, Page  string // in its document, and its own; may be empty
	From        string // whom it has it from, in words; may be empty
	Title       string
}

// mostCarriers bounds the carriers of an echo that are shown.
const mostCarriers = 100

// showStatement shows a statement with its echoes.
func (s *server) showStatement(w http.ResponseWriter, r *http.Request) error {
	id, isTwin := strings.CutSuffix(r.PathValue("id"), ".json")
	st, err := s.col.Statement(r.Context(), id)
	if err != nil {
		return err
	}
	patient(w) // without an index of echoes all documents are read
	trace, err := inquiry.Trace(r.Context(), s.col, id)
	if err != nil {
		return err
	}
	if isTwin {
		return s.object(w, statementTwin{"hearsay-statement/1", st, trace})
	}
	out := &statementPage{page: s.page(r, "Statement "+id, ""), Quote: quoteOf(st, nil), Cue: wording.Plain(st.Cue), Sure: int(100*st.Confidence + .5)}
	out.ByHand, out.Fix = st.FoundBy == correct.FoundBy, fixAddress(keyOf(st.Document), st.Attribution())
	if st.Speaker != nil {
		if role := wording.Plain(st.Speaker.Role); !strings.Contains(strings.ToLower(st.Speaker.Name), strings.ToLower(role)) {
			out.Role = role
		}
	}
	if out.Echoes, err = s.echoes(r.Context(), trace, st); err != nil {
		return err
	}
	return s.show(w, "statement", out)
}

// echoes makes the views of a trace. Those with one carrier are left out: it is
// the statement itself.
func (s *server) echoes(ctx context.Context, trace *match.Trace, here *store.Statement) ([]echoView, error) {
	var ids []string
	for _, e := range trace.Echoes {
		for i := range e.Carriers {
			ids = append(ids, e.Carriers[i].Document.ID)
		}
	}
	numbers, err := s.col.Numbers(ctx, ids[:min(len(ids), 5000)])
	if err != nil {
		return nil, err
	}
	var out []echoView
	for _, e := range trace.Echoes {
		if len(e.Carriers) > 1 {
			out = append(out, echoOf(e, len(out)+1, numbers, here))
		}
	}
	return out, nil
}

func echoOf(e *match.Echo, number int, numbers map[string]int64, here *store.Statement) echoView {
	out := echoView{N: number, Sum: wording.Plain(shown.SumOf(e))}
	nodes := shown.Tree(e)
	out.More = max(0, len(nodes)-mostCarriers)
	nodes = nodes[:len(nodes)-out.More]
	source := shown.SourceOf(e)
	headings := map[string]string{}
	for _, n := range nodes {
		headings[n.ID] = headingOfCarrier(n.Carrier)
	}
	for i, n := range nodes {
		k := carrierView{
			ID: fmt.Sprintf("e%d-%d", number, i+1), N: i + 1, Heading: headings[n.ID], Mark: markOfNode(n), Words: shown.Words(n), Facts: shown.Facts(n),
			Other: n.Verdict == match.OtherSpeaker, Marked: shown.Carried(n.Carrier, source), Title: wording.Plain(n.Document.Title),
		}
		if from := headings[n.Via]; from != "" {
			k.From = from
		}
		if id, ok := numbers[n.Document.ID]; ok {
			k.Page = fmt.Sprintf("/statements/%d:%s", id, n.Attribution.ID)
			k.Link = fmt.Sprintf("/documents/%d#%s", id, n.Attribution.ID)
			k.Here = id == here.Document.ID && n.Attribution.ID == here.Attribution()
		}
		out.Carriers = append(out.Carriers, k)
	}
	for _, loop := range e.Loops {
		var names []string
		for _, id := range loop {
			if h := headings[id]; h != "" {
				id = h
			}
			names = append(names, wording.Plain(id))
		}
		out.Loops = append(out.Loops, strings.Join(names, " cites ")+" cites the first")
	}
	out.Tree = treeOf(e, nodes, out.Carriers)
	return out
}

// headingOfCarrier says who published a carrier, and when.
func headingOfCarrier(k *match.Carrier) string {
	doc := k.Document
	outlet := cmp.Or(wording.Plain(doc.Publisher), strings.TrimPrefix(path.Base(wording.Plain(doc.URI)), "."), wording.Plain(doc.Title))
	day := wording.Plain(doc.Published)
	return outlet + ", " + cmp.Or(wording.Date(day[:min(len(day), len("2006-01-02"))]), "no date")
}

// markOfNode names the form of a carrier's mark.
func markOfNode(n shown.Node) string {
	switch {
	case n.Origin:
		return "origin"
	case n.Verdict == match.OtherSpeaker || !n.Words.Good():
		return "changed"
	}
	return "same"
}
