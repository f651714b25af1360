package web

import (
	"cmp"
	"net/http"
	"path"
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
	Rows  []collectionRow
	Pager *pager
}

// A collectionRow is a document in the list.
type collectionRow struct {
	store.Overview
	Key     string
	Heading string
	Facts   string
	Where   string
	Mix     bar
}

// showCollection lists the documents, and on the first page what could not be
// read.
func (s *server) showCollection(w http.ResponseWriter, r *http.Request) error {
	n, err := numberOf(r, "page")
	if err != nil {
		return err
	}
	twin := collectionTwin{Schema: "hearsay-collection/1", Page: n, Failures: []intake.Failure{}}
	if s.opts.Reader != nil { // asked before the documents, so that all that was read is among them
		twin.Reading = s.opts.Reader.Status()
	}
	if twin.Documents, twin.Total, err = s.col.Overviews(r.Context(), store.Listing{}, pageAt(n)); err != nil {
		return err
	}
	if s.opts.Reader != nil && n == 1 {
		twin.Failures, twin.Failed = s.opts.Reader.Failures(perPage)
	}
	pager, err := paged("/documents", n, twin.Total)
	if err != nil {
		return err
	}
	twin.Pages = pager.Of
	if isTwin(r) {
		return s.object(w, twin)
	}
	out := collectionPage{page{"Documents", "documents", "/documents.json"}, twin, nil, pager}
	for i := range twin.Documents {
		out.Rows = append(out.Rows, rowOf(&twin.Documents[i]))
	}
	return s.show(w, "collection", &out)
}

func rowOf(doc *store.Overview) collectionRow {
	facts := wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published)), wording.Count(doc.Words, "word", "words"))
	where := cmp.Or(wording.Plain(doc.URI), wording.Plain(doc.Address))
	return collectionRow{*doc, keyOf(&doc.Document), headingOf(&doc.Document), strings.Join(facts, " · "), where, mixOf(doc)}
}

// headingOf names a document: by its title, or else its file.
func headingOf(doc *store.Document) string {
	name := cmp.Or(wording.Plain(doc.URI), wording.Plain(doc.Address))
	if name != "" && !strings.Contains(name, "://") {
		name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	}
	return cmp.Or(wording.Plain(doc.Title), name, "Document "+keyOf(doc))
}
