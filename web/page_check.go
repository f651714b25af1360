package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/read"
)

type checkPage struct {
	page
	Documents int
	Text      string // the draft, as it was pasted
	Done      bool
	Draft     string
	Sum       string
	Rows      []checkRow
	Fail      int
	Policy    string
	MaxMB     int
}

// A checkRow is one quotation of the draft.
type checkRow struct {
	shown.Row
	Link  string // of the statement, or else of the document, in the collection; may be empty
	Where string
}

// checkTwin is the page without a draft in JSON.
type checkTwin struct {
	Schema    string `json:"schema"`
	Policy    string `json:"policy"`
	Documents int    `json:"documents"`
	Do        string `json:"do"`
}

// draftName is what a draft without a title is called.
const draftName = "the draft"

// showCheck shows the form that takes a draft, and holds what it sends against
// the collection. The draft is not kept.
func (s *server) showCheck(w http.ResponseWriter, r *http.Request) error {
	if s.opts.Reader == nil {
		return &hearsay.Error{Code: hearsay.CodeForbidden, Message: "nothing can be checked here"}
	}
	documents, err := s.col.Count(r.Context())
	if err != nil {
		return err
	}
	out := &checkPage{page: s.page(r, "Check", "check"), Documents: documents, Policy: match.Policy, MaxMB: maxUpload >> 20}
	if !changes(r) {
		if isTwin(r) {
			return s.object(w, checkTwin{"hearsay-check-form/1", match.PolicyName, documents, "post a form with the field text, or with a file in the field files"})
		}
		return s.show(w, "check", out)
	}
	doc, text, err := draft(w, r, s)
	if err != nil {
		return err
	}
	found, err := inquiry.Check(r.Context(), s.col, s.opts.Reader.Analyze(doc))
	if err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, found)
	}
	out.Twin = "" // what was posted has no address
	out.Done, out.Text, out.Draft = true, wording.Shown(text), cmp.Or(wording.Plain(doc.Title), wording.Plain(doc.URI), draftName)
	out.Sum, out.Fail = shown.Summary(found), found.Failed()
	if out.Rows, err = s.checkRows(r.Context(), found); err != nil {
		return err
	}
	return s.show(w, "check", out)
}

// draft reads the draft that a form has sent: a text, or one file.
func draft(w http.ResponseWriter, r *http.Request, s *server) (*hearsay.Document, string, error) {
	form, err := received(w, r)
	if err != nil {
		return nil, "", err
	}
	if text := form.fields["text"]; strings.TrimSpace(text) != "" {
		return read.FromText(text, read.Meta{URI: draftName}), text, nil
	}
	if len(form.files) == 0 {
		return nil, "", &hearsay.Error{Code: hearsay.CodeUsage, Message: "there is nothing to check: paste a draft, or choose a file"}
	}
	var docs []*hearsay.Document
	for in, err := range s.opts.Reader.Content(r.Context(), form.files[0].name, form.files[0].data) {
		if err != nil {
			return nil, "", err
		}
		doc, err := in.Document(r.Context())
		if err != nil {
			return nil, "", err
		}
		if docs = append(docs, doc); len(docs) > 1 {
			break
		}
	}
	if len(docs) != 1 || len(form.files) != 1 {
		return nil, "", &hearsay.Error{Code: hearsay.CodeUsage, Message: "a draft is one document; choose one file"}
	}
	return docs[0], "", nil
}

func (s *server) checkRows(ctx context.Context, found *match.Check) ([]checkRow, error) {
	rows := shown.Rows(found)
	var ids []string
	for i := range rows {
		if m := rows[i].Match; m != nil {
			ids = append(ids, m.Source.ID)
		}
	}
	numbers, err := s.col.Numbers(ctx, ids[:min(len(ids), 5000)])
	if err != nil {
		return nil, err
	}
	out := make([]checkRow, len(rows))
	for i := range rows {
		out[i] = checkRow{Row: rows[i], Where: rows[i].Where}
		m := rows[i].Match
		if m == nil {
			continue
		}
		out[i].Where = strings.Join(wording.Some(cmp.Or(wording.Plain(m.Source.Title), rows[i].Where), wording.Plain(m.Source.Publisher), wording.Date(wording.Plain(m.Source.Published))), ", ")
		if id, ok := numbers[m.Source.ID]; ok {
			out[i].Link = fmt.Sprintf("/documents/%d", id)
			if m.Attribution != "" {
				out[i].Link = fmt.Sprintf("/statements/%d:%s", id, m.Attribution)
			}
		}
	}
	return out, nil
}
