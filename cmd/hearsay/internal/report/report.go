// Package report writes an analysis for people to read: who says what, and on
// whose word the text rests.
package report

import (
	"bufio"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// Options say how a report looks. The zero value works.
type Options struct {
	// Width is the number of columns; 0 means 80. Less than 40 counts as 40.
	Width int
	// Color permits styles of the terminal. Without it the report says the
	// same in plain characters.
	Color bool
	// Verbose adds the place and the confidence of each statement, all
	// sources, all that is dated, and what was left out.
	Verbose bool
	// Name is what the user called the input; it heads a document that has
	// neither title nor address.
	Name string
}

const (
	defaultWidth = 80
	minWidth     = 40
)

// Write writes the report of a. The text of the document is not trusted:
// nothing in it reaches the terminal but printable characters.
func Write(w io.Writer, a *hearsay.Analysis, opts Options) error {
	p := newPage(w, a, opts)
	p.header()
	p.statements()
	p.cited()
	p.when()
	p.mix()
	p.leftOut()
	if opts.Verbose {
		p.engine()
	}
	return p.out.Flush()
}

// page is one report being written. A failed write shows at Flush.
type page struct {
	out      *bufio.Writer
	a        *hearsay.Analysis
	opts     Options
	theme    theme
	entities map[string]*hearsay.Entity
	places   places
	given    map[string]bool // the entities whose condition has been shown
}

func newPage(w io.Writer, a *hearsay.Analysis, opts Options) *page {
	if opts.Width <= 0 {
		opts.Width = defaultWidth
	}
	opts.Width = max(opts.Width, minWidth)
	p := &page{
		out: bufio.NewWriter(w), a: a, opts: opts, theme: newTheme(opts.Color),
		entities: make(map[string]*hearsay.Entity, len(a.Entities)), given: make(map[string]bool),
	}
	for i := range a.Entities {
		p.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	if opts.Verbose {
		p.places = placesOf(a)
	}
	return p
}

// header says which text this is.
func (p *page) header() {
	doc := p.a.Document
	title, where := wording.Plain(doc.Title), wording.Plain(doc.URI)
	if where == "" {
		where = wording.Plain(p.opts.Name)
	}
	if title == "" {
		title = baseName(where)
	}
	if title == "" {
		title = "Document " + wording.Plain(doc.ID)
	}
	p.paragraph(0, p.theme.title.Render(title))
	if len(doc.Authors) > 0 {
		p.paragraph(0, "By "+wording.Enumerate(wording.Convert(doc.Authors, wording.Plain)))
	}
	facts := wording.Some(wording.Plain(doc.Publisher), wording.Date(wording.Plain(doc.Published)), wording.Count(p.a.Profile.Words, "word", "words"))
	p.paragraph(0, strings.Join(facts, separator))
	if where != title && where != "" {
		p.paragraph(0, p.theme.faint.Render(where))
	}
}

// baseName returns the last part of a path, and an address as it is.
func baseName(where string) string {
	if where == "" || strings.Contains(where, "://") {
		return where
	}
	return path.Base(strings.ReplaceAll(where, `\`, "/"))
}

// leftOut sums up what looks like a statement and was not taken as one; with
// Verbose each passage has its line.
func (p *page) leftOut() {
	passages := slices.DeleteFunc(slices.Clone(p.a.LeftOut), func(left hearsay.LeftOut) bool {
		return left.Reason == hearsay.NoReference // said under what the statements rest on
	})
	if len(passages) == 0 {
		return
	}
	n := make(map[hearsay.Reason]int)
	var reasons []hearsay.Reason // in the order of the text
	for _, left := range passages {
		if n[left.Reason]++; n[left.Reason] == 1 {
			reasons = append(reasons, left.Reason)
		}
	}
	counts := wording.Convert(reasons, func(r hearsay.Reason) string { return wording.Plain(string(r)) + " " + wording.Number(n[r]) })
	line := p.theme.heading.Render("Left out") + "  " +
		wording.Count(len(passages), "passage", "passages") + " not taken as a statement: " + strings.Join(counts, ", ")
	p.blank()
	p.paragraph(0, line)
	if !p.opts.Verbose {
		p.paragraph(margin, p.theme.faint.Render("-v shows what and where"))
		return
	}
	for _, left := range passages {
		place := p.theme.faint.Render(p.places.at(left.Start) + separator + wording.Plain(string(left.Reason)))
		p.paragraph(margin, place+"  "+wording.Plain(beginning(left.Of(p.a.Document.Text))))
	}
}

// maxLeftOut is how many characters of a passage that was left out are shown.
const maxLeftOut = 200

// beginning returns s, or the beginning of it when it is long.
func beginning(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxLeftOut {
			return s[:i] + "…"
		}
	}
	return s
}

// engine names what made the analysis.
func (p *page) engine() {
	e := p.a.Engine
	p.blank()
	p.paragraph(0, p.theme.faint.Render(
		"hearsay "+wording.Plain(e.Version)+", model "+wording.Plain(e.Model)+", rules "+wording.Plain(e.Rules)))
}
