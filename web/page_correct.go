package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// A fixing is the statement that a visitor corrects.
type fixing struct {
	doc   *document
	view  *view
	text  *correct.Text
	id    string // of the statement; empty for one that was missed
	at    int    // its index; -1 for one that was missed
	draft correct.Draft
	// by is the correction that has made it what it is; nil for none.
	by *store.Correction
}

// fixing finds the statement that a form is about.
func (s *server) fixing(ctx context.Context, form url.Values) (*fixing, error) {
	doc, err := s.document(ctx, form.Get("document"))
	if err != nil {
		return nil, err
	}
	f := &fixing{doc: doc, view: newView(doc), text: correct.NewText(doc.Analysis.Document.Text), id: form.Get("statement"), at: -1}
	if f.id == "" {
		return f, nil
	}
	f.at = slices.IndexFunc(doc.Analysis.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == f.id })
	if f.at < 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such statement in the document"}
	}
	f.draft = f.text.Draft(doc.Analysis, &doc.Analysis.Attributions[f.at])
	f.by, err = s.correctionOf(ctx, doc.ID, f.id)
	return f, err
}

// correctionOf returns the correction that made a statement what it is; nil for
// none.
func (s *server) correctionOf(ctx context.Context, document int64, id string) (*store.Correction, error) {
	list, _, err := s.col.Corrections(ctx, document, store.Page{Limit: 10_000})
	if err != nil {
		return nil, err
	}
	for _, k := range list {
		if k.Statement == strconv.FormatInt(document, 10)+":"+id {
			return k, nil
		}
	}
	return nil, nil
}

// fixAddress is the address of the form for a statement.
func fixAddress(key, id string) string {
	return "/correct?document=" + key + "&statement=" + url.QueryEscape(id)
}

// seenOf stands for what a visitor has seen of a statement, so that a form that is
// out of date changes nothing.
func seenOf(a *hearsay.Analysis, attr *hearsay.Attribution) string {
	h := sha256.New()
	for _, list := range [][]hearsay.Span{attr.Content, attr.Cue, attr.Source} {
		for _, sp := range list {
			h.Write([]byte(sp.Of(a.Document.Text)))
			h.Write([]byte{0})
		}
	}
	h.Write([]byte(string(attr.Kind) + attr.FoundBy + strings.Join(attr.Chain, " ")))
	return hex.EncodeToString(h.Sum(nil)[:4])
}

// showCorrect shows the form for one statement, and takes it.
func (s *server) showCorrect(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodPost {
		if !r.URL.Query().Has("document") {
			return redirect("/corrections")(w, r)
		}
		f, err := s.fixing(r.Context(), r.URL.Query())
		if err != nil {
			return err
		}
		if isTwin(r) {
			return s.object(w, f.twin())
		}
		page := f.page(r.URL.Query(), "")
		return s.show(w, "correct", page)
	}
	if err := r.ParseForm(); err != nil {
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: "this form cannot be read"}
	}
	quick(r.PostForm)
	f, err := s.fixing(r.Context(), r.PostForm)
	if err != nil {
		return err
	}
	k, err := s.correct(r.Context(), f, r.PostForm)
	switch {
	case hearsay.CodeOf(err) == hearsay.CodeUsage && !wantsJSON(r):
		return s.showAs(w, http.StatusBadRequest, "correct", f.page(r.PostForm, err.Error()))
	case err != nil:
		return err
	case wantsJSON(r):
		return s.object(w, k)
	}
	http.Redirect(w, r, f.back(k), http.StatusSeeOther)
	return nil
}

// quick turns a button of the page of a document, whose value is a statement
// and what was seen of it, into a form.
func quick(form url.Values) {
	for _, do := range []string{"accept", "reject"} {
		if id, seen, ok := strings.Cut(form.Get(do), ":"); ok {
			form.Set("do", do)
			form.Set("statement", id)
			form.Set("seen", seen)
		}
	}
}

// correct makes the correction that a form says.
func (s *server) correct(ctx context.Context, f *fixing, form url.Values) (*store.Correction, error) {
	a := f.doc.Analysis
	if seen := form.Get("seen"); f.at >= 0 && seen != "" && seen != seenOf(a, &a.Attributions[f.at]) {
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Message: "the statement has been changed in the meantime; look at it again"}
	}
	e := store.Edit{
		Document: f.doc.ID, Statement: f.id, Action: correct.Action(form.Get("do")),
		Reason: form.Get("reason"), Author: form.Get("author"), Made: time.Now(),
	}
	if f.at >= 0 {
		if there, err := f.text.Statement(f.draft); err == nil {
			e.Seen = there.Words(there.Content)
		}
	}
	if e.Action != correct.Change && e.Action != correct.Add {
		return s.col.Correct(ctx, e)
	}
	if e.Action = correct.Change; f.at < 0 {
		e.Action = correct.Add
	}
	f.leave(form)
	var err error
	if e.Now, err = f.text.Fill(a, f.draft, formOf(form)); err != nil {
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Message: err.Error()}
	}
	if e.Now.Kind == "" && len(e.Now.Content) > 0 {
		e.Now.Kind = extract.Kinds(a.Document, [][]hearsay.Span{e.Now.Content})[0]
	}
	return s.col.Correct(ctx, e)
}

// leave takes out what the visitor has left as it was shown, which is not always
// as it stands in the text.
func (f *fixing) leave(form url.Values) {
	for name, spans := range map[string][]hearsay.Span{"content": f.draft.Content, "cue": f.draft.Cue, "source": f.draft.Source} {
		shown := oneLine(wording.Plain(f.text.Joined(spans)))
		if f.at >= 0 && form.Get(name+"_at") == "" && oneLine(form.Get(name)) == shown {
			form.Del(name)
		}
	}
	if f.at >= 0 && form.Get("speaker") == f.doc.Analysis.Attributions[f.at].Speaker {
		form.Del("speaker")
	}
	if oneLine(form.Get("through")) == oneLine(f.through()) {
		form.Del("through")
	}
}

// through returns the hands before the speaker's, one a line.
func (f *fixing) through() string {
	if f.at < 0 {
		return ""
	}
	chain := f.doc.Analysis.Attributions[f.at].Chain
	return strings.Join(wording.Convert(chain[:max(0, len(chain)-1)], f.view.name), "\n")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// formOf reads what a form says a statement should be. What it does not have
// stays as it is.
func formOf(form url.Values) *correct.Form {
	out := &correct.Form{}
	if kind := hearsay.Kind(form.Get("kind")); kind != "" {
		out.Kind = &kind
	}
	for _, part := range []struct {
		name string
		into **correct.Words
	}{{"content", &out.Content}, {"cue", &out.Cue}, {"source", &out.Source}} {
		if form.Has(part.name) {
			at, _ := strconv.Atoi(form.Get(part.name + "_at")) // 0 where it is none
			*part.into = &correct.Words{Text: form.Get(part.name), At: max(0, at)}
		}
	}
	switch speaker := form.Get("speaker"); {
	case !form.Has("speaker"):
	case speaker == speakerUnknown:
		out.Speaker = &correct.Named{}
	case speaker == speakerOther:
		out.Speaker = &correct.Named{
			Name: form.Get("name"), Kind: hearsay.EntityKind(form.Get("name_kind")), Unnamed: hearsay.UnnamedKind(form.Get("unnamed")),
		}
		if out.Speaker.Name == "" {
			out.Speaker.Kind = "-" // so that it is refused, and not taken for nobody
		}
	default:
		out.Speaker = &correct.Named{Entity: speaker}
	}
	if form.Has("through") {
		hands := []correct.Named{}
		for line := range strings.Lines(form.Get("through")) {
			if name := strings.TrimSpace(line); name != "" {
				hands = append(hands, correct.Named{Name: name})
			}
		}
		out.Through = &hands
	}
	return out
}

// The speakers of a form who are none of the document's.
const (
	speakerUnknown = "-"
	speakerOther   = "+"
)

// back returns the address at which the corrected statement stands, or where
// it stood.
func (f *fixing) back(k *store.Correction) string {
	offset, anchor := 0, f.id
	if k.Now != nil {
		if spans := f.text.Content(k.Now); len(spans) > 0 {
			offset = spans[0].Start
		}
		if _, id, ok := strings.Cut(k.Statement, ":"); ok {
			anchor = id
		}
	} else {
		attr := &f.doc.Analysis.Attributions[f.at]
		offset, anchor = attr.Content[0].Start, f.next()
	}
	if len(f.view.ends) == 0 {
		return "/documents/" + f.doc.Key
	}
	return f.view.place(offset, url.PathEscape(anchor))
}

// next returns the id of the statement behind this one, or before it.
func (f *fixing) next() string {
	attrs := f.doc.Analysis.Attributions
	switch {
	case f.at+1 < len(attrs):
		return attrs[f.at+1].ID
	case f.at > 0:
		return attrs[f.at-1].ID
	}
	return "main"
}
