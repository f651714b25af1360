package web

import (
	"cmp"
	"net/http"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
)

// collectionTwin is the page of the collection in JSON.
type collectionTwin struct {
	Schema    string    `json:"schema"`
	Reading   bool      `json:"reading"`
	Total     int       `json:"total"`
	Failed    int       `json:"failed"`
	Page      int       `json:"page"`
	Pages     int       `json:"pages"`
	Documents []Summary `json:"documents"`
	Failures  []Failure `json:"failures"`
}

type collectionPage struct {
	page
	collectionTwin
	Rows  []collectionRow
	Pager *pager
}

// A collectionRow is a document in the list.
type collectionRow struct {
	Summary
	Heading string
	Facts   string
	Mix     bar
}

// showCollection lists the documents, and on the first page what could not be
// read.
func (s *server) showCollection(w http.ResponseWriter, r *http.Request) error {
	n, err := numberOf(r, "page")
	if err != nil {
		return err
	}
	twin := collectionTwin{Schema: "hearsay-collection/1", Page: n, Reading: s.coll.Reading()}
	if twin.Documents, twin.Total, err = s.coll.Documents(r.Context(), (n-1)*perPage, perPage); err != nil {
		return err
	}
	limit := 0
	if n == 1 {
		limit = perPage
	}
	if twin.Failures, twin.Failed, err = s.coll.Failures(r.Context(), 0, limit); err != nil {
		return err
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

func rowOf(doc *Summary) collectionRow {
	facts := wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published)), wording.Count(doc.Words, "word", "words"))
	return collectionRow{*doc, headingOf(doc), strings.Join(facts, " · "), mixOf(doc)}
}

// headingOf names a document: by its title, or else its file.
func headingOf(doc *Summary) string {
	name := wording.Plain(doc.Name)
	if name != "" && !strings.Contains(name, "://") {
		name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	}
	return cmp.Or(wording.Plain(doc.Title), name, "Document "+doc.Key)
}
