package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

type documentPage struct {
	page
	Key      string
	Heading  *blockView // the headline with its marks; nil where it is none of the text, or not in this part
	Title    string
	Facts    string
	Authors  string
	Where    string // address or path
	Language string // of the text; empty when unsure
	Link     string // the address, when it is one that a browser may open
	Profile  profileView
	Blocks   []blockView
	Pager    *pager
	Cited    []citationView
	Bare     []bareView
	Events   []eventView
	LeftOut  []leftOutView
	Engine   hearsay.Engine
	Newer    string // address of the last version, when this is an older one
	Older    []link // when this is the last one
	// Fixable tells that it can be corrected; Fixed counts the corrections.
	Fixable bool
	Fixed   int
}

// showDocument shows one part of a document's text, and all that is known of
// the whole.
func (s *server) showDocument(w http.ResponseWriter, r *http.Request) error {
	key, twin := strings.CutSuffix(r.PathValue("key"), ".json")
	doc, err := s.document(r.Context(), key)
	if err != nil {
		return err
	}
	if twin {
		data, err := doc.Analysis.MarshalJSON()
		if err != nil {
			return err
		}
		send(w, http.StatusOK, "application/json", append(data, '\n'))
		return nil
	}
	n, err := numberOf(r, "part")
	if err != nil {
		return err
	}
	v := newView(doc)
	pager := &pager{Path: "/documents/" + doc.Key, Param: "part", What: "part", At: n, Of: max(1, len(v.parts))}
	if err := pager.check(); err != nil {
		return err
	}
	return s.show(w, "document", v.page(pager))
}

// page gathers what the page shows.
func (v *view) page(pager *pager) *documentPage {
	a, doc := v.doc.Analysis, v.doc.Analysis.Document
	where := whereOf(&v.doc.Document)
	title := headingOf(&v.doc.Document)
	out := &documentPage{
		page: page{title, "documents", "/documents/" + v.doc.Key + ".json"},
		Key:  v.doc.Key, Title: title, Where: where, Link: webAddress(doc.URI), Pager: pager, Engine: a.Engine, Fixable: v.doc.Current, Fixed: v.doc.Corrections, Language: wording.Plain(doc.Language),
		Facts:   strings.Join(wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published)), wording.Count(a.Profile.Words, "word", "words")), " · "),
		Authors: wording.Enumerate(wording.Convert(doc.Authors, wording.Plain)),
		Profile: v.profile(), Cited: v.citations(), Bare: v.bare(), Events: v.events(), LeftOut: v.leftOut(),
	}
	out.Newer, out.Older = v.versions()
	if len(v.parts) > 0 {
		out.Blocks = v.blocks(v.parts[pager.At-1])
	}
	for i := range out.Blocks {
		if out.Blocks[i].Kind == hearsay.Title && pager.At == 1 {
			heading := out.Blocks[i]
			out.Heading = &heading
			out.Blocks = append(out.Blocks[:i:i], out.Blocks[i+1:]...)
			break
		}
	}
	return out
}

// versions leads from an older version to the last one, and from the last one to
// the older ones.
func (v *view) versions() (newer string, older []link) {
	for _, doc := range v.doc.Versions {
		switch {
		case doc.ID == v.doc.ID:
		case doc.Current:
			newer = "/documents/" + keyOf(doc)
		case v.doc.Current && len(older) < mostLinks:
			older = append(older, link{"of " + wording.Date(doc.Added[:min(len(doc.Added), len("2006-01-02"))]), "/documents/" + keyOf(doc)})
		}
	}
	return newer, older
}

// webAddress returns an address that a browser may be sent to; else "".
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// partOf adds the number of a part to an address where it is not the first.
func partOf(n int) string {
	if n <= 1 {
		return ""
	}
	return "?part=" + strconv.Itoa(n)
}
