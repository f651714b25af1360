package web

import (
	"net/http"

	"github.com/hearsay-project/hearsay/pipeline/intake"
)

// readingTwin is the page of what is read in JSON.
type readingTwin struct {
	Schema string `json:"schema"`
	intake.Status
	Documents int              `json:"documents"` // of the collection
	Failures  []intake.Failure `json:"failures"`  // the last one first
}

type readingPage struct {
	page
	readingTwin
}

// maxShownFailures is how many inputs that could not be read a page lists.
const maxShownFailures = 1000

// showReading tells how far reading has come, and what could not be read.
func (s *server) showReading(w http.ResponseWriter, r *http.Request) error {
	twin := readingTwin{Schema: "hearsay-reading/1", Failures: []intake.Failure{}}
	if s.opts.Reader != nil {
		twin.Status = s.opts.Reader.Status()
		limit := maxShownFailures
		if isTwin(r) {
			limit = perPage
		}
		twin.Failures, _ = s.opts.Reader.Failures(limit)
	}
	var err error
	if twin.Documents, err = s.col.Count(r.Context()); err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, twin)
	}
	return s.show(w, "reading", &readingPage{s.page(r, "Reading", "documents"), twin})
}
