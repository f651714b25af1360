package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/export"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

type correctionsPage struct {
	page
	Total, Lost, Documents int
	Fleeting               bool   // the collection ends with the program
	Of                     string // the document whose corrections alone are listed; empty for all
	OfKey                  string
	Rows                   []*correctionView
	Names                  []nameRuleView
	Pager                  morePager
	Form                   namesForm
}

// A namesForm joins or splits two names.
type namesForm struct {
	Name, Back string
	Spellings  []string // to choose from
}

// A morePager leads through a list whose length is not known.
type morePager struct {
	Prev, Next string
}

type correctionsTwin struct {
	Corrections []*store.Correction `json:"corrections"`
	More        bool                `json:"more"`
	Total       int                 `json:"total"` // that count
	Lost        int                 `json:"lost"`  // whose words the last version does not have
	Documents   int                 `json:"documents"`
	Names       []store.NameRule    `json:"names"`
}

// A correctionView is a correction as people read it.
type correctionView struct {
	ID         int64
	Did        string
	Words      string
	To         string // address of the statement, or of its document
	Doc, In    string // its document
	Changes    []changeView
	Reason     string
	Who        string
	Lost, Past bool
}

// A changeView is what one role was and is.
type changeView struct {
	What, Was, Now string
}

type nameRuleView struct {
	ID          int64
	Name, Other string
	Same        bool
	Who         string
}

const maxWords = 160

func newCorrectionView(k *store.Correction) *correctionView {
	out := &correctionView{
		ID: k.ID, Reason: wording.Plain(k.Reason), Who: whoAndWhen(k.Author, k.Made), Lost: !k.Holds && !k.Replaced, Past: k.Replaced,
		Did: map[correct.Action]string{correct.Accept: "accepted", correct.Change: "changed", correct.Reject: "rejected", correct.Add: "added"}[k.Action],
	}
	s := k.Now
	if s == nil {
		s = k.Was
	}
	if s != nil {
		out.Words = saidIn(s, s.Content)
	}
	if k.Action == correct.Change && k.Was != nil && k.Now != nil {
		out.Changes = changesOf(k.Was, k.Now)
	}
	if doc := k.Document; doc != nil {
		out.To, out.Doc = "/documents/"+keyOf(doc), headingOf(doc)
		out.In = out.To
		if _, id, ok := strings.Cut(k.Statement, ":"); ok {
			out.To = fixAddress(keyOf(doc), id)
		}
	}
	return out
}

func saidIn(s *correct.Statement, spans []hearsay.Span) string {
	return wording.Beginning(wording.Plain(s.Words(spans)), maxWords)
}

// changesOf lists the roles that have become others.
func changesOf(was, now *correct.Statement) []changeView {
	hands := func(s *correct.Statement) string {
		return strings.Join(wording.Convert(s.Hands, func(src correct.Source) string { return wording.Plain(src.Name) }), ", citing ")
	}
	all := []changeView{
		{"kind", string(was.Kind), string(now.Kind)},
		{"speaker", hands(was), hands(now)},
		{"content", saidIn(was, was.Content), saidIn(now, now.Content)},
		{"cue", saidIn(was, was.Cue), saidIn(now, now.Cue)},
		{"source", saidIn(was, was.Source), saidIn(now, now.Source)},
	}
	var out []changeView
	for _, c := range all {
		if c.Was != c.Now {
			out = append(out, c)
		}
	}
	return out
}

func whoAndWhen(author, made string) string {
	return strings.Join(wording.Some(wording.Plain(author), wording.Date(made)), ", ")
}

// showCorrections lists what was corrected.
func (s *server) showCorrections(w http.ResponseWriter, r *http.Request) error {
	n, err := numberOf(r, "page")
	if err != nil {
		return err
	}
	var of *document
	document := int64(0)
	if key := r.URL.Query().Get("document"); key != "" {
		if of, err = s.document(r.Context(), key); err != nil {
			return err
		}
		document = of.ID
	}
	list, more, err := s.col.Corrections(r.Context(), document, pageAt(n))
	if err != nil {
		return err
	}
	rules, err := s.col.NameRules(r.Context())
	if err != nil {
		return err
	}
	total, lost, documents, err := s.col.Corrected(r.Context())
	if err != nil {
		return err
	}
	if isTwin(r) {
		return s.object(w, &correctionsTwin{append([]*store.Correction{}, list...), more, total, lost, documents, append([]store.NameRule{}, rules...)})
	}
	out := &correctionsPage{page: page{"Corrections", "corrections", "/corrections.json"}, Total: total, Lost: lost, Documents: documents, Fleeting: s.col.Place() == store.InMemory}
	if of != nil {
		out.Of, out.OfKey = headingOf(&of.Document), of.Key
		out.Twin += "?document=" + of.Key
	}
	if n > 1 {
		out.Pager.Prev = "/corrections?page=" + strconv.Itoa(n-1) + "&document=" + out.OfKey
	}
	if more {
		out.Pager.Next = "/corrections?page=" + strconv.Itoa(n+1) + "&document=" + out.OfKey
	}
	out.Rows = wording.Convert(list, newCorrectionView)
	for i := range rules {
		rule := &rules[i]
		out.Names = append(out.Names, nameRuleView{rule.ID, wording.Plain(rule.Name), wording.Plain(rule.Other), rule.Same, whoAndWhen(rule.Author, rule.Made)})
	}
	return s.show(w, "corrections", out)
}

// undo takes a correction back, of a statement or of names.
func (s *server) undo(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodPost { // somebody has opened the address of the form
		return redirect("/corrections")(w, r)
	}
	if err := r.ParseForm(); err != nil {
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: "this form cannot be read"}
	}
	do, number := s.col.Undo, r.PostForm.Get("id")
	if r.PostForm.Has("name_rule") {
		do, number = s.col.UndoName, r.PostForm.Get("name_rule")
	}
	id, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: "a correction has a number"}
	}
	if err := do(r.Context(), id); err != nil {
		return err
	}
	http.Redirect(w, r, ours(r.PostForm.Get("back"), "/corrections"), http.StatusSeeOther)
	return nil
}

// sayOfNames joins two names, or keeps them apart.
func (s *server) sayOfNames(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodPost { // somebody has opened the address of the form
		return redirect("/corrections")(w, r)
	}
	if err := r.ParseForm(); err != nil {
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: "this form cannot be read"}
	}
	do := s.col.Split
	switch r.PostForm.Get("do") {
	case "join":
		do = s.col.Join
	case "split":
	default:
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: "two names are joined or split"}
	}
	e := store.NameEdit{Name: r.PostForm.Get("name"), Other: r.PostForm.Get("other"), Author: r.PostForm.Get("author"), Made: time.Now()}
	if err := do(r.Context(), e); err != nil {
		return err
	}
	http.Redirect(w, r, ours(r.PostForm.Get("back"), "/corrections#names"), http.StatusSeeOther)
	return nil
}

// ours returns an address of this server, or another one where it is none.
func ours(address, otherwise string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Opaque != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(address, "//") || strings.Contains(address, `\`) {
		return otherwise
	}
	return u.String()
}

// exportBench sends corrected documents as annotated articles.
func (s *server) exportBench(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Content-Type", "application/jsonl; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="corrected.jsonl"`)
	for doc, err := range s.col.Documents(r.Context(), store.Filter{}) {
		if err != nil {
			return err
		}
		if doc.Corrections == 0 {
			continue
		}
		a, err := s.col.Analysis(r.Context(), doc.ID)
		if err != nil {
			return err
		}
		if err := export.Bench(w, a); err != nil {
			return err
		}
	}
	return nil
}

// exportNames sends what was said of names.
func (s *server) exportNames(w http.ResponseWriter, r *http.Request) error {
	rules, err := s.col.NameRules(r.Context())
	if err != nil {
		return err
	}
	data, err := store.NamesTOML(rules)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Disposition", `attachment; filename="names.toml"`)
	send(w, http.StatusOK, "application/toml", data)
	return nil
}
